"""The twelve weeks as a frame: weeks 1 to 12 and weekdays become dates, local times become instants.

The sample's tables say "4 tue" and "07:20"; only here does that turn into a date, so the family can be moved by
whole weeks to where today is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from ladder.domain.records.base import WEEKDAYS

Document = dict[str, object]

WEEKS = 12
TIMEZONE = "America/Chicago"
DEVICE = str(uuid5(NAMESPACE_URL, "ladder/sample/device"))


def sample_id(name: str) -> str:
    """Give the id that always belongs to the thing of this name in the sample family."""
    return str(uuid5(NAMESPACE_URL, f"ladder/sample/{name}"))


CHILD = sample_id("child")


@dataclass(frozen=True, slots=True)
class Slot:
    """One day of the frame: `week` 1 to 12 (later weeks lie ahead), `weekday` mon to sun."""

    week: int
    weekday: str

    @classmethod
    def parse(cls, text: str) -> "Slot":
        """Give the slot that "4 tue" names."""
        week, weekday = text.split()
        return cls(int(week), weekday)


@dataclass(frozen=True, slots=True)
class Weeks:
    """The frame laid on the calendar; `monday` is the first day of week 1."""

    monday: date

    @classmethod
    def holding(cls, today: date) -> "Weeks":
        """Give the frame whose twelfth week holds `today`."""
        return cls(today - timedelta(days=today.weekday(), weeks=WEEKS - 1))

    def date(self, day: str) -> date:
        """Give the date of a day like "4 tue"."""
        slot = Slot.parse(day)
        return self.monday + timedelta(weeks=slot.week - 1, days=WEEKDAYS.index(slot.weekday))

    def iso(self, day: str) -> str:
        """Give the date of a day like "4 tue" as records carry it."""
        return self.date(day).isoformat()

    def instant(self, moment: str) -> str:
        """Give the UTC instant of a local moment like "4 tue 07:20"."""
        day, clock = moment.rsplit(" ", 1)
        return instant(self.date(day), clock)

    def head(self, identity: str, moment: str, changed: str | None = None) -> Document:
        """Give what begins every record: its id, when it was written ("4 tue 07:20"), and when changed, if it was."""
        return {
            "id": identity,
            "recorded_at": self.instant(moment),
            "updated_at": self.instant(changed or moment),
            "version": {DEVICE: 2 if changed else 1},
            "deleted": False,
        }


def instant(day: date, clock: str) -> str:
    """Give the UTC instant of a local clock time on a date where the family lives, as records carry it."""
    local = datetime.combine(day, time.fromisoformat(clock), ZoneInfo(TIMEZONE))
    return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def rows(table: str) -> Iterator[list[str]]:
    """Give the cells of each line of a table whose columns are parted by `|`."""
    for line in table.strip().splitlines():
        yield [cell.strip() for cell in line.split("|")]
