"""A drawn chart as lines of coloured runs, and what becomes of it: plain text, text for a terminal, or SVG."""

import re
from collections.abc import Sequence
from html import escape
from textwrap import wrap

from ladder.charts.frame import Color, Palette

Run = tuple[str, Color]
Picture = Sequence[Sequence[Run]]

PAPER = Palette(child=(28, 92, 138), parent=(158, 88, 0), bar=(62, 124, 84), line=(105, 101, 94))
"""Colours for a white ground; each is read without colour as well."""

_CODE = re.compile(r"\x1b\[([0-9;]*)m")
_RESET = "\x1b[0m"
_CELL_WIDTH, _CELL_HEIGHT = 8, 17


def from_terminal(drawn: str) -> Picture:
    """Give the picture of what plotext has built: its colours of the foreground, the ground left out."""
    return [_runs(line) for line in drawn.rstrip("\n").split("\n")]


def plain(picture: Picture) -> str:
    """Give a picture as text without colours, a line end after each line."""
    return "".join("".join(words for words, _color in line).rstrip() + "\n" for line in picture)


def colored(picture: Picture) -> str:
    """Give a picture as text with the codes of a terminal's colours, a line end after each line."""
    return "".join("".join(_painted(words, color) for words, color in line) + "\n" for line in picture)


def svg(picture: Picture, title: str, told: Sequence[str] = ()) -> str:
    """Give a picture under its title as an SVG of its own: no script, no font and nothing else to be fetched.

    `told` are sentences below it; they are its description as well.
    """
    cells = max((sum(len(words) for words, _color in line) for line in picture), default=1)
    below = [line for sentence in told for line in wrap(sentence, cells)]
    drawn = [[(title, "default")], [], *picture, [], *([(line, "default")] for line in below)]
    return _drawn_svg(drawn, cells * _CELL_WIDTH, title, " ".join(told))


def _drawn_svg(picture: Picture, width: int, title: str, about: str) -> str:
    height = len(picture) * _CELL_HEIGHT
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f"<title>{escape(title)}</title>",
        f"<desc>{escape(about)}</desc>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        '<g font-family="monospace" font-size="13" fill="#2a2824" xml:space="preserve">',
    ]
    for down, line in enumerate(picture):
        across = 0
        for words, color in line:
            if words.strip():
                place = f'x="{across * _CELL_WIDTH}" y="{down * _CELL_HEIGHT + 13}"'
                length = f'textLength="{len(words) * _CELL_WIDTH}" lengthAdjust="spacingAndGlyphs"'
                lines.append(f"<text {place} {length}{_fill(color)}>{escape(words)}</text>")
            across += len(words)
    return "\n".join([*lines, "</g>", "</svg>", ""])


def _runs(line: str) -> list[Run]:
    runs: list[Run] = []
    color: Color = "default"
    codes = iter(_CODE.split(line))
    for words in codes:
        if words and runs and runs[-1][1] == color:
            runs[-1] = (runs[-1][0] + words, color)
        elif words:
            runs.append((words, color))
        color = _color(next(codes, ""), color)
    return runs


def _color(code: str, now: Color) -> Color:
    """Give the colour of the foreground after a code; one of the ground changes nothing."""
    if code in ("", "0"):
        return "default"
    numbers = code.split(";")
    if numbers[:2] == ["38", "2"]:
        red, green, blue = map(int, numbers[2:5])
        return red, green, blue
    return code if numbers[:2] == ["38", "5"] else now


def _painted(words: str, color: Color) -> str:
    if color == "default" or not words.strip():
        return words
    code = color if isinstance(color, str) else ";".join(map(str, ("38", "2", *color)))
    return f"\x1b[{code}m{words}{_RESET}"


def _fill(color: Color) -> str:
    return f' fill="#{color[0]:02x}{color[1]:02x}{color[2]:02x}"' if isinstance(color, tuple) else ""
