"""The pieces of FHIR R4 resources: codes, references, observations, entries of a bundle."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid5

from ladder.domain.catalogue import word

Resource = dict[str, Any]

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
LOCAL = "https://ladder.invalid/fhir/CodeSystem/ladder"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"

WORDS = {
    "distress_child": "Worry said by the child, 0 to 10",
    "distress_parent": "Worry as a parent saw it, 0 to 10",
    "evening_before": "Worry the evening before, 0 to 10",
    "distress_evening": "Worry in the evening, 0 to 10",
    "energy": "Energy, 0 to 10",
    "furthest": "How far we got in the morning, 0 in bed to 6 inside the school",
    "hard_part": "What made the morning hard",
    "behaviour": "What the morning looked like",
    "coping_skill": "Coping skill used",
    "started": "Who began it, the child or somebody who prompted",
    "helped": "How much it helped, 0 to 3",
    "hard_morning": "Marked as a hard morning",
    "safety_flag": "Spoke of dying or of hurting themselves",
    "school_day": "How the school day went",
    "minutes": "Minutes in school",
    "nurse_visits": "Visits to the nurse",
    "calls_home": "Calls home",
    "asked_for_help": "Times the child asked for help",
    "exposure": "A try on a step of the way back",
    "expected_peak": "Worry expected, 0 to 10",
    "peak": "The most worry, 0 to 10",
    "end": "Worry at the end, 0 to 10",
    "happened": "Whether what was feared happened",
    "attended_share": "Share of a week's school minutes attended",
    "attended_minutes": "Minutes attended",
    "scheduled_minutes": "Minutes scheduled",
    "questionnaire": "Questionnaire",
    "pct_minutes": "Share of school minutes attended, by week",
    "days": "Days not absent, by week",
    "coping_self": "Coping skills the child began, by week",
    "none": "none",
}
"""What the local codes mean, where LOINC has none that is right; other local codes are ladder's own words."""

_KNOWN = {
    "8310-5": "Body temperature",
    "93832-4": "Sleep duration",
    "75325-1": "Symptom",
    "64750-3": "Severity of symptoms",
}


def full(**fields: Any) -> Resource:
    """Give the fields that hold something; FHIR knows neither null nor empty lists."""
    return {key: value for key, value in fields.items() if value is not None and value != []}


def derived_id(record: str, part: str) -> str:
    """Give the id of a resource made of one part of a record (its id); the same for the same."""
    return str(uuid5(UUID(record), part))


def reference(record: str) -> Resource:
    """Give the reference to a resource of the same bundle."""
    return {"reference": f"urn:uuid:{record}"}


def loinc(code: str) -> Resource:
    """Give a LOINC code with its name."""
    return {"coding": [{"system": LOINC, "code": code, "display": _KNOWN[code]}]}


def local(code: str) -> Resource:
    """Give a code of ladder's own with what it means."""
    return {"coding": [{"system": LOCAL, "code": code, "display": WORDS.get(code, word(code).replace("_", " "))}]}


def named(name: str, codes: Iterable[str]) -> Resource:
    """Give a word as its code; a family's own as text alone."""
    return local(name) if name in codes else {"text": name}


def quantity(value: float, unit: str, code: str) -> Resource:
    """Give a number with its unit, in words and in UCUM."""
    return {"value": value, "unit": unit, "system": UCUM, "code": code}


def component(code: Resource, **value: Any) -> list[Resource]:
    """Give a component of an observation; none where the value is not known."""
    return [{"code": code} | value] if None not in value.values() else []


def observation(record: Mapping[str, Any], part: str, code: Resource, *, category: str, **fields: Any) -> Resource:
    """Give the observation of one part of a record that stands on a date."""
    return full(
        resourceType="Observation",
        id=derived_id(record["id"], part),
        status="final",
        category=[{"coding": [{"system": CATEGORY, "code": category}]}],
        code=code,
        subject=reference(record["child"]),
        effectiveDateTime=record["date"],
        issued=record["recorded_at"],
        **fields,
    )
