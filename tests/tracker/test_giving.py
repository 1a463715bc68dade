"""Giving from the screens: what is foreseen is what is given, in every kind, locked or not."""

import datetime as dt
import json
import sys
from pathlib import Path

import pytest

from ladder.domain.records import Child
from ladder.errors import LadderError, Refused
from ladder.exchange.pages.contents import contents
from ladder.exchange.sealing import is_sealed
from ladder.tracker.core import Tracker
from ladder.tracker.giving import Wanted, check_before, foreseen, free_place, give, given
from ladder.tracker.pages import AlreadyThere, PagePreview, Said
from ladder.tracker.preview import Preview
from ladder.tracker.taking_in import look_into
from support.trackers import sams_family

PAGES = [("therapist", 2, "Attendance"), ("school", 1, "What it costs in education"), ("hearing", 0, "The record")]


@pytest.fixture
def family() -> tuple[Tracker, Child]:
    """Give Sam's family."""
    return sams_family()


def test_a_fhir_bundle_is_given_as_it_was_foreseen(family: tuple[Tracker, Child], tmp_path: Path) -> None:
    wanted = Wanted(purpose="therapist", kind="fhir")
    seen = foreseen(*family, wanted)
    assert isinstance(seen, Preview)
    assert seen.withheld is None
    assert give(*family, wanted, tmp_path / "out.json") == seen.summary
    bundle = json.loads((tmp_path / "out.json").read_bytes())
    assert (bundle["resourceType"], len(bundle["entry"])) == ("Bundle", sum(seen.counts.values()))
    assert [one.purpose for one in given(*family)] == ["therapist"]


@pytest.mark.parametrize("purpose", ["school", "hearing", "backup"])
def test_fhir_is_for_a_therapist(family: tuple[Tracker, Child], purpose: str, tmp_path: Path) -> None:
    wanted = Wanted(purpose=purpose, kind="fhir")  # type: ignore[arg-type]
    with pytest.raises(Refused, match="Choose therapist"):
        foreseen(*family, wanted)
    with pytest.raises(Refused, match="Choose therapist"):
        give(*family, wanted, tmp_path / "out.json")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["json", "deidentified", "fhir"])
def test_a_passphrase_locks_every_file_that_a_program_reads(
    family: tuple[Tracker, Child], kind: str, tmp_path: Path
) -> None:
    wanted = Wanted(purpose="therapist", kind=kind, is_locked=True)  # type: ignore[arg-type]
    words = "a gate [b]"
    path = free_place(*family, wanted, tmp_path)
    assert path.name.endswith(".json.age")
    seen = foreseen(*family, wanted)
    assert isinstance(seen, Preview)
    assert give(*family, wanted, path, passphrase=words) == seen.summary
    assert is_sealed(path.read_bytes())
    if kind == "json":
        assert look_into(family[0], path, passphrase=lambda: words).document["purpose"] == "therapist"
        with pytest.raises(Refused, match="its passphrase is another one"):
            look_into(family[0], path, passphrase=lambda: "a gate")


def test_nothing_is_locked_without_a_passphrase(family: tuple[Tracker, Child], tmp_path: Path) -> None:
    for typed in (None, ""):
        with pytest.raises(Refused, match="needs a passphrase"):
            give(*family, Wanted(purpose="school", is_locked=True), tmp_path / "out.json", passphrase=typed)
    assert list(tmp_path.iterdir()) == []


