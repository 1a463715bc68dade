"""The keys that do the same everywhere, and the palette."""

from asyncio import to_thread
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any, ClassVar, cast

from textual import events, work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from ladder.domain.records import Child
from ladder.errors import LadderError
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.history import redo, undo
from ladder.ui.aimed_keys import AimedKeys
from ladder.ui.now import Now
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.screens.today import TodayScreen
from ladder.ui.themes import THEMES
from ladder.ui.widgets.frame import PLACES
from ladder.ui.widgets.row import Row

UNSAVED = "Something you typed could not be saved, and would be gone. Quit all the same?"


class GlobalKeys(AimedKeys):
    """Places, help, undo, cards, settings and leaving; a dialog in front waits for its answer first."""

    tracker: Tracker
    child: Child | None
    now: Now

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(place.key.lower(), f"go('{place.mode}')", place.words, id=f"go.{place.mode}", priority=True)
            for place in PLACES
        ),
        Binding("less_than_sign", "turn(-1)", "place before", id="place.previous"),
        Binding("greater_than_sign", "turn(1)", "next place", id="place.next"),
        Binding("exclamation_mark", "hard_morning", "a hard morning", id="hard"),
        Binding("x", "crisis", "who can help now", id="crisis"),
        Binding("c", "children", "another child", id="children"),
        Binding("comma", "settings", "settings", id="settings"),
        Binding("u", "undo", "undo the last change", id="undo"),
        Binding("ctrl+r", "redo", "redo", id="redo"),
        Binding("ctrl+s", "save_again", "save again what is not on disk", id="save.again"),
        Binding("question_mark", "keys", "all keys", id="keys"),
        Binding("ctrl+z", "suspend_process", "to the shell and back", id="suspend"),
        Binding("ctrl+q", "leave", "quit", id="quit", priority=True),
    ]

    async def on_event(self, event: events.Event) -> None:
        """Have a focused row take its key, or a binding act, before the next key is looked at.

        Textual hands keys to widgets through their queues, while some bindings overtake them: typed fast, a number
        would land in the row that comes after, or on another day. Before any of it the clock is looked at.
        """
        if isinstance(event, events.AppFocus):
            self.now.look()
        elif isinstance(event, events.Key | events.Paste) and self.now.spends(event):
            return
        row = self.focused if isinstance(event, events.Key) and not event.is_forwarded else None
        if not isinstance(event, events.Key) or not isinstance(row, Row):
            await super().on_event(event)
        elif not row.take(event.key, event.character or ""):
            await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)

    @property
    def place(self) -> PlaceScreen | None:
        """The place that is open, None while a dialog or the child's page is in front of it."""
        return self.screen if isinstance(self.screen, PlaceScreen) else None

    @property
    def today(self) -> TodayScreen:
        """The screen of Today, open or not."""
        return cast("TodayScreen", self._screen_stacks[self.DEFAULT_MODE][0])

    @property
    def day(self) -> date:
        """The day that Today shows while it is open, else today."""
        shown = self.today.date if self.screen is self.today else None
        return shown or self.now.date

    def action_go(self, mode: str) -> None:
        """Open a place."""
        if self.place is not None:
            self.switch_mode(mode)

    def action_turn(self, step: int) -> None:
        """Open the next or the previous place."""
        modes = [place.mode for place in PLACES]
        self.action_go(modes[(modes.index(self.current_mode) + step) % len(modes)])

    def action_hard_morning(self) -> None:
        """Open the calm page for a hard morning; it asks nothing."""
        from ladder.ui.screens.hard_morning import HardMorning

        place = self.place
        if place is not None and self.child is not None:
            self.push_screen(HardMorning(self.child, self.day), lambda _none: place.reread())

    def action_crisis(self) -> None:
        """Open the crisis card."""
        from ladder.ui.errands.safety_cards import open_crisis_card

        if self.place is not None and self.child is not None:
            open_crisis_card(self.place.house, self.child, self.day, self.place.reread)

    async def action_children(self) -> None:
        """Look at another child, or add one, once what is half typed is kept for this one."""
        from ladder.ui.errands.children import open_children

        if self.place is not None:
            await self.today.before_going()
            self.today.end_writing()
        if self.place is not None:
            open_children(self.place)

    def look_at(self, child: Child) -> None:
        """Look at another child from now on; nothing said of the one before stays."""
        self.child = child
        self.today.say("")
        if self.place is not None:
            self.place.say("")
            self.place.reread()

    def meet_again(self) -> None:
        """Take the child as it stands on disk now, which an undo or another program may have changed.

        A child that is gone gives way to the first of the others; with nobody left a new family is welcomed.
        """
        there = children(self.tracker)
        before = self.child.id if self.child else None
        self.child = next((child for child in there if child.id == before), there[0] if there else None)
        if self.child is None and before is not None:
            self.welcome()

    def welcome(self) -> None:
        """Welcome a new family."""
        raise NotImplementedError

    def action_settings(self) -> None:
        """Change what is set for the child and for this computer."""
        from ladder.ui.errands.settings import open_settings

        if self.place is not None and self.child is not None:
            open_settings(self.place)

    def action_first_steps(self) -> None:
        """Show the first steps with their dates."""
        from ladder.ui.errands.first_steps import open_first_steps

        if self.place is not None and self.child is not None:
            open_first_steps(self.place)

    async def action_take_in(self) -> None:
        """Take in a file, once what is half typed is kept."""
        from ladder.ui.errands.importing import open_importing

        if self.place is not None:
            await self.today.before_going()
            self.today.end_writing()
        if self.place is not None:
            open_importing(self.place)

    async def action_apart(self) -> None:
        """Look at what was written down apart on two devices, once what is half typed is kept."""
        from ladder.ui.errands.apart import open_apart

        if self.place is not None and await self.today.all_kept():
            open_apart(self.place)

    def action_undo(self) -> None:
        """Take back the last change, whichever day or place it was on."""
        self._turn_back(undo, "Nothing to take back.")

    def action_redo(self) -> None:
        """Bring back what was taken back."""
        self._turn_back(redo, "Nothing to bring back.")

    @work(exclusive=True, group="undo")
    async def _turn_back(self, turn: Callable[[Tracker], str | None], nothing: str) -> None:
        """Undo or redo once everything typed is on disk, and say what it was."""
        place = self.place
        if place is None or not await self.today.all_kept():
            return
        try:
            done = await to_thread(turn, self.tracker)
        except LadderError as error:
            place.say(str(error), trouble=True)
            return
        self.meet_again()
        place.house.note_saved()
        place.reread()
        place.say(done or nothing)

    def action_save_again(self) -> None:
        """Try again to save what is not on disk yet."""
        self.today.desk.saver.retry()

    def action_keys(self) -> None:
        """Show all keys of this place."""
        from ladder.ui.dialogs.keys import KeysDialog
        from ladder.ui.keys import key_groups

        if self.place is not None:
            here = next(place.words for place in PLACES if place.mode == self.current_mode)
            self.push_screen(KeysDialog(here, key_groups(self, self.place)))

    async def action_leave(self) -> None:
        """Quit; what is on its way to disk gets there first, and what cannot get there is asked about."""
        if await self.today.all_kept():
            self.exit(0)
            return
        from ladder.ui.dialogs.confirm import ConfirmDialog

        self.push_screen(ConfirmDialog("Not everything is on disk", UNSAVED), self._leave_all_the_same)

    def _leave_all_the_same(self, answer: bool | None) -> None:
        if answer:
            self.exit(0)

    def action_use_theme(self, name: str) -> None:
        """Use other colours on this computer from now on."""
        from ladder.ui.errands.settings import use_theme

        if self.place is not None:
            use_theme(self.place, name)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Give the palette the places, the cards, the settings, the colours and the keys."""
        for place in PLACES:
            yield SystemCommand(place.words, f"Open {place.words} ({place.key})", partial(self.action_go, place.mode))
        yield SystemCommand("Settings", "School hours, days off, words, numbers (,)", self.action_settings)
        yield SystemCommand("Children", "Another child, or a new one (c)", self.action_children)
        yield SystemCommand("First steps", "What to do first, with its dates", self.action_first_steps)
        yield SystemCommand("Take in a file", "An export, or another device's folder (i on Share)", self.action_take_in)
        yield SystemCommand("Written apart", "What two devices wrote of one thing (k on Share)", self.action_apart)
        yield SystemCommand("Hard morning", "A calm page that asks nothing (!)", self.action_hard_morning)
        yield SystemCommand("Help now", "The crisis card (x)", self.action_crisis)
        for theme in THEMES:
            name = theme.name.removeprefix("ladder-")
            yield SystemCommand(f"Colours: {name}", "Use these on this computer", partial(self.action_use_theme, name))
        yield SystemCommand("All keys", "Show every key of this place (?)", self.action_keys)
        yield SystemCommand("Quit", "Leave ladder (ctrl+q)", self.action_leave)
