"""Files that leave and come back: written whole or not at all, read back before anything is claimed of them."""

import os
import secrets
from pathlib import Path

from ladder.errors import LadderError
from ladder.exchange.reading import MOST_BYTES


class AlreadyThere(LadderError):
    """There is a file of that name; it is replaced only when that was asked for."""


def write_file(path: Path, data: bytes, *, replace: bool = False) -> bytes:
    """Write `data` to `path`, for nobody else on this computer to read, and give what then lies there.

    The file is written beside its name and moved there when it is whole. Raises AlreadyThere unless `replace`, and
    LadderError, a sentence, when the disk refuses; what lay there before is then untouched.
    """
    if path.is_dir():
        raise LadderError(f"{path} could not be written: it is a folder. Add the name of a file in it.")
    if not replace and os.path.lexists(path):
        raise AlreadyThere(f"{path} is there already.")
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        _write(beside, data)
        beside.replace(path)
        return path.read_bytes()
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise LadderError(f"{path} could not be written ({error.strerror}). Nothing there was changed.") from None


def read_file(path: Path) -> bytes:
    """Give what lies in a file, at most one byte more than an import takes. Raises LadderError, a sentence."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise LadderError(f"{path} could not be read ({error.strerror}).") from None


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
