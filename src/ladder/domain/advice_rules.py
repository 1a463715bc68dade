"""The rules of the advice, one function each, in the order in which they are asked.

Every number is an app default that a therapist can change, never a clinical fact. "Kept, not happening" is inhibitory
learning: the fear need not fall (Craske and others, PMC6570488).
"""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Literal

from msgspec import Struct

from ladder.domain.records.people import AdviceNumbers
from ladder.domain.tries import Try, Went

Verdict = Literal["pause", "hold", "ease_back", "split", "step_up"]
RuleName = Literal[
    "paused", "waiting_support", "break", "misses", "peak", "too_early",
    "settled", "no_big_deal", "kept_not_happening", "steady",
]  # fmt: skip


class Situation(Struct, frozen=True, kw_only=True):
    """What the rules look at. `recorded` are the newest recorded school days, at most as many as `break` asks for.

    `in_school` says that the child was in school on one of those.
    """

    paused: bool
    waiting: Sequence[str]
    place: bool
    recorded: Sequence[dt.date]
    in_school: bool
    away: bool
    tries: Sequence[Try]
    numbers: AdviceNumbers


def is_paused(now: Situation) -> bool:
    """The ladder is paused."""
    return now.paused


def waits_for_support(now: Situation) -> bool:
    """A support that the rung names is not in place yet."""
    return bool(now.waiting)


def was_away(now: Situation) -> bool:
    """The newest recorded school days since the first try held nothing that went well, or there was no school for long.

    A day in school is not nothing, whatever was or was not tried on it.
    """
    if now.place:
        return False
    if now.away:
        return True
    if (
        now.in_school
        or not now.tries
        or len(now.recorded) < now.numbers.break_days
        or now.recorded[0] < now.tries[0].date
    ):
        return False
    return not any(one.date in now.recorded and one.went != "not_yet" for one in now.tries)


def missed(now: Situation) -> bool:
    """The last tries were not yet, one after the other, or most of the last five."""
    return _all_went(now.tries, now.numbers.misses_running, "not_yet") or (
        _went(now.tries[-5:]).count("not_yet") >= now.numbers.misses_of_five
    )


def peaked_short_of_it(now: Situation) -> bool:
    """The last two tries peaked high and neither was a success."""
    return _peaked_high(now) and "success" not in _went(now.tries[-2:])


def peaked_and_stayed(now: Situation) -> bool:
    """The last two tries peaked high and both were successes."""
    return _peaked_high(now) and _all_went(now.tries, 2, "success")


def is_too_early(now: Situation) -> bool:
    """There are too few tries to tell."""
    return len(now.tries) < now.numbers.min_tries


def settled(now: Situation) -> bool:
    """The last two tries were successes and peaked at most half as high as the first one, which was at least 4.

    The first one is the first try that has a peak and was begun: how the worry of a day at home peaked says nothing.
    """
    first = next((one.peak for one in now.tries if one.begun and one.peak is not None), 0)
    low = [one.peak is not None and 2 * one.peak <= first for one in now.tries[-2:]]
    return first >= 4 and _all_went(now.tries, 2, "success") and all(low)


def no_big_deal(now: Situation) -> bool:
    """The last three tries were successes with a low peak."""
    low = [one.peak is not None and one.peak <= now.numbers.easy_peak for one in now.tries[-3:]]
    return _all_went(now.tries, 3, "success") and all(low)


def kept_and_not_happening(now: Situation) -> bool:
    """Most of the last seven tries were successes, and what worry said hardly ever happened on them."""
    kept = [one.exposure for one in now.tries[-now.numbers.kept_window :] if one.went == "success"]
    answers = [exposure.happened for exposure in kept if exposure and exposure.happened]
    enough = len(answers) >= now.numbers.kept_successes
    return enough and answers.count("yes") == 0 and answers.count("partly") <= 1


def otherwise(_: Situation) -> bool:
    """Nothing else holds."""
    return True


RULES: tuple[tuple[Verdict, RuleName, Callable[[Situation], bool]], ...] = (
    ("pause", "paused", is_paused),
    ("hold", "waiting_support", waits_for_support),
    ("ease_back", "break", was_away),
    ("split", "misses", missed),
    ("split", "peak", peaked_short_of_it),
    ("hold", "peak", peaked_and_stayed),
    ("hold", "too_early", is_too_early),
    ("step_up", "settled", settled),
    ("step_up", "no_big_deal", no_big_deal),
    ("step_up", "kept_not_happening", kept_and_not_happening),
    ("hold", "steady", otherwise),
)
"""Verdict, name and rule, in the order in which they are asked."""


def _went(tried: Sequence[Try]) -> list[Went]:
    return [one.went for one in tried]


def _all_went(tried: Sequence[Try], count: int, went: Went) -> bool:
    """Tell whether the last `count` tries all went so; fewer do not."""
    return _went(tried[-count:]) == [went] * count


def _peaked_high(now: Situation) -> bool:
    peaks = [one.peak for one in now.tries[-2:]]
    return len(peaks) == 2 and all(peak is not None and peak >= now.numbers.peak_high for peak in peaks)
