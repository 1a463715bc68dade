"""The first steps, each with its date."""

import pytest

from ladder.errors import Refused
from ladder.tracker.children import settings
from ladder.tracker.first_steps import date_first_steps
from support.trackers import a_child, a_tracker


def test_steps_are_dated_moved_and_taken_back_and_the_others_stay() -> None:
    t = a_tracker()
    child = a_child(t)
    date_first_steps(t, child, {"doctor_seen": "2026-11-20", "referral_asked": "2026-11-23"})
    date_first_steps(t, child, {"doctor_seen": "2026-11-19", "referral_asked": None})
    assert settings(t, child).first_steps == {"doctor_seen": "2026-11-19"}


def test_a_step_that_is_none_and_a_date_to_come_are_refused() -> None:
    t = a_tracker()
    child = a_child(t)
    with pytest.raises(Refused, match="none of the first steps"):
        date_first_steps(t, child, {"fly": "2026-11-20"})
    with pytest.raises(Refused, match="2026-11-24 is still to come"):
        date_first_steps(t, child, {"doctor_seen": "2026-11-24", "referral_asked": None})
    assert settings(t, child).first_steps == {}
