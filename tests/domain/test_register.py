from datetime import date
from typing import Any, get_args

import pytest

from ladder.domain.attendance import Absence, Sums
from ladder.domain.attendance_words import attendance_of, attendance_told
from ladder.domain.day import Day, make_days
from ladder.domain.records import Outcome
from ladder.domain.records.days import SchoolMark, Status
from ladder.domain.register import AGREES, MARKS, differing, differs_line, our_words
from support.family import a_child, a_settings, a_timetable, an_outcome, hours
from support.sam import sam

MON, TUE, WED, THU, FRI, SAT, SUN = (f"2026-09-{day:02}" for day in range(7, 14))


def week(*outcomes: Outcome, agreed: dict[str, Any] | None = None, ends: str = "14:00") -> list[Day]:
    """The week from 7 September 2026, school from 08:00 to 14:00 (360 minutes) on its five weekdays."""
    tables = [a_timetable(ends=ends), *([a_timetable(kind="agreed", weekdays=agreed)] if agreed else [])]
    return make_days(a_child(), tables, [], outcomes, [], date(2026, 9, 7), date(2026, 9, 13))


@pytest.mark.parametrize(
    ("status", "mark", "excused", "differs"),
    [
        ("full", "present", None, False),
        ("full", "late", None, True),
        ("late", "late", None, False),
        ("late", "absent_unexcused", None, True),
        ("part", "part", "unknown", False),
        ("left_early", "part", None, False),
        ("not_today", "absent_excused", "yes", False),
        ("not_today", "absent_excused", "unknown", False),
        ("not_today", "absent_unexcused", "yes", True),
        ("ill", "absent_excused", "no", True),
        ("tried", "present", None, True),
        ("elsewhere", "present", None, False),
        ("elsewhere", "absent_unexcused", None, True),
        ("not_today", "other", None, False),
        ("not_today", None, None, False),
        ("no_school", "absent_unexcused", "yes", False),
    ],
)
def test_days_on_which_the_two_records_differ_are_listed(
    status: str, mark: str | None, excused: str | None, differs: bool
) -> None:
    days = week(an_outcome(MON, status, school_mark=mark, excused=excused))
    assert [one.day.date.isoformat() for one in differing(days)] == ([MON] if differs else [])


def test_every_status_and_mark_is_told_to_agree_or_why_not() -> None:
    marks = set(get_args(SchoolMark))
    assert marks == set(MARKS)
    assert all(set(row) == marks - {"other"} for row in AGREES.values())
    for status in get_args(Status):
        for mark in marks:
            found = differing(week(an_outcome(MON, status, school_mark=mark)))
            assert len(found) <= 1
            assert all(one.why and one.ours and one.theirs == MARKS[mark] for one in found)


# the outcome, then the line: both marks, and why they differ
LINES: list[tuple[Outcome, str]] = [
    (
        an_outcome(MON, "part", arrived="09:10", left="10:00", school_mark="absent_unexcused"),
        (
            "Mon 7 Sep 2026: ours says part of the day, 09:10 to 10:00, 50 min; the register says absent, unexcused. "
            "In school for part of the day, which is no absence."
        ),
    ),
    (
        an_outcome(MON, "ill", excused="yes", doctor_note=True, note_sent_on=TUE, school_mark="absent_unexcused"),
        (
            "Mon 7 Sep 2026: ours says ill, excused; the register says absent, unexcused. We know this day as excused; "
            "our note was sent on Tue 8 Sep 2026; a doctor's note is there."
        ),
    ),
    (
        an_outcome(MON, "not_today", doctor_note=True, school_mark="absent_unexcused"),
        "Mon 7 Sep 2026: ours says not today; the register says absent, unexcused. A doctor's note is there.",
    ),
    (
        an_outcome(MON, "ill", excused="no", school_mark="absent_excused"),
        "Mon 7 Sep 2026: ours says ill; the register says absent, excused. We know this day as unexcused.",
    ),
    (
        an_outcome(MON, "late", arrived="09:10", school_mark="absent_excused"),
        (
            "Mon 7 Sep 2026: ours says late, then in, from 09:10, 4 h 50; the register says absent, excused. In school "
            "from then on, which is no absence."
        ),
    ),
    (
        an_outcome(MON, "left_early", left="12:00", school_mark="present"),
        (
            "Mon 7 Sep 2026: ours says left early, until 12:00, 4 h; the register says present. In school for part of "
            "the day only."
        ),
    ),
    (
        an_outcome(MON, "full", school_mark="absent_unexcused"),
        (
            "Mon 7 Sep 2026: ours says full day; the register says absent, unexcused. In school the whole day, which "
            "is no absence."
        ),
    ),
]


