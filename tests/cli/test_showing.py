"""Showing the screens: what a crash leaves behind, and what it never prints."""

import stat
from pathlib import Path
from typing import Any

import pytest

from ladder.cli.showing import show
from ladder.errors import StoreError
from ladder.tracker.core import Tracker
from ladder.ui import app
from support.trackers import a_tracker


def never(_folder: Path) -> Tracker:
    raise AssertionError


def crashing(error: BaseException) -> Any:
    def run(_tracker: Tracker, **_guest: str) -> int:
        note = "He said he wants to stay home for ever."
        raise error from KeyError(note)

    return run


def test_a_crash_prints_no_record_and_leaves_a_log_of_places_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "run", crashing(RuntimeError("note: He said he wants to stay home for ever.")))
    assert show(a_tracker(), tmp_path) == 1
    said = capsys.readouterr()
    log = tmp_path / "crash.log"
    assert said.out == ""
    assert "What was saved is safe" in said.err
    assert str(log) in said.err
    written = log.read_text(encoding="utf-8")
    assert "RuntimeError" in written
    assert "KeyError" in written
    assert "in run" in written
    for told in (written, said.err):
        assert "stay home" not in told
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_sentence_of_ours_is_not_a_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "run", crashing(StoreError("The disk is full.")))
    with pytest.raises(StoreError, match="full"):
        show(a_tracker(), tmp_path)
    assert not (tmp_path / "crash.log").exists()


def test_whoever_asks_for_the_sample_family_gets_to_see_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def run(_tracker: Tracker, *, guest: str = "") -> int:
        shown.append(guest)
        return 0 if guest else app.SHOW_SAMPLE

    monkeypatch.setattr(app, "run", run)
    assert show(a_tracker(), tmp_path) == 0
    assert shown == ["", "sample"]
