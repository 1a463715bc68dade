"""What the keys of the ladder do; each leaves what was tried as it was."""

from collections.abc import Callable
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType

from ladder.domain.outgrown import Reached
from ladder.domain.plan import Plan
from ladder.domain.records import Child, Ladder, Rung
from ladder.tracker.picture import LadderView
from ladder.tracker.plan import without_days_off
from ladder.tracker.rungs import change_rung, finish_rung, make_current, move_rung
from ladder.ui.dialogs.start_ladder import Started
from ladder.ui.errands import advice as advised
from ladder.ui.errands import ladder_edits
from ladder.ui.errands.ladder_edits import start_ladder_dialog
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.widgets.rung_list import RungList


class LadderKeys(PlaceScreen):
    """The keys of a place that shows `view`, with the plan of the return ladder where that is what it shows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "begin", "begin a ladder", id="ladder.begin"),
        Binding("a", "add", "add a rung below this one", id="rung.add"),
        Binding("e", "edit", "edit this rung", id="rung.edit"),
        Binding("f", "rate", "how big the fear is today", id="rung.rate"),
        Binding("s", "split", "split off a smaller step", id="rung.split"),
        Binding("d", "done", "done", id="rung.done"),
        Binding("n", "current", "this one now", id="rung.current"),
        Binding("p", "park", "park it, or take it up again", id="rung.park"),
        Binding("shift+up", "move(1)", "move it up", id="rung.up"),
        Binding("shift+down", "move(-1)", "move it down", id="rung.down"),
        Binding("delete", "delete", "take it off the ladder", id="rung.delete"),
        Binding("w", "rest", "let the ladder rest, or take it up again", id="ladder.rest"),
        Binding("enter", "follow", "what the advice offers", id="advice.follow"),
        Binding("l", "ladders", "other ladders, or this one is done", id="ladder.others"),
        Binding("h", "days_off", "days off and holidays", id="days.off"),
        Binding("m", "dates", "the rungs laid on dates", id="ladder.dates"),
    ]

    view = LadderView(None, ())
    planned: Plan | None = None
    reached: Reached | None = None
    """The rung that the days have already reached, beyond the current one."""
    looked_at: str | None = None
    """The id of a ladder that was chosen to be looked at; else it is the return ladder."""

    def _with(self, errand: Callable[[Child, Ladder, Rung], None]) -> None:
        """Do something to the rung that is looked at; where there is no ladder, say how to begin one."""
        child, ladder = self.house.child, self.view.ladder
        if child is None or ladder is None or not self.view.rungs:
            self.say("There is no ladder to change. b begins one.")
            return
        errand(child, ladder, self.view.rungs[self.query_one(RungList).chosen].rung)

    def action_add(self) -> None:
        """Add a rung below the one that is looked at."""
        child, ladder = self.house.child, self.view.ladder
        if child is not None and ladder is not None and not self.view.rungs:
            ladder_edits.add(self, child, ladder, None)
        else:
            self._with(lambda child, ladder, rung: ladder_edits.add(self, child, ladder, rung))

    def action_edit(self) -> None:
        """Edit the rung."""
        self._with(lambda child, _ladder, rung: ladder_edits.edit(self, child, rung))

    def action_rate(self) -> None:
        """Write down how big the fear of the rung is today."""
        self._with(lambda child, _ladder, rung: ladder_edits.rate(self, child, rung))

    def action_split(self) -> None:
        """Split off a smaller step."""
        self._with(lambda child, ladder, rung: ladder_edits.split(self, child, ladder, rung))

    def action_delete(self) -> None:
        """Take the rung off the ladder."""
        self._with(lambda child, _ladder, rung: ladder_edits.delete(self, child, rung))

    def action_rest(self) -> None:
        """Let the ladder rest, or take it up again."""
        self._with(lambda child, ladder, _rung: ladder_edits.rest_or_resume(self, child, ladder))

    def action_done(self) -> None:
        """Mark the rung done today."""
        self._change(lambda child, rung: finish_rung(self.house.tracker, child, rung), "Climbed.")

    def action_current(self) -> None:
        """Make the rung the one that is tried now."""
        self._change(lambda child, rung: make_current(self.house.tracker, child, rung), "This one is tried now.")

    def action_park(self) -> None:
        """Park the rung, or take it up again."""

        def park(child: Child, rung: Rung) -> object:
            status = "todo" if rung.status == "parked" else "parked"
            return change_rung(self.house.tracker, child, rung, status=status)

        self._change(park, "Parked rungs are left out of the plan; p takes one up again.")

    def action_move(self, by: Literal[-1, 1]) -> None:
        """Move the rung up or down; the look follows it."""
        chosen = self.query_one(RungList).chosen
        self._change(lambda child, rung: move_rung(self.house.tracker, child, rung, by), "")
        self.query_one(RungList).chosen = max(0, min(len(self.view.rungs) - 1, chosen + by))

    def _change(self, write: Callable[[Child, Rung], object], done: str) -> None:
        """Write a change of the rung that is looked at, and keep looking at its place."""
        place = self.query_one(RungList).chosen
        self._with(lambda child, _ladder, rung: void(self.attempt(lambda: write(child, rung), done)))
        self.query_one(RungList).chosen = min(place, max(0, len(self.view.rungs) - 1))

    def action_follow(self) -> None:
        """Offer what the advice suggests."""
        advice = self.planned.advice if self.planned else None
        if advice is not None:
            self._with(lambda child, ladder, _rung: advised.follow(self, child, ladder, advice, self.reached))

    def action_ladders(self) -> None:
        """Look at another ladder of the child, or say that one is done."""
        child = self.house.child
        if child is not None:
            ladder_edits.choose_ladder(self, child, self._look_at)

    def _look_at(self, ladder: Ladder) -> None:
        self.looked_at = ladder.id
        self.reread()

    def action_days_off(self) -> None:
        """Change the days without school; the plan follows."""
        from ladder.ui.errands.settings import open_settings

        if self.house.child is not None:
            open_settings(self, "days_off")

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers of the rungs from the ground up, by their ids."""
        return {one.rung.id: one.number for one in self.view.rungs}

    def action_dates(self) -> None:
        """Show the rungs laid on dates, with the projections."""
        from ladder.ui.dialogs.dates import DatesDialog

        child = self.house.child
        if self.planned is None or child is None:
            self.say("There is no ladder to lay on dates. b begins one.")
        else:
            far = without_days_off(self.house.tracker, child, self.planned)
            self.app.push_screen(DatesDialog(self.planned, self.numbers, self.house.now.date, no_days_off=far))

    def action_begin(self) -> None:
        """Ask the six boxes and for a ladder to start from."""
        child = self.house.child
        if child is not None:
            self.app.push_screen(start_ladder_dialog(self.house.tracker, child), self._begin)

    def _begin(self, started: Started | None) -> None:
        child = self.house.child
        if started is None or child is None:
            return
        ladder_edits.begin(self, child, started)


def void(_result: object) -> None:
    """Take no notice of a result."""
