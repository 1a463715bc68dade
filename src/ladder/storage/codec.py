"""A data file as bytes and as tables, and its rows as records.

A file is one JSON object, one TinyDB table a key. The header stands first, in a table of its own:
`{"_ladder": {"1": {format, schema, generation, token, sha256}}}`. The checksum covers the canonical JSON (sorted keys,
no blanks) of all other tables, so that a file which was only laid out anew still verifies.
"""

import codecs
import hashlib
import os
import unicodedata
from typing import Any, NamedTuple

import msgspec

from ladder.domain.records import TABLES, Record
from ladder.domain.records.checks import canonical
from ladder.domain.records.text import clean
from ladder.errors import StoreError

FORMAT = "ladder-store"
HEADER_TABLE = "_ladder"
HEAD_BYTES = 512
"""How many of a file's first bytes are enough to read its header."""

Row = dict[str, Any]
Tables = dict[str, dict[str, Row]]


class Header(msgspec.Struct, frozen=True):
    """What a file says of itself; `token` is new with every save, `generation` counts the saves."""

    format: str
    schema: int
    generation: int
    token: str
    sha256: str


class Damaged(Exception):
    """The bytes are no whole data file. The message says what is wrong, as the end of a sentence."""


class Parsed(NamedTuple):
    """A file that could be read: its header (None: it has none), its tables, and whether the checksum holds."""

    header: Header | None
    tables: Tables
    intact: bool


def encode(tables: Tables, *, schema: int, generation: int) -> tuple[Header, bytes]:
    """Give the header and the bytes of a file that holds `tables` as its `generation`."""
    body = canonical(tables)
    header = Header(FORMAT, schema, generation, os.urandom(16).hex(), _sha256(body))
    rest = b"," + body[1:] if tables else b"}"
    return header, _head(header) + rest + b"\n"


def parse(data: bytes) -> Parsed:
    """Give what `data` holds, its text in one form. Raises Damaged when it is no JSON object of TinyDB tables."""
    data = data.removeprefix(codecs.BOM_UTF8)
    if not data.strip(b"\0 \r\n\t"):
        raise Damaged("it is empty")
    try:
        tables = msgspec.json.decode(data, type=Tables)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Damaged(f"it cannot be read ({error})") from None
    if not all(doc_id.isascii() and doc_id.isdecimal() for table in tables.values() for doc_id in table):
        raise Damaged("its rows are not numbered")
    header = _header(tables.pop(HEADER_TABLE, {}))
    intact = header is not None and _verifies(data, header, tables)
    return Parsed(header, tables if _is_composed(data) else clean(tables), intact)


def is_data(data: bytes) -> bool:
    """Tell from its first bytes whether a file calls itself one of ladder's data files."""
    return f'"{FORMAT}"'.encode() in data[:512]


def head_of(data: bytes) -> Header | None:
    """Give the header from the first bytes of a file, as `encode` writes it; None when it does not stand there."""
    start, end = data.find(b'{"format"'), data.find(b"}")
    try:
        return msgspec.json.decode(data[start : end + 1], type=Header) if start >= 0 else None
    except (msgspec.MsgspecError, ValueError):
        return None


def to_record(table: str, row: Row) -> Record:
    """Give the record that a stored row holds. Raises StoreError when this version of ladder cannot read it."""
    try:
        return msgspec.convert(row, TABLES[table])
    except msgspec.ValidationError as error:
        name = TABLES[table].__name__.lower()
        raise StoreError(f"A stored {name} ({row.get('id')}) cannot be read: {error}. Nothing was changed.") from None


def live_record(table: str, row: Row | None) -> Record | None:
    """Give the record of a row that is there and not deleted. Raises StoreError as `to_record`."""
    return to_record(table, row) if row is not None and not row["deleted"] else None


def _is_composed(data: bytes) -> bool:
    """Tell whether all text stands in the one form in which it is compared; older files may hold another.

    An escape, which only a person writes, could hide anything.
    """
    return b"\\u" not in data and (data.isascii() or unicodedata.is_normalized("NFC", data.decode()))


def _header(table: dict[str, Row]) -> Header | None:
    """Give the header of a file; None when it has none that is ours, for then a person (or time) changed it."""
    try:
        header = msgspec.convert(table["1"], Header)
    except (KeyError, msgspec.ValidationError):
        return None
    return header if header.format == FORMAT else None


def _verifies(data: bytes, header: Header, tables: Tables) -> bool:
    """Tell whether the checksum holds; a file as `encode` wrote it need not be encoded again for that."""
    head = _head(header)
    if data.startswith(head + b",") and _sha256(b"{" + data[len(head) + 1 :].rstrip()) == header.sha256:
        return True
    return _sha256(canonical(tables)) == header.sha256


def _head(header: Header) -> bytes:
    return b'{"' + HEADER_TABLE.encode() + b'":{"1":' + msgspec.json.encode(header) + b"}"


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
