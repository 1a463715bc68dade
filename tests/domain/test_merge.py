from itertools import permutations
from typing import Any

import pytest
from msgspec.structs import replace

from ladder.domain.merge import Merged, Side, is_newer, merge
from ladder.domain.records import Morning, Settings, Support
from support.family import SAM, STAMP, a_morning, a_support, an_id
from support.sides import DAD, MUM, again, side


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


def test_a_default_and_a_word_that_says_least_give_way_to_what_an_older_side_knows() -> None:
    def support(version: int, **fields: Any) -> Support:
        return a_support("quiet_space", "agreed", "2026-09-01", id="support", version={MUM: version}, **fields)

    withheld = Side(support(2, result="unknown"), frozenset({"result"}))
    assert merge([Side(support(1, result="helped")), withheld]).shown.record == support(2, result="helped")
    head: dict[str, Any] = {"id": an_id("settings"), "recorded_at": STAMP, "updated_at": STAMP, "deleted": False}
    older = Settings(**head, child=SAM, version={MUM: 1}, absent_below=0.3)
    newer = Settings(**head, child=SAM, version={MUM: 2}, ours_on=True)
    shown = merge([Side(newer, frozenset({"absent_below"})), Side(older)]).shown.record
    assert shown == replace(newer, absent_below=0.3)


def test_of_the_instants_by_which_a_record_was_written_the_earliest_stands_in() -> None:
    known = side(version={MUM: 1}, recorded_at="2026-09-01T12:00:00.000Z")
    stamped = side("recorded_at", version={MUM: 2}, recorded_at="2026-10-01T12:00:00.000Z")
    again_stamped = side("recorded_at", version={MUM: 2}, recorded_at="2026-11-01T12:00:00.000Z")
    for order in permutations([known, stamped, again_stamped]):
        assert merge(order).shown.record.recorded_at == "2026-09-01T12:00:00.000Z"
    assert merge([again_stamped, stamped]) == Merged(stamped, ())


def test_a_withheld_instant_of_change_keeps_its_stopgap() -> None:
    known, stamped = side(version={MUM: 1}, at=1), side("updated_at", version={MUM: 2}, at=9)
    assert merge([known, stamped]) == Merged(stamped, ())


def test_a_rating_of_nought_is_a_value() -> None:
    def morning(version: int, rating: int | None) -> Side:
        unknown = frozenset({"distress_child"}) if rating is None else frozenset()
        return Side(a_morning("2026-09-01", distress_child=rating, version={MUM: version}), unknown)

    merged = merge([morning(2, 0), morning(3, None)])
    assert isinstance(merged.shown.record, Morning)
    assert merged.shown.record.distress_child == 0
    assert merge([*again(merged), morning(1, 5)]) == merged


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
