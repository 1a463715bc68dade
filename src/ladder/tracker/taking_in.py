"""What comes in: exports, data folders of other devices, the sample family."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

from ladder.errors import Refused
from ladder.exchange.export import FORMAT, VERSION
from ladder.exchange.importing import Incoming, parse, take
from ladder.exchange.opening import open_file
from ladder.storage.memory import in_memory
from ladder.storage.merging import Counts
from ladder.storage.rows import ChangeRow, KeptRow
from ladder.storage.store import Store
from ladder.tracker.core import Tracker

_LATEST = "Pacific/Kiritimati"
"""Where a day begins first."""


def import_file(t: Tracker, path: Path, *, passphrase: Callable[[], str] | None = None) -> Counts:
    """Take in an export, or the data folder of another device, and give how many records were new or changed.

    `passphrase` is asked where the file is locked. Nothing recorded is lost or doubled, and doing it twice changes
    nothing. Raises Refused, a sentence, for the first thing that is wrong in a file (nothing was changed then),
    LadderError when it cannot be read.
    """
    if path.is_dir():
        return import_document(t, _folder(path))
    return _merge(t, parse(open_file(path, passphrase), today=_today(t), known=_known(t)))


def import_document(t: Tracker, document: Mapping[str, Any]) -> Counts:
    """Take in an export that is a document already, such as the sample family; else as `import_file`."""
    return _merge(t, take(document, today=_today(t), known=_known(t)))


def _folder(path: Path) -> dict[str, Any]:
    """Give the data folder of another device as an export would hold it; nothing in it is touched."""
    if not (path / "family.json").is_file():
        raise Refused(f"{path} is a folder without a family in it; it can be an export or the data folder of ladder.")
    other = Store(in_memory(path))
    records = other.documents(tombstones=True)
    return {"format": FORMAT, "version": VERSION, **records, "kept": other.kept(), "changes": other.changes()}


def _today(t: Tracker) -> dt.date:
    """Give the date where it is latest on earth: a child may live far east of this computer."""
    return t.clock.today(_LATEST)


def _known(t: Tracker) -> dict[str, frozenset[str]]:
    tables = ("children", "ladders", "rungs")
    return {table: frozenset(record.id for record in t.store.all(table)) for table in tables}


def _merge(t: Tracker, incoming: Incoming) -> Counts:
    kept = cast("list[KeptRow]", incoming.kept)
    changes = cast("list[ChangeRow]", incoming.changes)
    return t.store.merge(incoming.tables, kept, changes, at=t.clock.instant(t.clock.timezone()))
