import pytest

from ladder.exchange.leaving import LEAVING, Purpose
from ladder.exchange.pages.facts import PURPOSES
from ladder.exchange.pages.paring import kept_home
from ladder.exchange.pages.withheld import phrase, stays_home


@pytest.mark.parametrize("purpose", PURPOSES.values())
def test_everything_that_stays_home_has_words(purpose: Purpose) -> None:
    assert [name for name in kept_home(purpose) if phrase(name) is None] == []
    told = stays_home(purpose)
    assert len(told) == len(set(told))
    assert not any("_" in words or words.startswith("some ") for words in told)


def test_a_therapist_is_told_that_notes_and_talks_stay_home() -> None:
    assert {"notes", "talks", "incidents", "what a parent said or did differently"} <= set(stays_home("therapist"))


def test_a_school_is_told_that_mornings_and_other_places_stay_home() -> None:
    told = set(stays_home("school"))
    assert {"mornings (worry, body, what helped)", "supports at home and at clinics", "therapy and medication"} <= told


def test_records_that_leave_only_of_some_kind_are_named_for_every_page() -> None:
    for purpose in PURPOSES.values():
        some = [table for table, rule in LEAVING[purpose].items() if rule.where]
        assert len(stays_home(purpose)) >= len(some)
        assert not any(words.startswith("some ") for words in stays_home(purpose))


def test_a_name_nobody_has_words_for_is_still_named() -> None:
    assert phrase("horoscopes") is None
