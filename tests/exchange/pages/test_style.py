import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.exchange.pages.style import COLOURS, SIGNS, TEXT, quoted, style_sheet

SHEET = style_sheet("Sam · for a therapist")


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", TEXT)
def test_words_have_the_contrast_of_aa(name: str) -> None:
    assert contrast(COLOURS[name], COLOURS["paper"]) >= 4.5


@pytest.mark.parametrize("name", SIGNS)
def test_signs_and_bars_have_the_contrast_of_aa(name: str) -> None:
    assert contrast(COLOURS[name], COLOURS["paper"]) >= 3


def test_words_and_signs_have_no_other_colours_than_those() -> None:
    assert set(re.findall(r"(?<![-\w])color: var\(--(\w+)\)", SHEET)) <= set(TEXT)
    filled = set(re.findall(r"(?:fill|stroke): var\(--(\w+)\)", SHEET))
    assert filled <= {*SIGNS, *TEXT, "paper", "faint"}
    assert re.findall(r"svg (\S+) \{ stroke: var\(--faint\)", SHEET) == [".grid"]
    assert set(re.findall(r"#[0-9a-f]{6}", SHEET)) <= set(COLOURS.values())
    assert set(re.findall(r"var\(--(\w+)\)", SHEET)) <= set(COLOURS)


def test_two_signs_of_one_chart_differ_in_shape_or_line_and_not_in_colour_alone() -> None:
    looks = dict(re.findall(r"svg \.(\w+) \{ ([^}]*) \}", SHEET))
    for one, other in (("child", "parent"), ("bar", "agreed"), ("aim", "trend"), ("phase", "grid")):
        without = [re.sub(r"var\(--(?!paper)\w+\)", "", looks[name]) for name in (one, other)]
        assert without[0] != without[1], (one, other)


def test_nothing_is_fetched_and_no_ground_carries_a_meaning() -> None:
    assert not re.search(r"url\(|@import|@font-face|expression", SHEET)
    assert re.findall(r"background[^;]*;", SHEET) == ["background: var(--paper);"]


def test_paper_of_either_size_is_left_to_the_printer_and_pages_are_counted() -> None:
    assert "size:" not in re.sub(r"[-\w]+-size:", "", SHEET.replace("font-size:", ""))
    assert 'counter(page) " of " counter(pages)' in SHEET
    assert "orphans: 2; widows: 2" in SHEET
    assert "h1, h2, h3, thead, caption { break-after: avoid; }" in SHEET


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_name_can_end_the_words_at_the_foot_of_a_page(name: str) -> None:
    text = quoted(name)
    assert re.fullmatch(r"(?:[A-Za-z0-9]|\\[0-9a-f]{6})*", text)
    back = re.sub(r"\\([0-9a-f]{6})", lambda code: chr(int(code[1], 16)), text)
    assert back == name


def test_braces_are_closed() -> None:
    assert all(SHEET.count(one) == SHEET.count(other) for one, other in ("{}", "()"))
