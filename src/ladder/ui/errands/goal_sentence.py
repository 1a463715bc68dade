"""A goal's sentence for an IEP, taken out of the program: to the clipboard, to be selected, or as a text file."""

from functools import partial
from pathlib import Path

from ladder.domain.records import Child, Goal
from ladder.tracker.core import today
from ladder.tracker.goals import goal_sentence
from ladder.tracker.record import Entry
from ladder.tracker.text_files import free_path, save_text
from ladder.ui.dialogs.page import PageDialog
from ladder.ui.errands.saving import ask_folder
from ladder.ui.screens.record_place import RecordPlace
from ladder.ui.widgets.told import Piece

NO_GOAL = "i takes out the sentence of a goal for an IEP; 5 shows the goals."
SENT = "Handed to the terminal's clipboard. If pasting gives nothing: i, then s."
ABOUT = (
    "It was handed to the terminal's clipboard: paste it where you need it. Not every terminal passes it on, and the "
    "program is not told; where pasting gives nothing, select it here with the mouse, or press s."
)


def take_out(place: RecordPlace, child: Child, entry: Entry) -> None:
    """Copy a goal's sentence, and show it with a key that saves it as a text file.

    The copy goes by OSC 52, which no terminal answers, so it is never said to have arrived.
    """
    goal = entry.record
    if not isinstance(goal, Goal):
        place.say(NO_GOAL)
        return
    text = goal_sentence(place.house.tracker, child, goal)
    place.app.copy_to_clipboard(text)
    place.say(SENT)

    def went_on(key: str | None) -> None:
        if key is not None:
            ask_folder(place, "Save the sentence", partial(_write, place, child, text))

    pieces = [Piece("", text, "bold $foreground"), Piece("", ""), Piece("", ABOUT, "$quiet")]
    place.app.push_screen(PageDialog("The goal, for an IEP", pieces, {"s": "saves it as a text file"}), went_on)


def _write(place: RecordPlace, child: Child, text: str, folder: Path) -> Path:
    return save_text(free_path(folder, child, "goal", today(place.house.tracker, child), "txt"), f"{text}\n")
