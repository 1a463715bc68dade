"""What the keys of the ladder do to it: each asks where it must, writes, and shows the ladder as it then stands."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal

from ladder.domain.offers import minutes_between_rungs
from ladder.domain.records import Child, Ladder, Rung
from ladder.domain.starting_ladders import NewRung
from ladder.domain.wording import ladder_state, short_date
from ladder.tracker.begin import first_days, ladders_to_start_from
from ladder.tracker.core import Tracker, today
from ladder.tracker.ladder import change_ladder, ladders, rungs, start_ladder
from ladder.tracker.rungs import add_rung, change_rung, delete_rung, rate_rung, split_rung
from ladder.ui.dialogs.confirm import ConfirmDialog
from ladder.ui.dialogs.pick import PickDialog
from ladder.ui.dialogs.rung_forms import fear_form, rest_form, rung_form
from ladder.ui.dialogs.start_ladder import Started, StartLadderDialog
from ladder.ui.errands.ask import ask
from ladder.ui.screens.place import PlaceScreen

RATERS: tuple[Literal["child", "parent"], ...] = ("child", "parent")


def add(place: PlaceScreen, child: Child, ladder: Ladder, below: Rung | None) -> None:
    """Ask for a new rung and put it just below another one, or on top."""

    def write(kept: dict[str, Any]) -> object:
        fields = {name: value for name, value in kept.items() if name not in ("label", "kind")}
        new = NewRung(str(kept["label"]), kept["kind"])
        return add_rung(place.house.tracker, child, ladder, new, below=below, **fields)

    ask(place, rung_form(), write, "The rung stands.")


def edit(place: PlaceScreen, child: Child, rung: Rung) -> None:
    """Ask what to change about a rung."""
    form = rung_form(rung)
    ask(
        place,
        form,
        lambda kept: change_rung(place.house.tracker, child, rung, **form.changed(kept)),
        "Changed; what was tried stays as it was.",
    )


def rate(place: PlaceScreen, child: Child, rung: Rung) -> None:
    """Ask how big the fear of a rung is today; what is answered past midnight is of the day it was asked on."""
    asked_on = place.house.now.date

    def write(kept: dict[str, Any]) -> None:
        for rater in RATERS:
            fear, avoidance = kept[f"{rater}_fear"], kept[f"{rater}_avoidance"]
            if fear is not None:
                rate_rung(place.house.tracker, child, rung, rater=rater, fear=fear, avoidance=avoidance, on=asked_on)

    form = fear_form(rung)
    form.belongs_to = asked_on
    ask(place, form, write, f"Written down for {short_date(asked_on)}.")


def split(place: PlaceScreen, child: Child, ladder: Ladder, rung: Rung, *, now: bool = False) -> None:
    """Put a smaller step below a rung: at the midpoint of the minutes, or by person, time or door.

    `now` lets it be the one that is tried next.
    """
    tracker = place.house.tracker
    minutes = minutes_between_rungs(rung, ladder, rungs(tracker, child, ladder))
    if minutes is not None:
        new = NewRung(f"{rung.label}, {minutes} minutes", "minutes", minutes)
        place.attempt(
            lambda: split_rung(tracker, child, rung, new, now=now), f"A smaller step: {minutes} minutes. e changes it."
        )
        return
    form = rung_form()
    form.about = "Split it by who is there, by the time, or by the door."

    def write(kept: dict[str, Any]) -> object:
        smaller = NewRung(str(kept["label"]), rung.kind, None, kept["child_label"])
        return split_rung(tracker, child, rung, smaller, now=now)

    ask(place, form, write, "A smaller step stands below it.")


def delete(place: PlaceScreen, child: Child, rung: Rung) -> None:
    """Ask once, then take a rung off the ladder; u brings it back."""

    def answered(answer: bool | None) -> None:
        if answer:
            place.attempt(
                lambda: delete_rung(place.house.tracker, child, rung), "Taken off the ladder; u brings it back."
            )

    question = f"Take “{rung.label}” off the ladder? What was tried on it stays in the record."
    place.app.push_screen(ConfirmDialog("Take a rung off", question), answered)


def rest_or_resume(place: PlaceScreen, child: Child, ladder: Ladder) -> None:
    """Let a ladder rest, or take up again one that does."""
    tracker = place.house.tracker
    if ladder.status == "active":
        form = rest_form(ladder, today(tracker, child))
        ask(
            place,
            form,
            lambda kept: change_ladder(tracker, child, ladder, status="paused", **kept),
            "The ladder rests. Nothing is lost.",
        )
        return
    resume(place, child, ladder)


def resume(place: PlaceScreen, child: Child, ladder: Ladder) -> None:
    """Take up again a ladder that rests."""
    cleared = {"paused_for": None, "paused_why": None, "waits_for": None, "look_again_on": None}
    place.attempt(
        lambda: change_ladder(place.house.tracker, child, ladder, status="active", **cleared),
        "Welcome back. The ladder goes on.",
    )


def start_ladder_dialog(tracker: Tracker, child: Child) -> StartLadderDialog:
    """Give the dialog that begins a ladder, each shown with the dates it would have."""
    return StartLadderDialog(
        ladders_to_start_from(tracker, child), partial(first_days, tracker, child), today(tracker, child)
    )


def begin(place: PlaceScreen, child: Child, started: Started) -> None:
    """Write down the ladder that was chosen; one that waits first is asked what for and until when."""
    tracker = place.house.tracker
    chosen, first = started.ladder, started.first
    waiting = {"status": "paused", "paused_for": first} if first else {}
    stands = (
        "Your ladder stands. Today shows its first rung." if chosen.rungs else "An empty ladder: a adds its first rung."
    )
    written = place.attempt(
        lambda: start_ladder(tracker, child, chosen.title, chosen.rungs, started.boxes, **waiting), stands
    )
    if written and first:
        newest = ladders(tracker, child)[-1]
        form = rest_form(newest, today(tracker, child))
        ask(place, form, lambda kept: change_ladder(tracker, child, newest, **kept), "It stands, and it waits.")


def choose_ladder(place: PlaceScreen, child: Child, show: Callable[[Ladder], None]) -> None:
    """Pick which of the child's ladders is looked at, or say that one of them is done."""
    tracker = place.house.tracker
    there = ladders(tracker, child)
    if not there:
        place.say("There is no ladder yet. b begins one.")
        return
    lines = [f"look at {one.title}{ladder_state(one, place.house.now.date)}" for one in there]
    open_ones = [one for one in there if one.status != "done"]
    lines += [f"{one.title} is done" for one in open_ones]

    def picked(index: int | None) -> None:
        if index is None:
            return
        if index < len(there):
            show(there[index])
        else:
            done = open_ones[index - len(there)]
            place.attempt(lambda: change_ladder(tracker, child, done, status="done"), f"{done.title}: climbed.")

    place.app.push_screen(PickDialog("Ladders", lines, stating=range(len(there), len(lines))), picked)
