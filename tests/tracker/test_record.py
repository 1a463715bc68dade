from ladder.tracker.record import timeline
from support.trackers import a_child, sams_family


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
