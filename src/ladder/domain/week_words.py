"""A week in words: the same facts in the same order every week, and whether each is up, down or flat."""

from collections.abc import Mapping
from typing import NamedTuple

from ladder.domain.catalogue import FURTHEST, word
from ladder.domain.contrast import Counted
from ladder.domain.expectations import ExpectedMinusActual, Happened
from ladder.domain.figures import Spread, WeekFigures
from ladder.domain.review import Asked
from ladder.domain.wording import minutes_words

NOT_RECORDED = "not recorded"
NOTHING_NOTED = "nothing noted"
_MOST_NAMES = 4


class WeekLook(NamedTuple):
    """What the facts of a week are told from."""

    figures: WeekFigures
    guessed: ExpectedMinusActual
    feared: Happened
    asked: Asked


class Fact(NamedTuple):
    """A fact of two weeks: what, how it is, how it was the week before, and up, down or flat where it is one number."""

    what: str
    now: str
    before: str
    change: str


def week_facts(now: WeekLook, before: WeekLook, name: str) -> list[Fact]:
    """Give the facts of a week of a child called `name` beside those of the week before.

    Always all of them, always in this order; a blank is "not recorded", never 0.
    """
    week, last = now.figures, before.figures
    told = zip(_told(now), _told(before), strict=True)
    changes = {
        "In school": _change(week.attended_share, last.attended_share),
        "Of agreed hours": _change(week.agreed_share, last.agreed_share),
        "How far": _change(week.furthest_median, last.furthest_median),
        "Your worry": _change(week.distress_parent.median, last.distress_parent.median),
        "Child's worry": _change(week.distress_child.median, last.distress_child.median),
    }
    return [
        Fact(what.replace("Child's", f"{name}'s"), this, that, changes.get(what, ""))
        for (what, this), (_same, that) in told
    ]


def percent(share: float, digits: int = 0) -> str:
    """Give a share as "36 %"."""
    return f"{100 * share:.{digits}f} %"


def in_school(attended: int, scheduled: int) -> str:
    """Give minutes in school of those that were scheduled, with their share."""
    if not scheduled:
        return NOT_RECORDED
    return f"{minutes_words(attended)} of {minutes_words(scheduled)}, {percent(attended / scheduled)}"


def furthest_words(median: float | None) -> str:
    """Give a median of how far we got; the two places where it lies between them."""
    if median is None:
        return NOT_RECORDED
    low, high = int(median), int(median + 0.5)
    return FURTHEST[low] if low == high else f"{FURTHEST[low]} to {FURTHEST[high]}"


def worry_words(spread: Spread) -> str:
    """Give the median, the ends and the count of ratings."""
    if spread.median is None:
        return NOT_RECORDED
    size = f"{spread.median:g}"
    return f"{size} (n {spread.n})" if spread.min == spread.max else f"{size}, {spread.min}-{spread.max} (n {spread.n})"


def counted_of(counted: Counted) -> str:
    """Give a count of so many with its share."""
    return f"{counted.with_} of {counted.of}" + (f" ({percent(counted.share, 1)})" if counted.share is not None else "")


def counted(names: Mapping[str, int], nothing: str = NOTHING_NOTED) -> str:
    """Give the names noted most often with their counts, most frequent first, at most four, and how many more."""
    most = sorted(names.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{word(name)} {count}" for name, count in most[:_MOST_NAMES]]
    if len(most) > _MOST_NAMES:
        told.append(f"and {len(most) - _MOST_NAMES} more")
    return ", ".join(told) or nothing


def counted_on(names: Mapping[str, int], of: int) -> str:
    """Give names as `counted` does, with the n of mornings that were asked: "none" on them is an answer too."""
    return f"{counted(names, 'none')} (n {of})" if of else NOT_RECORDED


def guessed_words(guessed: ExpectedMinusActual) -> str:
    """Give how far worry's guesses were from what came, with their count."""
    if guessed.mean is None or guessed.over_share is None:
        return NOT_RECORDED
    size = f"{abs(guessed.mean):.1f}"
    if size == "0.0":
        return f"as it came (n {guessed.n})"
    return f"{size} too {'high' if guessed.mean > 0 else 'low'} (n {guessed.n})"


def feared_words(feared: Happened) -> str:
    """Give how often the feared thing happened, of how many answers; partly is named apart."""
    if not feared.of:
        return NOT_RECORDED
    partly = f", partly {feared.partly}" if feared.partly else ""
    return f"{feared.yes} of {feared.of}{partly}"


def _told(look: WeekLook) -> list[tuple[str, str]]:
    week = look.figures
    agreed = "none agreed, or not recorded" if week.agreed_share is None else percent(week.agreed_share)
    return [
        ("In school", in_school(week.attended_minutes, week.scheduled_minutes)),
        ("Of agreed hours", agreed),
        ("School days", _days(week)),
        ("How far", _reached(week, look.asked.furthest)),
        ("Your worry", worry_words(week.distress_parent)),
        ("Child's worry", worry_words(week.distress_child)),
        ("Worry, no school", _off(week)),
        ("Body", counted_on(week.symptoms, look.asked.symptoms)),
        ("Body, no school", counted_on(week.symptoms_off, look.asked.symptoms_off)),
        ("What helped", counted_on(week.coping, look.asked.coping)),
        ("Worry's guess", guessed_words(look.guessed)),
        ("It happened", feared_words(look.feared)),
        ("Tries", _tries(week)),
        ("Highest rung", week.rung or "none yet"),
    ]


def _reached(week: WeekFigures, days: int) -> str:
    told = furthest_words(week.furthest_median)
    return f"{told} (n {days})" if days else told


def _off(week: WeekFigures) -> str:
    parent, child = worry_words(week.distress_parent_off), worry_words(week.distress_child_off)
    return NOT_RECORDED if parent == child == NOT_RECORDED else f"you {parent}; child {child}"


def _days(week: WeekFigures) -> str:
    if not week.enrolled_days:
        return "no school"
    parts = [f"{week.recorded_days} of {week.enrolled_days} recorded"]
    if week.full_days:
        parts.append(f"{week.full_days} full")
    if week.part_days:
        parts.append(f"{week.part_days} part")
    away = week.enrolled_days - week.exposure_days
    if away:
        parts.append(f"{away} ill or elsewhere")
    return ", ".join(parts)


def _tries(week: WeekFigures) -> str:
    tries = week.exposures
    counts = (("done", tries.done), ("partly", tries.partly), ("tried", tries.tried), ("not today", tries.not_today))
    return ", ".join(f"{count} {words}" for words, count in counts if count) or "none"


def _change(now: float | None, before: float | None) -> str:
    if now is None or before is None:
        return ""
    return "flat" if now == before else "up" if now > before else "down"
