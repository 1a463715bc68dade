"""How much room words take on paper: the widths of the pages' fonts, rather too much than too little."""

from unicodedata import category, east_asian_width

_NARROW = frozenset("ijl.,:;'|!’‘ ·")
_SLIM = frozenset("ftrI()[]-/\"“”")
_WIDE = frozenset("mwMW@%—…")
_AIR = 1.03


def em_width(text: str) -> float:
    """Give the width of a text in a line, in widths of the letter m's square (1 em)."""
    return _AIR * sum(map(_width, text))


def _width(sign: str) -> float:
    if sign in _NARROW:
        return 0.28
    if sign in _SLIM:
        return 0.36
    if sign in _WIDE:
        return 1.0
    if sign.isascii():
        return 0.7 if sign.isupper() else 0.556
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0.0
    return 1.4 if east_asian_width(sign) in "WF" or ord(sign) > 0xFFFF else 0.75
