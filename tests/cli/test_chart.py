"""`ladder chart`: a chart and its sentence on stdout, as wide as was asked for."""

import pytest

from ladder.charts.book import CHARTS
from ladder.cli.chart import NAMES
from support.program import Program


def test_the_names_are_those_of_the_charts() -> None:
    assert list(NAMES) == [chart.name for chart in CHARTS.values()]


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_is_printed_with_its_sentence_and_without_codes(sam: Program, name: str) -> None:
    result = sam("chart", name, "--width", "100", "--height", "18")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert "\x1b" not in result.stdout
    assert all(len(line) <= 100 for line in lines[:18])
    assert lines[-1].endswith(".")


def test_the_range_holds_the_date(sam: Program) -> None:
    month = sam("chart", "attendance", "2026-10-14", "--range", "month").stdout
    assert "a bar a day" in month
    assert "5 Oct" in month
    assert "Nov" not in month
    week = sam("chart", "worry", "mon", "--range", "week").stdout
    assert "Mon 23" in week


def test_the_calendar_is_of_a_school_year_whatever_the_range(sam: Program) -> None:
    assert "Aug" in sam("chart", "calendar", "--range", "week").stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mood",), "'mood' is not one of"),
        (("worry", "--range", "decade"), "'decade' is not one of"),
        (("worry", "--width", "3"), "40<=x<=400"),
        (("worry", "soon"), "soon"),
    ],
)
def test_misuse_is_said(sam: Program, arguments: tuple[str, ...], said: str) -> None:
    result = sam("chart", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_range_without_records_says_so(sam: Program) -> None:
    result = sam("chart", "attendance", "2027-03-01", "--range", "month")
    assert result.stdout.splitlines()[-1] == "Nothing is recorded for these dates yet."
