from datetime import date
from typing import Any

import pytest
from hypothesis import given

from ladder.domain.attendance import (
    Sums,
    absence,
    against_agreed,
    against_scheduled,
    enrolled,
    exposure_days,
)
from ladder.domain.calendar import span
from ladder.domain.day import Day, make_days
from ladder.domain.records import Outcome
from ladder.domain.records.base import Region
from support.family import a_child, a_timetable, an_outcome, hours
from support.fortnights import fortnights

MON, TUE, WED, THU, FRI, SAT, SUN = (day.isoformat() for day in span(date(2026, 9, 7), date(2026, 9, 13)))


def week(*outcomes: Outcome, agreed: dict[str, Any] | None = None) -> list[Day]:
    """The week from 7 September 2026, school from 08:00 to 14:00 (360 minutes) on its five weekdays."""
    tables = [a_timetable()]
    if agreed:
        tables.append(a_timetable(kind="agreed", weekdays=agreed))
    return make_days(a_child(), tables, [], outcomes, [], date(2026, 9, 7), date(2026, 9, 13))


def test_a_share_is_the_ratio_of_sums_and_not_the_mean_of_ratios() -> None:
    child = a_child()
    tables = [a_timetable(weekdays={"mon": hours("08:00", "14:00"), "tue": hours("08:00", "09:00")})]
    outcomes = [an_outcome(MON, "part", minutes=90), an_outcome(TUE, "full")]
    days = make_days(child, tables, [], outcomes, [], date(2026, 9, 7), date(2026, 9, 8))
    assert against_scheduled(days).share == 150 / 420


def test_a_day_with_unknown_minutes_leaves_both_sums() -> None:
    days = week(an_outcome(MON, "part", minutes=90), an_outcome(TUE, "late"), an_outcome(WED, "tried"))
    assert against_scheduled(days) == Sums(2, 90, 720, unknown=1)


@pytest.mark.parametrize(
    ("known", "unknown", "told"),
    [(0, 0, False), (0, 1, False), (1, 0, True), (1, 1, True), (1, 2, False), (2, 3, False)],
)
def test_of_fewer_than_half_of_the_recorded_days_no_share_is_told(known: int, unknown: int, told: bool) -> None:
    sums = Sums(known, 60 * known, 360 * known, unknown)
    assert (sums.is_told, sums.recorded) == (told, known + unknown)


def test_days_of_unknown_length_are_counted_beside_those_that_are_absent() -> None:
    days = week(*(an_outcome(day, "part") for day in (MON, TUE, WED)), an_outcome(THU, "elsewhere"),
                an_outcome(FRI, "not_today"))  # fmt: skip
    found = absence(days, "us")
    assert (found.absent, found.recorded, found.unknown, found.is_told) == (1, 5, 3, False)
    assert absence(days[2:], "us").is_told


def test_days_nobody_recorded_and_days_without_school_are_in_no_sum() -> None:
    days = week(an_outcome(SAT, "full", minutes=60), an_outcome(FRI, "no_school", minutes=60))
    assert against_scheduled(days) == Sums(0, 0, 0)
    assert against_scheduled(days).share is None


def test_of_what_was_agreed_counts_only_days_with_agreed_hours_and_may_pass_one() -> None:
    agreed = {"mon": hours("10:00", "12:00"), "tue": hours("10:00", "12:00"), "sat": hours("10:00", "12:00")}
    days = week(
        an_outcome(MON, "part", minutes=180),
        an_outcome(TUE, "part", minutes=90),
        an_outcome(WED, "full"),
        an_outcome(SAT, "part", minutes=60),
        agreed=agreed,
    )
    assert against_agreed(days) == Sums(2, 270, 240)
    assert against_agreed(days).share == 1.125
    assert against_agreed(week(an_outcome(MON, "full"))).share is None


def test_enrolled_days_are_all_school_days_and_exposure_days_those_neither_ill_nor_elsewhere() -> None:
    days = week(
        an_outcome(MON, "ill"), an_outcome(TUE, "elsewhere"), an_outcome(WED, "no_school"), an_outcome(THU, "tried")
    )
    assert [day.date.isoformat() for day in enrolled(days)] == [MON, TUE, THU, FRI]
    assert [day.date.isoformat() for day in exposure_days(days)] == [THU, FRI]


