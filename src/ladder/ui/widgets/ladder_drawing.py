"""How a ladder is drawn: rungs between two rails, the first one standing on the ground."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from ladder.ui.widgets.clickable import clickable

NARROW = 66
"""Below this width a rung shows its name, its fear and its tries, and leaves out its minutes."""


class RungLine(NamedTuple):
    """What is drawn of one rung."""

    id: str
    number: int
    label: str
    target: str
    fear: str
    tries: str
    status: str
    here: bool
    next: bool = False


def draw_ladder(rungs: Sequence[RungLine], width: int, height: int, chosen: int | None = None) -> Content:
    """Give the rungs around the `chosen` one (else the one that is tried now) that fit, two lines each where they can.

    What room is left stays empty above, so that the ground is always at the bottom.
    """
    if not rungs or height < 2:
        return Content("")
    here = next((index for index, rung in enumerate(rungs) if rung.here), 0) if chosen is None else chosen
    tall = height >= 2 * len(rungs) + 1
    room = max(1, (height - 1) // (2 if tall else 1))
    first = max(0, min(here - room // 2, len(rungs) - room))
    wide = max(len(rung.label) for rung in rungs) + 4
    lines: list[Content] = []
    for index in reversed(range(first, min(len(rungs), first + room))):
        if tall:
            lines.append(Content.styled(" ║      ║", "$line"))
        lines.append(clickable(draw_rung(rungs[index], width, wide, looked_at=index == chosen), index))
    lines.append(Content.styled("▔" * width, "$line"))
    return Content("\n").join([*[Content("")] * (height - len(lines)), *lines])


def draw_rung(rung: RungLine, width: int, label_width: int, *, looked_at: bool) -> Content:
    """Give one rung: its place on the rails, its name, target, fear, tries, and whether we are on it."""
    done = rung.status == "done"
    rail = "═══●══" if rung.here else "══════" if done else "──────"
    left, right = ("╠", "╣") if done or rung.here else ("╟", "╢")
    rails = Content.assemble(
        (f" {left}", "$line"),
        (rail, "bold $primary" if rung.here else "$success" if done else "$line"),
        (right, "$line"),
    )
    style = "bold $foreground" if rung.here else "$foreground" if done else "$quiet"
    label = Content.assemble((f" {'▸' if looked_at else ' '}{rung.number} ", "bold $primary"), (rung.label, style))
    facts = f"  {rung.fear:<10}" if width < NARROW else f"  {rung.target:<7} {rung.fear:<12}"
    state = "here now" if rung.here else "next" if rung.next else rung.status if rung.status != "todo" else ""
    tail = Content.styled(f" {state:>8}", "bold $primary" if rung.here else "$quiet")
    room = max(12, width - rails.cell_length - tail.cell_length)
    name = label.truncate(min(label_width, max(12, room - len(facts) - 3)), ellipsis=True, pad=True)
    left_over = room - name.cell_length - len(facts)
    tries = rung.tries if len(rung.tries) <= left_over else f"…{rung.tries[1 - left_over :]}" if left_over > 1 else ""
    line = name + Content.styled(facts, "$quiet") + Content.styled(tries, "$success")
    return rails + line.truncate(room, pad=True) + tail
