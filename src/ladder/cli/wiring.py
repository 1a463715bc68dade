"""Where the parts are put together: the only place that opens a store, names the clock and reads the environment."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ladder.tracker.core import Tracker


def folder_of(given: str | None) -> Path:
    """Give the data folder: what `--data` gave, else LADDER_DATA, else the platform's."""
    from ladder.paths import data_folder

    return data_folder(given, os.environ)


def open_tracker(folder: Path, *, passing: bool = False) -> Tracker:
    """Open the family's files; nothing of a `passing` folder is remembered on this machine.

    Raises StoreError, and ValueError for a LADDER_TODAY that is no date.
    """
    from uuid import uuid4

    from ladder.cli.clock import SystemClock
    from ladder.paths import memory_folder
    from ladder.storage.store import Store
    from ladder.tracker.core import Tracker

    store, day = Store.open(folder, None if passing else memory_folder), frozen_day()
    return Tracker(store, SystemClock(day), lambda: str(uuid4()), day is not None)


def memory_tracker(day: date | None) -> Tracker:
    """Give a tracker over an empty store that is gone with the program; today is LADDER_TODAY, else `day`, else now."""
    from uuid import uuid4

    from ladder.cli.clock import SystemClock
    from ladder.storage.store import Store
    from ladder.tracker.core import Tracker

    chosen = frozen_day() or day
    return Tracker(Store.in_memory(), SystemClock(chosen), lambda: str(uuid4()), chosen is not None)


def frozen_day() -> date | None:
    """Give the date that LADDER_TODAY sets for this run. Raises ValueError, a sentence, when it is none of our time."""
    given = os.environ.get("LADDER_TODAY")
    if not given:
        return None
    from datetime import date

    from ladder.cli.clock import YEARS

    try:
        day = date.fromisoformat(given)
    except ValueError:
        raise ValueError(f"LADDER_TODAY is {given!r}; it can be a date like 2026-11-23.") from None
    if day.year not in YEARS:
        raise ValueError(f"LADDER_TODAY is {given}; it can be a date from {YEARS[0]} to {YEARS[-1]}, like 2026-11-23.")
    return day
