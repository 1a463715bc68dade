"""The first box: a disability. What the record says of worry, body, treatment, and for how long."""

from collections import Counter
from collections.abc import Iterator

from ladder.domain.catalogue import BEHAVIOURS, word
from ladder.domain.contrast import contrasts
from ladder.domain.date_words import dated, how_many, listed
from ladder.domain.eligibility.facts import Facts
from ladder.domain.records import Morning
from ladder.domain.tried_words import tried_line
from ladder.domain.week_words import counted, counted_of, worry_words
from ladder.domain.written_words import RATERS

ASKS = (
    "There are two usual ways in. Emotional disturbance (some states say emotional regulation impairment): fears, low "
    "mood or body symptoms that go with school, over a long time and strongly. Other health impaired: a lasting health "
    "condition, an anxiety disorder among them, that leaves less strength or attention for school."
)
BRING = "Bring what a doctor or therapist has written. A diagnosis helps; the boxes do not need one by name."


def disability(facts: Facts) -> Iterator[str]:
    """Give the facts for the first box, each with its counts and dates."""
    mornings = [day.morning for day in facts.days if day.morning and day.school_day and not day.ill]
    written = [day.date for day in facts.days if day.morning or day.outcome]
    if written:
        weeks = (written[-1] - written[0]).days // 7 + 1
        between = f"{dated(written[0])} to {dated(written[-1])}"
        yield f"Written down: {how_many(len(written), 'day')} in {how_many(weeks, 'week')}, {between}."
    yield from _worry(facts)
    yield from _body(facts, mornings)
    yield from _behaviours(mornings)
    yield from _seen(facts)
    by_date = sorted(facts.measures, key=lambda one: (one.date, one.id))
    forms = [f"{one.instrument} by {RATERS[one.rater]} on {dated(one.date)}" for one in by_date]
    if forms:
        yield f"Questionnaires: {listed(forms)}."


def _worry(facts: Facts) -> Iterator[str]:
    child, parent = facts.figures.distress_child, facts.figures.distress_parent
    sides = [(facts.child.name, child), ("a parent", parent)]
    told = [f"by {who} {worry_words(spread)}" for who, spread in sides if spread.n]
    if told:
        yield f"Worry on school mornings, 0 to 10, the middle and its ends: {'; '.join(told)}."


def _body(facts: Facts, mornings: list[Morning]) -> Iterator[str]:
    asked = [morning for morning in mornings if morning.symptoms is not None]
    some = [morning for morning in asked if morning.symptoms]
    if not some:
        return
    most = counted(facts.figures.symptoms)
    yield f"Body symptoms on {len(some)} of {how_many(len(asked), 'school morning')} that say so: {most}."
    told = [one for one in contrasts(facts.days) if one.reason is None]
    if told:
        clearest = max(told, key=lambda one: (one.school.above(one.no_school), one.symptom))
        yield (
            f"{word(clearest.symptom).capitalize()} on {counted_of(clearest.school)} school mornings and "
            f"{counted_of(clearest.no_school)} others: timing, not proof."
        )


def _behaviours(mornings: list[Morning]) -> Iterator[str]:
    asked = [morning.behaviours for morning in mornings if morning.behaviours is not None]
    names = Counter(name for noted in asked for name in set(noted) if name in BEHAVIOURS)
    if names:
        yield f"On {how_many(len(asked), 'school morning')} that say how it was: {counted(names)}."


def _seen(facts: Facts) -> Iterator[str]:
    seen = facts.first_steps.get("doctor_seen")
    if seen:
        yield f"A doctor has looked and illness is ruled out: {dated(seen)}."
    talks = sorted(one.at[:10] for one in facts.contacts if one.party == "clinic")
    if talks:
        between = f"{dated(talks[0])} to {dated(talks[-1])}" if talks[0] != talks[-1] else dated(talks[0])
        yield f"{how_many(len(talks), 'talk')} with a doctor, therapist or clinic, {between}."
    notes = [day.date for day in facts.days if day.outcome and day.outcome.doctor_note]
    if notes:
        yield f"A doctor's note for {how_many(len(notes), 'day')}, the latest {dated(notes[-1])}."
    yield from (f"Treatment: {tried_line(one)}." for one in facts.tried if one.where == "clinic")
    changes = [one for one in facts.phases if one.kind in ("medication", "therapy")]
    yield from (f"Since {dated(one.date)}: {one.label}." for one in changes)
