"""This machine: `device.json` in the data folder, which belongs to it alone and is never exported."""

import msgspec

from ladder.domain.records.base import Id, Label
from ladder.domain.records.text import clean_text
from ladder.storage.disk import DEVICE_FILE, SET_ASIDE, Disk, put


class Device(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A machine's id in version vectors, the name a family reads, and the theme chosen on it."""

    id: Id
    name: Label
    theme: Label | None = None


def new_device() -> Device:
    """Give a device for this computer, under its own name."""
    import platform
    from uuid import uuid4

    return Device(str(uuid4()), clean_text(platform.node())[:100] or "this computer")


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
