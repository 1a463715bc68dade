from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.records import Exposure, Support
from ladder.domain.tried import There, first_agreed, tried, was_there
from ladder.domain.tried_words import there_words, tried_line, tried_rows
from support.family import a_rung, a_support, an_exposure

DAY = date(2026, 9, 30)
GATE, OFFICE = a_rung("Gate", 10), a_rung("Office", 20, supports=("quiet_space",))
AGREED = a_support("quiet_space", "agreed", "2026-09-01")


def on(day: int, *names: str, rung: str = "Office", **fields: object) -> Exposure:
    return an_exposure(f"2026-09-{day:02}", rung, "done", supports=names, **fields)


# the case, the states of the support, the tries, then on how many days it was there
COUNTED: list[tuple[str, list[Support], list[Exposure], There]] = [
    ("nothing was tried", [AGREED], [], There(0, 0, 0)),
    ("there on two of three days", [AGREED], [on(1, "quiet_space"), on(2), on(3, "quiet_space")], There(2, 3, 0)),
    ("another support is none", [AGREED], [on(1, "anytime_pass")], There(0, 1, 0)),
    ("nobody said", [AGREED], [an_exposure("2026-09-01", "Office", "done")], There(0, 0, 0)),
    ("a plan is no try", [AGREED], [an_exposure("2026-09-01", "Office", supports=())], There(0, 0, 0)),
    ("a deleted one is none", [AGREED], [on(1, "quiet_space", deleted=True)], There(0, 0, 0)),
    ("of two tries one is enough", [AGREED], [on(1), on(1, "quiet_space", id="again")], There(1, 1, 0)),
    ("a rung that does not need it", [AGREED], [on(1, rung="Gate"), on(2, "quiet_space", rung="Gate")], There(0, 0, 1)),
    ("after today", [AGREED], [an_exposure("2026-10-01", "Office", "done", supports=())], There(0, 0, 0)),
    ("before it was agreed", [a_support("quiet_space", "agreed", "2026-09-10")], [on(9), on(10)], There(0, 1, 0)),
    ("only requested", [a_support("quiet_space", "requested", "2026-09-01")], [on(2)], There(0, 0, 0)),
    ("never agreed, not provided", [a_support("quiet_space", "not_provided", "2026-09-01")], [on(2)], There(0, 0, 0)),
    (
        "agreed, then not provided",
        [a_support("quiet_space", "agreed", "2026-09-01", to="2026-09-04"),
         a_support("quiet_space", "not_provided", "2026-09-05")],
        [on(2, "quiet_space"), on(7)],
        There(1, 2, 0),
    ),
    (
        "faded is no longer agreed",
        [a_support("quiet_space", "in_place", "2026-09-01", to="2026-09-04"),
         a_support("quiet_space", "faded", "2026-09-05")],
        [on(2, "quiet_space"), on(7)],
        There(1, 1, 0),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("states", "tries", "there"), [case[1:] for case in COUNTED], ids=[case[0] for case in COUNTED]
)
def test_how_often_an_agreed_support_was_there(states: list[Support], tries: list[Exposure], there: There) -> None:
    assert was_there("quiet_space", states, [GATE, OFFICE], tries, DAY) == there


HISTORY = [
    a_support("quiet_space", "requested", "2026-09-01", to="2026-09-06"),
    a_support("quiet_space", "in_place", "2026-09-07", result="helped"),
    a_support("steady_routine", "in_place", "2026-08-01", where="home", kind="strategy", result="no_change"),
    a_support("cbt", "in_place", None, where="clinic", kind="treatment"),
    a_support("quiet_space", "in_place", "2026-09-02", where="home"),
    a_support("our own lamp", "stopped", None, to="2026-09-03", where="home", result="worse"),
    a_support("anytime_pass", "agreed", "2026-08-20"),
    a_support("peer_buddy", "agreed", "2026-09-01", deleted=True),
]


def test_the_table_of_what_was_tried() -> None:
    found = tried(reversed(HISTORY), [OFFICE], [on(8, "quiet_space"), on(9)], DAY)
    assert tried_rows(found) == [
        ("anytime pass", "at school", "agreed", "since Thu 20 Aug 2026", "not known yet", ""),
        ("quiet space", "at school", "requested", "Tue 1 Sep 2026 to Sun 6 Sep 2026", "not known yet", "1 of 2 days"),
        ("", "", "in place", "since Mon 7 Sep 2026", "helped", ""),
        ("our own lamp", "at home", "stopped", "until Thu 3 Sep 2026", "made it worse", ""),
        ("steady routine", "at home", "in place", "since Sat 1 Aug 2026", "no change", ""),
        ("quiet space", "at home", "in place", "since Wed 2 Sep 2026", "not known yet", ""),
        ("CBT", "clinic", "in place", "no date", "not known yet", ""),
    ]
    assert [one.now for one in found] == ["agreed", "in_place", None, "in_place", "in_place", "in_place"]


def test_a_support_in_one_line() -> None:
    found = tried(HISTORY, [OFFICE], [on(8, "quiet_space"), on(9)], DAY)
    assert [tried_line(one) for one in found[:3]] == [
        "anytime pass (at school): agreed, since Thu 20 Aug 2026",
        "quiet space (at school): in place, since Mon 7 Sep 2026; helped; there on 1 of 2 days that say so",
        "our own lamp (at home): stopped, until Thu 3 Sep 2026; made it worse",
    ]


def test_a_result_that_somebody_told_stays_when_the_next_state_says_nothing() -> None:
    states = [
        a_support("quiet_space", "in_place", "2026-09-01", to="2026-09-06", result="helped"),
        a_support("quiet_space", "faded", "2026-09-07"),
    ]
    assert tried(states, [], [], DAY)[0].result == "helped"


@pytest.mark.parametrize(
    ("there", "words"),
    [
        (There(0, 0, 0), ""),
        (There(0, 1, 0), "0 of 1 day"),
        (There(3, 5, 0), "3 of 5 days"),
        (There(3, 5, 2), "3 of 5 days, 2 more without need"),
        (There(0, 0, 1), "1 day"),
    ],
)
def test_how_often_in_words(there: There, words: str) -> None:
    assert there_words(there) == words


def test_what_was_agreed_first() -> None:
    assert first_agreed(HISTORY) == "2026-08-20"
    assert first_agreed([*HISTORY, a_support("transport", "in_place")]) == ""
    assert first_agreed([a_support("cbt", "in_place", "2026-08-01", where="clinic")]) is None


NAMES = st.sampled_from(["quiet_space", "anytime_pass"])
TRIES = st.lists(
    st.tuples(
        st.integers(1, 28), st.sampled_from(["Gate", "Office"]), st.none() | st.lists(NAMES, max_size=2, unique=True)
    ),
    max_size=10,
)
STATES = st.lists(
    st.tuples(st.sampled_from(["requested", "agreed", "in_place", "not_provided", "faded"]), st.integers(1, 28)),
    max_size=4,
    unique=True,
)


@given(TRIES, STATES)
def test_no_day_is_counted_twice_and_none_without_a_word_about_supports(
    given_tries: list[tuple[int, str, list[str] | None]], given_states: list[tuple[str, int]]
) -> None:
    tries = [
        an_exposure(f"2026-09-{day:02}", rung, "done", supports=None if names is None else tuple(names), id=f"{place}")
        for place, (day, rung, names) in enumerate(given_tries)
    ]
    states = [a_support("quiet_space", state, f"2026-09-{day:02}") for state, day in given_states]
    found = was_there("quiet_space", states, [GATE, OFFICE], tries, DAY)
    said = {one.date for one in tries if one.supports is not None}
    assert 0 <= found.there <= found.of
    assert found.of + found.also <= len(said)
    assert was_there("quiet_space", states, [GATE, OFFICE], tries[::-1], DAY) == found
