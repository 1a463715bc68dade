"""The family's own words among the chips: offered like the others, each with a capital letter that it keeps."""

from collections import Counter
from collections.abc import Iterable, Sequence
from string import ascii_uppercase
from typing import Literal

from ladder.domain.catalogue import BEHAVIOUR_CHIPS, COPING_CHIPS, HARD_CHIPS, SYMPTOM_CHIPS, Chip
from ladder.domain.day import Day
from ladder.domain.records.people import OwnWord

ListName = Literal["symptoms", "hard_parts", "coping", "behaviours"]
CHIPS: dict[ListName, tuple[Chip, ...]] = {
    "symptoms": SYMPTOM_CHIPS,
    "hard_parts": HARD_CHIPS,
    "coping": COPING_CHIPS,
    "behaviours": BEHAVIOUR_CHIPS,
}


def chips_of(name: ListName, own: Iterable[OwnWord]) -> tuple[Chip, ...]:
    """Give the chips of a list: the catalogue's, then the family's own; one without a letter is found by `/` only."""
    added = (Chip(one.word, one.word, one.letter or "", one.word[:14]) for one in own if one.list == name)
    return (*CHIPS[name], *added)


def next_letter(name: ListName, own: Iterable[OwnWord]) -> str | None:
    """Give the first capital letter that no own word of the list has; None when all 26 are taken."""
    taken = {one.letter for one in own if one.list == name}
    return next((letter for letter in ascii_uppercase if letter not in taken), None)


def most_used(name: ListName, days: Sequence[Day], most: int = 6) -> tuple[str, ...]:
    """Give the codes ticked most often on the mornings of `days`, at most `most`, commonest first."""
    counted: Counter[str] = Counter()
    for day in days:
        for entry in (getattr(day.morning, name) or ()) if day.morning else ():
            counted[entry if isinstance(entry, str) else entry.name] += 1
    return tuple(code for code, _count in counted.most_common(most))
