"""The sample family that `ladder demo` shows: Wren, twelve, twelve weeks into a slow return.

Invented from end to end. It is told in weeks 1 to 12 and moved by whole weeks so that week 12 holds today, and it
ends yesterday evening: this morning is left to whoever looks at it.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from ladder.domain.records import TABLES
from ladder.domain.records.checks import check, to_document
from ladder.exchange.sample import agreements, climbing, looking_back, mornings, outcomes, school, talks, tries
from ladder.exchange.sample.weeks import TIMEZONE, Document, Weeks, instant
from ladder.exchange.sample.wordings import earlier_wordings

__all__ = ["sample_family"]

_TABLES: Mapping[str, Callable[[Weeks], list[Document]]] = {
    "children": school.children,
    "timetables": school.timetables,
    "mornings": mornings.mornings,
    "outcomes": outcomes.outcomes,
    "ladders": climbing.ladders,
    "rungs": climbing.rungs,
    "exposures": tries.tries,
    "contacts": talks.contacts,
    "supports": agreements.supports,
    "incidents": talks.incidents,
    "requests": agreements.requests,
    "goals": agreements.goals,
    "phases": school.phases,
    "measures": looking_back.measures,
    "reviews": looking_back.reviews,
    "letters": talks.letters,
    "shares": looking_back.shares,
    "settings": school.settings,
}


def sample_family(today: date) -> dict[str, object]:
    """Give the sample family as a backup document (`ladder-export` 1), the same for the same `today`.

    Nothing in it was written later than the evening before `today`, in the family's own time zone (Chicago).
    """
    weeks = Weeks.holding(today)
    yesterday = today - timedelta(days=1)
    end = instant(yesterday, "23:59")
    document: dict[str, object] = {
        "format": "ladder-export",
        "version": 1,
        "generated_at": end,
        "generator": {"name": "ladder sample", "version": "1"},
        "purpose": "backup",
        "window": {"from": weeks.iso("1 mon"), "to": yesterday.isoformat(), "timezone": TIMEZONE},
        "withheld": [],
    }
    tables = {}
    for table in TABLES:
        written = [one for one in _TABLES[table](weeks) if str(one["recorded_at"]) <= end]
        tables[table] = [to_document(check(table, one)) for one in written]
    return document | tables | {"kept": [], "changes": earlier_wordings(tables)}
