"""The week's plan for the school: which rung on which day, arrival, the door, who meets the child."""

from collections.abc import Iterable
from datetime import date, timedelta

from ladder.domain.calendar import SchoolCalendar, minutes_between
from ladder.domain.catalogue import word
from ladder.domain.date_words import listed
from ladder.domain.laying import PlannedDate
from ladder.domain.letters.facts import Facts, Step
from ladder.domain.letters.paper import is_there, letter, on, points, to_counselor
from ladder.domain.records.base import Hours
from ladder.domain.records.climbing import Rung
from ladder.domain.wording import minutes_words

DAYS = 7


def planned_steps(
    dates: Iterable[PlannedDate], rungs: Iterable[Rung], calendar: SchoolCalendar, today: date
) -> list[Step]:
    """Give what is planned for seven days from today: the rung of each date, with the hours agreed, else the usual."""
    by_id = {rung.id: rung for rung in rungs}
    last = (today + timedelta(days=DAYS - 1)).isoformat()
    planned = [(date.fromisoformat(one.date), by_id[one.rung]) for one in dates if one.date <= last]
    return [_step(day, rung, calendar.agreed_hours(day) or calendar.hours(day)) for day, rung in planned]


def week_plan(facts: Facts) -> str:
    """Tell the school what is planned for the week: each day's step, when, by which door, and who meets the child."""
    name = facts.name
    first = on(facts, facts.steps[0].date if facts.steps else facts.today)
    return letter(
        facts,
        to_counselor(facts),
        f"The plan for the week from {first}",
        [
            f"This is what {name} will try this week. Each step is small on purpose.",
            points([_line(facts, one) for one in facts.steps] or ["[date]: [the step], arrival [time]"]),
            points([f"Door: {_door(facts)}", f"Who meets {name}: {_meets(facts)}", *_needs(facts)]),
            (
                "What helps on the way in: a short, warm hello, no questions about the days before, and straight to "
                "the place we agreed. What we keep to: the time we named is the time it ends."
            ),
            (
                f"If a day does not go, nothing more is needed than a line to us; the same step is tried on the next "
                f"school day. If somebody cannot be there, please tell us before {name} is on the way."
            ),
        ],
    )


def _step(day: date, rung: Rung, hours: Hours | None) -> Step:
    arrives = hours.starts if hours and rung.kind != "place" else None
    leaves = _later(arrives, rung.target_minutes, hours) if arrives and hours else None
    return Step(
        date=day,
        label=rung.label,
        kind=rung.kind,
        minutes=rung.target_minutes,
        arrives=arrives,
        leaves=leaves,
        supports=rung.supports,
    )


def _later(arrives: str, minutes: int | None, hours: Hours) -> str | None:
    """Give when a stay of so many minutes ends, None when it is not known or would pass the end of the day."""
    if minutes is None or minutes > minutes_between(arrives, hours.ends):
        return None
    total = 60 * int(arrives[:2]) + int(arrives[3:]) + minutes
    return f"{total // 60:02}:{total % 60:02}"


def _line(facts: Facts, step: Step) -> str:
    day = f"{step.date:%A}, {on(facts, step.date)}"
    if step.kind == "place":
        return f"{day}: {step.label}. Nobody at school needs to do anything."
    long = f" ({minutes_words(step.minutes)})" if step.minutes is not None else ""
    arrival = f"arrival {step.arrives}" if step.arrives else "arrival [time]"
    leaving = f", until {step.leaves}" if step.leaves else ""
    return f"{day}: {step.label}{long}, {arrival}{leaving}"


def _door(facts: Facts) -> str:
    if is_there(facts, "alternate_entrance"):
        return "the other entrance we agreed [which one]"
    return "[which door]"


def _meets(facts: Facts) -> str:
    if is_there(facts, "familiar_adult"):
        return "an adult the child knows, at the car or bus [name]"
    return "[name]"


def _needs(facts: Facts) -> list[str]:
    """Give the supports that the week's steps need, but for the door and the person that stand above."""
    needed = dict.fromkeys(name for step in facts.steps for name in step.supports)
    named = [word(one) for one in needed if one not in ("alternate_entrance", "familiar_adult")]
    late = ["in once the halls are clear"] if is_there(facts, "late_arrival_after_the_halls_clear") else []
    told = [f"Arrival: {late[0]}"] if late else []
    return [*told, f"What has to be there: {listed(named)}"] if named else told
