"""De-identified: what a family recorded, in a document from which nobody can be told."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from ladder.domain.catalogue import COPING, SYMPTOMS
from ladder.domain.merge import Side
from ladder.domain.records import TABLES, Morning, Record, Rung
from ladder.exchange.deidentified.converting import deidentify
from ladder.exchange.deidentified.leaving import OTHER
from ladder.storage.store import Store
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.summary import calendar


def without_own_words(t: Tracker) -> Tracker:
    """Give the family's records with `other` for their own symptoms and skills, and each rung called by its id.

    They lie in memory alone. Whatever is counted there is counted by code, and nothing in the figures says more.
    """
    store = Store.in_memory(t.store.device.id)
    sides = {table: [Side(_blurred(record)) for record in t.store.all(table)] for table in TABLES}
    store.merge(sides, at=t.clock.instant(t.clock.timezone()))
    return replace(t, store=store)


def deidentified(t: Tracker, document: Mapping[str, Any]) -> dict[str, Any]:
    """Give the de-identified document of an export of `without_own_words(t)`."""
    calendars = {child.id: calendar(t, child) for child in children(t)}
    return deidentify(document, calendars, t.new_id)


def _blurred(record: Record) -> Record:
    if isinstance(record, Rung):
        return msgspec.structs.replace(record, label=record.id)
    if not isinstance(record, Morning):
        return record
    symptoms = record.symptoms and tuple(_named(one, SYMPTOMS) for one in record.symptoms)
    coping = record.coping and tuple(_named(one, COPING) for one in record.coping)
    return msgspec.structs.replace(record, symptoms=symptoms, coping=coping)


def _named(one: Any, codes: Mapping[str, str]) -> Any:
    return one if one.name in codes else msgspec.structs.replace(one, name=OTHER)
