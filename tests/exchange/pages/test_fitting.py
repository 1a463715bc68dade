from hypothesis import given
from hypothesis import strategies as st

from ladder.exchange.pages.fitting import HEIGHT, Density, fits, height
from ladder.exchange.pages.html import Html, el, join
from ladder.exchange.pages.letters import em_width, shortened
from ladder.exchange.pages.sheet import fitted, on_sheets
from support.markup import parsed

DENSITIES: tuple[Density, ...] = ("", "close", "tight")


def lines(count: int) -> Html:
    return join(el("p", "word " * 20) for _line in range(count))


def test_smaller_letters_take_less_room() -> None:
    found = [height(lines(50), density) for density in DENSITIES]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 3


def test_columns_are_as_high_as_the_highest_of_them() -> None:
    left, right = el("div", lines(2)), el("div", lines(8))
    beside, alone = height(el("div", left, right, class_="pair"), ""), height(el("div", right), "")
    assert beside >= alone
    assert beside < height(left + right, "") + alone


def test_a_drawing_is_as_high_as_its_shape_says() -> None:
    wide, high = (height(el("svg", viewBox=f"0 0 690 {tall}"), "") for tall in (100, 200))
    assert 1.9 < high / wide < 2.1


def test_a_cell_that_must_break_makes_its_row_higher() -> None:
    def table(words: str) -> float:
        row = el("tr", el("td", "1", class_="n"), el("td", words))
        return height(el("table", el("tbody", row)), "")

    assert table("word " * 60) > 2 * table("word")


@given(st.text(max_size=300), st.text(max_size=300))
def test_more_words_never_take_less_room(one: str, other: str) -> None:
    assert em_width(one + other) >= em_width(one)
    assert height(el("p", one + other), "") >= height(el("p", one), "")


def test_a_sheet_shows_the_first_level_that_fits_and_else_the_last() -> None:
    levels: list[tuple[Density, int]] = [("", 200), ("close", 45), ("tight", 40)]
    found = fitted(levels, lambda count: [el("p", "word", id=f"p{place}") for place in range(count)])
    assert found.density == "close"
    assert found.inside.count("<p ") == 45
    assert fits(found.inside, "close")
    too_much = fitted([("", 900), ("tight", 800)], lambda count: [el("p", "word") for _line in range(count)])
    assert (too_much.density, height(too_much.inside, "tight") > HEIGHT) == ("tight", True)


def test_two_sheets_become_one_when_there_is_room_for_both() -> None:
    short, whole = (fitted([("", count)], lambda count: [el("p", "word")] * count) for count in (10, 50))
    assert len(parsed(on_sheets(short, short)).inside) == 1
    assert [one.kind for one in parsed(on_sheets(short, whole)).inside] == ["sheet", "sheet"]


def test_a_shortened_text_says_that_it_is() -> None:
    assert shortened("a promise", 9) == "a promise"
    assert shortened("a promise kept", 9) == "a promis…"
    assert len(shortened("👩‍👩‍👧" * 50, 30)) <= 30
