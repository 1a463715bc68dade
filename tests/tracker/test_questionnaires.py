from ladder.tracker.questionnaires import measures, sras_rounds
from support.trackers import a_child, sams_family


def test_sams_forms_are_scored_together_and_stand_newest_first() -> None:
    t, sam = sams_family()
    assert [(one.date, one.rater) for one in measures(t, sam)] == [("2026-09-16", "parent"), ("2026-09-15", "child")]
    (found,) = sras_rounds(t, sam)
    assert found.combined == (3.5, 2.0, 5.5, 0.5)
    assert found.primary == (3,)
    assert sras_rounds(t, a_child(t)) == []
