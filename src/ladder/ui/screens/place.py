"""What the five places share: the frame around them, and how they speak."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from ladder.errors import LadderError
from ladder.ui.child_colours import COLOURS
from ladder.ui.now import FollowsTheDay, Turn
from ladder.ui.widgets.frame import Header, Hint, KeyBar, Line, Places, Title

if TYPE_CHECKING:
    from ladder.ui.app import LadderApp


class PlaceScreen(FollowsTheDay):
    """A place: header, the five names, its own body, one quiet line, the keys."""

    MODE: ClassVar[str]
    HINTS: ClassVar[Sequence[Hint]] = ()
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (110, "-wide")]  # noqa: RUF012 - Textual's own declaration
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle"), (36, "-tall")]  # noqa: RUF012 - Textual's own declaration

    def compose(self) -> ComposeResult:
        """Put the frame around the body, which is then styled once for the size there is."""
        width, height = self.app.size
        for size, edges in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            self.add_class(next(name for edge, name in reversed(edges) if size >= edge), update=False)
        yield Header()
        with Horizontal(id="top"):
            yield Places(self.MODE)
            yield from self.aside()
        yield from self.body()
        yield Line()
        yield KeyBar()

    def aside(self) -> Sequence[Widget]:
        """Give what stands beside the names of the places."""
        return ()

    def body(self) -> Sequence[Widget] | ComposeResult:
        """Give the widgets of this place."""
        raise NotImplementedError

    @property
    def house(self) -> "LadderApp":
        """The app, with the tracker and the child that is looked at."""
        return cast("LadderApp", self.app)

    def on_mount(self) -> None:
        """Show the keys of this place."""
        self.query_one(KeyBar).hints = self.HINTS

    def reread(self) -> None:
        """Show what stands in the store now."""
        raise NotImplementedError

    def day_turned(self, turn: Turn) -> None:
        """Show what is so on the new day, and say that it has come."""
        self.reread()
        if self.is_current:
            self.say(turn.line(), whole=True)

    def on_screen_resume(self) -> None:
        """Show what may have changed while another place was open."""
        self.reread()

    def title_line(self, about: str) -> None:
        """Say whose day this is, what is looked at, and what is on disk."""
        child = self.house.child
        colour = "" if child is None or self.app.native_ansi_color else COLOURS.get(child.color or "", "")
        name = child.name if child else "ladder"
        self.query_one(Header).title = Title(name, about, self.house.saved, self.house.guest, colour)

    def attempt(self, write: Callable[[], object], done: str) -> bool:
        """Run a write that a dialog has asked for and say `done`, or say what stood in the way; tells which."""
        try:
            write()
        except LadderError as error:
            self.say(str(error), trouble=True)
            return False
        self.house.note_saved()
        self.reread()
        self.say(done)
        return True

    @property
    def said(self) -> str:
        """What the quiet line says now."""
        return self.query_one(Line).text

    @property
    def in_trouble(self) -> bool:
        """Whether the quiet line says what stands in the way, or was found."""
        return self.query_one(Line).trouble

    def say(self, text: str, *, trouble: bool = False, whole: bool = False) -> None:
        """Say one sentence in the quiet line; trouble, and what is to be read `whole`, takes the lines it needs."""
        line = self.query_one(Line)
        line.trouble, line.whole = trouble, whole
        line.text = text
