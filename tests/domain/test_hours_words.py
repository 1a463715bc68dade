"""School hours in words."""

from ladder.domain.hours_words import span_words, timetable_words, week_words
from ladder.domain.records.base import Hours, Weekday
from ladder.domain.records.people import Timetable

LONG = Hours(starts="08:05", ends="14:50")
SHORT = Hours(starts="08:05", ends="12:00")
WEEK: dict[Weekday, Hours] = {"mon": LONG, "tue": LONG, "wed": SHORT, "thu": LONG, "fri": LONG}


def a_timetable(kind: str, to: str | None, label: str | None) -> Timetable:
    return Timetable(
        id="1", recorded_at="", updated_at="", version={}, deleted=False, child="2", kind=kind,  # type: ignore[arg-type]
        from_="2026-08-31", to=to, weekdays=WEEK, periods=(), label=label,
    )  # fmt: skip


def test_weekdays_alike_stand_together() -> None:
    assert week_words(WEEK) == "Mon-Tue 08:05-14:50, Wed 08:05-12:00, Thu-Fri 08:05-14:50"
    assert week_words({}) == "no school at all"


def test_a_timetable_says_whose_it_is_and_since_when() -> None:
    assert timetable_words(a_timetable("school", None, None)).startswith("School, from 31 Aug 2026: Mon-Tue")
    assert timetable_words(a_timetable("agreed", "2026-12-18", None)).startswith(
        "Agreed, from 31 Aug 2026 to 18 Dec 2026:"
    )
    assert timetable_words(a_timetable("agreed", None, "504 plan")).startswith("504 plan, from")


def test_days_off_are_one_day_or_a_span() -> None:
    assert span_words("2026-09-07", "2026-09-07", "Labor Day") == "7 Sep 2026, Labor Day"
    assert span_words("2026-11-05", "2026-11-06", "") == "5 Nov 2026 to 6 Nov 2026"
