"""Whether somebody sits at a terminal that can show the screens; where not, what there is instead."""

import os
import sys

INSTEAD = "`ladder log`, `ladder outcome`, `ladder today` and `ladder week`; `ladder --help` lists them all."
NO_TERMINAL = f"The screens need a terminal. Without one there are {INSTEAD}"

_PAPER = {"dumb", "unknown"}
"""What terminals call themselves that only write one line below the other."""
_SCREENS = ("xterm", "screen", "tmux", "linux", "vt", "rxvt", "alacritty", "foot", "ghostty", "wezterm", "st-")
"""How the names of the usual terminals begin, which need not be looked up."""


def missing_terminal() -> str:
    """Give the sentence that says why the screens cannot be shown here; "" where they can."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return NO_TERMINAL
    kind = os.environ.get("TERM", "").lower()
    if kind in _PAPER or not (kind.startswith(_SCREENS) or _has_a_cursor(kind)):
        return f"This terminal (TERM={kind}) cannot show the screens. Without them there are {INSTEAD}"
    return ""


def _has_a_cursor(kind: str) -> bool:
    """Tell whether the cursor of a kind of terminal can be put anywhere; so it is with a kind that nobody knows."""
    try:
        import curses
    except ImportError:  # not on Windows, whose own console can
        return True
    try:
        curses.setupterm(kind, sys.stdout.fileno())
    except curses.error:
        return True
    return bool(curses.tigetstr("cup"))
