"""The computer's own clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from ladder.errors import LadderError

YEARS = range(1969, 2200)
"""The years of which today can be: a clock without a battery begins again in 1970, west of Greenwich the day before.

Under such a clock everything is read and a backup comes back; that anything happened then is refused where it is typed.
"""


class SystemClock:
    """Now, as this computer has it; with a `frozen` date, the present time of day on that date."""

    def __init__(self, frozen: date | None = None) -> None:
        self._frozen = frozen

    def today(self, timezone: str) -> date:
        """Give the local date in a time zone."""
        return self._frozen or _now(timezone).date()

    def instant(self, timezone: str) -> str:
        """Give the present UTC instant with milliseconds."""
        now = datetime.now(ZoneInfo(timezone)) if self._frozen else _now(timezone)
        if self._frozen:
            now = now.replace(year=self._frozen.year, month=self._frozen.month, day=self._frozen.day)
        return now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def timezone(self) -> str:
        """Give the IANA name of this computer's own zone; UTC where it has none."""
        from tzlocal import get_localzone_name

        return get_localzone_name() or "UTC"


def _now(timezone: str) -> datetime:
    """Give the local time in a zone. Raises LadderError where the computer has forgotten what year it is."""
    now = datetime.now(ZoneInfo(timezone))
    if now.year not in YEARS:
        raise LadderError(
            f"This computer's clock says {now.date()}, which cannot be, so nothing is written down under that date. "
            "Set the clock first; for once LADDER_TODAY=2026-11-23 in front of ladder says which day it is."
        )
    return now
