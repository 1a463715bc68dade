"""What is due, in few words: a promise, an answer to a request, a ladder to look at again."""

from datetime import date

from ladder.domain.wording import short_date

_SAID = {"contact": "", "request": "answer to the request: ", "ladder": "look again at: "}


def due_when(due: str, days_left: int, today: date) -> str:
    """Give when something is due, an ISO date: "overdue since Wed 23 Sep", "due today", "due Fri 27 Nov"."""
    if days_left == 0:
        return "due today"
    day = short_date(date.fromisoformat(due), today=today)
    return f"due {day}" if days_left > 0 else f"overdue since {day}"


def due_short(due: str, days_left: int) -> str:
    """Give the same for a tight line: "overdue", "due today", "due 2 Dec"."""
    day = date.fromisoformat(due)
    return "overdue" if days_left < 0 else "due today" if not days_left else f"due {day.day} {day:%b}"


def days_told(days_left: int) -> str:
    """Give the distance in days: "61 days ago", "in 3 days", "today"."""
    if days_left == 0:
        return "today"
    count = "1 day" if abs(days_left) == 1 else f"{abs(days_left)} days"
    return f"in {count}" if days_left > 0 else f"{count} ago"


def due_line(kind: str, title: str, due: str, days_left: int, *, more: int, today: date) -> str:
    """Give the one quiet line for the first thing that is due, and how many others there are."""
    others = f", {more} more" if more else ""
    return f"{due_when(due, days_left, today)}{others} · {_SAID[kind]}{title}"
