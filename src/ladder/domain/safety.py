"""The crisis card and the plan for hard mornings: words that stand ready, for the family to make their own.

Nothing here is medical advice. The lines are those of the region until the family writes its own.
"""

from collections.abc import Iterable
from typing import NamedTuple

from ladder.domain.records.base import Region
from ladder.domain.records.people import CrisisLine

FIRST_WORDS = (
    "Stay with them. Ask plainly: are you thinking of killing yourself? Asking does not put it there.",
    "Lock away medicines, blades, guns. School can wait.",
)
"""What a parent can do this minute; it stands before every number."""

CHECK = "Check that these are right for you."
NOT_ADVICE = "This is not medical advice. ladder sends nothing anywhere."
SPOKE = "Spoke of dying or of hurting themselves"
"""The row that sets the safety flag of a morning."""

AFTER_FLAG = "Nothing is asked today. x shows who can help."
"""What a day says in place of its rung and its questions once the flag is set."""

HARD_DAY_PLAN = (
    "Sit near. Few words: this is really hard, and I know you can get through it. Offer the smallest next step once. "
    "After 8:30 we stop trying and do the home-day plan. Nobody is carried or pushed."
)
"""The plan for hard mornings that stands there until the family writes its own."""

LINES: dict[Region, tuple[CrisisLine, ...]] = {
    "us": (
        CrisisLine(label="Suicide and Crisis Lifeline", contact="988, call or text"),
        CrisisLine(label="Emergency", contact="911"),
        CrisisLine(label="Crisis Text Line", contact="text HOME to 741741"),
        CrisisLine(label="Your state's family crisis service", contact="not written here yet"),
    ),
    "uk": (
        CrisisLine(label="Emergency", contact="999 or A&E"),
        CrisisLine(label="NHS, urgent mental health help", contact="111, option 2"),
        CrisisLine(label="Samaritans", contact="116 123"),
        CrisisLine(label="Shout", contact="text SHOUT to 85258"),
        CrisisLine(label="Papyrus", contact="0800 068 4141"),
        CrisisLine(label="Childline", contact="0800 1111"),
    ),
}
"""Who can be reached at once, by region."""

LONGEST_LABEL = 100
LONGEST_CONTACT = 200


class CrisisCard(NamedTuple):
    """What stands on the card, in this order; `own` says that the lines are the family's."""

    first_words: tuple[str, ...]
    lines: tuple[CrisisLine, ...]
    own: bool


def crisis_card(region: Region, own: Iterable[CrisisLine] = ()) -> CrisisCard:
    """Give the card of a region; the family's own lines, where there are any, stand in place of the region's."""
    written = tuple(own)
    return CrisisCard(FIRST_WORDS, written or LINES[region], own=bool(written))


def lines_as_text(lines: Iterable[CrisisLine]) -> str:
    """Give crisis lines for a person to edit: one on each line, who it is, a colon, how to reach them."""
    return "\n".join(f"{line.label}: {line.contact}" for line in lines)


def lines_from_text(text: str) -> tuple[CrisisLine, ...]:
    """Read crisis lines as `lines_as_text` writes them; blank lines are left out.

    Raises ValueError, a sentence, for a line without a colon, with one side blank, or too long.
    """
    return tuple(_line(row) for row in text.splitlines() if row.strip())


def _line(row: str) -> CrisisLine:
    label, _colon, contact = (part.strip() for part in row.partition(":"))
    if not label or not contact:
        raise ValueError(f"“{row.strip()[:40]}” needs who it is, a colon, and how to reach them, like Emergency: 911.")
    if len(label) > LONGEST_LABEL or len(contact) > LONGEST_CONTACT:
        raise ValueError(
            f"“{row.strip()[:40]}…” is too long; who can have {LONGEST_LABEL} characters, "
            f"how to reach them {LONGEST_CONTACT}."
        )
    return CrisisLine(label=label, contact=contact)
