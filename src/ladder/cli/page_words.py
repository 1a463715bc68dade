"""What only a family can say on a page: asked for in a terminal or given on stdin, never an argument."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from ladder.cli.asking import ask
from ladder.cli.results import misuse, say
from ladder.cli.sentences import FROM_STDIN, read_sentences
from ladder.cli.session import Misused

if TYPE_CHECKING:
    from ladder.exchange.pages.typed import Typed
    from ladder.tracker.pages import PageKind, Said

LABELS: Mapping[str, str] = {
    "questions": "A question for the therapist",
    "strengths": "A strength",
    "asks": "Something you ask today",
    "child_says": "The child's own sentence",
}


def words_for(kind: PageKind, ways: Mapping[str, str]) -> Said:
    """Give what was typed for a page; `ways` says of each that its option named how it is to come.

    Without any option a terminal is asked for all that the page has room for. Raises Misused for words that belong on
    another page, or that are too many or too long.
    """
    from ladder.tracker.pages import BELONGS, KEPT_NOWHERE_ELSE, Said, words_of

    mine: list[str] = [*words_of(kind)]
    for name in ways:
        if name not in mine:
            option = name.replace("_", "-")
            raise Misused(f"--{option} stands on the page for a {BELONGS[cast('Typed', name)]}; leave it away here.")
    from_stdin = read_sentences({name: way for name, way in ways.items() if way == FROM_STDIN}, LABELS)
    asked = [name for name in mine if name in ways and name not in from_stdin]
    if not ways and sys.stdin is not None and sys.stdin.isatty():
        asked = mine
    if asked:
        say(f"Enter leaves a line out. {KEPT_NOWHERE_ELSE}")
    given: dict[str, tuple[str, ...]] = {name: _asked(name) for name in asked}
    with misuse():
        return Said(**given, **{name: tuple(text.splitlines()) for name, text in from_stdin.items()}).taken()


def _asked(name: str) -> tuple[str, ...]:
    """Ask for one line after the other until one is left out or there is no more room."""
    from ladder.exchange.pages.typed import ROOM, taken

    kind, found = cast("Typed", name), list[str]()
    for _line in range(ROOM[kind].lines):
        before = len(found)
        ask(LABELS[name], lambda answer: found.extend(taken(kind, [answer])))
        if len(found) == before:
            break
    return tuple(found)
