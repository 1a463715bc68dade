"""The weekly review as a page: the facts of two weeks side by side, then what follows from them."""

from collections.abc import Iterator
from textwrap import wrap

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from ladder.domain.review_words import HEAD, WHAT, WeekReview, fact_lines, review_facts, review_title, review_told

_SIGNS = {"up": "▲ up", "down": "▼ down", "flat": "  flat"}


def page_text(review: WeekReview) -> str:
    """Give a review as text of at most 80 cells a line."""
    lines = [Content(review_title(review)), Content(""), *_lines(review, 80), Content("")]
    return "\n".join(line.plain.rstrip() for line in lines)


class WeekReviewPage(Widget):
    """Draws a review for the width there is, on as many lines as it needs."""

    shown: reactive[WeekReview | None] = reactive(None, layout=True)

    def render(self) -> Content:
        """Draw the page."""
        return Content("\n").join(self._drawn(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the lines that are needed."""
        return len(self._drawn(width))

    def _drawn(self, width: int) -> list[Content]:
        return [] if self.shown is None else _lines(self.shown, width)


def _lines(review: WeekReview, width: int) -> list[Content]:
    return [*_facts(review, width), Content(""), *_told(review, width)]


def _facts(review: WeekReview, width: int) -> Iterator[Content]:
    for line in fact_lines(review_facts(review), width - 1):
        heading = (line.what.strip(), line.now.strip(), line.before.strip()) == HEAD[:3]
        style = "bold $primary" if heading else "$foreground"
        yield Content.assemble(
            (line.what, "$quiet"), (line.now, style), (line.before, style if heading else "$quiet"),
            (_SIGNS.get(line.change, ""), "$foreground"),
        )  # fmt: skip


def _told(review: WeekReview, width: int) -> Iterator[Content]:
    for one in review_told(review):
        what = f"{one.what:<{WHAT}}"
        for line in wrap(one.words, max(20, width - WHAT)):
            yield Content.assemble((what, "$quiet"), (line, "$foreground"))
            what = " " * WHAT
