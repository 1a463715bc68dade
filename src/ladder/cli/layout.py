"""Rows for people to read: a label, then its text, at most 80 columns wide."""

import textwrap
from collections.abc import Iterable

WIDTH = 80
_LABEL = 18


def row(label: str, text: str) -> list[str]:
    """Give the lines of one row: the label before the first, the rest below it."""
    indent = " " * (_LABEL + 2)
    lines = [part for line in text.split("\n") for part in textwrap.wrap(line, WIDTH - len(indent)) or [""]]
    first, *others = lines
    return [f"  {label:<{_LABEL}}{first}", *(indent + line if line else "" for line in others)]


def section(title: str, rows: Iterable[tuple[str, str]], empty: str) -> list[str]:
    """Give a titled group of rows after a blank line; `empty` stands where there is none."""
    lines = [line for label, text in rows for line in row(label, text)]
    return ["", title, *(lines or [f"  {empty}"])]


def listed(words: Iterable[str], nothing: str = "none") -> str:
    """Give words with commas between them; an empty list is an answer too."""
    return ", ".join(words) or nothing
