"""What the operating system complains about, as sentences a tired parent can act on."""

import errno
import os
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ladder.errors import StoreError

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_IN_THE_WAY = {errno.EEXIST, errno.ENOTDIR}


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn an OSError while something is written into a StoreError that names the folder."""
    try:
        yield
    except OSError as error:
        raise StoreError(_not_written(folder, error)) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn an OSError while something is read into a StoreError that names the file or the folder."""
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"{path} cannot be read ({_reason(error)}); check that it is there and who may read it."
        ) from error


def busy(folder: Path) -> StoreError:
    """Give the error for a folder that another program has kept locked for too long."""
    return StoreError(
        f"Another program has been writing in {folder} for too long, so nothing was saved; "
        "close the other ladder, or try again in a moment."
    )


def gone(folder: Path) -> StoreError:
    """Give the error for a data folder that was there and is not any more."""
    return StoreError(
        f"{folder} is not there any more; is the disk still there? "
        "Nothing was saved; what was typed stays on screen until it is."
    )


def no_file(place: Path, what: str) -> StoreError:
    """Give the error for something else in the place of a file."""
    error = StoreError(
        f"{place} is no file but {what}, so it was not opened and nothing was changed; move it away and try again."
    )
    error.__cause__ = FileExistsError(errno.EEXIST, what, str(place))
    return error


def elsewhere(folder: str, name: str, stand_in: str = "") -> StoreError:
    """Give the error for a data file of which only a `stand_in` is on this computer, or one that is empty."""
    if stand_in:
        return StoreError(
            f"{name} is not downloaded yet: {folder} holds only {stand_in} in its place. Let the tool that syncs the "
            "folder bring the file here, then try again. Nothing was changed."
        )
    return StoreError(
        f"{name} in {folder} is empty, and there is no copy of it: it may not be downloaded yet. Let the tool that "
        "syncs the folder bring the file here, then try again. Nothing was changed. Where nothing syncs this folder, "
        "remove the empty file."
    )


def unconfirmed(place: Path | str, error: BaseException) -> StoreError:
    """Give the error for a file (or several in a folder) in place while the disk does not say that it will stay so."""
    return StoreError(
        f"{place} was written, but the disk did not confirm it ({_reason(error)}); "
        "check the disk, then look whether the change is there."
    )


def is_in_the_way(error: StoreError) -> bool:
    """Tell whether an error is about who may write or read where, or what stands there, and not about the disk."""
    cause = error.__cause__
    return isinstance(cause, OSError) and cause.errno in _FORBIDDEN | _IN_THE_WAY | {errno.EISDIR, errno.ELOOP}


def why_no_copy(path: str, error: StoreError) -> str:
    """Give the sentence that says why a copy could not be made of what is saved."""
    cause = error.__cause__
    if not isinstance(cause, OSError):
        return str(error)
    if cause.errno in _IN_THE_WAY:
        return f"{path} cannot be written: a file is in the way of the folder {posixpath.dirname(path)}; move it away."
    return "The disk is full." if cause.errno in _FULL else f"{path} cannot be read or written ({_reason(cause)})."


def not_saved(folder: str, error: StoreError) -> StoreError:
    """Give the error for a step over several files of which one met with `error`, and which is taken back."""
    cause = error.__cause__
    return StoreError(_not_written(folder, cause)) if isinstance(cause, OSError) else error


def _not_written(folder: Path | str, error: OSError) -> str:
    if error.errno in _FULL:
        return f"The disk is full, so nothing was saved in {folder}; make some room and try again."
    if error.errno in _FORBIDDEN:
        place = _folder_of(folder, error)
        return f"ladder may not write in {place}, so nothing was saved; check who may write in that folder."
    if error.errno in _IN_THE_WAY:
        return f"Nothing was saved in {folder}: {error.filename} is in the way, where a folder of ladder's goes."
    return f"Nothing was saved in {folder} ({_reason(error)}); check the disk and try again."


def _folder_of(folder: Path | str, error: OSError) -> Path:
    """Give the folder that an error is about, where that is one inside the data folder."""
    place = Path(os.fsdecode(error.filename)).parent if isinstance(error.filename, str | bytes) else Path(folder)
    return place if Path(folder) in place.parents else Path(folder)


def _reason(error: BaseException) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
