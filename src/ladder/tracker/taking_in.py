"""What comes in: exports, data folders of other devices, the sample family."""

import os
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
from ladder.exchange.reading import check_size, read_json
from ladder.exchange.same_child import as_ours, namesakes, would_be_lost
from ladder.exchange.sealing import is_sealed
from ladder.storage.codec import is_data
from ladder.storage.memory import in_memory, one_file
from ladder.storage.merging import Counts
from ladder.storage.rows import ChangeRow, KeptRow
from ladder.storage.store import Store
from ladder.tracker import lived
from ladder.tracker.apart import tries_apart
from ladder.tracker.children import children, now
from ladder.tracker.core import Tracker


class Found(NamedTuple):
    """A file that may come in: what it holds, and the children in it that may be ours by their names here.

    `namesakes` gives for such a name the id of the child in the file, and the id of ours.
    """

    document: Mapping[str, Any]
    namesakes: dict[str, tuple[str, str]]
    beside: tuple[str, bytes] | None = None
    """Path and bytes where it is a state of our own files that a sync tool put beside them."""


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
    return _found(t, _folder(path) if is_folder(path) else _file(path, passphrase))


def beside_of(t: Tracker, path: Path) -> str:
    """Give the path in our own folder where `path` is a state of our files that a sync tool put there; else ""."""
    folder = t.store.folder
    found = {os.path.realpath(folder / one): one for one in t.store.sync_copies()} if folder else {}
    return found.get(os.path.realpath(path), "")


def look_beside(t: Tracker, path: str) -> Found:
    """Give what a state of our files holds that a sync tool put beside them, by its path there.

    Raises StoreError where it cannot be read or is not whole, Refused for what it may not hold.
    """
    data = t.store.read_beside(path)
    return _found(t, _held(Store(one_file(path, data))))._replace(beside=(path, data))


def take_in(t: Tracker, found: Found, same: Collection[str] = ()) -> Counts:
    """Take in what was found; the namesakes named in `same` are our children.

    Raises Refused where that would lose a wording, since both were written on the same device.
    """
    counts = import_document(t, _as_ours(t, found, same))
    if found.beside is not None:
        t.store.put_away(*found.beside)
    return counts


def _as_ours(t: Tracker, found: Found, same: Collection[str]) -> Mapping[str, Any]:
    chosen = dict(found.namesakes[name] for name in same)
    if not chosen:
        return found.document
    moved = as_ours(found.document, chosen)
    ours = {**t.store.documents(stored=True), "kept": t.store.kept()}
    if would_be_lost({key: rows for key, rows in moved.items() if key != "changes"}, ours):
        raise Refused(
            f"{listed(list(same))} here and in this file were written down on the same device at two times, and made "
            "one, something written on the same day could be lost. Nothing was changed; taken in as another child, "
            "both stay whole."
        )
    return moved


def import_document(t: Tracker, document: Mapping[str, Any]) -> Counts:
    """Take in an export that is a document already, such as the sample family; else as `import_file`.

    What is to be said of it besides joins the store's notices: what stays out, what is dated ahead of its day.
    """
    incoming = _checked(t, document)
    kept = cast("list[KeptRow]", incoming.kept)
    changes = cast("list[ChangeRow]", incoming.changes)
    counts = t.store.merge(incoming.tables, kept, changes, at=now(t))
    t.store.notices += incoming.left_out
    came = {canonical_id(table, to_document(side.record)) for table in HAPPENED for side in incoming.tables[table]}
    later = [one for child in children(t) for one in lived.ahead(t, child) if one.id in came]
    if later:
        t.store.notices.append(ahead_words(later))
    tries = sum(len(tries_apart(t, child)) for child in children(t)) if "exposures" in document else 0
    if tries:
        t.store.notices.append(perhaps_the_same(tries))
    return counts


def perhaps_the_same(tries: int) -> str:
    """Give the sentence of tries that two devices wrote down and that may be one each."""
    which = "1 try was" if tries == 1 else f"{tries} tries were"
    return f"{which} written down on two devices, perhaps the same one twice: k on Record (F4) asks."


def in_words(counts: Counts) -> str:
    """Give the sentence that says what came in."""
    new = "1 record" if counts.new == 1 else f"{counts.new} records"
    apart = f" {counts.kept} also written differently elsewhere: k on Record (F4) shows both." if counts.kept else ""
    return f"Taken in: {new} new, {counts.changed} changed, {counts.same} the same as before.{apart}"


def is_locked(path: Path) -> bool:
    """Tell whether a passphrase is needed to open a file. Raises LadderError when it cannot be read."""
    return not is_folder(path) and is_sealed(read_file(path))


def _checked(t: Tracker, document: Mapping[str, Any]) -> Incoming:
    tables = ("children", "ladders", "rungs")
    known = {table: t.store.ids(table) for table in tables}
    return take(document, today=t.clock.today(t.clock.timezone()), known=known)


def _folder(path: Path) -> dict[str, Any]:
    """Give the data folder of another device as an export would hold it; nothing in it is touched."""
    if not (path / "family.json").exists() and not (path / ".family.json.icloud").exists():
        raise Refused(f"{path} is a folder without a family in it; it can be an export or the data folder of ladder.")
    return _held(Store(in_memory(path)))


def _file(path: Path, passphrase: Callable[[], str] | None) -> dict[str, Any]:
    """Give what an export holds, or one of the files of a data folder."""
    data = open_file(path, passphrase)
    if not is_data(data):
        return read_json(data)
    check_size(data)
    return _held(Store(one_file(path.name, data)))


def _held(other: Store) -> dict[str, Any]:
    """Give the files of another device as an export would hold them."""
    records = other.documents(stored=True)
    return {"format": FORMAT, "version": VERSION, **records, "kept": other.kept(), "changes": other.changes()}


def _found(t: Tracker, document: dict[str, Any]) -> Found:
    _checked(t, document)
    ours = {child.id: child.name for child in children(t)}
    return Found(document, {ours[our]: (their, our) for their, our in namesakes(document, ours).items()})
