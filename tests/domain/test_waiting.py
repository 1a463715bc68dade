from datetime import date

import pytest

from ladder.domain.records import Support
from ladder.domain.waiting import days_without, state_of, waiting_supports
from support.family import a_rung, a_support, an_exposure

DAY = date(2026, 9, 14)
RUNG = a_rung("Office", 20, supports=("quiet_space", "anytime_pass"))

STATES: list[tuple[str, list[Support], str | None]] = [
    ("nothing is known", [], None),
    ("it began today", [a_support("quiet_space", "agreed", "2026-09-14")], "agreed"),
    ("it begins tomorrow", [a_support("quiet_space", "agreed", "2026-09-15")], None),
    ("it ends today", [a_support("quiet_space", "agreed", "2026-09-01", to="2026-09-14")], "agreed"),
    ("it ended yesterday", [a_support("quiet_space", "agreed", "2026-09-01", to="2026-09-13")], None),
    ("nobody wrote down since when", [a_support("quiet_space", "in_place")], "in_place"),
    (
        "the latest beginning counts",
        [
            a_support("quiet_space", "in_place", "2026-09-10", recorded_at="2026-09-10T12:00:00.000Z"),
            a_support("quiet_space", "requested", "2026-09-01", recorded_at="2026-09-12T12:00:00.000Z"),
            a_support("quiet_space", "agreed"),
        ],
        "in_place",
    ),
    (
        "of one beginning the one written last",
        [
            a_support("quiet_space", "in_place", "2026-09-10", recorded_at="2026-09-12T12:00:00.000Z"),
            a_support("quiet_space", "requested", "2026-09-10", recorded_at="2026-09-11T12:00:00.000Z"),
        ],
        "in_place",
    ),
    ("another support", [a_support("anytime_pass", "agreed", "2026-09-01")], None),
    ("it was deleted", [a_support("quiet_space", "agreed", "2026-09-01", deleted=True)], None),
]


@pytest.mark.parametrize(("supports", "state"), [case[1:] for case in STATES], ids=[case[0] for case in STATES])
def test_the_state_of_a_support_on_a_date(supports: list[Support], state: str | None) -> None:
    assert state_of("quiet_space", supports, DAY) == state


@pytest.mark.parametrize(
    ("state", "waits"),
    [
        ("requested", True),
        ("agreed", True),
        ("not_provided", True),
        ("in_place", False),
        ("faded", False),
        ("stopped", False),
    ],
)
def test_a_rung_waits_for_what_is_asked_agreed_or_not_provided(state: str, waits: bool) -> None:
    supports = [a_support("anytime_pass", state, "2026-09-01"), a_support("peer_buddy", "requested", "2026-09-01")]
    assert waiting_supports(RUNG, supports, DAY) == (["anytime_pass"] if waits else [])


def test_days_without_a_support_are_counted_over_the_days_that_say() -> None:
    exposures = [
        an_exposure("2026-09-07", "Office", "done", supports=("quiet_space",)),
        an_exposure("2026-09-08", "Office", "done", supports=()),
        an_exposure("2026-09-09", "Office", "tried", supports=("anytime_pass",)),
        an_exposure("2026-09-09", "Office", "done", supports=("quiet_space",), id="again"),
        an_exposure("2026-09-10", "Office", "done"),
        an_exposure("2026-09-11", "Office", supports=()),
        an_exposure("2026-09-11", "Gate", "done", supports=()),
        an_exposure("2026-09-14", "Office", "done", supports=()),
        an_exposure("2026-09-10", "Office", "done", supports=(), deleted=True, id="gone"),
        an_exposure("2026-09-15", "Office", "done", supports=()),
    ]
    assert days_without("quiet_space", RUNG, exposures, DAY) == (2, 4)
    assert days_without("quiet_space", RUNG, [], DAY) == (0, 0)
