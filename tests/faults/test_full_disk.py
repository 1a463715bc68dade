"""A real disk without room: nothing changes, and a sentence says so."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ladder.errors import StoreError
from ladder.storage.store import Store
from support.family import a_morning
from support.stores import change, minute, write

pytestmark = pytest.mark.slow

LIMITED = """
import resource, sys
from pathlib import Path
from support.family import a_morning
from support.stores import change, minute, write
from ladder.errors import StoreError
from ladder.storage.store import Store

store = Store.open(Path(sys.argv[1]))
write(store, a_morning("2026-11-23", note="short"))
resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))
try:
    change(store, a_morning("2026-11-23"), minute(1), note="x" * 9_000)
except StoreError as error:
    print(error)
print(store.all("mornings")[0].note)
change(store, a_morning("2026-11-23"), minute(2), note="shorter")
print(Store.open(Path(sys.argv[1])).all("mornings")[0].note)
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 400 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", folder], check=False)  # noqa: S607
    if mounted.returncode:
        pytest.skip("only an administrator can mount a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)  # noqa: S607


def test_a_file_that_may_not_grow_leaves_what_was_saved(tmp_path: Path) -> None:
    source = os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, tmp_path / "data"],
        env={**os.environ, "PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    sentence, note, after = done.stdout.splitlines()
    assert sentence == f"Nothing was saved in {tmp_path / 'data'} (File too large); check the disk and try again."
    assert (note, after) == ("short", "shorter")


def test_a_disk_that_fills_up_keeps_everything_that_was_saved(small_disk: Path) -> None:
    store = Store.open(small_disk / "data")
    saved = 0
    days = (f"2026-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29))
    with pytest.raises(StoreError, match="^The disk is full, so nothing was saved in "):  # noqa: PT012, RUF043
        while True:
            write(store, a_morning(next(days), note="x" * 9_000), minute(saved))
            saved += 1
    assert saved > 3
    assert len(store.all("mornings")) == len(Store.open(small_disk / "data").all("mornings")) == saved
    assert all("The disk is full" in notice for notice in store.notices)
    change(store, a_morning("2026-01-01"), minute(200), note="")
    assert Store.open(small_disk / "data").all("mornings")[0].version[store.device.id] == 2
