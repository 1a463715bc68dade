"""The settings: a menu that comes back until it is left, and what each line of it changes."""

import os
from collections.abc import Callable
from typing import Any

from ladder.domain.records import Child, Settings
from ladder.tracker.appearance import choose_theme
from ladder.tracker.children import change_child, change_settings, find_child, settings
from ladder.tracker.core import Tracker
from ladder.tracker.school_hours import hours_in_force
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.dialogs.settings.child import child_form, region_form
from ladder.ui.dialogs.settings.look import theme_form
from ladder.ui.dialogs.settings.menu import settings_menu
from ladder.ui.dialogs.settings.numbers import advice_form, advice_numbers, attendance_form, attendance_numbers
from ladder.ui.dialogs.settings.words import ours_form, scale_word_form
from ladder.ui.errands.ask import ask
from ladder.ui.errands.calendar import days_off, school_hours, special_days
from ladder.ui.errands.own_words import own_words
from ladder.ui.screens.place import PlaceScreen

SET = "Set, and kept."
PREFIX = "ladder-"
"""Themes are kept by their short names."""

Fields = dict[str, Any]
Make = Callable[[Settings], FormDialog]
Turn = Callable[[Fields], Fields]


def _as_it_is(kept: Fields) -> Fields:
    return kept


FORMS: dict[str, tuple[Make, Turn]] = {
    "scale_word": (scale_word_form, _as_it_is),
    "ours": (ours_form, _as_it_is),
    "advice": (advice_form, lambda kept: {"advice": advice_numbers(kept)}),
    "attendance": (attendance_form, attendance_numbers),
}
"""Settings that are one form of their own: how it is made, and what its answer sets."""

LISTS: dict[str, Callable[[PlaceScreen, Child, Callable[[], None]], None]] = {
    "hours": school_hours,
    "days_off": days_off,
    "special_days": special_days,
    "own_words": own_words,
}
"""Settings that are lists of their own."""


def open_settings(place: PlaceScreen, at: str = "") -> None:
    """Offer what can be set for the child that `place` shows, beginning at the line `at`."""
    house, child = place.house, place.house.child
    if child is None:
        return
    t = house.tracker
    here = theme_of(place)

    def chosen(code: str | None) -> None:
        if code is None:
            return
        now = find_child(t, child.id)
        back = _back(place, code)
        if code in LISTS:
            LISTS[code](place, now, back)
        elif code == "theme":
            ask(place, theme_form(here), lambda kept: use_theme(place, kept["theme"]), SET, back)
        elif code in FORMS:
            make, turn = FORMS[code]
            ask(place, make(settings(t, now)), lambda kept: change_settings(t, now, **turn(kept)), SET, back)
        else:
            form = child_form(now) if code == "child" else region_form(now)
            ask(place, form, lambda kept: _change_child(place, t, now, form.changed(kept)), SET, back)

    place.app.push_screen(settings_menu(child, settings(t, child), hours_in_force(t, child), here, at), chosen)


def theme_of(place: PlaceScreen) -> str:
    """Give the short name of the theme in use."""
    return place.app.theme.removeprefix(PREFIX)


def use_theme(place: PlaceScreen, name: str) -> None:
    """Keep a theme, by its short name, for this computer; where NO_COLOR is set it waits until that is gone."""
    choose_theme(place.house.tracker, name)
    if "NO_COLOR" not in os.environ:
        place.app.theme = PREFIX + name


def _back(place: PlaceScreen, at: str) -> Callable[[], None]:
    return lambda: open_settings(place, at)


def _change_child(place: PlaceScreen, t: Tracker, child: Child, fields: Fields) -> None:
    place.house.child = change_child(t, child, **fields)
