"""Text as it may be kept: without what could move a cursor, hide or reorder what is read, and in one form."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def without_controls(text: str) -> str:
    """Give `text` without control characters (C0 but newline, DEL, C1), bidi controls and lone surrogates.

    A tab becomes a space, so that the words around it stay apart.
    """
    return _CONTROLS.sub("", text.replace("\t", " "))


def clean_text(text: str) -> str:
    """Give `text` without control characters and in one form (Unicode's NFC), done twice no other than once.

    Some keyboards and disks write a letter and its accent as two signs: the same word would not be found again.
    """
    return unicodedata.normalize("NFC", without_controls(text))


def clean(value: Any, each: Callable[[str], str] = clean_text) -> Any:
    """Give a JSON value with every string in it cleaned by `each`, keys included."""
    if isinstance(value, str):
        return each(value)
    if isinstance(value, list | tuple):
        return [clean(item, each) for item in value]
    if isinstance(value, dict):
        return {each(key): clean(item, each) for key, item in value.items()}
    return value


def folded(text: str) -> str:
    """Give a text as it is compared with another one.

    Capital letters, blanks around, and how signs are composed make no difference, whether an accent is a sign of its
    own or a letter is of another width.
    """
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).strip()
