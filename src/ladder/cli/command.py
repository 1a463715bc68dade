"""How every command takes its arguments: `-2` is a date, and `--data` and `--child` stand before or after its name."""

import re
from collections.abc import Iterator
from typing import Any

import click

from ladder.cli.session import Session

_DAYS_AGO = re.compile(r"-\d+")


def _data(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    session = context.find_object(Session)
    if session and value is not None:
        session.data = value


def _child(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    session = context.find_object(Session)
    if session and value is not None:
        session.child_name = value


def everywhere() -> list[click.Parameter]:
    """Give the options that the program and its commands all have."""
    return [
        click.Option(
            ["--data"],
            metavar="DIR",
            expose_value=False,
            callback=_data,
            help="Use the files in this folder (else $LADDER_DATA, else the usual place; see `ladder where`).",
        ),
        click.Option(
            ["--child"],
            metavar="NAME",
            expose_value=False,
            callback=_child,
            help="Which child; not needed where there is only one.",
        ),
    ]


class LadderCommand(click.Command):
    """A command with the options that all have, which takes a bare `-2` for a date and not for an option."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings["params"] = [*(settings.get("params") or []), *everywhere()]
        super().__init__(*args, **settings)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `-2` where only arguments stand."""
        dates = set(self._days_ago(args))
        if dates:
            rest = [arg for index, arg in enumerate(args) if index not in dates]
            divider = [] if "--" in rest else ["--"]
            args = [*rest, *divider, *(args[index] for index in sorted(dates))]
        return super().parse_args(ctx, args)

    def _days_ago(self, args: list[str]) -> Iterator[int]:
        """Give the places of the arguments that look like `-2` and are not the value of an option before them."""
        valued = {
            name
            for option in self.params
            if isinstance(option, click.Option) and not option.is_flag and not option.count
            for name in option.opts
        }
        for index, arg in enumerate(args):
            if arg == "--":
                return
            if _DAYS_AGO.fullmatch(arg) and (index == 0 or args[index - 1] not in valued):
                yield index
