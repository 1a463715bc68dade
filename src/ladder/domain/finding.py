"""Finding entries of the written record by what they say."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ladder.domain.records.text import folded
from ladder.domain.written_words import CODES

_HEAD = frozenset({"id", "child", "recorded_at", "updated_at", "version", "deleted"})


def searched(kind: str, document: Mapping[str, Any]) -> str:
    """Give all that can be found of a record of that kind: its texts, dates and numbers, and its codes in words."""
    return folded("\n".join(_texts(kind, document)))


def finder(typed: str) -> Callable[[str], bool]:
    """Give the test whether every word of `typed` stands in a text from `searched`; nothing typed finds all."""
    words = folded(typed).split()
    return lambda text: all(word in text for word in words)


def _texts(kind: str, document: Mapping[str, Any]) -> Iterator[str]:
    for name, value in document.items():
        if name in _HEAD or value is None:
            continue
        table = CODES.get((kind, name))
        if table is not None:
            yield table.get(value, str(value))
        else:
            yield from _strings(value)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif value is not None:
        yield str(value)
