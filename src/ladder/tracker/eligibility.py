"""Eligibility with the record's own facts: of the twelve months up to today, unless other dates are asked for."""

from datetime import timedelta

from ladder.domain.attendance_words import attendance_of
from ladder.domain.eligibility import Box, Facts, Heard
from ladder.domain.eligibility import boxes as boxes_of
from ladder.domain.eligibility import what_you_may_hear as answers
from ladder.domain.figures import week_figures
from ladder.domain.records import Child, Contact, Incident, Request
from ladder.domain.trends import Stretch
from ladder.tracker import lived
from ladder.tracker.children import settings
from ladder.tracker.core import Tracker, today
from ladder.tracker.goals import goals_progress
from ladder.tracker.questionnaires import measures
from ladder.tracker.register import days_so_far
from ladder.tracker.requests import requests
from ladder.tracker.trends import days, phases
from ladder.tracker.tried import what_we_tried

_YEAR = timedelta(days=364)


def boxes(t: Tracker, child: Child, request: Request | None = None, shown: Stretch | None = None) -> list[Box]:
    """Give the three boxes, as decided in `request` or in the evaluation that was asked for last."""
    return boxes_of(facts(t, child, request, shown))


def what_you_may_hear(t: Tracker, child: Child, shown: Stretch | None = None) -> list[Heard]:
    """Give what parents are told most often, with an answer and a fact to each."""
    return answers(facts(t, child, None, shown))


def facts(t: Tracker, child: Child, request: Request | None = None, shown: Stretch | None = None) -> Facts:
    """Gather what eligibility is told from."""
    here = today(t, child)
    reached = days_so_far(t, child, shown or (here - _YEAR, here)) or days(t, child, here, here)
    asked = requests(t, child)
    evaluations = [one for one in asked if one.kind in ("evaluation", "re_evaluation")]
    set_by_family = settings(t, child)
    return Facts(
        child=child,
        days=reached,
        figures=week_figures(reached, child.id, None),
        attendance=attendance_of(reached, child.region, set_by_family),
        first_steps=set_by_family.first_steps,
        contacts=lived.records(t, child, Contact),
        tried=what_we_tried(t, child),
        incidents=lived.records(t, child, Incident),
        requests=asked,
        goals=goals_progress(t, child),
        measures=measures(t, child),
        phases=phases(t, child),
        request=request or next(iter(evaluations), None),
    )
