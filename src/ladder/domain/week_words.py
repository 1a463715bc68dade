"""A week in words: the same facts in the same order every week, and whether each is up, down or flat."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ladder.domain.attendance import Sums, against_agreed, against_scheduled, exposure_days
from ladder.domain.catalogue import FURTHEST, word
from ladder.domain.contrast import Counted
from ladder.domain.date_words import how_many
from ladder.domain.day import Day
from ladder.domain.expectations import ExpectedMinusActual, Happened, expected_minus_actual, happened
from ladder.domain.figures import Spread, WeekFigures
from ladder.domain.review import Asked, asked_on
from ladder.domain.wording import minutes_words

NOT_RECORDED = "not recorded"
NOTHING_NOTED = "nothing noted"
_MOST_NAMES = 4


class WeekLook(NamedTuple):
    """What the facts of a week are told from; `scheduled` and `agreed` say of how many days the minutes are known."""

    figures: WeekFigures
    scheduled: Sums
    agreed: Sums
    guessed: ExpectedMinusActual
    feared: Happened
    asked: Asked


def look_at(week: Sequence[Day], figures: WeekFigures) -> WeekLook:
    """Give what the facts of the days of a week are told from, its `figures` among them."""
    exposures, possible = [one for day in week for one in day.exposures], exposure_days(week)
    return WeekLook(
        figures,
        against_scheduled(possible),
        against_agreed(possible),
        expected_minus_actual(exposures),
        happened(exposures),
        asked_on(week),
    )


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
        "In school": _change(_share(now.scheduled), _share(before.scheduled)),
        "Of agreed hours": _change(_share(now.agreed), _share(before.agreed)),
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


def in_school(sums: Sums, of: str = "", *, brief: bool = False) -> str:
    """Give minutes in school of those that were scheduled (`of` says so), their share, and of how many days.

    Where the minutes of fewer than half of the recorded days are known, only that is told.
    """
    if not sums.recorded:
        return NOT_RECORDED
    if not sums.is_told or sums.share is None:
        return known_days(sums)
    minutes = f"{minutes_words(sums.attended)} of {minutes_words(sums.scheduled)}, {percent(sums.share)}{of}"
    return f"{minutes} ({known_days(sums, brief=brief)})"


def led(lead: str, sums: Sums, told: str) -> str:
    """Give what is told of sums after its lead: "In school 4 h of 6 h", "In school: minutes known for 1 of 5 days"."""
    return f"{lead}{' ' if sums.is_told else ': '}{told}"


def share_told(sums: Sums, *, brief: bool = False) -> str:
    """Give a share alone, and of how many days; as `in_school` only the days where too few are known."""
    share = _share(sums)
    return known_days(sums) if share is None else f"{percent(share)} ({known_days(sums, brief=brief)})"


def known_days(sums: Sums, *, brief: bool = False) -> str:
    """Give on how many days minutes rest: "n 5 days" (`brief`: "n 5"), or "minutes known for 4 of 5 days"."""
    if sums.unknown:
        return f"minutes known for {sums.days} of {how_many(sums.recorded, 'day')}"
    return f"n {sums.days}" if brief else f"n {how_many(sums.days, 'day')}"


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
    return [
        ("In school", in_school(look.scheduled, brief=True)),
        ("Of agreed hours", _of_agreed(look.agreed)),
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


def _of_agreed(sums: Sums) -> str:
    return share_told(sums, brief=True) if sums.recorded else "none agreed, or not recorded"


def _share(sums: Sums) -> float | None:
    """Give the share that is told; None where too few days have known minutes."""
    return sums.share if sums.is_told else None


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
