"""This machine and this folder: `device.json` in the data folder, which belongs to them alone and is never exported.

A device is one machine and one folder. Where the folder was copied, moved, carried to another computer or put back to
an older state, whoever goes on writing under the same id would give numbers twice that version vectors trust to be
given once. So `home` names the place that the id belongs to, and what this machine remembers of the folder tells
whether the files are older than they were: in both cases the next write is made under a new id.
"""

import msgspec

from ladder.domain.records.base import Id, Instant, Label
from ladder.domain.records.text import clean_text
from ladder.storage.disk import DEVICE_FILE, SET_ASIDE, Disk, put

MOVED = (
    "These files were copied, put back or brought here since they were last written, so from now on they count as a "
    "device of their own. Nothing is lost by that."
)


class Device(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A device's id in version vectors, the name a family reads, the theme chosen on it, and where it belongs."""

    id: Id
    name: Label
    theme: Label | None = None
    home: str | None = None
    back_told: Instant | None = None
    """The newest change of which was said that this computer's clock went back since."""

    ahead_told: Instant | None = None
    """The newest instant of another device of which was said that it lies far ahead."""


class Memory(msgspec.Struct, frozen=True):
    """What this machine remembers of a data folder: who wrote there last, and how far its files had come.

    `order` is the place of the newest change in the order of all; a file has its generation and token.
    """

    folder: str
    device: str = ""
    order: str = ""
    files: dict[str, tuple[int, str]] = {}


def new_device(home: str | None = None, theme: str | None = None) -> Device:
    """Give a device for this computer, under its own name."""
    import platform
    from uuid import uuid4

    return Device(str(uuid4()), clean_text(platform.node())[:100] or "this computer", theme, home)


def read_device(disk: Disk) -> Device | None:
    """Give the device that the folder knows; None when it knows none, or none that can be read."""
    contents = disk.read(DEVICE_FILE)
    try:
        return msgspec.json.decode(contents.data, type=Device) if contents else None
    except (msgspec.MsgspecError, ValueError):
        return None


def write_device(disk: Disk, device: Device) -> None:
    """Keep the device in the folder; whatever lies there that cannot be read is set aside. Raises StoreError."""
    contents = disk.read(DEVICE_FILE)
    if contents is not None and read_device(disk) is None:
        put(disk, f"{SET_ASIDE}/{DEVICE_FILE}", contents.data)
    put(disk, DEVICE_FILE, msgspec.json.format(msgspec.json.encode(device)) + b"\n")


def remembered(disk: Disk) -> Memory:
    """Give what this machine remembers of the folder; nothing where it does not, or cannot be read."""
    data = disk.recall()
    try:
        return msgspec.json.decode(data, type=Memory) if data else Memory(disk.folder)
    except (msgspec.MsgspecError, ValueError):
        return Memory(disk.folder)


def remember(disk: Disk, memory: Memory) -> None:
    """Have this machine remember the state that the folder is in."""
    disk.remember(msgspec.json.encode(memory))
