"""How ladder looks on this computer."""

from pathlib import Path

from ladder.storage.store import Store
from ladder.tracker.appearance import choose_theme, theme
from ladder.tracker.core import Tracker
from support.trackers import StillClock, ids


def test_a_theme_is_kept_for_the_next_start(tmp_path: Path) -> None:
    t = Tracker(Store.open(tmp_path), StillClock(), ids())
    assert theme(t) is None
    choose_theme(t, "contrast")
    assert theme(Tracker(Store.open(tmp_path), StillClock(), ids())) == "contrast"
