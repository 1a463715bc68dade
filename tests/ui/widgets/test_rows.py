"""Rows: which keys set which values, and that all else passes by."""

from typing import Any

import pytest
from textual import on
from textual.app import App, ComposeResult

from ladder.domain.catalogue import COPING_CHIPS, HARD_CHIPS, SYMPTOM_CHIPS
from ladder.ui.themes import DARK, DEFAULTS
from ladder.ui.widgets.chips import ChipsRow
from ladder.ui.widgets.choice import Choice, ChoiceRow
from ladder.ui.widgets.rating import RatingRow
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.steps import StepsRow
from ladder.ui.widgets.ticks import Plain, Severity, Started
from ladder.ui.widgets.tray import Tray
from ladder.ui.widgets.typed import ClockRow, MinutesRow


class OneRow(App[None]):
    """A row, its tray, and what it posted."""

    CSS = "Row { height: 1; } Tray { height: 8; }"

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row
        self.values: list[Any] = []
        self.register_theme(DARK)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield self.row
        yield Tray()

    def on_mount(self) -> None:
        self.row.focus()
        self.query_one(Tray).show(self.row)

    @on(Row.Changed)
    def keep(self, message: Row.Changed) -> None:
        self.values.append(message.value)


async def pressed(row: Row, *keys: str) -> list[Any]:
    app = OneRow(row)
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return app.values


def symptoms() -> ChipsRow:
    return ChipsRow("symptoms", "Body", SYMPTOM_CHIPS, Severity())


def coping() -> ChipsRow:
    return ChipsRow("coping", "Helped", COPING_CHIPS, Started())


STATUS = (Choice("full", "full day", "f"), Choice("ill", "ill", "i"))


@pytest.mark.parametrize(
    ("row", "keys", "values"),
    [
        (RatingRow("a", "A"), ["7"], [7]),
        (RatingRow("a", "A"), ["1", "0"], [1, 10]),
        (RatingRow("a", "A"), ["2", "0"], [2, 0]),
        (RatingRow("a", "A"), ["equals_sign"], [10]),
        (RatingRow("a", "A"), ["7", "backspace"], [7, None]),
        (RatingRow("a", "A"), ["9", "right", "right", "left"], [9, 10, 9]),
        (RatingRow("a", "A"), ["x", "comma"], []),
        (StepsRow("a", "A"), ["5", "7", "left"], [5, 4]),
        (ChoiceRow("a", "A", STATUS), ["i", "f", "f"], ["ill", "full", None]),
        (ChipsRow("hard_parts", "A", HARD_CHIPS, Plain()), ["h", "f"], [["corridors"], ["corridors", "friends"]]),
        (ChipsRow("hard_parts", "A", HARD_CHIPS, Plain()), ["minus", "h", "h"], [[], ["corridors"], None]),
        (MinutesRow("a", "A"), ["5", "0", "enter"], [50]),
        (MinutesRow("a", "A"), ["9", "9", "9"], []),
        (ClockRow("a", "A"), ["0", "8", "0", "5"], ["08:05"]),
        (ClockRow("a", "A"), ["9", "enter"], ["09:00"]),
        (ClockRow("a", "A"), ["8", "0", "5", "enter"], ["08:05"]),
        (ClockRow("a", "A"), ["2", "5", "0", "0"], []),
    ],
)  # fmt: skip
async def test_keys_set_values(row: Row, keys: list[str], values: list[Any]) -> None:
    assert await pressed(row, *keys) == values


async def test_a_symptom_is_mild_then_medium_then_bad_then_off() -> None:
    values = await pressed(symptoms(), "s", "s", "s", "s")
    assert [value and value[0]["severity"] for value in values] == [1, 2, 3, None]


async def test_a_skill_is_self_started_then_prompted_and_a_digit_says_how_it_helped() -> None:
    values = await pressed(coping(), "b", "b", "2", "b")
    assert values == [
        [{"name": "belly_breathing", "started": "self", "helped": None}],
        [{"name": "belly_breathing", "started": "prompted", "helped": None}],
        [{"name": "belly_breathing", "started": "prompted", "helped": 2}],
        None,
    ]


@pytest.mark.parametrize("chips", [SYMPTOM_CHIPS, HARD_CHIPS, COPING_CHIPS])
def test_every_letter_is_its_own_and_none_is_a_key_of_the_screens(chips: tuple[Any, ...]) -> None:
    letters = [chip.letter for chip in chips]
    assert len(set(letters)) == len(letters)
    assert not set(letters) & set("tgurocvx")


async def test_a_click_in_the_tray_ticks_the_word() -> None:
    app = OneRow(symptoms())
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.click(Tray, offset=(4, 0))
        await pilot.pause()
        assert app.values == [[{"name": "stomach_ache", "severity": 1}]]
