"""Taking a file in: which one, what opens it, which child is which, and what came of it."""

from pathlib import Path
from typing import Any

from ladder.errors import LadderError
from ladder.tracker.taking_in import Found, in_words, is_locked, look_into, take_in
from ladder.tracker.text_files import typed_path
from ladder.ui.dialogs.importing import import_form, passphrase_form, same_child_question
from ladder.ui.errands.ask import ask
from ladder.ui.screens.place import PlaceScreen

NOTHING = "Nothing was taken in."


def open_importing(place: PlaceScreen, typed: str = "", trouble: str = "") -> None:
    """Ask for a file over `place` and take it in; `typed` and `trouble` are there when it is asked again."""
    t = place.house.tracker
    paths: list[str] = []
    locked: list[Path] = []
    found: list[Found] = []

    def look(kept: dict[str, Any]) -> None:
        paths.append(str(kept["path"]))
        path = typed_path(paths[-1])
        if is_locked(path):
            locked.append(path)
        else:
            found.append(look_into(t, path))

    def unlock(kept: dict[str, Any]) -> None:
        found.append(look_into(t, locked[-1], passphrase=lambda: str(kept["passphrase"])))

    def opened() -> None:
        if found:
            _which_child(place, found[-1], paths[-1])

    def looked() -> None:
        if locked:
            ask(place, passphrase_form(locked[-1].name), unlock, "", opened)
        else:
            opened()

    ask(place, import_form(typed, trouble), look, "", looked)


def _which_child(place: PlaceScreen, found: Found, typed: str, answers: dict[str, bool] | None = None) -> None:
    """Ask about the namesakes one after the other, then take in; whoever leaves a question takes in nothing."""
    known = answers or {}
    name = next((name for name in found.namesakes if name not in known), None)
    if name is None:
        _take_in(place, found, typed, [name for name, same in known.items() if same])
        return

    def answered(same: bool | None) -> None:
        if same is None:
            place.say(NOTHING)
        else:
            _which_child(place, found, typed, {**known, name: same})

    place.app.push_screen(same_child_question(name), answered)


def _take_in(place: PlaceScreen, found: Found, typed: str, same: list[str]) -> None:
    try:
        counts = take_in(place.house.tracker, found, same)
    except LadderError as error:
        open_importing(place, typed, str(error))
        return
    besides = place.house.found()
    place.house.meet_again()
    place.house.note_saved()
    place.reread()
    place.say(f"{in_words(counts)} {besides}".strip(), whole=True)
