"""What the advice offers: each a line to pick; nothing moves before one is chosen."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from ladder.domain.advice import Advice
from ladder.domain.catalogue import word
from ladder.domain.offers import last_that_went_well
from ladder.domain.outgrown import Reached, next_above
from ladder.domain.records import Child, Exposure, Ladder, Rung, Support
from ladder.domain.wording import short_date
from ladder.tracker import lived
from ladder.tracker.core import today
from ladder.tracker.exposures import record_exposure
from ladder.tracker.ladder import rungs
from ladder.tracker.plan import missing_supports
from ladder.tracker.rungs import drop_support, make_current, step_up
from ladder.tracker.summary import latest_tries
from ladder.tracker.supports import new_state, states
from ladder.ui.dialogs.pick import PickDialog
from ladder.ui.errands.ladder_edits import resume, split
from ladder.ui.screens.place import PlaceScreen

_HAPPENED = (("no", "it did not happen"), ("partly", "it happened in part"), ("yes", "it happened"))


class Offer(NamedTuple):
    """Something that can be done about the advice, in words, and what does it."""

    words: str
    do: Callable[[], object]


def offers(
    place: PlaceScreen, child: Child, ladder: Ladder, advice: Advice, reached: Reached | None = None
) -> list[Offer]:
    """Give what can be done about the advice for a rung of `ladder`; nothing where it says to stay.

    `reached` is the rung that the days have already reached, where they have gone further.
    """
    steps = rungs(place.house.tracker, child, ladder)
    rung = next((one for one in steps if one.id == advice.rung), None)
    if rung is None:
        return []
    if advice.verdict == "pause":
        return [Offer("take the ladder up again", partial(resume, place, child, ladder))]
    return [*_of_the_verdict(place, child, ladder, advice, steps, rung), *_further(place, child, reached)]


def _of_the_verdict(
    place: PlaceScreen, child: Child, ladder: Ladder, advice: Advice, steps: list[Rung], rung: Rung
) -> list[Offer]:
    if advice.verdict == "split":
        return [Offer("a smaller step in between, now", partial(split, place, child, ladder, rung, now=True))]
    if advice.verdict == "ease_back":
        return _ease_back(place, child, ladder, steps)
    if advice.verdict == "step_up":
        return _step_up(place, child, steps, rung)
    return _while_holding(place, child, rung, advice.rule)


def follow(place: PlaceScreen, child: Child, ladder: Ladder, advice: Advice, reached: Reached | None = None) -> None:
    """Offer what the advice suggests, and the rung that the days have already reached."""
    there = offers(place, child, ladder, advice, reached)
    if not there:
        place.say("Nothing to change: stay with it.")
        return

    def picked(index: int | None) -> None:
        if index is not None:
            there[index].do()

    words = [one.words for one in there]
    place.app.push_screen(PickDialog("What the advice offers", words, stating=range(len(words))), picked)


def _further(place: PlaceScreen, child: Child, reached: Reached | None) -> list[Offer]:
    if reached is None:
        return []
    make = partial(make_current, place.house.tracker, child, reached.rung)
    return [Offer(f"{reached.rung.label} from now on", partial(place.attempt, make, f"Now: {reached.rung.label}."))]


def _ease_back(place: PlaceScreen, child: Child, ladder: Ladder, steps: list[Rung]) -> list[Offer]:
    tracker = place.house.tracker
    tried = lived.records(tracker, child, Exposure)
    last = last_that_went_well(ladder, steps, tried, today(tracker, child))
    if last is None:
        return []
    done = "A smaller step, on purpose."
    ease = partial(place.attempt, lambda: make_current(tracker, child, last), done)
    return [Offer(f"one day on {last.label}, then here again", ease)]


def _step_up(place: PlaceScreen, child: Child, steps: list[Rung], rung: Rung) -> list[Offer]:
    tracker = place.house.tracker
    found = []
    above = next_above(rung, steps)
    if above is not None:
        climb = partial(
            place.attempt, lambda: step_up(tracker, child, rung, above), f"Climbed. Now: {above.label}."
        )  # fmt: skip
        found.append(Offer(f"the next rung: {above.label}", climb))
    for support in rung.supports:
        drop = partial(
            place.attempt,
            partial(drop_support, tracker, child, rung, support),
            "The same rung, with one support fewer.",
        )
        found.append(Offer(f"the same rung without {word(support)}", drop))
    return found


def _while_holding(place: PlaceScreen, child: Child, rung: Rung, rule: str) -> list[Offer]:
    if rule == "waiting_support":
        return _in_place(place, child, rung.id)
    return _did_it_happen(place, child, rung) if rule == "peak" else []


def _in_place(place: PlaceScreen, child: Child, rung: str) -> list[Offer]:
    """Say of a support that is waited for that it is in place from today on."""
    tracker = place.house.tracker
    found = []

    def in_place(now: Support) -> object:
        return new_state(tracker, child, now, state="in_place", from_=today(tracker, child).isoformat())

    for support in missing_supports(tracker, child, rung):
        now = states(tracker, child, support)[-1]
        write = partial(place.attempt, partial(in_place, now), "In place. F4 keeps its history.")
        found.append(Offer(f"in place now: {word(support)}", write))
    return found


def _did_it_happen(place: PlaceScreen, child: Child, rung: Rung) -> list[Offer]:
    """Ask of the tries with the highest worry that were stayed with whether what it said happened."""
    tracker = place.house.tracker
    found = []
    stayed_with = (one.exposure for one in latest_tries(tracker, child, rung, 2))
    for one in stayed_with:
        if one is None or one.happened is not None:
            continue
        day = date.fromisoformat(one.date)
        for answer, words in _HAPPENED:
            write = partial(record_exposure, tracker, child, day, exposure=one.id, happened=answer)
            feared = f" “{one.feared}”" if one.feared else " what worry said"
            found.append(
                Offer(f"{short_date(day)},{feared}: {words}", partial(place.attempt, write, "Written down."))
            )  # fmt: skip
    return found
