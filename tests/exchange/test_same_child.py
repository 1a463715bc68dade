"""A child that two devices wrote down under two ids."""

import copy
import json
from collections import Counter
from typing import Any

import pytest

from ladder.domain.records import TABLES
from ladder.domain.records.identity import morning_id, outcome_id, settings_id
from ladder.exchange.same_child import as_ours, namesakes
from support.documents import an_export
from support.trackers import SAM_FILE

OURS = "11111111-1111-4111-8111-111111111111"
OTHER = "22222222-2222-4222-8222-222222222222"
THIRD = "33333333-3333-4333-8333-333333333333"


def family(*children: tuple[str, str]) -> dict[str, Any]:
    return {"children": [{"id": child, "name": name, "deleted": False} for child, name in children]}


@pytest.mark.parametrize(
    ("there", "ours", "found"),
    [
        ([(OTHER, "Sam")], {OURS: "Sam"}, {OTHER: OURS}),
        ([(OTHER, " SAM ")], {OURS: "sam"}, {OTHER: OURS}),
        ([(OTHER, "STRASSE")], {OURS: "Straße"}, {OTHER: OURS}),
        ([(OTHER, "Zoe\u0308")], {OURS: "Zo\u00eb"}, {OTHER: OURS}),
        ([(OTHER, "ZO\u00cb")], {OURS: "zoe\u0308"}, {OTHER: OURS}),
        ([(OTHER, "Sam"), (THIRD, "Kit")], {OURS: "Sam"}, {OTHER: OURS}),
        ([(OURS, "Sam")], {OURS: "Sam"}, {}),
        ([(OTHER, "Kit")], {OURS: "Sam"}, {}),
        ([(OTHER, "Sam")], {}, {}),
        ([(OTHER, "Sam")], {OURS: "Sam", OTHER: "Kit"}, {}),
        ([(OTHER, "Sam"), (THIRD, "sam")], {OURS: "Sam"}, {}),
        ([(OTHER, "Sam")], {OURS: "Sam", THIRD: "sam"}, {}),
        ([(OTHER, "Sam"), (OURS, "Kit")], {OURS: "Sam"}, {}),
    ],
)
def test_a_namesake_is_one_child_of_that_name_under_an_id_nobody_here_has(
    there: list[tuple[str, str]], ours: dict[str, str], found: dict[str, str]
) -> None:
    assert namesakes(family(*there), ours) == found


@pytest.mark.parametrize("rows", [None, {}, [1], [{}], [{"id": 1, "name": "Sam"}], [{"id": THIRD, "name": None}]])
def test_what_is_no_child_is_nobodys_namesake_and_passes_as_it_is(rows: object) -> None:
    assert namesakes({"children": rows}, {OURS: "Sam"}) == {}
    assert as_ours({"children": rows, "kept": [1, {"table": 2}]}, {OTHER: OURS})["children"] == rows


def test_a_deleted_child_is_nobodys_namesake() -> None:
    document = family((OTHER, "Sam"))
    document["children"][0]["deleted"] = True
    assert namesakes(document, {OURS: "Sam"}) == {}


def documents() -> list[dict[str, Any]]:
    return [json.loads(SAM_FILE.read_text()), an_export("full", "backup"), an_export("sample", "backup")]


@pytest.mark.parametrize("place", range(3))
def test_every_record_moves_and_none_is_lost_or_doubled(place: int) -> None:
    document = documents()[place]
    before = copy.deepcopy(document)
    theirs = document["children"][0]["id"]
    anew = as_ours(document, {theirs: OURS})
    assert document == before
    assert theirs not in json.dumps(anew)
    assert as_ours(anew, {theirs: OURS}) == anew
    assert as_ours(anew, {OURS: theirs}) == before
    for table in TABLES:
        assert len({row["id"] for row in anew[table]}) == len(before[table])
        assert Counter(map(without_ids, anew[table])) == Counter(map(without_ids, before[table]))


def without_ids(row: dict[str, Any]) -> str:
    return json.dumps({key: value for key, value in row.items() if key not in ("id", "child")})


def test_mornings_outcomes_and_settings_get_the_ids_of_our_child() -> None:
    document = an_export("full", "backup")
    mine = {row["id"] for row in document["mornings"] if row["child"] == document["children"][0]["id"]}
    anew = as_ours(document, {document["children"][0]["id"]: OURS})
    assert mine
    ours = [row for row in anew["mornings"] if row["child"] == OURS]
    assert [row["id"] for row in ours] == [morning_id(OURS, row["date"]) for row in ours]
    ours = [row for row in anew["outcomes"] if row["child"] == OURS]
    assert [row["id"] for row in ours] == [outcome_id(OURS, row["date"]) for row in ours]
    assert [row["id"] for row in anew["settings"] if row["child"] == OURS] == [settings_id(OURS)]


def test_another_child_stays_as_it_is() -> None:
    document = {"mornings": [{"id": THIRD, "child": THIRD, "date": "2026-11-23"}]}
    assert as_ours(document, {OTHER: OURS}) == document


def test_kept_wordings_and_changes_follow_their_record() -> None:
    old, date = outcome_id(OTHER, "2026-11-20"), "2026-11-20"
    wording = {"id": old, "child": OTHER, "date": date}
    document = {
        "outcomes": [wording],
        "kept": [{"table": "outcomes", "id": old, "record": wording, "unknown": []}],
        "changes": [
            {"table": "outcomes", "id": old, "before": None},
            {"table": "outcomes", "id": old, "before": wording},
            {"table": "contacts", "id": THIRD, "before": {"id": THIRD, "child": OTHER}},
        ],
    }
    new = outcome_id(OURS, date)
    moved = {"id": new, "child": OURS, "date": date}
    assert as_ours(document, {OTHER: OURS}) == {
        "outcomes": [moved],
        "kept": [{"table": "outcomes", "id": new, "record": moved, "unknown": []}],
        "changes": [
            {"table": "outcomes", "id": new, "before": None},
            {"table": "outcomes", "id": new, "before": moved},
            {"table": "contacts", "id": THIRD, "before": {"id": THIRD, "child": OURS}},
        ],
    }
