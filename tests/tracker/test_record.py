import datetime as dt
from dataclasses import replace

from ladder.tracker.outcome import record_outcome
from ladder.tracker.record import earlier_wordings, timeline
from support.trackers import StillClock, a_child, a_tracker, sams_family


def test_the_record_of_sam_stands_newest_first() -> None:
    t, sam = sams_family()
    found = timeline(t, sam)
    assert [entry.date for entry in found] == sorted((entry.date for entry in found), reverse=True)
    assert {entry.kind for entry in found} == {"contact", "support", "request", "goal", "phase", "measure"}
    assert len(found) == 13


def test_an_entry_stands_on_its_own_date_and_says_when_it_was_written_later() -> None:
    t, sam = sams_family()
    talk = next(entry for entry in timeline(t, sam) if entry.title == "Dr Lind: plan")
    assert (talk.date, talk.day.isoformat(), talk.late) == ("2026-09-30", "2026-09-30", False)
    support = next(entry for entry in timeline(t, sam) if entry.kind == "support")
    assert (support.date, support.late) == ("2026-09-14", False)
    measure = next(entry for entry in timeline(t, sam) if entry.date == "2026-09-15")
    assert (measure.date, measure.recorded_at[:10], measure.late) == ("2026-09-15", "2026-09-16", False)


def test_the_record_of_one_child_holds_nothing_of_another() -> None:
    t, _sam = sams_family()
    assert timeline(t, a_child(t)) == []


def test_earlier_wordings_stand_in_the_order_of_the_changes_though_a_clock_went_back() -> None:
    t = a_tracker(dt.date(2026, 11, 23))
    robin = a_child(t)
    for day, status in ((23, "late"), (30, "part"), (24, "full")):
        clock = replace(t, clock=StillClock(dt.date(2026, 11, day)))
        stands = record_outcome(clock, robin, dt.date(2026, 11, 23), status=status)
    told = [(one.at[:10], one.before["status"]) for one in earlier_wordings(t, stands)]
    assert told == [("2026-11-24", "part"), ("2026-11-30", "late")]
    assert stands.updated_at[:10] == "2026-11-24"
