"""The computer's own clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


class SystemClock:
    """Now, as this computer has it; with a `frozen` date, the present time of day on that date."""

    def __init__(self, frozen: date | None = None) -> None:
        self._frozen = frozen

    def today(self, timezone: str) -> date:
        """Give the local date in a time zone."""
        return self._frozen or datetime.now(ZoneInfo(timezone)).date()

    def instant(self, timezone: str) -> str:
        """Give the present UTC instant with milliseconds."""
        now = datetime.now(ZoneInfo(timezone))
        if self._frozen:
            now = now.replace(year=self._frozen.year, month=self._frozen.month, day=self._frozen.day)
        return now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def timezone(self) -> str:
        """Give the IANA name of this computer's own zone; UTC where it has none."""
        from tzlocal import get_localzone_name

        return get_localzone_name() or "UTC"
