import pytest
from hypothesis import given

from ladder.domain.contrast import Counted
from ladder.domain.day import Day
from ladder.domain.records import Morning, Outcome
from ladder.domain.records.days import CopingUse, Symptom
from ladder.domain.review import (
    ENOUGH_MORNINGS,
    Asked,
    Further,
    HardParts,
    Missing,
    WentWith,
    asked_on,
    hard_parts,
    missing_supports,
    went_further,
)
from support.charts import attended, days_of, iso
from support.family import a_morning, a_rung, a_support, an_exposure, an_outcome
from support.fortnights import fortnights

WEEKDAYS = [number for number in range(28) if number % 7 < 5]
OFFICE = a_rung("Office", 20, supports=("alternate_entrance", "quiet_space"))


def test_what_made_it_hard_is_counted_over_the_mornings_that_say_so() -> None:
    mornings = [
        a_morning(iso(0), hard_parts=("corridors", "lunch")),
        a_morning(iso(1), hard_parts=("corridors", "corridors")),
        a_morning(iso(2), hard_parts=()),
        a_morning(iso(3)),
        a_morning(iso(4), hard_parts=("bad_night",)),
        a_morning(iso(5), hard_parts=("leaving_home",)),
    ]
    days = days_of(mornings, [an_outcome(iso(4), "ill")])
    assert hard_parts(days) == HardParts({"corridors": 2, "lunch": 1}, 3)
    assert hard_parts(days_of()) == HardParts({}, 0)


def test_what_the_figures_rest_on_is_counted_as_they_are() -> None:
    nausea = (Symptom(name="nausea", severity=1),)
    music = (CopingUse(name="music", started="self"),)
    mornings = [
        a_morning(iso(0), symptoms=nausea, coping=(), furthest=3),
        a_morning(iso(1), symptoms=(), furthest=2),
        a_morning(iso(2), coping=music),
        a_morning(iso(5), symptoms=(), coping=music, furthest=1),
        a_morning(iso(6)),
    ]
    outcomes = [an_outcome(iso(1), "ill"), an_outcome(iso(3), "full"), an_outcome(iso(4), "elsewhere", minutes=60)]
    assert asked_on(days_of(mornings, outcomes)) == Asked(furthest=2, symptoms=1, symptoms_off=1, coping=3)
    assert asked_on([]) == Asked(0, 0, 0, 0)


def reached(*far: int, skill: str = "music", on: int = 0, asked: int = 20, **fields: object) -> list[Morning]:
    """Mornings of weekdays with how far we got; the first `on` of the `asked` ones with a skill."""
    mornings = []
    for place, (number, furthest) in enumerate(zip(WEEKDAYS, far, strict=False)):
        uses = (CopingUse(name=skill, started="self"),) if place < on else ()
        mornings.append(a_morning(iso(number), furthest=furthest, coping=uses if place < asked else None, **fields))
    return mornings


def test_what_went_with_getting_further_is_counted_on_either_side_of_the_middle() -> None:
    # Six mornings at the gate (5), seven in bed: the middle is in bed. Music on the first four.
    found = went_further(days_of(reached(*[5] * 6, *[0] * 7, on=4), count=28))
    assert found == Further(6, 7, 0, (WentWith("music", Counted(4, 6), Counted(0, 7)),))


def test_mornings_that_were_not_asked_are_in_no_count() -> None:
    # The last two of those in bed say nothing about skills; five of them do.
    found = went_further(days_of(reached(*[5] * 6, *[0] * 7, on=4, asked=11), count=28))
    assert found.went_with == (WentWith("music", Counted(4, 6), Counted(0, 5)),)
    few = went_further(days_of(reached(*[5] * 6, *[0] * 7, on=4, asked=10), count=28))
    assert (few.more, few.went_with) == (0, ())


def test_what_made_it_hard_is_looked_at_beside_the_skills_the_widest_apart_first() -> None:
    mornings = reached(*[5] * 5, *[0] * 5, hard_parts=("corridors",))
    found = went_further(days_of(mornings, count=28))
    assert found.went_with == (WentWith("corridors", Counted(5, 5), Counted(5, 5)),)
    parts = [("lunch", "friends"), ("lunch",), ("lunch",), (), (), ("toilets",), (), (), (), ()]
    mixed = [
        a_morning(iso(number), furthest=5 if place < 5 else 0, hard_parts=names, coping=())
        for place, (number, names) in enumerate(zip(WEEKDAYS, parts, strict=False))
    ]
    assert [one.name for one in went_further(days_of(mixed, count=28)).went_with] == ["lunch", "friends", "toilets"]


