"""What the drawing of a ladder shows of a rung, for adults and for the child."""

from collections.abc import Mapping, Sequence
from datetime import date

from ladder.domain.plan import Plan
from ladder.domain.wording import minutes_words
from ladder.tracker.picture import RungView
from ladder.ui.widgets.ladder_drawing import RungLine


def lines_of(
    views: Sequence[RungView], planned: Mapping[str, date] | None = None, *, for_child: bool = False
) -> tuple[RungLine, ...]:
    """Give the lines of a ladder, with a mark on the rung that comes next and the dates of those not tried yet."""
    here = next((index for index, view in enumerate(views) if view.here), None)
    above = next((view.rung.id for view in views[(here or 0) + 1 :] if view.rung.status == "todo"), None)
    laid = planned or {}
    lines = (line_of(view, laid.get(view.rung.id), for_child=for_child) for view in views)
    return tuple(line._replace(next=here is not None and line.id == above) for line in lines)


def line_of(view: RungView, planned: date | None = None, *, for_child: bool = False) -> RungLine:
    """Give the line of a rung; for the child in the child's words and with the child's own fear only."""
    rung = view.rung
    then, now = (view.child_fear if for_child else view.fear) or (None, None)
    fear = "" if now is None else f"{now}" if then in (None, now) else f"{then} → {now}"
    target = minutes_words(rung.target_minutes) if rung.target_minutes is not None else ""
    label = (rung.child_label if for_child else None) or rung.label
    on = f"{planned.day} {planned:%b}" if planned else ""
    return RungLine(rung.id, view.number, label, target, fear, view.tries, rung.status, view.here, planned=on)


def first_dates(plan: Plan | None) -> dict[str, date]:
    """Give the first date on which each rung (its id) is laid."""
    first: dict[str, date] = {}
    for one in plan.dates if plan else ():
        first.setdefault(one.rung, date.fromisoformat(one.date))
    return first
