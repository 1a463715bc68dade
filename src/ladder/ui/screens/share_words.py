"""What leaves, what stays home and what was given before, as Share tells it."""

from collections.abc import Iterable, Sequence
from datetime import date

from textual.content import Content

from ladder.domain.date_words import listed
from ladder.domain.records import TABLES, Share
from ladder.domain.wording import short_date
from ladder.tracker.pages import PagePreview
from ladder.tracker.preview import Preview
from ladder.ui.screens.share_names import FIELD_WORDS, ONE_OF, TABLE_WORDS

PURPOSES = (("therapist", "therapist"), ("school", "school"), ("hearing", "hearing"), ("backup", "backup"))
MANY = 3
"""From how many tables on what stays home of each is told once for all of them."""

EXPERIMENTAL = "Experimental: how FHIR is filled may change, and no clinic has looked it over yet."
LOCKED = "Locked: Enter first asks for the passphrase."
FILES_ONLY = "Add and Leave out are for files; a page holds what its purpose lets leave."
ASKED = {
    "therapist": "Enter first asks for your questions; they stand on the page too.",
    "meeting": "Enter first asks for strengths, what you ask today and the child’s own sentence; they stand on it too.",
}


def leaving_lines(seen: Preview | PagePreview, today: date, notes: Sequence[str] = ()) -> Content:
    """Give the lines that say what leaves and what stays home; `notes` stand first of all that follows the dates."""
    if isinstance(seen, PagePreview):
        return _page_lines(seen, notes)
    counts = ", ".join(_counted(count, TABLE_WORDS.get(table, table)) for table, count in seen.counts.items() if count)
    home = "everything else" if seen.withheld is None else home_words(seen.withheld)
    when = " to ".join(short_date(day, today=today) for day in (seen.first, seen.last))
    return _lines(f"{when}: {seen.summary}", [*notes, counts], home)


def _page_lines(seen: PagePreview, notes: Sequence[str]) -> Content:
    """Give the lines of a page: its dates, its paper, and its headings, all as they stand on it."""
    paper = f" · {_counted(seen.contents.sheets, 'sheets')} of paper" if seen.contents.sheets else ""
    asked = [ASKED[seen.kind]] if seen.kind in ASKED else []
    return _lines(
        f"{seen.contents.when}{paper}", [*notes, *asked, " · ".join(seen.contents.headings)], ", ".join(seen.stays_home)
    )


def _lines(first: str, told: Iterable[str], home: str) -> Content:
    return Content("\n").join(
        [
            Content.styled(first, "bold $foreground"),
            *(Content(line) for line in told if line),
            Content.styled(f"Stays home: {home}", "$quiet"),
        ]
    )


def home_words(withheld: Sequence[str]) -> str:
    """Give in words what stays home: whole tables, then what of many tables does, then the rest table by table."""
    parted = [name.partition(".")[::2] for name in withheld]
    whole = [table for table, field in parted if not field]
    found: dict[str, list[str]] = {}
    for table, field in parted:
        if field:
            found.setdefault(_field_words(field), []).append(table)
    told = [_table_words(table) for table in whole]
    if set(TABLES).difference(whole) <= set(found.get(_STAMPS, ())):
        told.append(_STAMPS)
        del found[_STAMPS]
    of_many = {words: tables for words, tables in found.items() if len(set(map(_table_words, tables))) >= MANY}
    parts = [", ".join(dict.fromkeys(told)), *(f"{words} of {_named(tables)}" for words, tables in of_many.items())]
    rest: dict[str, list[str]] = {}
    for words, tables in found.items():
        for table in dict.fromkeys(map(_table_words, tables)) if words not in of_many else ():
            rest.setdefault(table, []).append(words)
    parts += [f"of {table}: {', '.join(words)}" for table, words in rest.items()]
    return "; ".join(part for part in parts if part) or "nothing"


_STAMPS = FIELD_WORDS["recorded_at"]


def _named(tables: Iterable[str]) -> str:
    return listed(list(dict.fromkeys(map(_table_words, tables))))


def _table_words(table: str) -> str:
    return TABLE_WORDS.get(table, table)


def _field_words(field: str) -> str:
    return FIELD_WORDS.get(field) or field.replace("_", " ")


def _counted(count: int, many: str) -> str:
    """Give a number of things in words; one child, one try."""
    if count != 1:
        return f"{count} {many}"
    return f"1 {ONE_OF.get(many) or many.removesuffix('s')}"


def given_line(one: Share, today: date) -> Content:
    """Give one line about what was shared, as told `today`."""
    whom = f", {one.for_whom}" if one.for_whom else ""
    first, last = (short_date(date.fromisoformat(text), today=today) for text in (one.from_, one.to))
    on_day = short_date(date.fromisoformat(one.at[:10]), today=today)
    return Content(f"{on_day}: {dict(PURPOSES)[one.purpose]}{whom} · {first} to {last}")