@pytest.mark.parametrize(("outcome", "line"), LINES)
def test_a_day_that_differs_in_one_line(outcome: Outcome, line: str) -> None:
    assert [differs_line(one) for one in differing(week(outcome))] == [line]


@pytest.mark.parametrize(
    "outcome",
    [
        an_outcome(MON, "not_today", excused="no", doctor_note=True, school_mark="absent_unexcused"),
        an_outcome(MON, "not_today", excused="unknown", school_mark="absent_unexcused"),
        an_outcome(MON, "ill", doctor_note=True, note_sent_on=TUE, school_mark="absent_excused"),
        an_outcome(SAT, "part", school_mark="absent_unexcused"),
    ],
)
def test_a_day_that_agrees_or_had_no_school_is_not_listed(outcome: Outcome) -> None:
    assert differing(week(outcome)) == []


def test_a_day_without_an_outcome_has_no_words() -> None:
    assert our_words(week()[0]) == ""


def test_the_attendance_of_a_week_for_adults() -> None:
    # Five school days, four recorded. Not ill: Monday 90, Tuesday 0 and Thursday 360 of 360 minutes: 450 of 1,080.
    # Agreed for Monday 10:00 to 12:00: 90 of 120. Absent below half of the day: Monday, Tuesday and the ill Wednesday.
    days = week(
        an_outcome(MON, "part", arrived="10:00", left="11:30", excused="yes"),
        an_outcome(TUE, "not_today", excused="no"),
        an_outcome(WED, "ill"),
        an_outcome(THU, "full"),
        agreed={"mon": hours("10:00", "12:00")},
    )
    found = attendance_of(days, "us", a_settings(late_minutes=30, state_days=5))
    assert (found.scheduled, found.agreed) == (Sums(3, 450, 1080), Sums(1, 90, 120))
    assert found.absence == Absence(3, 4, 1, "severe", 1, 1, 1)
    assert dict(attendance_told(found)) == {
        "Dates": "Mon 7 Sep 2026 to Sun 13 Sep 2026",
        "School days": "5 enrolled, 4 of them recorded; 4 without illness or being taught elsewhere",
        "In school": "7 h 30 of 18 h, 42 % of what was scheduled (n 3 days)",
        "Of agreed hours": "1 h 30 of 2 h, 75 % of what was agreed (n 1 day)",
        "Absent": "3 of 4 recorded school days (75.0 %), for any reason, 1 more not recorded. A day is absent below "
        "50 % of its minutes (app default; your district's rule may differ). That is at or above 20 %, which is called "
        "severe chronic absence.",
        "Unexcused": "1 absent day, 1 more where it is not known. Your state's number, as you typed it, is 5.",
        "Late": "1 day more than 30 minutes after the start",
    }


