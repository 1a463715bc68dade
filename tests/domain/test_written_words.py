from typing import Any, get_args, get_type_hints

import msgspec
import pytest

from ladder.domain.catalogue import SUPPORTS
from ladder.domain.entry_words import LABELS
from ladder.domain.records import TABLES
from ladder.domain.written_words import CODES, DAYS, KINDS, usual_place

BY_KIND = {record.__name__.lower(): record for record in TABLES.values()}
_HEAD = {"id", "recorded_at", "updated_at", "version", "deleted", "child", "at", "date"}


def codes_of(kind: str, field: str) -> set[Any]:
    return set(get_args(get_type_hints(BY_KIND[kind])[field]))


@pytest.mark.parametrize(("kind", "field"), [key for key in CODES if key != ("support", "what")])
def test_every_code_of_a_field_has_words(kind: str, field: str) -> None:
    assert set(CODES[kind, field]) == codes_of(kind, field)


@pytest.mark.parametrize("kind", [one.code for one in (*KINDS, DAYS)])
def test_every_field_of_a_record_has_its_place(kind: str) -> None:
    fields = {field.encode_name for field in msgspec.structs.fields(BY_KIND[kind])}
    assert set(LABELS[kind]) == fields - _HEAD


def test_every_support_of_the_catalogue_is_usually_somewhere_that_a_record_knows() -> None:
    places = {code: usual_place(code) for code in SUPPORTS}
    assert {place[0] for place in places.values() if place} <= codes_of("support", "where")
    assert {place[1] for place in places.values() if place} <= codes_of("support", "kind")
    assert places["quiet_space"] == ("school", "accommodation")
    assert places["extra_time"] == ("school", "accommodation")
    assert places["counselling"] == places["transport"] == ("school", "service")
    assert places["steady_routine"] == places["missed_work_done"] == ("home", "strategy")
    assert places["cbt"] == places["day_programme"] == ("clinic", "treatment")
    assert usual_place("his dog at the gate") is None
