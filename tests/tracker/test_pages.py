"""The three pages, whole: they say what the figures say, hold nothing that stays home, and nothing that runs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from ladder import __version__
from ladder.domain.records import Child
from ladder.errors import LadderError, Refused
from ladder.exchange.pages.facts import PURPOSES
from ladder.exchange.pages.paring import kept_home, may_leave
from ladder.tracker.core import Tracker
from ladder.tracker.pages import AlreadyThere, PageKind, Said, make_page, write_page
from support.markup import Element, body_of, parsed
from support.pages import KEPT_BACK, SAID, everything, put, said_at_length, the_sample, three_days
from support.trackers import SAM_FIGURES, a_child, a_tracker, sams_family
from test_words import shaming

FIGURES = json.loads(SAM_FIGURES.read_text())
KINDS: tuple[PageKind, ...] = get_args(PageKind)
Family = Callable[[], tuple[Tracker, Child]]


def nobody_yet() -> tuple[Tracker, Child]:
    t = a_tracker()
    return t, a_child(t)


FAMILIES: dict[str, Family] = {
    "sam": sams_family,
    "the sample": the_sample,
    "three days": three_days,
    "nothing yet": nobody_yet,
    "everything": everything,
}


@pytest.fixture(scope="module", params=[(name, kind) for name in FAMILIES for kind in KINDS], ids=" ".join)
def html(request: pytest.FixtureRequest) -> str:
    """Give each page of each family, with all that can be typed for it."""
    name, kind = request.param
    t, child = FAMILIES[name]()
    return make_page(t, child, kind, said=said_at_length() if name == "everything" else SAID).html


def elements(root: Element) -> list[Element]:
    return [one for child in root.inside for one in (child, *elements(child))]


def test_a_page_is_whole_and_nothing_in_it_runs_or_is_fetched(html: str) -> None:
    root = parsed(html)
    every = elements(root)
    assert html.startswith("<!DOCTYPE html>\n<html lang=")
    assert not {one.tag for one in every} & {"script", "link", "img", "iframe", "object", "embed", "a", "form", "base"}
    for one in every:
        assert not [name for name in one.attributes if name.startswith("on") or name in ("src", "href", "style")]
        assert "://" not in "".join(one.attributes.values())
    (sheet,) = root.all("style")
    assert "://" not in sheet.said
    (policy,) = [one for one in root.all("meta") if "http-equiv" in one.attributes]
    assert policy.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert root.all("meta")[0].attributes["charset"] == "utf-8"


def test_ids_are_there_once_and_what_names_a_drawing_is_there(html: str) -> None:
    every = elements(parsed(html))
    ids = [one.attributes["id"] for one in every if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    for svg in (one for one in every if one.tag == "svg"):
        assert set(svg.attributes["aria-labelledby"].split()) <= set(ids)
        assert [one.said for one in svg.all("desc")] != [""]


def test_a_page_says_what_it_is_when_it_was_made_and_what_it_is_not(html: str) -> None:
    body = body_of(html).said
    assert "This is not medical or legal advice." in body
    assert f"Put together on Mon 23 Nov 2026 with ladder {__version__}" in body
    assert "Stays at home. Not on this page: " in body
    assert "Scales. " in body


def test_headings_and_tables_can_be_read_out(html: str) -> None:
    body = body_of(html)
    assert len(body.all("h1")) == 1
    assert all(one.attributes.get("scope") in ("col", "row") for one in body.all("th"))
    assert all(one.all("h2") for one in body.all("section"))


def test_no_word_of_the_list_of_words_never_used_is_on_a_page(html: str) -> None:
    assert shaming(body_of(html).said) == []


def test_notes_and_what_was_said_are_on_no_page(html: str) -> None:
    assert KEPT_BACK not in html


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_that_stays_home_for_a_purpose_is_on_its_page(kind: PageKind) -> None:
    t, child = the_sample()
    said, purpose = body_of(make_page(t, child, kind).html).said, PURPOSES[kind]
    home = set(kept_home(purpose))
    searched = 0
    for table, rows in t.store.documents(stored=False).items():
        for row in rows:
            gone = table in home or not may_leave(purpose, table, row)
            for field, value in row.items():
                if isinstance(value, str) and " " in value and (gone or f"{table}.{field}" in home):
                    assert value not in said, (table, field)
                    searched += 1
    assert searched > 20


def test_the_same_data_give_the_same_bytes() -> None:
    for kind in KINDS:
        (t, sam), (other, again) = sams_family(), sams_family()
        assert make_page(t, sam, kind, said=SAID).html == make_page(other, again, kind, said=SAID).html


def test_what_is_typed_for_a_page_stands_on_it_as_it_was_typed_and_never_as_markup() -> None:
    t, sam = sams_family()
    hostile = '</style><script>alert("x")</script> & "so" שלום'
    page = make_page(t, sam, "meeting", said=Said(child_says=(hostile,), strengths=(hostile,), asks=(hostile,))).html
    body = body_of(page)
    assert body.all("blockquote")[0].said == hostile
    assert [one.said for one in body.all("li")[:2]] == [hostile, hostile]
    assert "<script" not in page


def test_too_many_words_for_a_page_are_refused() -> None:
    t, sam = sams_family()
    with pytest.raises(Refused, match="this one has 301"):
        make_page(t, sam, "therapist", said=Said(questions=("x" * 301,)))


def test_two_children_never_meet_on_a_page() -> None:
    t, sam = sams_family()
    robin = a_child(t, "Robin")
    put(
        t,
        robin,
        "contacts",
        at="2026-11-20T09:00",
        direction="out",
        channel="call",
        person="Robin's Ms Key",
        party="school",
        due="2026-11-21",
        documents=[],
    )
    put(
        t, robin, "supports", where="school", kind="accommodation", what="robins_pass", state="agreed", result="unknown"
    )
    for kind in KINDS:
        assert "obin" not in make_page(t, sam, kind).html
        assert "Ortiz" not in make_page(t, robin, kind).html


def test_a_page_is_written_for_its_owner_alone_and_remembered_as_shared(tmp_path: Path) -> None:
    t, sam = sams_family()
    path = tmp_path / "page.html"
    for kind in KINDS:
        page = make_page(t, sam, kind)
        write_page(t, page, path, replace=True)
        assert path.read_text(encoding="utf-8") == page.html
        assert path.stat().st_mode & 0o777 == 0o600
    shares: list[Any] = t.store.all("shares")
    assert {one.purpose for one in shares} == set(PURPOSES.values())
    assert {(one.from_, one.to) for one in shares} == {("2026-08-31", "2026-11-22")}
    assert all(one.counts["outcomes"] == 55 for one in shares)
    assert not any(one.counts.get("mornings") for one in shares if one.purpose == "school")


def test_a_page_takes_no_file_that_is_there_and_remembers_nothing_that_was_not_written(tmp_path: Path) -> None:
    t, sam = sams_family()
    path = tmp_path / "mine.html"
    path.write_text("mine")
    with pytest.raises(AlreadyThere):
        write_page(t, make_page(t, sam, "therapist"), path)
    with pytest.raises(LadderError, match="could not be written"):
        write_page(t, make_page(t, sam, "therapist"), tmp_path / "nowhere" / "page.html")
    with pytest.raises(Refused):
        write_page(t, make_page(t, sam, "therapist"), tmp_path / "new.html", for_whom="x" * 5000)
    assert not (tmp_path / "new.html").exists()
    assert path.read_text() == "mine"
    assert t.store.all("shares") == []
