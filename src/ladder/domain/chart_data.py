"""What the charts are drawn from: the days of one child over a range, and what stands beside them."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from ladder.domain.day import Day
from ladder.domain.records import Child, Goal, Phase, Rung
from ladder.domain.tries import Held


class Aim(Struct, frozen=True):
    """A goal, the value its aim line starts from, and points of that line by date, in the unit of its measure."""

    goal: Goal
    start: float
    line: tuple[tuple[date, float], ...]


class ChartData(Struct, frozen=True, kw_only=True):
    """The days from `first` to `last` in order, the child's phases by date, and the return ladder's rungs from below.

    `climbed_before` is the number (from the ground up, the lowest is 1) of the highest rung done before `first`, 0
    for none; `held` tells on which dates each rung (its id) was the current one; `aims` are the goals for attendance
    whose line crosses the range; `flagged` says that the safety flag stands on `today`, so that no rung is shown.
    """

    child: Child
    first: date
    last: date
    today: date
    days: Sequence[Day]
    phases: Sequence[Phase] = ()
    rungs: Sequence[Rung] = ()
    climbed_before: int = 0
    held: Mapping[str, Held] = {}
    nearly_share: float = 0.8
    aims: Sequence[Aim] = ()
    flagged: bool = False
