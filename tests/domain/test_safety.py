import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.records.people import CrisisLine
from ladder.domain.safety import FIRST_WORDS, HARD_DAY_PLAN, LINES, crisis_card, lines_as_text, lines_from_text

WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P"), exclude_characters=":"), min_size=1, max_size=90
)
A_LINE = st.builds(CrisisLine, label=WORDS, contact=WORDS)


def test_the_first_words_ask_plainly_and_come_before_every_number() -> None:
    card = crisis_card("us")
    assert card.first_words == FIRST_WORDS
    assert FIRST_WORDS[0].startswith("Stay with them. Ask plainly: are you thinking of killing yourself?")
    assert FIRST_WORDS[1].endswith("School can wait.")
    assert card._fields.index("first_words") < card._fields.index("lines")


def test_each_region_has_its_own_lines() -> None:
    assert [line.contact for line in crisis_card("us").lines][:3] == [
        "988, call or text",
        "911",
        "text HOME to 741741",
    ]
    assert "state" in crisis_card("us").lines[3].label
    assert {line.label: line.contact for line in crisis_card("uk").lines} == {
        "Emergency": "999 or A&E",
        "NHS, urgent mental health help": "111, option 2",
        "Samaritans": "116 123",
        "Shout": "text SHOUT to 85258",
        "Papyrus": "0800 068 4141",
        "Childline": "0800 1111",
    }


def test_the_familys_own_lines_stand_in_place_of_the_regions() -> None:
    own = (CrisisLine(label="Aunt Jo", contact="555 0100"),)
    assert crisis_card("uk", own) == (FIRST_WORDS, own, True)
    assert crisis_card("uk", ()) == (FIRST_WORDS, LINES["uk"], False)


def test_the_plan_says_that_nobody_is_pushed() -> None:
    assert HARD_DAY_PLAN.endswith("Nobody is carried or pushed.")


@given(st.lists(A_LINE))
def test_lines_written_as_text_are_read_as_they_were(lines: list[CrisisLine]) -> None:
    assert lines_from_text(lines_as_text(lines)) == tuple(lines)


def test_the_regions_lines_can_be_edited_as_text_and_blank_lines_do_not_matter() -> None:
    for lines in LINES.values():
        assert lines_from_text("\n\n" + lines_as_text(lines) + "\n  \n") == lines
    assert lines_from_text("  \n") == ()


def test_only_the_first_colon_parts_a_line() -> None:
    assert lines_from_text("Clinic : days: 555 0100") == (CrisisLine(label="Clinic", contact="days: 555 0100"),)


@pytest.mark.parametrize("row", ["Aunt Jo 555 0100", ": 555 0100", "Aunt Jo:  "])
def test_a_line_that_is_half_there_is_said_in_a_sentence(row: str) -> None:
    with pytest.raises(ValueError, match="needs who it is, a colon, and how to reach them"):
        lines_from_text(f"Emergency: 911\n{row}")


def test_a_line_that_is_too_long_is_said_in_a_sentence() -> None:
    assert lines_from_text("a" * 100 + ": " + "b" * 200)
    for row in ("a" * 101 + ": b", "a: " + "b" * 201):
        with pytest.raises(ValueError, match="is too long; who can have 100 characters"):
            lines_from_text(row)
