"""What is found in the folder of the family's files, said in sentences."""

from collections.abc import Sequence

from ladder.domain.date_words import listed
from ladder.storage.merging import Counts
from ladder.tracker.children import children
from ladder.tracker.core import Tracker

_NAMED = 3
"""How many files a sentence names before it only counts the rest."""


def found_in_folder(t: Tracker, *, take_in: str, let_rest: str) -> list[str]:
    """Give a sentence for each thing in the folder that is not as it should be, until it is settled.

    `take_in` is how this face takes in what a sync tool left, and `let_rest` how it tells no more of what is gone.
    Raises StoreError.
    """
    return list(filter(None, (left_beside(t, take_in), _missing(t, let_rest), _orphaned(t))))


def left_beside(t: Tracker, take_in: str) -> str:
    """Give the sentence that names the states of our files a sync tool put beside them; "" when there is none.

    Raises StoreError.
    """
    paths = t.store.sync_copies()
    if not paths:
        return ""
    states, them = ("another state", "it") if len(paths) == 1 else (f"{len(paths)} other states", "them")
    return f"A sync tool left {states} of these files here; {take_in} takes {them} in: {named(paths)}."


def _missing(t: Tracker, let_rest: str) -> str:
    names = t.store.missing()
    if not names:
        return ""
    were, them = ("was here and is", "it") if len(names) == 1 else ("were here and are", "them")
    return (
        f"{listed(names)} {were} gone, with every copy. A backup or the folder of another device, taken in, brings "
        f"back what it held; {let_rest} lets {them} rest."
    )


def _orphaned(t: Tracker) -> str:
    found = t.store.orphaned()
    if not found:
        return ""
    alone = not children(t) and len(set().union(*found.values())) == 1
    again = " Without one, write the child down again: these days come along." if alone else ""
    return (
        f"Days of a child who is not written down here lie in {named(sorted(found))}: family.json is gone, or older "
        f"than they are. A backup or the folder of another device, taken in, brings the child back.{again}"
    )


def family_first(t: Tracker) -> list[str]:
    """Give the paths of what a sync tool left, those first that hold the child whom the days are about."""
    return sorted(t.store.sync_copies(), key=lambda path: "family" not in path.lower())


def named(paths: Sequence[str]) -> str:
    """Give the names of a few files, and how many more there are."""
    more = len(paths) - _NAMED
    return listed([*paths[:_NAMED], f"{more} more"]) if more > 0 else listed(list(paths))


def together(*counts: Counts) -> Counts:
    """Give what came in from several files, or from none, as if it were one."""
    return Counts(*map(sum, zip(Counts(0, 0, 0, 0), *counts, strict=True)))
