"""What `ladder check` prints."""

from support.family import a_child, a_morning
from support.stores import Place, minute, write


def test_a_sound_store_is_ok_and_counted(place: Place) -> None:
    store = place.open()
    write(store, a_child(), minute(0))
    morning = write(store, a_morning("2026-11-23"), minute(1))
    write(store, a_morning("2025-11-24"), minute(2))
    store.delete("mornings", morning.id, at=minute(3))
    report = place.open().report()
    assert list(report)[:5] == ["ok", "records", "files", "copies", "set_aside"]
    assert report["ok"] is True
    assert (report["records"]["children"], report["records"]["mornings"], report["records"]["goals"]) == (1, 1, 0)
    assert [(one["path"], one["generation"], one["ok"]) for one in report["files"]] == [
        ("family.json", 1, True),
        ("days-2025.json", 1, True),
        ("days-2026.json", 2, True),
    ]
    assert {one["path"] for one in report["copies"]} == {path for path in place.paths() if path.startswith("copies/")}
    assert all(one["at"].endswith("Z") for one in report["copies"])
    assert report["set_aside"] == []


def test_damage_is_reported_as_it_was_found(place: Place) -> None:
    store = place.open()
    write(store, a_morning("2026-11-23"))
    place.write("days-2026.json", b"{")
    place.write("copies/daily/days-2026.2026-11-23.json", b"{}")
    report = place.open().report()
    assert report["ok"] is False
    assert report["files"] == [{"path": "days-2026.json", "generation": None, "ok": False}]
    assert [one["path"] for one in report["copies"] if not one["ok"]] == ["copies/daily/days-2026.2026-11-23.json"]
    assert report["records"]["mornings"] == 1
    assert len(report["set_aside"]) == 1


def test_an_empty_store_is_ok(place: Place) -> None:
    report = place.open().report()
    assert (report["ok"], report["files"], report["copies"]) == (True, [], [])
