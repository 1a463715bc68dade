import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.errors import Refused
from ladder.exchange.reading import MOST_BYTES, read_json

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(document=st.dictionaries(st.text(), JSON, max_size=4))
def test_every_json_object_is_read_as_it_was_written(document: dict[str, object]) -> None:
    assert read_json(json.dumps(document).encode()) == document


@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    said = ""
    try:
        read_json(data)
    except Refused as refused:
        said = str(refused)
    assert said == "" or said.startswith(("This file", "The key"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[]", "no JSON object"),
        (b'{"a": 1, "a": 2}', 'key "a" stands twice'),
        (b'{"b": [{"a": 1, "a": 1}]}', 'key "a" stands twice'),
        (b'{"a\\u001b[2J": 1, "a\\u001b[2J": 2}', r'key "a\u001b[2J" stands twice'),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": -Infinity}', "-Infinity"),
        (b'{"a": 1e999}', "too large"),
        (b'{"a": 9007199254740993}', "too large"),
        (b'{"a": ' + b"9" * 100_000 + b"}", "too large"),
        (b'{"a": "\xff"}', "not text in UTF-8"),
        (b"[" * 200_000, "nested"),
        (b'{"a":' * 200_000, "nested"),
        (b" " * (MOST_BYTES + 1), "40 MB"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value,
)
def test_what_could_be_taken_two_ways_or_breaks_a_reader_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(Refused) as refused:
        read_json(data)
    assert words in str(refused.value)
    assert len(str(refused.value)) < 200


def test_many_keys_and_one_of_them_twice_is_found_quickly_and_named() -> None:
    pairs = ",".join(f'"k{number}": 0' for number in range(100_000))
    with pytest.raises(Refused, match='"k99999" stands twice'):
        read_json(f'{{{pairs}, "k99999": 1}}'.encode())


def test_a_mark_that_windows_puts_first_does_no_harm() -> None:
    assert read_json(b"\xef\xbb\xbf{}") == {}
