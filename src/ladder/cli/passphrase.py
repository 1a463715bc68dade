"""Passphrases: typed unseen at a terminal, or a line of stdin where there is none."""

from __future__ import annotations

import sys

import click

from ladder.cli.results import say
from ladder.cli.session import Misused

_QUESTION = "Passphrase"
_AGAIN = "The same once more"


def ask_passphrase() -> str:
    """Ask for the passphrase that opens a file. Raises Misused where none comes."""
    return _typed(_QUESTION)


def choose_passphrase() -> str:
    """Ask twice for the passphrase that is to lock a file; at a terminal until both are the same.

    Raises Misused where none comes, and, from stdin, where the two differ.
    """
    from ladder.tracker.locking import WARNING

    say(WARNING)
    while True:
        first, second = _typed(_QUESTION), _typed(_AGAIN)
        if first == second:
            return first
        if not _is_terminal():
            raise Misused("The two passphrases are not the same, so nothing was written.")
        say("The two are not the same. Once more, from the beginning.")


def _typed(question: str) -> str:
    if _is_terminal():
        text: str = click.prompt(question, default="", show_default=False, hide_input=True, err=True)
    else:
        text = sys.stdin.readline().rstrip("\r\n")
    if not text:
        raise Misused(
            "No passphrase was given, so nothing was done. It is asked for at a terminal, or read from stdin."
        )
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Misused("What was typed is not text in UTF-8, so nothing was done.")
    return text


def _is_terminal() -> bool:
    return sys.stdin.isatty()
