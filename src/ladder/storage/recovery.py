"""Opening a data file whatever has happened to it.

Nothing that a family wrote is thrown away, and never is a start made empty where a copy exists.
"""

import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ladder.errors import StoreError
from ladder.storage import migrations
from ladder.storage.codec import Damaged, Header, Parsed, Tables, parse
from ladder.storage.copies import before_schema, copies_of
from ladder.storage.disk import COPIES, SET_ASIDE, Contents, Disk, glance, mirror_of
from ladder.storage.names import holds_its_own
from ladder.storage.pages import Page
from ladder.storage.sentences import elsewhere
from ladder.storage.synced import not_downloaded


class Repair(NamedTuple):
    """What has to be done before a file is right again.

    `found` says what was found and what is used instead; `keep` are bytes to keep first, by path; `done` says so.
    """

    found: str
    keep: dict[str, bytes]
    done: str = ""


class Opened(NamedTuple):
    """A data file as it is to be used; `repair` is None when that is how it lies on disk."""

    page: Page
    repair: Repair | None


class _Copy(NamedTuple):
    path: str
    tables: Tables
    generation: int


def open_file(disk: Disk, name: str, instead: Mapping[str, bytes | None] = MappingProxyType({})) -> Opened:
    """Read a data file, or what there is in its place; `instead` gives other bytes for some files, None for no file.

    Raises StoreError when it cannot be read at all or is of a newer ladder.
    """
    contents = disk.read(name)
    if contents is not None and name in instead:
        data = instead[name]
        if data is None:
            return Opened(Page({}, stamp=contents.stamp), None)
        contents = Contents(data, contents.stamp)
    if contents is None:
        return _missing(disk, name)
    try:
        parsed = parse(contents.data)
    except Damaged as damage:
        return _damaged(disk, name, contents, str(damage))
    _refuse_newer(disk, name, parsed.header)
    if parsed.intact and parsed.header:
        return _intact(disk, name, contents, parsed.header, parsed.tables)
    return _edited(disk, name, contents, parsed)


def _intact(disk: Disk, name: str, contents: Contents, header: Header, tables: Tables) -> Opened:
    if not holds_its_own(name, tables):
        return _damaged(disk, name, contents, "it holds what belongs in another file")
    if header.schema == migrations.SCHEMA:
        page = Page(tables, generation=header.generation, token=header.token, stamp=contents.stamp)
        return Opened(page, None)
    path = f"{COPIES}/{before_schema(migrations.SCHEMA)}/{_named_by(contents.data, name)}"
    page = Page(migrations.migrate(tables, header.schema), generation=header.generation, stamp=contents.stamp)
    found = f"{name} was brought into the form that this version of ladder keeps."
    return Opened(page, Repair(found, {path: contents.data}, f"The old file is kept as {path}."))


def _missing(disk: Disk, name: str) -> Opened:
    stand_in = not_downloaded(disk).get(name)
    if stand_in is not None:
        raise elsewhere(disk.folder, name, stand_in)
    copy = _newest_copy(disk, name)
    if copy is None:
        return Opened(Page({}), None)
    found = f"{name} was missing; its newest good copy was taken, {copy.path}."
    return Opened(Page(copy.tables, generation=copy.generation), Repair(found, {}))


def _damaged(disk: Disk, name: str, contents: Contents, damage: str, rest: Tables | None = None) -> Opened:
    """Take the newest good copy; where there is none, the `rest` of the records that are still good."""
    path = aside(name, "damaged", contents.data)
    copy = _newest_copy(disk, name)
    if copy is None and not contents.data:
        raise elsewhere(disk.folder, name)
    if copy is not None:
        page = Page(copy.tables, generation=copy.generation, stamp=contents.stamp)
        found = f"{name} was damaged: {damage}. Its newest good copy was taken, {copy.path}."
    else:
        page = Page(rest or {}, stamp=contents.stamp)
        records = sum(map(len, page.tables.values()))
        found = f"{name} was damaged: {damage}. There is no good copy of it; {records} records could still be read."
    return Opened(page, Repair(found, {path: contents.data}, f"The damaged file is kept as {path}."))


def _edited(disk: Disk, name: str, contents: Contents, parsed: Parsed) -> Opened:
    """Take a file whose checksum is wrong as edited by hand when every record in it checks, else as damaged."""
    from ladder.storage.by_hand import as_newer
    from ladder.storage.inspection import sift

    header = parsed.header
    try:
        tables = migrations.migrate(parsed.tables, header.schema if header else migrations.SCHEMA)
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        return _damaged(disk, name, contents, f"its tables cannot be brought forward ({error!r})")
    good, wrong = sift(name, tables)
    if wrong:
        return _damaged(disk, name, contents, wrong, good)
    copy = _newest_copy(disk, name)
    if copy is not None and copy.tables and not good:
        return _damaged(disk, name, contents, "it holds nothing any more")
    keep = {aside(name, "edited", contents.data): contents.data}
    mirror = glance(disk, mirror_of(name))
    if mirror is not None:
        keep[aside(name, "before-edit", mirror.data)] = mirror.data
    generation = max(header.generation if header else 0, copy.generation if copy else 0)
    found = f"{name} was changed outside ladder. Every record in it is sound, so it was taken as it is."
    page = Page(as_newer(good, copy.tables if copy else {}), generation=generation, stamp=contents.stamp)
    return Opened(page, Repair(found, keep, f"What it was is kept as {' and '.join(keep)}."))


def _newest_copy(disk: Disk, name: str) -> _Copy | None:
    """Give the copy of the greatest generation whose checksum holds, brought into the present schema."""
    newest: _Copy | None = None
    for path in copies_of(disk, name):
        contents = glance(disk, path)
        try:
            parsed = parse(contents.data if contents else b"")
        except Damaged:
            continue
        if parsed.intact and parsed.header and (newest is None or parsed.header.generation > newest.generation):
            _refuse_newer(disk, path, parsed.header)
            tables = migrations.migrate(parsed.tables, parsed.header.schema)
            newest = _Copy(path, tables, parsed.header.generation)
    return newest


def _refuse_newer(disk: Disk, path: str, header: Header | None) -> None:
    if header is not None and header.schema > migrations.SCHEMA:
        raise StoreError(
            f"{path} in {disk.folder} was written by a newer ladder than this one, so it was not opened and nothing "
            "was changed; install the newer ladder to go on."
        )


def aside(name: str, why: str, data: bytes) -> str:
    """Give the path under which bytes are set aside: the same bytes always under the same."""
    return f"{SET_ASIDE}/{why}.{_named_by(data, name)}"


def _named_by(data: bytes, name: str) -> str:
    return f"{name.removesuffix('.json')}.{hashlib.sha256(data).hexdigest()[:12]}.json"
