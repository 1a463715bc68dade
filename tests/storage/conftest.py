"""Every test of the store runs on memory and on files."""

from pathlib import Path
from typing import cast

import pytest

from support.stores import Place


@pytest.fixture(params=["memory", "files"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    return Place(tmp_path / "data" if cast("str", request.param) == "files" else None)


@pytest.fixture
def files(tmp_path: Path) -> Place:
    return Place(tmp_path / "data")
