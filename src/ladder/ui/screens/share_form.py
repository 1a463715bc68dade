"""The form of Share: for whom, as what, to whom, of which dates, with what more and less, locked or not, and where."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import cast

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from ladder.domain.typed_dates import parse_typed_date
from ladder.tracker.giving import LOCKABLE, Kind, Wanted
from ladder.tracker.share import Purpose
from ladder.ui.screens.share_words import PURPOSES
from ladder.ui.widgets.inline_choice import InlineChoice

KINDS = (
    ("json", "JSON"),
    ("page", "page"),
    ("tables", "tables"),
    ("deidentified", "de-identified"),
    ("fhir", "FHIR"),
)
LOCKS = (("no", "no"), ("passphrase", "passphrase"))


class ShareForm(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Rows of the form; one that says nothing of what is chosen is not shown, and what was typed in it waits."""

    offered: tuple[tuple[str, date], Wanted] | None = None
    """For which child, on which day and for what the path was last offered."""

    def compose(self) -> ComposeResult:
        """Put the rows one under the other."""
        self.border_title = "Share"
        yield from _row("For", InlineChoice(PURPOSES, "therapist", id="purpose"))
        yield from _row("As", InlineChoice(KINDS, "json", id="kind"))
        yield from _row("To", Input(placeholder="a name", id="whom", max_length=100))
        yield from _row(
            "From, to",
            Input(placeholder="all, like -30", id="first", max_length=20),
            Input(placeholder="all, like today", id="last", max_length=20),
        )
        yield from _row("Add", Input(placeholder="like mornings.note", id="adding", max_length=400))
        yield from _row("Leave out", Input(placeholder="like goals, mornings.coping", id="without", max_length=400))
        yield from _row("Lock", InlineChoice(LOCKS, "no", id="lock"))
        yield from _row("Into", Input(id="path", max_length=400))

    @property
    def kind(self) -> Kind:
        """As what it is to leave."""
        return cast("Kind", self._chosen("kind"))

    @property
    def has_names(self) -> bool:
        """Whether something is typed of what is to leave more or less, shown or not."""
        return bool(self._typed("adding") or self._typed("without"))

    @property
    def path(self) -> str:
        """Where it is to be written, as it was typed."""
        return self.query_one("#path", Input).value

    def show_rows(self) -> None:
        """Show the rows that say something of what is chosen."""
        backup, page = self._chosen("purpose") == "backup", self.kind == "page"
        self._show("whom", not backup)
        self._show("adding", not (page or backup))
        self._show("without", not page)
        self._show("lock", self.kind in LOCKABLE)

    def wanted(self, here: date) -> Wanted:
        """Give what is asked for, `here` being today. Raises ValueError, a sentence, for what means no date."""
        first, last = (
            parse_typed_date(text, here) if (text := self._typed(field)) else None for field in ("first", "last")
        )
        return Wanted(
            purpose=cast("Purpose", self._chosen("purpose")),
            kind=self.kind,
            for_whom=self._typed("whom") or None,
            first=first,
            last=last,
            adding=self._names("adding"),
            leaving_out=self._names("without"),
            is_locked=self._is_shown("lock") and self._chosen("lock") != "no",
        )

    def offer(self, whose: tuple[str, date], wanted: Wanted, path: Path) -> None:
        """Offer a path for what a child's day wants; one of the family's own keeps its name and gets the ending."""
        now = Wanted(purpose=wanted.purpose, kind=wanted.kind, is_locked=wanted.is_locked)
        field = self.query_one("#path", Input)
        if self.offered == (whose, now) and field.value:
            return
        before = self.offered[1].ending if self.offered else ""
        if not field.value or field.value == self._was_offered:
            field.value = self._was_offered = str(path)
        elif field.value.endswith(f".{before}"):
            field.value = f"{field.value.removesuffix(before)}{wanted.ending}"
        self.offered = (whose, now)

    _was_offered = ""

    def _names(self, field: str) -> Sequence[str]:
        typed = self._typed(field) if self._is_shown(field) else ""
        return [name.strip() for name in typed.split(",") if name.strip()]

    def _show(self, field: str, shown: bool) -> None:
        self.query_one(f"#row-{field}").display = shown

    def _is_shown(self, field: str) -> bool:
        return bool(self.query_one(f"#row-{field}").display)

    def _chosen(self, field: str) -> str:
        return self.query_one(f"#{field}", InlineChoice).value

    def _typed(self, field: str) -> str:
        return self.query_one(f"#{field}", Input).value.strip()


class Leaves(VerticalScroll):
    """What leaves, to be read; at its ends the arrows go on to the fields before and after it."""

    def action_scroll_up(self) -> None:
        """Read upwards, from the top go to the field before."""
        if self.scroll_offset.y > 0:
            super().action_scroll_up()
        else:
            self.screen.focus_previous()

    def action_scroll_down(self) -> None:
        """Read on, from the end go to the next field."""
        if self.scroll_offset.y < self.max_scroll_y:
            super().action_scroll_down()
        else:
            self.screen.focus_next()


def _row(label: str, *answers: Widget) -> ComposeResult:
    """Give a line of the form: its label, and what answers it."""
    with Horizontal(classes="line", id=f"row-{answers[0].id}"):
        yield Static(Content(label), classes="label")
        yield from answers
