"""Which entries of the record are in sight: all of a child's, of one kind, with words that were looked for."""

from collections.abc import Mapping, Sequence
from datetime import date

from textual.content import Content
from textual.widgets import Input, Static

from ladder.domain.due_words import due_short
from ladder.domain.finding import finder, searched
from ladder.domain.records import Child, Request
from ladder.domain.records.checks import to_document
from ladder.domain.request_words import short
from ladder.domain.written_words import AHEAD, BESIDE, DAYS, KINDS, Kind
from ladder.tracker.due import Due, due
from ladder.tracker.record import Entry, dated_ahead, overdue_first, school_days, timeline
from ladder.tracker.requests import request_clock
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.widgets.listing import Drawn, Listing
from ladder.ui.widgets.steady import steady
from ladder.ui.widgets.trend_tabs import Tab, TrendTabs

ROOMY = 70
"""From this width on a line of the list has room for the whole word of its kind."""

EMPTY = (
    "Nothing is in the written record yet.\n\n"
    "Here stand talks with the school and what was promised, supports and what came of them, incidents, requests, "
    "goals, phases, questionnaires. What is written down on the day counts most later: at a meeting, for an "
    "evaluation, when something is disputed.\n\n"
    "a writes the first one down."
)


class RecordPlace(PlaceScreen):
    """A place with the tabs `#kinds`, a Listing in `#both`, and words for an empty list, `#empty`."""

    entries: Sequence[Entry] = ()
    ahead: Sequence[Entry] = ()
    """What is dated ahead of its day; it stands in a list of its own."""

    shown: Sequence[Entry] = ()
    due: Mapping[str, Due]
    now: date
    kind: Kind | None = None
    typed: str = ""
    wanted: str = ""
    """The id of the entry to look at."""

    _read: tuple[object, ...] = (None,)
    """What was read: which edition of the files, whose, on which day, and what stands apart from the timeline."""

    _texts: dict[str, str]
    _clocks: dict[str, str]
    _sought: bool = False

    def reread(self) -> None:
        """List what stands in the record, what is overdue first."""
        child = self.house.child
        if child is None:
            return
        t = self.house.tracker
        self.now = self.house.now.date
        apart = self.kind if self.kind in (DAYS, AHEAD) else None
        wanted = (child.id, self.now, apart)
        if self._read[1:] != wanted or self._read[0] is not t.store.edition:
            found = due(t, child, self.now)
            self.due = {one.id: one for one in found}
            self.ahead = dated_ahead(t, child)
            if apart == AHEAD:
                self.entries = self.ahead
            else:
                self.entries = school_days(t, child) if apart else overdue_first(timeline(t, child), found)
            self._texts = {}
            self._clocks = {}
            self._read = (t.store.edition, *wanted)
        self.narrow()

    def narrow(self) -> None:
        """Show the entries of the kind that hold what was typed, and look at the same one as before, if it is there."""
        of_kind = self._filter()
        if self._sought and self.wanted not in {one.record.id for one in self.shown}:
            self.kind, self.typed = None, ""
            of_kind = self._filter()
        self._sought = False
        self._show_tabs()
        self._show_list(of_kind)
        self._show_count()
        for line in self.query(Input):
            if not line.has_focus and not self.typed.strip():
                line.remove()

    def _filter(self) -> Sequence[Entry]:
        """Take in sight what fits; gives all of the kind, with the words or without."""
        kind = None if self.kind in (None, DAYS, AHEAD) else self.kind
        of_kind = [one for one in self.entries if kind is None or one.kind == kind.code]
        found = finder(self.typed)
        self.shown = [one for one in of_kind if found(self._text(one))] if self.typed.strip() else of_kind
        return of_kind

    @property
    def looked_at(self) -> Entry | None:
        """The entry that is looked at."""
        place = self.query_one(Listing).chosen
        return self.shown[place] if place < len(self.shown) else None

    def look_for(self, record: str) -> None:
        """Look at an entry, by its id, from the next reading on; a filter that would hide it is taken away."""
        self.wanted, self._sought = record, True
        if self.kind in (DAYS, AHEAD):
            self.kind = None

    def open_day(self, day: date) -> None:
        """Open Today on a day."""
        self.house.today.go(day)
        self.house.action_go("today")

    def with_entry(self) -> tuple[Child, Entry] | None:
        """Give the child and the entry that is looked at; where there is none, say how to write one down."""
        child, entry = self.house.child, self.looked_at
        if child is None or entry is None:
            self.say("There is no entry here. a writes one down.")
            return None
        return child, entry

    def _text(self, entry: Entry) -> str:
        key = entry.record.id
        if key not in self._texts:
            self._texts[key] = searched(entry.kind, to_document(entry.record))
        return self._texts[key]

    def _show_tabs(self) -> None:
        kinds: Sequence[tuple[str, Kind | None]] = [("0", None), *numbered(), (str(len(KINDS) + 1), DAYS)]
        if self.ahead or self.kind == AHEAD:
            kinds = [*kinds, (str(len(KINDS) + 2), AHEAD)]
        self.query_one(TrendTabs).tabs = [
            Tab(key, kind.many if kind else "all", f"screen.kind({key})", kind == self.kind) for key, kind in kinds
        ]

    def _show_list(self, of_kind: Sequence[Entry]) -> None:
        there = bool(self.shown)
        self.query_one("#both").display = there
        empty = self.query_one("#empty", Static)
        empty.display = not there
        empty.update(Content(self._nothing(of_kind)))
        listing = self.query_one(Listing)
        listing.border_title = Content(self._heading())
        places = {entry.record.id: place for place, entry in enumerate(self.shown)}
        place = places.get(self.wanted, min(listing.chosen, max(0, len(self.shown) - 1)))
        listing.set_reactive(Listing.chosen, place)
        listing.lines = Drawn(len(self.shown), self._line)
        if there and self.focused is None:
            listing.focus()

    def _show_count(self) -> None:
        count = "1 entry" if len(self.entries) == 1 else f"{len(self.entries)} entries"
        if len(self.shown) != len(self.entries):
            count = f"{len(self.shown)} of {count}"
        over = sum(one.days_left < 0 for one in self.due.values() if one.kind != "ladder")
        later = f"{len(self.ahead)} dated ahead: {len(KINDS) + 2}" if self.ahead and self.kind != AHEAD else ""
        self.title_line(" · ".join(filter(None, [count, f"{over} overdue" if over else "", later])))

    def _heading(self) -> str:
        if self.kind is None and not self.typed.strip():
            over = any(one.days_left < 0 for one in self.due.values())
            return "The written record: overdue first, then newest" if over else "The written record, newest first"
        what = (self.kind.many if self.kind else "all").capitalize()
        words = f" with “{self.typed.strip()}”" if self.typed.strip() else ""
        return f"{what}{words} · Esc shows all"

    def _nothing(self, of_kind: Sequence[Entry]) -> str:
        """Say why the list is empty, and the one key to go on."""
        if self.typed.strip() and of_kind:
            return f"Nothing here with “{self.typed.strip()}”.\n\nEsc shows all again."
        if self.kind == DAYS:
            return "How a school day went is written on Today: F1, then o."
        if self.kind == AHEAD:
            return "Nothing is dated ahead of its day.\n\nEsc shows all again."
        if self.kind is None:
            return EMPTY
        return f"No {self.kind.many} are written down yet.\n\na writes the first one down."

    def _line(self, index: int) -> Content:
        """Draw one line of the list."""
        entry, roomy = self.shown[index], self.query_one(Listing).size.width >= ROOMY
        day = entry.day
        when = f"{day:%a} {day.day} {day:%b}" if day.year == self.now.year else f"{day.day} {day:%b} {day.year}"
        kind = next(one for one in (*KINDS, DAYS, *BESIDE) if one.code == entry.kind)
        return Content.assemble(
            (f"{when:<12}", "$quiet"),
            (f"{kind.one:<14}" if roomy else f"{kind.short:<9}", "$primary"),
            self._due_words(entry),
            steady(f"{entry.title}{self._clock(entry)}"),
        )

    def _clock(self, entry: Entry) -> str:
        """Give where the clock of a request stands, in a few words."""
        child, request = self.house.child, entry.record
        if child is None or not isinstance(request, Request) or self.kind == AHEAD:
            return ""
        if request.id not in self._clocks:
            self._clocks[request.id] = f" · {short(request_clock(self.house.tracker, child, request))}"
        return self._clocks[request.id]

    def _due_words(self, entry: Entry) -> Content:
        one = self.due.get(entry.record.id)
        if one is None:
            return Content("")
        return Content.styled(f"{due_short(one.due, one.days_left)} · ", "bold $secondary")


def numbered() -> list[tuple[str, Kind]]:
    """Give the kinds of the timeline with their keys."""
    return [(str(number), kind) for number, kind in enumerate(KINDS, start=1)]
