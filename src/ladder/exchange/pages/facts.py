"""What each page is told from: values that have been looked up, pared to what may leave, and nothing of the store."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from ladder.domain.advice import Advice
from ladder.domain.chart_data import ChartData
from ladder.domain.education import Education
from ladder.domain.figures import Completeness
from ladder.domain.records import Child, Contact, Incident, Letter, Phase, Request, Support
from ladder.domain.statistics import Statistics
from ladder.domain.summary import Summary
from ladder.exchange.leaving import Purpose

PageKind = Literal["therapist", "meeting", "hearing"]
PURPOSES: dict[PageKind, Purpose] = {"therapist": "therapist", "meeting": "school", "hearing": "hearing"}
"""For what purpose of the field table each page leaves."""


class Sheet(Struct, frozen=True, kw_only=True):
    """What every page says of itself: which it is, of whom, its days `first` to `last`, and the day it was made.

    The written record on it (talks, supports, requests and the like) goes on `until` a date that may be later.
    """

    kind: PageKind
    child: Child
    first: date
    last: date
    until: date
    made_on: date

    @property
    def purpose(self) -> Purpose:
        """Give the purpose that decides what may stand on it."""
        return PURPOSES[self.kind]


class TherapistFacts(Struct, frozen=True, kw_only=True):
    """What a therapist's page is told from.

    `advice` is as of the last date; `missing` tells, of each support its rung waits for, on how many days of how many
    it was not there; `supports` are those of every place; `questions` were typed for this page.
    """

    sheet: Sheet
    data: ChartData
    summary: Summary
    complete: Completeness
    statistics: Statistics
    advice: Advice | None
    missing: Mapping[str, tuple[int, int]]
    supports: Sequence[Support]
    questions: Sequence[str]


class Asked(Struct, frozen=True):
    """A request, the day its clock stands on and the last day the school may take; None without a clock that runs."""

    request: Request
    day: int | None
    last_day: date | None


class MeetingFacts(Struct, frozen=True, kw_only=True):
    """What the page for a meeting with the school is told from.

    `furthest` is the middle of how far we got (0 to 9), `rung` the highest one done; `supports` and `contacts` are the
    school's own, `requests` those still open; the rest was typed for this page.
    """

    sheet: Sheet
    data: ChartData
    education: Education
    furthest: float | None
    rung: str | None
    supports: Sequence[Support]
    contacts: Sequence[Contact]
    requests: Sequence[Asked]
    strengths: Sequence[str]
    asks: Sequence[str]
    child_says: str | None


class HearingFacts(Struct, frozen=True, kw_only=True):
    """What the page for a hearing is told from; `rungs` gives the label of each rung by its id."""

    sheet: Sheet
    data: ChartData
    rungs: Mapping[str, str]
    phases: Sequence[Phase]
    contacts: Sequence[Contact]
    supports: Sequence[Support]
    requests: Sequence[Asked]
    incidents: Sequence[Incident]
    letters: Sequence[Letter]
