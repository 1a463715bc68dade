"""What each chart says in one sentence, with its counts, and what its signs mean."""

from collections.abc import Sequence
from datetime import date

from ladder.domain.attendance import against_scheduled, enrolled, exposure_days
from ladder.domain.catalogue import FURTHEST, word
from ladder.domain.chart_data import Aim, ChartData
from ladder.domain.chart_series import attempts, climbed, pairs, skills, unit_of_points, unit_of_shares
from ladder.domain.contrast import contrasts
from ladder.domain.date_words import how_many
from ladder.domain.day import Day
from ladder.domain.expectations import ExpectedMinusActual, Happened, expected_minus_actual, happened
from ladder.domain.safety import AFTER_FLAG
from ladder.domain.spread import spread
from ladder.domain.week_words import counted_of, furthest_words, in_school, known_days, worry_words
from ladder.domain.wording import short_date

NOTHING = "Nothing is recorded for these dates yet."
TIMING = "Timing, not proof."
A_POINT = {"day": "a day", "week": "a week", "month": "a month", "quarter": "three months"}
"""What a bar or a point stands for, by its unit."""


def attendance(data: ChartData) -> str:
    """Give what was attended over the range, of how many school days up to today, and where the aim stands."""
    sums = against_scheduled(exposure_days(data.days))
    so_far = [day for day in enrolled(data.days) if day.recorded or day.date <= data.today]
    recorded = sum(day.recorded for day in so_far)
    if not recorded:
        return NOTHING
    known = f"In school {in_school(sums)}" if sums.is_told else known_days(sums).capitalize()
    known = known if sums.days else "How long in school is not recorded (n 0 days)"
    counts = f"{recorded} of {how_many(len(so_far), 'school day')} recorded."
    return " ".join([f"{known}; {counts}", *(_aim(aim, data) for aim in data.aims)])


def worry(data: ChartData, parent: str = "you") -> str:
    """Give the worry of school mornings, child and `parent` (the word for one) apart, each with its n."""
    mornings = [day.morning for day in data.days if day.morning and day.school_day and not day.ill]
    by_child = spread(morning.distress_child for morning in mornings)
    by_parent = spread(morning.distress_parent for morning in mornings)
    if not by_child.n and not by_parent.n:
        return NOTHING
    return f"School mornings: {data.child.name} {worry_words(by_child)}; {parent} {worry_words(by_parent)}."


def furthest(data: ChartData) -> str:
    """Give how far we got in the middle of the range, its ends and its n, and how often we got in."""
    reached = spread(day.furthest for day in exposure_days(data.days))
    if reached.min is None or reached.max is None:
        return NOTHING
    inside = _reached(exposure_days(data.days), 6)
    if reached.min == reached.max:
        where = FURTHEST[reached.min]
        return f"{where[:1].upper()}{where[1:]} {'each time ' if reached.n > 1 else ''}(n {reached.n})."
    ends = f"from {FURTHEST[reached.min]} to {FURTHEST[reached.max]}"
    return f"In the middle {furthest_words(reached.median)}, {ends} (n {reached.n}); inside on {inside} of them."


def expected(data: ChartData) -> str:
    """Give how far worry's guesses were from what came, and how often the feared thing happened."""
    exposures = [one for day in data.days for one in day.exposures]
    return " ".join([_guessed(expected_minus_actual(exposures)), *_happened(happened(exposures))])


def symptoms(data: ChartData) -> str:
    """Give the symptom that differs most between school mornings and others, with both counts."""
    found = contrasts(data.days)
    if not found:
        asked = sum(day.morning is not None and day.morning.symptoms is not None for day in data.days)
        return f"No symptom on any morning that was asked (n {asked})." if asked else NOTHING
    if found[0].reason:
        return f"Too early to tell, {more_mornings(found[0].more_mornings)}."
    most = max(found, key=lambda one: abs(one.school.above(one.no_school)))
    school, others = most.school.share or 0, most.no_school.share or 0
    name = word(most.symptom)
    return (
        f"{name[:1].upper()}{name[1:]} on {counted_of(most.school)} school mornings and on "
        f"{counted_of(most.no_school)} others, {100 * abs(school - others):.1f} points apart. {TIMING}"
    )


def coping(data: ChartData) -> str:
    """Give how many mornings skills were asked for, and the one used most often."""
    of, used = skills(data)
    if not of:
        return NOTHING
    if not used:
        return f"No skill was used on any morning that was asked (n {of})."
    most = used[0]
    helped = f", helped {most.helped.median:g} of 3 (n {most.helped.n})" if most.helped.median is not None else ""
    return (
        f"Most often {word(most.name)}: {most.mornings} of {how_many(of, 'morning')}, {most.own} self-started{helped}. "
        "More is not better."
    )


