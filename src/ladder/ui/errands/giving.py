"""Giving: what is asked first, a passphrase or words for a page, then the file, and what is said of it."""

from asyncio import to_thread
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ladder.domain.records import Child
from ladder.errors import LadderError
from ladder.tracker.giving import Wanted, check_before, give
from ladder.tracker.locking import WARNING
from ladder.tracker.pages import KEPT_NOWHERE_ELSE, ROOM, AlreadyThere, Said, Typed, taken
from ladder.ui.dialogs.giving import PageLines, lock_form, page_words_form
from ladder.ui.errands.ask import ask
from ladder.ui.screens.place import PlaceScreen

UNEQUAL = "The two are not the same. Type it again, both times."
LOCKING = "Locking it, which takes a moment…"
LABELS: dict[Typed, str] = {
    "questions": "Questions",
    "strengths": "Strengths",
    "asks": "You ask today",
    "child_says": "The child says",
}


def open_giving(place: PlaceScreen, child: Child, wanted: Wanted, path: Path) -> None:
    """Ask what is to be asked first, then write what is wanted to `path` and say what came of it."""
    try:
        check_before(place.house.tracker, wanted, path)
    except AlreadyThere as error:
        place.say(f"{error} Write another name under Into.", trouble=True)
        return
    except LadderError as error:
        place.say(str(error), trouble=True)
        return
    if wanted.is_locked:
        _ask_passphrase(place, child, wanted, path)
    elif wanted.words:
        _ask_words(place, child, wanted, path)
    else:
        _give(place, lambda: give(place.house.tracker, child, wanted, path), path)


def _give(place: PlaceScreen, write: Callable[[], str], path: Path) -> None:
    try:
        holds = write()
    except LadderError as error:
        place.say(str(error), trouble=True)
        return
    _say_written(place, holds, path)


def _say_written(place: PlaceScreen, holds: str, path: Path) -> None:
    place.reread()
    place.say(f"Written and read back ({holds}): {path}", whole=True)


def _ask_passphrase(place: PlaceScreen, child: Child, wanted: Wanted, path: Path, trouble: str = "") -> None:
    """Ask for the passphrase until it is the same twice, then lock and write."""

    def answered(kept: dict[str, Any] | None) -> None:
        if kept is None:
            return
        if kept["passphrase"] != kept["again"]:
            _ask_passphrase(place, child, wanted, path, UNEQUAL)
            return
        place.run_worker(_lock(place, child, wanted, path, str(kept["passphrase"])), group="giving")

    place.app.push_screen(lock_form(path.name, WARNING, trouble), answered)


async def _lock(place: PlaceScreen, child: Child, wanted: Wanted, path: Path, passphrase: str) -> None:
    """Lock and write while the keys still answer: a passphrase is made slow to guess, so it is slow to use."""
    place.say(LOCKING)
    try:
        holds = await to_thread(give, place.house.tracker, child, wanted, path, passphrase=passphrase)
    except LadderError as error:
        place.say(str(error), trouble=True)
        return
    _say_written(place, holds, path)


def _ask_words(place: PlaceScreen, child: Child, wanted: Wanted, path: Path) -> None:
    """Ask for what only the family can say on the page, then write it; what stands in the way leaves it standing."""
    written: list[str] = []

    def write(kept: dict[str, Any]) -> None:
        said = Said(**{name: tuple(lines) for name, lines in kept.items()})
        written.append(give(place.house.tracker, child, wanted, path, said=said))

    def say() -> None:
        if written:
            _say_written(place, written[-1], path)

    about = f"All of it may stay blank. {KEPT_NOWHERE_ELSE}"
    ask(place, page_words_form(map(_lines, wanted.words), about), write, "", say)


def _lines(name: Typed) -> PageLines:
    most = ROOM[name].lines
    return PageLines(
        name,
        LABELS[name],
        about="one sentence" if most == 1 else f"up to {most}, one a line",
        check=lambda lines: _trouble(name, lines),
    )


def _trouble(name: Typed, lines: Sequence[str]) -> str:
    try:
        taken(name, lines)
    except LadderError as error:
        return str(error)
    return ""
