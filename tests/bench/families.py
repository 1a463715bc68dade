"""Families to measure with, as export files: the sample's twelve weeks, ten years of three children, a long record.

Ten years are the sample's eleven whole weeks laid end to end for each child, talks and supports with every fourth. The
long record is the sample's with so many talks before it that there are 2,000 entries.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ladder.domain.records import DAY_TABLES, TABLES
from ladder.domain.records.identity import canonical_id
from ladder.exchange.sample import sample_family

CHILDREN = ("Wren", "Robin", "Martin")
YEARS = 10
BLOCK = timedelta(weeks=11)
ENTRIES = 2000
WRITTEN = ("contacts", "supports", "incidents", "requests", "goals", "phases", "measures")

Document = dict[str, Any]


def ten_years(today: date) -> Document:
    """Give ten years of three children up to the evening before `today`."""
    whole: Document = sample_family(today)
    tables: dict[str, dict[str, Document]] = {table: {} for table in TABLES}
    for name in CHILDREN:
        for number, block in enumerate(_blocks(today)):
            for table in TABLES:
                if number == 0 or table in DAY_TABLES or (number % 4 == 0 and table in ("contacts", "supports")):
                    for record in block[table]:
                        own = _own(table, record, name, number)
                        tables[table][own["id"]] = own
    first = min(record["date"] for record in tables["mornings"].values())
    for record in tables["timetables"].values():
        if record["kind"] == "school":
            record["from"] = first
    return whole | {table: list(records.values()) for table, records in tables.items()}


def long_record(today: date) -> Document:
    """Give the sample family with 2,000 entries in its record: talk 1 is the oldest."""
    sample: Document = sample_family(today)
    missing = ENTRIES - sum(len(sample[table]) for table in WRITTEN)
    oldest = today - timedelta(days=missing + 100)
    talks = [_talk(sample["contacts"][0], number, oldest + timedelta(days=number)) for number in range(1, missing + 1)]
    return sample | {"contacts": [*sample["contacts"], *talks]}


def _talk(first: Document, number: int, day: date) -> Document:
    stamp = f"{day}T20:00:00.000Z"
    return first | {
        "id": _id(first["id"], "talk", number),
        "recorded_at": stamp,
        "updated_at": stamp,
        "at": f"{day}T10:15",
        "person": f"Person {number}",
        "said": f"said in talk {number}. " + "What the mornings look like, and what would help. " * 6,
        "due": None,
    }


def _blocks(today: date) -> Iterator[Document]:
    """Give the newest twelve weeks, then block after block before them."""
    yield sample_family(today)
    monday = today - timedelta(days=today.weekday())
    for number in range(1, YEARS * 365 // BLOCK.days + 1):
        yield sample_family(monday - number * BLOCK)


def _own(table: str, record: Document, name: str, number: int) -> Document:
    """Give a record of the sample as a record of the child `name`: the ladder one for all blocks, the days each own."""
    own = dict(record)
    lasting = number == 0 or table in ("ladders", "rungs")
    own["id"] = _id(record["id"], name, 0 if lasting else number)
    for reference in ("child", "ladder", "rung"):
        if record.get(reference):
            own[reference] = _id(record[reference], name, 0)
    if table == "children":
        own["name"] = name
    own["id"] = canonical_id(table, own)
    return own


def _id(sample: str, name: str, number: int) -> str:
    return str(uuid5(NAMESPACE_URL, f"{sample}/{name}/{number}"))


def main(folder: Path, today: date) -> None:
    """Write `weeks.json`, `years.json` and `record.json` into `folder`."""
    made = {"weeks": sample_family(today), "years": ten_years(today), "record": long_record(today)}
    for name, document in made.items():
        (folder / f"{name}.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
