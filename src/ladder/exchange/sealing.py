"""Files locked with a passphrase, in the age format: the `age` command opens them, and ladder opens its files.

pyrage, the extra `secure`, is imported only when a file is locked or opened.
"""

from types import ModuleType

from ladder.errors import LadderError, Refused
from ladder.exchange.reading import check_size

_ARMOR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_BINARY = b"age-encryption.org/"


def is_sealed(data: bytes) -> bool:
    """Tell whether the bytes of a file are an age file, armored or not."""
    return data.lstrip().startswith(_ARMOR) or data.startswith(_BINARY)


def seal(data: bytes, passphrase: str) -> bytes:
    """Give `data` as an armored age file that the passphrase opens. Raises LadderError where pyrage is missing."""
    sealed: bytes = _pyrage().passphrase.encrypt(data, passphrase, armored=True)
    return sealed


def unseal(data: bytes, passphrase: str) -> bytes:
    """Give what an age file holds.

    Raises Refused, a sentence, for another passphrase, a file that was changed or that no passphrase opens, and for one
    larger than an import takes; LadderError where pyrage is missing.
    """
    check_size(data)
    pyrage = _pyrage()
    try:
        opened: bytes = pyrage.passphrase.decrypt(data, passphrase)
    except pyrage.DecryptError:
        raise Refused(
            "This file could not be opened: its passphrase is another one, or the file was changed on its way here."
        ) from None
    return opened


def needs_pyrage() -> None:
    """Raise LadderError, a sentence, where what locks and opens files is not installed."""
    _pyrage()


def _pyrage() -> ModuleType:
    try:
        import pyrage
    except ImportError:
        raise LadderError(
            "Locking and opening files with a passphrase needs one more package. Install it with "
            "`python -m pip install pyrage` where ladder is installed, then try again."
        ) from None
    found: ModuleType = pyrage
    return found
