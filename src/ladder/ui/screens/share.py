"""Share: for whom, from when to when, exactly what leaves, and the file that was written."""

from collections.abc import Sequence
from time import sleep
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from ladder.domain.records import Child
from ladder.errors import LadderError
from ladder.paths import home_folder
from ladder.tracker.giving import Wanted, foreseen, free_place, given
from ladder.tracker.pages import PagePreview
from ladder.tracker.preview import Preview
from ladder.tracker.text_files import typed_path
from ladder.ui.errands.giving import open_giving
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.screens.share_form import Leaves, ShareForm
from ladder.ui.screens.share_words import EXPERIMENTAL, FILES_ONLY, LOCKED, given_line, leaving_lines
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint, KeyBar
from ladder.ui.widgets.inline_choice import InlineChoice

LOOK_AFTER_SECONDS = 0.15
"""How long the keys must pause before what would leave is counted again."""

_WRITE = Hint("Enter", "write it", "screen.write")
_NEXT = Hint("Tab", "next", "app.focus_next")
_TAKE_IN = Hint("i", "take in a file", "screen.take_in")
_QUIT = Hint("^q", "quit", "app.leave")
_HELP = Hint("?", "all keys", "app.keys")


class ShareScreen(PlaceScreen):
    """A short form, what would leave, and one key that writes it."""

    CSS_PATH = stylesheets("share")
    MODE = "share"
    HINTS = (_NEXT, _WRITE, _TAKE_IN, Hint("← →", "choose", "app.focus_next"), _QUIT, _HELP)
    TYPING = (_NEXT, _WRITE, Hint("F1", "Today", "app.go('today')"), _QUIT)
    """The keys while letters are typed, `i` and `?` among them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "write it", id="share.write"),
        Binding("i", "take_in", "take in a file", id="share.import"),
        Binding("s", "app.take_in_beside", "take in what a sync tool left", id="share.beside"),
        Binding("k", "app.apart", "what two devices wrote apart", id="share.apart"),
        Binding("down", "app.focus_next", "next field", id="field.next"),
        Binding("up", "app.focus_previous", "field before", id="field.previous"),
    ]

    seen: Preview | PagePreview | None = None

    def body(self) -> ComposeResult:
        """The form above, what leaves below, and what was given before."""
        yield ShareForm(id="form", classes="box")
        with Leaves(id="leaves", classes="box"):
            yield Static("", id="leaving")
            yield Static("", id="before")
        yield Static("", id="given", classes="box")

    def on_mount(self) -> None:
        """Show what would leave for a therapist."""
        super().on_mount()
        self.query_one("#leaves").border_title = "What leaves"
        self.query_one("#given").border_title = "Shared before"
        self.query_one(InlineChoice).focus()

    def on_descendant_focus(self) -> None:
        """Name the keys that work where the focus is."""
        hints: Sequence[Hint] = self.TYPING if isinstance(self.focused, Input) else self.HINTS
        if self.house.guest == "file":
            hints = tuple(hint for hint in hints if hint is not _TAKE_IN)
        self.query_one(KeyBar).hints = hints

    def reread(self) -> None:
        """Show what would leave as it stands now, and what was given before."""
        child = self.house.child
        if child is None:
            return
        t, self.seen, form = self.house.tracker, None, self.query_one(ShareForm)
        form.show_rows()
        try:
            wanted = form.wanted(self.house.now.date)
        except ValueError as error:
            self._look(child, None)
            self._tell(_trouble(error))
        else:
            form.offer((child.id, self.house.now.date), wanted, free_place(t, child, wanted, home_folder()))
            self._look(child, wanted)
        before = [given_line(one, self.house.now.date) for one in given(t, child)]
        self.query_one("#given", Static).set_class(not before, "-none").update(Content("\n").join(before))
        self.query_one("#before", Static).set_class(not before, "-none").update(
            Content("\n").join([Content.styled("Shared before", "$primary"), *before])
        )
        self.title_line("nothing leaves before you press Enter")

    @work(thread=True, exclusive=True, group="leaving")
    def _look(self, child: Child, wanted: Wanted | None) -> None:
        """Count what would leave once the keys pause: it reads every year, and no key waits for that."""
        worker = get_current_worker()
        sleep(LOOK_AFTER_SECONDS)
        if wanted is None or worker.is_cancelled:
            return
        found: Preview | PagePreview | LadderError
        try:
            found = foreseen(self.house.tracker, child, wanted)
        except LadderError as error:
            found = error
        if not worker.is_cancelled:
            self.app.call_from_thread(self._looked, found, wanted)

    def _looked(self, found: Preview | PagePreview | LadderError, wanted: Wanted) -> None:
        if isinstance(found, LadderError):
            self._tell(_trouble(found))
            return
        self.seen = found
        notes = {
            EXPERIMENTAL: wanted.kind == "fhir",
            LOCKED: wanted.is_locked,
            FILES_ONLY: wanted.kind == "page" and self.query_one(ShareForm).has_names,
        }
        self._tell(leaving_lines(found, self.house.now.date, [note for note, is_so in notes.items() if is_so]))

    def _tell(self, what: Content) -> None:
        self.query_one("#leaving", Static).update(what)

    @on(InlineChoice.Changed)
    @on(Input.Changed, "#first, #last, #adding, #without")
    def _other_wishes(self) -> None:
        self.reread()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_write()

    def action_write(self) -> None:
        """Write it, read it back, and say where it is and what is in it."""
        child, form = self.house.child, self.query_one(ShareForm)
        if child is None or self.seen is None:
            self.say("Not yet: the box below first says what leaves.", trouble=True)
            return
        try:
            path = typed_path(form.path)
        except LadderError as error:
            self.say(str(error), trouble=True)
            return
        open_giving(self, child, form.wanted(self.house.now.date), path)

    async def action_take_in(self) -> None:
        """Take in a file; what is only looked at takes in nothing."""
        if self.house.guest == "file":
            self.say("This file is only looked at, so nothing comes in. Open your own ladder for that.", trouble=True)
        else:
            await self.house.action_take_in()


def _trouble(error: Exception) -> Content:
    return Content.styled(f"! {error}", "bold $error")
