"""What leaves, what stays home and what was given before, as Share tells it."""

from datetime import date

from textual.content import Content

from ladder.domain.records import Share
from ladder.domain.wording import short_date
from ladder.tracker.preview import Preview

PURPOSES = (("therapist", "therapist"), ("school", "school"), ("hearing", "hearing"), ("backup", "backup"))
TABLE_WORDS = {
    "children": "children",
    "timetables": "school hours",
    "mornings": "mornings",
    "outcomes": "school days",
    "ladders": "ladders",
    "rungs": "rungs",
    "exposures": "tries",
    "contacts": "talks",
    "supports": "supports",
    "incidents": "incidents",
    "requests": "requests",
    "goals": "goals",
    "phases": "phases",
    "measures": "questionnaires",
    "reviews": "week reviews",
    "letters": "letters",
    "shares": "what was shared",
    "settings": "settings",
    "kept": "wordings made apart",
    "changes": "earlier wordings",
    "weeks": "weekly figures",
}

_ONE = {"children": "child", "tries": "try", "school hours": "set of school hours", "what was shared": "share"}


def leaving_lines(seen: Preview) -> Content:
    """Give the lines that say what leaves and what stays home."""
    counts = ", ".join(_counted(count, TABLE_WORDS.get(table, table)) for table, count in seen.counts.items() if count)
    home = ", ".join(dict.fromkeys(_stays(name) for name in seen.withheld)) or "nothing"
    return Content("\n").join(
        [
            Content.styled(f"{short_date(seen.first)} to {short_date(seen.last)}: {seen.summary}", "bold $foreground"),
            Content(counts),
            Content.assemble(("Stays home: ", "$quiet"), (home, "$quiet")),
        ]
    )


def _counted(count: int, many: str) -> str:
    """Give a number of things in words; one child, one try."""
    if count != 1:
        return f"{count} {many}"
    return f"1 {_ONE.get(many) or many.removesuffix('s')}"


def _stays(name: str) -> str:
    table, _, field = name.partition(".")
    words = TABLE_WORDS.get(table, table)
    return f"{field.replace('_', ' ')} of {words}" if field else words


def given_line(one: Share) -> Content:
    """Give one line about what was shared."""
    whom = f", {one.for_whom}" if one.for_whom else ""
    first, last = (short_date(date.fromisoformat(text)) for text in (one.from_, one.to))
    on_day = short_date(date.fromisoformat(one.at[:10]))
    return Content(f"{on_day}: {dict(PURPOSES)[one.purpose]}{whom} · {first} to {last}")
