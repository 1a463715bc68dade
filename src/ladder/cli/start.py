"""The console script. Opening the screens needs no command line, so click is imported only where one is given."""

from __future__ import annotations

import sys

from ladder.cli.streams import mend_streams
from ladder.cli.terminal import missing_terminal


def run() -> None:
    """Run the program and end it: 0 done, 1 failed, 2 misused; sentences on stderr."""
    mend_streams()
    try:
        if len(sys.argv) == 1 and not missing_terminal():
            sys.exit(_screens())
        from ladder.cli.main import ladder

        ladder()
    except KeyboardInterrupt:
        sys.exit(1)


def _screens() -> int:
    """Open the screens on the family's files, and say what went wrong or what opening them has found."""
    from ladder.cli.showing import show
    from ladder.cli.wiring import folder_of, open_tracker
    from ladder.domain.records.text import clean_text
    from ladder.errors import LadderError

    try:
        folder = folder_of(None)
        return show(open_tracker(folder), folder)
    except LadderError as error:
        said, code = str(error), 1
    except OSError as error:
        said, code = f"{error.filename or 'This computer'}: {error.strerror}.", 1
    except ValueError as error:
        said, code = str(error), 2
    sys.stderr.write(f"{clean_text(said)}\n")
    return code
