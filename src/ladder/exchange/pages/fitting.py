"""Whether a sheet has room for what is to stand on it: its height, worked out from its own markup.

A browser alone knows the true height. This takes the narrower and the lower of A4 and Letter and the style sheet's own
sizes, so that it errs to the side of too high.
"""

from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from math import ceil
from typing import Literal

from msgspec import Struct, field

from ladder.exchange.pages.letters import em_width

Density = Literal["", "close", "tight"]

WIDTH, HEIGHT = 521.0, 714.0
"""What A4 leaves of its width and Letter of its height, in points, less a hair."""

_WIDEST = 538.0
_LOST = 1.6
_NAME = 1.9
_SIZES = {"note": 0.93}
_GAP = {"pair": (17.0, 2), "four": (14.2, 4)}
_FONTS: dict[Density, tuple[float, float]] = {"": (9, 1.36), "close": (8.4, 1.3), "tight": (7.6, 1.24)}


class _Box(Struct):
    """An element: its name, its class, what it says itself and what is in it."""

    tag: str
    kind: str = ""
    view: str = ""
    inside: list["_Box"] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Give all that it says, in a row."""
        return "".join(self.said)


class _Look(Struct, frozen=True):
    """The size of the letters in points, and of a line."""

    size: float
    line: float

    def by(self, share: float) -> "_Look":
        """Give letters of another size, their lines in the same relation."""
        return _Look(self.size * share, self.line * share)

    def lines(self, text: str, width: float) -> int:
        """Give how many lines a text takes; where it takes several, each loses about a word's half."""
        full = max(width - _LOST * self.size, self.size)
        return sum(
            1 if (wide := em_width(line) * self.size) <= width else ceil(wide / full) for line in text.split("\n")
        )


def height(markup: str, density: Density) -> float:
    """Give the height of a sheet's markup in points."""
    reader = _Reader()
    reader.feed(markup)
    size, line = _FONTS[density]
    return _stack(reader.root, WIDTH, _Look(size, size * line))


def fits(markup: str, density: Density) -> bool:
    """Tell whether markup fits on one sheet of A4 and of Letter."""
    return height(markup, density) <= HEIGHT


class _Reader(HTMLParser):
    """Reads the markup of a page into boxes; every text counts for all the boxes around it."""

    def __init__(self) -> None:
        super().__init__()
        self.root = _Box("root")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        box = _Box(tag, found.get("class") or "", found.get("viewbox") or "")
        self._open[-1].inside.append(box)
        self._open.append(box)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Shapes of a drawing take no room of their own."""

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for box in self._open:
            box.said.append(data)


def _height(box: _Box, width: float, look: _Look) -> float:
    look = look.by(_SIZES.get(box.kind, 1))
    if box.kind in _GAP:
        gap, columns = _GAP[box.kind]
        each = (width - gap * (columns - 1)) / columns
        return max((_height(one, each, look) for one in box.inside), default=0)
    if box.kind == "whose" and sum(em_width(one.text) for one in box.inside) * _NAME * look.size < width:
        return _NAME * 1.15 * look.size
    return _HEIGHTS.get(box.tag, _stack)(box, width, look)


def _stack(box: _Box, width: float, look: _Look) -> float:
    """Give the height of what is one below the other; a paragraph after another keeps its distance."""
    between = sum(below.tag == "p" and above.tag in ("p", "table") for above, below in pairwise(box.inside))
    return sum(_height(one, width, look) for one in box.inside) + 0.35 * look.size * between


def _drawing(box: _Box, width: float, look: _Look) -> float:
    _left, _top, wide, high = map(float, box.view.split())
    return width * _WIDEST / WIDTH * high / wide + 0.2 * look.size


def _heading(size: float, line: float, air: float) -> Callable[[_Box, float, _Look], float]:
    """Give the height of a heading: its letters and its lines by those around it, and the air above and below it."""

    def heading(box: _Box, width: float, look: _Look) -> float:
        return look.size * size * (line * look.by(size).lines(box.text, width) + air)

    return heading


def _paragraph(box: _Box, width: float, look: _Look) -> float:
    if any(one.tag in ("p", "div", "table", "ul", "ol") for one in box.inside):
        return _stack(box, width, look)
    if box.kind == "call":
        return look.by(1.06).lines(box.text, width - 2 * look.size) * look.line + 2.1 * look.size
    return look.lines(box.text, width) * look.line


def _item(box: _Box, width: float, look: _Look) -> float:
    return _paragraph(box, width - 1.5 * look.size, look) + 0.25 * look.size


def _quote(box: _Box, width: float, look: _Look) -> float:
    return _paragraph(box, width - 15, look.by(1.2)) + 0.3 * look.size


def _table(table: _Box, width: float, look: _Look) -> float:
    """Give the height of a table: columns that may not break keep their width, the others share what is left."""
    rows = [row.inside for part in table.inside for row in part.inside]
    count = max((len(row) for row in rows), default=0)
    whole = [row for row in rows if len(row) == count]
    air = 0.75 * look.size
    needs = [max(em_width(row[place].text) * look.size for row in whole) + air for place in range(count)]
    firm = [any(row[place].kind in ("n", "short") for row in whole) for place in range(count)]
    left = max(width - sum(need for need, fixed in zip(needs, firm, strict=True) if fixed), 3 * look.size)
    asked = sum(need for need, fixed in zip(needs, firm, strict=True) if not fixed)
    share = min(1.0, left / asked) if asked else 1.0
    widths = [need if fixed else need * share for need, fixed in zip(needs, firm, strict=True)]
    total = 0.0
    for row in rows:
        if len(row) < count:
            most = look.lines(" ".join(one.text for one in row), width)
        else:
            cells = zip(row, widths, needs, strict=True)
            most = max(1 if room >= need else look.lines(cell.text, room - air) for cell, room, need in cells)
        total += most * look.line + 0.34 * look.size + 0.6
    return total


_HEIGHTS: dict[str, Callable[[_Box, float, _Look], float]] = {
    "svg": _drawing,
    "h1": _heading(_NAME, 1.15, 0),
    "h2": _heading(1.13, 1.25, 1.3),
    "h3": _heading(1, 1.36, 0.5),
    "p": _paragraph,
    "figcaption": _paragraph,
    "li": _item,
    "blockquote": _quote,
    "table": _table,
    "header": lambda box, width, look: _stack(box, width, look) + look.size * 0.6 + 2,
    "footer": lambda box, width, look: _stack(box, width, look.by(0.9)) + look.size * 1.6,
}
"""How high each element is; the others are as high as what is in them."""
