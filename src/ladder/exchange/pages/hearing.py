"""The page for a hearing: every line of the record numbered, oldest first, with when it was written and changed."""

from ladder.domain.catalogue import FURTHEST
from ladder.exchange.pages.facts import HearingFacts
from ladder.exchange.pages.hearing_days import day_lines
from ladder.exchange.pages.hearing_written import written_lines
from ladder.exchange.pages.html import Html, el, join
from ladder.exchange.pages.lines import Line
from ladder.exchange.pages.sheet import dates_words, day_words, nothing, page, page_foot, page_head, rows, section

SCALES = (
    f"How far: {', '.join(FURTHEST)}.",
    "What the body said: 1 mild, 2 medium, 3 bad.",
    "Written and changed are the date and local time at which the family put it down, – is never.",
    "Of days, talks, requests and incidents every earlier wording is kept and can be shown.",
)
HEAD = (("No.", True), ("Date", False), ("What", False), ("Record", False), ("Written", False), ("Last changed", False))


def hearing_page(facts: HearingFacts) -> str:
    """Give the page as HTML text: the same text for the same facts."""
    lines = sorted((*day_lines(facts), *written_lines(facts)), key=lambda line: (line.day, line.rank, line.at))
    body = [_row(number, line) for number, line in enumerate(lines, start=1)]
    record = rows(HEAD, body, "record") if body else nothing("Nothing is written down for these dates yet.")
    return page(
        facts.sheet,
        page_head(facts.sheet, _when(facts, lines), "Written down by the family. Each line is numbered, oldest first."),
        section("The record", record, long=True),
        page_foot(facts.sheet, SCALES),
    )


def _when(facts: HearingFacts, lines: list[Line]) -> str:
    first = min([facts.sheet.first, *(line.day for line in lines)])
    last = max([facts.sheet.last, *(line.day for line in lines)])
    count = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
    return f"{dates_words(first, last)} · {count}"


def _row(number: int, line: Line) -> Html:
    return el(
        "tr",
        el("td", str(number), class_="n", id=f"line-{number}"),
        el("td", day_words(line.day)),
        el("th", line.kind, scope="row"),
        el("td", line.told),
        el("td", _stamps([(stamp.what, stamp.written) for stamp in line.stamps])),
        el("td", _stamps([(stamp.what, stamp.changed) for stamp in line.stamps])),
    )


def _stamps(stamps: list[tuple[str | None, str | None]]) -> Html:
    """Give a moment for each record of a line that has one, – where none has."""
    told = [(what, moment) for what, moment in stamps if moment] or [(None, "–")]
    return join([el("div", f"{what}: " if what else None, moment) for what, moment in told])
