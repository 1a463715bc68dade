"""One thread reads while another writes."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import msgspec

from ladder.domain.records.identity import morning_id
from support.family import SAM, a_morning, an_exposure, an_id, an_outcome
from support.stores import Place, edit_of, minute, write

DAY = date(2026, 11, 23)


def while_writing(write_all: Callable[[], None], read: Callable[[], Any]) -> list[Any]:
    """Give all that was read while the writer wrote."""
    seen = []
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write_all)
        while not writing.done():
            seen.append(read())
        writing.result()
    return [*seen, read()]


def test_a_reader_sees_every_step_whole_and_never_an_older_one_again(place: Place) -> None:
    store = place.open()
    first = an_id("first")
    pair = [an_exposure("2026-11-23", "gate", id=first), an_exposure("2026-11-24", "gate", id=an_id("second"))]

    def write_all() -> None:
        for number in range(60):
            edits = [edit_of(one)._replace(change=_minutes(one, number)) for one in pair]
            store.edit_many(edits, at=minute(number))

    def read() -> list[Any]:
        assert not store.changed_elsewhere()
        return [getattr(one, "minutes", None) for one in store.between("exposures", DAY, date(2026, 11, 24))]

    seen = [minutes for minutes in while_writing(write_all, read) if minutes]
    assert all(minutes == [minutes[0]] * 2 for minutes in seen)
    assert seen == sorted(seen)
    assert seen[-1] == [59, 59]


def _minutes(record: Any, number: int) -> Callable[[Any], Any]:
    return lambda _old: msgspec.structs.replace(record, minutes=number)


def test_a_thread_that_reads_a_record_by_id_gets_that_record(place: Place) -> None:
    store = place.open()
    write(store, a_morning("2026-11-23", note="kept"))

    def write_all() -> None:
        for number in range(40):
            write(store, an_outcome(f"2026-10-{1 + number % 30:02}", "part", minutes=number), minute(number))

    seen = while_writing(write_all, lambda: store.get("mornings", morning_id(SAM, "2026-11-23")))
    assert {getattr(one, "note", None) for one in seen} == {"kept"}


def test_two_threads_that_write_lose_nothing(place: Place) -> None:
    store = place.open()

    def write_all(name: str) -> None:
        for number in range(40):
            write(store, an_exposure("2026-11-23", "gate", id=an_id(f"{name} {number}")), minute(number))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write_all, ["one", "other"]))
    assert len(store.all("exposures")) == len(place.open().all("exposures")) == 80
