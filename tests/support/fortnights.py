"""Hypothesis strategies: two weeks of one child, with anything a family may have written down or left out."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from ladder.domain.calendar import span
from ladder.domain.day import Day, make_days
from ladder.domain.records import Exposure, Morning, Outcome
from ladder.domain.records.base import Span
from ladder.domain.records.days import CopingUse, Symptom
from support.family import a_child, a_morning, a_timetable, an_exposure, an_outcome, hours

FIRST, LAST = date(2026, 9, 7), date(2026, 9, 20)
DATES = [day.isoformat() for day in span(FIRST, LAST)]

RATINGS = st.none() | st.integers(0, 10)
STATUSES = st.sampled_from(
    ["full", "late", "left_early", "part", "tried", "not_today", "ill", "elsewhere", "no_school"]
)
NAMES = st.sampled_from(["stomach_ache", "headache", "our own word"])
SYMPTOMS = st.none() | st.lists(st.builds(Symptom, name=NAMES, severity=st.integers(1, 3)), max_size=3).map(tuple)
COPING = st.none() | st.lists(
    st.builds(
        CopingUse,
        name=NAMES,
        started=st.sampled_from(["self", "prompted"]),
        helped=st.none() | st.integers(0, 3),
    ),
    max_size=3,
).map(tuple)  # fmt: skip
HARD_PARTS = st.none() | st.lists(st.sampled_from(["corridors", "lunch", "our own word"]), max_size=2).map(tuple)


@st.composite
def outcomes(draw: st.DrawFn, day: str, most: int = 600) -> Outcome:
    times = draw(st.none() | st.lists(st.integers(7 * 60, 16 * 60), min_size=2, max_size=2, unique=True).map(sorted))
    fields: dict[str, Any] = {"minutes": draw(st.none() | st.integers(0, most))}
    if times is not None:
        fields["arrived"], fields["left"] = (f"{minute // 60:02}:{minute % 60:02}" for minute in times)
    return an_outcome(day, draw(STATUSES), **fields)


@st.composite
def mornings(draw: st.DrawFn, day: str) -> Morning:
    return a_morning(
        day,
        distress_child=draw(RATINGS),
        distress_parent=draw(RATINGS),
        symptoms=draw(SYMPTOMS),
        coping=draw(COPING),
        hard_parts=draw(HARD_PARTS),
        furthest=draw(st.none() | st.integers(0, 6)),
    )


@st.composite
def exposures(draw: st.DrawFn, day: str) -> Exposure:
    return an_exposure(
        day,
        draw(st.sampled_from(["Gate", "Office"])),
        draw(st.sampled_from([None, "done", "partly", "tried", "not_today"])),
        expected_peak=draw(RATINGS),
        peak=draw(RATINGS),
        happened=draw(st.sampled_from([None, "no", "partly", "yes"])),
        supports=draw(st.sampled_from([None, (), ("quiet_space",)])),
    )


@st.composite
def fortnights(draw: st.DrawFn, most_minutes: int = 600) -> list[Day]:
    """Days with school from 08:00 to 14:00 (360 minutes), some agreed ones, and a day off on Wednesday the 9th."""
    child = a_child(days_off=(Span(from_="2026-09-09", to="2026-09-09", label=""),))
    agreed = a_timetable(kind="agreed", from_="2026-09-14", weekdays={"mon": hours("10:00", "12:00")})
    return make_days(
        child,
        [a_timetable(), agreed],
        draw(_some(mornings)),
        draw(_some(lambda day: outcomes(day, most_minutes))),
        draw(_some(exposures)),
        FIRST,
        LAST,
    )


@st.composite
def _some(draw: st.DrawFn, make: Any) -> Sequence[Any]:
    return [draw(make(day)) for day in draw(st.lists(st.sampled_from(DATES), unique=True))]
