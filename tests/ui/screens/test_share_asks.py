"""What Share asks before it writes: a passphrase, words for a page; and what it adds, locks and shows."""

import json
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from ladder.exchange.sealing import is_sealed, unseal
from ladder.tracker.core import Tracker
from ladder.tracker.giving import given
from ladder.ui.app import LadderApp
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.screens.share_form import Leaves, ShareForm
from ladder.ui.widgets.frame import KeyBar
from ladder.ui.widgets.inline_choice import InlineChoice
from support.forms import Typed, pressed
from support.screens import opened, seen, settled, the_app, the_child
from support.trackers import sams_family

WIDE = (120, 40)


def family() -> Tracker:
    """Give Sam's family."""
    return sams_family()[0]


async def share(pilot: Pilot[int], purpose: str = "therapist", kind: str = "json", *, locked: bool = False) -> None:
    """Open Share and choose."""
    await pressed(pilot, "f5")
    for field, value in (("purpose", purpose), ("kind", kind), ("lock", "passphrase" if locked else "no")):
        choice = pilot.app.screen.query_one(f"#{field}", InlineChoice)
        choice._choose(value)
    await settled(pilot)


async def fill(pilot: Pilot[int], field: str, text: str) -> None:
    """Type into a field of the form."""
    pilot.app.screen.query_one(f"#{field}", Input).value = text
    pilot.app.screen.query_one(f"#{field}", Input).focus()
    await settled(pilot)


def told(pilot: Pilot[int]) -> str:
    """Give what the box says."""
    return str(pilot.app.screen.query_one("#leaving", Static).visual)


def said(pilot: Pilot[int]) -> str:
    """Give what the quiet line says."""
    place = the_app(pilot).place
    assert place is not None
    return place.said


def dialog(pilot: Pilot[int]) -> FormDialog:
    """Give the dialog that is open."""
    assert isinstance(pilot.app.screen, FormDialog)
    return pilot.app.screen


@pytest.mark.parametrize("kind", ["json", "deidentified", "fhir"])
async def test_a_locked_file_opens_with_the_passphrase_that_was_typed_twice(kind: str, tmp_path: Path) -> None:
    async with opened(family(), WIDE) as pilot:
        await share(pilot, kind=kind, locked=True)
        assert pilot.app.screen.query_one("#path", Input).value.endswith(".json.age")
        assert "Enter first asks for the passphrase" in told(pilot)
        path = tmp_path / "out.json.age"
        await fill(pilot, "path", str(path))
        await pressed(pilot, "enter")
        assert all(line.password for line in dialog(pilot).query(Input))
        await pressed(pilot, Typed("the [b]gate"), "tab", Typed("the [b]gate"), "enter")
        await settled(pilot)
        assert "Written and read back" in said(pilot)
        assert is_sealed(path.read_bytes())
        json.loads(unseal(path.read_bytes(), "the [b]gate"))
        assert len(given(the_app(pilot).tracker, the_child(pilot))) == 1


async def test_a_passphrase_that_is_blank_or_not_the_same_twice_is_asked_again(tmp_path: Path) -> None:
    async with opened(family(), WIDE) as pilot:
        await share(pilot, locked=True)
        await fill(pilot, "whom", "Dana")
        await fill(pilot, "path", str(tmp_path / "out.age"))
        await pressed(pilot, "enter", "ctrl+s")
        assert "Passphrase cannot stay blank." in str(dialog(pilot).query(".wrong").first(Static).visual)
        await pressed(pilot, Typed("one"), "tab", Typed("two"), "ctrl+s")
        assert dialog(pilot).sentence.startswith("The two are not the same.")
        await pressed(pilot, "escape")
        assert [pilot.app.screen.query_one(f"#{field}", Input).value for field in ("whom", "path")] == [
            "Dana", str(tmp_path / "out.age"),
        ]  # fmt: skip
        assert not (tmp_path / "out.age").exists()


async def test_without_what_locks_the_box_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    async with opened(family(), WIDE) as pilot:
        await share(pilot, locked=True)
        assert "python -m pip install pyrage" in told(pilot)
        await pressed(pilot, "enter")
        assert not isinstance(pilot.app.screen, FormDialog)


async def test_questions_stand_on_the_page_and_too_many_are_said_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "out.html"
    async with opened(family(), WIDE) as pilot:
        await share(pilot, kind="page")
        await fill(pilot, "path", str(path))
        await pressed(pilot, "enter", Typed("One [b]?\nTwo?\nThree?\nFour?"), "ctrl+s")
        assert "room for 3 lines here, and there are 4" in str(dialog(pilot).query(".wrong").first(Static).visual)
        assert not path.exists()
        await pressed(pilot, *["backspace"] * 6, "ctrl+s")
        await settled(pilot)
        assert "a page of 2 sheets" in said(pilot)
        assert "<li" in path.read_text(encoding="utf-8")
        assert "One [b]?" in path.read_text(encoding="utf-8")


