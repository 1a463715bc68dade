"""How the school day went, question by question; every answer is saved as it is given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, get_args

import click

from ladder.cli.asking import as_value, ask
from ladder.cli.results import say
from ladder.cli.session import Misused, Session
from ladder.cli.values import Code
from ladder.domain.catalogue import STATUSES
from ladder.domain.clock_readings import arriving, leaving, understood
from ladder.domain.day_status import WITHOUT_A_TRY
from ladder.domain.records.days import Happened, Result

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ladder.domain.day import Day
    from ladder.domain.records import Child, Exposure, Outcome
    from ladder.tracker.core import Tracker
    from ladder.tracker.outcome import AfterSchool

RATING = click.IntRange(0, 10)
STATUS = Code(STATUSES)
HAPPENED = Code(get_args(Happened))
RESULT = Code(get_args(Result))

AT_SCHOOL = frozenset({"full", "late", "left_early", "part"})


def ask_outcome(session: Session, child: Child, day: Day) -> AfterSchool:
    """Ask how a school day went, and how the try on the current rung was where one was possible."""
    from ladder.tracker.ladder import climbing
    from ladder.tracker.outcome import AfterSchool

    t = session.tracker
    answers = _Answers(t, child, day)
    told = session.told_day(day.date, child)
    say(f"{child.name}, {told}. Enter leaves a question blank; each answer is saved at once.")
    ask(f"How did the day go: {'; '.join(STATUSES.values())}", partial(answers.about_day, "status", STATUS))
    if answers.outcome is None:
        return AfterSchool(outcome=None, exposure=None)
    status = answers.outcome.status
    if status in AT_SCHOOL:
        ask("Minutes in school, if you know them", answers.minutes)
        ask("Arrived at, like 8:40", partial(answers.time, "arrived"))
        ask("Left at, like 11:15", partial(answers.time, "left"))
    rung = climbing(t, child)[1]
    if rung is not None and status not in WITHOUT_A_TRY and not (day.morning and day.morning.safety_flag):
        say(f"About the rung: {rung.label}")
        ask("The most worry there, 0 to 10", partial(answers.about_try, "peak", RATING))
        ask("Did what was feared happen: no, partly, yes", partial(answers.about_try, "happened", HAPPENED))
        ask("Worry at the end, 0 to 10", partial(answers.about_try, "end", RATING))
        if not rung.target_minutes:
            ask("How did it go: done, partly, tried, not today", partial(answers.about_try, "result", RESULT))
    ask("A note, in your own words", partial(answers.about_day, "note", click.STRING))
    return AfterSchool(outcome=answers.outcome, exposure=answers.exposure)


def times_meant(day: Day, typed: Mapping[str, str]) -> dict[str, Any]:
    """Give the times that are meant by what was typed for when they arrived and left, by the day's own hours.

    Raises Misused, a sentence, for what is no time, and where one may be either of two.
    """
    stands = day.outcome
    arrived, left = (stands.arrived, stands.left) if stands is not None else (None, None)
    meant: dict[str, str] = {}
    try:
        if "arrived" in typed:
            arrived = meant["arrived"] = understood(
                typed["arrived"], arriving(day.hours, None if typed.get("left") else left)
            )
        if "left" in typed:
            meant["left"] = understood(typed["left"], leaving(day.hours, arrived))
    except ValueError as error:
        raise Misused(str(error)) from None
    return meant


class _Answers:
    """Takes answers and saves each; `outcome` and `exposure` are what stands then."""

    def __init__(self, t: Tracker, child: Child, day: Day) -> None:
        self._t, self._child, self._date = t, child, day.date
        self.outcome: Outcome | None = day.outcome
        self.exposure: Exposure | None = None

    def about_day(self, field: str, kind: click.ParamType[Any], answer: str) -> None:
        """Save a field of the outcome."""
        from ladder.tracker.outcome import record_outcome

        self.outcome = record_outcome(self._t, self._child, self._date, **{field: as_value(kind, answer)})

    def time(self, field: str, answer: str) -> None:
        """Save when they arrived or left."""
        from ladder.tracker.outcome import record_outcome
        from ladder.tracker.trends import days

        stands = days(self._t, self._child, self._date, self._date)[0]
        self.outcome = record_outcome(self._t, self._child, self._date, **times_meant(stands, {field: answer}))

    def minutes(self, answer: str) -> None:
        """Save the minutes in school; ask again before more than the day has are taken."""
        from ladder.tracker.outcome import OverScheduled, record_outcome

        minutes = as_value(click.IntRange(0, 600), answer)
        try:
            self.outcome = record_outcome(self._t, self._child, self._date, minutes=minutes)
        except OverScheduled as error:
            if not click.confirm(f"{error} Is that right?", err=True):
                raise
            self.outcome = record_outcome(self._t, self._child, self._date, over_scheduled=True, minutes=minutes)

    def about_try(self, field: str, kind: click.ParamType[Any], answer: str) -> None:
        """Save a field of the day's exposure on the current rung."""
        from ladder.tracker.outcome import record_outcome_exposure

        self.exposure = record_outcome_exposure(self._t, self._child, self._date, **{field: as_value(kind, answer)})
