"""The FHIR bundle, held against models that are not ours, and against the export it was made of."""

import json
import re
from collections import Counter
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from ladder.exchange.export import write_bytes
from ladder.exchange.fhir import fhir_bundle
from ladder.exchange.fhir.parts import LOCAL, LOINC, UCUM
from ladder.exchange.selection import NAMES, choices
from ladder.tracker.share import export
from support.documents import FAMILIES, a_family, an_export, groups_in

RIGHT_IN_LOINC = {
    "8310-5": "Body temperature",
    "93832-4": "Sleep duration",
    "75325-1": "Symptom",
    "64750-3": "Severity of symptoms",
}


def resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind]


def observed(bundle: dict[str, Any], code: str) -> list[dict[str, Any]]:
    return [one for one in resources(bundle, "Observation") if one["code"].get("coding", [{}])[0].get("code") == code]


@pytest.mark.parametrize("family", FAMILIES)
def test_the_bundle_is_one_of_r4_and_says_that_it_is_an_experiment(family: str) -> None:
    bundle = fhir_bundle(an_export(family, "therapist"))
    Bundle.model_validate(bundle)
    assert (bundle["type"], bundle["meta"]["tag"][0]["code"]) == ("collection", "experimental")
    assert {entry["resource"]["resourceType"] for entry in bundle["entry"]} == {
        "Patient",
        "Observation",
        "Goal",
        "CarePlan",
    }


@pytest.mark.parametrize("family", FAMILIES)
def test_whatever_is_left_out_it_stays_a_bundle(family: str) -> None:
    fields = [f"{table}.{field}" for table in NAMES for field in choices(table)]
    for names in (
        fields,
        [name for name in NAMES if name != "children"],
        ["ladders"],
        ["rungs.status", "goals.measure"],
    ):
        Bundle.model_validate(fhir_bundle(export(a_family(family), "therapist", leaving_out=names)))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_resource_has_an_id_of_its_own_and_every_reference_leads_to_one(family: str) -> None:
    bundle = fhir_bundle(an_export(family, "therapist"))
    places = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(set(places)) == len(places)
    assert [entry["fullUrl"] for entry in bundle["entry"]] == [
        f"urn:uuid:{one['resource']['id']}" for one in bundle["entry"]
    ]
    assert {one["reference"] for one in groups_in(bundle) if "reference" in one} <= set(places)


@pytest.mark.parametrize("family", FAMILIES)
def test_codes_are_of_loinc_where_one_is_right_and_else_our_own(family: str) -> None:
    codings = [
        coding for one in groups_in(fhir_bundle(an_export(family, "therapist"))) for coding in one.get("coding", ())
    ]
    known = {coding["code"]: coding["display"] for coding in codings if coding["system"] == LOINC}
    assert known.items() <= RIGHT_IN_LOINC.items()
    assert {coding["system"] for coding in codings} - {LOINC, LOCAL} == {
        "http://terminology.hl7.org/CodeSystem/observation-category"
    }
    assert all(coding["display"] for coding in codings if coding["system"] == LOCAL)
    units = {one["code"] for one in groups_in(fhir_bundle(an_export(family, "therapist"))) if one.get("system") == UCUM}
    assert units <= {"Cel", "min", "%"}


def test_what_the_mornings_say_is_observed() -> None:
    document = an_export("full", "therapist")
    bundle, mornings = fhir_bundle(document), document["mornings"]
    assert [one["valueInteger"] for one in observed(bundle, "distress_child")] == [7] * len(mornings)
    fever = observed(bundle, "8310-5")[0]
    assert (fever["valueQuantity"]["value"], fever["valueQuantity"]["code"]) == (37.5, "Cel")
    assert observed(bundle, "93832-4")[0]["valueQuantity"] == {
        "value": 420,
        "unit": "min",
        "system": UCUM,
        "code": "min",
    }
    nausea, own = observed(bundle, "75325-1")[:2]
    assert nausea["valueCodeableConcept"]["coding"][0]["code"] == "nausea"
    assert (own["valueCodeableConcept"], own["component"][0]["valueInteger"]) == ({"text": "Wobbly knees"}, 1)
    assert len(observed(bundle, "hard_morning")) == len(observed(bundle, "safety_flag")) == len(mornings)


