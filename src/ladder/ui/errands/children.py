"""Which child is looked at, and another one."""

from typing import Any

from ladder.tracker.children import add_child, children
from ladder.ui.dialogs.children import ADD, another_child_form, children_menu
from ladder.ui.errands.ask import ask
from ladder.ui.screens.place import PlaceScreen


def open_children(place: PlaceScreen) -> None:
    """Offer the children of the family; the one that is chosen is looked at from now on."""
    house = place.house
    there = children(house.tracker)

    def chosen(code: str | None) -> None:
        if code == ADD:
            _add(place)
        elif code is not None:
            house.look_at(next(child for child in there if child.id == code))

    place.app.push_screen(children_menu(there, house.child), chosen)


def _add(place: PlaceScreen) -> None:
    house = place.house

    def write(kept: dict[str, Any]) -> None:
        zone = house.child.timezone if house.child else house.tracker.clock.timezone()
        house.look_at(add_child(house.tracker, **kept, timezone=zone))

    ask(place, another_child_form(house.child), write, "Written down. F2 begins a ladder.")
