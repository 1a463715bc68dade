"""What tells this machine from every other, where the system has such a thing."""

import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

_LINUX = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


@cache
def machine() -> str:
    """Give a text that stays the same on this machine; its network name where the system keeps no id."""
    import platform

    return _system_id() or platform.node()


def _system_id() -> str:
    if sys.platform == "win32":
        import winreg

        with (
            suppress(OSError),  # a policy may hide it
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    elif sys.platform == "darwin":
        import ctypes

        found, patience = ctypes.create_string_buffer(16), (ctypes.c_long * 2)(1, 0)
        if ctypes.CDLL(None).gethostuuid(found, patience) == 0:
            return found.raw.hex()
    else:
        for path in _LINUX:
            with suppress(OSError):  # the next one, or the network name
                text = path.read_text(encoding="ascii", errors="replace").strip()
                if text:
                    return text
    return ""
