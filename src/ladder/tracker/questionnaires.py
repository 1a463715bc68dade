"""The questionnaires of a child: the SRAS-R forms that are read together, and every form by its date."""

from ladder.domain.records import Child, Measure
from ladder.domain.sras_r import Round, rounds
from ladder.tracker import lived
from ladder.tracker.core import Tracker


def measures(t: Tracker, child: Child) -> list[Measure]:
    """Give the child's questionnaires, the newest first."""
    mine = lived.records(t, child, Measure)
    return sorted(mine, key=lambda one: (one.date, one.recorded_at, one.id), reverse=True)


def sras_rounds(t: Tracker, child: Child) -> list[Round]:
    """Give the SRAS-R forms of the child and of parents that are read together, the newest first."""
    return rounds(measures(t, child))
