"""The records of the family, one table each, in the order in which an export writes them."""

from ladder.domain.records.base import Record
from ladder.domain.records.climbing import Ladder, Rung
from ladder.domain.records.days import Exposure, Morning, Outcome
from ladder.domain.records.people import Child, Settings, Timetable
from ladder.domain.records.written import (
    Contact,
    Goal,
    Incident,
    Letter,
    Measure,
    Phase,
    Request,
    Review,
    Share,
    Support,
)

TABLES: dict[str, type[Record]] = {
    "children": Child,
    "timetables": Timetable,
    "mornings": Morning,
    "outcomes": Outcome,
    "ladders": Ladder,
    "rungs": Rung,
    "exposures": Exposure,
    "contacts": Contact,
    "supports": Support,
    "incidents": Incident,
    "requests": Request,
    "goals": Goal,
    "phases": Phase,
    "measures": Measure,
    "reviews": Review,
    "letters": Letter,
    "shares": Share,
    "settings": Settings,
}
DAY_TABLES = ("mornings", "outcomes", "exposures")
"""Tables kept in one file a calendar year, by their date; all others share the family's file."""

KEPT_FOR_EVER = ("outcomes", "contacts", "requests", "incidents")
"""Tables of which every earlier wording is kept."""

TABLE_OF: dict[type[Record], str] = {kind: table for table, kind in TABLES.items()}

__all__ = [
    "DAY_TABLES",
    "KEPT_FOR_EVER",
    "TABLES",
    "TABLE_OF",
    "Child",
    "Contact",
    "Exposure",
    "Goal",
    "Incident",
    "Ladder",
    "Letter",
    "Measure",
    "Morning",
    "Outcome",
    "Phase",
    "Record",
    "Request",
    "Review",
    "Rung",
    "Settings",
    "Share",
    "Support",
    "Timetable",
]
