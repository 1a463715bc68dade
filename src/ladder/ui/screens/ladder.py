"""Ladder: the way back, drawn from the ground up; keys change it, and what the advice says stands below."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from ladder.domain.advice_words import counts_words, outgrown_words, reason, rule_words, suggestion
from ladder.domain.outgrown import next_above
from ladder.domain.plan_words import NO_DAYS_OFF
from ladder.domain.rung_words import fear_then_and_now, rung_facts
from ladder.domain.safety import AFTER_FLAG
from ladder.domain.wording import ladder_state
from ladder.tracker.ladder import return_ladder_of
from ladder.tracker.picture import picture
from ladder.tracker.plan import gone_further, missing_supports, plan, without_days_off
from ladder.tracker.safety import flagged
from ladder.ui.dialogs.dates import months
from ladder.ui.errands.advice import offers
from ladder.ui.rung_lines import first_dates, lines_of
from ladder.ui.screens.ladder_keys import LadderKeys
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.rung_list import RungList

EMPTY = (
    "No ladder yet.\n\n"
    "A ladder is a way back in small steps: first past the school, then to the gate, then fifteen minutes in the "
    "office, one class, and on. You choose the steps; nothing moves by itself.\n\n"
    "b begins one."
)


class LadderScreen(LadderKeys):
    """The return ladder, the facts of the rung that is looked at, and the advice with its counts."""

    CSS_PATH = stylesheets("ladder")
    MODE = "ladder"
    HINTS = (
        Hint("↑ ↓", "look", "app.focus_next"),
        Hint("a", "add", "screen.add"),
        Hint("e", "edit", "screen.edit"),
        Hint("f", "fear", "screen.rate"),
        Hint("d", "done", "screen.done"),
        Hint("n", "now", "screen.current"),
        Hint("s", "split", "screen.split"),
        Hint("m", "dates", "screen.dates"),
        Hint("w", "rest", "screen.rest"),
        Hint("?", "all keys", "app.keys"),
    )

    def body(self) -> ComposeResult:
        """The picture, the facts of one rung and the advice, or how to begin."""
        yield Static(Content(EMPTY), id="empty")
        with Horizontal(id="beside"):
            yield RungList(id="picture", classes="box")
            yield Static("", id="calendar", classes="box")
        yield Static("", id="facts", classes="box")
        yield Static("", id="advice", classes="box")

    def on_mount(self) -> None:
        """Look at the rung that is tried now."""
        self.query_one(RungList).focus()

    def reread(self) -> None:
        """Draw the ladder as it stands."""
        child = self.house.child
        if child is None:
            return
        tracker = self.house.tracker
        self.view = picture(tracker, child, self.looked_at)
        now = self.house.now.date
        silent = flagged(tracker, child, now)
        there = bool(self.view.rungs) and not silent
        main = return_ladder_of(tracker, child)
        is_return = main is not None and self.view.ladder is not None and main.id == self.view.ladder.id
        self.planned = plan(tracker, child) if there and is_return else None
        self.reached = gone_further(tracker, child, self.planned) if self.planned else None
        self.query_one("#empty", Static).update(Content(AFTER_FLAG if silent else EMPTY))
        self.query_one("#empty").display = not there
        drawn = self.query_one(RungList)
        self.query_one("#beside").display = there
        self.query_one("#facts").set_class(not there, "-hidden")
        drawn.border_title = Content(self.view.ladder.title if self.view.ladder else "")
        unknown = self.planned is not None and without_days_off(tracker, child, self.planned)
        drawn.border_subtitle = f"{NO_DAYS_OFF}: h adds them" if unknown else ""
        drawn.rungs = lines_of(self.view.rungs, first_dates(self.planned))
        self._show_facts()
        self._show_advice()
        if self.planned is not None:
            calendar = self.query_one("#calendar", Static)
            calendar.border_title = "On dates"
            calendar.update(months(self.planned, self.numbers, now, most=1))
        if there and self.view.ladder is not None:
            done = sum(rung.rung.status == "done" for rung in self.view.rungs)
            self.title_line(f"{done} of {len(self.view.rungs)} rungs climbed{ladder_state(self.view.ladder, now)}")
        else:
            self.title_line("")

    def _show_advice(self) -> None:
        box, child = self.query_one("#advice", Static), self.house.child
        advice = self.planned.advice if self.planned else None
        box.display = advice is not None
        if advice is None or child is None or self.view.ladder is None:
            return
        missing = missing_supports(self.house.tracker, child, advice.rung)
        steps = [one.rung for one in self.view.rungs]
        top = any(one.id == advice.rung and next_above(one, steps) is None for one in steps)
        shown = sum(len(one.tries) for one in self.view.rungs if one.rung.id == advice.rung)
        beside = f"{outgrown_words(self.reached)}\n" if self.reached else ""
        box.set_class(self.reached is not None, "-further")
        box.update(
            Content.assemble(
                (suggestion(advice, top=top), "bold $foreground"),
                (f" {reason(advice, missing)}\n", "$foreground"),
                (beside, "$foreground"),
                (counts_words(advice, shown), "$quiet"),
            )
        )
        box.border_title = f"What the counts suggest · {rule_words(advice)}"
        there = offers(self, child, self.view.ladder, advice, self.reached)
        box.border_subtitle = Content(
            f"Enter  {'what it offers' if len(there) > 1 else there[0].words}" if there else ""
        )

    @on(events.Resize)
    @on(RungList.Chosen)
    def _show_facts(self) -> None:
        """Show as much of the rung that is looked at as there is room for."""
        rungs, child = self.view.rungs, self.house.child
        if not rungs or child is None:
            return
        chosen = rungs[min(self.query_one(RungList).chosen, len(rungs) - 1)]
        tell = rung_facts if self.has_class("-tall") else fear_then_and_now
        facts = self.query_one("#facts", Static)
        facts.border_title = Content(f"{chosen.number}  {chosen.rung.label}")
        facts.update(Content("\n").join(Content(line) for line in tell(chosen.rung, child.name, self.house.now.date)))
