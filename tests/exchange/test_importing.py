import copy
import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from ladder.domain.records import Contact, Morning
from ladder.errors import Refused
from ladder.exchange.importing import parse, take
from support.trackers import MONDAY, SAM_FILE

SAM = json.loads(SAM_FILE.read_text())
NOBODY: dict[str, frozenset[str]] = {}
STRANGER = "11111111-1111-4111-8111-111111111111"


@pytest.fixture
def document() -> dict[str, Any]:
    return copy.deepcopy(SAM)


def refusal(document: dict[str, Any]) -> str:
    with pytest.raises(Refused) as refused:
        take(document, today=MONDAY, known=NOBODY)
    return str(refused.value)


def test_sams_file_comes_in_whole() -> None:
    incoming = parse(SAM_FILE.read_bytes(), today=MONDAY, known=NOBODY)
    assert {table: len(sides) for table, sides in incoming.tables.items() if sides} == {
        table: len(rows) for table, rows in SAM.items() if isinstance(rows, list) and rows
    }
    assert all(side.unknown == frozenset() for sides in incoming.tables.values() for side in sides)


def test_only_format_version_and_children_are_needed() -> None:
    incoming = take({"format": "ladder-export", "version": 1, "children": []}, today=MONDAY, known=NOBODY)
    assert not any(incoming.tables.values())


def test_a_nullable_key_that_is_missing_is_null(document: dict[str, Any]) -> None:
    del document["mornings"][0]["note"]
    side = take(document, today=MONDAY, known=NOBODY).tables["mornings"][0]
    assert isinstance(side.record, Morning)
    assert side.record.note is None


def test_derived_parts_are_never_trusted(document: dict[str, Any]) -> None:
    document |= {"weeks": "nonsense", "summary": 7, "completeness": [None], "scales": None, "generator": []}
    assert take(document, today=MONDAY, known=NOBODY) == take(SAM, today=MONDAY, known=NOBODY)


def first(table: str, **fields: Any) -> Callable[[dict[str, Any]], None]:
    return lambda document: document[table][0].update(fields)


def frame(**fields: Any) -> Callable[[dict[str, Any]], None]:
    return lambda document: document.update(fields)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (frame(format="csv"), "not an export of ladder"),
        (frame(version=2), "newer ladder; update"),
        (frame(version="1"), "no version that ladder knows"),
        (frame(version=True), "no version that ladder knows"),
        (lambda document: document.pop("children"), "names no children"),
        (frame(children=None), "children is not a list"),
        (frame(mornings={}), "mornings is not a list"),
        (frame(mornings=[1]), "mornings: entry 1 is not a record"),
        (frame(diary=[]), "'diary', which is no part"),
        (frame(withheld=None), "withheld is not a list"),
        (frame(withheld=["mornings.mood"]), "'mornings.mood', which is nothing"),
        (frame(withheld=["mornings.id"]), "'mornings.id', which is nothing"),
        (frame(withheld=[{}]), "which is nothing"),
        (first("mornings", distress_child=11), "Morning of 2026-08-31: distress_child is 11; it can be a whole number"),
        (first("mornings", distress_child=True), "distress_child is true"),
        (first("mornings", mood=3), "mood is not a field"),
        (first("mornings", date="2026-02-30"), "no calendar has"),
        (first("mornings", date="1989-12-31"), "date is 1989-12-31; it can be from 1990"),
        (first("goals", due="9999-12-31"), "due is 9999-12-31; it can be from 1990 to 2200"),
        (first("children", days_off=[{"from": "0001-01-01", "to": "0001-01-02", "label": ""}]), "from is 0001-01-01"),
        (frame(generated_at="9999-12-31T23:59:59.999Z"), "generated_at is 9999-12-31T23:59:59.999Z; it can be from"),
        (frame(generated_at="0001-01-01T00:00:00.000Z"), "generated_at is 0001-01-01T00:00:00.000Z; it can be from"),
        (frame(generated_at="soon"), "generated_at is 'soon'; it can be an instant"),
        (first("mornings", recorded_at="0001-01-01T00:00:00.000Z"), "recorded_at is 0001"),
        (first("mornings", recorded_at="9999-12-31T23:59:59.999Z"), "recorded_at is 9999"),
        (first("mornings", note="a" * 10_001), "10,000 characters"),
        (first("mornings", version={"me": 1}), "version"),
        (first("mornings", version={STRANGER: 1_000_000_001}), "more changes than anybody"),
        (first("outcomes", arrived="10:00", left="09:00"), "later than arrived"),
        (first("outcomes", child=STRANGER), f"child is {STRANGER}, and neither this file"),
        (first("rungs", ladder=STRANGER), f"ladder is {STRANGER}"),
        (first("rungs", split_from=STRANGER), f"split_from is {STRANGER}"),
        (first("exposures", rung=STRANGER), f"rung is {STRANGER}"),
        (first("children", timezone="Mars/Olympus"), "timezone is 'Mars/Olympus'"),
        (frame(kept=[{}]), "kept: entry 1"),
        (frame(kept=[{"table": "x", "id": STRANGER, "record": {}, "unknown": []}]), "kept: entry 1 is of 'x'"),
        (frame(kept=[{"table": "mornings", "id": STRANGER, "record": {}, "unknown": ["x"]}]), "unknown names a field"),
        (frame(kept=[{"table": "mornings", "id": STRANGER, "record": {}, "unknown": []}]), "Morning"),
        (frame(changes=[{"table": "outcomes"}]), "changes: entry 1"),
    ],
)  # fmt: skip
def test_the_first_wrong_thing_is_named_in_a_sentence(
    document: dict[str, Any], change: Callable[[dict[str, Any]], None], words: str
) -> None:
    change(document)
    assert words in refusal(document)


