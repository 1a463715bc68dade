"""What stays home in words: each table once, nothing of it lost, no name of a field."""

import pytest

from ladder.exchange.leaving import FIELDS, PURPOSES, Purpose
from ladder.exchange.selection import NAMES, select
from ladder.ui.screens.share_names import FIELD_WORDS, TABLE_WORDS
from ladder.ui.screens.share_words import home_words


def test_the_fields_of_a_table_stand_behind_its_name() -> None:
    assert home_words(select("therapist").withheld()) == (
        "talks, incidents, requests, letters, what was shared, settings, wordings made apart, earlier wordings; "
        "of mornings: your own morning, notes; of school days: notes"
    )
    assert home_words([]) == "nothing"


def test_what_stays_home_of_many_tables_is_told_once() -> None:
    words = home_words(select("school").withheld())
    assert "notes of school days, supports, requests and goals" in words
    assert words.count("when each was written") == 1
    assert words.count("of tries:") == 1


def test_when_things_were_written_stays_home_of_a_table_alone() -> None:
    assert home_words(["mornings.recorded_at", "mornings.updated_at"]) == "of mornings: when each was written"
    assert home_words(["goals.updated_at", "rungs.updated_at", "phases.updated_at"]) == (
        "when each was written of goals, rungs and phases"
    )


@pytest.mark.parametrize("purpose", PURPOSES)
def test_no_name_of_a_field_is_shown(purpose: Purpose) -> None:
    assert not {"_", "ours", "."} & set(home_words(select(purpose).withheld()).replace(",", "").split())
    assert "_" not in home_words(select(purpose).withheld())


def test_every_table_has_words_and_every_word_a_place() -> None:
    assert set(NAMES) <= set(TABLE_WORDS)
    assert set(FIELD_WORDS) <= {field for fields in FIELDS.values() for field in fields}
