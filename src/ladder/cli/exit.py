"""The one place where the program ends: what went wrong becomes a sentence on stderr and an exit code."""

import io
import sys
from collections.abc import Callable
from typing import Any

import click

from ladder.cli.results import say
from ladder.cli.session import Session
from ladder.cli.streams import let_go, why_unprinted
from ladder.errors import LadderError

DONE, FAILED = 0, 1


def ended(call: Callable[[], Any], session: Session) -> int:
    """Run the program and give its exit code: 0 done, 1 failed, 2 misused; whatever opening the files found is said."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a sign shows a question mark
    try:
        code = _code(call)
    finally:
        for sentence in session.notices():
            say(sentence)
    return code


def _code(call: Callable[[], Any]) -> int:
    try:
        result = call()
        sys.stdout.flush()
    except click.ClickException as error:
        _show(error)
        return error.exit_code
    except click.Abort:
        say("\nStopped. What was written down before stays.")
    except BrokenPipeError:
        let_go(sys.stdout)
    except LadderError as error:
        say(str(error))
    except UnicodeDecodeError:
        say("What was typed is not text in UTF-8; nothing of it was kept.")
    except OSError as error:
        unprinted = why_unprinted(error)
        if unprinted:
            let_go(sys.stdout)
            say(f"What was to be printed could not be: {unprinted}.")
        else:
            say(f"{error.filename or 'This computer'}: {error.strerror}.")
    else:
        return result if isinstance(result, int) else DONE
    return FAILED


def _show(error: click.ClickException) -> None:
    """Show what was misused, if anybody can be shown anything."""
    try:
        error.show()
    except OSError:
        let_go(sys.stderr)
