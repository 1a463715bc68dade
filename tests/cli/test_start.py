import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.program import sams_program

pytestmark = pytest.mark.slow

LISTED = """
import json, sys
from ladder.cli.main import ladder
try:
    ladder({args!r})
except SystemExit as end:
    print(json.dumps([end.code, sorted(sys.modules)]), file=sys.stderr)
"""


def modules(args: list[str], data: Path) -> set[str]:
    """Give the modules that a run of the program has imported when it ends, done."""
    env = os.environ | {"LADDER_DATA": str(data), "LADDER_TODAY": "2026-11-23"}
    run = subprocess.run(
        [sys.executable, "-c", LISTED.format(args=args)], capture_output=True, text=True, env=env, check=True
    )
    code, names = json.loads(run.stderr.splitlines()[-1])
    assert code == 0
    return set(names)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("start") / "data"
    sams_program(folder)
    return folder


@pytest.mark.parametrize(
    "args",
    [
        ["--help"],
        ["today"],
        ["today", "--json"],
        ["week"],
        ["week", "--json"],
        ["log", "--worry", "5"],
        ["export", "-"],
        ["page", "therapist"],
    ],
    ids=" ".join,
)
def test_neither_screens_nor_charts_are_imported(data: Path, args: list[str]) -> None:
    found = modules(args, data)
    assert {name for name in found if name.split(".")[0] in ("textual", "textual_plotext", "plotext", "rich")} == set()


def test_the_help_imports_click_and_nothing_heavier(data: Path) -> None:
    found = modules(["--help"], data)
    assert {"msgspec", "tinydb", "filelock", "platformdirs", "tzlocal", "zoneinfo", "hashlib"} & found == set()
    ours = {name for name in found if name.startswith("ladder.")}
    assert {name for name in ours if not name.startswith(("ladder.cli", "ladder.errors"))} == set()


@pytest.mark.parametrize(
    "args", [["export", "-"], ["export", "-", "--deidentify"], ["export", "--fhir", "-"], ["schema"]], ids=" ".join
)
def test_what_only_some_files_need_is_imported_for_them_alone(data: Path, args: list[str]) -> None:
    found = {name.split(".")[0] for name in modules(args, data)}
    assert found & {"pyrage", "fhir", "jsonschema", "pydantic"} == set()


@pytest.mark.parametrize("args", [["today"], ["week", "--json"]], ids=" ".join)
def test_reading_needs_no_lock_and_no_search_for_a_place(data: Path, args: list[str]) -> None:
    assert {"filelock", "platformdirs", "tzlocal"} & modules(args, data) == set()


def test_the_program_also_starts_as_a_module(data: Path) -> None:
    run = subprocess.run([sys.executable, "-m", "ladder", "where"], capture_output=True, text=True, check=True)
    assert run.stdout.strip()
    shown = subprocess.run(
        [sys.executable, "-m", "ladder", "--data", str(data), "where"], capture_output=True, text=True, check=True
    )
    assert shown.stdout == f"{data}\n"
