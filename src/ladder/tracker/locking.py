"""Locking what leaves with a passphrase, which is kept nowhere."""

from collections.abc import Callable

from ladder.exchange.sealing import needs_pyrage, seal, unseal

WARNING = "Whoever is to open the file needs this passphrase. Without it nobody can, and neither can ladder."


def check_can_lock() -> None:
    """Raise LadderError, a sentence, where what locks files is not installed."""
    needs_pyrage()


def locked(data: bytes, passphrase: str | None) -> tuple[bytes, Callable[[bytes], bytes]]:
    """Give the bytes of a file that the passphrase locks, and what opens them again; without one, as they are."""
    if passphrase is None:
        return data, bytes
    return seal(data, passphrase), lambda found: unseal(found, passphrase)
