"""Share: for whom, from when to when, exactly what leaves, and the file that was written."""

from datetime import date
from pathlib import Path
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from ladder.domain.records import Child, Share
from ladder.domain.typed_dates import parse_typed_date
from ladder.domain.wording import short_date
from ladder.errors import LadderError
from ladder.tracker.core import today
from ladder.tracker.giving import Kind, Wanted, free_place, give, given
from ladder.tracker.preview import Preview, preview
from ladder.tracker.share import Purpose
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.inline_choice import InlineChoice

PURPOSES = (("therapist", "therapist"), ("school", "school"), ("hearing", "hearing"), ("backup", "backup of all"))
KINDS = (("json", "JSON"), ("page", "page to print"), ("tables", "tables"), ("deidentified", "de-identified"))
LEAVE_OUT = "leave out, like goals, mornings.child_says"
TABLE_WORDS = {
    "children": "children",
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

_ONE = {"children": "child", "tries": "try", "school hours": "set of school hours", "what was shared": "share"}


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
        Binding("down", "app.focus_next", "next field", id="field.next"),
        Binding("up", "app.focus_previous", "field before", id="field.previous"),
    ]

    seen: Preview | None = None

    def body(self) -> ComposeResult:
        """The form above, what leaves below, and what was given before."""
        with Vertical(id="form", classes="box") as form:
            form.border_title = "Share"
            yield InlineChoice(PURPOSES, "therapist", id="purpose")
            yield InlineChoice(KINDS, "json", id="kind")
            with Horizontal(classes="line"):
                yield Input(placeholder="who gets it", id="whom", max_length=100)
                yield Input(placeholder="from, like -30 or 1 sep", id="first", max_length=20)
                yield Input(placeholder="to, like today", id="last", max_length=20)
            yield Input(placeholder=LEAVE_OUT, id="without", max_length=400)
            yield Input(id="path", max_length=400)
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
        t, shown = self.house.tracker, self.query_one("#leaving", Static)
        self.seen = None
        try:
            wanted = self._wanted(child)
            path = self.query_one("#path", Input)
            if not path.value:
                path.value = str(free_place(t, child, wanted, Path.home()))
            self.seen = preview(
                t,
                wanted.purpose,
                child,
                wanted.first,
                wanted.last,
                leaving_out=wanted.leaving_out,
                deidentify=wanted.kind == "deidentified",
            )
        except (LadderError, ValueError) as error:
            shown.update(Content.styled(f"! {error}", "bold $error"))
        else:
            shown.update(_leaving(self.seen))
        before = given(t, child)
        list_of = self.query_one("#given", Static)
        list_of.display = bool(before)
        list_of.update(Content("\n").join(_given(one) for one in before))
        self.title_line("nothing leaves before you press Enter")

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
            self.say("Something above cannot be read yet; the box says what.", trouble=True)
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


def _leaving(seen: Preview) -> Content:
    """Give the lines that say what leaves and what stays home."""
    counts = ", ".join(_counted(count, TABLE_WORDS.get(table, table)) for table, count in seen.counts.items() if count)
    home = ", ".join(dict.fromkeys(_stays(name) for name in seen.withheld)) or "nothing"
    return Content("\n").join(
        [
            Content.styled(f"{short_date(seen.first)} to {short_date(seen.last)}: {seen.summary}", "bold $foreground"),
            Content(counts),
            Content.assemble(("Stays home: ", "$quiet"), (home, "$quiet")),
        ]
    )


def _counted(count: int, many: str) -> str:
    """Give a number of things in words; one child, one try."""
    if count != 1:
        return f"{count} {many}"
    return f"1 {_ONE.get(many) or many.removesuffix('s')}"


def _stays(name: str) -> str:
    table, _, field = name.partition(".")
    words = TABLE_WORDS.get(table, table)
    return f"{field.replace('_', ' ')} of {words}" if field else words


def _given(one: Share) -> Content:
    """Give one line about what was shared."""
    whom = f", {one.for_whom}" if one.for_whom else ""
    first, last = (short_date(date.fromisoformat(text)) for text in (one.from_, one.to))
    on_day = short_date(date.fromisoformat(one.at[:10]))
    return Content(f"{on_day}: {dict(PURPOSES)[one.purpose]}{whom} · {first} to {last}")
