"""Text as it may be kept: no steering signs, and one form of every word."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.records.checks import check
from ladder.domain.records.text import clean, clean_text, folded, without_controls

ZOE, ZOE_IN_PARTS = "Zo\u00eb", "Zoe\u0308"
ACCENTED = st.text(st.sampled_from("aeo\u00eb\u00c9\u0308\u0301\u0323\u00df\ufb01\u1ea1 \u200f\tZ"), max_size=12)


def test_a_letter_and_its_accent_are_one_sign_wherever_they_stand() -> None:
    parts: dict[str, Any] = {ZOE_IN_PARTS: [ZOE_IN_PARTS, {"note": ZOE_IN_PARTS, "n": 1}]}
    assert clean(parts) == {ZOE: [ZOE, {"note": ZOE, "n": 1}]}
    assert clean(parts, without_controls) == parts
    assert clean_text("Zoe\u200e\u0308") == ZOE


@given(ACCENTED | st.text(max_size=30))
def test_text_is_kept_in_one_form_whichever_it_came_in(text: str) -> None:
    kept = clean_text(text)
    assert clean_text(kept) == kept == unicodedata.normalize("NFC", kept)
    assert clean_text(unicodedata.normalize("NFD", without_controls(text))) == kept


@given(ACCENTED)
def test_a_word_is_found_by_its_other_form_in_capitals_and_with_blanks_around(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))
    assert folded(f"  {text} ") == folded(text)
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_record_holds_one_form_whichever_was_typed(form: Any) -> None:
    typed = unicodedata.normalize(form, "caf\u00e9, \u00fcbel")
    row = {
        "id": "00000000-0000-4000-8000-000000000001",
        "recorded_at": "2026-11-23T12:00:00.000Z",
        "updated_at": "2026-11-23T12:00:00.000Z",
        "version": {},
        "deleted": False,
        "child": "00000000-0000-4000-8000-000000000002",
        "date": "2026-11-23",
        "what": typed,
    }
    assert getattr(check("incidents", row), "what") == "caf\u00e9, \u00fcbel"  # noqa: B009 - a record of any kind
