"""The summary of a child over a window, and the advice as of a date: both look at nothing that came later."""

import datetime as dt
from typing import cast

from ladder.domain.advice import Advice, advise
from ladder.domain.calendar import SchoolCalendar
from ladder.domain.climb import current_rung
from ladder.domain.day import closed_dates
from ladder.domain.records import Child, Exposure, Outcome, Support
from ladder.domain.summary import LadderAdvice, Summary, of_ladder, summarise
from ladder.tracker.children import settings, timetables
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import return_ladder_of, rungs
from ladder.tracker.trends import days, label_of, phases, rung_until


def summary(t: Tracker, child: Child, first: dt.date, last: dt.date) -> Summary:
    """Give the summary of the days from `first` to `last`, the advice as of `last`."""
    return summarise(
        days(t, child, first, last),
        child.id,
        label_of(rung_until(t, child)(last)),
        phases(t, child),
        advice_on(t, child, last),
    )


def advice_on(t: Tracker, child: Child, on: dt.date) -> LadderAdvice | None:
    """Give the advice as of a date together with its ladder; else as `advise_on`."""
    ladder, advice = return_ladder_of(t, child), advise_on(t, child, on)
    return of_ladder(ladder.id, advice) if ladder and advice else None


def advise_on(t: Tracker, child: Child, on: dt.date) -> Advice | None:
    """Give the advice for the rung the child is on as of a date; None where there is no ladder or nothing left to do.

    The ladder and its rungs are taken as they stand now; of what was tried and recorded nothing later counts.
    """
    ladder = return_ladder_of(t, child)
    if ladder is None:
        return None
    tried = [one for one in _exposures(t, child) if one.date <= on.isoformat()]
    rung = current_rung(ladder, rungs(t, child, ladder), tried)
    if rung is None:
        return None
    numbers = settings(t, child).advice
    school = calendar(t, child)
    counted = school.newest_school_days(on, numbers.tries_window)
    tried_on = [dt.date.fromisoformat(one.date) for one in tried if one.rung == rung.id]
    begin = min([on, *counted[:1], *tried_on])
    supports = [one for one in cast("list[Support]", t.store.all("supports")) if one.child == child.id]
    return advise(ladder, rung, days(t, child, begin, on), school, supports, on, numbers)


def calendar(t: Tracker, child: Child) -> SchoolCalendar:
    """Give the child's school days; a date that an outcome closes is none."""
    outcomes = [one for one in cast("list[Outcome]", t.store.all("outcomes")) if one.child == child.id]
    return SchoolCalendar(child, timetables(t, child), closed_dates(outcomes))


def _exposures(t: Tracker, child: Child) -> list[Exposure]:
    return [one for one in cast("list[Exposure]", t.store.all("exposures")) if one.child == child.id]
