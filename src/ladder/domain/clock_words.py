"""What is said of clocks: records dated ahead of their day, and two clocks that cannot both be right."""

from collections.abc import Sequence

from ladder.domain.ahead import date_in
from ladder.domain.date_words import dated
from ladder.domain.field_words import RECORD_WORDS
from ladder.domain.records import TABLE_OF, Record
from ladder.domain.records.checks import to_document

_NAMED = 3


def ahead_line(record: Record) -> str:
    """Give a record that is dated ahead of its day in few words: "morning, Mon 5 May 2031"."""
    table = TABLE_OF[type(record)]
    return f"{RECORD_WORDS[table]}, {dated(date_in(table, to_document(record)) or '')}"


def ahead_words(records: Sequence[Record]) -> str:
    """Say that records (at least one) came in that are dated ahead of their day, and what becomes of them."""
    names = [ahead_line(one) for one in records[:_NAMED]]
    if len(records) > _NAMED:
        names.append(f"{len(records) - _NAMED} more")
    one = len(records) == 1
    return (
        f"{'1 record is' if one else f'{len(records)} records are'} dated in the future ({'; '.join(names)}), perhaps "
        f"by a clock that was wrong. {'It is' if one else 'They are'} kept, and {'counts' if one else 'count'} nowhere "
        f"until {'its' if one else 'their'} day; `ladder check` and 9 on Record show {'it' if one else 'them'}."
    )


def far_ahead_words(changed: str, now: str) -> str:
    """Say that what came in was changed at a moment, by the clock there, that lies ahead of `now` here."""
    return (
        f"What came in was last changed on {changed} by the clock there; the clock here says {now}. One of the two is "
        "wrong: look at both. Everything stays as it was written, and each date as the clock said it."
    )


def went_back_words(newest: str, now: str) -> str:
    """Say that the clock here says `now`, which is earlier than the moment at which something was last written here."""
    return (
        f"The newest change on this computer is of {newest}, by its clock, and now the clock says {now}. It was wrong "
        "then, or it is now: look at it. Everything stays as it was written, and each date as the clock said it."
    )
