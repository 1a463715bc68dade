"""A word of the catalogue, or of one's own, on one line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ladder.domain.records.text import folded
from ladder.ui.widgets.fields.typed import Words


@dataclass(frozen=True)
class Named(Words):
    """A code that reads as its `words`; anything else that is typed is a word of the family's own."""

    words: Mapping[str, str] = field(default_factory=dict)

    def written(self) -> str:
        """Give the words of the code."""
        return self.words.get(str(self.value or ""), str(self.value or ""))

    def parsed(self, typed: str) -> str:
        """Give the code of the words, else the words themselves."""
        wanted = folded(typed)
        known = (code for code, words in self.words.items() if wanted in (code, folded(words)))
        return next(known, typed.strip())
