"""Letters: begun from the record, changed on screen, kept, saved as text, and logged as a talk once they were sent."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from ladder.domain.letters import LETTERS, fits, letter_kind, likeliest
from ladder.domain.records import Child, Letter, Record
from ladder.domain.wording import short_date
from ladder.errors import LadderError
from ladder.tracker.contacts import now
from ladder.tracker.core import today
from ladder.tracker.letters import delete_letter, draft, keep_letter, letters, mark_sent, write_letter
from ladder.tracker.text_files import free_path
from ladder.ui.dialogs.confirm import ConfirmDialog
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.dialogs.letter import letter_form, sent_form
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.page import PageDialog
from ladder.ui.dialogs.pick import PickDialog
from ladder.ui.errands.ask import ask
from ladder.ui.errands.saving import ask_folder
from ladder.ui.screens.record_place import RecordPlace
from ladder.ui.widgets.told import Piece

Fields = dict[str, Any]
KEYS = "123456789abcdefghi"
"""The keys of the kinds of letter in the order in which they are offered."""

ABOUT_THIS = "about this one"
NOT_SENT = "not sent"


def choose_letter(place: RecordPlace, child: Child, about: Record | None) -> None:
    """Ask which letter: one to begin, those that fit the entry that is looked at first, or one that was kept."""
    t = place.house.tracker
    kept = {one.id: one for one in letters(t, child)}
    fitting = [one for one in LETTERS if fits(one, about)]
    kinds = [*fitting, *(one for one in LETTERS if one not in fitting)]
    items = [
        Item(one.code, key, one.title, ABOUT_THIS if one in fitting else "")
        for key, one in zip(KEYS, kinds, strict=False)
    ]
    items += [Item(one.id, "", _named(one), _sent_short(one, today(t, child))) for one in kept.values()]

    def chosen(code: str | None) -> None:
        if code is None:
            return
        if code in kept:
            open_kept(place, child, kept[code])
        else:
            begin(place, child, code, about if any(one.code == code for one in fitting) else None)

    title = "A letter, filled from the record" + (f" · {len(kept)} kept, below" if kept else "")
    place.app.push_screen(MenuDialog(title, items, at=likeliest(about, today(t, child))), chosen)


def begin(place: RecordPlace, child: Child, kind: str, about: Record | None) -> None:
    """Draft a letter and open it to be changed; it is kept when the family says so."""
    t = place.house.tracker
    found = letter_kind(kind)
    try:
        text = draft(t, child, kind, about)
    except LadderError as error:
        place.say(str(error), trouble=True)
        return
    _edit(place, child, letter_form(found.title if found else kind, text, found.purpose if found else ""), kind, None)


def open_kept(place: RecordPlace, child: Child, letter: Letter) -> None:
    """Ask what to do with a letter that was kept."""
    found = letter_kind(letter.kind)
    save = ("save it as a text file", partial(_save, place, child, letter))
    if letter.sent_on is None:
        change = letter_form(_named(letter), letter.text, found.purpose if found else "")
        offers = [
            ("read it and change it", partial(_edit, place, child, change, letter.kind, letter)),
            save,
            ("it was sent: log it as a talk", partial(_sent, place, child, letter)),
        ]
    else:
        offers = [("read it as it was sent", partial(_read, place, letter)), save]
    offers.append(("take it away", partial(_take_away, place, child, letter)))

    def picked(index: int | None) -> None:
        if index is not None:
            offers[index][1]()

    place.app.push_screen(PickDialog(_title(letter, place.house.now.date), [words for words, _do in offers]), picked)


def _edit(place: RecordPlace, child: Child, form: FormDialog, kind: str, letter: Letter | None) -> None:
    t = place.house.tracker
    kept: list[Letter] = []

    def write(given: Fields) -> None:
        kept.append(keep_letter(t, child, kind, str(given["letter"]), letter))

    def then() -> None:
        if kept:
            open_kept(place, child, kept[-1])

    ask(place, form, write, "The letter is kept; l finds it again.", then)


def _save(place: RecordPlace, child: Child, letter: Letter) -> None:
    here = today(place.house.tracker, child)

    def write(folder: Path) -> Path:
        return write_letter(letter, free_path(folder, child, f"letter-{letter.kind}", here, "txt"))

    ask_folder(place, "Save the letter", write)


def _sent(place: RecordPlace, child: Child, letter: Letter) -> None:
    t = place.house.tracker

    def write(given: Fields) -> None:
        at = f"{given['on']}T{given['time']}"
        mark_sent(t, child, letter, at=at, channel=given["channel"], person=given["person"])

    ask(place, sent_form(now(t, child), today(t, child)), write, "Sent, and logged as a talk; u takes both back.")


def _take_away(place: RecordPlace, child: Child, letter: Letter) -> None:
    def answered(answer: bool | None) -> None:
        if answer:
            place.attempt(
                lambda: delete_letter(place.house.tracker, child, letter), "Taken away; u brings it back."
            )  # fmt: skip

    named = _title(letter, place.house.now.date)
    place.app.push_screen(ConfirmDialog("Take a letter away", f"{named}. Take it away?"), answered)


def _read(place: RecordPlace, letter: Letter) -> None:
    place.app.push_screen(PageDialog(_title(letter, place.house.now.date), [Piece("", letter.text)]))


def _title(letter: Letter, here: date) -> str:
    return f"{_named(letter)} · {_sent_words(letter, here)}"


def _named(letter: Letter) -> str:
    found = letter_kind(letter.kind)
    return found.title if found else letter.kind


def _sent_short(letter: Letter, here: date) -> str:
    if letter.sent_on is None:
        return NOT_SENT
    day = date.fromisoformat(letter.sent_on)
    return f"sent {day.day} {day:%b}" + (f" {day.year}" if day.year != here.year else "")


def _sent_words(letter: Letter, here: date) -> str:
    return f"sent {short_date(date.fromisoformat(letter.sent_on), today=here)}" if letter.sent_on else NOT_SENT
