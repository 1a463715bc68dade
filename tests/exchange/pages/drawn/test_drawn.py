"""The charts for paper: what is drawn is what was written down, no more, and each says itself in words."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from ladder.charts.frame import PhaseLine
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import Point
from ladder.domain.contrast import contrasts
from ladder.domain.day import make_days
from ladder.domain.records.days import Symptom
from ladder.exchange.pages.drawn.attendance import draw_attendance
from ladder.exchange.pages.drawn.expected import draw_expected
from ladder.exchange.pages.drawn.frame import Plot, neighbours, scales, with_phases
from ladder.exchange.pages.drawn.furthest import draw_furthest
from ladder.exchange.pages.drawn.symptoms import draw_symptoms
from ladder.exchange.pages.drawn.worry import draw_worry
from ladder.exchange.pages.html import Html
from support.family import a_child, a_morning, a_phase, a_timetable, an_exposure, an_outcome
from support.markup import Element, parsed

MONDAY = date(2026, 11, 2)
NAUSEA = Symptom(name="nausea", severity=1)


def data(
    mornings: dict[int, dict[str, Any]] | None = None,
    outcomes: dict[int, dict[str, Any]] | None = None,
    exposures: dict[int, list[tuple[int, int]]] | None = None,
    *,
    days: int = 21,
    **fields: Any,
) -> ChartData:
    """Give the days from Monday 2 November on; records by the day of November."""
    last = MONDAY + timedelta(days=days - 1)
    made = make_days(
        a_child(),
        [a_timetable()],
        [a_morning(f"2026-11-{day:02}", **given) for day, given in (mornings or {}).items()],
        [
            an_outcome(
                f"2026-11-{day:02}", given.get("status", "part"), **{k: v for k, v in given.items() if k != "status"}
            )
            for day, given in (outcomes or {}).items()
        ],
        [
            an_exposure(f"2026-11-{day:02}", "Gate", "done", expected_peak=guess, peak=came, id=f"{day}-{place}")
            for day, pairs in (exposures or {}).items()
            for place, (guess, came) in enumerate(pairs)
        ],
        MONDAY,
        last,
    )
    return ChartData(child=a_child(), first=MONDAY, last=last, today=last, days=made, **fields)


def drawn(made: Html | None) -> Element:
    assert made is not None
    (svg,) = parsed(made).inside
    return svg


def circles(svg: Element, kind: str) -> list[tuple[float, float]]:
    """Give where the points of a kind stand, those of the legend left out."""
    return [(float(one.attributes["cx"]), float(one.attributes["cy"])) for one in _outside(svg, "circle", kind)]


def _outside(svg: Element, tag: str, kind: str) -> list[Element]:
    return [one for one in svg.inside if (one.tag, one.kind) == (tag, kind)]


def texts(svg: Element) -> list[str]:
    return [one.said for one in svg.all("text")]


DRAWINGS: dict[str, Callable[[ChartData], Html | None]] = {
    "attendance": lambda of: draw_attendance(of, "in words"),
    "worry": lambda of: draw_worry(of, "in words"),
    "furthest": lambda of: draw_furthest(of, "in words"),
    "expected": lambda of: draw_expected(of, "in words", width=336),
    "symptoms": lambda of: draw_symptoms(of, contrasts(of.days), "in words", width=336),
}
SOME = data(
    {2: {"distress_child": 7, "distress_parent": 6, "furthest": 3, "symptoms": (NAUSEA,)}},
    {2: {"minutes": 60}},
    {2: [(8, 5)]},
)


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_says_in_words_what_it_shows(name: str) -> None:
    svg = drawn(DRAWINGS[name](SOME))
    assert svg.attributes["role"] == "img"
    title, desc = svg.attributes["aria-labelledby"].split()
    assert (title, desc) == (f"{name}-title", f"{name}-desc")
    (heading,), (words,) = svg.all("title"), svg.all("desc")
    assert (heading.attributes["id"], words.attributes["id"], words.said) == (title, desc, "in words")
    assert heading.said


@pytest.mark.parametrize("name", DRAWINGS)
def test_without_anything_written_down_there_is_no_drawing(name: str) -> None:
    assert DRAWINGS[name](data()) is None


def test_a_bar_is_as_high_as_its_share_a_recorded_nought_is_a_sign_and_a_gap_is_nothing() -> None:
    svg = drawn(draw_attendance(data(outcomes={2: {"minutes": 180}, 3: {"minutes": 0}, 5: {"minutes": 360}}), ""))
    bars = _outside(svg, "rect", "bar")
    half, full = (float(bar.attributes["height"]) for bar in bars)
    assert half == pytest.approx(full / 2, abs=0.02)
    assert texts(svg).count("0") == 1


def test_bars_of_a_day_stand_where_their_days_are_and_are_no_wider() -> None:
    svg = drawn(draw_attendance(data(outcomes={2: {"minutes": 90}, 4: {"minutes": 90}}), ""))
    first, second = (float(bar.attributes["x"]) for bar in _outside(svg, "rect", "bar"))
    width = float(_outside(svg, "rect", "bar")[0].attributes["width"])
    day = (second - first) / 2
    assert 0.5 * day < width < day


def test_no_trend_is_drawn_where_it_was_not_asked_for() -> None:
    whole = data(outcomes={day: {"minutes": 10 * day} for day in range(2, 21)})
    assert drawn(draw_attendance(whole, "")).all("polyline", "trend")
    assert not drawn(draw_attendance(whole, "", trend=False)).all("polyline", "trend")


def test_no_trend_crosses_the_line_of_a_phase() -> None:
    starts = date(2026, 11, 16)
    phases = [a_phase(starts.isoformat(), "ladder")]
    whole = data({day: {"distress_child": 9 - day // 3} for day in range(2, 28)}, days=28, phases=phases)
    svg = drawn(draw_worry(whole, ""))
    (line,) = _outside(svg, "line", "phase")
    edge = float(line.attributes["x1"])
    ends = [
        [float(point.split(",")[0]) for point in one.attributes["points"].split()]
        for one in svg.all("polyline", "trend")
    ]
    assert len(ends) == 2
    assert all(max(across) <= edge or min(across) >= edge for across in ends)


def test_the_childs_and_the_parents_worry_are_two_kinds_of_points_and_never_one() -> None:
    svg = drawn(draw_worry(data({2: {"distress_child": 7, "distress_parent": 3}, 3: {"distress_parent": 5}}), ""))
    (child,) = circles(svg, "child")
    parents = circles(svg, "parent")
    assert len(parents) == 2
    assert child[0] == parents[0][0]
    assert child[1] < parents[1][1] < parents[0][1]


def test_the_line_of_worry_ends_where_a_morning_was_not_written_down() -> None:
    told = {day: {"distress_child": 5} for day in (2, 3, 5, 6, 9)}
    lines = drawn(draw_worry(data(told), "")).all("polyline", "along")
    assert [len(line.attributes["points"].split()) for line in lines] == [2, 3]


def test_how_far_is_a_step_on_its_own_day_and_a_riser_to_the_next_day_alone() -> None:
    svg = drawn(
        draw_furthest(data({2: {"furthest": 1}, 3: {"furthest": 4}, 5: {"furthest": 4}, 9: {"furthest": 6}}), "")
    )
    steps, risers = _outside(svg, "line", "stairs"), _outside(svg, "line", "riser")
    assert (len(steps), len(risers)) == (4, 1)
    widths = {round(float(one.attributes["x2"]) - float(one.attributes["x1"]), 1) for one in steps}
    assert max(widths) - min(widths) <= 0.11
    assert risers[0].attributes["x1"] == steps[0].attributes["x2"] == steps[1].attributes["x1"]


def test_a_guess_and_what_came_are_joined_and_pairs_of_one_day_stand_beside_each_other() -> None:
    svg = drawn(draw_expected(data(exposures={2: [(8, 5), (6, 6)], 3: [(3, 7)]}), "", width=336))
    assert len(_outside(svg, "line", "joined")) == 2
    guesses, came = circles(svg, "parent"), circles(svg, "child")
    assert [one[0] for one in guesses] == [one[0] for one in came]
    assert guesses[0][0] < guesses[1][0] < guesses[2][0]
    assert guesses[1] == came[1]


def test_symptoms_have_counts_and_bars_only_once_there_are_enough_mornings() -> None:
    few = data({day: {"symptoms": (NAUSEA,)} for day in (2, 3, 7)})
    svg = drawn(draw_symptoms(few, contrasts(few.days), "", width=336))
    assert [one for one in texts(svg) if " of " in one] == ["2 of 2", "1 of 1"]
    assert not _bars(svg)
    enough = data({day: {"symptoms": (NAUSEA,) if day < 7 else ()} for day in range(2, 23)})
    svg = drawn(draw_symptoms(enough, contrasts(enough.days), "", width=336))
    assert [one for one in texts(svg) if " of " in one] == ["5 of 15, 33 %", "0 of 6, 0 %"]
    assert len(_bars(svg)) == 1


def _bars(svg: Element) -> list[Element]:
    return [one for one in svg.inside if one.tag == "rect"]


def test_a_family_s_own_word_in_a_drawing_is_never_markup() -> None:
    own = Symptom(name="</svg><script>x</script>", severity=1)
    given = data({2: {"symptoms": (own,)}})
    made = draw_symptoms(given, contrasts(given.days), "", width=336)
    assert made is not None
    assert "<script" not in made
    assert len(parsed(made).inside) == 1


def test_names_of_phases_stand_on_two_rows_at_most_and_a_line_stays_where_a_name_has_no_room() -> None:
    plot = Plot(first=MONDAY, last=MONDAY + timedelta(days=20), low=0, high=1, width=336, height=120)
    phases = [PhaseLine(MONDAY + timedelta(days=place), f"A phase with a name {place}") for place in range(6)]
    wide = with_phases(plot, phases)
    assert (plot.rows, wide.rows) == (0, 2)
    root = parsed(scales(wide, [], phases))
    assert len(root.all("line", "phase")) == 6
    assert sum(one.startswith("A phase") for one in texts(root)) == 2
    assert with_phases(plot, phases[:1]).rows == 1


def test_a_phase_outside_the_dates_has_no_line() -> None:
    plot = Plot(first=MONDAY, last=MONDAY + timedelta(days=6), low=0, high=1, height=120)
    phases = [PhaseLine(MONDAY - timedelta(days=1), "before"), PhaseLine(MONDAY + timedelta(days=7), "after")]
    assert not parsed(scales(plot, [], phases)).all("line", "phase")


def test_values_beyond_a_scale_stand_on_its_edge() -> None:
    plot = Plot(first=MONDAY, last=MONDAY, low=0, high=1, height=100)
    assert plot.at(3) == plot.at(1) == plot.top
    assert plot.at(-1) == plot.at(0) == plot.ground


def test_points_are_neighbours_as_long_as_few_days_lie_between() -> None:
    days = [MONDAY + timedelta(days=offset) for offset in (0, 1, 4, 9, 10)]
    points = [Point(day, day, None if place == 3 else 1.0) for place, day in enumerate(days)]
    assert [len(stretch) for stretch in neighbours(points, 2)] == [3, 1]
    assert [len(stretch) for stretch in neighbours(points, 0)] == [2, 1, 1]


def test_the_numbers_of_a_drawing_are_short() -> None:
    for name, draw in DRAWINGS.items():
        made = draw(SOME)
        assert made is not None
        assert not re.search(r"\d\.\d{3,}", made), name
