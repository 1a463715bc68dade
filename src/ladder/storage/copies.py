"""Copies of a data file: the mirror that follows every save, and one of the day, the week and the month.

The mirror is `copies/family.json`, the others `copies/daily/family.2026-11-23.json` and the like. Each is a whole data
file, read back after it was written.
"""

from collections.abc import Iterator
from datetime import date

from ladder.errors import StoreError
from ladder.storage import migrations
from ladder.storage.codec import Damaged, parse
from ladder.storage.disk import COPIES, Disk, mirror_of, put

KEPT = {"daily": 7, "weekly": 5, "monthly": 12}
"""How many copies of each kind stay."""


def keep_copies(disk: Disk, name: str, data: bytes, day: date) -> list[str]:
    """Keep `data`, just saved, as the copy of `day`, its week and its month, unless they have one; drop the oldest.

    The save itself is done: gives a sentence for each copy that could not be made, raises nothing.
    """
    complaints = []
    week = day.isocalendar()
    labels = {"daily": day.isoformat(), "weekly": f"{week.year}-W{week.week:02}", "monthly": f"{day:%Y-%m}"}
    for kind, label in labels.items():
        try:
            path = f"{COPIES}/{kind}/{_stem(name)}.{label}.json"
            if disk.stamp(path) is None:
                put(disk, path, data)
                _verify(disk, path, data)
                _drop_oldest(disk, name, kind)
        except StoreError as error:
            complaints.append(f"{name} is saved, but its {kind} copy could not be made. {error}")
    return complaints


def copies_of(disk: Disk, name: str) -> Iterator[str]:
    """Give the paths of all copies of a data file, the mirror first, of each kind the newest first."""
    if name in disk.list(COPIES):
        yield mirror_of(name)
    for kind in KEPT:
        for file in reversed(disk.list(f"{COPIES}/{kind}")):
            if _name_in(file) == name:
                yield f"{COPIES}/{kind}/{file}"


def every_copy(disk: Disk) -> Iterator[str]:
    """Give the paths of all copies of all data files, also those kept before a change of schema."""
    for folder in (COPIES, *(f"{COPIES}/{kind}" for kind in (*KEPT, *_schemas()))):
        for file in disk.list(folder):
            yield f"{folder}/{file}"


def names_with_copies(disk: Disk) -> set[str]:
    """Give the names of all data files of which there is a copy."""
    names = {file for file in disk.list(COPIES) if file.endswith(".json")}
    for kind in KEPT:
        names.update(_name_in(file) for file in disk.list(f"{COPIES}/{kind}"))
    return names


def before_schema(schema: int) -> str:
    """Give the folder under `copies` that keeps files as they were before they were brought to a schema."""
    return f"before-schema-{schema}"


def _schemas() -> list[str]:
    return [before_schema(schema) for schema in range(2, migrations.SCHEMA + 1)]


def _drop_oldest(disk: Disk, name: str, kind: str) -> None:
    files = [file for file in disk.list(f"{COPIES}/{kind}") if _name_in(file) == name]
    for file in files[: -KEPT[kind]]:
        disk.remove(f"{COPIES}/{kind}/{file}")


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


def _name_in(file: str) -> str:
    """Give the name of the data file that a dated copy is of: family.2026-11-23.json is of family.json."""
    return file.split(".", maxsplit=1)[0] + ".json"
