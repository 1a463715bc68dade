"""What letters are filled from: the family's record as it stands on a day."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from ladder.domain.attendance_words import Attendance
from ladder.domain.day import Day
from ladder.domain.goals import GoalProgress
from ladder.domain.re_evaluation import ReEvaluation
from ladder.domain.records import Child, Contact, Outcome, Record, Request
from ladder.domain.records.climbing import RungKind
from ladder.domain.register import Differs
from ladder.domain.requests import Clock
from ladder.domain.tried import Tried


class Step(Struct, frozen=True, kw_only=True):
    """A rung that is planned for a date: what, from when to when in school, and the supports it needs.

    `arrives` and `leaves` are clock times; None for a place, and where the record does not say.
    """

    date: date
    label: str
    kind: RungKind
    minutes: int | None
    arrives: str | None
    leaves: str | None
    supports: tuple[str, ...]


class Facts(Struct, frozen=True, kw_only=True):
    """A child's record as letters need it on `today`.

    `about` is the record that a letter is about, None to let each letter take the one that fits best. `cared_for` says
    that the record knows of a doctor, a therapist or a treatment; `has_iep` that a phase of that kind has begun.
    `attendance` is of this school year; `contacts` stand newest first; `clocks` are those of every request, `steps`
    those of seven days. `due_again` is when the next re-evaluation is due at the latest, None where nobody knows.
    """

    child: Child
    today: date
    about: Record | None
    has_iep: bool
    cared_for: bool
    attendance: Attendance
    contacts: Sequence[Contact]
    clocks: Sequence[Clock]
    tried: Sequence[Tried]
    goals: Sequence[GoalProgress]
    absences: Sequence[Day]
    differing: Sequence[Differs]
    steps: Sequence[Step]
    due_again: ReEvaluation | None = None

    @property
    def name(self) -> str:
        """Give what the child is called."""
        return self.child.name

    @property
    def us(self) -> bool:
        """Tell whether the law of the United States is the one to name."""
        return self.child.region == "us"

    @property
    def talk(self) -> Contact | None:
        """Give the talk a letter is about: the one that was named, else the last one with the school."""
        if isinstance(self.about, Contact):
            return self.about
        return next((one for one in self.contacts if one.party == "school"), None)

    @property
    def promise(self) -> Contact | None:
        """Give the promise a letter is about: the one that was named, else the one overdue the longest."""
        if isinstance(self.about, Contact):
            return self.about
        late = [
            one
            for one in self.contacts
            if one.party == "school" and one.due and one.due < self.today.isoformat() and not one.replied_on
        ]
        return min(late, key=lambda one: (one.due or "", one.id), default=None)

    @property
    def asked(self) -> Request | None:
        """Give the request that was named; None when the letter is about something else."""
        return self.about if isinstance(self.about, Request) else None

    def asked_before(self, *kinds: str) -> Clock | None:
        """Give the clock of a request of some kinds that is there already: the one named, else the open one asked last.

        None when neither is there: then the letter asks for the first time.
        """
        if self.asked is not None:
            return next(
                (one for one in self.clocks if one.request.id == self.asked.id and one.request.kind in kinds), None
            )
        there = [one for one in self.clocks if one.request.kind in kinds and one.state != "closed"]
        return max(there, key=lambda one: (one.request.asked_on, one.request.id), default=None)

    @property
    def to_correct(self) -> Sequence[Differs]:
        """Give the days a correction is for: the one that was named, else all on which the two records differ."""
        if isinstance(self.about, Outcome):
            return [one for one in self.differing if one.day.date.isoformat() == self.about.date]
        return self.differing

    @property
    def noted(self) -> Sequence[Day]:
        """Give the days an absence note is for: the one that was named, else those without a note yet."""
        if isinstance(self.about, Outcome):
            return [day for day in self.absences if day.date.isoformat() == self.about.date]
        return [day for day in self.absences if day.outcome and not day.outcome.note_sent_on][-1:]
