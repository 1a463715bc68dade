"""Two wordings written apart: where they differ, and what both say together."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.apart import adds_something, completed, differing, together
from ladder.domain.merge import Side
from ladder.domain.records.days import CopingUse, Symptom
from ladder.domain.records.people import Settings
from support.family import DEVICE, a_measure, a_morning, an_id

STOMACH, HEAD = Symptom(name="stomach_ache", severity=2), Symptom(name="headache", severity=1)


def morning(*unknown: str, **fields: Any) -> Side:
    return Side(a_morning("2026-11-23", **fields), frozenset(unknown))


def test_bookkeeping_and_what_one_side_does_not_know_is_no_difference() -> None:
    mine = morning(furthest=3, note="x", version={DEVICE: 3}, updated_at="2026-11-23T12:00:00.000Z")
    assert differing(mine, morning("note", furthest=4)) == ("furthest",)
    assert differing(mine, morning(furthest=3, note="x")) == ()


def test_a_deletion_is_a_difference() -> None:
    assert differing(morning(), morning(deleted=True)) == ("deleted",)


def test_a_chosen_wording_keeps_from_the_others_what_it_withholds() -> None:
    theirs = morning("note", "ours", furthest=4)
    full = completed(theirs, [theirs, morning("ours", note="ours to keep"), morning(note="later", ours="mine")])
    assert full == morning(furthest=4, note="ours to keep", ours="mine")


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "both"),
    [
        ("furthest", None, 4, 4),
        ("furthest", 3, 4, 3),
        ("furthest", 0, 4, 0),
        ("hard", False, True, True),
        ("hard", True, False, True),
        ("copied", False, True, False),
        ("hard_parts", (), ("test",), ("test",)),
        ("hard_parts", ("corridors", "test"), ("test", "lunch"), ("corridors", "test", "lunch")),
        ("symptoms", (STOMACH,), (Symptom(name="stomach_ache", severity=3), HEAD), (STOMACH, HEAD)),
        ("coping", None, (CopingUse(name="drawing", started="self"),), (CopingUse(name="drawing", started="self"),)),
        ("note", "mine", "theirs", "mine"),
    ],
)
def test_what_both_say_together(field: str, mine: Any, theirs: Any, both: Any) -> None:
    found = together(morning(**{field: mine}), morning(**{field: theirs}))
    assert getattr(found.record, field) == both
    assert adds_something(morning(**{field: mine}), morning(**{field: theirs})) == (both != mine)


def test_dates_by_name_are_united_and_answers_by_their_place_are_not() -> None:
    head: dict[str, Any] = {
        "id": an_id("s"),
        "recorded_at": "",
        "updated_at": "",
        "version": {},
        "deleted": False,
        "child": "c",
    }
    mine, theirs = (Settings(**head, first_steps=steps) for steps in ({"a": "1"}, {"a": "2", "b": "3"}))
    both = together(Side(mine), Side(theirs)).record
    assert isinstance(both, Settings)
    assert both.first_steps == {"a": "1", "b": "3"}
    form = a_measure("2026-11-23", items=(1, 2, 3))
    other = msgspec.structs.replace(form, items=(4, 5, 6))
    assert together(Side(form), Side(other)).record == form


NOTES = st.one_of(st.none(), st.sampled_from(["a", "b"]))
PARTS = st.one_of(st.none(), st.lists(st.sampled_from(["test", "lunch", "pe"]), unique=True).map(tuple))


@given(NOTES, NOTES, PARTS, PARTS)
def test_together_loses_nothing_that_is_shown_and_the_same_again_adds_nothing(
    note: Any, other_note: Any, parts: Any, other_parts: Any
) -> None:
    mine, theirs = morning(note=note, hard_parts=parts), morning(note=other_note, hard_parts=other_parts)
    both = together(mine, theirs)
    assert both.record.note == (note if note is not None else other_note)  # type: ignore[attr-defined]
    assert set(parts or ()) | set(other_parts or ()) == set(both.record.hard_parts or ())  # type: ignore[attr-defined]
    assert together(both, theirs) == both
