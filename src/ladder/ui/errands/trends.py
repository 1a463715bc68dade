"""What is asked on Trends: the line and the decision of a week, and where a chart is to be saved."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ladder.domain.records import Child
from ladder.domain.review_words import WeekReview
from ladder.paths import home_folder
from ladder.tracker.reviews import keep_review
from ladder.tracker.text_files import free_path, save_text, typed_path
from ladder.ui.dialogs.giving import FolderForm
from ladder.ui.dialogs.review_form import review_form
from ladder.ui.errands.ask import ask
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.typed import Words

KINDS = (("txt", "text"), ("svg", "a picture (SVG)"))


def keep_week(place: PlaceScreen, child: Child, review: WeekReview) -> None:
    """Ask for the family's line and its decision, and keep them with the week."""
    form = review_form(review.kept, review.monday, decides=review.rung is not None and not review.silent)

    def write(kept: dict[str, Any]) -> object:
        fields = form.changed(kept)
        if fields.get("decision") is not None and review.rung is not None:
            fields["rung"] = review.rung.id
        return keep_review(place.house.tracker, child, review.monday, **fields) if fields else None

    ask(place, form, write, "Kept with the week.")


def save_text_of(place: PlaceScreen, child: Child, name: str, last: date, text: str) -> None:
    """Ask for a folder and write a text there."""
    _save(place, child, name, last, lambda _ending: text, KINDS[:1])


def save_chart(place: PlaceScreen, child: Child, name: str, last: date, drawn: Callable[[str], str]) -> None:
    """Ask for text or picture and for a folder; `drawn` gives what is written, for the ending of the file."""
    _save(place, child, name, last, drawn, KINDS)


def _save(
    place: PlaceScreen,
    child: Child,
    name: str,
    last: date,
    drawn: Callable[[str], str],
    kinds: Sequence[tuple[str, str]],
) -> None:
    saved: list[Path] = []

    def write(kept: dict[str, Any]) -> None:
        folder, ending = typed_path(str(kept["folder"])), str(kept["kind"])
        saved.append(save_text(free_path(folder, child, name, last, ending), drawn(ending)))

    def say() -> None:
        if saved:
            place.say(f"Written: {saved[-1]}")

    form = FolderForm(
        f"Save: {name}",
        (
            OneOf("kind", "As", kinds[0][0], options=kinds, needed=True),
            Words("folder", "Into the folder", str(home_folder()), longest=400, needed=True),
        ),
        about="Nobody else on this computer can read the file.",
    )
    ask(place, form, write, "", say)
