"""What eligibility is told from: the days of a stretch and the written record beside them."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from ladder.domain.attendance_words import Attendance
from ladder.domain.day import Day
from ladder.domain.figures import WeekFigures
from ladder.domain.goals import GoalProgress
from ladder.domain.records import Child, Contact, Incident, Measure, Phase, Request
from ladder.domain.tried import Tried


class Facts(Struct, frozen=True, kw_only=True):
    """A child's days in order, at least one, and the rest of its record; `request` is the evaluation that is asked for.

    `figures` and `attendance` are of the same days; `first_steps` gives the date of each step that was taken.
    """

    child: Child
    days: Sequence[Day]
    figures: WeekFigures
    attendance: Attendance
    first_steps: Mapping[str, str]
    contacts: Sequence[Contact]
    tried: Sequence[Tried]
    incidents: Sequence[Incident]
    requests: Sequence[Request]
    goals: Sequence[GoalProgress]
    measures: Sequence[Measure]
    phases: Sequence[Phase]
    request: Request | None
