"""What is left of a crash: where in the code it happened, and nothing of what a family wrote."""

import os
import traceback
from pathlib import Path

SORRY = (
    "ladder stopped because of a mistake in the program. What was saved is safe on your disk.\n"
    "Open it again with: ladder\n"
)


def write_crash_log(folder: Path, error: BaseException) -> Path:
    """Write kinds of errors and lines of code, without any value, to `crash.log` in `folder` (0600); give its path."""
    path = folder / "crash.log"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as log:
        log.write(without_values(error))
    return path


def without_values(error: BaseException) -> str:
    """Give the chain of errors as their kinds and the places in the code, without their messages or variables."""
    lines = []
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__name__)
        lines += [
            f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(link.__traceback__)
        ]
        link = link.__cause__ or link.__context__
    return "\n".join(lines) + "\n"
