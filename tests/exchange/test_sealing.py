"""Files locked with a passphrase: they open with it alone, and a changed one is told in a sentence."""

import sys
from pathlib import Path

import pytest

from ladder.errors import LadderError, Refused
from ladder.exchange.opening import open_file
from ladder.exchange.reading import MOST_BYTES
from ladder.exchange.sealing import is_sealed, needs_pyrage, seal, unseal

DATA = b'{"format": "ladder-export", "name": "Zo\xc3\xab"}\n'
KEY = "Zoë keeps 3 bikes"


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal(DATA, KEY)


def test_what_was_locked_opens_with_its_passphrase(sealed: bytes) -> None:
    assert sealed.startswith(b"-----BEGIN AGE ENCRYPTED FILE-----\n")
    assert sealed.isascii()
    assert b"ladder" not in sealed
    assert unseal(sealed, KEY) == DATA


def test_a_locked_file_is_told_from_others(sealed: bytes) -> None:
    assert is_sealed(sealed)
    assert is_sealed(b"\n" + sealed)
    assert is_sealed(b"age-encryption.org/v1\n-> scrypt")
    assert not is_sealed(DATA)
    assert not is_sealed(b"")


def changed(sealed: bytes, place: int) -> bytes:
    return sealed[:place] + (b"A" if sealed[place : place + 1] != b"A" else b"B") + sealed[place + 1 :]


def test_a_changed_or_cut_file_is_told_in_a_sentence(sealed: bytes) -> None:
    bad = [changed(sealed, place) for place in (40, 120, 200, len(sealed) - 60)]
    bad += [sealed[:-40], sealed[:60], sealed.replace(b"\n", b"", 2), b"age-encryption.org/v1\n", sealed + sealed]
    bad += [b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 40\n" + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n"]
    for data in bad:
        with pytest.raises(
            Refused, match="could not be opened: its passphrase is another one, or the file was changed"
        ):
            unseal(data, KEY)


def test_another_passphrase_does_not_open_it(sealed: bytes) -> None:
    with pytest.raises(Refused, match="its passphrase is another one"):
        unseal(sealed, KEY + " ")


def test_a_huge_locked_file_is_told_before_any_work(sealed: bytes) -> None:
    with pytest.raises(Refused, match="larger than 40 MB"):
        unseal(sealed + b"\n" * MOST_BYTES, KEY)


def test_a_passphrase_is_asked_for_a_locked_file_alone(sealed: bytes, tmp_path: Path) -> None:
    asked = []

    def ask() -> str:
        asked.append(1)
        return KEY

    (tmp_path / "plain.json").write_bytes(DATA)
    (tmp_path / "locked.age").write_bytes(sealed)
    assert open_file(tmp_path / "plain.json", ask) == DATA
    assert asked == []
    assert open_file(tmp_path / "locked.age", ask) == DATA
    assert asked == [1]
    with pytest.raises(Refused, match="locked with a passphrase, and nobody was asked"):
        open_file(tmp_path / "locked.age")


def test_without_what_locks_files_a_sentence_says_how_to_install_it(
    sealed: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    (tmp_path / "locked.age").write_bytes(sealed)
    for call in (needs_pyrage, lambda: seal(DATA, "x"), lambda: open_file(tmp_path / "locked.age", lambda: "x")):
        with pytest.raises(
            LadderError, match=r"needs one more package\. Install it with `python -m pip install pyrage`"
        ):
            call()
