"""The app wires the screens together; nothing else."""

import os
from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from ladder.domain.records import Child
from ladder.domain.wording import clock_of
from ladder.tracker.children import children
from ladder.tracker.core import Tracker, instant
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.screens.today import TodayScreen
from ladder.ui.stylesheets import stylesheets
from ladder.ui.themes import DEFAULTS, PLAIN, THEMES
from ladder.ui.widgets.frame import PLACES

LOOK_EVERY_SECONDS = 1.0
"""How often the app looks whether another program has written to the family's files."""


class LadderApp(App[int]):
    """Five places around one child."""

    TITLE = "ladder"
    CSS_PATH = stylesheets()
    COMMAND_PALETTE_BINDING = "ctrl+p"
    DEFAULT_MODE = "today"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(place.key.lower(), f"go('{place.mode}')", place.words, id=f"go.{place.mode}", priority=True)
            for place in PLACES
        ),
        Binding("less_than_sign", "turn(-1)", "place before", id="place.previous"),
        Binding("greater_than_sign", "turn(1)", "next place", id="place.next"),
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
        there = children(tracker)
        self.child: Child | None = there[0] if there else None
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = PLAIN.name if plain else THEMES[0].name
        self._modes = _places()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables, for themes that lack them."""
        return DEFAULTS

    def on_mount(self) -> None:
        """Watch for what other programs write."""
        self.animation_level = "none"
        self.set_interval(LOOK_EVERY_SECONDS, self._look_for_others)

    def note_saved(self) -> None:
        """Take down when the last save was on disk, where the child lives."""
        if self.child is not None:
            self.saved = f"saved {clock_of(instant(self.tracker, self.child), self.child.timezone)}"

    def action_go(self, mode: str) -> None:
        """Open a place; a dialog in front of the one that is open stays there."""
        self.switch_mode(mode)

    def action_turn(self, step: int) -> None:
        """Open the next or the previous place."""
        modes = [place.mode for place in PLACES]
        self.switch_mode(modes[(modes.index(self.current_mode) + step) % len(modes)])

    def action_save_again(self) -> None:
        """Try again to save what is not on disk yet."""
        if isinstance(self.screen, TodayScreen):
            self.screen.saver.retry()

    def action_keys(self) -> None:
        """Show all keys of this place."""
        from ladder.ui.dialogs.keys import KeysDialog
        from ladder.ui.keys import key_groups

        if isinstance(self.screen, PlaceScreen):
            here = next(place.words for place in PLACES if place.mode == self.current_mode)
            self.push_screen(KeysDialog(here, key_groups(self, self.screen)))

    def action_leave(self) -> None:
        """Quit; what is on its way to disk gets there first."""
        self.exit(0)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Give the palette the places, the themes and the keys."""
        for place in PLACES:
            yield SystemCommand(place.words, f"Open {place.words} ({place.key})", partial(self.action_go, place.mode))
        for theme in THEMES:
            words = theme.name.removeprefix("ladder-")
            yield SystemCommand(
                f"Colours: {words}", f"Use the {words} colours", partial(setattr, self, "theme", theme.name)
            )
        yield SystemCommand("All keys", "Show every key of this place (?)", self.action_keys)
        yield SystemCommand("Quit", "Leave ladder (ctrl+q)", self.action_leave)

    def _look_for_others(self) -> None:
        if self.tracker.store.changed_elsewhere():
            self.tracker.store.refresh()
            if isinstance(self.screen, PlaceScreen):
                self.screen.reread()


def _places() -> dict[str, str | Callable[[], Screen[object]]]:
    """Give the places by mode; one is imported when it is first opened."""

    def ladder() -> Screen[object]:
        from ladder.ui.screens.ladder import LadderScreen

        return LadderScreen()

    def trends() -> Screen[object]:
        from ladder.ui.screens.trends import TrendsScreen

        return TrendsScreen()

    def record() -> Screen[object]:
        from ladder.ui.screens.record import RecordScreen

        return RecordScreen()

    def share() -> Screen[object]:
        from ladder.ui.screens.share import ShareScreen

        return ShareScreen()

    return {"today": TodayScreen, "ladder": ladder, "trends": trends, "record": record, "share": share}


def run(tracker: Tracker, *, demo: bool = False) -> int:
    """Open the screens; gives the exit code."""
    app = LadderApp(tracker, demo=demo)
    app.run()
    return app.return_code or 0
