import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.records.text import clean_text
from ladder.exchange.pages.html import Html, begun, el, join, more, number, sentence, typed
from support.markup import parsed


def test_words_are_escaped_and_markup_is_not() -> None:
    assert el("p", "a < b & c", el("b", '"d"')) == "<p>a &lt; b &amp; c<b>&quot;d&quot;</b></p>"


def test_attributes_are_escaped_named_as_html_has_them_and_left_out_when_none() -> None:
    made = el("td", "1", class_="n", aria_label='a"b', colspan=3, dir=None)
    assert made == '<td class="n" aria-label="a&quot;b" colspan="3">1</td>'


def test_nothing_several_and_nested_nodes_stand_in_a_row() -> None:
    assert join("a", None, ["b", [el("br"), "c"]]) == "ab<br>c"


def test_shapes_close_themselves_and_empty_elements_do_not() -> None:
    assert el("rect", x=1) == '<rect x="1"/>'
    assert el("p") == "<p></p>"


@given(st.text())
def test_whatever_is_typed_comes_back_as_text_and_never_as_an_element(text: str) -> None:
    root = parsed(el("p", text, title=text))
    (paragraph,) = root.inside
    assert paragraph.inside == []
    assert paragraph.said == clean_text(text)
    assert paragraph.attributes["title"] == clean_text(text)


@pytest.mark.parametrize("text", ["\x1b[2J", "a\x00b", "\u202eabc", "\ud800", "a\u2066b"])
def test_what_could_be_obeyed_never_reaches_a_page(text: str) -> None:
    made = el("p", text)
    assert made.encode()
    assert re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069]", made) is None


def test_a_name_from_right_to_left_stands_apart_in_a_sentence() -> None:
    assert sentence("Sam 6 (n 38)", "Sam") == "Sam 6 (n 38)"
    assert sentence("שלום 6 & 3", "שלום") == "<bdi>שלום</bdi> 6 &amp; 3"
    assert sentence("no name here", "שלום") == "no name here"
    assert isinstance(sentence("a"), Html)
    assert typed("<i>") == "<bdi>&lt;i&gt;</bdi>"


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (-0.001, "0"), (1.5, "1.5"), (100, "100"), (3.14159, "3.14")])
def test_a_number_is_written_in_one_way(value: float, text: str) -> None:
    assert number(value) == text


def test_small_words() -> None:
    assert begun("day 3 of Mon") == "Day 3 of Mon"
    assert (more(0, "is", "are"), more(1, "is", "are"), more(2, "is", "are")) == ("", "1 more is", "2 more are")
