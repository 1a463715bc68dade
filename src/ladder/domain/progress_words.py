"""The latest recorded school days beside those of two weeks earlier, in words."""

from datetime import date

from ladder.domain.attendance import Sums
from ladder.domain.date_words import how_many
from ladder.domain.trends import Progress
from ladder.domain.week_words import NOT_RECORDED, percent
from ladder.domain.wording import minutes_words, short_date


def progress_sentence(found: Progress | None, since: date | None = None) -> str:
    """Give the latest five recorded school days beside the five of two weeks earlier: more, fewer or the same.

    Where the latest one lies before `since`, its date is told.
    """
    if found is None:
        return "Too early to tell: it takes school days with known minutes that lie two weeks apart."
    up_to = f" up to {short_date(found.until, today=since)}" if since is not None and found.until < since else ""
    minutes, now, before = found.minutes, found.now, found.before
    if not found.is_told:
        return (
            f"Too early to tell: minutes are known for {now.days} of the last {how_many(now.recorded, 'recorded day')}"
            f"{up_to}, and for {before.days} of {before.recorded} {weeks(found)} before."
        )
    if minutes is None:
        return (
            f"In school {_share(now.share)} of the time on {_of_the_last(now)}{up_to}, "
            f"{_share(before.share)} on {_counted(before)} {weeks(found)} before."
        )
    known = "minutes known for " if now.unknown or before.unknown else ""
    days = f"({known}{how_many(now.days, 'day')} each{',' if up_to else ''}{up_to})"
    if minutes == 0:
        return f"As long in school as {weeks(found)} ago {days}."
    much = f"{minutes_words(abs(minutes))} {'more' if minutes > 0 else 'less'}"
    return f"{much} in school than {weeks(found)} ago {days}."


def weeks(found: Progress) -> str:
    """Give how far the two lie apart: "two weeks", or "5 weeks" where nothing nearer is recorded."""
    return "two weeks" if found.weeks == 2 else f"{found.weeks} weeks"


def _of_the_last(sums: Sums) -> str:
    """Give the days that are looked at, and of how many of them the minutes are known."""
    known = f"{sums.days} of " if sums.unknown else ""
    return f"{known}the last {how_many(sums.recorded, 'recorded day')}"


def _counted(sums: Sums) -> str:
    known = f"{sums.days} of " if sums.unknown else ""
    return known + how_many(sums.recorded, "day")


def _share(share: float | None) -> str:
    return NOT_RECORDED if share is None else percent(share)
