"""A family for tests that need no more than one child and an empty store."""

from collections.abc import Iterator

import pytest

from ladder.domain.records import Child
from ladder.tracker.core import Tracker
from support.locks import quick_locks
from support.trackers import a_child, a_tracker


@pytest.fixture
def t() -> Tracker:
    return a_tracker()


@pytest.fixture
def child(t: Tracker) -> Child:
    return a_child(t)


@pytest.fixture(autouse=True, scope="module")
def _quick_locks() -> Iterator[None]:
    with quick_locks():
        yield
