from datetime import date

import pytest

from ladder.domain.date_words import ago, dated, how_many, letter_date, listed, sentence

DAY = date(2026, 11, 23)


def test_a_date_has_its_year_and_a_letter_the_order_of_its_country() -> None:
    assert dated(DAY) == dated("2026-11-23") == "Mon 23 Nov 2026"
    assert letter_date(DAY, "us") == "November 23, 2026"
    assert letter_date("2026-11-03", "uk") == "3 November 2026"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-23", "today"),
        ("2026-11-22", "1 day ago"),
        ("2026-11-12", "11 days ago"),
        ("2026-11-24", "in 1 day"),
        ("2026-12-04", "in 11 days"),
    ],
)
def test_how_far_a_date_lies(day: str, words: str) -> None:
    assert ago(day, DAY) == ago(date.fromisoformat(day), DAY) == words


def test_counts_with_their_words() -> None:
    assert (how_many(1, "day"), how_many(0, "day"), how_many(2, "day")) == ("1 day", "0 days", "2 days")
    assert (how_many(2, "visit to the nurse", "visits to the nurse")) == "2 visits to the nurse"


def test_names_in_a_row() -> None:
    assert [listed(["a", "b", "c"][:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listed(["a", "b"], "or") == "a or b"


def test_a_sentence_begins_with_a_capital_and_ends_once() -> None:
    assert sentence("our note to Ms Ortiz") == "Our note to Ms Ortiz."
    assert sentence("Is it right?") == "Is it right?"
    assert sentence("") == ""
