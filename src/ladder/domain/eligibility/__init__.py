"""Eligibility for special education: three boxes, each with the record's own facts beside it; never a verdict.

The boxes are those of US law (34 CFR 300.8): a disability, an effect on educational performance, and the need for
special education.
"""

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct

from ladder.domain.eligibility import disability, effect, need
from ladder.domain.eligibility.facts import Facts
from ladder.domain.eligibility.hearing import IF_NO, Heard, what_you_may_hear

__all__ = ["IF_NO", "NOTHING", "Box", "BoxCode", "Facts", "Heard", "boxes", "what_you_may_hear"]

BoxCode = Literal["disability", "effect", "need"]

NOTHING = "Nothing in the record speaks to this yet."

_TITLES: dict[BoxCode, str] = {
    "disability": "A disability",
    "effect": "It affects educational performance",
    "need": "Special education is needed",
}
_ASKS: dict[BoxCode, str] = {"disability": disability.ASKS, "effect": effect.ASKS, "need": need.ASKS}
_BRING: dict[BoxCode, str] = {"disability": disability.BRING, "effect": effect.BRING, "need": need.BRING}
_LINES: dict[BoxCode, Callable[[Facts], Iterator[str]]] = {
    "disability": disability.disability,
    "effect": effect.effect,
    "need": need.need,
}


class Box(Struct, frozen=True):
    """One box: what it asks, how it was decided (None: not decided), the record's facts, and what else to bring."""

    code: BoxCode
    title: str
    asks: str
    decided: bool | None
    lines: tuple[str, ...]
    bring: str


def boxes(facts: Facts) -> list[Box]:
    """Give the three boxes in their order; one without a fact has the line that nothing speaks to it yet."""
    decided = facts.request.eligibility if facts.request else None
    return [
        Box(
            code=code,
            title=title,
            asks=_ASKS[code],
            decided=getattr(decided, code) if decided else None,
            lines=tuple(_LINES[code](facts)) or (NOTHING,),
            bring=_BRING[code],
        )
        for code, title in _TITLES.items()
    ]
