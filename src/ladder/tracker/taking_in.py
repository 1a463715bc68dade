"""What comes in: exports, data folders of other devices, the sample family."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from ladder.domain.ahead import HAPPENED
from ladder.domain.clock_words import ahead_words
from ladder.domain.date_words import listed
from ladder.domain.records.checks import to_document
from ladder.domain.records.identity import canonical_id
from ladder.errors import Refused
from ladder.exchange.export import FORMAT, VERSION
from ladder.exchange.files import is_folder, read_file
from ladder.exchange.importing import Incoming, take
from ladder.exchange.opening import open_file
from ladder.exchange.reading import read_json
from ladder.exchange.same_child import as_ours, namesakes, would_be_lost
from ladder.exchange.sealing import is_sealed
from ladder.storage.memory import in_memory
from ladder.storage.merging import Counts
from ladder.storage.rows import ChangeRow, KeptRow
from ladder.storage.store import Store
from ladder.tracker import lived
from ladder.tracker.children import children
from ladder.tracker.core import Tracker


class Found(NamedTuple):
    """A file that may come in: what it holds, and the children in it that may be ours by their names here.

    `namesakes` gives for such a name the id of the child in the file, and the id of ours.
    """

    document: Mapping[str, Any]
    namesakes: dict[str, tuple[str, str]]


def import_file(
    t: Tracker,
    path: Path,
    *,
    passphrase: Callable[[], str] | None = None,
    same: Callable[[str], bool] | None = None,
) -> Counts:
    """Take in an export, or the data folder of another device, and give how many records were new or changed.

    `passphrase` is asked where the file is locked, `same` where a child in it has the name of one of ours under another
    id: whether it is the same child; with nobody to ask it is another one. Nothing recorded is lost or doubled, and
    doing it twice changes nothing. Raises Refused, a sentence, for the first thing that is wrong in a file (nothing was
    changed then, nor `same` asked), LadderError when it cannot be read.
    """
    found = look_into(t, path, passphrase=passphrase)
    return take_in(t, found, [name for name in found.namesakes if same is not None and same(name)])


def look_into(t: Tracker, path: Path, *, passphrase: Callable[[], str] | None = None) -> Found:
    """Give what `import_file` would take in, and change nothing. Raises what `import_file` raises."""
    document = _folder(path) if is_folder(path) else read_json(open_file(path, passphrase))
    _checked(t, document)
    ours = {child.id: child.name for child in children(t)}
    return Found(document, {ours[our]: (their, our) for their, our in namesakes(document, ours).items()})


def take_in(t: Tracker, found: Found, same: Collection[str] = ()) -> Counts:
    """Take in what was found; the namesakes named in `same` are our children.

    Raises Refused where that would lose a wording, since both were written on the same device.
    """
    chosen = dict(found.namesakes[name] for name in same)
    if not chosen:
        return import_document(t, found.document)
    moved = as_ours(found.document, chosen)
    ours = {**t.store.documents(stored=True), "kept": t.store.kept()}
    if would_be_lost({key: rows for key, rows in moved.items() if key != "changes"}, ours):
        raise Refused(
            f"{listed(list(same))} here and in this file were written down on the same device at two times, and made "
            "one, something written on the same day could be lost. Nothing was changed; taken in as another child, "
            "both stay whole."
        )
    return import_document(t, moved)


def import_document(t: Tracker, document: Mapping[str, Any]) -> Counts:
    """Take in an export that is a document already, such as the sample family; else as `import_file`.

    What is to be said of it besides joins the store's notices: what stays out, what is dated ahead of its day.
    """
    incoming = _checked(t, document)
    kept = cast("list[KeptRow]", incoming.kept)
    changes = cast("list[ChangeRow]", incoming.changes)
    counts = t.store.merge(incoming.tables, kept, changes, at=t.clock.instant(t.clock.timezone()))
    t.store.notices += incoming.left_out
    came = {canonical_id(table, to_document(side.record)) for table in HAPPENED for side in incoming.tables[table]}
    later = [one for child in children(t) for one in lived.ahead(t, child) if one.id in came]
    if later:
        t.store.notices.append(ahead_words(later))
    return counts


def in_words(counts: Counts) -> str:
    """Give the sentence that says what came in."""
    new = "1 record" if counts.new == 1 else f"{counts.new} records"
    apart = f" {counts.kept} also written differently elsewhere: k on Share shows both." if counts.kept else ""
    return f"Taken in: {new} new, {counts.changed} changed, {counts.same} the same as before.{apart}"


def is_locked(path: Path) -> bool:
    """Tell whether a passphrase is needed to open a file. Raises LadderError when it cannot be read."""
    return not is_folder(path) and is_sealed(read_file(path))


def _checked(t: Tracker, document: Mapping[str, Any]) -> Incoming:
    tables = ("children", "ladders", "rungs")
    known = {table: frozenset(record.id for record in t.store.all(table)) for table in tables}
    return take(document, today=t.clock.today(t.clock.timezone()), known=known)


def _folder(path: Path) -> dict[str, Any]:
    """Give the data folder of another device as an export would hold it; nothing in it is touched."""
    if not (path / "family.json").exists():
        raise Refused(f"{path} is a folder without a family in it; it can be an export or the data folder of ladder.")
    other = Store(in_memory(path))
    records = other.documents(stored=True)
    return {"format": FORMAT, "version": VERSION, **records, "kept": other.kept(), "changes": other.changes()}
