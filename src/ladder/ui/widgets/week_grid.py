"""A week as a table to fill in: days down, a few things across, one cell at a time."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from ladder.ui.widgets.choice import Choice
from ladder.ui.widgets.clickable import clickable, clicked

COLUMN = 14


class GridColumn(NamedTuple):
    """A field of a day: a number up to `most`, or one of `choices` by its letter."""

    field: str
    title: str
    most: int = 10
    choices: tuple[Choice, ...] = ()


class GridDay(NamedTuple):
    """A line of the table: its words and the value of each column."""

    words: str
    values: tuple[Any, ...]


class WeekGrid(Widget, can_focus=True):
    """Arrows move, digits and letters fill the cell; `=` is 10, Backspace clears."""

    days: reactive[Sequence[GridDay]] = reactive(())
    row: reactive[int] = reactive(0)
    column: reactive[int] = reactive(0)

    class Filled(Message):
        """A cell got a value."""

        def __init__(self, row: int, field: str, value: Any) -> None:
            """Carry the day's place in the week, the field and the value (None: cleared)."""
            super().__init__()
            self.row = row
            self.field = field
            self.value = value

    class Moved(Message):
        """Another cell is looked at."""

    def __init__(self, columns: Sequence[GridColumn]) -> None:
        """Offer `columns`."""
        super().__init__()
        self.columns = tuple(columns)

    def render(self) -> Content:
        """Draw the table."""
        head = Content.styled(
            f"{'':<20}" + "".join(f"{one.title:<{COLUMN}.{COLUMN - 1}}" for one in self.columns), "$quiet"
        )
        return Content("\n").join([head, *(self._line(index, day) for index, day in enumerate(self.days))])

    def watch_row(self) -> None:
        """Tell that another cell is looked at."""
        self.post_message(self.Moved())

    def watch_column(self) -> None:
        """Tell that another cell is looked at."""
        self.post_message(self.Moved())

    def on_key(self, event: events.Key) -> None:
        """Move, fill or clear."""
        key = event.character or ""
        column = self.columns[self.column]
        if event.key in ("up", "down"):
            self.row = (self.row + (1 if event.key == "down" else -1)) % len(self.days)
        elif event.key in ("left", "right"):
            self.column = (self.column + (1 if event.key == "right" else -1)) % len(self.columns)
        elif event.key in ("backspace", "delete"):
            self._fill(None)
        elif column.choices and any(choice.letter == key for choice in column.choices):
            self._fill(next(choice.code for choice in column.choices if choice.letter == key))
        elif not column.choices and key.isascii() and key.isdigit():
            ten = column.most == 10 and key == "0" and self._value == 1
            self._fill(10 if ten else min(int(key), column.most))
        elif not column.choices and column.most == 10 and key == "=":
            self._fill(10)
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Look at the cell that was clicked on."""
        if clicked(event) is not None:
            self.row, self.column = clicked(event)

    @property
    def _value(self) -> Any:
        return self.days[self.row].values[self.column]

    def _fill(self, value: Any) -> None:
        self.post_message(self.Filled(self.row, self.columns[self.column].field, value))

    def _line(self, index: int, day: GridDay) -> Content:
        cells = [self._cell(index, place, value) for place, value in enumerate(day.values)]
        mark = "▌" if index == self.row else " "
        return Content.assemble((mark, "bold $primary"), f"{day.words:<19.18}", *cells)

    def _cell(self, row: int, place: int, value: Any) -> Content:
        column = self.columns[place]
        words = next((choice.words for choice in column.choices if choice.code == value), value)
        text = "–" if words is None else str(words)
        here = (row, place) == (self.row, self.column)
        style = "bold reverse" if here else "$quiet" if value is None else "bold $foreground"
        return clickable(Content.styled(f"{text[: COLUMN - 2]:<{COLUMN - 2}}", style), (row, place)) + Content("  ")
