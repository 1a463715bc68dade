"""A try that two devices wrote down apart: asked about once, and one or two from then on."""

from typing import Any

import pytest

from ladder.domain.records import Child
from ladder.domain.starting_ladders import NewRung
from ladder.tracker.apart import BOTH, are_one, are_two, tries_apart
from ladder.tracker.core import Tracker
from ladder.tracker.exposures import record_exposure
from ladder.tracker.history import undo
from ladder.tracker.ladder import start_ladder
from support.trackers import MONDAY
from support.two_devices import come_together, two_devices


def climb(t: Tracker, child: Child) -> None:
    start_ladder(t, child, "Back", [NewRung("Gate", "place")], [])


def tries(t: Tracker) -> list[tuple[Any, ...]]:
    found: list[Any] = t.store.all("exposures")
    return sorted(((one.result, one.minutes, one.peak, one.learned) for one in found), key=repr)


def written_twice() -> tuple[Tracker, Tracker, Child]:
    """Give two devices on which one try was written down apart."""
    laptop, phone, child = two_devices()
    climb(laptop, child)
    come_together(laptop, phone)
    record_exposure(laptop, child, MONDAY, result="done", minutes=20, peak=6)
    record_exposure(phone, child, MONDAY, result="done", peak=5, learned="it passed")
    come_together(laptop, phone)
    return laptop, phone, child


def test_it_is_asked_on_both_devices_and_of_its_date() -> None:
    laptop, phone, child = written_twice()
    for t in (laptop, phone):
        [apart] = tries_apart(t, child)
        assert apart == tries_apart(t, child, MONDAY)[0]
        assert len(tries(t)) == 2


@pytest.mark.parametrize(
    ("answer", "stands"),
    [
        (0, ("done", None, 5, "it passed")),
        (1, ("done", 20, 6, None)),
        (BOTH, ("done", 20, 5, "it passed")),
    ],
)
def test_one_try_stands_as_it_was_chosen_on_both_devices(answer: Any, stands: tuple[Any, ...]) -> None:
    laptop, phone, child = written_twice()
    [apart] = tries_apart(laptop, child)
    are_one(laptop, child, apart, answer)
    come_together(laptop, phone)
    for t in (laptop, phone):
        assert tries(t) == [stands]
        assert tries_apart(t, child) == []
    undo(laptop)
    assert len(tries(laptop)) == 2


def test_two_tries_stay_two_and_nobody_is_asked_again() -> None:
    laptop, phone, child = written_twice()
    before = tries(laptop)
    are_two(phone, child, tries_apart(phone, child)[0])
    come_together(laptop, phone)
    for t in (laptop, phone):
        assert (tries(t), tries_apart(t, child)) == (before, [])


def test_two_who_are_asked_at_a_time_never_take_both_away() -> None:
    laptop, phone, child = written_twice()
    are_one(laptop, child, tries_apart(laptop, child)[0], 0)
    are_one(phone, child, tries_apart(phone, child)[0], 1)
    come_together(laptop, phone)
    come_together(laptop, phone)
    assert tries(laptop) == tries(phone)
    assert len(tries(laptop)) == 1


def test_two_tries_of_one_device_are_two() -> None:
    laptop, phone, child = two_devices()
    climb(laptop, child)
    for minutes in (10, 20):
        record_exposure(laptop, child, MONDAY, minutes=minutes)
    come_together(laptop, phone)
    assert tries_apart(phone, child) == []
