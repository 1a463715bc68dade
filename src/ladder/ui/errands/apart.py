"""What two devices wrote down of one thing: both wordings side by side, and one key that lets one stand."""

from collections.abc import Callable

from ladder.domain.date_words import how_many
from ladder.domain.entry_words import instant_told
from ladder.domain.records import Child
from ladder.errors import LadderError
from ladder.tracker.apart import (
    BOTH,
    Answer,
    Apart,
    are_one,
    are_two,
    can_be_joined,
    name,
    name_of_try,
    settle,
    tries_apart,
    wordings,
    written_apart,
)
from ladder.tracker.core import today
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.page import PageDialog
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.widgets.told import Piece

ALL, TWO = "all", "t"
NOTHING = "Nothing was written down apart on two devices."
ABOUT = (
    "Two devices wrote these down, neither knowing of the other. Until you choose, both stay; the later one is shown. "
    "u takes a choice back."
)


def open_apart(place: PlaceScreen, at: str = "") -> None:
    """List what was written apart, beginning at the record of id `at`, and let one be looked at."""
    child = place.house.child
    if child is None:
        return
    found, tries = written_apart(place.house.tracker, child), tries_apart(place.house.tracker, child)
    if not found and not tries:
        place.say(place.said or NOTHING)
        return
    there = {one.shown.record.id: one for one in found}
    pairs = {f"{one.shown.record.id} {one.beside[0].record.id}": one for one in tries}
    items = [Item(code, "", name(one), _fields(place, child, one)) for code, one in there.items()]
    items += [
        Item(code, "", f"try, {name_of_try(place.house.tracker, one)}", "the same one?") for code, one in pairs.items()
    ]
    if len(found) > 1:
        items.append(Item(ALL, "a", "keep all of them as they are shown now"))

    def chosen(code: str | None) -> None:
        if code == ALL:
            _settle(place, child, [(one, 0) for one in found])
        elif code in pairs:
            ask_whether_one(place, child, pairs[code])
        elif code is not None:
            look_at_both(place, child, there[code])

    title = f"Written apart on two devices: {how_many(len(found) + len(tries), 'entry', 'entries')}"
    place.app.push_screen(MenuDialog(title, items, about=ABOUT, at=at), chosen)


def look_at_both(place: PlaceScreen, child: Child, apart: Apart) -> None:
    """Show the wordings of one record where they differ, and let one of them stand."""
    pieces, keys = _side_by_side(place, child, apart)

    def answered(key: str | None) -> None:
        if key is None:
            open_apart(place, apart.shown.record.id)
            return
        answer: Answer = BOTH if key == "b" else int(key) - 1
        _settle(place, child, [(apart, answer)])

    place.app.push_screen(PageDialog(f"Written apart: {name(apart)}", pieces, keys), answered)


def ask_whether_one(place: PlaceScreen, child: Child, apart: Apart) -> None:
    """Show two tries where they differ, and hear whether they are one."""
    pieces, keys = _side_by_side(place, child, apart)
    said = f"try, {name_of_try(place.house.tracker, apart)}"
    about = "If it was one try, choose how it stands. If there were two that day, t keeps both and does not ask again."
    pieces = [Piece("", about, "$quiet"), *pieces[1:]]
    if not any(piece.label for piece in pieces):
        pieces += [Piece("", ""), Piece("", "Both say the same.")]

    def answered(key: str | None) -> None:
        if key is None:
            open_apart(place, apart.shown.record.id)
        elif key == TWO:
            _write(place, child, said, lambda: are_two(place.house.tracker, child, apart))
        else:
            answer: Answer = BOTH if key == "b" else int(key) - 1
            _write(place, child, said, lambda: are_one(place.house.tracker, child, apart, answer))

    title = f"The same try? {name_of_try(place.house.tracker, apart)}"
    place.app.push_screen(PageDialog(title, pieces, {**keys, TWO: "two tries"}), answered)


def _side_by_side(place: PlaceScreen, child: Child, apart: Apart) -> tuple[list[Piece], dict[str, str]]:
    """Give the wordings where they differ, and the keys that let one stand."""
    t = place.house.tracker
    found = wordings(t, child, apart)
    pieces = [Piece("", "Only what differs is shown. Whichever you choose, u takes it back.", "$quiet")]
    for number, one in enumerate(found, start=1):
        when = instant_told(one.changed_at, child.timezone, today(t, child))
        heading = "shown now" if number == 1 else "also written"
        pieces += [Piece("", ""), Piece("", f"{number}  {heading} · {when}", "bold $foreground")]
        pieces += [Piece(label, text) for label, text in one.told]
    first, *others = (str(number) for number in range(1, len(found) + 1))
    keys = {first: f"{' '.join(others)} choose", **dict.fromkeys(others, "")}
    if can_be_joined(apart):
        keys["b"] = "both"
        pieces += [
            Piece("", ""),
            Piece("", "b lets the first stand, with what is blank or not listed in it taken from the other.", "$quiet"),
        ]

    return pieces, keys


def _settle(place: PlaceScreen, child: Child, answers: list[tuple[Apart, Answer]]) -> None:
    """Let the choices stand and go on with what is left."""
    said = name(answers[0][0]) if len(answers) == 1 else f"{len(answers)} entries"
    _write(place, child, said, lambda: settle(place.house.tracker, child, answers))


def _write(place: PlaceScreen, child: Child, said: str, write: Callable[[], None]) -> None:
    """Write a choice down and go on with what is left."""
    try:
        write()
    except LadderError as error:
        place.say(str(error), trouble=True)
        return
    place.house.meet_again()
    place.house.note_saved()
    place.reread()
    place.say(f"Settled: {said}; u takes it back.")
    if written_apart(place.house.tracker, child) or tries_apart(place.house.tracker, child):
        open_apart(place)


def _fields(place: PlaceScreen, child: Child, apart: Apart) -> str:
    """Give the fields in which the wordings of a record differ, in a few words."""
    told = wordings(place.house.tracker, child, apart)[0].told
    words = [one.label.lower() for one in told[:2]]
    return ", ".join(words) + ("…" if len(told) > len(words) else "")
