"""The advice in words: what it suggests, why, and the counts behind it. A suggestion; it never moves a rung."""

from collections.abc import Mapping

from ladder.domain.advice import Advice
from ladder.domain.catalogue import word

SUGGESTS = {
    "step_up": "The next rung could be tried.",
    "hold": "Stay on this rung for now.",
    "split": "A smaller step in between could help.",
    "ease_back": "One day on a rung that went well, then here again: a smaller step, on purpose.",
    "pause": "The ladder rests for now.",
}
BECAUSE = {
    "paused": "it is paused",
    "waiting_support": "a support that this rung needs is not there yet",
    "break": "there was a break, or the last days did not go",
    "misses": "the last tries were not there yet",
    "peak": "worry peaked at its highest twice",
    "too_early": "it is too early to tell",
    "settled": "worry peaked at half of what it did the first time, twice",
    "no_big_deal": "the last three tries went well with little worry",
    "kept_not_happening": "it went well again and again, and what was feared did not happen",
    "steady": "it is going its way",
}


AT_THE_TOP = "Keep it steady, then let supports fade one by one."
"""What a step up reads on the top rung."""


def advice_lines(
    advice: Advice, missing: Mapping[str, tuple[int, int]] | None = None, *, top: bool = False
) -> tuple[str, str, str]:
    """Give what is suggested, why, and the counts, each as one sentence.

    `top` says that there is no rung above; `missing` gives, of each support that is not there yet, on how many days it
    was not there, of how many.
    """
    counts = advice.counts
    tries = f"{counts.tries} tries on this rung: {counts.successes} went well, {counts.nearly} nearly, "
    more = f" {advice.more_days} more would tell." if advice.more_days else ""
    because = BECAUSE[advice.rule]
    if advice.rule == "waiting_support" and missing:
        because = " and ".join(_not_there(name, *days) for name, days in missing.items())
    return (
        AT_THE_TOP if top and advice.verdict == "step_up" else SUGGESTS[advice.verdict],
        f"Because {because} ({advice.rule.replace('_', ' ')}).",
        f"{tries}{counts.not_yet} not yet; {counts.school_days} school days.{more}",
    )


def _not_there(name: str, without: int, days: int) -> str:
    if not days:
        return f"{word(name)} is not there yet"
    return f"on {without} of {days} days {word(name)} was not there"
