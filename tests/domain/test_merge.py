from collections.abc import Callable, Sequence
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ladder.domain.merge import Merged, Side, is_newer, merge
from ladder.domain.records import Incident, Morning
from support.family import a_morning, an_id

MUM, DAD, PHONE = "mum", "dad", "phone"
FIELDS = ("recorded_at", "told_whom", "school_did")


def side(*unknown: str, version: dict[str, int], at: int = 0, deleted: bool = False, **fields: Any) -> Side:
    stamp = f"2026-09-{1 + at:02}T12:00:00.000Z"
    record = Incident(
        id=an_id("incident"),
        recorded_at=fields.pop("recorded_at", "2026-09-01T12:00:00.000Z"),
        updated_at=stamp,
        version=version,
        deleted=deleted,
        child=an_id("sam"),
        date="2026-09-01",
        what=fields.pop("what", "Pushed in the corridor"),
        **fields,
    )
    return Side(record, frozenset(unknown))


def again(merged: Merged) -> list[Side]:
    return [merged.shown, *merged.kept]


def known(one: Side) -> dict[str, Any]:
    return {name: getattr(one.record, name) for name in one.record.__struct_fields__ if name not in one.unknown}


def essence(merged: Merged) -> list[tuple[dict[str, Any], frozenset[str]]]:
    """What is known of each side, in order: everything but the stopgaps."""
    return [(known(one), one.unknown) for one in again(merged)]


def test_one_side_is_shown_as_it_is() -> None:
    only = side(version={MUM: 1})
    assert merge([only]) == Merged(only, ())


def test_no_side_at_all_is_an_error() -> None:
    with pytest.raises(ValueError, match="not enough values"):
        merge([])


def test_a_newer_side_replaces_an_older_one_even_with_an_earlier_clock() -> None:
    older, newer = side(version={MUM: 1}, at=9), side(version={MUM: 1, DAD: 1}, at=0)
    assert merge([older, newer]) == Merged(newer, ())


def test_of_two_made_apart_the_later_is_shown_and_the_other_kept() -> None:
    mum, dad = (
        side(version={MUM: 2}, at=1, what="In the corridor"),
        side(version={MUM: 1, DAD: 1}, at=2, what="At lunch"),
    )
    assert merge([mum, dad]) == Merged(dad, (mum,))


def test_at_the_same_moment_the_greater_canonical_json_is_shown() -> None:
    one, other = side(version={MUM: 1}, what="b"), side(version={DAD: 1}, what="a")
    assert merge([other, one]) == Merged(one, (other,))


def test_an_edit_beats_a_delete_made_apart() -> None:
    gone, edit = side(version={MUM: 2}, at=9, deleted=True), side(version={MUM: 1, DAD: 1}, at=1)
    assert merge([gone, edit]) == Merged(edit, (gone,))


def test_a_delete_that_knew_the_edit_stands() -> None:
    edit, gone = side(version={MUM: 1, DAD: 1}, at=9), side(version={MUM: 2, DAD: 1}, deleted=True)
    assert merge([gone, edit]) == Merged(gone, ())


def test_a_side_that_knows_all_that_were_made_apart_replaces_them() -> None:
    mum, dad, both = side(version={MUM: 2}), side(version={MUM: 1, DAD: 1}), side(version={MUM: 2, DAD: 2})
    assert merge([mum, dad, both]) == Merged(both, ())


def test_a_counter_of_zero_says_nothing() -> None:
    assert merge([side(version={MUM: 1, DAD: 0}), side(version={MUM: 1})]) == Merged(side(version={MUM: 1}), ())
    assert not is_newer(side(version={MUM: 1, DAD: 0}).record, side(version={MUM: 1}).record)


def test_at_equal_vectors_a_known_value_fills_a_withheld_one() -> None:
    full, partial = side(version={MUM: 1}, told_whom="the nurse"), side("told_whom", version={MUM: 1})
    assert merge([partial, full]) == Merged(full, ())


def test_two_partial_copies_of_one_version_complete_each_other() -> None:
    one = side("told_whom", version={MUM: 1}, school_did="nothing")
    other = side("school_did", version={MUM: 1}, told_whom="the nurse")
    assert merge([one, other]) == Merged(side(version={MUM: 1}, told_whom="the nurse", school_did="nothing"), ())


