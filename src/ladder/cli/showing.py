"""The screens, shown until they are left; after a crash a log without values, and a sentence that says where it is."""

from __future__ import annotations

import gc
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ladder.errors import LadderError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ladder.tracker.core import Tracker
    from ladder.ui.widgets.frame import Guest


def show(tracker: Tracker, folder: Path) -> int:
    """Show the family's files; gives the exit code. Whoever asks for the sample family on the way gets to see it."""
    gc.disable()  # the app takes the collector up again after its first frame: a third of the start is its work
    from ladder.ui.app import SHOW_SAMPLE

    code = _run(tracker, folder)
    return show_sample() if code == SHOW_SAMPLE else code


def show_sample() -> int:
    """Show the sample family in a folder of its own that is removed at the end; gives the exit code."""
    gc.disable()
    from ladder.cli.wiring import open_tracker
    from ladder.exchange.sample import sample_family
    from ladder.tracker.taking_in import import_document

    with tempfile.TemporaryDirectory(prefix="ladder-demo-") as folder:
        tracker = open_tracker(Path(folder), passing=True)
        import_document(tracker, sample_family(tracker.clock.today(tracker.clock.timezone())))
        return _run(tracker, Path(folder), guest="sample")


def show_file(document: Mapping[str, Any]) -> int:
    """Show an export, as it stood on the day it was written, and let nothing be written; gives the exit code."""
    gc.disable()
    from ladder.cli.wiring import memory_tracker
    from ladder.tracker.looking import look_into, written_on

    tracker = memory_tracker(written_on(document))
    look_into(tracker, document)
    return _run(tracker, Path(tempfile.gettempdir()), guest="file")


def _run(tracker: Tracker, folder: Path, *, guest: Guest = "") -> int:
    from ladder.ui.app import run

    try:
        return run(tracker, guest=guest)
    except (LadderError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - the last stop: any other would print what a family wrote
        from ladder.ui.crash import SORRY, write_crash_log

        place = Path(tempfile.gettempdir()) if guest else folder
        sys.stderr.write(f"{SORRY}What happened, without anything you wrote, is in {write_crash_log(place, error)}\n")
        return 1
