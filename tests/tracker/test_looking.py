"""A file that is only looked at: all it holds is there, nothing is written, and it is as it stood that day."""

import datetime as dt

import pytest

from ladder.errors import Refused
from ladder.exchange.sample import sample_family
from ladder.tracker.children import children
from ladder.tracker.looking import ONLY_LOOKED_AT, look_into, written_on
from ladder.tracker.share import export
from ladder.tracker.today import record_morning
from ladder.tracker.trends import weeks
from support.trackers import MONDAY, a_tracker, sams_family


def test_what_a_therapist_gets_is_seen_and_sealed() -> None:
    family, sam = sams_family()
    document = export(family, "therapist")
    t = a_tracker()
    look_into(t, document)
    seen = children(t)[0]
    last = MONDAY - dt.timedelta(days=1)
    assert weeks(t, seen, dt.date(2026, 8, 31), last) == weeks(family, sam, dt.date(2026, 8, 31), last)
    assert t.store.all("contacts") == []
    with pytest.raises(Refused) as refusal:
        record_morning(t, seen, MONDAY, distress_parent=7)
    assert str(refusal.value) == ONLY_LOOKED_AT
    assert t.store.notices == [
        "You look at what a therapist gets, as it stood on Mon 23 Nov 2026. What stayed home is blank."
    ]


def test_a_file_without_a_child_is_refused() -> None:
    bare = sample_family(MONDAY)
    for table, rows in list(bare.items()):
        if isinstance(rows, list):
            bare[table] = []
    with pytest.raises(Refused, match="There is no child in this file"):
        look_into(a_tracker(), bare)


@pytest.mark.parametrize(
    ("generated", "zone", "day"),
    [
        ("2026-11-24T02:00:00.000Z", "America/New_York", dt.date(2026, 11, 23)),
        ("2026-11-24T02:00:00.000Z", "Europe/London", dt.date(2026, 11, 24)),
        ("yesterday", "Europe/London", None),
        ("2026-11-24T02:00:00.000Z", "../../etc/passwd", None),
        ("2026-11-24T02:00:00.000Z", "Nowhere/At_All", None),
        (5, 7, None),
    ],
)
def test_the_day_it_was_written_is_local_where_the_child_lives(
    generated: object, zone: object, day: dt.date | None
) -> None:
    assert written_on({"generated_at": generated, "window": {"timezone": zone}}) == day
    assert written_on({}) is None
