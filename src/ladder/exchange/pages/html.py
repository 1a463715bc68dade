"""HTML built from elements: every word is escaped on its way in, so nothing a person typed is ever markup."""

from collections.abc import Iterable
from html import escape
from unicodedata import bidirectional

from ladder.domain.records.text import clean_text

Value = str | int | float | None
"""What an attribute may be; None leaves the attribute out."""

_EMPTY = frozenset({"br", "meta"})
_SHAPES = frozenset({"circle", "line", "path", "rect", "polygon", "polyline"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


class Html(str):
    """Markup that is ready; any other text is escaped when it becomes part of an element."""

    __slots__ = ()


Node = str | Html | Iterable["Node"] | None
"""What stands in an element: text, markup, several of them in a row, or nothing."""


def el(tag: str, /, *inside: Node, **attributes: Value) -> Html:
    """Give an element; `class_` is the attribute class, and `_` within a name is written `-`."""
    start = f"<{tag}{''.join(_attribute(key, value) for key, value in attributes.items() if value is not None)}"
    if tag in _EMPTY:
        return Html(f"{start}>")
    words = join(*inside)
    return Html(f"{start}/>" if tag in _SHAPES and not words else f"{start}>{words}</{tag}>")


def join(*nodes: Node) -> Html:
    """Give nodes in a row as one piece of markup."""
    return Html("".join(map(_written, nodes)))


def plain(text: str) -> str:
    """Give text as it may stand in an element or an attribute, without control characters."""
    return escape(clean_text(text))


def typed(text: str) -> Html:
    """Give words a person typed, inside a sentence, kept apart so that their direction moves nothing around them."""
    return el("bdi", text)


def sentence(text: str, *names: str) -> Html:
    """Give a sentence of the program; `names` in it that run from right to left move nothing around them."""
    foreign = [name for name in names if any(bidirectional(sign) in _RIGHT_TO_LEFT for sign in name)]
    if not foreign:
        return Html(plain(text))
    before, name, after = text.partition(foreign[0])
    if not name:
        return sentence(text, *foreign[1:])
    return join(sentence(before, *foreign[1:]), typed(name), sentence(after, *foreign))


def begun(text: str) -> str:
    """Give a sentence with its first letter large and the others as they are."""
    return text[:1].upper() + text[1:]


def more(count: int, one: str, many: str) -> str:
    """Give how many more there are with the words for one of them or for several; nothing where there are none."""
    return "" if count <= 0 else f"{count} more {one if count == 1 else many}"


def number(value: float) -> str:
    """Give a number with at most two digits after the point, the same wherever it is written."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _attribute(key: str, value: str | float) -> str:
    text = plain(value) if isinstance(value, str) else number(value)
    return f' {key.removesuffix("_").replace("_", "-")}="{text}"'


def _written(node: Node) -> str:
    if node is None:
        return ""
    if isinstance(node, Html):
        return node
    return plain(node) if isinstance(node, str) else "".join(map(_written, node))
