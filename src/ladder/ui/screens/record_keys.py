"""What the keys of the record do to what is in sight and to the entry that is looked at."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input

from ladder.domain.records import Child, Request
from ladder.domain.written_words import AHEAD, DAYS, KINDS
from ladder.tracker.record import Entry
from ladder.ui.screens.record_place import RecordPlace, numbered
from ladder.ui.widgets.frame import Line
from ladder.ui.widgets.listing import Listing
from ladder.ui.widgets.told import Reading

OPENED = "-opened"
"""The class of the screen while an entry is read on its own."""


NOT_YET = "Its day has not come. e changes its date where it can be changed, Delete takes it out; u brings it back."
"""About an entry that is dated ahead of its day."""


class RecordKeys(RecordPlace):
    """Filters, the search line, the pane, and the edits."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "write an entry down", id="entry.add"),
        Binding("e", "edit", "change this one", id="entry.edit"),
        Binding("enter", "open", "read all of it, and back", id="entry.open"),
        Binding("n", "follow", "write down the follow-up of this talk", id="talk.follow"),
        Binding("d", "settle", "the talk was answered, the request is closed", id="entry.settle"),
        Binding("s", "state", "this support has a new state", id="support.state"),
        Binding("l", "letter", "a letter, filled from the record", id="record.letter"),
        Binding("i", "sentence", "this goal as a sentence for an IEP, to take out", id="goal.sentence"),
        Binding("w", "tried", "what we tried and what came of it", id="record.tried"),
        Binding("b", "boxes", "eligibility: three boxes, what you may hear", id="record.boxes"),
        Binding("p", "part", "how far a part of this evaluation has come", id="request.part"),
        Binding("m", "register", "where the school's record differs; attendance", id="record.register"),
        Binding("delete", "take_away", "take it out of the record", id="entry.delete"),
        Binding("backspace", "take_away", "take it out of the record", id="entry.backspace"),
        Binding("slash", "find", "look for words", id="record.find"),
        Binding("0", "kind(0)", "all kinds", id="record.all"),
        *(Binding(key, f"kind({key})", "one kind only", id=f"record.{kind.code}") for key, kind in numbered()),
        Binding(str(len(KINDS) + 1), f"kind({len(KINDS) + 1})", "school days", id="record.days"),
        Binding(str(len(KINDS) + 2), f"kind({len(KINDS) + 2})", "what is dated ahead of its day", id="record.ahead"),
        Binding("escape", "back", "back, and all of them again", id="record.back"),
        Binding("f", "app.first_steps", "first steps", id="first.steps"),
        Binding("k", "apart", "what two devices wrote apart", id="record.apart"),
        Binding("down", "to_list", id="record.list"),
    ]

    def action_kind(self, number: int) -> None:
        """Show one kind of entry, all of the timeline, the school days, or what is dated ahead."""
        before = self.kind
        self.kind = None if number == 0 else (*KINDS, DAYS, AHEAD)[number - 1]
        self._let_go()
        if {DAYS, AHEAD} & {before, self.kind}:
            self.reread()
        else:
            self.narrow()

    def action_find(self) -> None:
        """Look for words in all that an entry says."""
        if not self.query("#find"):
            line = Input(self.typed, placeholder="words to look for", id="find", max_length=100)
            self.mount(line, before=self.query_one(Line))
        self.query_one("#find").focus()

    @on(Input.Changed, "#find")
    def _look(self, message: Input.Changed) -> None:
        if message.value != self.typed:
            self.typed = message.value
            self.narrow()

    @on(Input.Submitted, "#find")
    def action_to_list(self) -> None:
        """Go on in the list; what was typed stays."""
        self.set_focus(self.query_one(Listing))
        self.narrow()

    def action_back(self) -> None:
        """Close the entry that is open; else show all of the list again."""
        if self.has_class(OPENED):
            self._close()
        else:
            self.kind, self.typed = None, ""
            self._let_go()
            self.set_focus(self.query_one(Listing))
            self.reread()

    def action_open(self) -> None:
        """Read an entry on its own, with the arrows, or go back to the list; a school day opens on Today."""
        entry = self.looked_at
        if self.has_class(OPENED):
            self._close()
        elif entry is not None and self.kind == DAYS:
            self.open_day(entry.day)
        elif entry is not None:
            self.add_class(OPENED)
            pane = self.query_one(Reading)
            pane.border_subtitle = "↑ ↓ scroll · Esc goes back"
            pane.can_focus = True
            pane.focus()

    def _close(self) -> None:
        self.remove_class(OPENED)
        self.query_one(Listing).focus()
        pane = self.query_one(Reading)
        pane.border_subtitle = ""
        pane.can_focus = False

    def _let_go(self) -> None:
        """Begin at the first entry that will be in sight."""
        self.wanted = ""
        self.query_one(Listing).set_reactive(Listing.chosen, 0)

    def action_add(self) -> None:
        """Ask which kind of entry, and write it down."""
        from ladder.ui.errands.record_adding import add

        if self.house.child is not None:
            add(self, self.house.child)

    def action_edit(self) -> None:
        """Change the entry."""
        from ladder.ui.errands.record_edits import edit

        self._with(edit, ahead=True)

    def action_follow(self) -> None:
        """Write down the talk that follows this one up."""
        from ladder.ui.errands.record_edits import follow

        self._with(follow)

    def action_settle(self) -> None:
        """Write down that a talk was answered, or a request closed."""
        from ladder.ui.errands.record_edits import settle

        self._with(settle)

    def action_state(self) -> None:
        """Give a support its new state."""
        from ladder.ui.errands.record_edits import next_state

        self._with(next_state)

    def action_sentence(self) -> None:
        """Copy the sentence of a goal for an IEP, or save it."""
        from ladder.ui.errands.goal_sentence import take_out

        self._with(take_out)

    def action_letter(self) -> None:
        """Begin a letter, about the entry that is looked at where it fits, or open one that was kept."""
        from ladder.ui.errands.letters import choose_letter

        if self.house.child is not None:
            about = self.looked_at.record if self.looked_at and self.kind != AHEAD else None
            choose_letter(self, self.house.child, about)

    def action_tried(self) -> None:
        """Show what was tried and what came of it."""
        from ladder.ui.errands.record_pages import show_tried

        if self.house.child is not None:
            show_tried(self, self.house.child)

    def action_boxes(self) -> None:
        """Show the three boxes of eligibility with the record's facts."""
        from ladder.ui.errands.record_pages import show_boxes

        if self.house.child is not None:
            show_boxes(self, self.house.child, self._request)

    def action_part(self) -> None:
        """Say how far a part of the evaluation has come."""
        from ladder.ui.errands.record_pages import choose_part

        if self.house.child is not None:
            choose_part(self, self.house.child, self._request)

    def action_register(self) -> None:
        """Show the days on which the school's record differs."""
        from ladder.ui.errands.record_pages import show_register

        if self.house.child is not None:
            show_register(self, self.house.child)

    @property
    def _request(self) -> Request | None:
        """The request that is looked at, if it is one."""
        record = self.looked_at.record if self.looked_at else None
        return record if isinstance(record, Request) else None

    def action_apart(self) -> None:
        """Look at both wordings of the entry where there are two, else at all that was written apart."""
        from ladder.ui.errands.apart import open_apart

        open_apart(self, self.looked_at.record.id if self.looked_at else "")

    def action_take_away(self) -> None:
        """Take the entry out of the record."""
        from ladder.ui.errands.record_edits import take_away

        self._with(take_away, ahead=True)

    def _with(self, errand: Callable[[RecordPlace, Child, Entry], None], *, ahead: bool = False) -> None:
        """Run an errand about the entry; about one that is dated ahead only where it is `ahead`'s too."""
        found = self.with_entry()
        if found is not None and self.kind == AHEAD and not ahead:
            self.say(NOT_YET)
        elif found is not None:
            errand(self, *found)
