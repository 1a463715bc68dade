"""The first steps, from any place."""

from collections.abc import Callable

from ladder.tracker.children import settings
from ladder.tracker.core import today
from ladder.tracker.first_steps import date_first_steps
from ladder.ui.dialogs.first_steps import Dates, FirstStepsDialog
from ladder.ui.errands.ask import nothing
from ladder.ui.screens.place import PlaceScreen

KEPT = "The first steps are written down with their dates."


def open_first_steps(place: PlaceScreen, then: Callable[[], None] = nothing) -> None:
    """Show the first steps of the child that `place` shows, and keep the dates that are changed."""
    house, child = place.house, place.house.child
    if child is None:
        return

    def answered(dates: Dates | None) -> None:
        if dates:
            place.attempt(lambda: date_first_steps(house.tracker, child, dates), KEPT)
        then()

    there = settings(house.tracker, child).first_steps
    place.app.push_screen(FirstStepsDialog(there, today(house.tracker, child)), answered)
