"""The eight charts drawn with plotext: they fit their room, read without colour, and invent nothing."""

import re

import plotext
import pytest

from ladder.charts.book import CALENDAR, CHARTS, numbered, picture
from ladder.charts.frame import Palette
from ladder.charts.picture import PAPER, colored, plain, svg
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import attended

DRAWN = [number for number in CHARTS if number != CALENDAR]
SIZES = [(58, 11), (78, 16), (118, 32), (40, 10)]
CODE = re.compile(r"\x1b\[[0-9;]*m")


def lines(number: int, data: ChartData, width: int = 78, height: int = 16) -> list[str]:
    return plain(picture(CHARTS[number], plotext, data, width, height, Palette())).splitlines()


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("number", DRAWN)
def test_a_chart_has_exactly_the_room_it_is_given(number: int, width: int, height: int, sams_data: ChartData) -> None:
    drawn = picture(CHARTS[number], plotext, sams_data, width, height, PAPER)
    assert len(drawn) == height
    assert {sum(len(words) for words, _color in line) for line in drawn} <= {width}


@pytest.mark.parametrize("number", CHARTS)
def test_an_empty_range_draws_no_point(number: int, bare_data: ChartData) -> None:
    drawn = "\n".join(lines(number, bare_data)[:-3])
    assert not re.search(r"[●○◉█▌▐✓~▓▒░◆⡀-⣿]", drawn)


@pytest.mark.parametrize("number", CHARTS)
def test_a_chart_reads_without_colour(number: int, sams_data: ChartData) -> None:
    drawn = picture(CHARTS[number], plotext, sams_data, 78, 16, PAPER)
    bare = picture(CHARTS[number], plotext, sams_data, 78, 16, Palette())
    assert CODE.sub("", colored(drawn)) == "".join("".join(w for w, _c in line) + "\n" for line in drawn)
    assert plain(drawn) == plain(bare)
    assert "\x1b" not in colored(bare)


def test_the_names_are_those_of_the_digits() -> None:
    names = ["attendance", "worry", "furthest", "expected", "symptoms", "coping", "rungs", "calendar"]
    assert [chart.name for chart in CHARTS.values()] == names
    assert [numbered(name) for name in names] == list(range(1, 9))
    with pytest.raises(KeyError):
        numbered("mood")


def test_attendance_has_a_sign_for_nothing_attended_and_bars_where_there_was_some(sams_data: ChartData) -> None:
    drawn = lines(1, sams_data)
    ground = next(line for line in drawn if line.startswith("    0┤"))
    assert ground.count("0") - 1 == sum(point.value == 0 for point in attended(sams_data)) > 0
    assert "100 %" in drawn[3]
    assert any("█" in line for line in drawn)


def test_worry_never_averages_child_and_parent(sams_data: ChartData) -> None:
    drawn = "\n".join(lines(2, sams_data, 118, 32))
    mornings = [day.morning for day in sams_data.days if day.morning and day.school_day and not day.ill]
    both = sum(
        one.distress_child is not None and one.distress_child == one.distress_parent for one in mornings
    )  # fmt: skip
    assert drawn.count("◉") <= both
    assert drawn.count("●") > 0
    assert drawn.count("○") > 0


def test_every_phase_that_has_room_is_named_on_every_chart_with_dates(sams_data: ChartData) -> None:
    for number in (1, 2, 3, 4, 7, 8):
        drawn = "\n".join(lines(number, sams_data, 118, 32))
        for phase in sams_data.phases:
            assert phase.label in drawn


def test_symptoms_tell_shares_with_their_counts_most_frequent_first(sams_data: ChartData) -> None:
    drawn = lines(5, sams_data)
    assert drawn[0].startswith("stomach ache")
    assert "26 of 46,  57 %" in drawn[0]
    assert "2 of 26,   8 %" in drawn[1]


def test_coping_tells_uses_and_how_much_each_helped(sams_data: ChartData) -> None:
    drawn = lines(6, sams_data)
    assert "of 74 mornings" in drawn[0]
    assert drawn[1].startswith("music")
    assert drawn[1].endswith("helped 1.5 (n 20)")


def test_rungs_stand_from_the_ground_up_with_every_try_on_its_rung(sams_data: ChartData) -> None:
    drawn = lines(7, sams_data, 118, 20)
    named = [line for line in drawn if "┤" in line]
    assert [line.partition("┤")[0].strip() for line in named][-2:] == ["1 Drive past at the weekend", "ground"]
    office = next(line for line in named if "3 Office" in line)
    assert "✓" in office
    assert "~" in office


def test_the_calendar_has_a_glyph_for_each_school_day_up_to_today(sams_data: ChartData) -> None:
    weeks = "".join(line[4:] for line in lines(8, sams_data, 20)[1:8])
    shown = [sign for sign in weeks if sign in "█▓▒░+⌂·"]
    past = [day for day in sams_data.days if day.school_day and (day.date <= sams_data.today or day.recorded)]
    assert len(shown) == len(past)


def test_a_saved_picture_needs_nothing_from_outside_and_describes_itself(sams_data: ChartData) -> None:
    chart = CHARTS[3]
    drawn = picture(chart, plotext, sams_data, 110, 32, PAPER)
    written = svg(drawn, "Sam & <b>", [chart.sentence(sams_data)])
    assert "<title>Sam &amp; &lt;b&gt;</title>" in written
    assert "<desc>In the middle" in written
    assert not re.search(r"href|url\(|<script|<image|@import", written)
    assert written.count("<text") > 20
