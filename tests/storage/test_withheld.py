"""What a file withheld stays no value on every way on which it goes on from here."""

from typing import Any

import msgspec
import pytest

from ladder.domain.records import TABLE_OF, Record
from ladder.domain.records.checks import to_document
from ladder.storage.store import Store
from support.family import a_morning, an_outcome
from support.stores import Place, change, contents, give, minute, sides_of, write

DAY = "2026-11-23"
SAID: list[tuple[Record, dict[str, Any]]] = [
    (a_morning(DAY, note="secret"), {"furthest": 3}),
    (an_outcome(DAY, "part", note="secret"), {"place": "office"}),
]


def give_partly(store: Store, to: Store, at: str) -> None:
    """Let one store take in what another would give a therapist: no notes, and nothing that lies beside."""
    hidden = {"mornings": frozenset({"note"}), "outcomes": frozenset({"note"})}
    tables = {
        table: [row | dict.fromkeys(hidden.get(table, ()), None) for row in rows]
        for table, rows in store.documents(stored=True).items()
    }
    to.merge(sides_of(tables, hidden), at=at)


@pytest.mark.parametrize(("record", "news"), SAID)
def test_a_backup_of_who_knows_a_record_in_part_takes_nothing_from_who_knows_it_whole(
    place: Place, record: Record, news: dict[str, Any]
) -> None:
    mum, dad, gran = place.open(), Place(None).open("dad's laptop"), Place(None).open("gran's laptop")
    whole = write(mum, record, minute(0))
    give_partly(mum, dad, minute(1))
    change(dad, whole, minute(2), **news)
    give(dad, gran, minute(3))
    give(gran, mum, minute(4))
    [shown] = mum.all(TABLE_OF[type(record)])
    assert to_document(shown) == {**to_document(whole), **news, **_written(shown)}
    assert mum.apart() == []
    for _time in range(2):
        for other in (dad, gran):
            give(mum, other, minute(5))
            give(other, mum, minute(6))
    assert contents(dad) == contents(gran) == contents(mum)
    before = place.read("days-2026.json")
    give(gran, mum, minute(7))
    assert place.read("days-2026.json") == before


def _written(record: Any) -> dict[str, Any]:
    return {"version": record.version, "updated_at": record.updated_at}


def test_a_wording_that_was_read_in_part_elsewhere_is_an_earlier_one_whole(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    whole = write(mum, an_outcome(DAY, "part", note="secret"), minute(0))
    give_partly(mum, dad, minute(1))
    change(dad, whole, minute(2), note="another")
    give(dad, mum, minute(3))
    give(dad, mum, minute(4))
    assert "secret" in str(contents(mum))
    give(mum, dad, minute(5))
    assert contents(dad) == contents(mum)
    assert msgspec.json.encode(contents(mum)).count(b"secret") == 1
