"""Opening the screens, where there is a terminal to open them on."""

import sys

from ladder.cli.session import Misused, Session
from ladder.cli.showing import show, show_sample

NO_TERMINAL = (
    "The screens need a terminal. Without one there are `ladder log`, `ladder outcome`, `ladder today` and "
    "`ladder week`; `ladder --help` lists them all."
)


def need_terminal() -> None:
    """Raise Misused unless somebody sits at a terminal."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise Misused(NO_TERMINAL)


def open_screens(session: Session) -> int:
    """Open the screens on the family's files; gives the exit code."""
    need_terminal()
    return show(session.tracker, session.folder, session.open)


def open_sample(session: Session) -> int:
    """Open the screens on the sample family; gives the exit code."""
    need_terminal()
    return show_sample(session.open)
