"""The first questions: who is it about, and when is school."""

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Input, Static

from ladder.domain.records.base import Region
from ladder.ui.dialogs.dialog import Dialog
from ladder.ui.widgets.inline_choice import InlineChoice

REGIONS = (("us", "United States"), ("uk", "United Kingdom"))


class Welcome(NamedTuple):
    """What a family answered; or, with `sample`, that it would rather look at the sample family first."""

    name: str = ""
    starts: str = ""
    ends: str = ""
    region: Region = "us"
    sample: bool = False


class WelcomeDialog(Dialog[Welcome]):
    """Nickname, school hours, region; all but the nickname have an answer already."""

    def __init__(self, trouble: str = "", typed: Welcome | None = None) -> None:
        """Ask for the first child; `trouble` is what was wrong with what was `typed` before."""
        super().__init__("Welcome to ladder", "Tab next · Enter begins · Esc quits")
        self.trouble = trouble
        self.typed = typed or Welcome(starts="08:30", ends="15:00")

    def questions(self) -> ComposeResult:
        """Give the four fields and the two ways on."""
        yield Static(
            Content(
                "For a child who wants to go to school and can't. You write down each morning, climb one "
                "small step at a time, and see the progress that is there. It all stays on this computer."
            ),
            classes="about",
        )
        yield Static("What do you call your child? A nickname is fine.", classes="question")
        yield Input(self.typed.name, placeholder="nickname", max_length=30, id="name")
        yield Static("When does school begin and end? Days that differ can be set later.", classes="question")
        with Horizontal(classes="pair"):
            yield Input(self.typed.starts, id="starts", max_length=5)
            yield Input(self.typed.ends, id="ends", max_length=5)
        yield Static("Where do you live? It decides which help lines are shown.", classes="question")
        yield InlineChoice(REGIONS, self.typed.region, id="region")
        yield Static(Content(self.trouble), id="trouble")
        with Horizontal(classes="buttons"):
            yield Button("Begin", variant="primary", id="begin", compact=True)
            yield Button("Look at a sample family first", id="sample", compact=True)

    @on(Input.Submitted)
    @on(Button.Pressed, "#begin")
    def _begin(self) -> None:
        name = self.query_one("#name", Input).value.strip()
        if not name:
            self.query_one("#trouble", Static).update("A nickname is all that is needed.")
            self.query_one("#name", Input).focus()
            return
        self.dismiss(
            Welcome(
                name,
                _clock(self.query_one("#starts", Input).value),
                _clock(self.query_one("#ends", Input).value),
                "uk" if self.query_one(InlineChoice).value == "uk" else "us",
            )
        )

    @on(Button.Pressed, "#sample")
    def _sample(self) -> None:
        self.dismiss(Welcome(sample=True))


def _clock(text: str) -> str:
    """Give "8:30" and "830" as "08:30"; anything else as it was typed, for the door to refuse."""
    digits = text.strip().replace(":", "").replace(".", "")
    return f"{digits[:-2].rjust(2, '0')}:{digits[-2:]}" if digits.isdigit() and len(digits) in (3, 4) else text.strip()
