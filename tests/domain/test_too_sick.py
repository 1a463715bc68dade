import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.catalogue import BEHAVIOUR_CHIPS, COPING_CHIPS, HARD_CHIPS, MAY_BE_ILL, SYMPTOM_CHIPS
from ladder.domain.day import make_days
from ladder.domain.records.base import Region
from ladder.domain.records.days import Symptom
from ladder.domain.records.people import ClearedSymptom
from ladder.domain.too_sick import (
    CARD_KEY,
    CLEARABLE,
    RULES,
    THE_SCHOOL_RULE,
    celsius,
    may_be_ill,
    offer,
    reading_words,
    too_sick_card,
    usual_symptoms,
)
from support.family import a_child, a_morning, a_timetable

MONDAY = dt.date(2026, 11, 23)
ASTHMA = ClearedSymptom(name="short_of_breath", who="Dr Lee", on="2026-11-02", look_again_on="2026-12-01")
CHEST = ClearedSymptom(name="chest_tightness", who="Dr Lee", on="2026-11-02")
USUAL = frozenset({"stomach_ache", "chest_tightness", "short_of_breath", "vomiting"})
CODES = st.sets(st.sampled_from([chip.code for chip in SYMPTOM_CHIPS] + ["blood in stool", "itchy"]))
READINGS = st.none() | st.floats(34, 43)


def ill(*ticked: str, fever_c: float | None = None, cleared: tuple[ClearedSymptom, ...] = ()) -> tuple[str, ...]:
    return may_be_ill(ticked, fever_c, cleared, MONDAY, USUAL)


def test_every_marked_symptom_and_no_other_offers_the_card() -> None:
    for chip in SYMPTOM_CHIPS:
        assert ill(chip.code) == ((chip.code,) if chip.code in MAY_BE_ILL else ())


def test_a_reading_of_38_or_more_counts_as_a_fever() -> None:
    assert ill("stomach_ache", fever_c=38.0) == ("fever",)
    assert ill("stomach_ache", fever_c=37.9) == ()
    assert ill("fever", fever_c=36.8) == ("fever",)


def test_what_the_doctor_has_looked_at_offers_nothing_any_more() -> None:
    assert ill("chest_tightness", "stomach_ache", cleared=(CHEST,)) == ()
    assert ill("chest_tightness", "vomiting", cleared=(CHEST,)) == ("vomiting",)


@pytest.mark.parametrize("something", ["fever", "blood when wiping", "Nosebleed with Blood", "headache"])
def test_fever_blood_or_something_new_brings_it_back(something: str) -> None:
    assert "chest_tightness" in ill("chest_tightness", something, cleared=(CHEST,))
    assert "chest_tightness" in ill("chest_tightness", fever_c=38.4, cleared=(CHEST,))


def test_it_comes_back_on_the_day_to_look_again_and_not_before_the_look() -> None:
    def on(day: dt.date) -> tuple[str, ...]:
        return may_be_ill(["short_of_breath"], None, [ASTHMA], day, USUAL)

    assert on(dt.date(2026, 11, 1)) == ("short_of_breath",)
    assert on(dt.date(2026, 11, 2)) == ()
    assert on(dt.date(2026, 11, 30)) == ()
    assert on(dt.date(2026, 12, 1)) == ("short_of_breath",)


def test_a_fever_is_never_put_to_rest() -> None:
    cleared = ClearedSymptom(name="fever", who="Dr Lee", on="2026-11-02")
    assert "fever" not in CLEARABLE
    assert ill("fever", cleared=(cleared,)) == ("fever",)


@given(CODES, READINGS, st.sets(st.sampled_from(CLEARABLE)), CODES)
def test_a_doctors_look_only_ever_takes_its_own_symptom_away(
    ticked: set[str], fever_c: float | None, looked: set[str], usual: set[str]
) -> None:
    cleared = [ClearedSymptom(name=name, who="Dr Lee", on="2026-11-02") for name in looked]
    without = set(may_be_ill(ticked, fever_c, [], MONDAY, usual))
    found = set(may_be_ill(ticked, fever_c, cleared, MONDAY, usual))
    assert found in (without, without - looked)
    if "fever" in ticked or (fever_c is not None and fever_c >= 38):
        assert found == without


def test_the_offer_is_one_quiet_line_that_names_its_key() -> None:
    assert offer(["vomiting"], None, [], MONDAY, ()) == "Vomiting can be an illness too: + shows what the rules say."
    assert offer(["fever", "vomiting"], None, [], MONDAY, ()) is not None
    assert offer(["stomach_ache", "nausea"], None, [], MONDAY, ()) is None
    longest = offer(["chest_tightness", "short_of_breath"], None, [], MONDAY, ())
    assert longest is not None
    assert len(longest) <= 90
    many = offer(list(MAY_BE_ILL), None, [], MONDAY, ())
    assert many == "Some of this can be an illness too: + shows what the rules say."


