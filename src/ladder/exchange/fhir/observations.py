"""Observations: mornings, school days, tries, weeks and questionnaires, a resource each for what was recorded."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from ladder.domain.catalogue import BEHAVIOURS, COPING, HARD_PARTS, SYMPTOMS
from ladder.exchange.fhir.parts import (
    CATEGORY,
    Resource,
    component,
    derived_id,
    full,
    local,
    loinc,
    named,
    observation,
    quantity,
    reference,
)

Row = Mapping[str, Any]
_RATINGS = ("distress_child", "distress_parent", "evening_before", "energy", "furthest")


def observations(document: Row) -> Iterator[Resource]:
    """Give the observations of an export, in its order; what was withheld or not recorded is not there."""
    for morning in document["mornings"]:
        yield from _morning(morning)
    for outcome in document["outcomes"]:
        yield from _outcome(outcome)
    for exposure in document["exposures"]:
        yield from _exposure(exposure)
    for measure in document["measures"]:
        yield _measure(measure)
    for week in document["weeks"]:
        yield from _week(week)


def _morning(morning: Row) -> Iterator[Resource]:
    for name in _RATINGS:
        if morning[name] is not None:
            yield observation(morning, name, local(name), category="survey", valueInteger=morning[name])
    if morning["fever_c"] is not None:
        degrees = quantity(morning["fever_c"], "°C", "Cel")
        yield observation(morning, "fever_c", loinc("8310-5"), category="vital-signs", valueQuantity=degrees)
    slept = _minutes(morning["sleep_minutes"])
    if slept:
        yield observation(morning, "sleep_minutes", loinc("93832-4"), category="activity", valueQuantity=slept)
    yield from _symptoms(morning)
    for field, code, words in (("hard_parts", "hard_part", HARD_PARTS), ("behaviours", "behaviour", BEHAVIOURS)):
        for number, name in enumerate(morning[field] or ()):
            value = named(name, words)
            yield observation(morning, f"{field}/{number}", local(code), category="survey", valueCodeableConcept=value)
    for number, use in enumerate(morning["coping"] or ()):
        parts = component(local("started"), valueCodeableConcept=local(use["started"]))
        parts += component(local("helped"), valueInteger=use["helped"])
        value = named(use["name"], COPING)
        yield observation(
            morning,
            f"coping/{number}",
            local("coping_skill"),
            category="survey",
            valueCodeableConcept=value,
            component=parts,
        )
    for field, code in (("hard", "hard_morning"), ("safety_flag", "safety_flag")):
        if morning[field]:
            yield observation(morning, field, local(code), category="survey", valueBoolean=True)


def _symptoms(morning: Row) -> Iterator[Resource]:
    """Give a morning's symptoms; that they were asked for and there were none is an answer too."""
    asked = morning["symptoms"]
    if asked == []:
        none = local("none")
        yield observation(morning, "symptoms", loinc("75325-1"), category="survey", valueCodeableConcept=none)
    for number, symptom in enumerate(asked or ()):
        yield observation(
            morning,
            f"symptoms/{number}",
            loinc("75325-1"),
            category="survey",
            valueCodeableConcept=named(symptom["name"], SYMPTOMS),
            component=component(loinc("64750-3"), valueInteger=symptom["severity"]),
        )


def _outcome(outcome: Row) -> Iterator[Resource]:
    if outcome["status"] is not None:
        parts = component(local("minutes"), valueQuantity=_minutes(outcome["minutes"]))
        for name in ("nurse_visits", "calls_home", "asked_for_help"):
            parts += component(local(name), valueInteger=outcome[name])
        status = local(outcome["status"])
        yield observation(
            outcome, "status", local("school_day"), category="survey", valueCodeableConcept=status, component=parts
        )
    if outcome["distress_evening"] is not None:
        code = local("distress_evening")
        yield observation(
            outcome, "distress_evening", code, category="survey", valueInteger=outcome["distress_evening"]
        )


def _exposure(exposure: Row) -> Iterator[Resource]:
    """Give a try; one with neither result nor minutes is a plan, and none yet."""
    if exposure["result"] is None and exposure["minutes"] is None:
        return
    parts: list[Resource] = []
    for name in ("expected_peak", "peak", "end"):
        parts += component(local(name), valueInteger=exposure[name])
    parts += component(local("minutes"), valueQuantity=_minutes(exposure["minutes"]))
    if exposure["happened"] is not None:
        parts += component(local("happened"), valueCodeableConcept=local(exposure["happened"]))
    result = exposure["result"] and local(exposure["result"])
    yield observation(
        exposure, "exposure", local("exposure"), category="survey", valueCodeableConcept=result, component=parts
    )


def _measure(measure: Row) -> Resource:
    """Give a questionnaire: its total, and its items and subscales by number and name."""
    parts: list[Resource] = []
    for number, item in enumerate(measure["items"] or (), start=1):
        parts += component({"text": f"Item {number}"}, valueInteger=item)
    for name, value in (measure["subscales"] or {}).items():
        parts += component({"text": name}, valueQuantity={"value": value})
    code = local("questionnaire") | full(text=measure["instrument"])
    total = None if measure["total"] is None else {"value": measure["total"]}
    return observation(measure, "questionnaire", code, category="survey", valueQuantity=total, component=parts)


def _week(week: Row) -> Iterator[Resource]:
    """Give the attendance of a week that has any recorded."""
    if week["attended_share"] is None:
        return
    monday, parts = dt.date.fromisoformat(week["from"]), list[Resource]()
    for name in ("attended_minutes", "scheduled_minutes"):
        parts += component(local(name), valueQuantity=_minutes(week[name]))
    yield full(
        resourceType="Observation",
        id=derived_id(week["child"], f"{week['from']}/attended_share"),
        status="final",
        category=[{"coding": [{"system": CATEGORY, "code": "survey"}]}],
        code=local("attended_share"),
        subject=reference(week["child"]),
        effectivePeriod={"start": week["from"], "end": (monday + dt.timedelta(days=6)).isoformat()},
        valueQuantity=quantity(100 * week["attended_share"], "%", "%"),
        component=parts,
    )


def _minutes(minutes: int | None) -> Resource | None:
    return None if minutes is None else quantity(minutes, "min", "min")
