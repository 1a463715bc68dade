"""What stood half typed in a form when the program was ended from outside: kept as a text, and told of once.

It lies among what is set aside, where the checkup lists it and where forgetting a child takes it away.
"""

import hashlib

from ladder.storage.disk import SET_ASIDE, Disk, put

UNTOLD, TOLD = "half-typed-new.", "half-typed."


def set_aside(disk: Disk, words: str) -> None:
    """Keep words in a file that nobody has been told of. Raises StoreError."""
    data = f"{words.rstrip()}\n".encode()
    put(disk, f"{SET_ASIDE}/{UNTOLD}{hashlib.sha256(data).hexdigest()[:12]}.txt", data)


def told(disk: Disk) -> list[str]:
    """Give the paths of those that nobody has been told of, by the names they have from now on. Raises StoreError."""
    paths = []
    for name in disk.list(SET_ASIDE):
        contents = disk.read(f"{SET_ASIDE}/{name}") if name.startswith(UNTOLD) else None
        if contents is not None:
            path = f"{SET_ASIDE}/{TOLD}{name.removeprefix(UNTOLD)}"
            put(disk, path, contents.data)
            disk.remove(f"{SET_ASIDE}/{name}")
            paths.append(path)
    return paths
