"""When there is school: the hours, the days off and the special days, each a list that comes back until it is left."""

from collections.abc import Callable
from typing import Any, Literal

from msgspec import to_builtins

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.records import Child
from ladder.tracker.children import find_child, timetables
from ladder.tracker.core import today
from ladder.tracker.school_hours import (
    add_days_off,
    add_timetable,
    change_days_off,
    change_timetable,
    hours_in_force,
    remove_days_off,
    remove_special_day,
    remove_timetable,
    set_special_day,
)
from ladder.ui.dialogs.settings.days_off import days_off_form, special_day_form
from ladder.ui.dialogs.settings.hours import timetable_fields, timetable_form
from ladder.ui.dialogs.settings.lists import ADD, ADD_AGREED, days_off_menu, hours_menu, special_days_menu
from ladder.ui.errands.ask import ask
from ladder.ui.screens.place import PlaceScreen

Back = Callable[[], None]
Fields = dict[str, Any]
KEPT = "Kept; every day knows it."


def school_hours(place: PlaceScreen, child: Child, back: Back) -> None:
    """Offer the timetables, to add, change or take away."""
    t = place.house.tracker
    tables = timetables(t, child)

    def chosen(code: str | None) -> None:
        if code is None:
            back()
        elif code in (ADD, ADD_AGREED):
            new(code)
        else:
            open_one(code)

    def again() -> None:
        school_hours(place, child, back)

    def new(code: str) -> None:
        kind: Literal["school", "agreed"] = "agreed" if code == ADD_AGREED else "school"
        form = timetable_form(kind, hours_in_force(t, child), today(t, child), new=True)
        ask(place, form, lambda kept: add_timetable(t, child, kind, **timetable_fields(kept)), KEPT, again)

    def open_one(code: str) -> None:
        one = next(table for table in tables if table.id == code)
        only = one.kind == "school" and sum(table.kind == "school" for table in tables) == 1
        form = timetable_form(one.kind, one, today(t, child), new=False, only=only)

        def write(kept: Fields) -> None:
            if kept:
                change_timetable(t, child, one.id, **timetable_fields(kept))
            else:
                remove_timetable(t, child, one.id)

        ask(place, form, write, KEPT, again)

    place.app.push_screen(hours_menu(tables), chosen)


def days_off(place: PlaceScreen, child: Child, back: Back) -> None:
    """Offer the days off, to add, change or take away."""
    t = place.house.tracker
    child = find_child(t, child.id)

    def chosen(code: str | None) -> None:
        if code is None:
            back()
            return
        one = None if code == ADD else child.days_off[int(code)]

        def write(kept: Fields) -> None:
            span = (kept.get("from", ""), kept.get("to"), kept.get("label") or "")
            if one is None:
                place.house.child = add_days_off(t, child, *span)
            elif kept:
                place.house.child = change_days_off(t, child, to_builtins(one), *span)
            else:
                place.house.child = remove_days_off(t, child, to_builtins(one))

        ask(place, days_off_form(one, today(t, child)), write, KEPT, lambda: days_off(place, child, back))

    place.app.push_screen(days_off_menu(child), chosen)


def special_days(place: PlaceScreen, child: Child, back: Back) -> None:
    """Offer the days with hours of their own, to add, change or take away."""
    t = place.house.tracker
    child = find_child(t, child.id)

    def chosen(code: str | None) -> None:
        if code is None:
            back()
            return
        one = None if code == ADD else child.special_days[int(code)]

        def write(kept: Fields) -> None:
            if kept:
                place.house.child = set_special_day(
                    t, child, kept["date"], kept["starts"], kept["ends"], kept["label"] or ""
                )
            if one is not None and kept.get("date") != one.date:
                place.house.child = remove_special_day(t, child, one.date)

        usual = SchoolCalendar(child, timetables(t, child)).hours(today(t, child))
        ask(place, special_day_form(one, usual, today(t, child)), write, KEPT, lambda: special_days(place, child, back))

    place.app.push_screen(special_days_menu(child), chosen)
