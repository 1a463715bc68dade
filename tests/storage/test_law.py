"""The law of merging: on any number of devices, in any order of acts, no wording vanishes that nobody let go.

It stands, stands beside, or is an earlier wording; and once all have exchanged, all have the same.
"""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from support.devices import Family

EXAMPLES = int(os.environ.get("LADDER_LAW", "150"))
"""How many families the gate looks at on each kind of disk; a longer run says so in the environment."""

DEVICES = 3
WHO, WHAT, FIELD = st.integers(0, DEVICES - 1), st.integers(0, 1), st.integers(0, 1)
WRITE = st.tuples(st.just("write"), WHO, WHAT, FIELD)
GIVE = st.tuples(st.just("give"), WHO, WHO)
ORDINARY = st.one_of(
    WRITE,
    WRITE,
    GIVE,
    GIVE,
    st.tuples(st.just("settle"), WHO, st.integers(0, 2)),
    st.tuples(st.just("undo"), WHO),
    st.tuples(st.just("redo"), WHO),
    st.tuples(st.just("delete"), WHO, WHAT),
)
UNUSUAL = st.one_of(
    ORDINARY,
    ORDINARY,
    st.tuples(st.just("copy"), WHO),
    st.tuples(st.just("image"), WHO),
    st.tuples(st.just("by_hand"), WHO, WHAT),
    st.tuples(st.just("keep"), WHO),
    st.tuples(st.just("put_back"), WHO),
    st.tuples(st.just("set_clock"), WHO, st.sampled_from([-2_000_000.0, -30.0, 0.0, 30.0, 2_000_000.0])),
)
MOST = 5
"""Devices at most: a copy of a folder is one more."""


def live(acts: Sequence[tuple[Any, ...]], folder: Path | None = None) -> Family:
    """Give the family after some acts, in each of which nothing was lost."""
    family = Family(DEVICES, folder)
    for name, number, *rest in acts:
        if name == "give" and number == rest[0]:
            continue
        if name in ("copy", "image") and len(family.stores) >= MOST:
            continue
        getattr(family, name)(number, *rest)
    return family


def check(acts: Sequence[tuple[Any, ...]], folder: Path | None = None) -> None:
    """Live through some acts, meet, and have the same everywhere."""
    everywhere = live(acts, folder).meet()
    assert all(one == everywhere[0] for one in everywhere)


MUM, DAD = 0, 1
EDITED_BESIDE = [
    ("write", MUM, 0, 0),
    ("write", DAD, 0, 0),
    ("give", MUM, DAD),
    ("give", DAD, MUM),
    ("write", MUM, 0, 1),
    ("give", MUM, DAD),
    ("give", DAD, MUM),
]
"""A parent's edit of what is shown, while the parent's own wording stands beside it."""

COPIED = [
    ("write", MUM, 0, 1),
    ("copy", MUM),
    ("write", MUM, 0, 0),
    ("write", DEVICES, 0, 0),
    ("write", DEVICES, 0, 1),
    ("give", DEVICES, MUM),
]
"""A folder that was copied, and written in at both places."""

BY_HAND = [("write", MUM, 0, 0), ("give", MUM, DAD), ("write", DAD, 0, 0), ("by_hand", MUM, 0)]
"""A file that was edited past the store, while another device went on from what stood there."""


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(ORDINARY, max_size=14))
@example(EDITED_BESIDE)
def test_nothing_vanishes_between_devices_that_write_give_settle_and_undo(acts: list[tuple[Any, ...]]) -> None:
    check(acts)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(UNUSUAL, max_size=14))
@example(COPIED)
@example(BY_HAND)
def test_nor_when_folders_are_copied_put_back_and_edited_by_hand_and_clocks_stand_wrong(
    acts: list[tuple[Any, ...]],
) -> None:
    check(acts)


@settings(max_examples=max(EXAMPLES // 6, 1), deadline=None)
@given(st.lists(UNUSUAL, max_size=10))
@example(EDITED_BESIDE)
@example(COPIED)
@example(BY_HAND)
def test_nor_on_files(acts: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        check(acts, Path(folder))
