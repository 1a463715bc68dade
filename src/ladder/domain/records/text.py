"""Text as it may be kept: without the characters that could move a cursor, hide or reorder what is read."""

import re
from typing import Any

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean_text(text: str) -> str:
    """Give `text` without control characters (C0 but newline, DEL, C1), bidi controls and lone surrogates.

    A tab becomes a space, so that the words around it stay apart.
    """
    return _CONTROLS.sub("", text.replace("\t", " "))


def clean(value: Any) -> Any:
    """Give a JSON value with every string in it cleaned, keys included."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list | tuple):
        return [clean(item) for item in value]
    if isinstance(value, dict):
        return {clean(key): clean(item) for key, item in value.items()}
    return value
