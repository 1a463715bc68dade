"""`ladder schema`: the JSON Schema of what leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import print_json
from ladder.cli.session import Misused

if TYPE_CHECKING:
    from ladder.exchange.leaving import Purpose


@click.command(name="schema", cls=LadderCommand)
@click.option(
    "--for",
    "purpose",
    type=click.Choice(["therapist", "school", "hearing", "backup"]),
    help="Of the exports for one purpose; else of all.",
)
@click.option("--deidentified", "--deidentify", is_flag=True, help="Of de-identified documents.")
def command(purpose: Purpose | None, deidentified: bool) -> None:
    """Print the JSON Schema (2020-12) of an export."""
    from ladder.exchange.schema import deidentified_schema, export_schema

    if purpose and deidentified:
        raise Misused("A de-identified document has one form for all; leave --for away.")
    print_json(deidentified_schema() if deidentified else export_schema(purpose))
