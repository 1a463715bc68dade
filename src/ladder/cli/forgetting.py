"""`ladder forget NAME`: a child and everything of theirs is gone for good, after the name is typed once more."""

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import say
from ladder.cli.session import Misused, Session, pass_session


@click.command(name="forget", cls=LadderCommand)
@click.argument("name")
@pass_session
def command(session: Session, /, name: str) -> int:
    """Remove a child and all that is theirs for good, copies included.

    It cannot be undone: write a backup first (ladder export --for backup) if anybody may need it. The name has to be
    typed once more.
    """
    from ladder.domain.records.text import clean_text
    from ladder.errors import NotFound
    from ladder.tracker.children import find_child, forget_child

    try:
        child = find_child(session.tracker, name)
    except NotFound as error:
        raise Misused(str(error)) from None
    say(f"This removes {child.name} and all that is written for {child.name}, the copies too. It cannot be undone.")
    typed = click.prompt(f"Type {child.name} to go on", default="", show_default=False, err=True)
    if clean_text(typed).strip() != clean_text(child.name):
        say("That is another name. Nothing was removed.")
        return 1
    forget_child(session.tracker, child)
    say(f"{child.name} is gone from these files and their copies.")
    return 0
