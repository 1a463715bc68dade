"""What the store costs a program that only wants to start."""

import subprocess
import sys
from pathlib import Path

import pytest

from support.family import a_morning
from support.stores import Place, write

pytestmark = pytest.mark.slow

OPEN_AND_READ = """
import sys
from datetime import date
from pathlib import Path
from ladder.storage.store import Store

store = Store.open(Path(sys.argv[1]))
assert len(store.between("mornings", date(2026, 11, 23), date(2026, 11, 23))) == 1
for module in ("filelock", "textual", "plotext", "click", "tzlocal", "asyncio", "ssl"):
    if module in sys.modules:
        print(module)
"""


def test_opening_and_reading_imports_neither_the_lock_nor_anything_of_the_faces(files: Place) -> None:
    write(files.open(), a_morning("2026-11-23"))
    assert isinstance(files.folder, Path)
    done = subprocess.run(
        [sys.executable, "-c", OPEN_AND_READ, files.folder], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == ""
