"""What a record of a day still says, and the words for it."""

from ladder.domain.taken_back import left_in, still_says, taken_back_question


def test_only_answers_say_something_and_no_and_none_are_answers() -> None:
    head = {"id": "x", "child": "c", "date": "2026-11-23", "version": {}, "deleted": False, "copied": True}
    assert left_in(head | {"hard": False, "safety_flag": False, "note": None, "distress_child": None}) == []
    assert left_in(head | {"hard": True, "symptoms": [], "late_for_work": False}) == [
        "hard",
        "symptoms",
        "late_for_work",
    ]
    assert left_in(head | {"status": "part", "doctor_note": False, "minutes": 0}) == ["doctor_note", "minutes"]


def test_what_is_left_is_said_in_the_familys_words() -> None:
    assert still_says(["note"]) == "note"
    assert still_says(["arrived", "left", "nurse_visits", "note"]) == "the times, nurse visits and note"
    assert taken_back_question(["minutes"]).startswith("The day also holds the minutes in school.")
