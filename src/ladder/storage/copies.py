"""Copies of a data file: the mirror that follows every save, and one of the day, the week and the month.

The mirror is `copies/family.json`, the others `copies/daily/family.2026-11-23.json` and the like. Each is a whole data
file, read back after it was written.
"""

import re
from collections.abc import Iterator
from datetime import date

from ladder.errors import StoreError
from ladder.storage import migrations
from ladder.storage.codec import Damaged, head_of, parse
from ladder.storage.disk import COPIES, Disk, glance, listed, mirror_of, put
from ladder.storage.names import is_data_file
from ladder.storage.sentences import why_no_copy

KEPT = {"daily": 7, "weekly": 5, "monthly": 12}
"""How many copies of each kind stay."""

_DATED = re.compile(r"(family|days-[0-9]{4})\.([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-W[0-9]{2}|[0-9]{4}-[0-9]{2})\.json")
_NAMED_BY_CONTENT = re.compile(r"(family|days-[0-9]{4})\.[0-9a-f]{12}\.json")
_HEAD = 512


def keep_copies(disk: Disk, name: str, data: bytes, day: date) -> list[str]:
    """Keep `data`, just saved, as the copy of `day`, its week and its month, unless they have one; drop the oldest.

    The save itself is done: gives a sentence for each copy that could not be made, raises nothing.
    """
    complaints = []
    week = day.isocalendar()
    labels = {"daily": day.isoformat(), "weekly": f"{week.year}-W{week.week:02}", "monthly": f"{day:%Y-%m}"}
    for kind, label in labels.items():
        path = f"{COPIES}/{kind}/{_stem(name)}.{label}.json"
        try:
            if disk.stamp(path) is None:
                put(disk, path, data)
                _verify(disk, path, data)
                _drop_oldest(disk, name, kind)
        except StoreError as error:
            complaints.append(f"{name} is saved, but its {kind} copy could not be made. {why_no_copy(path, error)}")
    return complaints


def copies_of(disk: Disk, name: str) -> Iterator[str]:
    """Give the paths of all copies of a data file, the mirror first, of each kind the newest first."""
    if name in listed(disk, COPIES):
        yield mirror_of(name)
    for kind in KEPT:
        for file in reversed(listed(disk, f"{COPIES}/{kind}")):
            if _name_in(file) == name:
                yield f"{COPIES}/{kind}/{file}"


def copy_folders() -> list[str]:
    """Give the paths of the folders in which copies lie, also those kept before a change of schema."""
    return [COPIES, *(f"{COPIES}/{kind}" for kind in (*KEPT, *_schemas()))]


def is_copy(folder: str, file: str) -> bool:
    """Tell whether a file in one of these folders bears a name that ladder gives to a copy there."""
    if folder == COPIES:
        return is_data_file(file)
    if folder.removeprefix(f"{COPIES}/") in KEPT:
        return _name_in(file) is not None
    return _NAMED_BY_CONTENT.fullmatch(file) is not None


def every_copy(disk: Disk) -> Iterator[str]:
    """Give the paths of all copies of all data files; what others put there is no copy."""
    for folder in copy_folders():
        for file in listed(disk, folder):
            if is_copy(folder, file):
                yield f"{folder}/{file}"


def names_with_copies(disk: Disk) -> set[str]:
    """Give the names of all data files of which there is a copy."""
    names = {file for file in listed(disk, COPIES) if is_data_file(file)}
    for kind in KEPT:
        names.update(name for file in listed(disk, f"{COPIES}/{kind}") if (name := _name_in(file)))
    return names


def before_schema(schema: int) -> str:
    """Give the folder under `copies` that keeps files as they were before they were brought to a schema."""
    return f"before-schema-{schema}"


def _schemas() -> list[str]:
    return [before_schema(schema) for schema in range(2, migrations.SCHEMA + 1)]


def _drop_oldest(disk: Disk, name: str, kind: str) -> None:
    """Drop the copies that were made first; their names tell no order where a clock stood wrong for a while."""
    paths = [f"{COPIES}/{kind}/{file}" for file in listed(disk, f"{COPIES}/{kind}") if _name_in(file) == name]
    if len(paths) > KEPT[kind]:
        for path in sorted(paths, key=lambda path: _made(disk, path))[: -KEPT[kind]]:
            disk.remove(path)


def _made(disk: Disk, path: str) -> tuple[int, int, str]:
    """Order copies of a data file by when they were made: by its generation, else by what the disk tells."""
    contents = glance(disk, path, _HEAD)
    header = head_of(contents.data) if contents else None
    return (header.generation if header else -1, contents.stamp[0] if contents else 0, path)


def _verify(disk: Disk, path: str, data: bytes) -> None:
    contents = disk.read(path)
    try:
        good = contents is not None and contents.data == data and parse(contents.data).intact
    except Damaged:
        good = False
    if not good:
        disk.remove(path)
        raise StoreError(f"{path} in {disk.folder} did not read back as it was written.")


def _stem(name: str) -> str:
    return name.removesuffix(".json")


def _name_in(file: str) -> str | None:
    """Give the name of the data file that a dated copy is of: family.json for family.2026-11-23.json; else None."""
    match = _DATED.fullmatch(file)
    return f"{match[1]}.json" if match else None
