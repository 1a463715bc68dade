"""Two programs that write into one folder at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ladder.storage.store import Store

pytestmark = pytest.mark.slow

HUNDRED_RECORDS = """
import sys
from pathlib import Path
from support.family import an_exposure, an_id
from support.stores import minute, write
from ladder.storage.store import Store

store = Store.open(Path(sys.argv[1]))
for number in range(100):
    write(store, an_exposure("2026-11-23", "gate", id=an_id(f"{sys.argv[2]} {number}")), minute(number))
"""

HUNDRED_MINUTES = """
import sys
from datetime import date
from pathlib import Path
import msgspec
from support.family import SAM, an_outcome
from support.stores import minute
from ladder.domain.records.identity import outcome_id
from ladder.storage.store import Store

def one_more(old):
    record = old or an_outcome("2026-11-23", "part", minutes=0)
    return msgspec.structs.replace(record, minutes=record.minutes + 1)

store = Store.open(Path(sys.argv[1]))
for number in range(100):
    store.edit("outcomes", outcome_id(SAM, "2026-11-23"), one_more, at=minute(number), on=date(2026, 11, 23))
"""


def run_two(program: str, folder: Path) -> None:
    """Run a program twice at once; both must end well."""
    source = os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])
    started = [
        subprocess.Popen([sys.executable, "-c", program, folder, name], env={**os.environ, "PYTHONPATH": source})
        for name in ("one", "other")
    ]
    assert [process.wait(timeout=120) for process in started] == [0, 0]


def test_a_hundred_records_each_are_two_hundred(tmp_path: Path) -> None:
    run_two(HUNDRED_RECORDS, tmp_path / "data")
    store = Store.open(tmp_path / "data")
    assert len(store.all("exposures")) == 200
    assert store.notices == []
    assert len({device for one in store.all("exposures") for device in one.version}) == 1


def test_a_hundred_changes_each_to_one_record_are_two_hundred(tmp_path: Path) -> None:
    run_two(HUNDRED_MINUTES, tmp_path / "data")
    [outcome] = Store.open(tmp_path / "data").documents(stored=True)["outcomes"]
    assert outcome["minutes"] == 200
    assert list(outcome["version"].values()) == [200]


def test_a_program_sees_what_another_has_written(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "data")
    assert store.all("exposures") == []
    run_two(HUNDRED_RECORDS, tmp_path / "data")
    store.refresh()
    assert len(store.all("exposures")) == 200
