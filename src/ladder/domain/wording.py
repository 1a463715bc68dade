"""Sentences about a day, a rung and a week, in one voice: warm, plain, and never a verdict on a child."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from ladder.domain.calendar import local_date
from ladder.domain.catalogue import STATUSES, word
from ladder.domain.day import Day
from ladder.domain.records import Ladder, Rung

CLOCK_AHEAD = "by a clock that was ahead"
"""Beside a moment that has not come yet."""

WRITTEN_DOWN = "Written down. That is enough for now."


def short_date(day: date, *, today: date | None = None) -> str:
    """Give a date as "Mon 23 Nov", with its year when it is not that of `today`."""
    text = f"{day:%a} {day.day} {day:%b}"
    return text if today is None or day.year == today.year else f"{text} {day.year}"


def clock_of(instant: str, timezone: str) -> str:
    """Give the local time of a UTC instant, "07:12"."""
    return f"{datetime.fromisoformat(instant).astimezone(ZoneInfo(timezone)):%H:%M}"


def day_heading(day: Day, today: date, timezone: str) -> str:
    """Give what the header says of a day: which one it is, what it holds, and when it was written, if later."""
    parts = [short_date(day.date, today=today)]
    if day.date == today:
        parts[0] = f"Today, {parts[0]}"
    elif day.date == today - timedelta(days=1):
        parts[0] = f"Yesterday, {parts[0]}"
    parts.append("school day" if day.school_day else "no school")
    if day.outcome is not None and day.outcome.status != "no_school":
        parts.append(STATUSES[day.outcome.status])
    written = [local_date(one.recorded_at, timezone) for one in (day.morning, day.outcome) if one is not None]
    if written and max(written) > day.date:
        parts.append(f"written on {short_date(max(written), today=today)}")
    return " · ".join(parts)


def minutes_words(minutes: int) -> str:
    """Give minutes as "50 min" or "6 h 45"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"


def rung_line(rungs: Sequence[Rung], rung: Rung) -> tuple[str, ...]:
    """Give the parts that say which rung is being tried: its place and name, then target, fear and supports."""
    place = next((number for number, one in enumerate(rungs, start=1) if one.id == rung.id), 1)
    parts = [f"{place} of {len(rungs)}  {rung.label}"]
    if rung.target_minutes is not None:
        parts.append(minutes_words(rung.target_minutes))
    fears = [rating.fear for rating in sorted(rung.ratings, key=lambda rating: rating.date) if rating.rater == "child"]
    if len(fears) > 1:
        parts.append(f"fear was {fears[0]}, now {fears[-1]}")
    elif fears:
        parts.append(f"fear {fears[0]}")
    if rung.supports:
        parts.append("needs " + ", ".join(word(support) for support in rung.supports))
    return tuple(parts)


def minutes_question(minutes: int, scheduled: int) -> str:
    """Give the question about more minutes in school than the day had."""
    return f"{minutes_words(minutes)} is more than the {minutes_words(scheduled)} of school that day. Is it right?"


def hard_line(day: date, today: date, *, written: bool) -> str:
    """Give what the page for a hard morning says of what it has written, and how the one mark is made or taken back."""
    if written:
        return f"{WRITTEN_DOWN} h takes it back."
    return f"Nothing is written. h notes a hard morning, {short_date(day, today=today)}."


def open_day_line(day: date) -> str:
    """Give the one line that offers to fill in how an earlier school day went."""
    return f"{short_date(day)} is still open: [ goes there, o says how it went. Only if you like."


def ladder_state(ladder: Ladder, today: date) -> str:
    """Give what the header adds about a ladder that rests or is done."""
    if ladder.status == "done":
        return " · done"
    if ladder.status == "active":
        return ""
    looked = ladder.look_again_on and short_date(date.fromisoformat(ladder.look_again_on), today=today)
    again = f", look again {looked}" if looked else ""
    return f" · resting{again}"
