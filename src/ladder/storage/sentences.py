"""What the operating system complains about, as sentences a tired parent can act on."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ladder.errors import StoreError

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn an OSError while something is written into a StoreError that names the folder."""
    try:
        yield
    except OSError as error:
        raise StoreError(_not_written(folder, error)) from error


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Turn an OSError while something is read into a StoreError that names the folder."""
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"The family's files in {folder} cannot be read ({_reason(error)}); "
            "check that the folder is there and belongs to you."
        ) from error


def busy(folder: Path) -> StoreError:
    """Give the error for a folder that another program has kept locked for too long."""
    return StoreError(
        f"Another program has been writing in {folder} for too long, so nothing was saved; "
        "close the other ladder, or try again in a moment."
    )


def unconfirmed(place: Path | str, error: BaseException) -> StoreError:
    """Give the error for a file (or several in a folder) in place while the disk does not say that it will stay so."""
    return StoreError(
        f"{place} was written, but the disk did not confirm it ({_reason(error)}); "
        "check the disk, then look whether the change is there."
    )


def not_saved(folder: str, error: StoreError) -> StoreError:
    """Give the error for a step over several files of which one met with `error`, and which is taken back."""
    cause = error.__cause__
    return StoreError(_not_written(folder, cause)) if isinstance(cause, OSError) else error


def _not_written(folder: Path | str, error: OSError) -> str:
    if error.errno in _FULL:
        return f"The disk is full, so nothing was saved in {folder}; make some room and try again."
    if error.errno in _FORBIDDEN:
        return f"ladder may not write in {folder}, so nothing was saved; check who may write in that folder."
    return f"Nothing was saved in {folder} ({_reason(error)}); check the disk and try again."


def _reason(error: BaseException) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
