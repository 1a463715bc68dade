"""Pages to read and to print: gathered from the family's files, pared to what their purpose lets leave, and written."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar, cast

from msgspec import Struct, structs

from ladder.domain.advice import Advice
from ladder.domain.calendar import SchoolCalendar
from ladder.domain.education import education
from ladder.domain.records import (
    TABLE_OF,
    Child,
    Contact,
    Exposure,
    Incident,
    Letter,
    Phase,
    Record,
    Request,
    Rung,
    Support,
)
from ladder.domain.requests import clock_start, last_allowed_day
from ladder.domain.waiting import days_without, waiting_supports
from ladder.errors import LadderError, Refused
from ladder.exchange.dates import Window
from ladder.exchange.files import AlreadyThere, write_file
from ladder.exchange.pages.facts import Asked, HearingFacts, MeetingFacts, PageKind, Sheet, TherapistFacts
from ladder.exchange.pages.hearing import hearing_page
from ladder.exchange.pages.meeting import meeting_page
from ladder.exchange.pages.paring import going, pared_chart_data, pared_record
from ladder.exchange.pages.therapist import therapist_page
from ladder.exchange.pages.typed import taken
from ladder.storage.store import Edit
from ladder.tracker.core import Tracker, instant, setting, today
from ladder.tracker.ladder import ladders, rungs
from ladder.tracker.preview import preview
from ladder.tracker.series import chart_data
from ladder.tracker.statistics import range_statistics
from ladder.tracker.summary import advise_on, calendar, summary
from ladder.tracker.trends import complete

__all__ = ["AlreadyThere", "Page", "PageKind", "Said", "make_page", "write_page"]

R = TypeVar("R", bound=Record)
_MOST_DAYS = 1000


class Said(Struct, frozen=True, kw_only=True):
    """What a family typed for one page; it is kept nowhere else."""

    questions: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    child_says: tuple[str, ...] = ()

    def taken(self) -> "Said":
        """Give it without blank lines. Raises Refused, a sentence, for more than the page has room for."""
        return Said(
            questions=taken("questions", self.questions),
            strengths=taken("strengths", self.strengths),
            asks=taken("asks", self.asks),
            child_says=taken("child_says", self.child_says),
        )


class Page(Struct, frozen=True):
    """A page that was made: what it is of, and its HTML."""

    sheet: Sheet
    html: str


def make_page(
    t: Tracker,
    child: Child,
    kind: PageKind,
    *,
    first: dt.date | None = None,
    last: dt.date | None = None,
    said: Said | None = None,
) -> Page:
    """Give a page of a child over the dates `first` to `last`; the same data give the same page on the same day.

    Without them the days run from the first to the last that is written down, and the written record (talks, supports,
    requests and the like) from its beginning to today. Raises Refused when `first` is later than `last`, or for more
    words than the page has room for.
    """
    words = (said or Said()).taken()
    sheet = _sheet(t, child, kind, first, last)
    if kind == "therapist":
        return Page(sheet, therapist_page(_therapist(t, child, sheet, words)))
    if kind == "meeting":
        return Page(sheet, meeting_page(_meeting(t, child, sheet, words)))
    return Page(sheet, hearing_page(_hearing(t, child, sheet, since=first or dt.date.min)))


def write_page(t: Tracker, child: Child, page: Page, path: Path, *, replace: bool = False) -> None:
    """Write a page to a file for nobody else on this computer to read, and remember that it was shared.

    Raises AlreadyThere when there is such a file and `replace` is not said, LadderError when the disk does not take it.
    """
    data = page.html.encode()
    if write_file(path, data, replace=replace) != data:
        raise LadderError(f"{path} does not hold what was written to it. Do not rely on it; try another disk.")
    sheet, at = page.sheet, instant(t, child)
    start: dict[str, Any] = {
        "id": t.new_id(),
        "child": child.id,
        "at": at,
        "purpose": sheet.purpose,
        "from": sheet.first.isoformat(),
        "to": sheet.last.isoformat(),
        "counts": preview(t, sheet.purpose, child, sheet.first, sheet.last).counts,
    }
    edit = Edit("shares", start["id"], setting("shares", start, {}, at=at, today=today(t, child)), None)
    t.store.edit_many([edit], at=at)


def _sheet(t: Tracker, child: Child, kind: PageKind, first: dt.date | None, last: dt.date | None) -> Sheet:
    here = today(t, child)
    written = t.store.first_and_last(child.id) or (last or here, first or here)
    begin, end = first or min(written[0], last or written[0]), last or max(written[1], first or written[1])
    if begin > end:
        raise Refused(f"The page would begin on {begin} and end on {end}; it can end on the day it begins or later.")
    return Sheet(kind=kind, child=child, first=begin, last=end, until=last or max(end, here), made_on=here)


def _therapist(t: Tracker, child: Child, sheet: Sheet, words: Said) -> TherapistFacts:
    shown = (sheet.first, sheet.last)
    advice = advise_on(t, child, sheet.last)
    return TherapistFacts(
        sheet=sheet,
        data=pared_chart_data(chart_data(t, child, shown), "therapist", _window(sheet)),
        summary=summary(t, child, *shown),
        complete=complete(t, child, *shown),
        statistics=range_statistics(t, child, shown),
        advice=advice,
        missing=_missing(t, child, advice, sheet.last),
        supports=list(_written(t, sheet, Support)),
        questions=words.questions,
    )


def _meeting(t: Tracker, child: Child, sheet: Sheet, words: Said) -> MeetingFacts:
    shown = (sheet.first, sheet.last)
    data = pared_chart_data(chart_data(t, child, shown), "school", _window(sheet))
    figures = summary(t, child, *shown)
    school = calendar(t, child)
    requests = [one for one in _written(t, sheet, Request) if one.closed_on is None]
    return MeetingFacts(
        sheet=sheet,
        data=data,
        education=education(data.days),
        furthest=figures.furthest_median,
        rung=figures.rung,
        supports=list(_written(t, sheet, Support)),
        contacts=[one for one in _written(t, sheet, Contact) if one.due and not one.replied_on],
        requests=[_asked(one, sheet, school) for one in requests],
        strengths=words.strengths,
        asks=words.asks,
        child_says=next(iter(words.child_says), None),
    )


def _hearing(t: Tracker, child: Child, sheet: Sheet, *, since: dt.date) -> HearingFacts:
    school = calendar(t, child)
    return HearingFacts(
        sheet=sheet,
        data=pared_chart_data(chart_data(t, child, (sheet.first, sheet.last)), "hearing", _window(sheet)),
        rungs={rung.id: rung.label for ladder in ladders(t, child) for rung in rungs(t, child, ladder)},
        phases=list(_written(t, sheet, Phase, since)),
        contacts=list(_written(t, sheet, Contact, since)),
        supports=list(_written(t, sheet, Support, since)),
        requests=[_asked(one, sheet, school) for one in _written(t, sheet, Request, since)],
        incidents=list(_written(t, sheet, Incident, since)),
        letters=list(_written(t, sheet, Letter, since)),
    )


def _window(sheet: Sheet, since: dt.date | None = None) -> Window:
    """Give the dates within which records leave, the written record's end included."""
    return Window(since or sheet.first, sheet.until, sheet.child.timezone)


