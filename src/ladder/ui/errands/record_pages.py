"""Pages of the record: what was tried and what came of it, the three boxes, days on which the register differs."""

from functools import partial
from typing import get_args

from ladder.domain.attendance_words import attendance_told
from ladder.domain.eligibility import IF_NO, Box
from ladder.domain.evaluation import NOT_ASKED, PART_STATES, PartLine, part_lines
from ladder.domain.records import Child, Request
from ladder.domain.register import differs_line
from ladder.domain.tried_words import tried_rows
from ladder.tracker.eligibility import boxes, what_you_may_hear
from ladder.tracker.register import attendance, differing_days
from ladder.tracker.requests import PartState, requests, set_box, set_part
from ladder.tracker.tried import what_we_tried
from ladder.ui.dialogs.page import PageDialog
from ladder.ui.dialogs.pick import PickDialog
from ladder.ui.screens.record_place import RecordPlace
from ladder.ui.widgets.told import Piece

NOTHING_TRIED = "Nothing is written down yet of what was tried. On Record a adds a support: what, where, since when."
ABOUT_TRIED = "Each with its states, when they held, what came of it, and on how many days it was there."
NO_DIFFERENCE = "On every day whose mark in the register you wrote down, the two records agree."
NO_EVALUATION = "The boxes belong to an evaluation. a writes one down that was asked for."
NO_PARTS = "p is for the parts of an evaluation; 4 shows the requests."
ABOUT_BOXES = "What a school looks at for special education; 1, 2 and 3 say how each box was decided. Not legal advice."
DECIDED = {True: "yes", False: "no", None: "not decided"}
_NEXT: dict[bool | None, bool | None] = {None: True, True: False, False: None}


def show_tried(place: RecordPlace, child: Child) -> None:
    """Show every support with its states, what came of it, and how often it was there."""
    rows = tried_rows(what_we_tried(place.house.tracker, child))
    pieces = [Piece("", NOTHING_TRIED)] if not rows else [Piece("", ABOUT_TRIED, "$quiet")]
    for row in rows:
        if row.what:
            pieces += [Piece("", ""), Piece("", f"{row.what} · {row.where}", "bold $foreground")]
            if row.there:
                pieces.append(Piece("", f"Was there on {row.there}.", "$secondary"))
        result = f" · {row.result}" if row.result else ""
        pieces.append(Piece(row.state, f"{row.when}{result}"))
    place.app.push_screen(PageDialog("What we tried and what came of it", pieces))


def show_register(place: RecordPlace, child: Child) -> None:
    """Show the days on which the school's record differs, and attendance for adults; Enter drafts the correction."""
    t = place.house.tracker
    differ = differing_days(t, child)
    pieces = [Piece("", differs_line(one)) for one in differ] or [Piece("", NO_DIFFERENCE)]
    pieces += [Piece("", ""), Piece("", "Attendance this school year, for adults", "bold $foreground")]
    pieces += [Piece(one.what, one.words) for one in attendance_told(attendance(t, child))]

    def went_on(key: str | None) -> None:
        if key is not None:
            from ladder.ui.errands.letters import begin

            begin(place, child, "register_correction", None)

    keys = {"Enter": "drafts a letter"} if differ else {}
    place.app.push_screen(PageDialog("Where the school's record differs", pieces, keys), went_on)


def show_boxes(place: RecordPlace, child: Child, request: Request | None) -> None:
    """Show the three boxes of eligibility with the record's facts; 1 to 3 say how each was decided."""
    t = place.house.tracker
    if request is None or request.kind not in ("evaluation", "re_evaluation"):
        asked = requests(t, child)
        request = next((one for one in asked if one.kind in ("evaluation", "re_evaluation")), None)
    found = boxes(t, child, request)
    pieces = [Piece("", ABOUT_BOXES, "$quiet")]
    for number, box in enumerate(found, start=1):
        pieces += [Piece("", ""), *_box(number, box)]
    pieces += [Piece("", ""), Piece("", "What you may hear, and an answer", "bold $foreground")]
    for one in what_you_may_hear(t, child):
        pieces += [Piece("", ""), Piece("", f"“{one.said}”", "$secondary"), Piece("", one.answer)]
        if one.fact:
            pieces.append(Piece("", one.fact, "$quiet"))
    pieces += [Piece("", ""), Piece("", IF_NO)]

    def decided(key: str | None) -> None:
        if key is None:
            return
        if request is None:
            place.say(NO_EVALUATION)
            return
        box = found[int(key) - 1]
        value = _NEXT[box.decided]
        if place.attempt(lambda: set_box(t, child, request, box.code, value), f"{box.title}: {DECIDED[value]}."):
            kept = t.store.get("requests", request.id)
            show_boxes(place, child, kept if isinstance(kept, Request) else None)

    place.app.push_screen(PageDialog("Eligibility, three boxes", pieces, dict.fromkeys("123", "")), decided)


def choose_part(place: RecordPlace, child: Child, request: Request | None) -> None:
    """Ask which part of an evaluation has come how far."""
    if request is None or request.kind not in ("evaluation", "re_evaluation"):
        place.say(NO_PARTS)
        return
    parts = part_lines(request)

    def picked(index: int | None) -> None:
        if index is not None:
            _choose_state(place, child, request, parts[index])

    lines = [f"{one.words} · {one.state or NOT_ASKED}" for one in parts]
    place.app.push_screen(PickDialog("Parts of the evaluation", lines), picked)


def _choose_state(place: RecordPlace, child: Child, request: Request, part: PartLine) -> None:
    states: tuple[PartState | None, ...] = (*get_args(PartState), None)

    def picked(index: int | None) -> None:
        if index is None:
            return
        state = states[index]
        write = partial(set_part, place.house.tracker, child, request, part.code, state)
        place.attempt(write, f"{part.words}: {PART_STATES[state] if state else NOT_ASKED}.")

    lines = [PART_STATES[state] if state else NOT_ASKED for state in states]
    place.app.push_screen(PickDialog(part.words, lines, stating=range(len(lines))), picked)


def _box(number: int, box: Box) -> list[Piece]:
    return [
        Piece("", f"{number}  {box.title}: {DECIDED[box.decided]}", "bold $foreground"),
        Piece("", box.asks, "$quiet"),
        *(Piece("", line) for line in box.lines),
        Piece("", box.bring, "$quiet"),
    ]
