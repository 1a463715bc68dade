"""The summary of a child over a window: its figures, and what may be said of guesses, symptoms, phases and the rung."""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from ladder.domain.advice import Advice, TryCounts
from ladder.domain.advice_rules import RuleName, Verdict
from ladder.domain.climb import ExposureCounts
from ladder.domain.contrast import Contrast, contrasts
from ladder.domain.day import Day
from ladder.domain.expectations import ExpectedMinusActual, expected_minus_actual
from ladder.domain.figures import week_figures
from ladder.domain.phases import PhaseEffect, phase_effects
from ladder.domain.records.base import Id, Label
from ladder.domain.records.written import Phase
from ladder.domain.spread import Spread


class LadderAdvice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The advice for the current rung of a ladder, both named by their id."""

    ladder: Id
    rung: Id
    verdict: Verdict
    rule: RuleName
    counts: TryCounts
    more_days: int


class Summary(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every figure of a week, over all days of the window, and what only many days can tell."""

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
    expected_minus_actual: ExpectedMinusActual
    contrast: tuple[Contrast, ...]
    phase_effects: tuple[PhaseEffect, ...]
    advice: LadderAdvice | None


def summarise(
    days: Sequence[Day], child: str, rung: str | None, phases: Iterable[Phase], advice: LadderAdvice | None
) -> Summary:
    """Give the summary of the days of a window (at least one) of `child`, its id.

    `rung` is the label of the highest rung done by the last of them, `phases` are the child's own, `advice` is as of
    the last day. Raises IndexError when there is no day.
    """
    figures = week_figures(days, child, rung)
    names = figures.__struct_fields__
    same: dict[str, Any] = {name: getattr(figures, name) for name in names if name != "from_"}
    return Summary(
        **same,
        expected_minus_actual=expected_minus_actual(one for day in days for one in day.exposures),
        contrast=tuple(contrasts(days)),
        phase_effects=tuple(phase_effects(phases, days)),
        advice=advice,
    )


def of_ladder(ladder: str, advice: Advice) -> LadderAdvice:
    """Give the advice together with the id of its ladder."""
    return LadderAdvice(
        ladder=ladder,
        rung=advice.rung,
        verdict=advice.verdict,
        rule=advice.rule,
        counts=advice.counts,
        more_days=advice.more_days,
    )
