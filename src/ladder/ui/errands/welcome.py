"""The first run: who it is about, a ladder to begin with, and the first steps."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ladder.errors import LadderError
from ladder.tracker.children import add_child
from ladder.ui.dialogs.start_ladder import Started
from ladder.ui.dialogs.welcome import Welcome, WelcomeDialog
from ladder.ui.errands.first_steps import open_first_steps
from ladder.ui.errands.ladder_edits import begin, start_ladder_dialog

if TYPE_CHECKING:
    from ladder.ui.screens.place import PlaceScreen


def welcome(
    place: "PlaceScreen", leave: Callable[[bool], None], trouble: str = "", typed: Welcome | None = None
) -> None:
    """Ask a new family over its empty Today; `leave` is called when it goes, with whether to see the sample family.

    With the child written down come the ladder, if one is wanted, and the first steps.
    """
    house = place.house

    def answered(answer: Welcome | None) -> None:
        if answer is None or answer.sample:
            leave(answer is not None)
            return
        try:
            house.child = add_child(
                house.tracker,
                answer.name,
                region=answer.region,
                timezone=house.tracker.clock.timezone(),
                starts=answer.starts,
                ends=answer.ends,
            )
        except LadderError as error:
            welcome(place, leave, str(error), answer)
            return
        house.note_saved()
        place.reread()
        if answer.ladder:
            _ladder(place)
        else:
            open_first_steps(place)

    place.app.push_screen(WelcomeDialog(trouble, typed), answered)


def _ladder(place: "PlaceScreen") -> None:
    tracker, child = place.house.tracker, place.house.child
    if child is None:
        return

    def started(answer: Started | None) -> None:
        if answer is not None:
            begin(place, child, answer)
        open_first_steps(place)

    place.app.push_screen(start_ladder_dialog(tracker, child), started)
