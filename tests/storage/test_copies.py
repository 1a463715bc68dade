"""Copies of the day, the week and the month."""

from datetime import date, timedelta

import pytest

from ladder.storage import copies
from ladder.storage.codec import parse
from ladder.storage.disk import Disk, put
from ladder.storage.instants import local_day
from support.family import a_morning
from support.stores import Place, change, minute, write


def days(number: int) -> str:
    return minute(number * 60 * 24)


def copies_in(place: Place, kind: str) -> list[str]:
    return [path.split("/")[-1] for path in place.paths() if path.startswith(f"copies/{kind}/")]


def test_the_first_save_of_a_day_is_copied_and_the_mirror_follows_every_save(place: Place) -> None:
    store = place.open()
    stored = write(store, a_morning("2026-11-23", note="one"), days(0))
    first = place.read("days-2026.json")
    change(store, stored, minute(1), note="two")
    assert place.read("copies/daily/days-2026.2026-11-23.json") == first
    assert place.read("copies/days-2026.json") == place.read("days-2026.json") != first
    assert copies_in(place, "weekly") == ["days-2026.2026-W48.json"]
    assert copies_in(place, "monthly") == ["days-2026.2026-11.json"]
    assert store.notices == []


def test_seven_days_five_weeks_and_twelve_months_are_kept_and_every_copy_is_whole() -> None:
    place = Place(None)
    store = place.open()
    stored = write(store, a_morning("2026-11-23", sleep_minutes=0), days(0))
    for number in range(1, 420):
        change(store, stored, days(number), sleep_minutes=number)
    last = local_day(days(419))
    daily = [f"days-2026.{last - timedelta(days=back)}.json" for back in range(7)]
    assert copies_in(place, "daily") == sorted(daily)
    assert len(copies_in(place, "weekly")) == 5
    assert len(copies_in(place, "monthly")) == 12
    every = [path for path in place.paths() if path.startswith("copies/")]
    assert len(every) == 1 + 7 + 5 + 12
    assert all(parse(place.read(path)).intact for path in every)


def test_an_old_years_copies_do_not_make_room_for_another_file(place: Place) -> None:
    store = place.open()
    write(store, a_morning("2025-11-24"), days(0))
    stored = write(store, a_morning("2026-11-23", sleep_minutes=0), days(0))
    for number in range(1, 20):
        change(store, stored, days(number), sleep_minutes=number)
    assert "days-2025.2026-11-23.json" in copies_in(place, "daily")


def test_a_copy_that_does_not_read_back_is_not_kept_and_is_said(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def rot(disk: Disk, path: str, data: bytes) -> None:
        put(disk, path, data[:-9])

    monkeypatch.setattr(copies, "put", rot)
    store = place.open()
    write(store, a_morning("2026-11-23"))
    assert [notice.split(".json ")[0] for notice in store.notices] == ["days-2026"] * 3
    assert "its daily copy could not be made" in store.notices[0]
    assert copies_in(place, "daily") == []


def test_the_day_is_that_of_this_computers_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    assert local_day("2026-11-24T03:00:00.000Z") == date(2026, 11, 23)
    monkeypatch.undo()
    time.tzset()


def test_copies_are_thinned_by_when_they_were_made_whatever_their_names_say(place: Place) -> None:
    """Seven saves under a clock that stood years ahead take nobody's place for good."""
    store = place.open()
    stored = write(store, a_morning("2026-11-23", sleep_minutes=0), days(0))
    for number in range(7):
        change(store, stored, days(1_000 + number), sleep_minutes=1 + number)
    for number in range(1, 5):
        change(store, stored, days(number), sleep_minutes=100 + number)
    kept = copies_in(place, "daily")
    assert len(kept) == 7
    assert [name for name in kept if ".2026-11-2" in name] == [f"days-2026.2026-11-{24 + n}.json" for n in range(4)]


@pytest.mark.parametrize(
    "name",
    [
        "days-2026.2026-11-24.sync-conflict-20261127-101112-ABCDEF.json",
        "days-2026.2026-11-24 (Dad's conflicted copy 2026-11-27).json",
        "days-2026.2026-11-24 2.json",
        "days-2026.2026-11-24-LAPTOP.json",
    ],
)
def test_what_a_sync_tool_puts_among_the_copies_is_no_copy_and_pushes_none_out(place: Place, name: str) -> None:
    store = place.open()
    stored = write(store, a_morning("2026-11-23", sleep_minutes=0), days(0))
    place.write(f"copies/daily/{name}", place.read("days-2026.json"))
    place.write("copies/days-2026 (1).json", place.read("days-2026.json"))
    place.write("copies/days-2025-LAPTOP.json", place.read("days-2026.json"))
    for number in range(1, 9):
        change(store, stored, days(number), sleep_minutes=number)
    assert len([file for file in copies_in(place, "daily") if file != name]) == 7
    assert name in copies_in(place, "daily")
    assert copies.names_with_copies(place.disk()) == {"days-2026.json"}
    assert not [path for path in copies.every_copy(place.disk()) if "(" in path or "LAPTOP" in path or name in path]
