from datetime import date

import pytest

from ladder.domain.climb import (
    ExposureCounts,
    current_rung,
    fear_first,
    fear_now,
    highest_rung_done,
    is_plan,
    return_ladder,
    rungs_of,
    tally,
)
from ladder.domain.records import Exposure, Rung
from ladder.domain.records.climbing import FearRating
from support.family import a_ladder, a_rung, an_exposure, an_id

GATE, OFFICE, CLASS = a_rung("Gate", 10, kind="place"), a_rung("Office", 20), a_rung("Class", 30)


def test_the_return_ladder_is_the_newest_with_half_or_full_days() -> None:
    old, new, other = (
        a_ladder(name, recorded_at=f"2026-0{month}-01T12:00:00.000Z")
        for month, name in ((1, "old"), (2, "new"), (3, "other"))
    )
    rungs = [
        a_rung("Full", 1, ladder=old.id, kind="full_day"),
        a_rung("Half", 1, ladder=new.id, kind="half_day"),
        a_rung("Bus", 1, ladder=other.id, kind="place"),
    ]
    assert return_ladder([other, old, new], rungs) == new
    assert return_ladder([new, other, old], rungs[:1]) == old


def test_without_half_or_full_days_the_oldest_ladder_leads_back() -> None:
    old, new = a_ladder("old", recorded_at="2026-01-01T12:00:00.000Z"), a_ladder("new")
    assert return_ladder([new, old], [a_rung("Bus", 1, ladder=new.id)]) == old


def test_deleted_ladders_and_rungs_lead_nowhere() -> None:
    old, new = a_ladder("old", recorded_at="2026-01-01T12:00:00.000Z"), a_ladder("new")
    gone = a_rung("Full", 1, ladder=new.id, kind="full_day", deleted=True)
    assert return_ladder([new, old], [gone]) == old
    assert return_ladder([a_ladder(deleted=True)], []) is None
    assert return_ladder([], []) is None


def test_rungs_of_a_ladder_stand_from_the_ground_up_whatever_order_they_came_in() -> None:
    rungs = [CLASS, a_rung("Elsewhere", 1, ladder=an_id("another")), GATE, a_rung("Gone", 15, deleted=True), OFFICE]
    assert rungs_of(a_ladder(), rungs) == [GATE, OFFICE, CLASS]


CURRENT_RUNGS: list[tuple[str, list[Rung], list[Exposure], str | None]] = [
    ("the one marked", [a_rung("Gate", 10), a_rung("Office", 20, status="current")], [], "Office"),
    (
        "the one marked, though another was tried later",
        [a_rung("Gate", 10), a_rung("Office", 20, status="current")],
        [an_exposure("2026-09-02", "Gate", "done")],
        "Office",
    ),
    (
        "that of the latest exposure",
        [GATE, OFFICE, CLASS],
        [an_exposure("2026-09-02", "Class", "tried"), an_exposure("2026-09-01", "Office", "done")],
        "Class",
    ),
    (
        "of one date that of the exposure recorded later",
        [GATE, OFFICE],
        [
            an_exposure("2026-09-01", "Office", "done", recorded_at="2026-09-01T12:00:00.000Z"),
            an_exposure("2026-09-01", "Gate", "done", recorded_at="2026-09-01T11:00:00.000Z"),
        ],
        "Office",
    ),
    (
        "that of the latest exposure on a rung that is neither done nor parked",
        [GATE, a_rung("Office", 20, status="done"), a_rung("Class", 30, status="parked"), a_rung("Full", 40)],
        [
            an_exposure("2026-09-01", "Full", minutes=0),
            an_exposure("2026-09-02", "Class", "done"),
            an_exposure("2026-09-03", "Office", "done"),
        ],
        "Full",
    ),
    (
        "a plan is no exposure",
        [GATE, OFFICE],
        [an_exposure("2026-09-02", "Office", expected_peak=4)],
        "Gate",
    ),
    ("a deleted exposure is none", [GATE, OFFICE], [an_exposure("2026-09-02", "Office", "done", deleted=True)], "Gate"),
    ("the first still to do", [a_rung("Gate", 10, status="done"), CLASS, OFFICE], [], "Office"),
    ("nothing left", [a_rung("Gate", 10, status="done"), a_rung("Office", 20, status="parked")], [], None),
    ("no rung", [], [], None),
]


@pytest.mark.parametrize(
    ("rungs", "exposures", "label"),
    [case[1:] for case in CURRENT_RUNGS],
    ids=[case[0] for case in CURRENT_RUNGS],
)
def test_the_current_rung_is(rungs: list[Rung], exposures: list[Exposure], label: str | None) -> None:
    found = current_rung(a_ladder(), rungs, exposures)
    assert (found.label if found else None) == label


def test_the_highest_rung_done_goes_by_position_not_by_date() -> None:
    rungs = [CLASS, GATE, OFFICE]
    exposures = [
        an_exposure("2026-09-01", "Office", "done"),
        an_exposure("2026-09-06", "Gate", "done"),
        an_exposure("2026-09-06", "Class", "partly"),
        an_exposure("2026-09-07", "Class", "done"),
    ]
    assert highest_rung_done(a_ladder(), rungs, exposures, date(2026, 9, 6)) == OFFICE
    assert highest_rung_done(a_ladder(), rungs, exposures, date(2026, 9, 7)) == CLASS
    assert highest_rung_done(a_ladder(status="paused"), rungs, exposures, date(2026, 9, 7)) == CLASS
    assert highest_rung_done(a_ladder(), rungs, exposures, date(2026, 8, 31)) is None
    assert highest_rung_done(None, rungs, exposures, date(2026, 9, 7)) is None


@pytest.mark.parametrize(
    ("exposure", "plan"),
    [
        (an_exposure("2026-09-01", "Gate", expected_peak=7, feared="Being sick"), True),
        (an_exposure("2026-09-01", "Gate", "not_today"), False),
        (an_exposure("2026-09-01", "Gate", minutes=0), False),
    ],
)
def test_an_exposure_with_neither_result_nor_minutes_is_a_plan(exposure: Exposure, plan: bool) -> None:
    assert is_plan(exposure) is plan


def test_a_tally_counts_one_rung_by_result() -> None:
    results = ["done", "done", "partly", "tried", "not_today", None]
    exposures = [an_exposure(f"2026-09-0{day}", "Gate", result) for day, result in enumerate(results, 1)]
    other = an_exposure("2026-09-01", "Office", "done")
    assert tally(GATE, [*exposures, other]) == ExposureCounts(done=2, partly=1, tried=1, not_today=1)


def rated(*ratings: tuple[str, str, int]) -> Rung:
    return a_rung(
        "Gate",
        10,
        ratings=tuple(FearRating(date=day, rater=rater, fear=fear) for day, rater, fear in ratings),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("rung", "first", "now"),
    [
        (rated(), None, None),
        (rated(("2026-09-01", "parent", 8)), 8, 8),
        (rated(("2026-09-09", "child", 3), ("2026-09-01", "child", 7), ("2026-09-10", "parent", 9)), 7, 3),
        (rated(("2026-09-01", "child", 7), ("2026-09-01", "child", 6)), 7, 6),
    ],
)
def test_fear_first_and_now_are_the_child_s_else_the_parent_s(rung: Rung, first: int | None, now: int | None) -> None:
    assert (fear_first(rung), fear_now(rung)) == (first, now)
