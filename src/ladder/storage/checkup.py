"""What lies on the disk, verified file by file: what `ladder check` prints."""

from datetime import UTC, datetime
from typing import Any

from ladder.domain.records import TABLES
from ladder.storage import migrations
from ladder.storage.codec import Damaged, Header, parse
from ladder.storage.copies import every_copy
from ladder.storage.disk import SET_ASIDE, Disk, glance, listed
from ladder.storage.shelf import Shelf
from ladder.storage.synced import not_downloaded, sync_copies, under_way


def checkup(disk: Disk, shelf: Shelf) -> dict[str, Any]:
    """Give {ok, records {table: n}, files [{path, generation, ok}], copies [{path, at, ok}], set_aside [path], ...}.

    And `beside` [{path, ok}], the states of these files that a sync tool put beside them, `under_way` [path], what it
    has not finished, and `not_downloaded` [path], what stands where a file is to come. While there are any but the
    second, things are not as they should be.
    Paths are relative to the data folder. Every file is read and its checksum compared as it lies there; after that
    all are opened, and live records counted. Raises StoreError when one cannot be opened.
    """
    files: list[dict[str, Any]] = []
    for name in shelf.names():
        if disk.stamp(name) is not None:
            header = _verified(disk, name)
            files.append({"path": name, "generation": header.generation if header else None, "ok": header is not None})
    copies = [
        {"path": path, "at": _written_at(disk, path), "ok": _verified(disk, path) is not None}
        for path in sorted(every_copy(disk))
    ]
    records = {table: len(shelf.rows(table, shelf.names_of(table), lambda row: not row["deleted"])) for table in TABLES}
    beside = [{"path": path, "ok": _verified(disk, path) is not None} for path in sync_copies(disk)]
    missing, orphaned = shelf.missing(), sorted(shelf.orphaned(shelf.names()))
    absent = sorted(not_downloaded(disk).values())
    return {
        "ok": all(one["ok"] for one in (*files, *copies)) and not (beside or absent or missing or orphaned),
        "records": records,
        "files": files,
        "copies": copies,
        "set_aside": [f"{SET_ASIDE}/{name}" for name in listed(disk, SET_ASIDE)],
        "beside": beside,
        "under_way": under_way(disk),
        "not_downloaded": absent,
        "missing": missing,
        "orphaned": orphaned,
    }


def _verified(disk: Disk, path: str) -> Header | None:
    """Give the header of a file whose checksum holds and whose schema is known; else None."""
    contents = glance(disk, path)
    try:
        parsed = parse(contents.data if contents else b"")
    except Damaged:
        return None
    good = parsed.intact and parsed.header is not None and parsed.header.schema <= migrations.SCHEMA
    return parsed.header if good else None


def _written_at(disk: Disk, path: str) -> str | None:
    """Give the instant at which a file was written, to the second."""
    stamp = disk.stamp(path)
    if stamp is None:
        return None
    return datetime.fromtimestamp(stamp[0] // 1_000_000_000, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