def _written(t: Tracker, sheet: Sheet, kind: type[R], since: dt.date = dt.date.min) -> Iterator[R]:
    """Give the records of a kind that may stand on the page, pared, from `since` to where the written record ends."""
    window = _window(sheet, since)
    for record in t.store.all(TABLE_OF[kind]):
        if isinstance(record, kind) and getattr(record, "child", None) == sheet.child.id:
            begun = not isinstance(record, Request) or record.asked_on <= sheet.until.isoformat()
            if begun and going(record, sheet.purpose, window):
                yield pared_record(record, sheet.purpose)


def _missing(t: Tracker, child: Child, advice: Advice | None, on: dt.date) -> dict[str, tuple[int, int]]:
    """Give, of each support that the advised rung waits for, on how many days it was not there, of how many."""
    rung = t.store.get("rungs", advice.rung) if advice else None
    if not isinstance(rung, Rung):
        return {}
    supports = [one for one in cast("list[Support]", t.store.all("supports")) if one.child == child.id]
    tried = cast("list[Exposure]", t.store.all("exposures"))
    return {name: days_without(name, rung, tried, on) for name in waiting_supports(rung, supports, on)}


def _asked(request: Request, sheet: Sheet, school: SchoolCalendar) -> Asked:
    """Give a request with the day its clock stands on and its last allowed day."""

    def last_of(days: int) -> dt.date:
        allowed = structs.replace(request, days_allowed=days)
        return last_allowed_day(allowed, school.is_school_day) or dt.date.max

    last = last_allowed_day(request, school.is_school_day)
    running = last is not None or (request.days_allowed is not None and clock_start(request) is not None)
    day = bisect_right(range(1, _MOST_DAYS + 1), sheet.made_on, key=last_of) if running else None
    return Asked(request, day, last)
