"""Letters to the school in a family's own words: plain, firm and kind, filled from the record. None is legal advice.

What the record cannot know stays a blank in brackets, for the family to fill in before it is sent.
"""

from ladder.domain.letters.catalogue import LETTERS, LetterKind, letter_kind
from ladder.domain.letters.facts import Facts, Step
from ladder.domain.letters.fitting import fits, likeliest
from ladder.domain.letters.paper import NOT_LEGAL, addressed_to
from ladder.domain.letters.week import planned_steps

__all__ = [
    "LETTERS",
    "NOT_LEGAL",
    "Facts",
    "LetterKind",
    "Step",
    "addressed_to",
    "fits",
    "letter_kind",
    "likeliest",
    "planned_steps",
]
