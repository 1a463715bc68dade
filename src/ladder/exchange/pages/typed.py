"""What a family types for one page and nowhere else: questions, strengths, what is asked, the child's own sentence.

A page has so many sheets and no more, so each of these has its room.
"""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from ladder.domain.records.text import clean_text
from ladder.errors import Refused

Typed = Literal["questions", "strengths", "asks", "child_says"]


class Room(Struct, frozen=True):
    """How many lines there may be, of how many characters each, and what one is called."""

    lines: int
    characters: int
    name: str


ROOM: dict[Typed, Room] = {
    "questions": Room(3, 300, "a question"),
    "strengths": Room(4, 120, "a strength"),
    "asks": Room(5, 160, "something you ask"),
    "child_says": Room(1, 240, "the child’s own sentence"),
}


def taken(kind: Typed, lines: Iterable[str]) -> tuple[str, ...]:
    """Give the lines that are not blank, cleaned.

    Raises Refused, a sentence, for more lines or longer ones than the page has room for.
    """
    room = ROOM[kind]
    kept = [words for line in lines if (words := " ".join(clean_text(line).split()))]
    for words in kept:
        if len(words) > room.characters:
            raise Refused(
                f"{room.name.capitalize()} can have {room.characters} characters, so that the page stays short; "
                f"this one has {len(words)}: “{words[:40]}…”"
            )
    if len(kept) > room.lines:
        lines_words = "one line" if room.lines == 1 else f"{room.lines} lines"
        raise Refused(f"The page has room for {lines_words} here, and there are {len(kept)}. Choose what matters most.")
    return tuple(kept)
