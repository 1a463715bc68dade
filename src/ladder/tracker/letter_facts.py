"""What letters are filled from, gathered from the family's record as it stands today."""

from collections.abc import Sequence
from datetime import date, timedelta

from ladder.domain.day import Day
from ladder.domain.letters import Facts, LetterKind, Step, planned_steps
from ladder.domain.records import Child, Contact, Outcome, Record
from ladder.domain.tried import Tried
from ladder.tracker import lived
from ladder.tracker.core import Tracker, today
from ladder.tracker.goals import goals_progress
from ladder.tracker.ladder import rungs
from ladder.tracker.plan import plan
from ladder.tracker.register import attendance, differing_days
from ladder.tracker.requests import clocks, re_evaluation_due
from ladder.tracker.safety import flagged
from ladder.tracker.summary import calendar
from ladder.tracker.trends import days, phases
from ladder.tracker.tried import what_we_tried

_AWAY = ("tried", "not_today", "ill", "late", "left_early", "part")
_TWO_WEEKS = timedelta(days=13)
_A_YEAR = timedelta(days=365)


def letter_facts(t: Tracker, child: Child, kind: LetterKind, about: Record | None) -> Facts:
    """Give what a kind of letter is filled from today; the plan and the goals are worked out only where it tells them.

    `about` is the record that the letter is about; of an outcome only its own day is looked at.
    """
    here = today(t, child)
    tried = what_we_tried(t, child)
    talks = sorted(
        lived.records(t, child, Contact),
        key=lambda one: (one.at, one.id),
        reverse=True,
    )
    absences = _absences(t, child, here, about)
    return Facts(
        child=child,
        today=here,
        about=about,
        has_iep=any(one.kind == "iep" and one.date <= here.isoformat() for one in phases(t, child)),
        cared_for=_cared_for(here, talks, tried, absences),
        attendance=attendance(t, child),
        contacts=talks,
        clocks=clocks(t, child),
        tried=tried,
        goals=goals_progress(t, child) if kind.code == "iep_review" else [],
        absences=absences,
        differing=differing_days(t, child, _day_of(about)),
        steps=_steps(t, child, here) if kind.code == "week_plan" else [],
        due_again=re_evaluation_due(t, child) if kind.code == "re_evaluation" else None,
    )


def _absences(t: Tracker, child: Child, here: date, about: Record | None) -> list[Day]:
    """Give the days of two weeks on which the child was not there or not all day; of a named outcome that day alone."""
    first, last = _day_of(about) or (here - _TWO_WEEKS, here)
    return [day for day in days(t, child, first, last) if day.recorded and day.outcome and day.outcome.status in _AWAY]


def _cared_for(here: date, talks: Sequence[Contact], tried: Sequence[Tried], absences: Sequence[Day]) -> bool:
    """Tell whether the record knows of a doctor, a therapist or a treatment.

    The first step "a doctor has looked; illness is ruled out" is none of them: it tells of a look, not of care.
    """
    since = (here - _A_YEAR).isoformat()
    return (
        any(one.party == "clinic" and one.at >= since for one in talks)
        or any(one.where == "clinic" and one.now == "in_place" for one in tried)
        or any(day.outcome and day.outcome.doctor_note for day in absences)
    )


def _steps(t: Tracker, child: Child, here: date) -> list[Step]:
    """Give what is planned for seven days; on a day with the safety flag nothing of that day."""
    found = planned_steps(plan(t, child).dates, rungs(t, child), calendar(t, child), here)
    return [one for one in found if not (one.date == here and flagged(t, child, here))]


def _day_of(about: Record | None) -> tuple[date, date] | None:
    if not isinstance(about, Outcome):
        return None
    day = date.fromisoformat(about.date)
    return day, day
