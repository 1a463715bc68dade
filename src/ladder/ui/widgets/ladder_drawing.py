"""How a ladder is drawn: rungs between two rails, the first one standing on the ground."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from ladder.ui.widgets.clickable import clickable

NARROW = 66
"""Below this width the ladder is slim: a rung shows its name, its fear and its tries, and leaves out its minutes."""

_LEAST_NAME = 12
_SIGNS = "✓~·"


class RungLine(NamedTuple):
    """What is drawn of one rung: `fear` is then and now, `tries` one sign each, oldest first.

    `planned` is the first date it is laid on, drawn where there are no tries.
    """

    id: str
    number: int
    label: str
    target: str
    fear: str
    tries: str
    status: str
    here: bool
    next: bool = False
    planned: str = ""


class _Columns(NamedTuple):
    """How many cells each column takes; 0 leaves one out."""

    rail: int
    name: int
    target: int
    fear: int
    tries: int
    state: int

    @property
    def rails(self) -> int:
        """The rails with what is between them and before them."""
        return self.rail + 3


def draw_ladder(rungs: Sequence[RungLine], width: int, height: int, chosen: int | None = None) -> Content:
    """Give the rungs around the `chosen` one (else the one that is tried now) that fit, two lines each where they can.

    What room is left stays empty above, so that the ground is always at the bottom; where there is a line to spare,
    the columns are named.
    """
    if not rungs or height < 2:
        return Content("")
    here = next((index for index, rung in enumerate(rungs) if rung.here), 0) if chosen is None else chosen
    tall = height >= 2 * len(rungs) + 1
    room = max(1, (height - 1) // (2 if tall else 1))
    first = max(0, min(here - room // 2, len(rungs) - room))
    columns = _columns(rungs, width)
    lines: list[Content] = []
    for index in reversed(range(first, min(len(rungs), first + room))):
        if tall:
            lines.append(Content.styled(f" ║{' ' * columns.rail}║", "$line"))
        lines.append(clickable(_draw_rung(rungs[index], columns, width, looked_at=index == chosen), index))
    lines.append(Content.styled("▔" * width, "$line"))
    spare = height - len(lines)
    last = "tries" if any(rung.tries for rung in rungs) else "planned"
    named = [Content.styled(_heading(columns, last), "$quiet")] if spare else []
    return Content("\n").join([*[Content("")] * (spare - len(named)), *named, *lines])


def counted(tries: str) -> str:
    """Give tries as their counts: "5✓2~1·", a sign that did not come left out."""
    counts = Counter(tries)
    return "".join(f"{counts[sign]}{sign}" for sign in _SIGNS if counts[sign])


def _columns(rungs: Sequence[RungLine], width: int) -> _Columns:
    """Share out the width: names whole and every try where they fit; then tries as counts, and names give way last."""
    slim = width < NARROW
    rail, state = (3, 6) if slim else (6, 9)
    longest = max(len(rung.label) for rung in rungs) + 4
    target = 0 if slim else max(len(rung.target) for rung in rungs)
    fear = max(len(rung.fear) for rung in rungs)
    left = width - rail - 3 - state - sum(cells + 2 for cells in (target, fear) if cells)
    signs = max(len(rung.tries or rung.planned) for rung in rungs)
    if signs and left < longest + 2 + signs:
        signs = max(len(_fitting(rung.tries, left - longest - 2) or rung.planned) for rung in rungs)
    name = max(_LEAST_NAME, min(longest, left - (signs + 2 if signs else 0)))
    return _Columns(rail, name, target, fear, max(0, min(signs, left - name - 2)), state)


def _fitting(tries: str, cells: int) -> str:
    """Give the tries themselves where they fit into so many cells, else their counts."""
    return tries if len(tries) <= cells else counted(tries)


def _heading(columns: _Columns, last: str) -> str:
    """Name the columns that are there."""
    named = (("time", columns.target), ("fear", columns.fear), (last, columns.tries))
    return " " * (columns.rails + columns.name) + "".join(f"  {name:<{cells}}" for name, cells in named if cells)


def _draw_rung(rung: RungLine, columns: _Columns, width: int, *, looked_at: bool) -> Content:
    """Give one rung: its place on the rails, its name, target, fear, tries, and whether we are on it."""
    done = rung.status == "done"
    rail = ("═" if done or rung.here else "─") * columns.rail
    middle = columns.rail // 2
    if rung.here:
        rail = rail[:middle] + "●" + rail[middle + 1 :]
    left, right = ("╠", "╣") if done or rung.here else ("╟", "╢")
    rails = Content.assemble(
        (f" {left}", "$line"),
        (rail, "bold $primary" if rung.here else "$success" if done else "$line"),
        (right, "$line"),
    )
    style = "bold $foreground" if rung.here else "$foreground" if done else "$quiet"
    name = Content.assemble((f" {'▸' if looked_at else ' '}{rung.number} ", "bold $primary"), (rung.label, style))
    here = "here now" if columns.state > len("here now") else "here"
    state = here if rung.here else "next" if rung.next else rung.status if rung.status != "todo" else ""
    facts = "".join(
        f"  {words:<{cells}}" for words, cells in ((rung.target, columns.target), (rung.fear, columns.fear)) if cells
    )
    tries = f"  {_fitting(rung.tries, columns.tries)}" if columns.tries and rung.tries else ""
    planned = f"  {rung.planned}" if columns.tries and not rung.tries else ""
    line = (
        rails
        + name.truncate(columns.name, ellipsis=True, pad=True)
        + Content.styled(facts, "$quiet")
        + Content.styled(tries, "$success")
        + Content.styled(planned, "$quiet")
    )
    tail = Content.styled(f"{state:>{columns.state}}", "bold $primary" if rung.here else "$quiet")
    return line.truncate(width - columns.state, pad=True) + tail
