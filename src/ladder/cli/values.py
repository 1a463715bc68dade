"""Values as they are typed at options: names with a number behind, how far we got, codes, clock times."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import click
from click.shell_completion import CompletionItem

from ladder.domain.catalogue import BEHAVIOURS, COPING, FURTHEST, HARD_PARTS, SYMPTOMS
from ladder.domain.clock_readings import ANY_TIME, Window, understood
from ladder.domain.records.text import clean_text

NONE = "none"
"""The word that says: asked, and there was none."""

_NUMBERED = re.compile(r"(.*?)(?::(-?\d+))?", re.DOTALL)


def _folded(text: str) -> str:
    return " ".join(text.lower().replace("_", " ").replace("-", " ").split())


class Typed(click.ParamType):  # type: ignore[type-arg] # generic only in the newest click
    """Something a person types; its name stands in the help as it is."""

    completions: tuple[str, ...] = ()
    """What a shell offers to complete it with."""

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Give the name."""
        return self.name

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Give the completions that begin with what was typed."""
        return [CompletionItem(word) for word in self.completions if word.startswith(incomplete)]


class Name(Typed):
    """A word of the catalogue, by its code or its words, or a word of the family's own; "none" gives None."""

    name = "NAME"

    def __init__(self, words: Mapping[str, str]) -> None:
        self._meant = {_folded(text): code for code, text in words.items()} | {_folded(code): code for code in words}
        self.completions = tuple(words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str | None:
        """Give the code for what was typed, else what was typed."""
        typed = clean_text(str(value)).strip()
        if not typed:
            self.fail("a name is missing.", param, ctx)
        return None if typed.lower() == NONE else self._meant.get(_folded(typed), typed)


class Numbered(Name):
    """A name with an optional number behind a colon, as a group of fields; "none" gives None."""

    def __init__(self, words: Mapping[str, str], least: int, most: int, *, field: str, rest: Mapping[str, Any]) -> None:
        """Take numbers from `least` to `most` for `field`; `rest` holds what the group's fields are without one."""
        super().__init__(words)
        self.name = f"NAME[:{least}-{most}]"
        self._least, self._most, self._field, self._rest = least, most, field, rest

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Give the fields for what was typed."""
        match = _NUMBERED.fullmatch(str(value))
        typed, number = match.groups() if match else (str(value), None)
        name = super().convert(typed, param, ctx)
        if name is None:
            return None
        if number is None:
            return {"name": name, **self._rest}
        if not self._least <= int(number) <= self._most:
            self.fail(f"{number} is not from {self._least} to {self._most}.", param, ctx)
        return {"name": name, **self._rest, self._field: int(number)}


class Furthest(Typed):
    """How far we got in the morning: 0 to 6, or a word like door."""

    name = "0-6|WORD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Give the number."""
        typed = _folded(str(value))
        steps = FURTHEST[:7]
        if typed.isascii() and typed.isdigit() and int(typed) < len(steps):
            return int(typed)
        meant = [step for step, words in enumerate(steps) if typed == words or typed in words.split()]
        if len(meant) != 1:
            there = ", ".join(f"{step} {words}" for step, words in enumerate(steps))
            self.fail(f"{value!r} is none of: {there}.", param, ctx)
        return meant[0]


class Code(Typed):
    """One of a few codes, or its words; blanks and hyphens do as well as underscores."""

    def __init__(self, codes: Collection[str] | Mapping[str, str]) -> None:
        words = codes.items() if isinstance(codes, Mapping) else ()
        self._meant = {_folded(code): code for code in codes} | {_folded(text): code for code, text in words}
        self.completions = tuple(codes)
        self.name = "|".join(codes)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the code."""
        code = self._meant.get(_folded(str(value)))
        if code is None:
            self.fail(f"{value!r} is none of: {', '.join(self.completions)}.", param, ctx)
        return code


class ClockTime(Typed):
    """A time of day like 8:05; a number alone where `window` tells which of its two readings is meant."""

    name = "HH:MM"

    def __init__(self, window: Window = ANY_TIME) -> None:
        """Take times, those in `window` first."""
        self._window = window

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the time with two digits each."""
        try:
            return understood(str(value), self._window)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def added(standing: Sequence[Any] | None, named: Sequence[Any]) -> list[Any]:
    """Give a list with what was named added, or replaced where it has the same name; None empties what came before."""
    result = list(standing or ())
    for one in named:
        if one is None:
            result = []
            continue
        for place, other in enumerate(result):
            if _name(other) == _name(one):
                result[place] = one
                break
        else:
            result.append(one)
    return result


def _name(entry: Any) -> Any:
    return entry["name"] if isinstance(entry, dict) else entry


SYMPTOM = Numbered(SYMPTOMS, 1, 3, field="severity", rest={"severity": 1})
SKILL = Numbered(COPING, 0, 3, field="helped", rest={"started": "self", "helped": None})
HARD_PART = Name(HARD_PARTS)
BEHAVIOUR = Name(BEHAVIOURS)
