"""The family's own words for the lists it ticks from, each with a letter that it keeps."""

from typing import Any

import msgspec

from ladder.domain.own_chips import ListName, next_letter
from ladder.domain.records import Child, Settings
from ladder.domain.records.people import OwnWord
from ladder.domain.records.text import folded
from ladder.errors import NotFound, Refused
from ladder.tracker.children import change_settings, settings
from ladder.tracker.core import Tracker


def add_own_word(t: Tracker, child: Child, name: ListName, word: str) -> Settings:
    """Add a word to a list with the next free capital letter. Raises Refused when the list has the word already."""
    own = settings(t, child).own_words
    if any(one.list == name and folded(one.word) == folded(word) for one in own):
        raise Refused(f"“{word.strip()}” is already one of your words.")
    added = OwnWord(list=name, word=word.strip(), letter=next_letter(name, own))
    return change_settings(t, child, own_words=[msgspec.to_builtins(one) for one in (*own, added)])


def remove_own_word(t: Tracker, child: Child, name: ListName, word: str) -> Settings:
    """Take a word off a list; what was written with it stays. Raises NotFound when the list does not have it."""
    wanted = folded(word)

    def left(standing: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
        kept = [one for one in standing or () if (one["list"], folded(one["word"])) != (name, wanted)]
        if len(kept) == len(standing or ()):
            raise NotFound(f"“{word.strip()}” is none of your words.")
        return kept

    return change_settings(t, child, own_words=left)
