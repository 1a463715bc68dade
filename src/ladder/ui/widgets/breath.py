"""A breath to follow: a disc of characters that grows for four seconds and shrinks for six."""

from math import cos, pi
from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

IN_SECONDS = 4.0
OUT_SECONDS = 6.0
SMALLEST = 0.3
"""How much of the disc stays when the breath is out."""
CELL = "░"
CELL_RATIO = 2.0
"""How much taller a character is than wide."""


class Breath(NamedTuple):
    """A moment of a breath: what to do, and how full it is, 0 to 1."""

    words: str
    fullness: float


def breath(seconds: float) -> Breath:
    """Give the moment of the breath so many seconds after the first one began: four seconds in, six out, and again."""
    moment = seconds % (IN_SECONDS + OUT_SECONDS)
    if moment < IN_SECONDS:
        return Breath("breathe in", (1 - cos(pi * moment / IN_SECONDS)) / 2)
    return Breath("and slowly out", (1 + cos(pi * (moment - IN_SECONDS) / OUT_SECONDS)) / 2)


def disc(fullness: float, width: int, height: int) -> list[str]:
    """Give `height` lines of `width` characters with a disc in the middle, its size by `fullness` 0 to 1."""
    whole = min(width / CELL_RATIO, height) / 2
    radius = whole * (SMALLEST + (1 - SMALLEST) * fullness)
    middle_x, middle_y = (width - 1) / 2, (height - 1) / 2
    return [
        "".join(
            CELL if ((x - middle_x) / CELL_RATIO) ** 2 + (y - middle_y) ** 2 <= radius**2 else " " for x in range(width)
        )
        for y in range(height)
    ]


class BreathPacer(Widget):
    """The disc and its words. It moves by its own timer; with `every` None it stands where `seconds` says."""

    every: ClassVar[float | None] = 0.2
    """Seconds between two pictures."""
    seconds: reactive[float] = reactive(0.0)

    def on_mount(self) -> None:
        """Begin to breathe."""
        if self.every is not None:
            self.set_interval(self.every, self._breathe)

    def render(self) -> Content:
        """Draw the words above the disc."""
        now = breath(self.seconds)
        words = Content.styled(now.words.center(self.size.width), "bold $secondary")
        lines = disc(now.fullness, self.size.width, max(1, self.size.height - 1))
        return Content("\n").join([words, *(Content.styled(line, "$secondary") for line in lines)])

    def _breathe(self) -> None:
        self.seconds += self.every or 0.0
