"""The command line: its commands, each imported when it runs. `ladder --help` imports click alone."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from ladder import __version__
from ladder.cli.command import everywhere
from ladder.cli.exit import ended
from ladder.cli.session import Misused, Session, pass_session
from ladder.cli.wiring import folder_of, open_tracker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ladder.tracker.core import Tracker

COMMANDS = {
    "log": ("morning", "Write down a morning, by options or question by question."),
    "outcome": ("outcome", "Write down how the school day went."),
    "today": ("today", "Show what is written down for today, and what is due."),
    "week": ("week", "The weekly review: this week beside the one before."),
    "chart": ("chart", "Print a chart: attendance, worry, furthest and more."),
    "rungs": ("rungs", "Show the rungs of the ladder, or change one."),
    "plan": ("plan", "Show the rungs laid on dates, and the advice."),
    "contact": ("contact", "Show the talks that were written down, or add one."),
    "support": ("support", "Show what was asked for or tried, or add one."),
    "request": ("request", "Show what was asked of the school in writing, or add one."),
    "incident": ("incident", "Show the incidents that were written down, or add one."),
    "timeline": ("timeline", "Show what was written down, newest first."),
    "export": ("export", "Write a file for a therapist, a school or a hearing, or a backup."),
    "page": ("page", "Make a page to print, for a therapist, a meeting or a hearing."),
    "import": ("importing", "Take in an export, another device's files, or what a sync tool left."),
    "review": ("review", "Look at an export in the screens; nothing is written."),
    "validate": ("validate", "Look through an export and name the first wrong place."),
    "schema": ("schema", "Print the JSON Schema of an export."),
    "check": ("keeping", "Look through the family's files and their copies."),
    "forget": ("forgetting", "Remove a child and all that is theirs for good, copies included."),
    "where": ("where", "Say where the family's files are."),
    "demo": ("demo", "Look around with a made-up family; nothing of yours is touched."),
}
"""Every command with its module in `ladder.cli`, imported only when the command runs, and its one line of help."""

EPILOG = """\
DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23.

Completion: put eval "$(_LADDER_COMPLETE=bash_source ladder)" into ~/.bashrc, or
eval "$(_LADDER_COMPLETE=zsh_source ladder)" into ~/.zshrc; for fish,
_LADDER_COMPLETE=fish_source ladder | source in ~/.config/fish/completions/ladder.fish.

ladder is not medical or legal advice. It opens no network connection.
"""


class LadderGroup(click.Group):
    """The commands, each imported only when it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names in the order of a day."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"ladder.cli.{COMMANDS[cmd_name][0]}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_module, words) in COMMANDS.items()])

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = "ladder",
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the program and end it: 0 done, 1 failed, 2 misused; sentences on stderr."""
        session = extra.setdefault("obj", Session(_folder, _open))
        sys.exit(ended(lambda: super(LadderGroup, self).main(args, prog_name, complete_var, False, **extra), session))


@click.group(
    cls=LadderGroup,
    params=everywhere(),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)
@click.version_option(__version__, prog_name="ladder")
@pass_session
@click.pass_context
def ladder(context: click.Context, session: Session, /) -> int | None:
    """One step, then the next, back to school.

    Without a command the screens open. Everything is yours and stays on this computer.
    """
    if context.invoked_subcommand is not None:
        return None
    from ladder.cli.screens import open_screens

    return open_screens(session)


def _folder(given: str | None) -> Path:
    with _misuse():
        return folder_of(given)


def _open(folder: Path) -> Tracker:
    with _misuse():
        return open_tracker(folder)


@contextmanager
def _misuse() -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise Misused(str(error)) from None