def rungs(data: ChartData) -> str:
    """Give the highest rung done up to the end of the range, and the tries within it."""
    if data.flagged:
        return AFTER_FLAG
    if not data.rungs:
        return "There is no ladder yet. F2 begins one."
    stands = climbed(data)[-1][1]
    where = f"the highest done is {stands}, {data.rungs[stands - 1].label}" if stands else "none is done yet"
    results = [one.result for one in attempts(data)]
    counted = (("done", "done"), ("partly", "partly"), ("tried", "tried"), ("not_today", "not today"))
    tries = ", ".join(f"{results.count(code)} {words}" for code, words in counted if results.count(code))  # type: ignore[arg-type]
    return f"Of {how_many(len(data.rungs), 'rung')} {where}. Tries in these dates: {tries or 'none'}."


def calendar(data: ChartData) -> str:
    """Give the school days up to today by how far we got."""
    past = [day for day in data.days if day.school_day and day.date <= data.today]
    if not past:
        return "No school day in these dates so far."
    possible = [day for day in past if day.exposure_day]
    halves = _reached(possible, 8)
    inside = _reached(possible, 6) - halves
    away = len(past) - len(possible)
    unknown = sum(not day.recorded for day in past)
    return (
        f"Of {how_many(len(past), 'school day')} so far {halves} half or full, {inside} more inside, "
        f"{away} ill or elsewhere, {unknown} not recorded."
    )


def more_mornings(count: int) -> str:
    """Give how many mornings are still wanted."""
    return f"{how_many(count, 'more morning')} with symptoms asked for"


def attendance_signs(data: ChartData) -> str:
    """Give what the signs of attendance mean."""
    signs = [f"a bar {A_POINT[unit_of_shares(data)]}", "0 nothing attended"]
    if any(day.agreed is not None for day in data.days):
        signs.append("◆ of what was agreed")
    if data.aims:
        signs.append("+ the aim")
    return "  ".join(signs)


def worry_signs(data: ChartData) -> str:
    """Give what the signs of worry mean."""
    return f"● {data.child.name}  ○ you  ◉ both  {_median(data)}".rstrip()


def furthest_signs(data: ChartData) -> str:
    """Give what a step means."""
    unit = unit_of_points(data)
    return "a step a day; a gap where nothing is written" if unit == "day" else f"a step {A_POINT[unit]}, its median"


def expected_signs(data: ChartData) -> str:
    """Give what the signs of a pair mean."""
    return f"○ worry's guess  ● what came  ◉ as guessed  {_median(data) if pairs(data) else ''}".rstrip()


def symptoms_signs(_data: ChartData) -> str:
    """Give what the two bars of a symptom are."""
    return "share of mornings with it; ill days are left out"


def coping_signs(_data: ChartData) -> str:
    """Give what a bar of coping means."""
    return "█ self-started  ▒ prompted; helped 0 not at all to 3 a lot"


def rungs_signs(data: ChartData) -> str:
    """Give what the signs of a try mean."""
    return "" if data.flagged else "✓ done  ~ partly  · tried or not today; the stairs: highest done"


def no_signs(_data: ChartData) -> str:
    """Give nothing: the heat map names its own glyphs."""
    return ""


def _median(data: ChartData) -> str:
    unit = unit_of_points(data)
    return "" if unit == "day" else f"medians, a point {A_POINT[unit]}"


def _aim(aim: Aim, data: ChartData) -> str:
    """Give where the aim stood on the latest date of its line up to today, and where it leads."""
    due = date.fromisoformat(aim.goal.due)
    leads = f"{aim.goal.target:g} % by {short_date(due, today=data.today)}."
    passed = [(day, percent) for day, percent in aim.line if day <= data.today]
    if not passed or passed[-1][0] == due:
        return f"Aim: {leads}"
    day, percent = passed[-1]
    return f"Aim: {percent:.0f} % by {short_date(day, today=data.today)}, {leads}"


def _guessed(found: ExpectedMinusActual) -> str:
    if found.mean is None or found.over_share is None:
        return "There is no guess with what came of it for these dates yet."
    size = f"{abs(found.mean):.1f}"
    side = "as much as" if size == "0.0" else f"{size} {'more' if found.mean > 0 else 'less'} than"
    over = f"{round(found.over_share * found.n)} of {how_many(found.n, 'time')}"
    return f"On average worry guessed {side} came, too high {over}."


def _happened(feared: Happened) -> list[str]:
    if not feared.of:
        return []
    partly = f", partly {feared.partly}" if feared.partly else ""
    return [f"The feared thing happened {feared.yes} of {how_many(feared.of, 'time')}{partly}."]


def _reached(days: Sequence[Day], far: int) -> int:
    return sum((day.furthest or 0) >= far for day in days)
