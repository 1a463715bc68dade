from datetime import date, timedelta

from hypothesis import given

from ladder.domain.contrast import Contrast, Counted, contrasts
from ladder.domain.day import Day, make_days
from ladder.domain.records import Morning, Outcome
from ladder.domain.records.days import Symptom
from support.family import a_child, a_morning, a_timetable, an_outcome
from support.fortnights import fortnights

FIRST = date(2026, 9, 7)
SCHOOL = [FIRST + timedelta(days=day) for day in range(40) if day % 7 < 5]
FREE = [FIRST + timedelta(days=day) for day in range(40) if day % 7 >= 5]


def mornings(dates: list[date], sick: int, of: int, name: str = "nausea") -> list[Morning]:
    """So many mornings on which symptoms were asked for, the first of them with this one."""
    return [
        a_morning(day.isoformat(), symptoms=(Symptom(name=name, severity=1),) if number < sick else ())
        for number, day in enumerate(dates[:of])
    ]


def found(written: list[Morning], *outcomes: Outcome) -> list[Contrast]:
    return contrasts(make_days(a_child(), [a_timetable()], written, outcomes, [], FIRST, FIRST + timedelta(days=40)))


def test_nine_of_twelve_against_one_of_eight() -> None:
    (nausea,) = found([*mornings(SCHOOL, 9, 12), *mornings(FREE, 1, 8)])
    assert nausea == Contrast(symptom="nausea", school=Counted(9, 12), no_school=Counted(1, 8), reason=None)
    assert (nausea.school.share, nausea.no_school.share, nausea.more_mornings) == (0.75, 0.125, 0)


def test_below_five_on_a_side_it_is_too_early_and_the_counts_stay() -> None:
    (nausea,) = found([*mornings(SCHOOL, 9, 12), *mornings(FREE, 1, 4)])
    assert (nausea.reason, nausea.school, nausea.no_school) == ("too_early", Counted(9, 12), Counted(1, 4))
    assert nausea.more_mornings == 1
    (nausea,) = found([*mornings(SCHOOL, 1, 3), *mornings(FREE, 0, 4)])
    assert (nausea.reason, nausea.more_mornings) == ("too_early", 3)
    (nausea,) = found([*mornings(SCHOOL, 1, 5), *mornings(FREE, 0, 5)])
    assert nausea.reason is None


def test_ill_days_are_left_out_but_what_was_named_only_then_has_its_entry() -> None:
    written = [*mornings(SCHOOL, 1, 6, "sore_throat"), *mornings(FREE, 1, 6, "headache")]
    outcomes = [an_outcome(SCHOOL[0].isoformat(), "ill"), an_outcome(FREE[0].isoformat(), "ill")]
    headache, throat = found(written, *outcomes)
    assert (headache.symptom, headache.school, headache.no_school) == ("headache", Counted(0, 5), Counted(0, 5))
    assert (throat.symptom, throat.school, throat.no_school) == ("sore_throat", Counted(0, 5), Counted(0, 5))


def test_mornings_on_which_nobody_asked_are_not_counted() -> None:
    (nausea,) = found([*mornings(SCHOOL, 2, 6), a_morning(SCHOOL[7].isoformat()), *mornings(FREE, 0, 6)])
    assert nausea.school == Counted(2, 6)


def test_a_closed_school_makes_it_a_morning_without_school_and_elsewhere_does_not() -> None:
    outcomes = [an_outcome(SCHOOL[0].isoformat(), "no_school"), an_outcome(SCHOOL[1].isoformat(), "elsewhere")]
    (nausea,) = found([*mornings(SCHOOL, 2, 6), *mornings(FREE, 0, 6)], *outcomes)
    assert (nausea.school, nausea.no_school) == (Counted(1, 5), Counted(1, 7))


def test_without_mornings_there_is_nothing_to_contrast() -> None:
    assert found([]) == []
    assert Counted(0, 0).share is None


@given(fortnights())
def test_counts_never_pass_the_mornings_and_names_are_sorted(days: list[Day]) -> None:
    entries = contrasts(days)
    assert [entry.symptom for entry in entries] == sorted({entry.symptom for entry in entries})
    for entry in entries:
        for side in (entry.school, entry.no_school):
            assert 0 <= side.with_ <= side.of
        assert entry.school.of + entry.no_school.of <= sum(day.morning is not None for day in days)
