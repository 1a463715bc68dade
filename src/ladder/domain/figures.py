"""The figures of a week, as the screens show and the export carries them, and how complete the record is.

The fields stand in the order in which they are written.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from ladder.domain.attendance import against_agreed, against_scheduled, enrolled, exposure_days
from ladder.domain.calendar import local_date
from ladder.domain.climb import ExposureCounts, count_results
from ladder.domain.day import Day
from ladder.domain.records.base import Date, Id, Label
from ladder.domain.records.days import Morning
from ladder.domain.records.people import Child
from ladder.domain.spread import Spread, median, spread

__all__ = ["Completeness", "Spread", "WeekFigures", "completeness", "symptoms_of", "week_figures"]

_PART_OF_THE_DAY = ("late", "left_early", "part")


class WeekFigures(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """One week of one child, empty weeks too.

    Minutes and shares are over recorded exposure days with known minutes (a share may pass 1). `distress` (0-10) and
    `symptoms` (mornings with each) are those of school mornings without ill ones, `_off` those of mornings without
    school; `coping` is uses of each skill. `rung` is the label of the highest rung of the return ladder done by then.
    """

    from_: Date
    child: Id
    enrolled_days: int
    exposure_days: int
    recorded_days: int
    full_days: int
    part_days: int
    scheduled_minutes: int
    attended_minutes: int
    attended_share: float | None
    agreed_share: float | None
    distress_child: Spread
    distress_parent: Spread
    symptoms: dict[Label, int]
    distress_child_off: Spread
    distress_parent_off: Spread
    symptoms_off: dict[Label, int]
    coping: dict[Label, int]
    furthest_median: int | float | None
    exposures: ExposureCounts
    rung: Label | None


class Completeness(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many school days there were, how many have an outcome, and what was written after its date."""

    child: Id
    school_days: int
    recorded: int
    late_entries: int


def week_figures(days: Sequence[Day], child: str, rung: str | None) -> WeekFigures:
    """Give the figures of the days of one week (or of any other stretch of days, at least one) of `child`, its id.

    `rung` is the label of the highest rung done by the last of them. Raises IndexError when there is no day.
    """
    school = enrolled(days)
    possible = exposure_days(days)
    recorded = [day for day in school if day.outcome]
    statuses = [day.outcome.status for day in recorded if day.outcome]
    scheduled, agreed = against_scheduled(possible), against_agreed(possible)
    mornings = _mornings(day for day in school if not day.ill)
    off = _mornings(day for day in days if not day.school_day)
    furthest = [day.furthest for day in possible if day.furthest is not None]
    return WeekFigures(
        from_=days[0].date.isoformat(),
        child=child,
        enrolled_days=len(school),
        exposure_days=len(possible),
        recorded_days=len(recorded),
        full_days=statuses.count("full"),
        part_days=sum(status in _PART_OF_THE_DAY for status in statuses),
        scheduled_minutes=scheduled.scheduled,
        attended_minutes=scheduled.attended,
        attended_share=scheduled.share,
        agreed_share=agreed.share,
        distress_child=spread(morning.distress_child for morning in mornings),
        distress_parent=spread(morning.distress_parent for morning in mornings),
        symptoms=_count(mornings, symptoms_of),
        distress_child_off=spread(morning.distress_child for morning in off),
        distress_parent_off=spread(morning.distress_parent for morning in off),
        symptoms_off=_count(off, symptoms_of),
        coping=_count(_mornings(days), _skills),
        furthest_median=median(furthest) if furthest else None,
        exposures=count_results(one for day in days for one in day.exposures),
        rung=rung,
    )


def completeness(child: Child, days: Sequence[Day]) -> Completeness:
    """Tell how complete the record of `days` is.

    A late entry is a morning or an outcome, on any date, written after its date as the child's time zone has it.
    """
    written = [(day, record) for day in days for record in (day.morning, day.outcome) if record]
    return Completeness(
        child=child.id,
        school_days=len(enrolled(days)),
        recorded=sum(day.recorded for day in days),
        late_entries=sum(local_date(record.recorded_at, child.timezone) > day.date for day, record in written),
    )


def symptoms_of(morning: Morning) -> set[str]:
    """Give the names of the symptoms of a morning, each once."""
    return {symptom.name for symptom in morning.symptoms or ()}


def _skills(morning: Morning) -> list[str]:
    return [use.name for use in morning.coping or ()]


def _mornings(days: Iterable[Day]) -> list[Morning]:
    return [day.morning for day in days if day.morning]


def _count(mornings: Iterable[Morning], names: Callable[[Morning], Iterable[str]]) -> dict[str, int]:
    """Count names over mornings, in the order of the names."""
    return dict(sorted(Counter(name for morning in mornings for name in names(morning)).items()))
