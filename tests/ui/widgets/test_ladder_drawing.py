"""The drawing of a ladder: nine rungs fit at 80x24, tries fold into counts before a name gives way."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.ui.widgets.ladder_drawing import RungLine, counted, draw_ladder

NAMES = ("Drive past", "Stand outside", "Parking lot on a school day", "Office, 15 minutes", "One class (art)",
         "Two classes (art and English)", "Morning", "Morning and lunch", "Full day")  # fmt: skip


def a_line(number: int, label: str, tries: str = "✓✓✓", **fields: Any) -> RungLine:
    line = RungLine(str(number), number, label, "1 h 30", "10 → 9", tries, "done", here=False)
    return line._replace(**fields)


def drawn(rungs: list[RungLine], width: int, height: int) -> list[str]:
    return draw_ladder(rungs, width, height, chosen=None).plain.split("\n")


NINE = [a_line(number, name) for number, name in enumerate(NAMES, start=1)]


def test_nine_rungs_fit_into_a_small_terminal_with_nothing_cut() -> None:
    lines = drawn(NINE, 76, 11)
    assert len(lines) == 11
    assert lines[0].split() == ["time", "fear", "tries"]
    for name, line in zip(reversed(NAMES), lines[1:10], strict=True):
        assert name in line
        assert "10 → 9  ✓✓✓" in line
        assert line.endswith(" done")
    assert set(lines[10]) == {"▔"}


def test_many_tries_become_counts_where_they_do_not_fit() -> None:
    rungs = [*NINE[:6], a_line(7, "Morning", "·~~✓~·✓✓✓", here=True, status="current"), *NINE[7:]]
    here = next(line for line in drawn(rungs, 76, 11) if "Morning " in line and "here now" in line)
    assert "4✓3~2·" in here
    assert "·~~✓~·✓✓✓" in "\n".join(drawn(rungs, 100, 11))


def test_counts_leave_out_what_did_not_come() -> None:
    assert (counted("✓✓~·"), counted("··"), counted("")) == ("2✓1~1·", "2·", "")


def test_a_rung_that_was_not_tried_shows_the_day_it_is_laid_on() -> None:
    rungs = [*NINE[:8], a_line(9, "Full day", "", status="todo", planned="2 Dec")]
    assert "10 → 9  2 Dec" in drawn(rungs, 76, 11)[1]


def test_the_ladder_stands_on_the_ground_and_follows_the_one_here() -> None:
    rungs = [line._replace(here=line.number == 2) for line in NINE]
    low = drawn(rungs, 76, 5)
    assert len(low) == 5
    assert "here now" in "\n".join(low)
    assert set(drawn(NINE, 76, 30)[-1]) == {"▔"}


@given(
    st.lists(
        st.tuples(st.text(max_size=40).filter(str.isprintable), st.text("✓~·", max_size=40)), min_size=1, max_size=12
    ),
    st.integers(40, 140),
    st.integers(2, 40),
)
def test_no_line_is_ever_wider_than_the_room(rungs: list[tuple[str, str]], width: int, height: int) -> None:
    lines = [a_line(number, label, tries) for number, (label, tries) in enumerate(rungs, start=1)]
    picture = draw_ladder(lines, width, height)
    assert all(line.cell_length <= width for line in picture.split("\n"))
    assert len(picture.split("\n")) == height


@pytest.mark.parametrize("width", [56, 76, 116])
def test_every_line_of_a_rung_is_as_wide_as_the_room(width: int) -> None:
    assert {len(line) for line in drawn(NINE, width, 10)} == {width}


def test_before_the_first_try_the_last_column_names_the_planned_dates() -> None:
    rungs = [line._replace(tries="", planned="2 Dec") for line in NINE]
    assert drawn(rungs, 76, 11)[0].split() == ["time", "fear", "planned"]
