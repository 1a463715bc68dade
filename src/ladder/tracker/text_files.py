"""Texts that a family takes along: a chart, a letter; written whole or not at all, for nobody else to read."""

import datetime as dt
from os.path import lexists
from pathlib import Path

from ladder.domain.records import Child
from ladder.domain.records.text import without_controls
from ladder.errors import LadderError, Refused
from ladder.exchange.files import write_file


def save_text(path: Path, text: str, *, replace: bool = False) -> Path:
    """Write a text to a file and read it back; gives the path.

    Raises AlreadyThere when there is such a file and `replace` is not said, LadderError when the disk refuses.
    """
    data = text.encode()
    if write_file(path, data, replace=replace) != data:
        raise LadderError(f"{path} does not hold what was written to it. Do not rely on it; try another disk.")
    return path


def typed_path(typed: str) -> Path:
    """Give the path that was typed. Raises Refused for the home of somebody whom this computer does not know."""
    try:
        return Path(without_controls(typed)).expanduser()
    except RuntimeError:
        raise Refused(f"{typed} begins with a home that this computer does not know; write the whole path.") from None


def free_path(folder: Path, child: Child, what: str, day: dt.date, ending: str) -> Path:
    """Give a path in `folder` that no file has yet; of the child's name only letters and digits."""
    name = "".join(sign for sign in child.name if sign.isalnum()) or "child"
    return free_name(folder, f"{name}-{what}", day, ending)


def free_name(folder: Path, what: str, day: dt.date, ending: str) -> Path:
    """Give a path in `folder` that no file has yet, called after what it is and the day."""
    stem = f"ladder-{what}-{day.isoformat()}"
    path, number = folder / f"{stem}.{ending}", 2
    while lexists(path):
        path, number = folder / f"{stem}-{number}.{ending}", number + 1
    return path
