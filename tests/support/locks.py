"""Locking files without the second of work that makes a passphrase hard to guess."""

from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pyrage
import pytest


class QuickLocks:
    """What `pyrage.passphrase` does, in real age files, but with a key pair for each passphrase made up at once.

    Files that something else has locked are opened as ever.
    """

    def __init__(self) -> None:
        self._decrypt = pyrage.passphrase.decrypt
        self._pairs: dict[str, Any] = {}

    def _pair(self, passphrase: str) -> Any:
        if passphrase not in self._pairs:
            self._pairs[passphrase] = pyrage.x25519.Identity.generate()
        return self._pairs[passphrase]

    def encrypt(self, data: bytes, passphrase: str, armored: bool = False) -> bytes:
        """Lock data."""
        return bytes(pyrage.encrypt(data, [self._pair(passphrase).to_public()], armored=armored))

    def decrypt(self, data: bytes, passphrase: str) -> bytes:
        """Open data. Raises DecryptError for another passphrase."""
        if _in_earnest(data):
            return bytes(self._decrypt(data, passphrase))
        return bytes(pyrage.decrypt(data, [self._pair(passphrase)]))


def _in_earnest(data: bytes) -> bool:
    """Tell whether a file was locked with a passphrase itself, as its first lines say."""
    first, _, second = data.partition(b"\n")
    line = second.partition(b"\n")[0]
    return b"-> scrypt" in (b64decode(line) if first.startswith(b"-----BEGIN") else line)


@contextmanager
def quick_locks() -> Iterator[None]:
    """Have this process lock and open files quickly; the tests of `exchange` and `e2e` do it in earnest."""
    quick = QuickLocks()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pyrage.passphrase, "encrypt", quick.encrypt)
        patch.setattr(pyrage.passphrase, "decrypt", quick.decrypt)
        yield
