"""Opening the screens, where there is a terminal to open them on."""

from ladder.cli.session import Misused, Session
from ladder.cli.showing import show, show_sample
from ladder.cli.terminal import missing_terminal


def need_terminal() -> None:
    """Raise Misused unless somebody sits at a terminal that can show the screens."""
    missing = missing_terminal()
    if missing:
        raise Misused(missing)


def open_screens(session: Session) -> int:
    """Open the screens on the family's files; gives the exit code."""
    need_terminal()
    return show(session.tracker, session.folder)


def open_sample() -> int:
    """Open the screens on the sample family; gives the exit code."""
    need_terminal()
    return show_sample()
