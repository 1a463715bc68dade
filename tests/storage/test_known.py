"""A year that was here and is gone, and days whose child is gone: told until it is settled."""

from support.family import SAM, a_child, a_morning
from support.stores import Place, give, minute, write

DAYS = "days-2026.json"


def lose(place: Place, name: str) -> None:
    """Take a data file and every copy away."""
    for path in place.paths():
        if name.removesuffix(".json") in path:
            place.remove(path)


def begun(place: Place) -> Place:
    store = place.open()
    write(store, a_child(), minute(0))
    write(store, a_morning("2025-11-24"), minute(1))
    write(store, a_morning("2026-11-23"), minute(2))
    return place


def test_what_is_there_is_not_missed(place: Place) -> None:
    assert place.open().missing() == []
    store = begun(place).open()
    assert (store.missing(), store.orphaned()) == ([], {})
    place.remove(DAYS)
    assert place.open().missing() == []


def test_a_year_that_is_gone_with_every_copy_is_missed_at_every_opening(place: Place) -> None:
    lose(begun(place), DAYS)
    for _time in range(2):
        assert place.open().missing() == [DAYS]
    report = place.open().report()
    assert (report["ok"], report["missing"]) == (False, [DAYS])


def test_a_new_file_in_its_place_does_not_settle_it_but_the_familys_word_does(place: Place) -> None:
    lose(begun(place), DAYS)
    write(place.open(), a_morning("2026-11-24"), minute(5))
    write(place.open(), a_morning("2026-11-25"), minute(6))
    assert place.open().missing() == [DAYS]
    place.open().let_rest()
    assert place.open().missing() == []
    assert place.open().report()["ok"] is True


def test_what_is_brought_back_from_elsewhere_is_missed_no_more(place: Place) -> None:
    other = begun(Place(None)).open()
    lose(begun(place), DAYS)
    write(place.open(), a_morning("2026-11-24"), minute(5))
    give(other, place.open(), minute(9))
    assert place.open().missing() == []
    assert len(place.open().all("mornings")) == 3


def test_a_folder_of_an_earlier_ladder_is_known_from_its_next_save_on(place: Place) -> None:
    begun(place)
    place.remove(".known")
    write(place.open(), a_child(name="Kit"), minute(5))
    lose(place, "days-2025.json")
    assert place.open().missing() == ["days-2025.json"]


def test_days_without_their_child_are_told_with_their_files(place: Place) -> None:
    lose(begun(place), "family.json")
    store = place.open()
    assert store.orphaned() == {DAYS: {SAM}, "days-2025.json": {SAM}}
    assert store.missing() == ["family.json"]
    report = store.report()
    assert (report["ok"], report["orphaned"]) == (False, ["days-2025.json", DAYS])


def test_a_note_that_cannot_be_read_is_none(place: Place) -> None:
    begun(place).write(".known", b"{")
    assert place.open().missing() == []
    write(place.open(), a_morning("2026-11-24"), minute(5))
    lose(place, "days-2025.json")
    assert place.open().missing() == ["days-2025.json"]
