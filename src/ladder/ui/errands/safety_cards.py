"""What stands behind the two cards: each step a card asks for is saved at once, then the card stands there again."""

import datetime as dt
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, cast

from ladder.domain.records import Child
from ladder.domain.records.people import CrisisLine
from ladder.domain.too_sick import too_sick_card
from ladder.errors import LadderError
from ladder.tracker.core import today
from ladder.tracker.safety import (
    card,
    clear_symptom,
    cleared_symptoms,
    flagged,
    keep_crisis_lines,
    record_fever,
    record_safety_flag,
)

if TYPE_CHECKING:
    from ladder.ui.app import LadderApp
    from ladder.ui.dialogs.crisis import CrisisStep
    from ladder.ui.dialogs.form import FormDialog
    from ladder.ui.dialogs.too_sick import TooSickStep


def open_crisis_card(
    house: "LadderApp", child: Child, date: dt.date, after: Callable[[], object], trouble: str = ""
) -> None:
    """Show the crisis card; a tick belongs to the morning of `date`. `after` runs when the card is left.

    The card comes before everything: it opens even when the day cannot be read, and says so.
    """
    from ladder.ui.dialogs.crisis import CrisisDialog, crisis_lines_form

    try:
        spoke = flagged(house.tracker, child, date)
    except LadderError as error:
        spoke, trouble = False, str(error)
    shown = card(house.tracker, child)

    def again(trouble: str = "") -> None:
        open_crisis_card(house, child, date, after, trouble)

    def stepped(step: "CrisisStep | None") -> None:
        if step == "spoke":
            again(saved(house, lambda: record_safety_flag(house.tracker, child, date, spoke=not spoke)))
        elif step == "edit":
            ask(
                house,
                crisis_lines_form(shown.lines),
                lambda kept: keep_crisis_lines(house.tracker, child, cast("tuple[CrisisLine, ...]", kept["lines"])),
                again,
            )
        else:
            after()

    dialog = CrisisDialog(shown, spoke=spoke, trouble=trouble)
    dialog.belongs_to = date
    house.push_screen(dialog, stepped)


def open_too_sick(
    house: "LadderApp",
    child: Child,
    date: dt.date,
    after: Callable[[], object],
    *,
    ticked: Collection[str],
    fever_c: float | None,
) -> None:
    """Show the "too sick for school?" card for a morning with the symptoms `ticked` and a reading, if there is one."""
    from ladder.ui.dialogs.too_sick import TooSickDialog, fever_form, looked_at_form

    cleared = cleared_symptoms(house.tracker, child)

    def again(read: float | None = fever_c) -> None:
        open_too_sick(house, child, date, after, ticked=ticked, fever_c=read)

    def looked(kept: dict[str, object]) -> object:
        given = {name: cast("str", kept[name]) for name in ("name", "who", "on")}
        again_on = cast("str | None", kept["look_again_on"])
        return clear_symptom(house.tracker, child, **given, look_again_on=again_on)

    def stepped(step: "TooSickStep | None") -> None:
        if step == "fever":
            read: list[float | None] = [fever_c]

            def kept_reading(kept: dict[str, object]) -> object:
                read[0] = cast("float | None", kept["fever_c"])
                return record_fever(house.tracker, child, date, read[0])

            ask(house, fever_form(fever_c), kept_reading, lambda: again(read[0]))
        elif step == "doctor":
            ask(house, looked_at_form(ticked, today(house.tracker, child)), looked, again)
        else:
            after()

    dialog = TooSickDialog(too_sick_card(child.region, ticked, fever_c, cleared, date))
    dialog.belongs_to = date
    house.push_screen(dialog, stepped)


def ask(
    house: "LadderApp",
    form: "FormDialog",
    write: Callable[[dict[str, object]], object],
    then: Callable[[], object],
) -> None:
    """Ask a form, write its answer and go on; what is refused stands in the form again with its sentence."""

    def answered(kept: dict[str, object] | None) -> None:
        trouble = "" if kept is None else saved(house, lambda: write(kept))
        if trouble:
            ask(house, form.again(trouble), write, then)
        else:
            then()

    house.push_screen(form, answered)


def saved(house: "LadderApp", write: Callable[[], object]) -> str:
    """Run a write; gives the sentence about what stood in its way, nothing when it is on disk."""
    try:
        write()
    except LadderError as error:
        return str(error)
    house.note_saved()
    return ""
