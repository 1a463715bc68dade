"""What the charts are drawn from in tests: Sam's twelve weeks, as the tracker gives them."""

import datetime as dt

import pytest

from ladder.domain.chart_data import ChartData
from ladder.tracker.series import chart_data, range_shown
from support.trackers import MONDAY, sams_family


@pytest.fixture(scope="session")
def sams_data() -> ChartData:
    t, sam = sams_family()
    return chart_data(t, sam, range_shown(t, sam, "all", MONDAY))


@pytest.fixture(scope="session")
def bare_data() -> ChartData:
    """Give a range of Sam's in which nothing is written."""
    t, sam = sams_family()
    return chart_data(t, sam, (dt.date(2027, 3, 1), dt.date(2027, 3, 28)))
