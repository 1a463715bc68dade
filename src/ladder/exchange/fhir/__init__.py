"""An export as a FHIR R4 collection Bundle. Experimental: how it maps may change, and nobody has approved it yet."""

from collections.abc import Mapping
from itertools import chain
from typing import Any

from ladder.exchange.fhir.observations import observations
from ladder.exchange.fhir.parts import LOCAL, Resource
from ladder.exchange.fhir.plans import care_plans, goals, patients

__all__ = ["fhir_bundle"]


def fhir_bundle(document: Mapping[str, Any]) -> Resource:
    """Give the bundle of an export: its children, goals, plans and observations.

    What the export withholds is not there, and of what was typed only names, labels and what a ladder is for. Talks,
    requests, incidents and letters have no place in it. The same export gives the same bundle.
    """
    resources = chain(patients(document), goals(document), care_plans(document), observations(document))
    return {
        "resourceType": "Bundle",
        "meta": {"tag": [{"system": LOCAL, "code": "experimental", "display": "Experimental: not reviewed"}]},
        "type": "collection",
        "timestamp": document["generated_at"],
        "entry": [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in resources],
    }
