"""A family for tests that need no more than one child and an empty store."""

import pytest

from ladder.domain.records import Child
from ladder.tracker.core import Tracker
from support.trackers import a_child, a_tracker


@pytest.fixture
def t() -> Tracker:
    return a_tracker()


@pytest.fixture
def child(t: Tracker) -> Child:
    return a_child(t)
