"""The advice in words: what it suggests, why, and the counts behind it. A suggestion; it never moves a rung."""

from collections.abc import Mapping

from ladder.domain.advice import Advice
from ladder.domain.advice_rules import RuleName, Verdict
from ladder.domain.catalogue import word
from ladder.domain.date_words import how_many
from ladder.domain.outgrown import Reached

SUGGESTS: Mapping[Verdict, str] = {
    "step_up": "The next rung could be tried.",
    "hold": "Stay on this rung for now.",
    "split": "A smaller step in between could help.",
    "ease_back": "One day on a rung that went well, then here again: a smaller step, on purpose.",
    "pause": "The ladder rests for now.",
}
BECAUSE: Mapping[RuleName, str] = {
    "paused": "Because it is paused.",
    "waiting_support": "Because a support that this rung needs is not there yet.",
    "break": "Because there was a break, or the last days did not go.",
    "misses": "Because the last tries were not there yet.",
    "peak": "Because worry peaked at its highest twice.",
    "too_early": "Because it is too early to tell.",
    "settled": "Because the last two times worry peaked at half or less of what it did the first time.",
    "no_big_deal": "Because the last three tries went well with little worry.",
    "kept_not_happening": "Because it went well again and again, and what was feared did not happen.",
    "steady": "Because it is going its way.",
}
STAYED = "It was stayed with twice although worry peaked at its highest. Did what worry said happen?"
"""Why to hold where both high peaks were successes, and what to ask then."""

AT_THE_TOP = "Keep it steady, then let supports fade one by one."
"""What a step up reads on the top rung."""


def suggestion(advice: Advice, *, top: bool = False) -> str:
    """Give what is suggested; `top` says that there is no rung above."""
    return AT_THE_TOP if top and advice.verdict == "step_up" else SUGGESTS[advice.verdict]


def reason(advice: Advice, missing: Mapping[str, tuple[int, int]] | None = None) -> str:
    """Give why, in one or two sentences.

    `missing` gives, of each support that is not there yet, on how many days it was not there, of how many.
    """
    if advice.rule == "waiting_support" and missing:
        return f"Because {' and '.join(_not_there(name, *days) for name, days in missing.items())}."
    return STAYED if (advice.verdict, advice.rule) == ("hold", "peak") else BECAUSE[advice.rule]


def rule_words(advice: Advice) -> str:
    """Give the name of the rule in plain letters."""
    return advice.rule.replace("_", " ")


def counts_words(advice: Advice, shown: int = 0) -> str:
    """Give the counts behind it, and how many more days would tell where it is too early.

    `shown` are the tries that stand beside it; where some of them do not count it says so.
    """
    counts = advice.counts
    parts = [f"{counts.successes} went well", f"{counts.nearly} nearly", f"{counts.not_yet} not yet"]
    others = f", {shown - counts.tries} more not counted" if shown > counts.tries else ""
    tries = f"{how_many(counts.tries, 'try', 'tries')} on this rung{others}: {', '.join(parts)}"
    days = how_many(counts.school_days, "school day")
    feared = f"; what worry said happened on {counts.happened}" if _is_about_what_was_feared(advice) else ""
    more = f" {advice.more_days} more would tell." if advice.more_days else ""
    return f"{tries}{feared}; {days}.{more}"


def advice_lines(
    advice: Advice, missing: Mapping[str, tuple[int, int]] | None = None, *, top: bool = False, shown: int = 0
) -> tuple[str, str, str]:
    """Give what is suggested, why with the name of the rule, and the counts, each as a line of its own."""
    why = f"{reason(advice, missing)} ({rule_words(advice)})"
    return suggestion(advice, top=top), why, counts_words(advice, shown)


def outgrown_words(reached: Reached) -> str:
    """Give what stands beside the advice where the days have gone further than the rung, without what to do."""
    label, days = reached.rung.label, f"on {reached.days} of the last {reached.of}"
    return f"The days have gone further than this rung: {f'inside {days}' if reached.inside else f'{label}, {days}'}."


def _is_about_what_was_feared(advice: Advice) -> bool:
    return advice.rule == "kept_not_happening" or (advice.verdict, advice.rule) == ("hold", "peak")


def _not_there(name: str, without: int, days: int) -> str:
    if not days:
        return f"{word(name)} is not there yet"
    return f"on {without} of {how_many(days, 'day')} {word(name)} was not there"
