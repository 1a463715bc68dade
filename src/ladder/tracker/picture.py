"""The ladder as a picture shows it: each rung with its fear, its tries, and whether we are on it."""

from dataclasses import dataclass

from ladder.domain.records import Child, Exposure, Ladder, Rung
from ladder.tracker.core import Tracker, today
from ladder.tracker.ladder import climbing, rungs

SIGNS = {"done": "✓", "partly": "~", "tried": "·", "not_today": "·"}
"""How a try is drawn: done, partly, tried or not today."""


@dataclass(frozen=True, slots=True)
class RungView:
    """One rung: `number` from the ground up, fear of the child (else the parent) then and now, tries oldest first."""

    number: int
    rung: Rung
    here: bool
    fear_then: int | None
    fear_now: int | None
    tries: str


@dataclass(frozen=True, slots=True)
class LadderView:
    """The return ladder from the ground up; no ladder and no rungs where none was begun."""

    ladder: Ladder | None
    rungs: tuple[RungView, ...]


def picture(t: Tracker, child: Child) -> LadderView:
    """Give the return ladder with what was tried on it up to today."""
    ladder, current = climbing(t, child)
    if ladder is None:
        return LadderView(None, ())
    until = today(t, child).isoformat()
    tried: dict[str, list[Exposure]] = {}
    for one in t.store.all("exposures"):
        if isinstance(one, Exposure) and one.result is not None and one.date <= until:
            tried.setdefault(one.rung, []).append(one)
    return LadderView(
        ladder,
        tuple(
            RungView(
                number,
                rung,
                current is not None and rung.id == current.id,
                *_fear(rung),
                _signs(tried.get(rung.id, [])),
            )
            for number, rung in enumerate(rungs(t, child, ladder), start=1)
        ),
    )


def _fear(rung: Rung) -> tuple[int | None, int | None]:
    for rater in ("child", "parent"):
        rated = sorted((one for one in rung.ratings if one.rater == rater), key=lambda one: one.date)
        if rated:
            return rated[0].fear, rated[-1].fear
    return None, None


def _signs(exposures: list[Exposure]) -> str:
    ordered = sorted(exposures, key=lambda one: (one.date, one.recorded_at))
    return "".join(SIGNS[one.result] for one in ordered if one.result is not None)
