"""What all pages share: the whole document, its head, and the foot with scales, what stays home and what it is not."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct

from ladder import __version__
from ladder.domain.records.text import clean_text
from ladder.domain.wording import short_date
from ladder.exchange.pages.facts import PageKind, Sheet
from ladder.exchange.pages.fitting import Density, fits
from ladder.exchange.pages.html import Html, Node, el, join, sentence
from ladder.exchange.pages.style import style_sheet
from ladder.exchange.pages.withheld import stays_home

T = TypeVar("T")

HALF = 336
"""The width of a chart that shares its row with another."""

NOT_ADVICE = "This is not medical or legal advice."
KINDS: dict[PageKind, str] = {
    "therapist": "For a therapist",
    "meeting": "For a meeting with the school",
    "hearing": "The record in order, for a hearing",
}
_LANGUAGES = {"us": "en-US", "uk": "en-GB"}


def page(sheet: Sheet, *sheets: Node) -> str:
    """Give a whole page as HTML text: one file with no script in it and nothing to be fetched."""
    kind, name = KINDS[sheet.kind], clean_text(sheet.child.name)
    running = f"{name} · {kind.lower()} · {day_words(sheet.made_on)} · ladder {__version__}"
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; style-src 'unsafe-inline'"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="generator", content=f"ladder {__version__}"),
        el("title", f"{name}: {kind.lower()}"),
        el("style", Html(style_sheet(running))),
    )
    return (
        f"<!DOCTYPE html>\n{el('html', head, el('body', el('main', *sheets)), lang=_LANGUAGES[sheet.child.region])}\n"
    )


class Fitted(Struct, frozen=True):
    """What stands on a sheet of paper, and in how large letters."""

    inside: Html
    density: Density


def fitted(levels: Sequence[tuple[Density, T]], drawn: Callable[[T], Iterable[Node]]) -> Fitted:
    """Give a sheet with as much on it and in as large letters as there is room for: the first level that fits.

    A level is a size of letters and how much is to be shown; `drawn` gives what stands on the sheet for it.
    """
    for density, shown in levels:
        found = Fitted(join(drawn(shown)), density)
        if fits(found.inside, density):
            break
    return found


def on_sheets(*sheets: Fitted) -> Html:
    """Give sheets each on paper of its own, or all on one where that has room for them."""
    all_of_it = join(one.inside for one in sheets)
    if all(not one.density for one in sheets) and fits(all_of_it, ""):
        return el("div", all_of_it, class_="sheet")
    return join(el("div", one.inside, class_=f"sheet {one.density}".strip()) for one in sheets)


def page_head(sheet: Sheet, when: str, lead: str) -> Html:
    """Give the head: for whom, whose page, over which dates, and how it came to be."""
    made = f"Put together on {day_words(sheet.made_on)} with ladder {__version__}. {NOT_ADVICE}"
    return el(
        "header",
        el("p", KINDS[sheet.kind], class_="kind"),
        el("div", el("h1", sheet.child.name, dir="auto"), el("p", when, class_="when"), class_="whose"),
        el("p", sentence(f"{lead} {made}", sheet.child.name)),
    )


def page_foot(sheet: Sheet, scales: Sequence[str]) -> Html:
    """Give the foot: what the scales mean, what stays at home, and what this is not."""
    home = "; ".join(stays_home(sheet.purpose))
    return el(
        "footer",
        [el("p", el("b", "Scales. "), " ".join(scales))] if scales else None,
        el("p", el("b", "Stays at home. "), f"Not on this page: {home}."),
        el(
            "p",
            el("b", "What this is. "),
            f"A family’s own record, put on paper by ladder {__version__} on {day_words(sheet.made_on)}. "
            f"{NOT_ADVICE} Blank is not recorded, never absent and never 0.",
        ),
    )


def section(title: str, *inside: Node, long: bool = False) -> Html:
    """Give a section under its heading; a `long` one may go on on the next sheet."""
    return el("section", el("h2", title), *inside, class_="long" if long else None)


def chart(title: str, drawn: Html | None, told: str, *names: str, more: Node = None) -> Html:
    """Give a chart under its heading with what it says in one sentence below it, or that sentence alone.

    `names` are those a person typed that stand in the sentence; `more` stands below it.
    """
    told_in_words = join(el("p", sentence(told, *names)), more)
    return section(title, el("figure", drawn, el("figcaption", told_in_words)) if drawn else told_in_words)


def listed(lines: Sequence[str], *, ordered: bool = False) -> Html:
    """Give lines that a person typed, in a list."""
    return el("ol" if ordered else "ul", [el("li", line, dir="auto") for line in lines])


def rows(head: Sequence[tuple[str, bool]], lines: Sequence[Node], kind: str | None = None) -> Html:
    """Give a table: each heading with whether its column is one of numbers, and the rows as they are."""
    headings = [el("th", words, scope="col", class_="n" if numbers else None) for words, numbers in head]
    return el("table", el("thead", el("tr", headings)), el("tbody", *lines), class_=kind)


def day_words(day: date) -> str:
    """Give a date with its year, "Mon 23 Nov 2026"."""
    return f"{short_date(day)} {day.year}"


def iso_words(day: str) -> str:
    """Give an ISO date with its year, "Mon 23 Nov 2026"."""
    return day_words(date.fromisoformat(day))


def window_words(sheet: Sheet) -> str:
    """Give the dates of a page, both ends included."""
    return dates_words(sheet.first, sheet.last)


def dates_words(first: date, last: date) -> str:
    """Give some dates in words, one date once."""
    return day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"


def nothing(words: str) -> Html:
    """Give a quiet line in place of what is not there."""
    return el("p", words, class_="quiet")


def together(*nodes: Node) -> Html:
    """Give two blocks side by side."""
    return el("div", *nodes, class_="pair")


def parted(parts: Sequence[Node], between: str = ", ") -> Html:
    """Give parts in a row with words between them."""
    spaced: list[Node] = []
    for place, part in enumerate(parts):
        spaced += [between if place else None, part]
    return join(*spaced)