@pytest.mark.parametrize(
    ("far", "further", "others", "more"),
    [
        ([], 0, 0, 10), ([3], 0, 1, 9), ([0, 0, 5, 5], 2, 2, 6), ([4] * 20, 0, 20, 5),
        ([5] * 4 + [0] * 9, 4, 9, 1), ([5] * 5 + [0] * 5, 5, 5, 0),
    ],
)  # fmt: skip
def test_below_five_mornings_on_a_side_it_tells_how_many_are_wanted(
    far: list[int], further: int, others: int, more: int
) -> None:
    found = went_further(days_of(reached(*far), count=28))
    assert (found.further, found.others, found.more) == (further, others, more)


def test_days_on_which_going_was_not_possible_are_left_out() -> None:
    outcomes: list[Outcome] = [an_outcome(iso(0), "ill"), an_outcome(iso(1), "elsewhere"), an_outcome(iso(2), "tried")]
    found = went_further(days_of(reached(6, 6, 1), outcomes))
    assert (found.further, found.others) == (0, 1)


SUPPORTS = [
    a_support("alternate_entrance", "agreed", "2026-09-01"),
    a_support("quiet_space", "in_place", "2026-09-01"),
    a_support("anytime_pass", "requested", "2026-09-09"),
    a_support("transport", "not_provided", "2026-09-01"),
    a_support("cbt", "requested", "2026-09-01", where="clinic"),
    a_support("peer_buddy", "faded", "2026-09-01"),
]


def test_supports_are_missing_that_were_not_there_or_are_still_awaited() -> None:
    exposures = [
        an_exposure(iso(0), "Office", "done", supports=("quiet_space",)),
        an_exposure(iso(1), "Office", "partly", supports=()),
        an_exposure(iso(2), "Office", "tried"),
        an_exposure(iso(3), "Gate", "done", supports=()),
    ]
    days = days_of(exposures=exposures)
    assert missing_supports(OFFICE, SUPPORTS, days) == [
        Missing("alternate_entrance", 2, 2, "agreed"),
        Missing("quiet_space", 1, 2, None),
        Missing("anytime_pass", 0, 0, "requested"),
        Missing("transport", 0, 0, "not_provided"),
    ]


def test_supports_stand_as_on_the_last_of_the_days() -> None:
    early = days_of(count=2)
    assert [one.name for one in missing_supports(None, SUPPORTS, early)] == ["alternate_entrance", "transport"]
    assert missing_supports(OFFICE, [], early) == []


def test_a_support_of_home_counts_where_the_rung_names_it_and_a_deleted_one_never() -> None:
    routine = a_support("steady_routine", "requested", "2026-09-01", where="home")
    gone = a_support("anytime_pass", "requested", "2026-09-01", deleted=True)
    rung = a_rung("Gate", 10, supports=("steady_routine",))
    assert missing_supports(None, [routine, gone], days_of()) == []
    assert missing_supports(rung, [routine, gone], days_of()) == [Missing("steady_routine", 0, 0, "requested")]


@given(fortnights())
def test_no_count_passes_what_was_asked(days: list[Day]) -> None:
    asked, hard, further = asked_on(days), hard_parts(days), went_further(days)
    mornings = [day.morning for day in days if day.morning]
    assert asked.symptoms + asked.symptoms_off <= len(mornings)
    assert asked.coping == sum(morning.coping is not None for morning in mornings)
    assert all(0 < count <= hard.asked for count in hard.names.values())
    assert further.further + further.others <= asked.furthest
    assert bool(further.more) == (min(further.further, further.others) < ENOUGH_MORNINGS)
    for one in further.went_with:
        for side, whole in ((one.further, further.further), (one.others, further.others)):
            assert ENOUGH_MORNINGS <= side.of <= whole
            assert 0 <= side.with_ <= side.of


@given(fortnights())
def test_a_support_is_missing_at_most_on_the_days_that_say_so(days: list[Day]) -> None:
    for one in missing_supports(a_rung("Gate", 10, supports=("quiet_space",)), SUPPORTS, days):
        assert 0 <= one.without <= one.of <= sum(bool(day.exposures) for day in days)
        assert one.without or one.state in ("requested", "agreed", "not_provided")


def test_attended_minutes_decide_how_far_a_morning_got() -> None:
    outcomes = attended(*[360] * 5, *[0] * 5)
    found = went_further(days_of(reached(*[2] * 10, on=5), outcomes, count=14))
    assert found.went_with == (WentWith("music", Counted(5, 5), Counted(0, 5)),)
