"""The pages on paper, printed by a real browser: as many sheets as there may be, and nothing that sticks out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ladder.domain.records import Child
from ladder.tracker.core import Tracker
from ladder.tracker.pages import Said, make_page
from support.pages import SAID, everything, said_at_length, the_sample, three_days
from support.paper import BROWSER, SIZES, printed, wider_than_its_sheet
from support.trackers import a_child, a_tracker, sams_family

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium here to print with (Debian: apt-get install chromium)"),
]


def nothing_yet() -> tuple[Tracker, Child]:
    t = a_tracker()
    return t, a_child(t)


FAMILIES: dict[str, tuple[Callable[[], tuple[Tracker, Child]], Said]] = {
    "sam": (sams_family, SAID),
    "sam, much to ask": (sams_family, said_at_length()),
    "the sample": (the_sample, SAID),
    "three days": (three_days, SAID),
    "nothing yet": (nothing_yet, Said()),
    "everything": (everything, said_at_length()),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_therapist_gets_two_sheets_at_most_and_a_meeting_one(family: str, size: str, tmp_path: Path) -> None:
    made, said = FAMILIES[family]
    t, child = made()
    assert printed(make_page(t, child, "therapist", said=said).html, size, tmp_path) <= 2
    assert printed(make_page(t, child, "meeting", said=said).html, size, tmp_path) == 1


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_sticks_out_of_a_sheet(family: str, tmp_path: Path) -> None:
    made, said = FAMILIES[family]
    t, child = made()
    for kind in ("therapist", "meeting", "hearing"):
        assert wider_than_its_sheet(make_page(t, child, kind, said=said).html, tmp_path) == []


def test_a_hearing_has_as_many_sheets_as_it_needs(tmp_path: Path) -> None:
    t, child = everything()
    page = make_page(t, child, "hearing").html
    assert printed(page, "A4", tmp_path) > 20


def test_what_would_stick_out_is_found(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><head></head><body><main><p style='width: 300mm'>far too wide</p></main></body></html>"
    assert wider_than_its_sheet(page, tmp_path) == ["P far too wide"]
