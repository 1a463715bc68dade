"""A week in words: the same facts in the same order every week, up, down or flat."""

from collections.abc import Mapping

from ladder.domain.catalogue import FURTHEST, word
from ladder.domain.figures import Spread, WeekFigures
from ladder.domain.wording import minutes_words

NOT_RECORDED = "not recorded"


def week_facts(week: WeekFigures, name: str) -> list[tuple[str, str]]:
    """Give (what, how it was) for a week of a child called `name`; a blank is "not recorded", never 0."""
    return [
        ("In school", _in_school(week)),
        ("School days", _days(week)),
        ("How far", _furthest(week.furthest_median)),
        (f"{name}'s worry", _worry(week.distress_child)),
        ("Your worry", _worry(week.distress_parent)),
        ("Body", _counted(week.symptoms, "nothing noted")),
        ("Helped", _counted(week.coping, "nothing noted")),
        ("Steps tried", _tries(week)),
        ("Highest rung", week.rung or "none yet"),
    ]


def attendance_sentence(week: WeekFigures) -> str:
    """Give one sentence for a week's bar, with its counts."""
    if not week.recorded_days:
        return "Nothing is recorded for this week yet."
    days = f"on {week.recorded_days} of {week.enrolled_days} school days recorded"
    return f"{_in_school(week)} in school, {days}; how far: {_furthest(week.furthest_median)}."


def worry_sentence(week: WeekFigures, name: str) -> str:
    """Give one sentence for a week's worry, child and parent apart, each with its n."""
    return f"School mornings: {name} {_worry(week.distress_child)}; you {_worry(week.distress_parent)}."


def _in_school(week: WeekFigures) -> str:
    if week.attended_share is None:
        return NOT_RECORDED
    share = f"{minutes_words(week.attended_minutes)} of {minutes_words(week.scheduled_minutes)}"
    return f"{share} ({week.attended_share:.0%})"


def _days(week: WeekFigures) -> str:
    parts = [f"{week.recorded_days} of {week.enrolled_days} recorded"]
    if week.full_days:
        parts.append(f"{week.full_days} full")
    if week.part_days:
        parts.append(f"{week.part_days} part")
    away = week.enrolled_days - week.exposure_days
    if away:
        parts.append(f"{away} ill or elsewhere")
    return ", ".join(parts)


def _furthest(median: float | None) -> str:
    if median is None:
        return NOT_RECORDED
    low, high = int(median), int(median + 0.5)
    return FURTHEST[low] if low == high else f"{FURTHEST[low]} to {FURTHEST[high]}"


def _worry(spread: Spread) -> str:
    if spread.median is None:
        return NOT_RECORDED
    size = f"{spread.median:g}"
    return f"{size} (n {spread.n})" if spread.min == spread.max else f"{size}, {spread.min}-{spread.max} (n {spread.n})"


def _counted(names: Mapping[str, int], nothing: str) -> str:
    most = sorted(names.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{word(name)} {count}" for name, count in most[:4]) or nothing


def _tries(week: WeekFigures) -> str:
    tries = week.exposures
    counted = (("done", tries.done), ("partly", tries.partly), ("tried", tries.tried), ("not today", tries.not_today))
    return ", ".join(f"{count} {words}" for words, count in counted if count) or "none"
