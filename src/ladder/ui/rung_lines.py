"""What the drawing of a ladder shows of a rung, for adults and for the child."""

from ladder.domain.wording import minutes_words
from ladder.tracker.picture import RungView
from ladder.ui.widgets.ladder_drawing import RungLine


def line_of(view: RungView, *, for_child: bool = False) -> RungLine:
    """Give the line of a rung; for the child in the child's words and with the child's own fear only."""
    rung = view.rung
    then, now = (view.child_fear if for_child else view.fear) or (None, None)
    fear = "" if now is None else f"fear {now}" if then in (None, now) else f"fear {then} → {now}"
    target = minutes_words(rung.target_minutes) if rung.target_minutes is not None else ""
    label = (rung.child_label if for_child else None) or rung.label
    return RungLine(rung.id, view.number, label, target, fear, view.tries, rung.status, view.here)
