"""The summary of a child over a window, and the advice as of a date: both look at nothing that came later."""

import datetime as dt

from ladder.domain.advice import Advice, advise
from ladder.domain.calendar import SchoolCalendar
from ladder.domain.climb import current_rung
from ladder.domain.day import closed_dates
from ladder.domain.records import Child, Exposure, Outcome, Rung, Support
from ladder.domain.records.people import AdviceNumbers
from ladder.domain.summary import LadderAdvice, Summary, of_ladder, summarise
from ladder.domain.tries import Try, tries
from ladder.tracker import lived
from ladder.tracker.children import settings, timetables
from ladder.tracker.core import Tracker, today
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
    steps = rungs(t, child, ladder)
    settled = any(rung.status == "current" for rung in steps)
    rung = current_rung(ladder, steps, [] if settled else _exposures_until(t, child, on))
    if rung is None:
        return None
    numbers = settings(t, child).advice
    school = calendar(t, child)
    looked_at = days(t, child, _first_that_counts(t, child, rung, school, on, numbers), on)
    supports = lived.records(t, child, Support)
    return advise(ladder, rung, looked_at, school, supports, on, numbers)


def latest_tries(t: Tracker, child: Child, rung: Rung, count: int) -> list[Try]:
    """Give the latest tries on a rung as the advice counts them today, oldest first, `count` at most."""
    on, numbers = today(t, child), settings(t, child).advice
    school = calendar(t, child)
    begin = _first_that_counts(t, child, rung, school, on, numbers)
    return tries(rung, days(t, child, begin, on), school, on, numbers)[-count:]


def calendar(t: Tracker, child: Child) -> SchoolCalendar:
    """Give the child's school days; a date that an outcome closes is none."""
    closing = lived.records(t, child, Outcome, status="no_school")
    return SchoolCalendar(child, timetables(t, child), closed_dates(closing))


def _first_that_counts(
    t: Tracker, child: Child, rung: Rung, school: SchoolCalendar, on: dt.date, numbers: AdviceNumbers
) -> dt.date:
    """Give the first date the advice as of `on` may look at.

    It is that of the newest school days before `on`, or of the first exposure on the rung where that matters: on a
    place every one counts, and a rung without `current_from` may have begun with it.
    """
    counted = school.newest_school_days(on - dt.timedelta(days=1), numbers.tries_window)
    open_ended = rung.kind == "place" or rung.current_from is None
    tried = _exposures_until(t, child, on, rung=rung.id) if open_ended else []
    return min([on, *counted[:1], *(dt.date.fromisoformat(one.date) for one in tried)])


def _exposures_until(t: Tracker, child: Child, on: dt.date, **same: str) -> list[Exposure]:
    return [one for one in lived.records(t, child, Exposure, **same) if one.date <= on.isoformat()]
