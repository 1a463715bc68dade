"""What one run of the program works with: the options that stand before or after a command, and the open tracker."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from ladder.domain.records import Child
    from ladder.tracker.core import Tracker


class Session:
    """One run: `data` and `child_name` are what `--data` and `--child` said; the tracker opens when first asked for."""

    def __init__(self, folder_of: Callable[[str | None], Path], open_tracker: Callable[[Path], Tracker]) -> None:
        self._folder_of, self._open_tracker = folder_of, open_tracker
        self.data: str | None = None
        self.child_name: str | None = None
        self._told_which_day = False

    @property
    def folder(self) -> Path:
        """Give the data folder."""
        return self._folder_of(self.data)

    @cached_property
    def tracker(self) -> Tracker:
        """Open the family's files."""
        return self.open(self.folder)

    def open(self, folder: Path) -> Tracker:
        """Open the files of another folder."""
        return self._open_tracker(folder)

    def child(self) -> Child:
        """Give the child that is meant. Raises Misused when there is none or more than one."""
        from ladder.errors import NotFound
        from ladder.tracker.children import Ambiguous, children, find_child, was_here

        try:
            return find_child(self.tracker, self.child_name)
        except Ambiguous as error:
            raise Misused(f"{error} Add --child and the name.") from None
        except NotFound as error:
            begin = (
                ""
                if children(self.tracker) or was_here(self.tracker)
                else " Begin with `ladder log`, `ladder import FILE` or `ladder demo`."
            )
            raise Misused(f"{error}{begin}") from None

    def day(self, text: str | None, child: Child, *, ahead_of: date | None = None) -> date:
        """Give the date that a DATE means where the child lives; nothing means today. Raises Misused for no date.

        One that lies ahead of what was on the date `ahead_of` looks forward: mon is the next Monday. In the hours after
        midnight it is said once which day today is, and how to name the one before.
        """
        from ladder.domain.typed_dates import FIRST, LAST, Ahead, parse_typed_date
        from ladder.tracker.core import today

        here = today(self.tracker, child)
        if text is None or text.strip().lower() == "today":
            self._tell_which_day(child)
            return here
        try:
            return parse_typed_date(text, here, Ahead.of(here, ahead_of) if ahead_of else None)
        except ValueError:
            if not FIRST <= here <= LAST:
                raise Misused(_clock_is_wrong(here, text)) from None
            raise Misused(
                f"{text!r} is not a date. It can be today, yesterday, -2 (two days ago), mon (the latest Monday), "
                "23 nov or 2026-11-23."
            ) from None

    def told_day(self, day: date, child: Child) -> str:
        """Give a date as a sentence tells it, "Mon 23 Nov", with its year when it is not this one."""
        from ladder.domain.wording import short_date
        from ladder.tracker.core import today

        return short_date(day, today=today(self.tracker, child))

    def _tell_which_day(self, child: Child) -> None:
        from ladder.cli.results import say
        from ladder.domain.new_day import which_day
        from ladder.tracker.small_hours import small_hours

        hours = None if self._told_which_day else small_hours(self.tracker, child)
        if hours is not None:
            self._told_which_day = True
            say(which_day(hours, "`yesterday` means"))

    def notices(self) -> list[str]:
        """Give what was found when files were opened, once."""
        if "tracker" not in self.__dict__:
            return []
        there = self.tracker.store.notices
        found = list(there)
        there.clear()
        return [*found, *self._found_in_folder()]

    def _found_in_folder(self) -> list[str]:
        """Say what is not as it should be in the folder; nothing where it cannot be read, which is said already."""
        from ladder.errors import StoreError
        from ladder.tracker.family_files import found_in_folder

        try:
            return found_in_folder(
                self.tracker, take_in="`ladder import --conflicts`", let_rest="`ladder check --let-rest`"
            )
        except StoreError:
            return []


def _clock_is_wrong(here: date, text: str) -> str:
    """Say that a date counted from today cannot be told while the clock says what cannot be."""
    return (
        f"This computer's clock says {here}, which cannot be, so which day {text!r} means is not known. Set the clock "
        "first; for once LADDER_TODAY=2026-11-23 in front of ladder says which day it is."
    )


class Misused(click.UsageError):
    """The command was given something that it cannot take; the sentence says what would do. Exit code 2."""

    def show(self, file: object = None) -> None:
        """Say the sentence and nothing else, without anything that a terminal would obey."""
        from ladder.cli.results import say

        say(self.format_message())


pass_session = click.make_pass_decorator(Session)
