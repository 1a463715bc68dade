"""How much room words take on paper: the widths of the pages' fonts, rather too much than too little."""

from unicodedata import category, east_asian_width

_WIDTHS = {
    191: "'",
    222: "ijl’‘",
    278: " !,./:;I[\\]ft·",
    335: "()-r`{}|“”–",
    355: '"',
    389: "*",
    500: "Jckvsxyz",
    556: "#$0123456789?L_abdeghnopqu",
    584: "+<=>~^",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1015: "@…—→",
}
"""The signs of each width, in thousandths of the size of the letters; these fonts agree on them."""

_WIDTH_OF = {sign: width / 1000 for width, signs in _WIDTHS.items() for sign in signs}
_AIR = 1.03
_FOREIGN, _SQUARE = 0.75, 1.4


def em_width(text: str) -> float:
    """Give the width of a text in one line, in sizes of its letters."""
    return _AIR * sum(map(_width, text))


def shortened(text: str, most: int) -> str:
    """Give a text with at most so many signs; one that is longer ends with a sign that says so."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _width(sign: str) -> float:
    known = _WIDTH_OF.get(sign)
    if known is not None:
        return known
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return _SQUARE if east_asian_width(sign) in "WF" or ord(sign) > 0xFFFF else _FOREIGN
