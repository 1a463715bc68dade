"""The family's own words and the letters they keep."""

import pytest

from ladder.errors import NotFound, Refused
from ladder.tracker.own_words import add_own_word, remove_own_word
from support.trackers import a_child, a_tracker


def test_words_keep_their_letters_when_another_goes() -> None:
    t = a_tracker()
    child = a_child(t)
    for word in ("his dog", "a bath", "Lego"):
        add_own_word(t, child, "coping", word)
    left = remove_own_word(t, child, "coping", "A Bath").own_words
    assert [(one.word, one.letter) for one in left] == [("his dog", "A"), ("Lego", "C")]
    assert add_own_word(t, child, "coping", "trampoline").own_words[-1].letter == "B"


def test_the_same_word_on_two_lists_is_two_words() -> None:
    t = a_tracker()
    child = a_child(t)
    add_own_word(t, child, "coping", "music room")
    add_own_word(t, child, "hard_parts", "music room")
    assert [one.list for one in remove_own_word(t, child, "coping", "music room").own_words] == ["hard_parts"]


def test_a_word_twice_and_a_word_that_is_not_there_are_refused() -> None:
    t = a_tracker()
    child = a_child(t)
    add_own_word(t, child, "coping", "his dog")
    with pytest.raises(Refused, match="already one of your words"):
        add_own_word(t, child, "coping", "His dog ")
    with pytest.raises(NotFound, match="none of your words"):
        remove_own_word(t, child, "behaviours", "his dog")


def test_a_word_is_one_however_its_accents_are_typed() -> None:
    t = a_tracker()
    child = a_child(t)
    assert add_own_word(t, child, "coping", "cafe\u0301").own_words[0].word == "caf\u00e9"
    with pytest.raises(Refused, match="already one of your words"):
        add_own_word(t, child, "coping", "Caf\u00e9")
    assert remove_own_word(t, child, "coping", "CAFE\u0301").own_words == ()
