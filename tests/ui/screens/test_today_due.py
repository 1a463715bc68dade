"""What is due stands on Today in one quiet line; never after a flag, on a hard morning, or in the child's view."""

from typing import Any

import pytest
from textual.pilot import Pilot

from ladder.domain.records import Contact
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.today import record_morning
from ladder.tracker.written import write
from support.forms import pressed
from support.screens import a_family, opened, seen
from support.trackers import MONDAY

DUE = "overdue since Fri 20 Nov, 1 more · Ms Ortiz: plan"


def a_family_with_promises() -> Tracker:
    t = a_family()
    talk: dict[str, Any] = {"at": "2026-11-18T09:15", "direction": "out", "channel": "call", "party": "school"}
    for person, promised_by in (("Ms Ortiz", "2026-11-20"), ("Dr Lind", "2026-11-27"), ("Mr Boyd", "2027-01-08")):
        write(t, children(t)[0], Contact, **talk, person=person, topic="plan", due=promised_by)
    return t


async def shown_on(t: Tracker, *keys: str, size: tuple[int, int] = (80, 24)) -> str:
    async with opened(t, size) as pilot:
        await pressed(pilot, *keys)
        return seen(pilot)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_what_is_due_first_stands_in_one_line_with_how_many_more(size: tuple[int, int]) -> None:
    text = await shown_on(a_family_with_promises(), size=size)
    assert text.count("overdue since Fri 20 Nov") == 1
    assert "Dr Lind" not in text
    assert DUE in text or size[0] == 60


async def test_nothing_is_said_where_nothing_is_due_or_on_another_day() -> None:
    assert "due" not in await shown_on(a_family())
    assert "overdue" not in await shown_on(a_family_with_promises(), "left_square_bracket")
    assert DUE in await shown_on(a_family_with_promises(), "left_square_bracket", "t")


@pytest.mark.parametrize("mark", ["safety_flag", "hard"])
async def test_nothing_is_due_after_the_worst_of_mornings(mark: str) -> None:
    t = a_family_with_promises()
    record_morning(t, children(t)[0], MONDAY, **{mark: True})
    assert "overdue" not in await shown_on(t)


async def test_the_childs_view_says_nothing_of_it() -> None:
    text = await shown_on(a_family_with_promises(), "v")
    assert "Hello Robin" in text
    assert "due" not in text


async def test_the_line_goes_when_the_promise_is_kept() -> None:
    async with opened(a_family_with_promises()) as pilot:
        await pressed(pilot, "f4", "d", "f1")
        assert "overdue" not in seen(pilot)
        assert the_line(pilot) == "due Fri 27 Nov · Dr Lind: plan"


def the_line(pilot: Pilot[int]) -> str:
    """Give what stands on the lower edge of the tray."""
    edge = next(row for row in reversed(seen(pilot).split("\n")) if row.startswith("╰"))
    return edge.strip("╰╯─ ")
