import pytest

from ladder.domain.lessons import minutes_named, named_twice, renamed
from ladder.domain.records.people import Period


def lessons(text: str) -> tuple[Period, ...]:
    """Lessons from "Maths 8:00-8:50, Art 9:00-10:00"."""
    named = [one.rsplit(" ", 1) for one in text.split(", ") if one]
    return tuple(
        Period(name=name, starts=hours.split("-")[0].rjust(5, "0"), ends=hours.split("-")[1].rjust(5, "0"))
        for name, hours in named
    )


DAY = lessons("P1 9:00-9:50, P2 10:00-10:50, P3 11:00-11:50")


@pytest.mark.parametrize(
    ("names", "minutes"),
    [((), 0), (("P1",), 50), (("P1", "P2", "P3"), 150), (("P1", "Maths"), None), (("Maths",), None), (("p1",), None)],
)
def test_named_lessons_have_the_minutes_of_all_of_them_or_none_known(names: tuple[str, ...], minutes: int) -> None:
    assert minutes_named(DAY, names) == minutes


@pytest.mark.parametrize(
    ("after", "by_place", "found"),
    [
        ("P1 9:00-9:50, P2 10:00-10:50, P3 11:00-11:50", True, {}),
        ("P1 9:00-9:50, P2 10:00-10:50, Maths 11:00-11:50", False, {"P3": "Maths"}),
        ("Maths 11:00-11:50, P1 9:00-9:50, P2 10:00-10:50", False, {"P3": "Maths"}),
        ("P0 9:00-9:50, P1 10:00-10:50, P2 11:00-11:50", False, {"P1": "P0", "P2": "P1", "P3": "P2"}),
        ("P2 9:00-9:50, P1 10:00-10:50, P3 11:00-11:50", False, {"P1": "P2", "P2": "P1"}),
        # the hours moved, the names did not
        ("P1 8:00-8:50, P2 9:00-9:50, P3 11:00-11:50", True, {}),
        # one is gone, one moved, one is new at another hour: nobody can know that it is the same
        ("P1 9:00-9:50, P2 10:00-10:50, Maths 12:00-12:50", False, {}),
        ("P1 9:00-9:50, P2 10:00-10:50, Maths 12:00-12:50", True, {"P3": "Maths"}),
        ("P1 9:00-9:50, P2 10:00-10:50", True, {}),
        ("P1 9:00-9:50, P2 10:00-10:50, Maths 11:00-11:50, Art 12:00-12:50", True, {"P3": "Maths"}),
        ("", True, {}),
    ],
)
def test_what_a_lesson_is_called_afterwards(after: str, by_place: bool, found: dict[str, str]) -> None:
    assert renamed(DAY, lessons(after), by_place=by_place) == found


def test_a_name_for_two_lessons_is_found_whatever_its_letters() -> None:
    assert named_twice(DAY) is None
    assert named_twice(lessons("Maths 8:00-8:50, Art 9:00-9:50, maths 10:00-10:50")) == "Maths"
