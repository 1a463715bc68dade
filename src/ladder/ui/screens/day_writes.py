"""The writes of Today, ready to run in a thread: each sets the fields it is given and nothing else."""

from collections.abc import Callable
from datetime import date

from ladder.domain.records import Child
from ladder.tracker.core import Tracker
from ladder.tracker.outcome import record_outcome, record_outcome_exposure
from ladder.tracker.today import record_morning
from ladder.ui.saver import Fields

GUESS = "expected_peak"
"""How the row of worry's guess names its field; the use case calls it `guess`."""


def write_morning(tracker: Tracker, child: Child, day: date) -> Callable[[Fields], object]:
    """Give the write of fields of the morning."""
    return lambda fields: record_morning(tracker, child, day, **fields)


def write_outcome(tracker: Tracker, child: Child, day: date) -> Callable[[Fields], object]:
    """Give the write of fields of the outcome; minutes above the scheduled were asked about before."""
    return lambda fields: record_outcome(tracker, child, day, over_scheduled=True, **fields)


def write_exposure(tracker: Tracker, child: Child, day: date) -> Callable[[Fields], object]:
    """Give the write of fields of the day's exposure on the current rung."""

    def write(fields: Fields) -> object:
        named = {"guess" if name == GUESS else name: value for name, value in fields.items()}
        return record_outcome_exposure(tracker, child, day, **named)

    return write
