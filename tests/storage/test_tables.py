"""TinyDB on top of the tables of a file, and plain TinyDB on the files themselves."""

import pytest
from tinydb import TinyDB, where
from tinydb.table import Document

from ladder.storage.tables import Database
from support.family import a_child, a_morning, an_outcome
from support.stores import Place, change, minute, write


def test_plain_tinydb_reads_every_file_and_writes_what_ladder_reads(files: Place) -> None:
    store = files.open()
    write(store, a_child())
    for number, note in enumerate(["a", "b"]):
        write(store, a_morning("2026-11-23", note=note), minute(number * 20))
    assert files.folder is not None
    with TinyDB(files.folder / "days-2026.json") as plain:
        assert plain.tables() == {"_ladder", "mornings", "changes"}
        [header] = plain.table("_ladder").all()
        assert (header["format"], header["schema"], header["generation"]) == ("ladder-store", 1, 2)
        assert len(header["sha256"]) == 64
        assert plain.table("mornings").search(where("note") == "b")[0].doc_id == 1
        plain.table("mornings").update({"note": "by hand"}, where("note") == "b")
    again = files.open()
    assert [document["note"] for document in again.documents(stored=False)["mornings"]] == ["by hand"]
    assert "was changed outside ladder" in again.notices[0]


def test_numbers_of_rows_stay_and_new_ones_are_free(files: Place) -> None:
    store = files.open()
    stored = [write(store, a_morning(f"2026-11-{day}"), minute(day)) for day in (20, 21, 22)]
    change(store, stored[1], minute(50), note="x")
    write(files.open(), a_morning("2026-11-19"), minute(51))
    assert files.folder is not None
    with TinyDB(files.folder / "days-2026.json") as plain:
        dates = {row.doc_id: row["date"] for row in plain.table("mornings")}
    assert dates == {1: "2026-11-20", 2: "2026-11-21", 3: "2026-11-22", 4: "2026-11-19"}


def test_a_table_trusts_neither_a_remembered_id_nor_a_remembered_answer() -> None:
    database = Database({})
    table = database.rows_of("mornings")
    assert table.insert({"a": 1}) == 1
    assert table.search(where("a") == 1)
    database.storage.write({"mornings": {"7": {"a": 2}}})
    assert table.search(where("a") == 1) == []
    assert table.insert({"a": 3}) == 8
    assert table.insert_multiple([{"a": 4}, {"a": 5}]) == [9, 10]
    assert table.insert(Document({"a": 6}, 20)) == 20


def test_what_was_read_stays_as_it_was_while_tables_are_written() -> None:
    tables = {"mornings": {"1": {"a": 1}}}
    database = Database(tables)
    database.rows_of("mornings").replace({1: {"a": 2}, 2: {"a": 3}}, [])
    database.rows_of("outcomes").fill([{"b": 1}])
    database.rows_of("outcomes").fill([])
    assert tables == {"mornings": {"1": {"a": 1}}}
    assert database.current() == {"mornings": {"1": {"a": 2}, "2": {"a": 3}}}
    with pytest.raises(KeyError):
        tables["outcomes"]


def test_outcomes_and_mornings_of_a_year_share_a_file_with_their_history(files: Place) -> None:
    store = files.open()
    write(store, a_morning("2026-11-23"))
    write(store, an_outcome("2026-11-23", "part"), minute(1))
    assert [path for path in files.paths() if "/" not in path] == ["days-2026.json", "device.json"]
