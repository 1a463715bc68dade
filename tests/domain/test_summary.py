import json
from datetime import date, timedelta

import msgspec
import pytest

from ladder.domain.advice import Advice, TryCounts
from ladder.domain.day import make_days
from ladder.domain.figures import WeekFigures, week_figures
from ladder.domain.summary import LadderAdvice, Summary, of_ladder, summarise
from support.family import SAM, a_child, a_morning, a_phase, a_timetable, an_exposure, an_id, an_outcome
from support.sam import figures, sam

COUNTS = TryCounts(tries=4, successes=2, nearly=1, not_yet=1, happened=0, school_days=6)
ADVICE = Advice(rung=an_id("Gate"), verdict="hold", rule="steady", counts=COUNTS, more_days=0)


def test_the_summary_of_sam_agrees_with_figures_worked_out_independently() -> None:
    found = json.loads(
        msgspec.json.encode(summarise(sam().days(), sam().child.id, "Half day", sam().phases, None))
    )  # fmt: skip
    expected = figures()["summary"]
    assert found["expected_minus_actual"] == pytest.approx(expected["expected_minus_actual"], abs=1e-9)
    assert found["contrast"] == [{**entry, "reason": None} for entry in expected["contrast"]]
    assert len(found["phase_effects"]) == len(expected["phase_effects"]) == 6
    for effect, worked_out in zip(found["phase_effects"], expected["phase_effects"], strict=True):
        assert effect.pop("reason") is None
        for name, value in worked_out.items():
            assert effect[name] == (pytest.approx(value, abs=1e-9) if isinstance(value, float) else value)
        assert list(effect) == list(worked_out)


def test_a_summary_has_every_key_of_a_week_but_from_in_the_same_order_and_then_its_own() -> None:
    of_a_week = list(WeekFigures.__struct_fields__)[1:]
    assert list(Summary.__struct_fields__) == [
        *of_a_week, "expected_minus_actual", "contrast", "phase_effects", "advice",
    ]  # fmt: skip
    for name in of_a_week:
        assert Summary.__annotations__[name] == WeekFigures.__annotations__[name]


def test_the_figures_of_a_summary_are_those_of_all_days_of_the_window() -> None:
    first = date(2026, 9, 7)
    days = make_days(
        a_child(),
        [a_timetable()],
        [a_morning("2026-09-07", distress_child=6), a_morning("2026-09-15", distress_child=3)],
        [an_outcome("2026-09-07", "full"), an_outcome("2026-09-15", "tried")],
        [an_exposure("2026-09-12", "Gate", "done", expected_peak=5, peak=2)],
        first,
        first + timedelta(days=9),
    )
    found = summarise(days, SAM, "Gate", [a_phase("2026-09-07", "baseline")], of_ladder(an_id("ladder"), ADVICE))
    week = week_figures(days, SAM, "Gate")
    for name in WeekFigures.__struct_fields__[1:]:
        assert getattr(found, name) == getattr(week, name)
    assert (found.attended_share, found.expected_minus_actual.mean, found.phase_effects) == (0.5, 3, ())
    assert found.advice == LadderAdvice(
        ladder=an_id("ladder"), rung=an_id("Gate"), verdict="hold", rule="steady", counts=COUNTS, more_days=0
    )


def test_a_window_without_a_day_has_no_summary() -> None:
    with pytest.raises(IndexError):
        summarise([], SAM, None, [], None)
