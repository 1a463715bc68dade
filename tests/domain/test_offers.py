from datetime import date

import pytest

from ladder.domain.offers import last_that_went_well, minutes_between_rungs
from ladder.domain.records import Exposure, Rung
from support.family import a_ladder, a_rung, an_exposure

TODAY = date(2026, 9, 14)


def steps(*minutes: int | None) -> list[Rung]:
    return [a_rung(f"Rung {place}", place, target_minutes=target) for place, target in enumerate(minutes)]


@pytest.mark.parametrize(
    ("minutes", "between"),
    [
        ((15, 50), 30),
        ((50, 105), 75),
        ((None, 50), 25),
        ((15, None, 50), 30),
        ((50,), 25),
        ((40, 50), 45),
        ((45, 50), None),
        ((49, 51), 50),
        ((46, 49), None),
        ((60, 50), None),
        ((8,), None),
        ((11,), 5),
        ((19,), 5),
        ((15, None), None),
    ],
)
def test_a_rung_between_has_the_minutes_in_the_middle_rounded_down_to_five(
    minutes: tuple[int | None, ...], between: int | None
) -> None:
    rungs = steps(*minutes)
    assert (
        minutes_between_rungs(rungs[-1], a_ladder(), [*rungs[::-1], a_rung("Above", 90, target_minutes=300)]) == between
    )


GATE, OFFICE = a_rung("Gate", 10, kind="place"), a_rung("Office", 20, target_minutes=50)
WELL: list[tuple[str, list[Exposure], str | None]] = [
    ("nothing yet", [an_exposure("2026-09-07", "Office", minutes=40)], None),
    ("a plan is nothing yet", [an_exposure("2026-09-07", "Gate", expected_peak=1)], None),
    (
        "the latest, whatever its height",
        [an_exposure("2026-09-08", "Gate", "done"), an_exposure("2026-09-07", "Office", minutes=50)],
        "Gate",
    ),
    (
        "the latest success, not the latest try",
        [an_exposure("2026-09-07", "Office", "done"), an_exposure("2026-09-08", "Gate", "partly")],
        "Office",
    ),
    ("one of today", [an_exposure("2026-09-14", "Gate", "done")], "Gate"),
    ("not one after today", [an_exposure("2026-09-15", "Gate", "done")], None),
    ("not a deleted one", [an_exposure("2026-09-07", "Gate", "done", deleted=True)], None),
    ("not one of another ladder", [an_exposure("2026-09-07", "Bus", "done")], None),
]


@pytest.mark.parametrize(("exposures", "label"), [case[1:] for case in WELL], ids=[case[0] for case in WELL])
def test_the_last_rung_that_went_well(exposures: list[Exposure], label: str | None) -> None:
    found = last_that_went_well(a_ladder(), [OFFICE, GATE], exposures, TODAY)
    assert (found.label if found else None) == label
