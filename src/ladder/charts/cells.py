"""Text that takes exactly so many cells of a chart, and bars drawn in eighths of one."""

import unicodedata

_EIGHTHS = " ▏▎▍▌▋▊▉"


def fit(text: str, cells: int) -> str:
    """Give text on one line and at most so many cells wide, one a sign: what would take two cells becomes a dot."""
    single = "".join(_one_cell(sign) for sign in " ".join(text.split()))
    return single if len(single) <= cells else single[: max(0, cells - 1)] + "…"


def bar(share: float, cells: int) -> str:
    """Give a bar for a share of so many cells, to the eighth; more than none is never nothing."""
    eighths = min(round(share * cells * 8), cells * 8)
    if share > 0:
        eighths = max(eighths, 1)
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def _one_cell(sign: str) -> str:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Cc"):
        return ""
    return "·" if unicodedata.east_asian_width(sign) in "WF" else sign
