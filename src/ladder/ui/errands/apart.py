"""What two devices wrote down of one thing: both wordings side by side, and one key that lets one stand."""

from ladder.domain.date_words import how_many
from ladder.domain.entry_words import instant_told
from ladder.domain.records import Child
from ladder.errors import LadderError
from ladder.tracker.apart import BOTH, Answer, Apart, can_be_joined, name, settle, wordings, written_apart
from ladder.tracker.core import today
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.page import PageDialog
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.widgets.told import Piece

ALL = "all"
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
    found = written_apart(place.house.tracker, child)
    if not found:
        place.say(place.said or NOTHING)
        return
    there = {one.shown.record.id: one for one in found}
    items = [Item(code, "", name(one), _fields(place, child, one)) for code, one in there.items()]
    if len(found) > 1:
        items.append(Item(ALL, "a", "keep all of them as they are shown now"))

    def chosen(code: str | None) -> None:
        if code == ALL:
            _settle(place, child, [(one, 0) for one in found])
        elif code is not None:
            look_at_both(place, child, there[code])

    title = f"Written apart on two devices: {how_many(len(found), 'entry', 'entries')}"
    place.app.push_screen(MenuDialog(title, items, about=ABOUT, at=at), chosen)


def look_at_both(place: PlaceScreen, child: Child, apart: Apart) -> None:
    """Show the wordings of one record where they differ, and let one of them stand."""
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

    def answered(key: str | None) -> None:
        if key is None:
            open_apart(place, apart.shown.record.id)
            return
        answer: Answer = BOTH if key == "b" else int(key) - 1
        _settle(place, child, [(apart, answer)])

    place.app.push_screen(PageDialog(f"Written apart: {name(apart)}", pieces, keys), answered)


def _settle(place: PlaceScreen, child: Child, answers: list[tuple[Apart, Answer]]) -> None:
    """Let the choices stand and go on with what is left."""
    try:
        settle(place.house.tracker, child, answers)
    except LadderError as error:
        place.say(str(error), trouble=True)
        return
    place.house.meet_again()
    place.house.note_saved()
    place.reread()
    place.say(f"Settled: {name(answers[0][0]) if len(answers) == 1 else f'{len(answers)} entries'}; u takes it back.")
    if written_apart(place.house.tracker, child):
        open_apart(place)


def _fields(place: PlaceScreen, child: Child, apart: Apart) -> str:
    """Give the fields in which the wordings of a record differ, in a few words."""
    told = wordings(place.house.tracker, child, apart)[0].told
    words = [one.label.lower() for one in told[:2]]
    return ", ".join(words) + ("…" if len(told) > len(words) else "")
