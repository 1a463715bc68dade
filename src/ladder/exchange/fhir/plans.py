"""Patients, goals and care plans: the children, what is aimed at, the ladder with its rungs, and the supports."""

from collections.abc import Iterator, Mapping
from typing import Any

from ladder.domain.catalogue import SUPPORTS
from ladder.exchange.fhir.parts import Resource, derived_id, full, local, named, reference

Row = Mapping[str, Any]
_LADDER_IS = {"active": "active", "paused": "on-hold", "done": "completed"}
_RUNG_IS = {"todo": "not-started", "current": "in-progress", "done": "completed", "parked": "on-hold"}
_SUPPORT_IS = {
    "requested": "not-started",
    "agreed": "scheduled",
    "in_place": "in-progress",
    "not_provided": "not-started",
    "faded": "completed",
    "stopped": "stopped",
}
_NOT_SAID = "unknown"
_UNITS = {"pct_minutes": "%", "days": "d", "coping_self": "{uses}", "asked_for_help": "{times}", "furthest": "{score}"}


def patients(document: Row) -> Iterator[Resource]:
    """Give the children: a nickname, and of the birth the year alone."""
    for child in document["children"]:
        yield full(
            resourceType="Patient",
            id=child["id"],
            name=None if child["name"] is None else [{"use": "nickname", "text": child["name"]}],
            birthDate=None if child["birth_year"] is None else str(child["birth_year"]),
        )


def goals(document: Row) -> Iterator[Resource]:
    """Give the goals that are measured, and those that a ladder names in words."""
    for goal in document["goals"]:
        if None in (goal["measure"], goal["target"]):
            continue
        measure = local(goal["measure"])
        target = full(
            measure=measure,
            detailQuantity={"value": goal["target"], "unit": _UNITS[goal["measure"]]},
            dueDate=goal["due"],
        )
        yield _goal(goal["id"], goal["child"], measure["coding"][0]["display"], target, startDate=goal["from"])
    for ladder in document["ladders"]:
        if ladder["goal"]:
            target = full(dueDate=ladder["target_date"])
            yield _goal(derived_id(ladder["id"], "goal"), ladder["child"], ladder["goal"], target)


def care_plans(document: Row) -> Iterator[Resource]:
    """Give a plan for each ladder, its rungs from the ground up, and one for each child's supports."""
    for ladder in document["ladders"]:
        rungs = [rung for rung in document["rungs"] if rung["ladder"] == ladder["id"]]
        yield full(
            resourceType="CarePlan",
            id=ladder["id"],
            status=_LADDER_IS.get(ladder["status"], _NOT_SAID),
            intent="plan",
            title=ladder["title"],
            subject=reference(ladder["child"]),
            goal=[reference(derived_id(ladder["id"], "goal"))] if ladder["goal"] else None,
            activity=[_step(rung) for rung in sorted(rungs, key=lambda rung: (rung["position"] or 0, rung["id"]))],
        )
    for child in document["children"]:
        supports = [support for support in document["supports"] if support["child"] == child["id"]]
        if supports:
            yield full(
                resourceType="CarePlan",
                id=derived_id(child["id"], "supports"),
                status="active",
                intent="plan",
                title="Supports",
                subject=reference(child["id"]),
                activity=[_support(support) for support in supports],
            )


def _goal(goal: str, child: str, words: str, target: Resource, **fields: Any) -> Resource:
    return full(
        resourceType="Goal",
        id=goal,
        lifecycleStatus="active",
        description={"text": words},
        subject=reference(child),
        target=[target] if target else None,
        **fields,
    )


def _step(rung: Row) -> Resource:
    return {"detail": full(status=_RUNG_IS.get(rung["status"], _NOT_SAID), description=rung["label"])}


def _support(support: Row) -> Resource:
    what, state = support["what"], support["state"]
    return {
        "detail": full(
            code=None if what is None else named(what, SUPPORTS),
            status=_SUPPORT_IS.get(state, _NOT_SAID),
            statusReason=None if state is None else local(state),
            scheduledPeriod=full(start=support["from"], end=support["to"]) or None,
            description=", ".join(support[key] for key in ("where", "kind") if support[key]) or None,
        )
    }