def counted(absent: int, present: int, region: Region = "us") -> str | None:
    """The level of absence after so many absent and present days, from Monday 7 September on."""
    dates = [day for day in span(date(2026, 9, 7), date(2026, 12, 31)) if day.weekday() < 5][: absent + present]
    outcomes = [
        an_outcome(day.isoformat(), "not_today" if number < absent else "full") for number, day in enumerate(dates)
    ]
    return absence(make_days(a_child(), [a_timetable()], [], outcomes, [], dates[0], dates[-1]), region).level


@pytest.mark.parametrize(
    ("absent", "present", "region", "level"),
    [
        (0, 1, "us", None),
        (1, 10, "us", None),
        (1, 9, "us", "chronic"),
        (3, 13, "us", "chronic"),
        (1, 4, "us", "severe"),
        (1, 4, "uk", "chronic"),
        (5, 6, "uk", "chronic"),
        (5, 5, "uk", "severe"),
    ],
)
def test_absence_is_chronic_from_a_tenth_and_severe_from_a_fifth_or_in_the_uk_from_half(
    absent: int, present: int, region: Region, level: str | None
) -> None:
    assert counted(absent, present, region) == level


def test_absence_counts_any_reason_but_not_days_elsewhere_and_names_what_is_not_recorded() -> None:
    found = absence(
        week(
            an_outcome(MON, "ill", excused="yes"),
            an_outcome(TUE, "elsewhere"),
            an_outcome(WED, "part", minutes=179, excused="no"),
            an_outcome(THU, "part", minutes=180, excused="no"),
            an_outcome(SAT, "not_today"),
        ),
        "us",
    )
    assert (found.absent, found.recorded, found.not_recorded, found.share) == (2, 4, 1, 0.5)
    assert (found.unexcused, found.excused_unknown, found.late) == (1, 0, None)


def test_absence_with_nothing_recorded_has_no_share_and_no_level() -> None:
    found = absence(week(), "us")
    assert (found.share, found.level, found.not_recorded) == (None, None, 5)


def test_a_district_may_draw_the_line_elsewhere() -> None:
    days = week(an_outcome(MON, "part", minutes=89), an_outcome(TUE, "part", minutes=90))
    assert (absence(days, "us", 0.25).absent, absence(days, "us", 0.5).absent) == (1, 2)


def test_absences_of_unknown_excuse_stand_apart_from_unexcused_ones() -> None:
    days = week(an_outcome(MON, "not_today", excused="unknown"), an_outcome(TUE, "not_today"), an_outcome(WED, "full"))
    found = absence(days, "us")
    assert (found.unexcused, found.excused_unknown) == (0, 2)


def test_late_counts_days_on_which_the_child_came_more_than_the_family_s_minutes_after_the_start() -> None:
    days = week(
        an_outcome(MON, "late", arrived="08:10"), an_outcome(TUE, "late", arrived="08:11"), an_outcome(WED, "late")
    )
    assert absence(days, "us", late_minutes=10).late == 1
    assert absence(days, "us", late_minutes=0).late == 2


@given(fortnights())
def test_a_share_is_never_negative(days: list[Day]) -> None:
    for sums in (against_scheduled(days), against_agreed(days), against_scheduled(exposure_days(days))):
        assert sums.share is None or sums.share >= 0


@given(fortnights(most_minutes=360))
def test_a_share_of_the_scheduled_minutes_is_at_most_one_where_no_day_passes_its_own(days: list[Day]) -> None:
    share = against_scheduled(days).share
    assert share is None or 0 <= share <= 1


@given(fortnights())
def test_absence_never_passes_what_is_recorded(days: list[Day]) -> None:
    found = absence(days, "us", late_minutes=0)
    assert 0 <= found.absent <= found.recorded
    assert found.recorded + found.not_recorded == len(enrolled(days))
    assert found.unexcused + found.excused_unknown <= found.absent