def test_no_symptoms_is_an_answer_and_not_asked_is_none() -> None:
    mornings = an_export("sam", "therapist")["mornings"]
    symptoms = observed(fhir_bundle(an_export("sam", "therapist")), "75325-1")
    counted = Counter(one["effectiveDateTime"] for one in symptoms)
    for morning in mornings:
        asked = morning["symptoms"]
        assert counted[morning["date"]] == (0 if asked is None else max(len(asked), 1))


def test_a_day_of_no_minutes_is_told_as_nought() -> None:
    outcomes = an_export("sam", "therapist")["outcomes"]
    told = observed(fhir_bundle(an_export("sam", "therapist")), "school_day")
    for one, outcome in zip(told, outcomes, strict=True):
        minutes = {
            part["code"]["coding"][0]["code"]: part["valueQuantity"]["value"]
            for part in one["component"]
            if "valueQuantity" in part
        }
        assert minutes.get("minutes") == outcome["minutes"]
        assert one["valueCodeableConcept"]["coding"][0]["code"] == outcome["status"]


def test_the_attendance_of_a_week_is_that_of_the_export() -> None:
    document = an_export("sam", "therapist")
    weeks = observed(fhir_bundle(document), "attended_share")
    recorded = [week for week in document["weeks"] if week["attended_share"] is not None]
    for one, week in zip(weeks, recorded, strict=True):
        assert abs(one["valueQuantity"]["value"] - 100 * week["attended_share"]) <= 1e-9
        assert one["effectivePeriod"]["start"] == week["from"]
    assert weeks[0]["effectivePeriod"] == {"start": "2026-08-31", "end": "2026-09-06"}


def test_the_ladder_is_a_plan_and_its_rungs_are_steps_from_the_ground_up() -> None:
    bundle = fhir_bundle(an_export("sam", "therapist"))
    ladder, supports = resources(bundle, "CarePlan")
    rungs = sorted(an_export("sam", "therapist")["rungs"], key=lambda rung: rung["position"])
    assert [step["detail"]["description"] for step in ladder["activity"]] == [rung["label"] for rung in rungs]
    assert (ladder["status"], ladder["title"]) == ("active", "Back to school")
    assert {one["detail"]["statusReason"]["coding"][0]["code"] for one in supports["activity"]} == {
        "in_place",
        "not_provided",
    }
    measured, named = resources(bundle, "Goal")
    assert (measured["target"][0]["detailQuantity"]["value"], measured["target"][0]["dueDate"]) == (80.0, "2027-01-22")
    assert named["description"] == {"text": "Full days again"}
    assert ladder["goal"] == [{"reference": f"urn:uuid:{named['id']}"}]


def test_nothing_is_in_it_that_a_therapist_does_not_get() -> None:
    text = json.dumps(fhir_bundle(an_export("full", "therapist")), ensure_ascii=False)
    kept_home = (
        "Morning note",
        "Outcome note",
        "Ours words",
        "Said words",
        "Request note",
        "Letter words",
        "What words",
    )
    assert [words for words in kept_home if words in text] == []
    sentences = ("Child words", "Good thing words", "Feared words", "Learned words", "Line words", "Why words")
    assert [words for words in sentences if words in text] == []
    assert "Robin Ähre" in text


def test_a_plan_for_a_try_is_no_observation() -> None:
    document = json.loads(json.dumps(an_export("full", "therapist")))
    document["exposures"][0] |= {"result": None, "minutes": None}
    assert len(observed(fhir_bundle(document), "exposure")) == len(document["exposures"]) - 1


def test_the_same_data_gives_the_same_bytes_without_null() -> None:
    data = write_bytes(fhir_bundle(an_export("full", "therapist")))
    assert data == write_bytes(fhir_bundle(an_export("full", "therapist")))
    assert re.search(rb"\bnull\b|\[\]", data) is None
