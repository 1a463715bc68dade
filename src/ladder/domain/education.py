"""What it costs in education: minutes and classes, and how often the nurse or the telephone was needed.

Looked at are recorded exposure days (neither ill nor elsewhere). What nobody wrote down is counted nowhere.
"""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from ladder.domain.attendance import Sums, against_scheduled, exposure_days
from ladder.domain.contrast import Counted
from ladder.domain.day import Day
from ladder.domain.records.days import Outcome
from ladder.domain.records.people import Period


class Times(Struct, frozen=True):
    """How often something happened, over the `days` that say so."""

    times: int
    days: int


class Education(Struct, frozen=True):
    """Minutes in school, classes sat through of those that were held, on how many days, and three counts."""

    minutes: Sums
    classes: Counted
    class_days: int
    nurse_visits: Times
    calls_home: Times
    asked_for_help: Times

    @property
    def missing_minutes(self) -> int:
        """Give the scheduled minutes that were not attended, 0 where more were."""
        return max(self.minutes.scheduled - self.minutes.attended, 0)


def education(days: Iterable[Day]) -> Education:
    """Give the effect of some days on education."""
    known = [day for day in exposure_days(days) if day.outcome]
    classes = [(held, sat) for day in known if (held := _held(day)) and (sat := _sat_through(day, held)) is not None]
    return Education(
        minutes=against_scheduled(known),
        classes=Counted(sum(sat for _held, sat in classes), sum(len(held) for held, _sat in classes)),
        class_days=len(classes),
        nurse_visits=_times(known, lambda outcome: outcome.nurse_visits),
        calls_home=_times(known, lambda outcome: outcome.calls_home),
        asked_for_help=_times(known, lambda outcome: outcome.asked_for_help),
    )


def _held(day: Day) -> Sequence[Period]:
    """Give the classes within the hours of that day."""
    hours = day.hours
    return [one for one in day.periods if hours and hours.starts <= one.starts and one.ends <= hours.ends]


def _sat_through(day: Day, held: Sequence[Period]) -> int | None:
    """Give how many of the classes held were sat through; None where only a number of minutes is known."""
    outcome, attended = day.outcome, day.attended
    if outcome is None or day.hours is None or attended is None:
        return None
    if outcome.periods is not None:
        return sum(one.name in outcome.periods for one in held)
    if attended == 0:
        return 0
    if attended >= day.scheduled:
        return len(held)
    if outcome.arrived is None and outcome.left is None:
        return None
    arrived, left = outcome.arrived or day.hours.starts, outcome.left or day.hours.ends
    return sum(arrived <= one.starts and one.ends <= left for one in held)


def _times(days: Iterable[Day], count: Callable[[Outcome], int | None]) -> Times:
    known = [number for day in days if day.outcome and (number := count(day.outcome)) is not None]
    return Times(sum(known), len(known))
