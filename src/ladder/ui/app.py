"""The app wires the screens together; nothing else."""

import gc
import os
import sys
from asyncio import sleep, timeout, to_thread
from collections.abc import Iterable
from typing import Any

from textual import work
from textual.app import SystemCommand
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.worker import WorkerFailed

from ladder.domain.date_words import listed
from ladder.domain.records import Child
from ladder.domain.wording import clock_of
from ladder.errors import LadderError
from ladder.tracker.appearance import theme
from ladder.tracker.children import children
from ladder.tracker.core import Tracker, instant
from ladder.tracker.family_files import found_in_folder
from ladder.ui.driver import END_SECONDS, TerminalDriver, steadfast
from ladder.ui.global_keys import GlobalKeys
from ladder.ui.now import Now
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.screens.places import PLACE_SCREENS
from ladder.ui.screens.today import TodayScreen
from ladder.ui.stylesheets import stylesheets
from ladder.ui.themes import DEFAULTS, PLAIN, THEMES
from ladder.ui.widgets.frame import Guest

LOOK_EVERY_SECONDS = 1.0
"""How often the app looks at the clock, and whether another program has written to the family's files."""

TOLD_OVER_SECONDS = 30
"""How long a sentence stands over a dialog, whose form one may be looking at and not at the corner."""

HALF_TYPED = "ladder was ended while a form was half filled in. What was typed is kept in {}: {}."

UNSAVED = "Not all that was typed could be saved before ladder was ended."

BACK = "The family's files are there again."

SHOW_SAMPLE = 64
"""What `run` gives when the family would rather look at the sample family first."""


