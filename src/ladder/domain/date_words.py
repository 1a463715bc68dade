"""Dates and counts in words, for pages and letters that are still read in years: every date has its year."""

from collections.abc import Sequence
from datetime import date

from ladder.domain.records.base import Region
from ladder.domain.wording import short_date


def dated(day: date | str) -> str:
    """Give a date, or the ISO text of one, as "Mon 23 Nov 2026"."""
    known = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{short_date(known)} {known.year}"


def letter_date(day: date | str, region: Region) -> str:
    """Give a date as a letter has it: "November 23, 2026" in the US, "23 November 2026" in the UK."""
    known = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{known:%B} {known.day}, {known.year}" if region == "us" else f"{known.day} {known:%B} {known.year}"


def how_many(count: int, one: str, several: str | None = None) -> str:
    """Give a count with its word: "1 day", "3 days"; `several` for a plural that does not end in s."""
    return f"{count} {one if count == 1 else several or one + 's'}"


def ago(day: date | str, today: date) -> str:
    """Give how far a date lies from today: "today", "1 day ago", "in 11 days"."""
    known = date.fromisoformat(day) if isinstance(day, str) else day
    days = (today - known).days
    if not days:
        return "today"
    return f"{how_many(days, 'day')} ago" if days > 0 else f"in {how_many(-days, 'day')}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """Give some names in a row: "a", "a and b", "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""


def sentence(words: str) -> str:
    """Give words as a sentence: a capital first, a full stop last; what stands between stays as it is."""
    return f"{words[:1].upper()}{words[1:]}" + ("" if words[-1:] in (".", "?", "!", "") else ".")
