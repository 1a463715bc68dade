"""De-identified: nothing of the original is found in it, whatever is searched for, and the numbers stay."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from ladder.domain.catalogue import BEHAVIOURS, COPING, HARD_PARTS, SUPPORTS, SYMPTOMS
from ladder.errors import Refused
from ladder.exchange.importing import parse
from ladder.exchange.leaving import Purpose
from ladder.tracker.deidentified import deidentified, without_own_words
from ladder.tracker.share import export
from ladder.tracker.today import record_morning
from support.documents import EVERY, a_deidentified, a_family, an_export
from support.trackers import MONDAY, a_child, a_tracker

WORDS = """
other self prompted mon tue wed thu fri sat sun therapist school hearing backup home clinic legal child parent teacher
clinician full late left_early part tried not_today ill elsewhere no_school yes no unknown illness appointment
mental_health religious present absent_excused absent_unexcused active paused done recovery changes_first place minutes
periods half_day full_day todo current parked partly out in call email meeting letter portal in_person accommodation
strategy service treatment requested agreed in_place not_provided faded stopped helped no_change worse evaluation
plan_504 iep_review re_evaluation placement records asked consent calendar attendance coping self_advocacy pct_minutes
days coping_self asked_for_help furthest baseline ladder medication therapy iep class_change break step_up hold split
ease_back pause too_early very_few attended_share distress_child distress_parent waiting_support misses peak settled
no_big_deal kept_not_happening steady SRAS-R
"""
VOCABULARY = {*WORDS.split(), *SYMPTOMS, *HARD_PARTS, *COPING, *BEHAVIOURS, *SUPPORTS}
"""Every word that may stand in a de-identified document: the codes, and the fixed words of its fields."""

FRAME = ("$schema", "format", "generator", "withheld", "scales")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def leaves(value: Any) -> Iterator[Any]:
    """Give every value in a JSON value, and the names of its groups that are no keys of the format."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("symptoms", "symptoms_off", "coping", "subscales", "version", "first_steps", "boxes"):
                yield from item if isinstance(item, dict) else ()
            yield from leaves(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from leaves(item)
    else:
        yield value


@cache
def originals(family: str) -> frozenset[str]:
    """Give every text of a family: names, dates, ids, labels, sentences, also in earlier and other wordings."""
    document = {key: value for key, value in an_export(family, "backup").items() if key not in FRAME}
    return frozenset(leaf for leaf in leaves(document) if isinstance(leaf, str) and leaf)


def body(document: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key not in FRAME}


@pytest.mark.parametrize(("family", "purpose"), EVERY)
def test_every_word_is_one_of_the_format_or_a_random_id(family: str, purpose: Purpose) -> None:
    texts = {leaf for leaf in leaves(body(a_deidentified(family, purpose))) if isinstance(leaf, str)}
    assert {text for text in texts - VOCABULARY if not UUID.fullmatch(text)} == set()


@pytest.mark.parametrize(("family", "purpose"), EVERY)
def test_no_name_date_id_or_text_of_the_original_is_found_in_it(family: str, purpose: Purpose) -> None:
    document = a_deidentified(family, purpose)
    text = json.dumps(body(document), ensure_ascii=False)
    theirs = originals(family) - VOCABULARY
    assert len(theirs) > 200
    left = set(leaves(body(document)))
    kept = [one for one in theirs if one in left]
    said = " ".join(VOCABULARY) + " ".join(re.findall(r'"(\w+)":', text))
    found = [one for one in theirs if len(one) > 3 and one in text and one not in said]
    assert kept == found == []


@pytest.mark.parametrize(("family", "purpose"), EVERY)
def test_no_date_time_or_year_is_left(family: str, purpose: Purpose) -> None:
    document = a_deidentified(family, purpose)
    text = UUID.sub("", json.dumps(document))
    assert re.search(r"\d{4}-\d{2}|\d{2}:\d{2}|America|Chicago", text) is None
    years = {child["birth_year"] for child in an_export(family, "backup")["children"]}
    assert years & {leaf for leaf in leaves(body(document)) if not isinstance(leaf, str)} == set()


def test_what_the_search_looks_for_is_really_in_the_original() -> None:
    theirs = originals("sam")
    assert {"Sam", "Ms Ortiz", "2026-09-09", "America/New_York", "I will be sick in class", "08:05"} <= theirs


def test_ids_are_new_each_time_and_lead_to_the_same_records() -> None:
    t = without_own_words(a_family("full"))
    once, again = (deidentified(t, export(t, "backup")) for _ in range(2))
    ids = [
        {row["id"] for rows in doc.values() if isinstance(rows, list) for row in rows if "id" in row}
        for doc in (once, again)
    ]
    assert ids[0].isdisjoint(ids[1])
    assert len(ids[0]) == len(ids[1])
    rungs = {rung["id"] for rung in once["rungs"]}
    assert {one["rung"] for one in once["exposures"]} | {rung["split_from"] for rung in once["rungs"]} <= rungs
    assert {week["rung"] for week in once["weeks"]} | {once["summary"][0]["advice"]["rung"]} <= rungs
    assert {row["child"] for row in once["mornings"]} == {once["children"][0]["id"]}
    ends = {effect[end] for effect in once["summary"][0]["phase_effects"] for end in ("from", "to")}
    assert ends == {phase["id"] for phase in once["phases"]}


def test_a_date_becomes_a_day_of_the_window_a_weekday_and_whether_there_was_school() -> None:
    mornings = a_deidentified("full", "backup")["mornings"]
    shown = [(one["day"], one["weekday"], one["school"]) for one in mornings]
    assert shown[:2] == [(0, "mon", True), (1, "tue", True)]
    assert shown[9] == (9, "wed", False)  # a day off
    assert shown[5] == (5, "sat", False)
    request = a_deidentified("full", "backup")["requests"][0]
    assert (request["asked_day"], request["consent_day"], request["pauses"]) == (1, 3, [{"from_day": 4, "to_day": 5}])
    assert a_deidentified("full", "backup")["window"] == {"days": 19}


def test_before_the_window_days_are_negative() -> None:
    t = without_own_words(a_family("full"))
    document = deidentified(t, export(t, "backup", first=dt.date(2026, 11, 9)))
    assert document["mornings"][0]["day"] == -7
    assert document["weeks"][0]["from_day"] == 0


def test_own_words_are_other_and_count_once_a_morning() -> None:
    t = a_tracker()
    child = a_child(t)
    symptoms = [{"name": name, "severity": 1} for name in ("Wobbly", "Foggy", "nausea")]
    for day in range(3):
        record_morning(t, child, MONDAY - dt.timedelta(days=day + 3), symptoms=symptoms)
    blurred = without_own_words(t)
    document = deidentified(blurred, export(blurred, "therapist"))
    assert [one["name"] for one in document["mornings"][0]["symptoms"]] == ["other", "other", "nausea"]
    assert document["summary"][0]["symptoms"] == {"nausea": 3, "other": 3}
    (nausea, other) = document["summary"][0]["contrast"]
    assert (nausea["symptom"], other["symptom"], other["school"]) == ("nausea", "other", {"with": 3, "of": 3})


@pytest.mark.parametrize("family", ["sam", "sample"])
def test_the_figures_are_those_of_the_export(family: str) -> None:
    for name in ("weeks", "summary"):
        rows, theirs = a_deidentified(family, "therapist")[name], an_export(family, "therapist")[name]
        for row, original in zip(rows, theirs, strict=True):
            for key in ("attended_minutes", "attended_share", "distress_child", "distress_parent", "furthest_median"):
                assert row[key] == original[key]
            assert sum(row["coping"].values()) == sum(original["coping"].values())
    assert a_deidentified(family, "therapist")["summary"][0]["advice"]["verdict"] in ("hold", "step_up", "split")


def test_what_a_purpose_withholds_is_null_here_too_and_named() -> None:
    document = a_deidentified("full", "hearing")
    assert {"mornings.distress_child", "weeks.coping", "exposures.peak", "measures"} <= set(document["withheld"])
    assert document["mornings"][0]["distress_child"] is document["exposures"][0]["peak"] is None
    assert (document["measures"], document["outcomes"][0]["note_sent_day"]) == ([], 3)
    assert "outcomes.note" not in document["withheld"]


def test_minutes_come_from_the_times_where_none_were_written_down() -> None:
    rows = zip(a_deidentified("sample", "backup")["outcomes"], an_export("sample", "backup")["outcomes"], strict=True)
    told = {(one["arrived"], one["left"]): row["minutes"] for row, one in rows if one["minutes"] is None}
    assert (told["08:50", "09:00"], told["08:50", "09:10"], told[None, None]) == (10, 20, None)


def test_no_import_takes_it() -> None:
    with pytest.raises(Refused, match="This file is de-identified: it names nobody and no date"):
        parse(json.dumps(a_deidentified("sam", "backup")).encode(), today=MONDAY, known={})


def test_deleted_records_are_not_in_it() -> None:
    t = a_tracker()
    child = a_child(t)
    morning = record_morning(t, child, MONDAY, distress_child=5)
    record_morning(t, child, MONDAY - dt.timedelta(days=1), distress_child=4)
    t.store.delete("mornings", morning.id, at="2026-11-23T13:00:00.000Z", on=MONDAY)
    blurred = without_own_words(t)
    assert len(deidentified(blurred, export(blurred, "backup"))["mornings"]) == 1


def test_the_familys_own_records_stay_as_they_are() -> None:
    t = a_family("full")
    before = t.store.documents(stored=True)
    without_own_words(t)
    assert t.store.documents(stored=True) == before
