"""Files that leave and come back: written whole or not at all, read back before anything is claimed of them."""

import os
import secrets
import stat
from collections.abc import Mapping
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
    check_place(path, replace=replace)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        _write(beside, data)
        beside.replace(path)
        return path.read_bytes()
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise LadderError(f"{path} could not be written ({error.strerror}). Nothing there was changed.") from None


def check_place(path: Path, *, replace: bool = False) -> None:
    """Raise AlreadyThere or LadderError, a sentence, where no file can be written to `path`, before any is."""
    try:
        is_folder, is_there, is_file = path.is_dir(), os.path.lexists(path), path.is_file()
    except OSError as error:
        raise LadderError(f"{path} could not be written ({error.strerror}). Nothing there was changed.") from None
    if is_folder:
        raise LadderError(f"{path} could not be written: it is a folder. Add the name of a file in it.")
    if is_there and not replace:
        raise AlreadyThere(f"{path} is there already.")
    if is_there and path.exists() and not is_file:
        raise LadderError(f"{path} could not be written: it is no file that can be replaced. Choose another name.")


def write_folder(folder: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Write files into a folder that is new or empty, for nobody else to read, and give what then lies there.

    Raises LadderError, a sentence, for a folder that holds anything, or when the disk does not take it; of what was
    written until then nothing stays.
    """
    is_new = not os.path.lexists(folder)
    try:
        if is_new:
            folder.mkdir(mode=0o700)
        elif not folder.is_dir():
            raise LadderError(f"{folder} is there already, and it is no folder. Choose another name.")
        elif any(folder.iterdir()):
            raise LadderError(f"{folder} is not empty. Choose a new folder, so that nothing of yours is mixed in.")
        folder.chmod(0o700)
    except OSError as error:
        raise LadderError(f"{folder} could not be written ({error.strerror}). Nothing there was changed.") from None
    try:
        return {name: write_file(folder / name, data) for name, data in files.items()}
    except LadderError:
        for name in files:
            (folder / name).unlink(missing_ok=True)
        if is_new:
            folder.rmdir()
        raise


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder of that name; a name that no disk takes is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_file(path: Path) -> bytes:
    """Give what lies in a file, at most one byte more than an import takes.

    Raises LadderError, a sentence, also for a folder, a pipe or a device: those may have no end.
    """
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise LadderError(f"{path} is no file that can be read whole. Save what it gives as a file first.")
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise LadderError(f"{path} could not be read ({error.strerror}).") from None


def _without_waiting(path: str, flags: int) -> int:
    """Open without waiting for a writer, as a pipe would let one do for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
