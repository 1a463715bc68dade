"""The crisis card on the command line: what to do this minute, and who can help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.cli.results import say

if TYPE_CHECKING:
    from ladder.domain.records import Child
    from ladder.tracker.core import Tracker


def show_crisis_card(t: Tracker, child: Child) -> None:
    """Say what stands on the child's crisis card."""
    from ladder.domain.safety import CHECK
    from ladder.tracker.safety import card

    stands = card(t, child)
    for words in stands.first_words:
        say(words)
    for line in stands.lines:
        say(f"  {line.label}: {line.contact}")
    if not stands.own:
        say(CHECK)
