"""Reading a page as a browser's parser would: is it whole, what does it hold, what does it say."""

from html.parser import HTMLParser

EMPTY = {"br", "meta"}


class Element:
    """An element: its name, its attributes, the elements in it and all that it says."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag, self.attributes = tag, attributes
        self.inside: list[Element] = []
        self.said = ""

    @property
    def kind(self) -> str:
        """Give its class."""
        return self.attributes.get("class", "")

    def all(self, tag: str, kind: str | None = None) -> list["Element"]:
        """Give the elements of a name (and a class) anywhere in it, in order."""
        found = [self] if self.tag == tag and kind in (None, self.kind) else []
        return found + [one for child in self.inside for one in child.all(tag, kind)]

    def section(self, title: str) -> "Element":
        """Give the only section under a heading."""
        (found,) = [one for one in self.all("section") if one.all("h2") and one.all("h2")[0].said == title]
        return found

    def rows(self) -> list[list[str]]:
        """Give what the cells of the rows in it say."""
        return [[cell.said for cell in row.inside] for row in self.all("tr")]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in EMPTY:
            self._open.append(self._open[-1].inside[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in {tag}"
        self._open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> ends {self._open[-1].tag}"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for one in self._open:
            one.said += data


def parsed(markup: str) -> Element:
    """Give the root of a page; every element in it must end where it should."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    assert reader._open == [reader.root], [one.tag for one in reader._open]
    return reader.root


def body_of(markup: str) -> Element:
    """Give what a person sees of a page."""
    (body,) = parsed(markup).all("body")
    return body
