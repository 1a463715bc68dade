"""What pages are told from: looked up in the family's files, pared to what the purpose of each lets leave."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec import structs

from ladder.domain.advice import Advice
from ladder.domain.calendar import SchoolCalendar
from ladder.domain.chart_data import ChartData
from ladder.domain.education import education
from ladder.domain.records import (
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
from ladder.domain.requests import clock
from ladder.domain.waiting import days_without, waiting_supports
from ladder.exchange.dates import Window
from ladder.exchange.pages.facts import Asked, HearingFacts, MeetingFacts, Sheet, TherapistFacts
from ladder.exchange.pages.paring import going, pared_chart_data, pared_record
from ladder.tracker import lived
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import ladders, rungs
from ladder.tracker.series import chart_data
from ladder.tracker.statistics import range_statistics
from ladder.tracker.summary import advise_on, calendar, summary
from ladder.tracker.trends import complete

R = TypeVar("R", bound=Record)
_MOST_AIMS = 2


def therapist_facts(t: Tracker, sheet: Sheet, questions: Sequence[str]) -> TherapistFacts:
    """Give what the therapist's page is told from, with the questions typed for it."""
    child = sheet.child
    shown = (sheet.first, sheet.last)
    advice = advise_on(t, child, sheet.last)
    return TherapistFacts(
        sheet=sheet,
        data=_data(t, sheet),
        summary=summary(t, child, *shown),
        complete=complete(t, child, *shown),
        statistics=range_statistics(t, child, shown),
        advice=advice,
        missing=_missing(t, child, advice, sheet.last),
        supports=list(_written(t, sheet, Support)),
        questions=questions,
    )


def meeting_facts(
    t: Tracker, sheet: Sheet, *, strengths: Sequence[str], asks: Sequence[str], child_says: str | None
) -> MeetingFacts:
    """Give what the page for a meeting is told from, with what was typed for it."""
    child = sheet.child
    shown = (sheet.first, sheet.last)
    data = _data(t, sheet)
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
        strengths=strengths,
        asks=asks,
        child_says=child_says,
    )


def hearing_facts(t: Tracker, sheet: Sheet, *, since: dt.date) -> HearingFacts:
    """Give what the page for a hearing is told from; its written record begins at `since`."""
    child = sheet.child
    school = calendar(t, child)
    return HearingFacts(
        sheet=sheet,
        data=_data(t, sheet),
        rungs={rung.id: rung.label for ladder in ladders(t, child) for rung in rungs(t, child, ladder)},
        phases=list(_written(t, sheet, Phase, since)),
        contacts=list(_written(t, sheet, Contact, since)),
        supports=list(_written(t, sheet, Support, since)),
        requests=[_asked(one, sheet, school) for one in _written(t, sheet, Request, since)],
        incidents=list(_written(t, sheet, Incident, since)),
        letters=list(_written(t, sheet, Letter, since)),
    )


def _data(t: Tracker, sheet: Sheet) -> ChartData:
    """Give what the charts of the page are drawn from, pared, with the newest goals that it has room for."""
    found = pared_chart_data(chart_data(t, sheet.child, (sheet.first, sheet.last)), sheet.purpose, _window(sheet))
    return structs.replace(found, aims=found.aims[-_MOST_AIMS:])


def _window(sheet: Sheet, since: dt.date | None = None) -> Window:
    """Give the dates within which records leave, the written record's end included."""
    return Window(since or sheet.first, sheet.until, sheet.child.timezone)


def _written(t: Tracker, sheet: Sheet, kind: type[R], since: dt.date = dt.date.min) -> Iterator[R]:
    """Give the records of a kind that may stand on the page, pared, from `since` to where the written record ends."""
    window = _window(sheet, since)
    for record in lived.records(t, sheet.child, kind):
        begun = not isinstance(record, Request) or record.asked_on <= sheet.until.isoformat()
        if begun and going(record, sheet.purpose, window):
            yield pared_record(record, sheet.purpose)


def _missing(t: Tracker, child: Child, advice: Advice | None, on: dt.date) -> dict[str, tuple[int, int]]:
    """Give, of each support that the advised rung waits for, on how many days it was not there, of how many."""
    rung = t.store.get("rungs", advice.rung) if advice else None
    if not isinstance(rung, Rung):
        return {}
    supports = lived.records(t, child, Support)
    tried = lived.records(t, child, Exposure)
    return {name: days_without(name, rung, tried, on) for name in waiting_supports(rung, supports, on)}


def _asked(request: Request, sheet: Sheet, school: SchoolCalendar) -> Asked:
    """Give a request with the day its clock stands on and its last allowed day."""
    found = clock(request, sheet.made_on, school.is_school_day)
    return Asked(request, found.day, found.last)
