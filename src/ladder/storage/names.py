"""Which record lies in which data file."""

import re

from ladder.domain.records import DAY_TABLES
from ladder.storage.codec import Row

FAMILY = "family.json"
_DAYS = re.compile(r"days-([0-9]{4})\.json")


def days_name(year: int) -> str:
    """Give the name of the file for mornings, outcomes and exposures of a calendar year."""
    return f"days-{year:04}.json"


def year_in(name: str) -> int | None:
    """Give the year whose days a file holds; None when it is no such file."""
    match = _DAYS.fullmatch(name)
    return int(match[1]) if match else None


def name_for(table: str, document: Row) -> str:
    """Give the name of the file in which a record is kept."""
    return days_name(int(document["date"][:4])) if table in DAY_TABLES else FAMILY
