"""The floor: a Textual app with nothing but Header and Footer, whose title answers a digit."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer, Header


class Floor(App[None]):
    """What any Textual program costs."""

    TITLE = "floor is ready"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"answer({digit})", str(digit), show=False) for digit in range(10)),
        Binding("ctrl+q", "quit", "quit", priority=True),
    ]

    def compose(self) -> ComposeResult:
        """Header and Footer."""
        yield Header()
        yield Footer()

    def action_answer(self, digit: int) -> None:
        """Show the digit that was pressed."""
        self.title = f"[{digit}]"


if __name__ == "__main__":
    Floor().run()
