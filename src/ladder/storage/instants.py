"""Instants as the records keep them: UTC text with milliseconds, which sorts as time does."""

from datetime import UTC, date, datetime, timedelta


def later(instant: str, **by: float) -> str:
    """Give the instant that is later by a timedelta's keywords (`milliseconds=1`, `minutes=-10`)."""
    moved = (datetime.fromisoformat(instant) + timedelta(**by)).astimezone(UTC)
    return moved.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moved.microsecond // 1000:03}Z"


def local_day(instant: str) -> date:
    """Give the date that this computer's calendar shows at an instant."""
    return datetime.fromisoformat(instant).astimezone().date()


def local_moment(instant: str) -> str:
    """Give an instant as this computer's calendar and clock show it: "Mon 23 Nov 2026, 07:12"."""
    moment = datetime.fromisoformat(instant).astimezone()
    return f"{moment:%a} {moment.day} {moment:%b} {moment.year}, {moment:%H:%M}"
