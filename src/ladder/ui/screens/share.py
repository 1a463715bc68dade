"""Share: for whom, from when to when, exactly what leaves, and the file that was written."""

from datetime import date
from pathlib import Path
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from ladder.domain.wording import short_date
from ladder.errors import LadderError
from ladder.tracker.preview import Preview, preview, suggested_path
from ladder.tracker.share import Purpose, export_to
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.inline_choice import InlineChoice

PURPOSES = (("therapist", "a therapist"), ("backup", "a backup of everything"))
TABLE_WORDS = {
    "children": "child",
    "timetables": "school hours",
    "mornings": "mornings",
    "outcomes": "school days",
    "ladders": "ladders",
    "rungs": "rungs",
    "exposures": "tries",
    "contacts": "talks",
    "supports": "supports",
    "incidents": "incidents",
    "requests": "requests",
    "goals": "goals",
    "phases": "phases",
    "measures": "questionnaires",
    "reviews": "week reviews",
    "letters": "letters",
    "shares": "what was shared",
    "settings": "settings",
    "kept": "wordings made apart",
    "changes": "earlier wordings",
    "weeks": "weekly figures",
}


class ShareScreen(PlaceScreen):
    """A short form, what would leave, and one key that writes it."""

    CSS_PATH = stylesheets("share")
    MODE = "share"
    HINTS = (
        Hint("Tab", "next", "app.focus_next"),
        Hint("← →", "choose", "app.focus_next"),
        Hint("Enter", "write the file", "screen.write"),
        Hint("F1", "Today", "app.go('today')"),
        Hint("^q", "quit", "app.leave"),
        Hint("F2-F4", "other places", "app.turn(1)"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "write the file", id="share.write"),
        Binding("down", "app.focus_next", "next field", id="field.next"),
        Binding("up", "app.focus_previous", "field before", id="field.previous"),
    ]

    seen: Preview | None = None

    def body(self) -> ComposeResult:
        """The form above, what leaves below."""
        with Vertical(id="form", classes="box") as form:
            form.border_title = "Share"
            yield Static("For whom", classes="question")
            yield InlineChoice(PURPOSES, "therapist", id="purpose")
            yield Static("From and to, blank for all there is, like 2026-09-01", classes="question")
            yield Input(placeholder="from", id="first", max_length=10)
            yield Input(placeholder="to", id="last", max_length=10)
            yield Static("Into the file", classes="question")
            yield Input(id="path")
        yield Static("", id="leaves", classes="box")

    def on_mount(self) -> None:
        """Show what would leave for a therapist."""
        super().on_mount()
        self.query_one("#leaves").border_title = "What leaves"
        self.query_one(InlineChoice).focus()

    def reread(self) -> None:
        """Show what would leave as it stands now."""
        child = self.house.child
        if child is None:
            return
        path = self.query_one("#path", Input)
        if not path.value:
            path.value = str(suggested_path(self.house.tracker, self._purpose, child, Path.home()))
        shown = self.query_one("#leaves", Static)
        try:
            self.seen = preview(self.house.tracker, self._purpose, child, self._date("first"), self._date("last"))
        except (LadderError, ValueError) as error:
            self.seen = None
            shown.update(Content.styled(f"! {error}", "bold $error"))
        else:
            shown.update(_leaving(self.seen))
        self.title_line("nothing leaves before you press Enter")

    @on(InlineChoice.Changed)
    def _another_purpose(self) -> None:
        self.query_one("#path", Input).value = ""
        self.reread()

    @on(Input.Changed, "#first, #last")
    def _other_dates(self) -> None:
        self.reread()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_write()

    def action_write(self) -> None:
        """Write the file, read it back, and say where it is and what is in it."""
        child = self.house.child
        if child is None or self.seen is None:
            return
        path = Path(self.query_one("#path", Input).value).expanduser()
        try:
            written = export_to(
                self.house.tracker,
                self._purpose,
                path,
                children=[child],
                first=self._date("first"),
                last=self._date("last"),
            )
        except LadderError as error:
            self.say(str(error), trouble=True)
            return
        self.say(f"Written and read back: {written.path} ({written.summary}).")

    @property
    def _purpose(self) -> Purpose:
        return cast("Purpose", self.query_one(InlineChoice).value)

    def _date(self, field: str) -> date | None:
        text = self.query_one(f"#{field}", Input).value.strip()
        return date.fromisoformat(text) if len(text) == 10 else None


def _leaving(seen: Preview) -> Content:
    """Give the lines that say what leaves and what stays home."""
    counts = ", ".join(f"{count} {TABLE_WORDS.get(table, table)}" for table, count in seen.counts.items() if count)
    home = ", ".join(dict.fromkeys(_stays(name) for name in seen.withheld)) or "nothing"
    return Content("\n").join(
        [
            Content.styled(f"{short_date(seen.first)} to {short_date(seen.last)}: {seen.summary}", "bold $foreground"),
            Content(counts),
            Content.assemble(("Stays home: ", "$quiet"), (home, "$quiet")),
        ]
    )


def _stays(name: str) -> str:
    table, _, field = name.partition(".")
    words = TABLE_WORDS.get(table, table)
    return f"{field.replace('_', ' ')} of {words}" if field else words
