"""Sentences a person writes: by prompt or on stdin, never in the command itself, which the shell would remember."""

import sys
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from ladder.cli.session import Misused
from ladder.cli.values import Typed

T = TypeVar("T", bound=Callable[..., Any])
FROM_STDIN, BY_PROMPT = "-", "\0prompt"
MOST_BYTES = 20_000_000


class Sentence(Typed):
    """`-` reads stdin; the option alone asks."""

    name = "[-]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the way in which the sentence is to come."""
        if value not in (FROM_STDIN, BY_PROMPT):
            self.fail(
                "words would stay in the shell's history. Write `-` to give them on stdin, or nothing.", param, ctx
            )
        return str(value)


def sentence_option(name: str, words: str) -> Callable[[T], T]:
    """Give the decorator for an option that takes a sentence."""
    return click.option(
        name, type=Sentence(), is_flag=False, flag_value=BY_PROMPT, help=f"{words}: - reads stdin, alone it asks."
    )


def read_sentences(fields: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, str]:
    """Give the sentences for those `fields` that are in `labels`, each in the way its option said.

    Raises Misused when stdin is to give two of them, when nothing comes, or no text in UTF-8.
    """
    ways = {name: fields[name] for name in labels if name in fields}
    if list(ways.values()).count(FROM_STDIN) > 1:
        raise Misused("stdin can give one sentence at a time; let ladder ask for the others.")
    return {name: _read(way, labels[name]) for name, way in ways.items()}


def _read(way: str, label: str) -> str:
    if way == BY_PROMPT:
        text: str = click.prompt(label, default="", show_default=False, err=True)
    else:
        try:
            text = sys.stdin.buffer.read(MOST_BYTES).decode()
        except UnicodeDecodeError:
            raise Misused(f"{label}: what came on stdin is not text in UTF-8.") from None
    if not text.strip():
        raise Misused(f"{label}: nothing came, so nothing was written down.")
    return text.rstrip("\n")
