"""Documents that leave with one thing in them changed, as a disk, an editor or somebody else might have."""

import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

from ladder.exchange.leaving import Purpose
from support.documents import a_deidentified, an_export

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 700) | st.floats(0, 50) | st.sampled_from(
        ["", "no", "2026-11-03", "08:00", "2026-11-03T12:00:00.000Z", "mornings.note", "a\x1b[2J", "x" * 101, "\ud800",
         "2031-05-05", "2031-05-05T07:00", "2031-05-05T12:00:00.000Z", "1970-01-01T00:00:00.000Z", "9999-12-31",
         "0001-01-01T00:00:00.000Z", "00000000-0000-4000-8000-0000000000ff"]
    ),
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(st.sampled_from(["id", "from", "name", "x"]), inner, max_size=2),
    max_leaves=4,
)  # fmt: skip
"""Values that may stand anywhere in a file."""


@cache
def small(purpose: Purpose | None) -> bytes:
    """Give a document of every kind of record and few of each; de-identified without a purpose."""
    document = dict(an_export("full", purpose) if purpose else a_deidentified("full", "backup"))
    for name, rows in document.items():
        if isinstance(rows, list) and name != "withheld":
            document[name] = rows[:2]
    return json.dumps(document).encode()


@st.composite
def changed(draw: st.DrawFn, purpose: Purpose | None) -> dict[str, Any]:
    """Give a small document in which one thing, at any depth, is taken out or is something else."""
    document: dict[str, Any] = json.loads(small(purpose))
    path = draw(_somewhere(purpose))
    at: Any = document
    for key in path[:-1]:
        at = at[key]
    if isinstance(at, dict) and draw(st.booleans()):
        del at[path[-1]]
    else:
        at[path[-1]] = draw(ANYTHING)
    return document


@cache
def _somewhere(purpose: Purpose | None) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.sampled_from(_places(json.loads(small(purpose)))[1:])


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inside for place in _places(item, (*path, key)))]
