"""A form asked until its answer can be written, or it is left."""

from collections.abc import Callable
from typing import Any

from ladder.errors import LadderError
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.screens.place import PlaceScreen


def nothing() -> None:
    """Do nothing more."""


def ask(
    place: PlaceScreen,
    form: FormDialog,
    write: Callable[[dict[str, Any]], object],
    done: str,
    then: Callable[[], None] = nothing,
) -> None:
    """Ask `form` over `place` and `write` what it gives; a refusal brings the form back with what was typed.

    `done` is said once it is on disk. `then` comes last, also when the form is left without an answer.
    """

    def answered(kept: dict[str, Any] | None) -> None:
        if kept is not None:
            try:
                write(kept)
            except LadderError as error:
                ask(place, form.again(str(error)), write, done, then)
                return
            place.house.note_saved()
            place.reread()
            place.say(done)
        then()

    place.app.push_screen(form, answered)
