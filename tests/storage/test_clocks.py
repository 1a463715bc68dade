"""A clock that went back, and one that runs far ahead: told once each, to the minute at which it was."""

import pytest

from ladder.domain.records import Morning
from ladder.storage.clocks import tell_of_going_back, tell_of_running_ahead
from ladder.storage.device import Device
from ladder.storage.instants import local_moment
from support.family import SAM, a_morning, an_id
from support.stores import Place, change, give, write

DEVICE = Device(an_id("mum's laptop"), "mum's laptop")
NOW = "2026-11-24T12:00:00.000Z"
SOON, LATER, LATEST = "2026-11-24T12:30:00.000Z", "2026-11-30T12:00:00.000Z", "2031-05-05T12:00:00.000Z"


@pytest.mark.parametrize("newest", ["", "2026-11-23T12:00:00.000Z", NOW, SOON])
def test_a_clock_that_is_right_or_put_right_by_minutes_is_nothing_to_say(newest: str) -> None:
    assert tell_of_going_back(DEVICE, newest, NOW) == (DEVICE, "")
    assert tell_of_running_ahead(DEVICE, newest, NOW) == (DEVICE, "")


def test_a_clock_that_went_back_is_told_once_and_again_only_when_it_went_back_anew() -> None:
    heard, said = tell_of_going_back(DEVICE, LATER, NOW)
    assert said.startswith(f"The newest change on this computer is of {local_moment(LATER)}, by its clock, and now")
    assert tell_of_going_back(heard, LATER, NOW)[1] == ""
    assert tell_of_going_back(heard, "2026-11-30T12:00:00.007Z", "2026-11-25T12:00:00.000Z")[1] == ""
    assert tell_of_going_back(heard, LATEST, NOW)[1] != ""


def test_another_clock_far_ahead_is_told_once_and_again_only_when_it_ran_on() -> None:
    heard, said = tell_of_running_ahead(DEVICE, LATER, NOW)
    assert said.startswith(f"What came in was last changed on {local_moment(LATER)} by the clock there")
    assert tell_of_running_ahead(heard, LATER, NOW) == (heard, "")
    assert tell_of_running_ahead(heard, LATEST, NOW)[1] != ""
    assert tell_of_running_ahead(DEVICE, "2026-11-25T11:00:00.000Z", NOW)[1] == ""


def said_since(store: object) -> list[str]:
    notices: list[str] = store.notices  # type: ignore[attr-defined]
    found = list(notices)
    notices.clear()
    return found


def test_a_store_tells_it_with_the_first_change_and_never_again_though_it_is_opened_anew(place: Place) -> None:
    store = place.open()
    morning = write(store, a_morning("2026-11-24", distress_child=4), at=LATER)
    assert said_since(store) == []
    change(store, morning, NOW, distress_child=5)
    (said,) = said_since(store)
    assert "is of " in said
    again = place.open()
    stands = again.get("mornings", morning.id)
    assert isinstance(stands, Morning)
    change(again, stands, "2026-11-24T13:00:00.000Z", distress_child=6)
    assert said_since(again) == []
    assert again.between("mornings", *again.first_and_last(SAM) or ())[0].updated_at == "2026-11-24T13:00:00.000Z"


def test_a_store_tells_once_what_another_devices_clock_said(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    write(dad, a_morning("2026-11-23", distress_child=4), at=LATER)
    give(dad, mum, at=NOW)
    (said,) = said_since(mum)
    assert "by the clock there" in said
    write(dad, a_morning("2026-11-22", distress_child=4), at="2026-11-24T11:00:00.000Z")
    dad.notices.clear()
    give(dad, mum, at=NOW)
    assert said_since(mum) == []
