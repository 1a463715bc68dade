"""Goals, for tests: four fifths of the minutes by the end of the year, and how one stands."""

from datetime import timedelta
from typing import Any

from ladder.domain.chart_data import Aim
from ladder.domain.goals import Verdict
from ladder.domain.records import Goal
from ladder.domain.statistics import GoalState
from support.charts import MONDAY
from support.family import SAM, STAMP, an_id


def a_goal(**fields: Any) -> Goal:
    given: dict[str, Any] = {
        "id": an_id("goal"), "recorded_at": STAMP, "updated_at": STAMP, "version": {}, "deleted": False, "child": SAM,
        "area": "attendance", "measure": "pct_minutes", "from_": "2026-09-07", "target": 80.0, "due": "2026-12-21",
    }  # fmt: skip
    return Goal(**given | fields)


def a_state(
    *values: float, now: float | None = None, verdict: Verdict | None = None, start: float = 0.0, **fields: Any
) -> GoalState:
    """Give a goal with a weekly point each from the first Monday on, `now` the aim for the latest."""
    points = tuple((MONDAY + timedelta(weeks=number), value) for number, value in enumerate(values))
    return GoalState(Aim(a_goal(**fields), start, ()), points, now, verdict)
