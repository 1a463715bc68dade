"""The app wires the screens together; nothing else."""

import gc
import os
import signal
from asyncio import get_running_loop, to_thread
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen

from ladder.domain.records import Child
from ladder.domain.wording import clock_of
from ladder.errors import LadderError
from ladder.tracker.children import add_child, children
from ladder.tracker.core import Tracker, instant
from ladder.tracker.history import redo, undo
from ladder.ui.driver import forgive_wrong_bytes
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.screens.places import PLACE_SCREENS
from ladder.ui.screens.today import TodayScreen
from ladder.ui.stylesheets import stylesheets
from ladder.ui.themes import DEFAULTS, PLAIN, THEMES
from ladder.ui.widgets.frame import PLACES
from ladder.ui.widgets.row import Row

if TYPE_CHECKING:
    from ladder.ui.dialogs.welcome import Welcome

LOOK_EVERY_SECONDS = 1.0
"""How often the app looks whether another program has written to the family's files."""

SHOW_SAMPLE = 64
"""What `run` gives when the family would rather look at the sample family first."""

UNSAVED = "Something you typed could not be saved, and would be gone. Quit all the same?"


class LadderApp(App[int]):
    """Five places around one child."""

    TITLE = "ladder"
    CSS_PATH = stylesheets("app", "today")
    COMMAND_PALETTE_BINDING = "ctrl+p"
    DEFAULT_MODE = "today"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(place.key.lower(), f"go('{place.mode}')", place.words, id=f"go.{place.mode}", priority=True)
            for place in PLACES
        ),
        Binding("less_than_sign", "turn(-1)", "place before", id="place.previous"),
        Binding("greater_than_sign", "turn(1)", "next place", id="place.next"),
        Binding("exclamation_mark", "hard_morning", "a hard morning", id="hard"),
        Binding("x", "crisis", "who can help now", id="crisis"),
        Binding("u", "undo", "undo the last change", id="undo"),
        Binding("ctrl+r", "redo", "redo", id="redo"),
        Binding("ctrl+s", "save_again", "save again what is not on disk", id="save.again"),
        Binding("question_mark", "keys", "all keys", id="keys"),
        Binding("ctrl+q", "leave", "quit", id="quit", priority=True),
    ]

    def __init__(self, tracker: Tracker, *, demo: bool = False) -> None:
        """Show what `tracker` holds; `demo` says so in the header."""
        plain = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if plain else None)
        self.tracker = tracker
        self.demo = demo
        self.saved = ""
        self.failure: BaseException | None = None
        there = children(tracker)
        self.child: Child | None = there[0] if there else None
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = PLAIN.name if plain else THEMES[0].name
        self._modes = dict(PLACE_SCREENS)

    def get_default_screen(self) -> Screen[Any]:
        """Begin with Today: the screen of the default mode, so that nothing is drawn and styled twice."""
        return TodayScreen()

    def get_driver_class(self) -> type[Driver]:
        """Read keys with a driver that forgives wrong bytes."""
        return forgive_wrong_bytes(super().get_driver_class())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables, for themes that lack them."""
        return DEFAULTS

    def on_mount(self) -> None:
        """Welcome a new family; watch for what other programs write and for the end of the terminal."""
        self.animation_level = "none"
        self.call_after_refresh(_tidy_up)
        self.set_interval(LOOK_EVERY_SECONDS, self._look_for_others)
        if os.name == "posix":
            for ending in (signal.SIGHUP, signal.SIGTERM):
                get_running_loop().add_signal_handler(ending, self._hung_up)
        if self.child is None:
            self._welcome()

    # -- what the screens ask of the app

    def note_saved(self) -> None:
        """Take down when the last save was on disk, where the child lives."""
        if self.child is not None:
            self.saved = f"saved {clock_of(instant(self.tracker, self.child), self.child.timezone)}"

    # -- keys

    async def on_event(self, event: events.Event) -> None:
        """Have a focused row take its key, or a binding act, before the next key is looked at.

        Textual hands keys to widgets through their queues, while some bindings overtake them: typed fast, a number
        would land in the row that comes after, or on another day.
        """
        row = self.focused if isinstance(event, events.Key) and not event.is_forwarded else None
        if not isinstance(event, events.Key) or not isinstance(row, Row):
            await super().on_event(event)
        elif not row.take(event.key, event.character or ""):
            await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)

    def action_go(self, mode: str) -> None:
        """Open a place, unless a dialog is waiting for an answer."""
        if isinstance(self.screen, PlaceScreen):
            self.switch_mode(mode)

    def action_turn(self, step: int) -> None:
        """Open the next or the previous place."""
        modes = [place.mode for place in PLACES]
        self.action_go(modes[(modes.index(self.current_mode) + step) % len(modes)])

    def action_save_again(self) -> None:
        """Try again to save what is not on disk yet."""
        self._today.desk.saver.retry()

    def action_hard_morning(self) -> None:
        """Open the calm page for a hard morning; it asks nothing."""
        from ladder.ui.screens.hard_morning import HardMorning

        place = self.screen
        if isinstance(place, PlaceScreen) and self.child is not None:
            self.push_screen(HardMorning(self.child, self._day), lambda _none: place.reread())

    def action_crisis(self) -> None:
        """Open the crisis card."""
        from ladder.ui.errands.safety_cards import open_crisis_card

        place = self.screen
        if isinstance(place, PlaceScreen) and self.child is not None:
            open_crisis_card(self, self.child, self._day, place.reread)

    def action_undo(self) -> None:
        """Take back the last change, whichever day or place it was on."""
        self._turn_back(undo, "Nothing to take back.")

    def action_redo(self) -> None:
        """Bring back what was taken back."""
        self._turn_back(redo, "Nothing to bring back.")

    def action_keys(self) -> None:
        """Show all keys of this place."""
        from ladder.ui.dialogs.keys import KeysDialog
        from ladder.ui.keys import key_groups

        if isinstance(self.screen, PlaceScreen):
            here = next(place.words for place in PLACES if place.mode == self.current_mode)
            self.push_screen(KeysDialog(here, key_groups(self, self.screen)))

    async def action_leave(self) -> None:
        """Quit; what is on its way to disk gets there first, and what cannot get there is asked about."""
        if await self._today.all_kept():
            self.exit(0)
            return
        from ladder.ui.dialogs.confirm import ConfirmDialog

        self.push_screen(ConfirmDialog("Not everything is on disk", UNSAVED), self._leave_all_the_same)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Give the palette the places, the colours and the keys."""
        for place in PLACES:
            yield SystemCommand(place.words, f"Open {place.words} ({place.key})", partial(self.action_go, place.mode))
        for theme in THEMES:
            words = f"Colours: {theme.name.removeprefix('ladder-')}"
            yield SystemCommand(words, "Use these colours", partial(setattr, self, "theme", theme.name))
        yield SystemCommand("All keys", "Show every key of this place (?)", self.action_keys)
        yield SystemCommand("Quit", "Leave ladder (ctrl+q)", self.action_leave)

    # -- what happens to the app

    @property
    def _day(self) -> date:
        """The day that Today shows while it is open, else today."""
        shown = self._today.date if self.screen is self._today else None
        return shown or self.tracker.clock.today(self.child.timezone if self.child else self.tracker.clock.timezone())

    @property
    def _today(self) -> TodayScreen:
        return cast("TodayScreen", self._screen_stacks[self.DEFAULT_MODE][0])

    def _leave_all_the_same(self, answer: bool | None) -> None:
        if answer:
            self.exit(0)

    def _welcome(self, trouble: str = "", typed: "Welcome | None" = None) -> None:
        from ladder.ui.dialogs.welcome import Welcome, WelcomeDialog

        def begin(answer: Welcome | None) -> None:
            if answer is None or answer.sample:
                self.exit(SHOW_SAMPLE if answer else 0)
                return
            try:
                self.child = add_child(
                    self.tracker,
                    answer.name,
                    region=answer.region,
                    timezone=self.tracker.clock.timezone(),
                    starts=answer.starts,
                    ends=answer.ends,
                )
            except LadderError as error:
                self._welcome(str(error), answer)
                return
            self.note_saved()
            self._today.reread()

        self.push_screen(WelcomeDialog(trouble, typed), begin)

    @work(exclusive=True, group="undo")
    async def _turn_back(self, turn: Callable[[Tracker], str | None], nothing: str) -> None:
        """Undo or redo once everything typed is on disk, and say what it was."""
        place = self.screen
        if not isinstance(place, PlaceScreen) or not await self._today.all_kept():
            return
        try:
            done = await to_thread(turn, self.tracker)
        except LadderError as error:
            place.say(str(error), trouble=True)
            return
        self.note_saved()
        place.reread()
        place.say(done or nothing)

    def _look_for_others(self) -> None:
        if self.tracker.store.changed_elsewhere():
            self.tracker.store.refresh()
            if isinstance(self.screen, PlaceScreen):
                self.screen.reread()

    def _hung_up(self) -> None:
        """Keep what is half typed, then end: the terminal is gone or somebody asked the program to stop."""
        self.run_worker(self._keep_and_end(), exclusive=True)

    async def _keep_and_end(self) -> None:
        await self._today.all_kept()
        self.exit(0)

    def _fatal_error(self) -> None:
        """End without the traceback that would show what a family wrote; `run` says where the log is."""
        import sys

        self.failure = sys.exc_info()[1]
        self._close_messages_no_wait()


def _tidy_up() -> None:
    """Let Python's collector work again, which whoever opened the app may have stopped for the start."""
    gc.freeze()
    gc.enable()


def run(tracker: Tracker, *, demo: bool = False) -> int:
    """Open the screens; gives the exit code, or SHOW_SAMPLE. After a crash it raises what went wrong."""
    app = LadderApp(tracker, demo=demo)
    code = app.run()
    if app.failure is not None:
        raise app.failure
    return code or 0