def test_a_refusal_shows_no_escape_codes(document: dict[str, Any]) -> None:
    document["kept"] = [{"\x1b[2J": 1}]
    assert "\x1b" not in refusal(document)


def test_nesting_that_only_a_record_can_hold_is_refused_too() -> None:
    deep = "[" * 900 + "]" * 900
    data = f'{{"format": "ladder-export", "version": 1, "children": [{{"name": {deep}}}]}}'
    with pytest.raises(Refused, match=r"nested|Child"):
        parse(data.encode(), today=MONDAY, known=NOBODY)


def test_what_is_there_already_may_be_referred_to(document: dict[str, Any]) -> None:
    child, ladder = document["children"][0]["id"], document["ladders"][0]["id"]
    document |= {"children": [], "ladders": []}
    known = {"children": frozenset({child}), "ladders": frozenset({ladder}), "rungs": frozenset[str]()}
    incoming = take(document, today=MONDAY, known=known)
    assert (incoming.tables["children"], len(incoming.tables["mornings"])) == ([], 74)


def test_a_withheld_field_is_no_value_whatever_stands_there(document: dict[str, Any]) -> None:
    document["withheld"] = ["mornings.note", "mornings.hard", "supports.from", "contacts", "weeks.rung"]
    document["mornings"][0] |= {"note": "still here", "hard": None}
    tables = take(document, today=MONDAY, known=NOBODY).tables
    morning, support = tables["mornings"][0], tables["supports"][0]
    assert isinstance(morning.record, Morning)
    assert (morning.record.note, morning.record.hard) == (None, False)
    assert morning.unknown == {"note", "hard"}
    assert support.unknown == {"from_"}


def test_withheld_stamps_become_the_files_own_time_and_stay_unknown(document: dict[str, Any]) -> None:
    document["withheld"] = ["contacts.recorded_at", "contacts.updated_at", "contacts.direction", "contacts.documents"]
    for contact in document["contacts"]:
        contact.update(dict.fromkeys(("recorded_at", "updated_at", "direction", "documents")))
    side = take(document, today=MONDAY, known=NOBODY).tables["contacts"][0]
    assert isinstance(side.record, Contact)
    assert (side.record.recorded_at, side.record.documents) == (SAM["generated_at"], ())
    assert side.unknown == {"recorded_at", "updated_at", "direction", "documents"}


def test_kept_wordings_and_changes_come_in_checked(document: dict[str, Any]) -> None:
    outcome = document["outcomes"][0]
    device = STRANGER
    document["kept"] = [{"table": "outcomes", "id": outcome["id"], "record": outcome, "unknown": ["note"]}]
    document["changes"] = [
        {"table": "outcomes", "id": outcome["id"], "at": outcome["recorded_at"], "device": device, "counter": 1,
         "before": None},
    ]  # fmt: skip
    incoming = take(document, today=MONDAY, known=NOBODY)
    assert incoming.kept[0]["record"]["status"] == outcome["status"]
    assert incoming.changes == document["changes"]
    document["changes"][0]["at"] = "2026-99-01T00:00:00.000Z"
    assert "no calendar has" in refusal(document)
    document["changes"][0] |= {"table": "mornings"}
    assert "changes: entry 1 is of 'mornings'" in refusal(document)


@pytest.mark.parametrize("year", [1970, 2020, 2026, 2031])
def test_what_comes_in_does_not_hang_on_todays_date(document: dict[str, Any], year: int) -> None:
    document["mornings"][0]["date"] = "2031-05-05"
    document["contacts"][0] |= {"at": "2031-05-05T07:00", "recorded_at": "2031-05-05T12:00:00.000Z"}
    document["outcomes"][0]["recorded_at"] = "1970-01-01T00:00:00.000Z"
    assert take(document, today=dt.date(year, 1, 1), known=NOBODY) == take(document, today=MONDAY, known=NOBODY)


def test_a_table_that_lacks_what_nothing_can_stand_for_stays_out_and_the_rest_comes_in(
    document: dict[str, Any],
) -> None:
    document["withheld"] = ["outcomes.status"]
    incoming = take(document, today=MONDAY, known=NOBODY)
    assert (incoming.tables["outcomes"], len(incoming.tables["mornings"])) == ([], 74)
    assert incoming.left_out == ("outcomes stay out, since this file leaves out outcomes.status.",)


def test_what_belongs_to_a_table_that_stayed_home_stays_out_unless_it_is_known_here(document: dict[str, Any]) -> None:
    ladders = {ladder["id"] for ladder in document["ladders"]}
    rungs = len(document["rungs"])
    document |= {"withheld": ["ladders"], "ladders": []}
    alone = take(document, today=MONDAY, known=NOBODY)
    assert (alone.tables["rungs"], alone.tables["exposures"], len(alone.tables["mornings"])) == ([], [], 74)
    assert alone.left_out[0] == (
        f"{rungs} of the rungs stay out, since this file leaves out the ladders they belong to."
    )
    here = take(document, today=MONDAY, known={"ladders": frozenset(ladders)})
    assert (len(here.tables["rungs"]), here.left_out) == (rungs, ())
