"""What a page that was made holds, read off its own markup: the line under its head, its sheets and its headings."""

from html.parser import HTMLParser

from msgspec import Struct


class Contents(Struct, frozen=True):
    """What stands on a page: its dates and, of a hearing's, its lines; sheets of paper, 0 where they just run on."""

    when: str
    sheets: int
    headings: tuple[str, ...]


def contents(html: str) -> Contents:
    """Give what stands on the page of that HTML text."""
    reader = _Reader()
    reader.feed(html)
    return Contents(reader.when, reader.sheets, tuple(reader.headings))


class _Reader(HTMLParser):
    """Follows the markup and takes down what is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.when = ""
        self.sheets = 0
        self.headings: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kinds = (dict(attrs).get("class") or "").split()
        if tag == "div" and "sheet" in kinds:
            self.sheets += 1
        elif tag == "h2":
            self.headings.append("")
            self._inside = tag
        elif tag == "p" and "when" in kinds:
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "h2":
            self.headings[-1] += data
        elif self._inside:
            self.when += data
