"""Which data files a folder is known to have had: `.known`, so that a year that is gone is not taken for none.

Where a file that was known is gone, with every copy, and a new one is begun in its place, it counts as gone until what
it held is brought back, or the family lets it rest.
"""

from collections.abc import Collection

import msgspec

from ladder.storage.disk import KNOWN, Disk, glance, put


class Known(msgspec.Struct, frozen=True):
    """The names of data files that were here, and of those that went and were begun anew."""

    files: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def read_known(disk: Disk) -> Known:
    """Give what is known of the folder; nothing where that cannot be read."""
    contents = glance(disk, KNOWN)
    try:
        return msgspec.json.decode(contents.data, type=Known) if contents else Known()
    except (msgspec.MsgspecError, ValueError):
        return Known()


def write_known(disk: Disk, files: Collection[str], gone: Collection[str]) -> Known:
    """Keep which files are known, and which of them are gone; the lock is held. Raises StoreError."""
    known = Known(tuple(sorted(files)), tuple(sorted(gone)))
    put(disk, KNOWN, msgspec.json.encode(known) + b"\n")
    return known
