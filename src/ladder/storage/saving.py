"""One step put on the disk: whole, whether it lies in one data file or in several.

A file alone is whole by being moved into its place in one go. Where a step lies in several, what they were is written
down first, in `.unfinished`; once all of them are in their places that file goes, and with it the step is done. A
program that is killed before leaves it behind, and whoever opens or writes next takes the beginning back.
"""

import hashlib
from collections.abc import Mapping

import msgspec

from ladder.errors import StoreError
from ladder.storage.disk import SET_ASIDE, UNFINISHED, Disk, Staged, mirror_of, put
from ladder.storage.names import is_data_file
from ladder.storage.sentences import is_in_the_way, not_saved, unconfirmed, why_no_copy


class _Unfinished(msgspec.Struct, forbid_unknown_fields=True):
    """What the files of a step were before it, None where there was none, and the checksums of what they become."""

    was: dict[str, bytes | None]
    becomes: dict[str, str]


def save(disk: Disk, files: Mapping[str, bytes]) -> list[str]:
    """Save the data files of one step and then the mirror of each; the lock is held.

    All of them are written beside their places first, so that a full disk changes nothing. Raises StoreError when a
    file could not be saved; then all of them are as they were, or will be before anything else is read or written.
    Gives a sentence for each mirror that could not follow its saved file.
    """
    staged: dict[str, Staged] = {}
    complaints = []
    try:
        for name, data in files.items():
            staged[name] = disk.stage(name, data)
            try:
                _stage_mirror(disk, name, data, staged)
            except StoreError as error:
                if not is_in_the_way(error):
                    raise
                complaints.append(_no_copy(name, error))
        if len(files) > 1:
            _commit_together(disk, files, staged)
        else:
            for name in files:
                staged[name].commit()
        for name in files:
            try:
                if mirror_of(name) in staged:
                    staged[mirror_of(name)].commit()
            except StoreError as error:
                complaints.append(_no_copy(name, error))
    finally:
        for one in staged.values():
            one.discard()
    return complaints


def take_back(disk: Disk) -> list[str]:
    """Take back the step that a killed program has only begun, if there is one; the lock is held.

    Where somebody else has written one of its files since, all of them stay as they are, for nothing that was written
    later may go. Gives a sentence where what was begun cannot be told. Raises StoreError; then it can be done again.
    """
    contents = disk.read(UNFINISHED)
    if contents is None:
        return []
    begun = _read(contents.data)
    if begun is None:
        path = f"{SET_ASIDE}/unfinished.json"
        put(disk, path, contents.data)
        disk.remove(UNFINISHED)
        return [f"{UNFINISHED} cannot be read, so it was left out; it is kept as {path}."]
    there = {name: now.data if (now := disk.read(name)) else None for name in begun.was}
    if all(data in (begun.was[name], None) or _sum(data) == begun.becomes[name] for name, data in there.items()):
        for name, data in begun.was.items():
            if data is None:
                disk.remove(name)
            elif data != there[name]:
                put(disk, name, data)
    disk.remove(UNFINISHED)
    return []


def as_it_was(disk: Disk) -> dict[str, bytes | None]:
    """Give the data files of a step that is only begun as they were before it, None where there was none."""
    contents = disk.read(UNFINISHED)
    begun = _read(contents.data) if contents else None
    return begun.was if begun else {}


def _stage_mirror(disk: Disk, name: str, data: bytes, staged: dict[str, Staged]) -> None:
    """Write a mirror beside its place. One that cannot be read stays, for nobody can tell what it holds."""
    disk.read(mirror_of(name), 1)
    staged[mirror_of(name)] = disk.stage(mirror_of(name), data)


def _no_copy(name: str, error: StoreError) -> str:
    return f"{name} is saved, but its copy is not up to date. {why_no_copy(mirror_of(name), error)}"


def _commit_together(disk: Disk, files: Mapping[str, bytes], staged: Mapping[str, Staged]) -> None:
    was = {name: contents.data if (contents := disk.read(name)) else None for name in files}
    begun = msgspec.json.encode(_Unfinished(was, {name: _sum(data) for name, data in files.items()}))
    in_place = False
    try:
        put(disk, UNFINISHED, begun)
        for name in files:
            staged[name].commit()
        in_place = True
        disk.remove(UNFINISHED)
    except StoreError as error:
        for one in staged.values():
            one.discard()
        try:
            if in_place and disk.stamp(UNFINISHED) is None:
                put(
                    disk, UNFINISHED, begun
                )  # where its going is not confirmed it may come back, and nobody may rely on it
            take_back(disk)
        except StoreError:
            raise unconfirmed(disk.folder, error.__cause__ or error) from error
        raise not_saved(disk.folder, error) from error


def _read(data: bytes) -> _Unfinished | None:
    try:
        begun = msgspec.json.decode(data, type=_Unfinished)
    except (msgspec.MsgspecError, ValueError):
        return None
    return begun if begun.was.keys() == begun.becomes.keys() and all(map(is_data_file, begun.was)) else None


def _sum(data: bytes | None) -> str:
    return hashlib.sha256(data or b"").hexdigest()
