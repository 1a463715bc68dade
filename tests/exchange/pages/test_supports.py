from datetime import date

from ladder.exchange.pages.supports import by_state, standing, told
from support.family import a_support

DAY = date(2026, 11, 23)


def test_each_support_stands_once_in_the_state_that_began_last() -> None:
    found = standing(
        [
            a_support("quiet_space", "requested", "2026-09-01", to="2026-09-30"),
            a_support("quiet_space", "in_place", "2026-10-01"),
            a_support("anytime_pass", "agreed", "2026-11-01"),
            a_support("peer_buddy", "agreed", "2026-12-01"),
            a_support("extra_time", "in_place", "2026-09-01", to="2026-11-22"),
        ],
        DAY,
    )
    assert [(one.support.what, one.support.state) for one in found] == [
        ("anytime_pass", "agreed"),
        ("quiet_space", "in_place"),
    ]


def test_the_same_words_at_home_and_at_school_are_two_supports() -> None:
    found = standing([a_support("music", "in_place"), a_support("music", "agreed", where="home")], DAY)
    assert len(found) == 2


def test_what_came_of_it_is_the_latest_that_is_known() -> None:
    (found,) = standing(
        [
            a_support("quiet_space", "in_place", "2026-09-01", to="2026-09-30", result="helped"),
            a_support("quiet_space", "faded", "2026-10-01"),
        ],
        DAY,
    )
    assert (found.support.state, found.result) == ("faded", "helped")
    assert told(found, place=False) == "<bdi>quiet space</bdi> (since Thu 1 Oct, helped)"


def test_states_are_told_in_one_order_and_where_it_is_only_when_asked() -> None:
    found = standing(
        [a_support("cbt", "stopped", "2026-09-01", where="clinic"), a_support("anytime_pass", "in_place")], DAY
    )
    assert [words for words, _mine in by_state(found)] == ["In place", "Stopped"]
    assert told(found[0], place=True) == "<bdi>CBT</bdi> (at a clinic, since Tue 1 Sep)"
    assert told(found[1], place=True) == "<bdi>anytime pass</bdi>"
