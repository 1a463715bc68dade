from collections.abc import Iterator
from pathlib import Path

import pytest

from support.locks import quick_locks
from support.program import Program, robins_program, sams_program


@pytest.fixture
def empty(tmp_path: Path) -> Program:
    """The program before anybody is written down."""
    return Program(tmp_path / "data")


@pytest.fixture
def robin(tmp_path: Path) -> Program:
    """The program with one child."""
    return robins_program(tmp_path / "data")


@pytest.fixture
def sam(tmp_path: Path) -> Program:
    """The program with Sam's twelve weeks."""
    return sams_program(tmp_path / "data")


@pytest.fixture(autouse=True, scope="module")
def _quick_locks() -> Iterator[None]:
    with quick_locks():
        yield
