"""Merging keeps its laws whatever three devices wrote, in whatever order, grouping and number of copies."""

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ladder.domain.merge import Merged, Side, is_newer, merge
from support.sides import DAD, FIELDS, MUM, PHONE, again, essence, known, side

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
    empty: dict[str, Any] = dict.fromkeys(unknown)
    if "recorded_at" in unknown:
        empty["recorded_at"] = f"2026-10-1{wording}T12:00:00.000Z"
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
