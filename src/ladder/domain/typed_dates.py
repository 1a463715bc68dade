"""A date as a person types it: today, +7, mon, 23 nov, 2026-11-23."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

FIRST = date(1990, 1, 1)
"""No child whose mornings are written here was at school before."""
LAST = date(2100, 12, 31)

_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LEAP_YEARS_APART = 8


@dataclass(frozen=True)
class Ahead:
    """What a date means that lies ahead: a weekday the first one from `weekday` on, a month's day from `day` on."""

    weekday: date
    day: date

    @classmethod
    def of(cls, today: date, since: date | None = None) -> "Ahead":
        """Give what it means today of what begins with `since`: of the weekdays none that is over."""
        return cls(max(today, since or today), since or today)


def parse_typed_date(text: str, today: date, ahead: Ahead | None = None) -> date:
    """Give the date that `text` means on `today`, from 1990 to 2100.

    It may be today, yesterday or tomorrow; +7 or -2 (days from today); mon (the latest Monday, today included); an ISO
    date; or 23 nov, also with the month first or a year behind. Without a year it is the one nearest to today. Of what
    lies `ahead` a weekday is the next one, today included, and a day without a year the next one too. Raises
    ValueError, a sentence, for what means no date.
    """
    word = " ".join(text.lower().replace(",", " ").replace(".", " ").split())
    day = _counted(word, today) or _weekday(word, today, ahead) or _iso(word) or _named(word, today, ahead)
    if day is None or not FIRST <= day <= LAST:
        raise ValueError(f"{text!r} is not a date. It can be 23 nov, today, yesterday, +7, mon or 2026-11-23.")
    return day


def _counted(word: str, today: date) -> date | None:
    days = _WORDS.get(word)
    if days is None and re.fullmatch(r"[+-][0-9]{1,5}", word):
        days = int(word)
    return None if days is None else _moved(today, days)


def _weekday(word: str, today: date, ahead: Ahead | None) -> date | None:
    for number, name in enumerate(_WEEKDAYS):
        if word in (name, name[:3]):
            if ahead is not None:
                return _moved(ahead.weekday, (number - ahead.weekday.weekday()) % 7)
            return _moved(today, -((today.weekday() - number) % 7))
    return None


def _iso(word: str) -> date | None:
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", word)
    return _real(*map(int, match.groups())) if match else None


def _named(word: str, today: date, ahead: Ahead | None) -> date | None:
    match = re.fullmatch(r"(?:[a-z]{3} )?([0-9]{1,2}) ?([a-z]{3})[a-z]*(?: ([0-9]{4}))?", word) or re.fullmatch(
        r"(?P<month>[a-z]{3})[a-z]* (?P<day>[0-9]{1,2})(?: (?P<year>[0-9]{4}))?", word
    )
    if match is None:
        return None
    named = match.groupdict()
    day, month, year = (named["day"], named["month"], named["year"]) if named else match.groups()
    if month not in _MONTHS:
        return None
    years = (int(year),) if year else range(today.year - _LEAP_YEARS_APART, today.year + _LEAP_YEARS_APART + 1)
    there = [found for one in years if (found := _real(one, _MONTHS.index(month) + 1, int(day)))]
    if ahead is not None and not year:
        return min((found for found in there if found >= ahead.day), default=None)
    return min(there, key=lambda one: abs(one - today), default=None)


def _moved(day: date, days: int) -> date | None:
    there = FIRST.toordinal() <= day.toordinal() + days <= LAST.toordinal()
    return day + timedelta(days=days) if there else None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