def test_a_share_says_of_how_many_days_the_minutes_are_known_and_of_too_few_there_is_none() -> None:
    agreed = {"mon": hours("10:00", "12:00"), "tue": hours("10:00", "12:00"), "wed": hours("10:00", "12:00")}
    one_of_five = [an_outcome(MON, "not_today"), *(an_outcome(day, "part") for day in (TUE, WED, THU, FRI))]
    told = dict(attendance_told(attendance_of(week(*one_of_five, agreed=agreed), "us", a_settings())))
    assert told["In school"] == "minutes known for 1 of 5 days"
    assert told["Of agreed hours"] == "minutes known for 1 of 3 days"
    assert told["Absent"].startswith(
        "1 of 5 recorded school days, for any reason, minutes known for 1 of them. A day is absent below 50 %"
    )
    assert "chronic" not in told["Absent"]
    half = [an_outcome(MON, "not_today"), an_outcome(TUE, "part", minutes=90), an_outcome(WED, "part")]
    told = dict(attendance_told(attendance_of(week(*half, agreed=agreed), "us", a_settings())))
    assert told["In school"] == "1 h 30 of 12 h, 12 % of what was scheduled (minutes known for 2 of 3 days)"
    assert told["Of agreed hours"] == "1 h 30 of 4 h, 38 % of what was agreed (minutes known for 2 of 3 days)"
    assert "2 of 3 recorded school days (66.7 %), for any reason, minutes known for 2 of them" in told["Absent"]


def test_what_is_not_recorded_or_not_set_says_so() -> None:
    told = dict(attendance_told(attendance_of(week(), "us", a_settings())))
    assert told["In school"] == "not recorded"
    assert told["Of agreed hours"] == "no agreed timetable in these dates"
    assert told["Absent"] == "nothing recorded on 5 school days yet"
    assert told["Unexcused"] == "0 absent days. The number your state uses is not set; settings hold it."
    assert told["Late"] == "the minutes from which your state counts late are not set; settings hold them"
    assert attendance_told(attendance_of([], "us", a_settings())) == [("School days", "none in these dates")]


def test_in_the_uk_the_words_are_persistent_and_severe() -> None:
    one_in_four = week(an_outcome(MON, "not_today"), *(an_outcome(day, "full") for day in (TUE, WED, THU)))
    assert "persistent absence" in dict(attendance_told(attendance_of(one_in_four, "uk", a_settings())))["Absent"]
    assert "severe" in dict(attendance_told(attendance_of(one_in_four, "us", a_settings())))["Absent"]


def test_a_district_s_own_line_is_named() -> None:
    words = dict(attendance_told(attendance_of(week(an_outcome(MON, "full")), "us", a_settings(absent_below=0.25))))
    assert words["Absent"].startswith("0 of 1 recorded school day (0.0 %), for any reason, 4 more not recorded. ")
    assert "below 25 % of its minutes (your own number; your district's rule may differ)" in words["Absent"]


def test_a_day_exactly_at_the_family_s_own_line_is_not_absent() -> None:
    # 0.55 of 400 minutes is 220, though a computer's own 0.55 times 400 is a little more.
    at_the_line = [an_outcome(day, "part", minutes=220) for day in (MON, TUE, WED, THU)]
    days = week(*at_the_line, an_outcome(FRI, "part", minutes=219), ends="14:40")
    found = attendance_of(days, "us", a_settings(absent_below=0.55))
    assert found.absence == Absence(1, 5, 0, "severe", 0, 1, None)
    assert "below 55 % of its minutes (your own number" in dict(attendance_told(found))["Absent"]
    finer = attendance_of(days, "us", a_settings(absent_below=0.125))
    assert "below 12.5 % of its minutes" in dict(attendance_told(finer))["Absent"]


def test_sams_twelve_weeks_for_adults() -> None:
    # Of 57 school days 55 are recorded. Half of 405 minutes are 202.5; 210, 220 and 210 minutes on three days reach
    # them, nothing else does, the two ill days included: 55 - 3 = 52 are absent. 57 - 2 ill = 55 exposure days.
    found = attendance_of(sam().days(), "us", a_settings())
    assert (found.enrolled, found.exposure, found.absence.absent, found.absence.recorded) == (57, 55, 52, 55)