def test_the_key_of_the_card_ticks_nothing() -> None:
    letters = {chip.letter for chips in (SYMPTOM_CHIPS, HARD_CHIPS, COPING_CHIPS, BEHAVIOUR_CHIPS) for chip in chips}
    assert CARD_KEY not in letters


def test_both_regions_say_something_of_every_marked_symptom() -> None:
    for rules in RULES.values():
        assert rules.keys() == MAY_BE_ILL
    assert "100.4 °F" in RULES["us"]["fever"]
    assert "24 hours" in RULES["us"]["fever"]
    assert "48 hours" in RULES["uk"]["vomiting"]
    assert RULES["uk"]["diarrhoea"] == RULES["uk"]["vomiting"]


@pytest.mark.parametrize(("region", "number"), [("us", "911"), ("uk", "999")])
def test_the_card_shows_the_rules_of_what_is_ticked_or_else_all_of_them(region: Region, number: str) -> None:
    card = too_sick_card(region, ["stomach_ache", "vomiting"], None, [], MONDAY)
    assert card.rules == (("vomiting", RULES[region]["vomiting"]),)
    assert (card.reading, card.looked_at, card.help_number) == ("", (), number)
    assert "a rash that does not fade" in card.help_now
    assert len(too_sick_card(region, ["stomach_ache"], None, [], MONDAY).rules) == len(MAY_BE_ILL)


def test_the_card_says_what_a_reading_means_and_who_has_looked() -> None:
    card = too_sick_card("us", ["short_of_breath", "chest_tightness"], 38.4, [ASTHMA, CHEST], MONDAY)
    assert [words for words, _says in card.rules] == ["chest tightness", "short of breath", "fever"]
    assert card.reading == "38.4 °C (101.1 °F): a fever by this rule."
    assert card.looked_at == (
        "Short of breath: Dr Lee looked at this on Mon 2 Nov; look again on Tue 1 Dec.",
        "Chest tightness: Dr Lee looked at this on Mon 2 Nov.",
    )
    later = too_sick_card("us", ["short_of_breath"], 37.2, [ASTHMA], dt.date(2026, 12, 3))
    assert later.looked_at[0].endswith("look again since Tue 1 Dec.")
    assert later.reading.endswith("below what this rule calls a fever.")
    earlier = too_sick_card("us", ["short_of_breath"], None, [ASTHMA], dt.date(2026, 11, 1))
    assert earlier.looked_at == ()


def test_the_card_says_that_it_is_no_advice_and_that_the_school_decides() -> None:
    assert THE_SCHOOL_RULE == "The school's own rule wins. This is information, not medical advice."


def test_usual_symptoms_are_those_of_earlier_mornings() -> None:
    nausea, headache = Symptom(name="nausea", severity=1), Symptom(name="headache", severity=1)
    mornings = [
        a_morning("2026-11-20", symptoms=(nausea,)),
        a_morning("2026-11-21"),
        a_morning("2026-11-23", symptoms=(headache,)),
    ]
    days = make_days(a_child(), [a_timetable()], mornings, [], [], dt.date(2026, 11, 16), MONDAY)
    assert usual_symptoms(days, MONDAY) == {"nausea"}


@pytest.mark.parametrize(
    ("typed", "read"),
    [("38.4", 38.4), (" 38,4 ", 38.4), ("100.4", 38.0), ("101.1", 38.4), ("93.2", 34.0), ("109.4", 43.0), ("34", 34.0)],
)
def test_a_reading_is_understood_in_both_degrees(typed: str, read: float) -> None:
    assert celsius(typed) == read


@given(st.integers(340, 430).map(lambda tenths: tenths / 10))
def test_a_reading_typed_in_celsius_is_kept_and_shown_in_both(fever_c: float) -> None:
    assert celsius(f"{fever_c}") == fever_c
    assert re.fullmatch(r"\d\d\.\d °C \(\d{2,3}\.\d °F\)", reading_words(fever_c))


@pytest.mark.parametrize("typed", ["", "warm", "33.9", "43.1", "93.1", "110", "-38", "nan", "inf", "384"])
def test_anything_else_is_no_reading(typed: str) -> None:
    with pytest.raises(ValueError, match=r"from 34 to 43 °C, or from 93\.2 to 109\.4 °F"):
        celsius(typed)
