"""`ladder outcome`: how the school day went, by options or question by question."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

import click

from ladder.cli.asking import as_value, ask
from ladder.cli.command import LadderCommand
from ladder.cli.outcome_questions import AT_SCHOOL, HAPPENED, RATING, RESULT, STATUS, ask_outcome, times_meant
from ladder.cli.results import misuse, print_json, say
from ladder.cli.sentences import read_sentences, sentence_option
from ladder.cli.session import Misused, Session, pass_session
from ladder.cli.values import Code, Name, added
from ladder.domain.catalogue import STATUSES
from ladder.domain.records.days import Reason, SchoolMark
from ladder.domain.records.text import folded

if TYPE_CHECKING:
    import datetime as dt

    from ladder.domain.day import Day
    from ladder.domain.records import Child
    from ladder.tracker.core import Tracker
    from ladder.tracker.outcome import AfterSchool

COUNT = click.IntRange(0, 1000)
_EXPOSURE = ("peak", "end", "happened", "result", "guess")


@click.command(name="outcome", cls=LadderCommand)
@click.argument("date", metavar="[DATE]", required=False)
@click.option("--status", type=STATUS, help="How the day went.")
@click.option("--minutes", type=click.IntRange(0, 600), metavar="N", help="Minutes in school.")
@click.option("--arrived", metavar="HH:MM", help="When they arrived.")
@click.option("--left", metavar="HH:MM", help="When they left.")
@click.option("--period", "periods", type=Name({}), multiple=True, help="A period they were in; or none. Repeat it.")
@click.option("--place", metavar="WHERE", help="Where they were, if elsewhere.")
@click.option("--excused", type=Code(("yes", "no", "unknown")), help="Whether the school excused it.")
@click.option("--reason", type=Code(get_args(Reason)), help="The reason given.")
@click.option("--note-sent-on", metavar="DATE", help="When the note to the school was sent.")
@click.option("--doctor-note/--no-doctor-note", default=None, help="Whether there is a doctor's note.")
@click.option("--school-mark", type=Code(get_args(SchoolMark)), help="What the school's register shows.")
@click.option("--nurse-visits", type=COUNT, metavar="N", help="Visits to the nurse.")
@click.option("--calls-home", type=COUNT, metavar="N", help="Calls home.")
@click.option("--asked-for-help", type=COUNT, metavar="N", help="How often they asked for help or used the pass.")
@click.option("--evening", "distress_evening", type=RATING, metavar="N", help="Worry in the evening, 0 to 10.")
@click.option("--peak", type=RATING, metavar="N", help="The most worry on today's rung, 0 to 10.")
@click.option("--end", type=RATING, metavar="N", help="Worry at its end, 0 to 10.")
@click.option("--happened", type=HAPPENED, help="Whether what they feared happened.")
@click.option("--rung", metavar="RUNG", help="Another rung than the current one: its label or its number from below.")
@click.option("--result", type=RESULT, help="How it went on the rung, instead of what the minutes say.")
@click.option("--guess", type=RATING, metavar="N", help="Worry's guess beforehand, 0 to 10.")
@sentence_option("--note", "A note")
@click.option("--yes", is_flag=True, help="More minutes than the school day has are right.")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome and the exposure as JSON.")
@pass_session
def command(session: Session, /, date: str | None, as_json: bool, yes: bool, rung: str | None, **options: Any) -> None:
    """Write down how the school day went, today or on DATE.

    Options set only what they name. Without any, ladder asks one question after the other; Enter leaves one blank.
    --peak, --end and --happened are about the day's try on the current rung; its minutes are those in school.
    DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23.
    """
    child = session.child()
    day = session.day(date, child)
    fields = {name: value for name, value in options.items() if value not in (None, ())}
    exposure = {name: fields.pop(name) for name in _EXPOSURE if name in fields}
    if rung is not None and not exposure:
        raise Misused("--rung says on which rung; add --peak, --end, --happened, --result or --guess.")
    from ladder.tracker.trends import as_written

    stands = as_written(session.tracker, child, day, day)[0]
    if not fields and not exposure:
        written = ask_outcome(session, child, stands)
    else:
        if "note_sent_on" in fields:
            fields["note_sent_on"] = session.day(fields["note_sent_on"], child).isoformat()
        fields |= times_meant(stands, {name: fields[name] for name in ("arrived", "left") if name in fields})
        fields |= read_sentences(fields, {"note": "Note"})
        written = _write(session.tracker, child, stands, fields, exposure, rung, yes=yes)
        if not as_json:
            written = _ask_result(session.tracker, child, day, written)
    _report(written, stands, session.told_day(day, child), as_json=as_json)
    if written.outcome is not None and not as_json:
        _say_how_long(as_written(session.tracker, child, day, day)[0])


def _write(
    t: Tracker, child: Child, day: Day, fields: dict[str, Any], exposure: dict[str, Any], rung: str | None, *, yes: bool
) -> AfterSchool:
    """Write down what the options said, all of it or nothing."""
    from ladder.tracker.ladder import find_rung
    from ladder.tracker.outcome import OverScheduled, record_after_school

    if fields and day.outcome is None and "status" not in fields:
        raise Misused(f"Say how the day went as well: --status and one of {', '.join(STATUSES)}.")
    if "periods" in fields:
        fields = fields | {"periods": partial(added, named=_periods(day, fields["periods"]))}
    with misuse():
        try:
            return record_after_school(
                t,
                child,
                day.date,
                outcome=fields or None,
                exposure=exposure or None,
                rung=find_rung(t, child, rung) if rung is not None else None,
                over_scheduled=yes,
            )
        except OverScheduled as error:
            raise Misused(f"{error} Add --yes if that is right.") from None


def _periods(day: Day, named: list[str | None]) -> list[str | None]:
    """Give the periods as the timetable spells them, since their minutes count. Raises Misused for any other."""
    names = {folded(period.name): period.name for period in day.periods}
    unknown = next((name for name in named if name is not None and folded(name) not in names), None)
    if unknown is not None:
        there = f"there is {', '.join(names.values())}" if names else "the timetable names none for this day"
        raise Misused(f"There is no period {unknown!r}; {there}.")
    return [name and names[folded(name)] for name in named]


def _ask_result(t: Tracker, child: Child, day: dt.date, written: AfterSchool) -> AfterSchool:
    """Ask how it went on a rung where no minutes can tell, when there is somebody to ask."""
    exposure = written.exposure
    if exposure is None or exposure.result is not None or not sys.stdin.isatty():
        return written
    if all(said is None for said in (exposure.peak, exposure.end, exposure.happened)):
        return written
    from ladder.tracker.exposures import record_exposure

    def take(answer: str) -> None:
        record_exposure(t, child, day, exposure=exposure.id, result=as_value(RESULT, answer))

    ask("How did it go on the rung: done, partly, tried or not today", take)
    return written


def _report(written: AfterSchool, day: Day, told: str, *, as_json: bool) -> None:
    if as_json:
        print_json(written)
    elif written.outcome is None and written.exposure is None:
        say("Nothing was written down.")
    elif not (day.morning and day.morning.safety_flag):
        say(f"Written down for {told}.")


def _say_how_long(day: Day) -> None:
    """Say how to add how long the child was in school, where it was and nobody said."""
    if day.outcome is None or day.outcome.status not in AT_SCHOOL or day.attended is not None or not day.school_day:
        return
    if day.outcome.periods:
        lost = next((name for name in day.outcome.periods if name not in {one.name for one in day.periods}), "")
        say(f"How long is not known: {lost} is in no timetable of that day. Add it with --minutes 40.")
        return
    lessons = f", or --period {day.periods[0].name!r}" if day.periods else ""
    say(f"How long in school is not known yet. Add it with --minutes 40, or --arrived 8:40 and --left 11:15{lessons}.")
