"""When an evaluation has to be made again: at least every three years (34 CFR 300.303(b)(2)), in the US."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from ladder.domain.records.written import Phase, Request

YEARS = 3

After = Literal["evaluation", "re_evaluation", "iep"]


class ReEvaluation(Struct, frozen=True):
    """When the next one is due at the latest, the day three years count from, what that day was, and what is asked.

    `asked` is a re-evaluation that was asked for and is still open.
    """

    due: date
    since: date
    after: After
    asked: Request | None


def re_evaluation(requests: Iterable[Request], phases: Iterable[Phase], today: date) -> ReEvaluation | None:
    """Give when a re-evaluation is due: three years after the last evaluation that was closed, or the IEP that began.

    None when there was neither up to `today`, or when the last evaluation found no eligibility (a box answered no).
    """
    known = [one for one in requests if not one.deleted]
    evaluations = [one for one in known if one.kind in ("evaluation", "re_evaluation") and one.closed_on]
    begun: list[tuple[str, After, bool]] = [
        (one.closed_on, "evaluation" if one.kind == "evaluation" else "re_evaluation", not is_found_ineligible(one))
        for one in evaluations
        if one.closed_on
    ]
    begun += [(one.date, "iep", True) for one in phases if one.kind == "iep" and not one.deleted]
    past = [one for one in begun if one[0] <= today.isoformat()]
    if not past:
        return None
    day, after, eligible = max(past)
    if not eligible:
        return None
    since = date.fromisoformat(day)
    asked = [one for one in known if one.kind == "re_evaluation" and not one.closed_on and one.asked_on >= day]
    return ReEvaluation(_later(since), since, after, max(asked, key=lambda one: (one.asked_on, one.id), default=None))


def is_found_ineligible(request: Request) -> bool:
    """Tell whether an evaluation was decided with a no in one of the three boxes of eligibility."""
    found = request.eligibility
    return found is not None and False in (found.disability, found.effect, found.need)


def _later(since: date) -> date:
    """Give the day three years later; after a leap day the last of February."""
    leap = (since.month, since.day) == (2, 29)
    return date(since.year + YEARS, since.month, 28 if leap else since.day)
