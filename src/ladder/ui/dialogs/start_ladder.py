"""Before the first ladder: six plain boxes, then a ladder to start from, seen before it is taken."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from ladder.domain.starting_ladders import BOXES, CHANGES_FIRST, NewRung, StartingLadder
from ladder.domain.wording import minutes_words, short_date
from ladder.ui.dialogs.dialog import Dialog


class Started(NamedTuple):
    """The ladder that was chosen, the boxes that were ticked, and what it waits for first, if anything."""

    ladder: StartingLadder
    boxes: tuple[str, ...]
    first: Literal["changes_first", "recovery"] | None = None


FIRST: dict[str, Literal["changes_first", "recovery"]] = {"c": "changes_first", "r": "recovery"}
WAYS_ON = (
    ("c", "changes first: set up the ladder, and let it wait for what the school changes"),
    ("r", "recovery: set it up and let it rest; Today asks energy, sleep, one good thing"),
    ("Enter", "go on with your therapist's word"),
    ("Esc", "not now"),
)


class StartLadderDialog(Dialog[Started]):
    """Two pages by keys: numbers tick boxes, then a number chooses; Enter goes on."""

    def __init__(
        self,
        ladders: Sequence[StartingLadder],
        begins: Callable[[Sequence[NewRung]], Sequence[date | None]],
        today: date,
    ) -> None:
        """Offer `ladders`; `begins` tells on which day each of some rungs would begin, told as seen from `today`."""
        super().__init__("Before a ladder")
        self.ladders = tuple(ladders)
        self.begins = begins
        self.today = today
        self.ticked: set[str] = set()
        self.asked = False
        self.choosing = False
        self.choice = 0
        self.first: Literal["changes_first", "recovery"] | None = None

    def questions(self) -> ComposeResult:
        """Give one text that the keys change."""
        yield Static(self._page(), id="page")

    def take(self, key: str, sign: str) -> bool:
        """Tick, choose, or go on."""
        options = len(self.ladders) if self.choosing else len(BOXES)
        if sign.isascii() and sign.isdigit() and 1 <= int(sign) <= options:
            self._press(int(sign) - 1)
        elif key == "enter":
            self._go_on()
        elif self.asked and not self.choosing and sign in FIRST:
            self.first, self.choosing = FIRST[sign], True
        else:
            return False
        self.query_one("#page", Static).update(self._page())
        return True

    def _press(self, index: int) -> None:
        if self.choosing:
            self.choice = index
        else:
            self.ticked ^= {list(BOXES)[index]}
            self.asked = False

    def _go_on(self) -> None:
        if self.choosing:
            boxes = tuple(code for code in BOXES if code in self.ticked)
            self.dismiss(Started(self.ladders[self.choice], boxes, self.first))
        elif self.ticked and not self.asked:
            self.asked = True
        else:
            self.choosing = True

    def _page(self) -> Content:
        return self._ladders_page() if self.choosing else self._boxes_page()

    def _boxes_page(self) -> Content:
        lines = [Content("Climbing is not for everyone. Is any of this so? Press its number."), Content("")]
        for number, (code, words) in enumerate(BOXES.items(), start=1):
            sign = "[x]" if code in self.ticked else "[ ]"
            lines.append(Content.assemble((f" {number} ", "bold $primary"), (f"{sign} {words}", "$foreground")))
        lines.append(Content(""))
        if self.asked:
            lines.append(Content.styled(CHANGES_FIRST, "bold $primary"))
            for key, words in WAYS_ON:
                lines.append(Content.assemble((f" {key:<6}", "bold $primary"), words))
        else:
            lines.append(Content.styled("Enter goes on" + ("." if self.ticked else " with none of them."), "$quiet"))
        return Content("\n").join(lines)

    def _ladders_page(self) -> Content:
        lines = [Content("Which one is nearest? Every rung can be changed later."), Content("")]
        for number, ladder in enumerate(self.ladders):
            style = "bold reverse" if number == self.choice else "$foreground"
            lines.append(
                Content.assemble(
                    (f" {number + 1} ", "bold $primary"), (ladder.title, style), (f"  {ladder.why}", "$quiet")
                )
            )
        lines.append(Content(""))
        rungs = self.ladders[self.choice].rungs
        for number, (rung, day) in reversed(list(enumerate(zip(rungs, self.begins(rungs), strict=True), start=1))):
            minutes = minutes_words(rung.target_minutes) if rung.target_minutes else ""
            facts = f"  {minutes:<8}" + (f"from {short_date(day, today=self.today)}" if day else "")
            lines.append(Content.assemble((f"   ╟─╢ {number} ", "$quiet"), f"{rung.label:<28}", (facts, "$quiet")))
        if not rungs:
            lines.append(Content("   You write its rungs yourself."))
        lines.append(Content(""))
        lines.append(Content.styled("Enter takes this one, Esc leaves it for now.", "$quiet"))
        return Content("\n").join(lines)
