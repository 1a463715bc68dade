"""What the drawing of a ladder shows of a rung, for adults and for the child."""

from collections.abc import Sequence

from ladder.domain.wording import minutes_words
from ladder.tracker.picture import RungView
from ladder.ui.widgets.ladder_drawing import RungLine


def lines_of(views: Sequence[RungView], *, for_child: bool = False) -> tuple[RungLine, ...]:
    """Give the lines of a ladder, with a mark on the rung that comes next."""
    here = next((index for index, view in enumerate(views) if view.here), None)
    above = next((view.rung.id for view in views[(here or 0) + 1 :] if view.rung.status == "todo"), None)
    lines = (line_of(view, for_child=for_child) for view in views)
    return tuple(line._replace(next=here is not None and line.id == above) for line in lines)


def line_of(view: RungView, *, for_child: bool = False) -> RungLine:
    """Give the line of a rung; for the child in the child's words and with the child's own fear only."""
    rung = view.rung
    then, now = (view.child_fear if for_child else view.fear) or (None, None)
    fear = "" if now is None else f"fear {now}" if then in (None, now) else f"fear {then} → {now}"
    target = minutes_words(rung.target_minutes) if rung.target_minutes is not None else ""
    label = (rung.child_label if for_child else None) or rung.label
    return RungLine(rung.id, view.number, label, target, fear, view.tries, rung.status, view.here)