def test_a_withheld_value_never_wins_though_the_record_was_otherwise_the_same() -> None:
    known = side(version={MUM: 1}, told_whom=None)
    assert merge([side("told_whom", version={MUM: 1}, told_whom="a stopgap"), known]) == Merged(known, ())


def test_a_stopgap_gives_way_to_a_value_that_another_partial_copy_knows() -> None:
    one = side("told_whom", version={MUM: 1}, school_did="nothing", told_whom="a stopgap")
    other = side("school_did", version={MUM: 1}, told_whom="the nurse", school_did="a stopgap")
    assert merge([one, other]) == Merged(side(version={MUM: 1}, told_whom="the nurse", school_did="nothing"), ())


def test_a_partial_copy_joins_the_one_that_knows_all_it_knows() -> None:
    two = side(version={MUM: 1}, told_whom="b", school_did="x"), side(version={MUM: 1}, told_whom="a", school_did="x")
    partial = side("school_did", version={MUM: 1}, told_whom="a")
    assert merge([*two, partial]) == Merged(two[0], (two[1],))
    knows_little = side("told_whom", "recorded_at", version={MUM: 1}, school_did="x", recorded_at="")
    third = side("recorded_at", version={MUM: 1}, told_whom="c", school_did="x", recorded_at="")
    merged = merge([*two, third, knows_little])
    assert merge([*again(merged), knows_little]) == merged


def test_copies_of_one_version_that_contradict_each_other_both_stay() -> None:
    one, other = side(version={MUM: 1}, what="a"), side(version={MUM: 1}, what="b")
    assert merge([one, other]) == Merged(other, (one,))


def test_a_newer_side_takes_what_it_does_not_know_from_the_newest_older_one() -> None:
    oldest = side(version={MUM: 1}, told_whom="nobody")
    older = side(version={MUM: 2}, told_whom="the nurse")
    newer = side("told_whom", version={MUM: 3})
    shown = side("told_whom", version={MUM: 3}, told_whom="the nurse")
    for order in permutations([oldest, older, newer]):
        assert merge(order) == Merged(shown, ())


def test_no_list_no_tick_and_no_text_are_empty_too() -> None:
    older = Side(a_morning("2026-09-01", hard=True, behaviours=("crying",), version={MUM: 1}))
    unknown = frozenset({"hard", "behaviours", "recorded_at"})
    withheld = a_morning("2026-09-01", behaviours=(), recorded_at="", updated_at="2026-09-01T12:00:00.000Z")
    shown = merge([older, Side(replace(withheld, version={MUM: 2}), unknown)]).shown
    assert isinstance(shown.record, Morning)
    assert (shown.record.hard, shown.record.behaviours, shown.record.recorded_at) == (
        True,
        ("crying",),
        older.record.recorded_at,
    )
    assert shown.unknown == unknown


def test_a_full_copy_of_the_same_version_replaces_the_stopgap() -> None:
    stopgap = merge([side(version={MUM: 1}, told_whom="nobody"), side("told_whom", version={MUM: 2})]).shown
    full = side(version={MUM: 2}, told_whom="the nurse")
    assert merge([stopgap, full]) == Merged(full, ())


def test_a_stopgap_is_handed_on_to_the_next_version_that_does_not_know() -> None:
    stopgap = merge([side(version={MUM: 1}, told_whom="nobody"), side("told_whom", version={MUM: 2})]).shown
    third = side("told_whom", version={MUM: 3})
    assert merge([third, stopgap]).shown == side("told_whom", version={MUM: 3}, told_whom="nobody")


def test_an_old_file_read_late_leaves_the_stopgap_alone() -> None:
    oldest = side(version={MUM: 1}, told_whom="nobody")
    merged = merge([side(version={MUM: 2}, told_whom="the nurse"), side("told_whom", version={MUM: 3})])
    assert merge([*again(merged), oldest]) == merged


def test_a_value_that_was_cleared_on_the_way_may_stand_in_but_stays_unknown() -> None:
    cleared = [side(version={MUM: 1}, told_whom="nobody"), side(version={MUM: 2}), side("told_whom", version={MUM: 3})]
    stopgap = side("told_whom", version={MUM: 3}, told_whom="nobody")
    assert [merge(order) for order in permutations(cleared)] == [Merged(stopgap, ())] * 6
    assert merge([stopgap, side(version={MUM: 3})]) == Merged(side(version={MUM: 3}), ())


