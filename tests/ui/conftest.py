"""The tests of the screens wait for the screens, not for a clock."""

from collections.abc import Iterator

import pytest

from support.locks import quick_locks
from support.quiet import quiet


@pytest.fixture(autouse=True, scope="session")
def _no_waiting_by_the_clock() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.app.wait_for_idle", quiet)
        patch.setattr("textual.pilot.wait_for_idle", quiet)
        yield


@pytest.fixture(autouse=True, scope="module")
def _quick_locks() -> Iterator[None]:
    with quick_locks():
        yield
