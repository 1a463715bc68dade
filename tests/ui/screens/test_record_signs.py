"""What a family types keeps its place in the list and in the pane: 2,000 characters, emoji, right to left, marks."""

import unicodedata
from itertools import accumulate, pairwise
from typing import Any

import pytest
from textual.pilot import Pilot

from ladder.domain.records import Contact, Incident
from ladder.domain.records.text import clean_text
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.written import write
from ladder.ui.widgets.steady import steady
from support.forms import pressed
from support.screens import a_family, opened

SIZES = [(60, 20), (80, 24), (120, 40)]
SIGNS = (
    "Wren 👩‍👩‍👧‍👦 ☔❤️👍🏽 said שלום לכולם, مرحبا, e\u0301te\u0301 a\u0323\u0304, "
    "नमस्ते, 漢字かな交じり文, 1️⃣ [b]not markup[/b]. "
)
LONG = clean_text(SIGNS * 40)[:2000]


def a_record_of_signs() -> Tracker:
    t = a_family()
    child = children(t)[0]
    talk: dict[str, Any] = {"direction": "in", "channel": "letter", "party": "school"}
    for number, text in enumerate((SIGNS, LONG, "שלום " * 30, "e\u0301" * 90, "漢" * 90, "👩‍👩‍👧‍👦" * 30)):
        write(
            t, child, Contact, **talk, at=f"2026-11-{10 + number}T09:00", person=text[:30], topic=text[:90], said=text
        )
    write(t, child, Incident, date="2026-11-20", what=LONG)
    return t


def drawn(pilot: Pilot[int]) -> list[str]:
    """Give the rows of the screen as the app sends them."""
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


def pane(pilot: Pilot[int]) -> list[str]:
    """Give the lines that stand in the box at the right, or in the only one."""
    return [row.split("│")[-2] for row in drawn(pilot) if row.startswith("│")]


def cells(sign: str) -> int:
    """Give the cells of one sign in a terminal that knows of no joined ones."""
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def columns(row: str) -> list[int]:
    """Give the columns of the frames' uprights."""
    ends = list(accumulate(map(cells, row)))
    return [end - 1 for sign, end in zip(row, ends, strict=True) if sign == "│"]


def assert_upright(pilot: Pilot[int]) -> None:
    """Every upright of a frame stands below the one above it, in every row of a box."""
    width = pilot.app.size.width
    rows = drawn(pilot)
    for above, below in pairwise(rows):
        if above.startswith("│") and below.startswith("│"):
            assert columns(above) == columns(below)
    framed = [row for row in rows if row.startswith("│")]
    assert framed
    assert all(columns(row)[-1] == width - 1 for row in framed)


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_and_the_pane_keep_their_frames(size: tuple[int, int]) -> None:
    async with opened(a_record_of_signs(), size) as pilot:
        await pressed(pilot, "f4")
        for _ in range(7):
            assert_upright(pilot)
            await pressed(pilot, "down")


# Every line of a long text is scrolled to and looked at, which takes its seconds on any machine.
@pytest.mark.parametrize("size", SIZES)
async def test_a_text_of_two_thousand_characters_is_read_whole_and_in_order(size: tuple[int, int]) -> None:
    async with opened(a_record_of_signs(), size) as pilot:
        await pressed(pilot, "f4", "3", "enter")
        told = pane(pilot)
        for _ in range(200):
            assert_upright(pilot)
            await pressed(pilot, "down")
            if pane(pilot)[-2:] == told[-2:]:
                break
            told.append(pane(pilot)[-1])
        read = "".join("".join(line[17:].rstrip(" ▁▂▃▄▅▆▇█") for line in told[1:]).split())
        assert read.startswith("".join(steady(LONG).split()))


@pytest.mark.parametrize("size", SIZES)
async def test_a_form_keeps_every_sign_as_it_was_typed(size: tuple[int, int]) -> None:
    t = a_record_of_signs()
    async with opened(t, size) as pilot:
        await pressed(pilot, "f4", "3", "e", "tab", "end", "tab", "x", "ctrl+s")
        (incident,) = [one for one in t.store.all("incidents") if isinstance(one, Incident)]
        assert incident.told_whom == "x"
        assert incident.what == LONG
