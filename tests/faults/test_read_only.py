"""A folder that may not be written: everything can be read, and a sentence says why nothing is saved."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ladder.storage.store import Store
from support.family import a_child, a_morning
from support.stores import minute, write

pytestmark = pytest.mark.slow

NOBODY = 65534
READER = """
import os, sys
from pathlib import Path
import filelock, tinydb, ladder.domain.records.refusals
from support.family import a_morning
from support.stores import change, minute, write
from ladder.errors import StoreError
from ladder.storage.store import Store

if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
store = Store.open(Path(sys.argv[1]))
print(len(store.all("children")), store.all("mornings")[0].note)
for at in (5, 6):
    try:
        change(store, a_morning("2026-11-23"), minute(at), note="new")
    except StoreError as error:
        print(error)
print(store.all("mornings")[0].note)
for notice in store.notices:
    print(notice)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder of a person who is no administrator."""
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o755)
        folder = Path(home) / "data"
        store = Store.open(folder)
        write(store, a_child())
        write(store, a_morning("2026-11-23", note="saved"), minute(1))
        yield folder
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o700)


def read_only(folder: Path) -> list[str]:
    """Take away the right to write, read as that person, and give what is printed."""
    for path in (folder, *folder.rglob("*")):
        if os.getuid() == 0:
            os.chown(path, NOBODY, NOBODY)
        path.chmod(0o500 if path.is_dir() else 0o400)
    source = os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", READER, folder],
        env={**os.environ, "PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_everything_is_read_and_every_save_is_refused_in_a_sentence(folder: Path) -> None:
    refusal = f"ladder may not write in {folder}, so nothing was saved; check who may write in that folder."
    assert read_only(folder) == ["1 saved", refusal, refusal, "saved"]


def test_a_damaged_file_is_read_from_its_copy_and_that_is_said(folder: Path) -> None:
    damaged = folder / "days-2026.json"
    damaged.write_bytes(b"{")
    first, _refusal, _again, last, notice = read_only(folder)
    assert (first, last) == ("1 saved", "saved")
    assert notice.startswith("days-2026.json was damaged: ")
    assert "This could not be put right on the disk yet. ladder may not write in" in notice
    assert damaged.read_bytes() == b"{"


def test_a_missing_file_is_read_from_its_copy(folder: Path) -> None:
    (folder / "days-2026.json").unlink()
    assert read_only(folder)[0] == "1 saved"
