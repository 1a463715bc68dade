"""Advice: a suggestion with its counts and the name of its rule. It never moves a rung."""

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

from ladder.domain.advice_rules import RULES, RuleName, Situation, Verdict
from ladder.domain.calendar import SchoolCalendar
from ladder.domain.day import Day
from ladder.domain.records.base import Id
from ladder.domain.records.climbing import Ladder, Rung
from ladder.domain.records.people import AdviceNumbers
from ladder.domain.records.written import Support
from ladder.domain.tries import school_days_counted, tries
from ladder.domain.waiting import waiting_supports


class TryCounts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the advice looked at: tries are successes, nearly and not yet together; happened those answered yes."""

    tries: int
    successes: int
    nearly: int
    not_yet: int
    happened: int
    school_days: int


class Advice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A suggestion for the current rung (its id); `more_days` is how many more tries too_early asks for, else 0."""

    rung: Id
    verdict: Verdict
    rule: RuleName
    counts: TryCounts
    more_days: int


def advise(
    ladder: Ladder,
    rung: Rung,
    days: Iterable[Day],
    calendar: SchoolCalendar,
    supports: Iterable[Support],
    today: dt.date,
    numbers: AdviceNumbers | None = None,
) -> Advice:
    """Give the advice for the current rung of a ladder as of `today`; days after it are never looked at.

    `days` hold the child's records, in order of date: at least those of the newest school days that count (30 by
    default), and every exposure on the rung.
    """
    numbers = numbers or AdviceNumbers()
    past = [day for day in days if day.date <= today]
    yesterday = today - dt.timedelta(days=1)
    tried = tries(rung, past, calendar, today, numbers)
    newest = [day for day in past if day.recorded][-numbers.break_days :]
    situation = Situation(
        paused=ladder.status == "paused",
        waiting=waiting_supports(rung, (one for one in supports if one.child == ladder.child), today),
        place=rung.kind == "place",
        recorded=[day.date for day in newest],
        in_school=any(day.in_school for day in newest),
        away=not any(calendar.school_days(today - dt.timedelta(days=numbers.break_calendar_days), yesterday)),
        tries=tried,
        numbers=numbers,
    )
    verdict, name, _ = next(rule for rule in RULES if rule[2](situation))
    went = [one.went for one in tried]
    return Advice(
        rung=rung.id,
        verdict=verdict,
        rule=name,
        counts=TryCounts(
            tries=len(tried),
            successes=went.count("success"),
            nearly=went.count("nearly"),
            not_yet=went.count("not_yet"),
            happened=sum(one.exposure is not None and one.exposure.happened == "yes" for one in tried),
            school_days=len(school_days_counted(rung, past, calendar, today, numbers)),
        ),
        more_days=numbers.min_tries - len(tried) if name == "too_early" else 0,
    )
