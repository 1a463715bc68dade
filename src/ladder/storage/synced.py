"""What a tool that syncs the data folder makes of the family's files.

Where two computers wrote at once it keeps one state of a file beside the other under a name of its own: a copy of a
conflict. Some keep older states in a folder beside (`.stversions`), and some leave a stand-in where the file itself
is not on this computer yet. None of these is a file of ladder's, and none is a copy that ladder made.
"""

import hashlib
import re
from collections.abc import Iterator

from ladder.errors import StoreError
from ladder.storage.codec import is_data
from ladder.storage.copies import copy_folders, is_copy
from ladder.storage.disk import SET_ASIDE, Disk, listed, put
from ladder.storage.names import is_data_file

OLDER_STATES = ".stversions"
"""The folder in which Syncthing keeps the older states of files, in folders like those they lie in."""

_HEAD = 512
_EXPORTS = (b'"ladder-export"', b'"ladder-deidentified"')
_AFTER_ONE_OF_OURS = re.compile(
    r"(copy of |kopie von |copie de |copia de )?(family|days-[0-9]{4})(?![a-z0-9])", re.IGNORECASE
)
_STAND_INS = re.compile(r"\.(?P<icloud>.+\.json)\.icloud|(?P<other>.+\.json)\.(nextcloud|owncloud|opencloud|cloudf?)")
_UNDER_WAY = re.compile(r"(\.syncthing\.|~syncthing~).*|.*\.(part|tmp|crdownload|!sync)", re.IGNORECASE)


def sync_copies(disk: Disk) -> list[str]:
    """Give the paths of all states of data files that a sync tool put beside ours, sorted. Raises StoreError."""
    return sorted(path for file, path in _strangers(disk) if _is_state(disk, file, path))


def put_away(disk: Disk, path: str, data: bytes) -> None:
    """Move a state whose bytes are `data` to what is set aside; another one under its name stays. The lock is held.

    Raises StoreError.
    """
    contents = disk.read(path)
    if contents is not None and contents.data == data:
        name = path.rsplit("/", maxsplit=1)[-1].removesuffix(".json")
        put(disk, f"{SET_ASIDE}/taken-in.{name}.{hashlib.sha256(data).hexdigest()[:12]}.json", data)
        disk.remove(path)


def not_downloaded(disk: Disk) -> dict[str, str]:
    """Give the data files that are not on this computer yet, by name, and the stand-in of each. Raises StoreError."""
    names = disk.list("")
    found = {}
    for file in names:
        match = _STAND_INS.fullmatch(file)
        name = (match["icloud"] or match["other"]) if match else ""
        if is_data_file(name) and name not in names:
            found[name] = file
    return found


def under_way(disk: Disk) -> list[str]:
    """Give the paths of files that a sync tool has begun to write and not finished. Raises StoreError."""
    return [path for file, path in _strangers(disk) if _UNDER_WAY.fullmatch(file) and "json" in file]


def _strangers(disk: Disk) -> Iterator[tuple[str, str]]:
    """Give name and path of the files that lie where ladder's own do and are none of those."""
    for folder in ("", *copy_folders()):
        names = listed(disk, folder) if folder else disk.list(folder)
        for file in names:
            path = f"{folder}/{file}".lstrip("/")
            is_ours = is_copy(folder, file) if folder else is_data_file(file)
            if not is_ours and not _is_one_of_ours_in_capitals(disk, names, path):
                yield file, path
        older = f"{OLDER_STATES}/{folder}".rstrip("/")
        yield from ((file, f"{older}/{file}") for file in listed(disk, older))


def _is_one_of_ours_in_capitals(disk: Disk, names: list[str], path: str) -> bool:
    """Tell whether a file goes under ladder's own name as well, as on disks for which capital letters are the same."""
    small = path.lower()
    return small != path and small.split("/")[-1] not in names and disk.stamp(small) == disk.stamp(path)


def _is_state(disk: Disk, file: str, path: str) -> bool:
    """Tell by its beginning, else by its name, whether a file is a state of a data file."""
    if _UNDER_WAY.fullmatch(file) or _STAND_INS.fullmatch(file) or "json" not in file.lower():
        return False
    try:
        contents = disk.read(path, _HEAD)
    except StoreError:
        return _AFTER_ONE_OF_OURS.match(file) is not None
    if contents is None or any(mark in contents.data for mark in _EXPORTS):
        return False
    return is_data(contents.data) or _AFTER_ONE_OF_OURS.match(file) is not None
