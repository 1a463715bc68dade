"""Share: for whom, from when to when, exactly what leaves, and the file that was written."""

from datetime import date
from pathlib import Path
from time import sleep
from typing import ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from ladder.domain.records import Child
from ladder.domain.typed_dates import parse_typed_date
from ladder.errors import LadderError
from ladder.tracker.core import today
from ladder.tracker.giving import Kind, Wanted, free_place, give, given
from ladder.tracker.preview import Preview, preview
from ladder.tracker.share import Purpose
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.screens.share_words import PURPOSES, given_line, leaving_lines
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.inline_choice import InlineChoice

KINDS = (("json", "JSON"), ("page", "page"), ("tables", "tables"), ("deidentified", "de-identified"))
LOOK_AFTER_SECONDS = 0.15
"""How long the keys must pause before what would leave is counted again."""

LEAVE_OUT = "nothing more, or like goals, mornings.child_says"


class ShareScreen(PlaceScreen):
    """A short form, what would leave, and one key that writes it."""

    CSS_PATH = stylesheets("share")
    MODE = "share"
    HINTS = (
        Hint("Tab", "next", "app.focus_next"),
        Hint("← →", "choose", "app.focus_next"),
        Hint("Enter", "write it", "screen.write"),
        Hint("F1", "Today", "app.go('today')"),
        Hint("^q", "quit", "app.leave"),
        Hint("F2-F4", "other places", "app.turn(1)"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "write it", id="share.write"),
        Binding("i", "app.take_in", "take in a file", id="share.import"),
        Binding("k", "app.apart", "what two devices wrote apart", id="share.apart"),
        Binding("down", "app.focus_next", "next field", id="field.next"),
        Binding("up", "app.focus_previous", "field before", id="field.previous"),
    ]

    seen: Preview | None = None

    def body(self) -> ComposeResult:
        """The form above, what leaves below, and what was given before."""
        with Vertical(id="form", classes="box") as form:
            form.border_title = "Share"
            yield from _row("For", InlineChoice(PURPOSES, "therapist", id="purpose"))
            yield from _row("As", InlineChoice(KINDS, "json", id="kind"))
            yield from _row("To", Input(placeholder="a name", id="whom", max_length=100))
            yield from _row(
                "From, to",
                Input(placeholder="all, or like -30, 1 sep", id="first", max_length=20),
                Input(placeholder="all, or like today", id="last", max_length=20),
            )
            yield from _row("Leave out", Input(placeholder=LEAVE_OUT, id="without", max_length=400))
            yield from _row("Into", Input(id="path", max_length=400))
        with VerticalScroll(id="leaves", classes="box"):
            yield Static("", id="leaving")
        yield Static("", id="given", classes="box")

    def on_mount(self) -> None:
        """Show what would leave for a therapist."""
        super().on_mount()
        self.query_one("#leaves").border_title = "What leaves"
        self.query_one("#given").border_title = "Shared before"
        self.query_one(InlineChoice).focus()

    def reread(self) -> None:
        """Show what would leave as it stands now, and what was given before."""
        child = self.house.child
        if child is None:
            return
        t, self.seen = self.house.tracker, None
        try:
            wanted = self._wanted(child)
        except ValueError as error:
            self._look(child, None)
            self._tell(Content.styled(f"! {error}", "bold $error"))
        else:
            path = self.query_one("#path", Input)
            if not path.value:
                path.value = str(free_place(t, child, wanted, Path.home()))
            self._look(child, wanted)
        before = given(t, child)
        list_of = self.query_one("#given", Static)
        list_of.display = bool(before)
        list_of.update(Content("\n").join(given_line(one) for one in before))
        self.title_line("nothing leaves before you press Enter")

    @work(thread=True, exclusive=True, group="leaving")
    def _look(self, child: Child, wanted: Wanted | None) -> None:
        """Count what would leave once the keys pause: it reads every year, and no key waits for that."""
        worker = get_current_worker()
        sleep(LOOK_AFTER_SECONDS)
        if wanted is None or worker.is_cancelled:
            return
        found: Preview | LadderError
        try:
            found = preview(
                self.house.tracker,
                wanted.purpose,
                child,
                wanted.first,
                wanted.last,
                leaving_out=wanted.leaving_out,
                deidentify=wanted.kind == "deidentified",
            )
        except LadderError as error:
            found = error
        if not worker.is_cancelled:
            self.app.call_from_thread(self._looked, found)

    def _looked(self, found: Preview | LadderError) -> None:
        if isinstance(found, LadderError):
            self._tell(Content.styled(f"! {found}", "bold $error"))
        else:
            self.seen = found
            self._tell(leaving_lines(found))

    def _tell(self, what: Content) -> None:
        self.query_one("#leaving", Static).update(what)

    @on(InlineChoice.Changed)
    def _another_purpose(self) -> None:
        self.query_one("#path", Input).value = ""
        self.reread()

    @on(Input.Changed, "#first, #last, #without")
    def _other_wishes(self) -> None:
        self.reread()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_write()

    def action_write(self) -> None:
        """Write it, read it back, and say where it is and what is in it."""
        child = self.house.child
        if child is None or self.seen is None:
            self.say("Not yet: the box below first says what leaves.", trouble=True)
            return
        path = Path(self.query_one("#path", Input).value).expanduser()
        try:
            holds = give(self.house.tracker, child, self._wanted(child), path)
        except LadderError as error:
            self.say(str(error), trouble=True)
            return
        self.reread()
        self.say(f"Written and read back ({holds}): {path}")

    def _wanted(self, child: Child) -> Wanted:
        """Give what the form asks for. Raises ValueError, a sentence, for what means no date."""
        first, last = (self._date(child, field) for field in ("first", "last"))
        return Wanted(
            purpose=cast("Purpose", self.query_one("#purpose", InlineChoice).value),
            kind=cast("Kind", self.query_one("#kind", InlineChoice).value),
            for_whom=self._typed("whom") or None,
            first=first,
            last=last,
            leaving_out=[name.strip() for name in self._typed("without").split(",") if name.strip()],
        )

    def _date(self, child: Child, field: str) -> date | None:
        text = self._typed(field)
        return parse_typed_date(text, today(self.house.tracker, child)) if text else None

    def _typed(self, field: str) -> str:
        return self.query_one(f"#{field}", Input).value.strip()


def _row(label: str, *answers: Widget) -> ComposeResult:
    """Give a line of the form: its label, and what answers it."""
    with Horizontal(classes="line"):
        yield Static(Content(label), classes="label")
        yield from answers