async def test_a_disk_that_says_no_leaves_the_words_standing(tmp_path: Path) -> None:
    async with opened(family(), WIDE) as pilot:
        await share(pilot, "school", "page")
        await fill(pilot, "path", str(tmp_path / "out.html"))
        await pressed(pilot, "enter", Typed("Kind"), "tab", Typed("A quiet door"), "tab", Typed("I want to come."))
        (tmp_path / "out.html").write_text("mine", encoding="utf-8")
        await pressed(pilot, "ctrl+s")
        assert "is there already" in dialog(pilot).sentence
        assert dialog(pilot).typed == {
            "strengths": "Kind", "asks": "A quiet door", "child_says": "I want to come.",
        }  # fmt: skip
        (tmp_path / "out.html").unlink()
        await pressed(pilot, "ctrl+s")
        text = (tmp_path / "out.html").read_text(encoding="utf-8")
        assert all(words in text for words in ("Kind", "A quiet door", "I want to come."))


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        ("therapist", "Mon 31 Aug 2026 to Sun 22 Nov 2026 · 2 sheets of paper"),
        ("school", "Mon 31 Aug 2026 to Sun 22 Nov 2026 · 1 sheet of paper"),
        ("hearing", "Mon 31 Aug 2026 to Sun 22 Nov 2026 · 94 lines"),
    ],
)
async def test_of_a_page_the_box_says_what_stands_on_the_page(purpose: str, words: str) -> None:
    async with opened(family(), WIDE) as pilot:
        await share(pilot, purpose, "page")
        assert told(pilot).startswith(words)
        assert "74 mornings" not in told(pilot)
        assert ("Enter first asks" in told(pilot)) is (purpose != "hearing")
        assert "Stays home: " in told(pilot)


async def test_more_leaves_by_name_and_a_name_that_is_none_is_said(tmp_path: Path) -> None:
    async with opened(family(), WIDE) as pilot:
        await share(pilot)
        await fill(pilot, "adding", "mornings.note, contacts")
        assert "2 talks" in told(pilot)
        await fill(pilot, "path", str(tmp_path / "out.json"))
        await pressed(pilot, "enter")
        document = json.loads((tmp_path / "out.json").read_bytes())
        assert len(document["contacts"]) == 2
        assert any(morning["note"] for morning in document["mornings"])
        await fill(pilot, "adding", "dia[b]ry")
        assert "! 'dia[b]ry' is no table of an export" in told(pilot)


async def test_a_page_passes_over_what_is_for_files_and_says_so() -> None:
    async with opened(family(), WIDE) as pilot:
        await share(pilot)
        await fill(pilot, "without", "goals")
        await share(pilot, kind="page")
        assert "Add and Leave out are for files" in told(pilot)
        await share(pilot)
        assert pilot.app.screen.query_one("#without", Input).value == "goals"


async def test_fhir_says_that_it_is_experimental_and_for_a_therapist() -> None:
    async with opened(family(), WIDE) as pilot:
        await share(pilot, kind="fhir")
        assert "1 patient" in told(pilot)
        assert "Experimental: " in told(pilot)
        assert "Stays home: everything else" in told(pilot)
        await share(pilot, "school", "fhir")
        assert "Choose therapist" in told(pilot)


async def test_a_path_of_ones_own_stays_and_takes_the_ending() -> None:
    async with opened(family(), WIDE) as pilot:
        await share(pilot)
        await fill(pilot, "path", "~/for-dana.json")
        await share(pilot, locked=True)
        assert pilot.app.screen.query_one(ShareForm).path == "~/for-dana.json.age"
        await share(pilot, "hearing", "page")
        assert pilot.app.screen.query_one(ShareForm).path == "~/for-dana.html"
        await fill(pilot, "path", "~nobody-of-that-name/x.html")
        await pressed(pilot, "enter")
        assert "a home that this computer does not know" in said(pilot)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
@pytest.mark.parametrize("kind", ["json", "page", "fhir"])
async def test_every_row_is_in_sight_and_reached_by_the_arrows(size: tuple[int, int], kind: str) -> None:
    async with opened(family(), size) as pilot:
        await share(pilot, kind=kind)
        screen = pilot.app.screen
        form, leaves = screen.query_one(ShareForm), screen.query_one(Leaves)
        assert form.max_scroll_y == 0
        assert leaves.content_region.height >= 3
        screen.query_one("#purpose").focus()
        reached = []
        for _turn in range(40):
            reached.append(screen.focused.id if screen.focused else None)
            await pressed(pilot, "down")
            if screen.focused is screen.query_one("#purpose"):
                break
        files = ["adding", "without", "lock"] if kind != "page" else []
        assert list(dict.fromkeys(reached)) == [
            "purpose", "kind", "whom", "first", "last", *files, "path", "leaves",
        ]  # fmt: skip


async def test_a_file_is_taken_in_only_where_i_is_no_letter() -> None:
    async with opened(family(), (60, 20)) as pilot:
        await share(pilot)
        bar = pilot.app.screen.query_one(KeyBar)
        assert "i take in a file" in bar.render().plain
        pilot.app.screen.query_one("#whom").focus()
        await pressed(pilot, "i")
        assert "take in" not in bar.render().plain
        assert not isinstance(pilot.app.screen, FormDialog)
        assert pilot.app.screen.query_one("#whom", Input).value == "i"


async def test_what_is_only_looked_at_takes_nothing_in() -> None:
    app = LadderApp(family(), guest="file")
    async with app.run_test(size=WIDE) as pilot:
        await pressed(pilot, "f5", "i")
        assert "only looked at, so nothing comes in" in said(pilot)
        assert "take in" not in app.screen.query_one(KeyBar).render().plain
        await settled(pilot)


async def test_leaving_the_passphrase_half_typed_asks_once_and_says_that_nothing_is_written(tmp_path: Path) -> None:
    async with opened(family(), WIDE) as pilot:
        await share(pilot, locked=True)
        path = tmp_path / "out.json.age"
        await fill(pilot, "path", str(path))
        await pressed(pilot, "enter", Typed("hope"), "escape")
        assert "Nothing is written yet" in seen(pilot)
        await pressed(pilot, "escape")
        assert not isinstance(pilot.app.screen, FormDialog)
        assert not path.exists()