def test_without_what_locks_it_is_said_how_to_get_it(
    family: tuple[Tracker, Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    with pytest.raises(LadderError, match="python -m pip install pyrage"):
        foreseen(*family, Wanted(purpose="school", is_locked=True))


def test_a_deidentified_backup_names_nobody_and_is_no_share(family: tuple[Tracker, Child], tmp_path: Path) -> None:
    give(*family, Wanted(purpose="backup", kind="deidentified"), tmp_path / "out.json")
    text = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert json.loads(text)["format"] == "ladder-deidentified"
    assert "Sam" not in text
    assert given(*family) == []


@pytest.mark.parametrize(("purpose", "sheets", "heading"), PAGES)
def test_a_page_holds_what_was_foreseen(
    family: tuple[Tracker, Child], purpose: str, sheets: int, heading: str, tmp_path: Path
) -> None:
    wanted = Wanted(purpose=purpose, kind="page", first=dt.date(2026, 10, 5))  # type: ignore[arg-type]
    seen = foreseen(*family, wanted)
    assert isinstance(seen, PagePreview)
    assert seen.contents.sheets == sheets
    assert heading in seen.contents.headings
    begin, lines = ("Mon 31 Aug", " · 63 lines") if purpose == "hearing" else ("Mon 5 Oct", "")
    assert seen.contents.when == f"{begin} 2026 to Sun 22 Nov 2026{lines}"
    give(*family, wanted, tmp_path / "out.html")
    assert contents((tmp_path / "out.html").read_text(encoding="utf-8")) == seen.contents


def test_what_is_said_for_a_page_stands_there_and_nowhere_else(family: tuple[Tracker, Child], tmp_path: Path) -> None:
    wanted = Wanted(purpose="therapist", kind="page")
    assert wanted.words == ["questions"]
    give(*family, wanted, tmp_path / "out.html", said=Said(questions=("Where do we <b>start?",)))
    assert "Where do we &lt;b&gt;start?" in (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "start?" not in json.dumps(family[0].store.documents(stored=True))
    assert Wanted(purpose="school", kind="page").words == ["strengths", "asks", "child_says"]
    assert not Wanted(purpose="hearing", kind="page").words
    assert not Wanted(purpose="hearing").words


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted(purpose="school", kind="tables", is_locked=True), "cannot be locked"),
        (Wanted(purpose="school", kind="page", is_locked=True), "cannot be locked"),
        (Wanted(purpose="backup", kind="page"), "no page to print"),
        (Wanted(purpose="school", kind="page", leaving_out=["goals"]), "in a file or in tables"),
        (Wanted(purpose="school", kind="page", adding=["mornings"]), "in a file or in tables"),
        (Wanted(purpose="school", adding=["diary"]), "no table of an export"),
        (Wanted(purpose="school", adding=["mornings.hard"]), "for a therapist and in a backup alone"),
    ],
)
def test_what_cannot_be_given_says_why(
    family: tuple[Tracker, Child], wanted: Wanted, words: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=words):
        foreseen(*family, wanted)
    with pytest.raises(Refused, match=words):
        give(*family, wanted, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_what_is_added_by_name_leaves(family: tuple[Tracker, Child], tmp_path: Path) -> None:
    give(*family, Wanted(purpose="therapist", adding=["mornings.note"]), tmp_path / "out.json")
    document = json.loads((tmp_path / "out.json").read_bytes())
    assert any(morning["note"] for morning in document["mornings"])
    assert "mornings.note" not in document["withheld"]


def test_a_place_that_cannot_be_is_said_before_anything_is_asked(family: tuple[Tracker, Child], tmp_path: Path) -> None:
    t, wanted = family[0], Wanted(purpose="school")
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    check_before(t, wanted, tmp_path / "free")
    check_before(t, Wanted(purpose="school", kind="tables"), tmp_path)
    with pytest.raises(AlreadyThere):
        check_before(t, wanted, tmp_path / "mine")
    for place, words in (
        (tmp_path, "it is a folder"),
        (tmp_path / "nowhere" / "out", "There is no folder"),
        (tmp_path / ("x" * 300), "could not be written"),
        (tmp_path / ("x" * 300) / "out", "could not be written|There is no folder"),
    ):
        with pytest.raises(LadderError, match=words):
            check_before(t, wanted, place)


@pytest.mark.parametrize("kind", ["json", "page", "tables"])
def test_of_what_is_only_looked_at_nothing_is_given(family: tuple[Tracker, Child], kind: str, tmp_path: Path) -> None:
    family[0].store.seal("Only looked at.")
    with pytest.raises(Refused, match=r"Only looked at\."):
        give(*family, Wanted(purpose="school", kind=kind), tmp_path / "out")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
