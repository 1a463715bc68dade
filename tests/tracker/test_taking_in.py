import datetime as dt
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ladder.errors import LadderError, Refused
from ladder.storage.store import Store
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.taking_in import import_document, import_file, is_locked, look_into
from ladder.tracker.text_files import typed_path
from support.trackers import MONDAY, SAM_FILE, StillClock, a_child, a_tracker, ids

EAST = "Pacific/Kiritimati"


class WestOfTheDateLine(StillClock):
    """The clock of a computer on which Monday still is, while far east it is Tuesday."""

    def today(self, timezone: str) -> dt.date:
        """Give the date, which far east is the next one."""
        return self.day + dt.timedelta(days=1) if timezone == EAST else self.day


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("take", [is_locked, lambda path: import_file(a_tracker(), path)])
def test_a_name_that_no_disk_takes_is_said_in_a_sentence(take: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(LadderError, match="could not be read"):
        take(tmp_path / ("x" * 300))


def test_a_typed_path_may_begin_at_home_but_at_no_unknown_one() -> None:
    assert typed_path("~/a.json") == Path.home() / "a.json"
    with pytest.raises(Refused, match="write the whole path"):
        typed_path("~nobody-of-that-name/a.json")


def a_folder(folder: Path) -> Path:
    import_file(replace(a_tracker(), store=Store.open(folder)), SAM_FILE)
    return folder


def test_another_folder_is_read_and_nothing_in_it_is_touched(tmp_path: Path) -> None:
    other = a_folder(tmp_path / "other")
    (other / "family.json").write_bytes(b"not what it was")
    before = contents(other)
    assert import_file(a_tracker(), other).new == 179
    assert contents(other) == before


def test_a_link_in_another_folder_never_has_its_end_written_over(tmp_path: Path) -> None:
    other, mine = a_folder(tmp_path / "other"), tmp_path / "mine.txt"
    mine.write_text("mine")
    (other / "family.json").unlink()
    (other / "family.json").symlink_to(mine)
    assert import_file(a_tracker(), other).new == 179
    assert mine.read_text() == "mine"


def test_a_plan_for_tomorrow_of_a_child_far_east_comes_in_on_a_computer_far_west() -> None:
    document = json.loads(SAM_FILE.read_text())
    tomorrow_there = (MONDAY + dt.timedelta(days=2)).isoformat()
    document["exposures"].append(
        document["exposures"][0] | {"id": "00000000-0000-4000-8000-0000000000ea", "date": tomorrow_there}
    )
    assert import_document(replace(a_tracker(), clock=WestOfTheDateLine()), document).new == 180


def test_whoever_takes_in_says_which_namesake_is_ours(tmp_path: Path) -> None:
    other, asked = a_folder(tmp_path / "other"), list[str]()

    def same(name: str) -> bool:
        asked.append(name)
        return True

    t = replace(a_tracker(), new_id=ids(700))
    mine = a_child(t, "sam")
    counts = import_file(t, other, same=same)
    assert (asked, children(t)[0].id, len(children(t))) == (["sam"], mine.id, 1)
    assert counts.new == 178
    again = import_file(t, other, same=same)
    assert (again.new, again.changed, again.kept) == (0, 0, 0)


def test_with_nobody_to_ask_a_namesake_is_another_child(tmp_path: Path) -> None:
    t = replace(a_tracker(), new_id=ids(700))
    a_child(t, "Sam")
    assert import_file(t, a_folder(tmp_path / "other")).new == 179
    assert [child.name for child in children(t)] == ["Sam", "Sam"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are of Unix")
@pytest.mark.parametrize("name", ["days-2026.json", "family.json"])
def test_another_folder_with_a_pipe_in_the_place_of_a_file_is_refused(tmp_path: Path, name: str) -> None:
    a_child(Tracker(Store.open(tmp_path), StillClock(), ids()))
    (tmp_path / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / name)
    with pytest.raises(LadderError, match="is no file but a pipe"):
        import_file(a_tracker(), tmp_path)


def test_a_name_with_its_accent_apart_is_asked_about_and_its_records_are_the_same_later(tmp_path: Path) -> None:
    """From a folder and from a file whose text stands in the other form; and again as a backup of our own."""
    t = replace(a_tracker(), new_id=ids(700))
    mine = a_child(t, "Zo\u00eb")
    document = json.loads(SAM_FILE.read_text())
    document["children"][0]["name"] = "Zoe\u0308"
    document["incidents"] = [
        {key: document["phases"][0][key] for key in ("id", "recorded_at", "updated_at", "version", "deleted", "child")}
        | {"date": "2026-11-02", "what": "Cafe\u0301 closed"}
    ]
    path = tmp_path / "apart.json"
    path.write_text(json.dumps(document, ensure_ascii=False))
    assert list(look_into(t, path).namesakes) == ["Zo\u00eb"]
    import_file(t, path, same=lambda _name: True)
    assert [child.id for child in children(t)] == [mine.id]
    assert [getattr(one, "what") for one in t.store.all("incidents")] == ["Caf\u00e9 closed"]  # noqa: B009
    again = import_file(t, path, same=lambda _name: True)
    assert (again.new, again.changed, again.kept) == (0, 0, 0)
