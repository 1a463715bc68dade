import datetime as dt

import pytest

from ladder.domain.new_day import new_day_line, small_hours, which_day

DAY = dt.date(2027, 1, 1)


@pytest.mark.parametrize(("clock", "early"), [("00:00", True), ("03:59:59.999999", True), ("04:00", False)])
def test_before_four_the_day_before_may_be_meant(clock: str, early: bool) -> None:
    hours = small_hours(dt.datetime.combine(DAY, dt.time.fromisoformat(clock)))
    assert (hours is not None) == early
    if hours is not None:
        assert which_day(hours, "[ goes to") == f"It is {clock[:5]}, so today is Fri 1 Jan. [ goes to Thu 31 Dec 2026."


def test_what_is_said_when_a_day_turns() -> None:
    before = dt.date(2026, 12, 31)
    assert new_day_line(DAY) == "It is now Fri 1 Jan."
    assert new_day_line(DAY, unused=True, before=before) == (
        "It is now Fri 1 Jan. That press did nothing. [ goes back to Thu 31 Dec 2026."
    )
    assert new_day_line(DAY, writing=before, before=before) == (
        "It is now Fri 1 Jan. What you are writing stays with Thu 31 Dec 2026."
    )