class LadderApp(GlobalKeys):
    """Five places around one child."""

    TITLE = "ladder"
    CSS_PATH = stylesheets("app", "today")
    COMMAND_PALETTE_BINDING = "ctrl+p"
    DEFAULT_MODE = "today"

    def __init__(self, tracker: Tracker, *, guest: Guest = "") -> None:
        """Show what `tracker` holds; the header says where it is a `guest`'s and nothing is kept."""
        plain = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if plain else None)
        self.tracker = tracker
        self.guest = guest
        self.saved = ""
        self.failure: BaseException | None = None
        self._is_open = self._away = self._told_of_folder = False
        there = children(tracker)
        self.child: Child | None = there[0] if there else None
        self.now = Now(self, tracker, lambda: self.child)
        for one in THEMES:
            self.register_theme(one)
        chosen = f"ladder-{theme(tracker)}"
        self.theme = PLAIN.name if plain else chosen if chosen in self.available_themes else THEMES[0].name
        self._modes = dict(PLACE_SCREENS)

    def get_default_screen(self) -> Screen[Any]:
        """Begin with Today: the screen of the default mode, so that nothing is drawn and styled twice."""
        return TodayScreen()

    def get_driver_class(self) -> type[Driver]:
        """Use a driver that outlives its terminal."""
        return steadfast(super().get_driver_class())

    @property
    def size(self) -> Size:
        """Give the size that the driver has told: where a terminal tells none, others guess otherwise without end."""
        return self._driver.told_size() if isinstance(self._driver, TerminalDriver) else super().size

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables, for themes that lack them."""
        return DEFAULTS

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """Read a screen's styles, and spare a new one the two further readings that wait for other colours.

        Our sheets are nested under the class of their screen, so nothing that is mounted is styled anew, and only what
        is new is parsed.
        """
        if screen.is_mounted or screen.CSS:
            super()._load_screen_css(screen)
        else:
            for path in screen.css_path:
                if not self.stylesheet.has_source(str(path)):
                    self.stylesheet.read(path)
        if not screen.is_mounted:
            screen._css_update_count = self._css_update_count  # noqa: SLF001 - Textual's own mark of what is up to date

    def on_mount(self) -> None:
        """Welcome a new family; watch for what other programs write and for the end of the terminal."""
        self.animation_level = "none"
        self._modes[self.DEFAULT_MODE] = TodayScreen
        self.call_after_refresh(self._opened)
        self.set_interval(LOOK_EVERY_SECONDS, self.now.look)
        self.set_interval(LOOK_EVERY_SECONDS, self._look_for_others)
        self.app_resume_signal.subscribe(self, lambda _app: self.refresh(layout=True))
        if isinstance(self._driver, TerminalDriver):
            self._driver.on_end = self._hung_up
        if self.child is None:
            self.welcome()

    def _opened(self) -> None:
        """Let Python's collector work again, which whoever opened the app may have stopped for the start."""
        self._is_open = True
        gc.freeze()
        gc.enable()
        kept = self.tracker.store.half_typed()
        if kept:
            said = self.today.said if self.today.in_trouble else ""
            told = HALF_TYPED.format(self.tracker.store.folder, listed(kept))
            self._say_below(f"{said} {told}".lstrip(), trouble=True)

    def note_saved(self) -> None:
        """Take down when the last save was on disk, where the child lives; of a file nothing ever is."""
        if self.guest == "file":
            self.saved = ""
        elif self.child is not None:
            self.saved = f"saved {clock_of(instant(self.tracker, self.child), self.child.timezone)}"

    def found(self) -> str:
        """Give what opening the files has found, as sentences, once."""
        there = self.tracker.store.notices
        found = " ".join([*there, *([] if self._told_of_folder else self._found_in_folder())])
        there.clear()
        self._told_of_folder = True
        return found

    def _found_in_folder(self) -> list[str]:
        """Say what is not as it should be in the folder, and what settles it: without a child no place is open."""
        take_in = "s on Share" if self.child else "`ladder import --conflicts`"
        let_rest = "“Let it rest” (ctrl+p)" if self.child else "`ladder check --let-rest`"
        return found_in_folder(self.tracker, take_in=take_in, let_rest=let_rest)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Give the palette what is about the family's files as well."""
        yield from super().get_system_commands(screen)
        yield SystemCommand("Left by a sync tool", "Take in what it left (s on Share)", self.action_take_in_beside)
        yield SystemCommand("Let it rest", "Tell no more of a file that is gone, with every copy", self.action_let_rest)

    def action_let_rest(self) -> None:
        """Tell no more of the files that are gone."""
        if self.place is not None:
            self.place.attempt(self.tracker.store.let_rest, "It is not told again.")

    @work(exclusive=True, group="beside")
    async def action_take_in_beside(self) -> None:
        """Take in what a sync tool left beside the family's files, once what is half typed is kept."""
        from ladder.ui.errands.synced import take_in_beside

        if self.place is not None and await self.today.all_kept():
            await take_in_beside(self.place)

    def welcome(self) -> None:
        """Ask a new family, over its empty Today."""
        from ladder.ui.errands.welcome import welcome

        welcome(self.today, lambda sample: self.exit(SHOW_SAMPLE if sample else 0), self.found())

    def _look_for_others(self) -> None:
        """Show what another program has written; say once that the files are away, and once that they are back."""
        try:
            changed = self.tracker.store.changed_elsewhere()
            if changed:
                self.tracker.store.refresh()
        except LadderError as error:
            if not self._away:
                self.meet(error)
            self._away = True
            return
        back, self._away = self._away, False
        if changed or back:
            self.meet_again()
            if self.place is not None:
                self.place.reread()
        if back:
            self._say_below(BACK)
            self.today.desk.saver.retry()

    def meet(self, error: LadderError) -> None:
        """Say what stands in the way of a key or a look at the disk, and go on; at the start it ends the program."""
        if self._is_open:
            self._say_below(str(error), trouble=True)
        else:
            super()._handle_exception(error)

    def _say_below(self, sentence: str, *, trouble: bool = False) -> None:
        """Say a sentence in the place that is open; where a dialog is in front of it, over the dialog too."""
        place = self.screen_stack[0]
        if isinstance(place, PlaceScreen):
            place.say(sentence, trouble=trouble)
        if place is not self.screen:
            self.clear_notifications()
            self.notify(
                sentence, severity="warning" if trouble else "information", timeout=TOLD_OVER_SECONDS, markup=False
            )

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except LadderError as error:
            self.meet(error)

    def _handle_exception(self, error: Exception) -> None:
        """Go on after what a person can mend, also where a timer or a thread met with it."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(cause, LadderError):
            self.meet(cause)
        else:
            super()._handle_exception(error)

    def _hung_up(self) -> None:
        """Keep what is half typed, then end: the terminal is gone or somebody asked the program to stop."""
        self.run_worker(self._keep_and_end(), group="end")

    async def _keep_and_end(self) -> None:
        kept = False
        try:
            async with timeout(END_SECONDS - 3):
                await self._keys_heard()
                words = self._half_typed()
                kept = await self.today.all_kept()
                for one in words:
                    await to_thread(self.tracker.store.set_aside, one)
        except (TimeoutError, LadderError):
            kept = False
        if not kept:
            self.failure = LadderError(UNSAVED)
        self.exit(0)

    def _half_typed(self) -> list[str]:
        """Keep texts that are being written; give what stands in forms and is no record yet, whatever is in front."""
        from ladder.ui.dialogs.form import Form
        from ladder.ui.screens.writing import Writing

        screens = [screen for stack in self._screen_stacks.values() for screen in stack]
        for screen in screens:
            if isinstance(screen, Writing):
                screen.keep_writing()
        if self.child is None or self.guest:
            return []
        return [words for screen in screens if isinstance(screen, Form) and (words := screen.half_typed)]

    async def _keys_heard(self) -> None:
        """Wait until the keys that have come have had their effect, at most about a second."""
        quiet = 0
        for _ in range(100):
            await sleep(0.01)
            busy = any(pump.message_queue_size for pump in (self, *self._registry))
            quiet = 0 if busy else quiet + 1
            if quiet == 3:
                return

    def _fatal_error(self) -> None:
        """End without the traceback that would show what a family wrote; whoever called `run` is told instead."""
        self.failure = sys.exc_info()[1]
        self._close_messages_no_wait()


def run(tracker: Tracker, *, guest: Guest = "") -> int:
    """Open the screens; gives the exit code, or SHOW_SAMPLE. After a crash it raises what went wrong."""
    app = LadderApp(tracker, guest=guest)
    code = app.run()
    if app.failure is not None:
        raise app.failure
    return code or 0
