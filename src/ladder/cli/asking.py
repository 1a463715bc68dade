"""Asking one question after the other, for screen readers and for whoever would rather be asked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

import click

from ladder.cli.results import say
from ladder.errors import LadderError


def ask(question: str, take: Callable[[str], None], *, help_text: str = "") -> None:
    """Ask until `take` can take the answer; Enter leaves it blank, ? says what there is.

    What `take` refuses is said and asked again; the questions are on stderr, since stdout is for data.
    """
    while True:
        answer: str = click.prompt(question, default="", show_default=False, err=True).strip()
        if answer == "?" and help_text:
            say(help_text)
        elif not answer:
            return None
        else:
            try:
                return take(answer)
            except (LadderError, click.UsageError) as error:
                say(error.message if isinstance(error, click.UsageError) else str(error))


def needed(question: str, kind: click.ParamType[Any]) -> Any:
    """Ask until there is an answer that is a value."""
    found: list[Any] = []
    while not found:
        ask(question, lambda answer: found.append(as_value(kind, answer)))
    return found[0]


def as_value(kind: click.ParamType[Any], answer: str) -> Any:
    """Give an answer as a value. Raises click.BadParameter."""
    return kind.convert(answer, None, None)


def as_list(kind: click.ParamType[Any], answer: str) -> Sequence[Any]:
    """Give an answer with commas as a list of values. Raises click.BadParameter."""
    return [kind.convert(part, None, None) for part in answer.split(",") if part.strip()]


def all_words(words: Collection[str]) -> str:
    """Give the words there are to choose from, and that others do as well."""
    return f"{', '.join(words)}. Words of your own do as well."
