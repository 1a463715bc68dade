"""Reading a file that somebody else may have written: JSON, and nothing that could be taken two ways."""

import json
import math
from collections import Counter
from typing import Any, NoReturn

from ladder.errors import Refused

MOST_BYTES = 40_000_000
_MOST = 2**53
_SHOWN = 60


def read_json(data: bytes) -> dict[str, Any]:
    """Give the JSON object in `data`.

    Raises Refused, a sentence, for more than 40 MB, text that is not UTF-8, what is no JSON object, a key that stands
    twice in one object (one of the two would be lost unseen), numbers JSON does not have or that no computer keeps
    exactly, and nesting without end.
    """
    check_size(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(f"This file is not text in UTF-8 (byte {error.start:,} cannot be read).") from None
    try:
        document = json.loads(
            text, object_pairs_hook=_object, parse_constant=_constant, parse_int=_whole, parse_float=_real
        )
    except json.JSONDecodeError as error:
        raise Refused(f"This file is not JSON: {error.msg} in line {error.lineno}, place {error.colno}.") from None
    except RecursionError:
        raise Refused("This file is nested far deeper than an export is.") from None
    if not isinstance(document, dict):
        raise Refused("This file is not an export of ladder: it is no JSON object.")
    return document


def check_size(data: bytes) -> None:
    """Raise Refused, a sentence, for more than 40 MB."""
    if len(data) > MOST_BYTES:
        raise Refused("This file is larger than 40 MB; an export of a family is far smaller.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key, times in Counter(key for key, _value in pairs).items() if times > 1)
        raise Refused(f"The key {_cut(json.dumps(twice))} stands twice in one object of this file.")
    return found


def _constant(name: str) -> NoReturn:
    raise Refused(f"This file holds {name}, which is not a number.")


def _whole(digits: str) -> int:
    if len(digits) > len(str(_MOST)) + 1 or abs(int(digits)) > _MOST:
        raise Refused(f"This file holds the number {_cut(digits)}, which is too large for anything ladder writes down.")
    return int(digits)


def _real(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise Refused(f"This file holds the number {_cut(digits)}, which is too large for anything ladder writes down.")
    return number


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
