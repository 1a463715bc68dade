"""Where a text that a family takes along is to be saved: asked once, and said when it is there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ladder.paths import home_folder
from ladder.tracker.text_files import typed_path
from ladder.ui.dialogs.giving import FolderForm
from ladder.ui.errands.ask import ask
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.widgets.fields.typed import Words

PRIVATE = "Nobody else on this computer can read the file."


def ask_folder(place: PlaceScreen, title: str, write: Callable[[Path], Path]) -> None:
    """Ask for a folder, `write` the file into it, and say where it is."""
    saved: list[Path] = []

    def keep(given: dict[str, Any]) -> None:
        saved.append(write(typed_path(str(given["folder"]))))

    def say() -> None:
        if saved:
            place.say(f"Written: {saved[-1]}")

    folder = Words("folder", "Into the folder", str(home_folder()), longest=400, needed=True)
    ask(place, FolderForm(title, (folder,), about=PRIVATE), keep, "", say)
