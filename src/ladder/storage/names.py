"""Which record lies in which data file."""

import re

from ladder.domain.records import DAY_TABLES, TABLES
from ladder.storage.codec import Row, Tables

FAMILY = "family.json"
_DAYS = re.compile(r"days-([0-9]{4})\.json")


def days_name(year: int) -> str:
    """Give the name of the file for mornings, outcomes and exposures of a calendar year."""
    return f"days-{year:04}.json"


def year_in(name: str) -> int | None:
    """Give the year whose days a file holds; None when it is no such file."""
    match = _DAYS.fullmatch(name)
    return int(match[1]) if match else None


def is_data_file(name: str) -> bool:
    """Tell whether a name is that of a data file."""
    return name == FAMILY or year_in(name) is not None


def holds_its_own(name: str, tables: Tables) -> bool:
    """Tell whether all records in a data file belong into it, and not into one of another name."""
    year = name[5:9] if year_in(name) is not None else None
    for table, rows in tables.items():
        if table in TABLES and (year is None) == (table in DAY_TABLES):
            return False
        if table in DAY_TABLES and any(row["date"][:4] != year for row in rows.values()):
            return False
    return True


def name_for(table: str, document: Row) -> str:
    """Give the name of the file in which a record is kept."""
    return days_name(int(document["date"][:4])) if table in DAY_TABLES else FAMILY
