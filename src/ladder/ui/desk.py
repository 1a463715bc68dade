"""The desk between Today's rows and the store: which record a field belongs to, and what is not on disk yet."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from ladder.domain.day_status import implied_status
from ladder.domain.records import Child
from ladder.domain.records.checks import to_document
from ladder.domain.taken_back import left_in
from ladder.tracker.core import Tracker
from ladder.tracker.exposures import record_exposure
from ladder.tracker.outcome import record_after_school, record_outcome_exposure
from ladder.tracker.today import DayView, exposure_of_day, record_morning
from ladder.ui.saver import Fields, Saver

EXPOSURE_FIELDS = frozenset({"expected_peak", "peak", "happened", "end"})
"""Fields of the day's exposure; they show only where there is a rung to try."""

AFTERWARDS = EXPOSURE_FIELDS - {"expected_peak"}
"""Those of them that can only be told once something was tried."""

OUTCOME_FIELDS = frozenset({"status", "minutes", "arrived", "left"})
TIMES = ("minutes", "arrived", "left")

Key = tuple[str, str, date]


@dataclass
class Desk:
    """What was typed and where it goes. A field that may not be stored stays in `refused` until it is set anew."""

    tracker: Tracker
    saver: Saver
    refused: dict[object, Fields] = field(default_factory=dict)
    written: dict[object, Fields] = field(default_factory=dict)
    """What was handed to be saved since the day was read last: it may lie on disk while the view does not know it."""
    by_times: set[tuple[str, date]] = field(default_factory=set)
    """Of which child and day the status came from the times alone: it goes when they are taken back."""

    def values(self, child: Child, view: DayView) -> Fields:
        """Give the value of every field of a day as the rows show it: stored, on its way, or refused."""
        day = view.day
        values: Fields = {}
        if day.outcome is not None:
            values |= to_document(day.outcome)
        if day.morning is not None:
            values |= to_document(day.morning)
        else:
            values.pop("note", None)
        exposure = exposure_of_day(view)
        if exposure is not None:
            values |= {name: getattr(exposure, name) for name in EXPOSURE_FIELDS}
        for table in ("outcome", "exposure", "morning"):
            key = (table, child.id, day.date)
            on_the_way = self.written.get(key, {}) | self.saver.pending(key) | self.refused.get(key, {})
            values |= {name: value for name, value in on_the_way.items() if (table, name) != ("outcome", "note")}
        return values

    def keep(self, child: Child, view: DayView, name: str, value: object) -> Fields:
        """Have one field of a day saved; gives the fields that are saved with it: a status where times imply one."""
        table = "outcome" if name in OUTCOME_FIELDS else "exposure" if name in EXPOSURE_FIELDS else "morning"
        fields: Fields = {name: value}
        if name in TIMES:
            fields |= self._status(child, view, fields)
        elif name == "status":
            self.by_times.discard((child.id, view.day.date))
        self.keep_all(child, view, table, fields)
        return fields

    def keep_all(self, child: Child, view: DayView, table: str, fields: Fields) -> None:
        """Have several fields of one record of a day saved: of its morning, outcome or exposure."""
        day = view.day.date
        key: Key = (table, child.id, day)
        self.refused[key] = {kept: old for kept, old in self.refused.get(key, {}).items() if kept not in fields}
        self.written[key] = self.written.get(key, {}) | fields
        self.saver.put(key, fields, self._write(table, child, day))

    def read_anew(self) -> None:
        """Hear that the day was read from disk again: what is saved by now stands there."""
        self.written.clear()

    def keep_try(self, child: Child, view: DayView, exposure: str | None, fields: Fields) -> None:
        """Have fields of one exposure of a day saved, by its id, or a new one when there is none."""
        day = view.day.date
        key = ("try", exposure or object(), day)
        self.saver.put(
            key, fields, lambda fields: record_exposure(self.tracker, child, day, exposure=exposure, **fields)
        )

    def refuse(self, key: object, fields: Fields) -> None:
        """Remember what may not be stored, so that it stays on screen."""
        self.refused[key] = self.refused.get(key, {}) | fields

    @property
    def any_refused(self) -> bool:
        """Whether something on screen may not be stored as it is."""
        return any(self.refused.values())

    def left_of(self, child: Child, view: DayView) -> list[str]:
        """Give what a day's outcome says beside its status: its fields, stored or on their way."""
        stored = to_document(view.day.outcome) if view.day.outcome is not None else {}
        return left_in(stored | self.saver.pending(("outcome", child.id, view.day.date)))

    def _status(self, child: Child, view: DayView, change: Fields) -> Fields:
        """Give the status that times and minutes imply, unless the family chose another itself.

        With the last of them it goes too, where it came from them and the day says nothing else.
        """
        before, here = self.values(child, view), (child.id, view.day.date)
        told = {name: before.get(name) for name in TIMES}
        if before.get("status") not in (None, implied_status(view.day, **told)):
            return {}
        now = told | change
        if all(one is None for one in now.values()):
            goes = here in self.by_times and set(self.left_of(child, view)) <= set(TIMES)
            return {"status": None} if goes or before.get("status") is None else {}
        if before.get("status") is None:
            self.by_times.add(here)
        return {"status": implied_status(view.day, **now)}

    def _write(self, table: str, child: Child, day: date) -> Callable[[Fields], object]:
        """Give the write that runs in a thread; minutes above the scheduled ones were asked about before."""
        if table == "morning":
            return lambda fields: record_morning(self.tracker, child, day, **fields)
        if table == "outcome":
            return lambda fields: record_after_school(self.tracker, child, day, outcome=fields, over_scheduled=True)
        return lambda fields: record_outcome_exposure(
            self.tracker,
            child,
            day,
            **{"guess" if name == "expected_peak" else name: new for name, new in fields.items()},
        )
