"""What somebody has written into a data file past ladder: wordings of their own, newer than what stood there."""

from uuid import NAMESPACE_URL, uuid5

from ladder.domain.records import TABLES
from ladder.domain.records.checks import canonical
from ladder.storage.codec import Row, Tables

_STAMPS = {"recorded_at": None, "updated_at": None}


def as_newer(tables: Tables, before: Tables) -> Tables:
    """Give tables in which a record that reads otherwise than `before`, under the same version, has a newer one.

    Else any device that has gone on from that version would let go of it unseen. The writer is named after the wording,
    so that it is the same wherever and however often the file is read.
    """
    return {table: _newer(rows, before.get(table, {})) if table in TABLES else rows for table, rows in tables.items()}


def _newer(rows: dict[str, Row], before: dict[str, Row]) -> dict[str, Row]:
    was = {row["id"]: row for row in before.values()}
    return {number: _written(row) if _is_rewritten(row, was.get(row["id"])) else row for number, row in rows.items()}


def _is_rewritten(row: Row, was: Row | None) -> bool:
    return was is not None and row["version"] == was["version"] and row | _STAMPS != was | _STAMPS


def _written(row: Row) -> Row:
    writer = str(uuid5(NAMESPACE_URL, canonical(row).decode()))
    return {**row, "version": {**row["version"], writer: 1}}
