import datetime as dt

import pytest

from ladder.domain.records import Child, Contact
from ladder.errors import NotFound, Refused
from ladder.tracker.contacts import answer, begun_follow_up, follow_up, now
from ladder.tracker.core import Tracker
from ladder.tracker.due import due
from ladder.tracker.history import undo
from ladder.tracker.written import delete, write, written
from support.trackers import MONDAY


def a_talk(t: Tracker, child: Child, **fields: str | None) -> Contact:
    talk = {"at": "2026-11-09T09:15", "direction": "in", "channel": "email", "person": "Ms Ortiz", "party": "school"}
    return write(t, child, Contact, **{**talk, "role": "counselor", "topic": "plan", **fields})


def test_a_talk_begins_now_where_the_child_lives(t: Tracker, child: Child) -> None:
    assert now(t, child) == "2026-11-23T07:00"


def test_a_follow_up_is_a_new_talk_and_a_date_on_the_old_one_in_one_save(t: Tracker, child: Child) -> None:
    old = a_talk(t, child, promised="A list", due="2026-11-13")
    new = follow_up(t, child, old, said="She will look.")
    assert (new.person, new.role, new.topic, new.channel, new.party) == (
        "Ms Ortiz", "counselor", "plan", "email", "school",
    )  # fmt: skip
    assert (new.at, new.direction, new.said) == ("2026-11-23T07:00", "out", "She will look.")
    assert new.asked == "Promised on Mon 9 Nov: A list"
    stands = next(one for one in written(t, child, Contact) if one.id == old.id)
    assert (stands.follow_up_on, stands.promised) == ("2026-11-23", "A list")
    assert "Taken back" in str(undo(t))
    assert [(one.id, one.follow_up_on) for one in written(t, child, Contact)] == [(old.id, None)]


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"promised": "A list", "asked": "A list please"}, "Promised on Mon 9 Nov: A list"),
        ({"asked": "A list please"}, "Asked on Mon 9 Nov: A list please"),
        ({"promised": "A list", "replied_on": "2026-11-10"}, None),
        ({}, None),
    ],
)
def test_a_follow_up_begins_with_what_is_still_open(
    t: Tracker, child: Child, fields: dict[str, str], asked: str | None
) -> None:
    assert begun_follow_up(t, child, a_talk(t, child, **fields))["asked"] == asked


def test_a_follow_up_that_is_refused_leaves_the_old_talk_alone(t: Tracker, child: Child) -> None:
    old = a_talk(t, child)
    with pytest.raises(Refused, match="at the latest tomorrow"):
        follow_up(t, child, old, at="2026-12-09T09:00")
    assert written(t, child, Contact) == [old]
    delete(t, child, old)
    with pytest.raises(NotFound):
        follow_up(t, child, old)


def test_what_was_answered_is_due_no_more(t: Tracker, child: Child) -> None:
    talk = a_talk(t, child, due="2026-11-13")
    assert len(due(t, child, MONDAY)) == 1
    assert answer(t, child, talk).replied_on == "2026-11-23"
    assert due(t, child, MONDAY) == ()
    assert answer(t, child, talk, dt.date(2026, 11, 12)).replied_on == "2026-11-12"
