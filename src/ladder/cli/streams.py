"""The three streams of the program, whatever the shell did with them: closed, full, or nobody at the other end."""

import errno
import io
import os
import sys
from contextlib import suppress
from typing import Any, TextIO

_CLOSED = "stdout is closed"
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class _Closed(io.RawIOBase):
    """A stdout that is not there: any word that is to go there is a failure, or silence would pass for success."""

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1

    def write(self, data: Any, /) -> int:
        if data:
            raise OSError(errno.EBADF, _CLOSED)
        return 0


def mend_streams() -> None:
    """Put something in the place of each stream that the shell has closed: nothing to read, nowhere to write.

    The descriptors are taken as well, or the next file that is opened, one of the family's, would be stdout.
    """
    if None not in (sys.stdin, sys.stdout, sys.stderr):
        return
    while (taken := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(taken)
    nowhere = os.open(os.devnull, os.O_RDWR)
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.dup(nowhere), "r", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.dup(nowhere), "w", encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(_Closed(), encoding="utf-8", write_through=True)
    os.close(nowhere)


def why_unprinted(error: OSError) -> str:
    """Give why stdout did not take what was to be printed; "" where `error` came from somewhere else.

    What goes wrong with a file of the family's is another kind of error, and what goes wrong with any other names it.
    """
    if error.filename is not None or not (error.errno in _NO_ROOM or error.strerror == _CLOSED):
        return ""
    return "the disk is full" if error.errno == errno.ENOSPC else error.strerror or str(error)


def let_go(stream: TextIO) -> None:
    """Send what is left of a stream nowhere: nobody reads it any more, or there is no room for it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with suppress(io.UnsupportedOperation):  # a stream that is no file keeps nothing back
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
