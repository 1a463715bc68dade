"""Opening a file that came from somewhere: read whole, and unlocked where a passphrase locks it."""

from collections.abc import Callable
from pathlib import Path

from ladder.errors import Refused
from ladder.exchange.files import read_file
from ladder.exchange.sealing import is_sealed, needs_pyrage, unseal


def open_file(path: Path, passphrase: Callable[[], str] | None = None) -> bytes:
    """Give what lies in a file, at most one byte more than an import takes; `passphrase` is asked where it is locked.

    Raises Refused, a sentence, for a passphrase that does not open it, and where there is nobody to ask; LadderError
    when it cannot be read, or when what opens it is not installed.
    """
    data = read_file(path)
    if not is_sealed(data):
        return data
    needs_pyrage()
    if passphrase is None:
        raise Refused(f"{path} is locked with a passphrase, and nobody was asked for it.")
    return unseal(data, passphrase())
