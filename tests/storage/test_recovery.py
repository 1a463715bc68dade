"""Opening a data file whatever has happened to it."""

import json
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ladder.domain.records.identity import morning_id
from ladder.errors import StoreError
from ladder.storage import migrations
from ladder.storage.codec import Tables, encode, parse
from support.family import SAM, a_child, a_morning, an_outcome
from support.stores import Place, change, contents, give, minute, write

DAYS = "days-2026.json"


@pytest.fixture
def written(place: Place) -> Place:
    """A place with a morning written and changed once, and a child."""
    store = place.open()
    stored = write(store, a_morning("2026-11-23", note="first"), minute(0))
    change(store, stored, minute(1), note="newest")
    write(store, a_child(), minute(2))
    return place


def notes(place: Place) -> list[Any]:
    return [document["note"] for document in place.open().documents(stored=False)["mornings"]]


def notices(place: Place) -> list[str]:
    store = place.open()
    store.all("mornings")
    return store.notices


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _data: b"",
    "truncated": lambda data: data[: len(data) // 2],
    "without its last byte but the newline": lambda data: data[:-2],
    "zeros": lambda data: bytes(len(data)),
    "half zeros": lambda data: data[: len(data) // 2] + bytes(len(data) // 2),
    "not JSON": lambda _data: b"<html>sync conflict</html>",
    "an empty object": lambda _data: b"{}",
    "a header and no record": lambda data: data[: data.index(b"}") + 2] + b"}",
    "half of what undo needs": lambda data: data.replace(b'"made":', b'"undone":', 1),
    "a JSON list": lambda _data: b"[]",
    "rows that are no objects": lambda _data: b'{"mornings": {"1": 5}}',
    "rows without numbers": lambda _data: b'{"mornings": {"x": {}}}',
    "not UTF-8": lambda data: data.replace(b"newest", b"newes\xff"),
    "deeply nested": lambda _data: b'{"mornings": {"1": ' + b'{"a":' * 100_000,
    "a field gone": lambda data: data.replace(b'"hard":false,', b""),
    "a rating out of range": lambda data: data.replace(b'"distress_child":null', b'"distress_child":77'),
    "an unknown table": lambda data: data.replace(b'"mornings":{', b'"evenings":{'),
    "a record of another year": lambda data: data.replace(b'"date":"2026-11-23"', b'"date":"2025-11-23"'),
    "a changed row that is none": lambda data: data.replace(b'"counter":1', b'"counter":"one"'),
}


@pytest.mark.parametrize("harm", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_file_gives_way_to_its_newest_good_copy_and_is_kept(
    written: Place, harm: Callable[[bytes], bytes]
) -> None:
    bad = harm(written.read(DAYS))
    assert bad != written.read(DAYS)
    written.write(DAYS, bad)
    [notice] = notices(written)
    assert notice.startswith("days-2026.json was damaged: ")
    assert "copies/days-2026.json" in notice
    [aside] = [path for path in written.paths() if path.startswith("set-aside/")]
    assert aside in notice
    assert written.read(aside) == bad
    assert notes(written) == ["newest"]
    assert notices(written) == []
    assert parse(written.read(DAYS)).intact


def test_a_missing_file_is_put_back_from_its_copy(written: Place) -> None:
    for name in (DAYS, "family.json"):
        written.remove(name)
    store = written.open()
    assert len(store.all("children")) == 1
    assert len(store.all("mornings")) == 1
    assert [notice.split(" was missing")[0] for notice in store.notices] == ["family.json", DAYS]
    assert notices(written) == []


def test_when_the_mirror_is_damaged_too_the_newest_good_of_the_older_copies_is_taken(written: Place) -> None:
    store = written.open()
    change(store, store.all("mornings")[0], minute(60 * 24), note="next day")
    change(store, store.all("mornings")[0], minute(60 * 24 + 1), note="lost with the disk")
    for path in (DAYS, f"copies/{DAYS}"):
        written.write(path, written.read(path)[:100])
    assert "copies/daily/days-2026.2026-11-24.json" in notices(written)[0]
    assert notes(written) == ["next day"]


def test_a_sound_file_under_the_name_of_another_is_not_taken(written: Place) -> None:
    other = Place(None)
    write(other.open(), a_morning("2025-11-24", note="last year"))
    for number, (path, wrong) in enumerate([(DAYS, "days-2025.json"), ("family.json", "days-2025.json"), (DAYS, "")]):
        sound = other.read(wrong) if wrong else written.read("family.json")
        written.write(path, sound)
        assert f"{path} was damaged: it holds what belongs in another file." in notices(written)[0], number
    assert notes(written) == ["newest"]
    assert len(written.open().all("children")) == 1


def test_a_restored_file_is_a_newer_generation_than_any_before(written: Place) -> None:
    before = parse(written.read(DAYS)).header
    written.write(DAYS, b"")
    written.open().all("mornings")
    after = parse(written.read(DAYS)).header
    assert before is not None
    assert after is not None
    assert after.generation > before.generation
    assert after.token != before.token


def test_without_any_copy_what_can_still_be_read_is_kept(written: Place) -> None:
    write(written.open(), an_outcome("2026-11-23", "part"), minute(9))
    bad = written.read(DAYS).replace(b'"hard":false,', b"", 1)
    for path in written.paths():
        if DAYS[:9] in path:
            written.remove(path)
    written.write(DAYS, bad)
    [notice] = notices(written)
    assert "There is no good copy of it" in notice
    assert len(written.open().all("outcomes")) == 1
    assert written.read(next(path for path in written.paths() if "damaged" in path)) == bad


def test_an_empty_file_without_any_copy_may_not_be_downloaded_yet_and_is_not_written_over(place: Place) -> None:
    place.write("family.json", b"")
    with pytest.raises(
        StoreError, match=r"^family\.json in .* is empty, and there is no copy of it: it may not be down"
    ):
        place.open()
    assert place.paths() == ["family.json"]
    place.remove("family.json")
    write(place.open(), a_child())
    assert len(place.open().all("children")) == 1


@pytest.mark.parametrize("stand_in", [".{}.icloud", "{}.nextcloud", "{}.owncloud", "{}.cloud"])
@pytest.mark.parametrize("name", ["family.json", "days-2026.json"])
def test_a_file_that_is_not_downloaded_yet_is_waited_for_and_nothing_is_written_in_its_place(
    written: Place, name: str, stand_in: str
) -> None:
    whole = written.read(name)
    written.remove(name)
    written.write(stand_in.format(name), b"")
    there = written.paths()
    with pytest.raises(StoreError, match=f"^{name} is not downloaded yet: .* holds only ") as caught:
        written.open().all("outcomes")
    assert stand_in.format(name) in str(caught.value)
    with pytest.raises(StoreError, match="is not downloaded yet"):
        write(written.open(), an_outcome("2026-11-24", "full"))
    assert written.paths() == there
    written.write(name, whole)
    assert written.open().all("mornings")


def test_a_year_of_which_nothing_else_is_here_is_not_left_out_of_any_answer(place: Place) -> None:
    write(place.open(), a_child())
    place.write(".days-2024.json.icloud", b"bplist00")
    with pytest.raises(StoreError, match="is not downloaded yet"):
        place.open().all("outcomes")


def test_a_sound_file_edited_by_hand_is_taken_and_what_it_was_is_kept(written: Place) -> None:
    before = written.read(DAYS)
    edited = before.replace(b'"note":"newest"', b'"note":"by hand"')
    written.write(DAYS, edited)
    [notice] = notices(written)
    assert "was changed outside ladder" in notice
    asides = [path for path in written.paths() if path.startswith("set-aside/")]
    assert {written.read(path) for path in asides} == {before, edited}
    assert all(path in notice for path in asides)
    assert notes(written) == ["by hand"]
    assert notices(written) == []


def test_a_file_laid_out_anew_with_the_same_content_is_no_edit(written: Place) -> None:
    written.write(DAYS, json.dumps(json.loads(written.read(DAYS)), indent=2, sort_keys=True).encode())
    assert notices(written) == []
    assert notes(written) == ["newest"]
    change(written.open(), a_morning("2026-11-23"), minute(9), note="on")
    assert notes(written) == ["on"]


@pytest.mark.parametrize("goes_on_first", [True, False])
def test_what_was_written_by_hand_is_not_lost_to_a_device_that_went_on_from_before(
    written: Place, goes_on_first: bool
) -> None:
    other = Place(None).open("dad's laptop")
    give(written.open(), other, minute(30))
    [record] = other.all("mornings")
    if goes_on_first:
        change(other, record, minute(31), furthest=2)
    written.write(DAYS, written.read(DAYS).replace(b'"note":"newest"', b'"note":"by hand"'))
    give(written.open(), other, minute(32))
    give(other, written.open(), minute(33))
    assert contents(other) == contents(written.open())
    assert "by hand" in str(other.documents(stored=True) | {"kept": other.kept()})
    assert len(other.apart()) == goes_on_first


def test_a_file_edited_by_hand_may_lack_its_header_and_optional_keys(written: Place) -> None:
    tables = json.loads(written.read(DAYS))
    del tables["_ladder"]
    for row in tables["mornings"].values():
        del row["furthest"]
    written.write(DAYS, json.dumps(tables).encode())
    assert "was changed outside ladder" in notices(written)[0]
    assert list(written.open().documents(stored=False)["mornings"][0])[14:17] == [
        "behaviours",
        "furthest",
        "sleep_minutes",
    ]


def test_rows_numbered_twice_by_hand_and_a_mark_at_the_beginning_are_read_all_the_same(written: Place) -> None:
    tables = json.loads(written.read(DAYS))
    other = {**tables["mornings"]["1"], "date": "2026-11-24", "id": morning_id(SAM, "2026-11-24")}
    tables["mornings"]["01"] = other
    written.write(DAYS, b"\xef\xbb\xbf" + json.dumps(tables).encode())
    assert "was changed outside ladder" in notices(written)[0]
    write(written.open(), a_morning("2026-11-25"), minute(9))
    assert len(notes(written)) == 3


def test_a_file_put_back_to_an_older_state_by_hand_is_taken_and_the_newer_one_kept(place: Place) -> None:
    store = place.open()
    stored = write(store, a_morning("2026-11-23", note="old"), minute(0))
    old = place.read(DAYS)
    change(store, stored, minute(1), note="new")
    new = place.read(DAYS)
    place.write(DAYS, old)
    store = place.open()
    change(store, stored, minute(2), furthest=3)
    assert "was put back to an older state" in " ".join(store.notices)
    assert new in [place.read(path) for path in place.paths() if path.startswith("set-aside/")]
    assert place.open().get("mornings", stored.id).note == "old"  # type: ignore[union-attr]


def test_a_file_of_a_newer_ladder_is_never_opened_and_never_written(written: Place) -> None:
    newer = written.read(DAYS).replace(b'"schema":1', b'"schema":2')
    written.write(DAYS, newer)
    before = written.paths()
    store = written.open()
    with pytest.raises(StoreError, match=r"days-2026\.json .* newer ladder"):
        store.all("mornings")
    with pytest.raises(StoreError, match="newer ladder"):
        write(store, a_morning("2026-11-24"))
    assert written.read(DAYS) == newer
    assert written.paths() == before


def test_a_family_file_of_a_newer_ladder_stops_the_start(written: Place) -> None:
    written.write("family.json", written.read("family.json").replace(b'"schema":1', b'"schema":2'))
    with pytest.raises(StoreError, match="install the newer ladder"):
        written.open()


def test_a_copy_of_a_newer_ladder_is_not_taken_over(written: Place) -> None:
    written.write(f"copies/{DAYS}", written.read(DAYS).replace(b'"schema":1', b'"schema":2'))
    written.write(DAYS, b"")
    with pytest.raises(StoreError, match="newer ladder"):
        written.open().all("mornings")


def _shorten(tables: Tables) -> Tables:
    """A schema step for tests: notes used to have another name."""
    mornings = {
        number: {("note" if key == "remark" else key): value for key, value in row.items()}
        for number, row in tables.get("mornings", {}).items()
    }
    return {**tables, "mornings": mornings} if mornings else tables


def test_an_older_file_is_brought_forward_and_its_old_bytes_are_kept(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place.open(), a_morning("2026-11-23", note="kept"))
    tables = parse(place.read(DAYS)).tables
    tables["mornings"]["1"]["remark"] = tables["mornings"]["1"].pop("note")
    old = encode(tables, schema=1, generation=7)[1]
    place.write(DAYS, old)
    monkeypatch.setattr(migrations, "SCHEMA", 2)
    monkeypatch.setattr(migrations, "STEPS", {1: _shorten})
    store = place.open()
    store.all("mornings")
    [kept_as] = [path for path in place.paths() if path.startswith("copies/before-schema-2/")]
    assert store.notices == [
        (
            "days-2026.json was brought into the form that this version of ladder keeps. "
            f"The old file is kept as {kept_as}."
        )
    ]
    assert notes(place) == ["kept"]
    assert place.read(kept_as) == old
    header = parse(place.read(DAYS)).header
    assert header is not None
    assert (header.schema, header.generation) == (2, 8)


def test_a_copy_of_an_older_schema_is_brought_forward_when_it_is_needed(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place.open(), a_morning("2026-11-23", note="kept"))
    monkeypatch.setattr(migrations, "SCHEMA", 2)
    monkeypatch.setattr(migrations, "STEPS", {1: _shorten})
    place.write(DAYS, b"")
    assert notes(place) == ["kept"]


def _says_newer(data: bytes) -> bool:
    """Tell whether bytes that still read as JSON name a schema above ours."""
    try:
        schema = json.loads(data)["_ladder"]["1"]["schema"]
    except (ValueError, KeyError, TypeError):
        return False
    return isinstance(schema, int) and schema > 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_bytes_lie_there_the_records_are_there_or_set_aside(data: st.DataObject) -> None:
    place = Place(None)
    store = place.open()
    stored = write(store, a_morning("2026-11-23", note="first"), minute(0))
    change(store, stored, minute(1), note="newest")
    good = place.read(DAYS)
    start = data.draw(st.integers(0, len(good)))
    length = data.draw(st.integers(0, 40))
    bad = good[:start] + data.draw(st.binary(max_size=40)) + good[start + length :]
    place.write(DAYS, bad)
    with pytest.raises(StoreError, match="newer ladder") if _says_newer(bad) else nullcontext():
        found = notes(place)
        everything = [place.read(path) for path in place.paths()]
        assert len(found) <= 1
        assert b'"newest"' in b"".join(everything)
        assert found == ["newest"] or bad in everything