def test_a_withheld_instant_counts_as_the_earliest() -> None:
    withheld = side("updated_at", version={MUM: 1}, at=9)
    known = side(version={DAD: 1}, at=1)
    assert merge([withheld, known]) == Merged(known, (withheld,))


COUNTERS = st.fixed_dictionaries({device: st.integers(0, 2) for device in (MUM, DAD, PHONE)})
VECTORS = COUNTERS.filter(lambda version: any(version.values()))
UNKNOWN = st.frozensets(st.sampled_from(FIELDS))


def written(version: dict[str, int], unknown: frozenset[str] = frozenset(), wording: int = 0) -> Side:
    """What the devices wrote in this version: its values follow from its vector, so that copies never contradict."""
    number = sum(counter * base for counter, base in zip(version.values(), (1, 3, 9), strict=True))
    full = side(
        version=version,
        at=number % 3,
        deleted=number % 5 == 0,
        recorded_at=f"2026-09-01T12:00:00.{number:03}Z",
        told_whom=f"{number % 4} {wording}",
        school_did=None if number % 2 else f"{number} {wording}",
    )
    empty: dict[str, Any] = {name: "" if name == "recorded_at" else None for name in unknown}
    return Side(replace(full.record, **empty), unknown)


CONSISTENT = st.lists(st.builds(written, VECTORS, UNKNOWN), min_size=1, max_size=6)
CONTRADICTING = st.lists(st.builds(written, VECTORS, st.just(frozenset()), st.integers(0, 2)), min_size=1, max_size=6)
ANYTHING = st.lists(st.builds(written, VECTORS, UNKNOWN, st.integers(0, 2)), min_size=1, max_size=6)


def check_order_grouping_and_repetition(
    sides: Sequence[Side], data: st.DataObject, look: Callable[[Merged], object]
) -> None:
    whole = look(merge(sides))
    shuffled = data.draw(st.permutations(sides))
    cut = data.draw(st.integers(0, len(sides)))
    first, second = shuffled[:cut], shuffled[cut:]
    grouped = [*(again(merge(first)) if first else []), *(again(merge(second)) if second else [])]
    assert look(merge(shuffled)) == whole
    assert look(merge([*sides, *sides])) == whole
    assert look(merge(grouped)) == whole


@given(CONTRADICTING, st.data())
def test_order_grouping_and_repetition_change_nothing_for_full_copies(sides: list[Side], data: st.DataObject) -> None:
    check_order_grouping_and_repetition(sides, data, lambda merged: merged)


@given(CONSISTENT, st.data())
def test_order_grouping_and_repetition_change_nothing_known_with_partial_copies(
    sides: list[Side], data: st.DataObject
) -> None:
    check_order_grouping_and_repetition(sides, data, essence)


@given(ANYTHING, st.data())
def test_order_and_repetition_at_once_change_nothing_at_all(sides: list[Side], data: st.DataObject) -> None:
    whole = merge(sides)
    assert merge(data.draw(st.permutations(sides))) == whole
    assert merge([*sides, *sides]) == whole


@given(ANYTHING)
def test_what_was_merged_once_changes_nothing_when_it_comes_again(sides: list[Side]) -> None:
    whole = merge(sides)
    assert merge(again(whole)) == whole
    for one in sides:
        assert essence(merge([*again(whole), one])) == essence(whole)


@given(CONSISTENT)
def test_a_stopgap_too_stays_when_a_merged_file_comes_again(sides: list[Side]) -> None:
    whole = merge(sides)
    for one in sides:
        assert merge([*again(whole), one]) == whole


@given(ANYTHING)
def test_no_wording_made_apart_is_lost(sides: list[Side]) -> None:
    result = again(merge(sides))
    for one in sides:
        if any(is_newer(other.record, one.record) for other in sides):
            continue
        version = {device: counter for device, counter in one.record.version.items() if counter}
        same = [known(other) for other in result if other.record.version == version]
        for name in set(FIELDS) - one.unknown:
            assert getattr(one.record, name) in [other[name] for other in same if name in other]
