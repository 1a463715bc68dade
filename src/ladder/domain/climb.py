"""The ladder as it is being climbed: which ladder leads back to school, its current rung, how the tries went."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct, structs

from ladder.domain.calendar import local_date
from ladder.domain.records.base import Record
from ladder.domain.records.climbing import FearRating, Ladder, Rung
from ladder.domain.records.days import Exposure

R = TypeVar("R", bound=Record)


class ExposureCounts(Struct, frozen=True, forbid_unknown_fields=True):
    """Exposures by their result; those without one count nowhere."""

    done: int
    partly: int
    tried: int
    not_today: int


def return_ladder(ladders: Iterable[Ladder], rungs: Iterable[Rung]) -> Ladder | None:
    """Give, of one child's ladders, the one that leads back to school; None when there is no ladder.

    It is the newest that holds a rung of half a day or a full day, else the oldest.
    """
    oldest_first = sorted(_live(ladders), key=lambda ladder: (ladder.recorded_at, ladder.id))
    leading = {rung.ladder for rung in _live(rungs) if rung.kind in ("half_day", "full_day")}
    back = [ladder for ladder in oldest_first if ladder.id in leading]
    return back[-1] if back else next(iter(oldest_first), None)


def rungs_of(ladder: Ladder, rungs: Iterable[Rung]) -> list[Rung]:
    """Give the rungs of a ladder from the ground up."""
    mine = (rung for rung in _live(rungs) if rung.ladder == ladder.id)
    return sorted(mine, key=lambda rung: (rung.position, rung.recorded_at, rung.id))


def is_plan(exposure: Exposure) -> bool:
    """Tell whether it has neither result nor minutes: worry's guess for a try to come, not yet an exposure."""
    return exposure.result is None and exposure.minutes is None


def began_on(rung: Rung, exposures: Iterable[Exposure], timezone: str) -> str:
    """Give the date (ISO) from which days count on a rung: its `current_from`.

    Where nobody wrote that down it is the day on which the rung was written down in an IANA time zone, or its first
    exposure if that is earlier.
    """
    if rung.current_from is not None:
        return rung.current_from
    tried = (one.date for one in _live(exposures) if one.rung == rung.id and not is_plan(one))
    return min([local_date(rung.recorded_at, timezone).isoformat(), *tried])


def current_rung(ladder: Ladder, rungs: Iterable[Rung], exposures: Iterable[Exposure]) -> Rung | None:
    """Give the rung the child is on; None when nothing is left to do.

    It is the one marked current; else that of the latest exposure on one neither done nor parked; else the first still
    to do. Looking back, hand in only the exposures up to then.
    """
    mine = rungs_of(ladder, rungs)
    marked = [rung for rung in mine if rung.status == "current"]
    if marked:
        return marked[0]
    open_rungs = {rung.id: rung for rung in mine if rung.status == "todo"}
    tried = [one for one in _live(exposures) if one.rung in open_rungs and not is_plan(one)]
    if tried:
        return open_rungs[max(tried, key=_when).rung]
    return next(iter(open_rungs.values()), None)


def highest_rung_done(
    ladder: Ladder | None, rungs: Iterable[Rung], exposures: Iterable[Exposure], until: date
) -> Rung | None:
    """Give the highest rung with an exposure done on or before `until`; None when there is none, or no ladder."""
    done = {one.rung for one in _live(exposures) if one.result == "done" and one.date <= until.isoformat()}
    reached = [rung for rung in rungs_of(ladder, rungs) if rung.id in done] if ladder else []
    return reached[-1] if reached else None


def count_results(exposures: Iterable[Exposure]) -> ExposureCounts:
    """Count exposures by their result."""
    results = [one.result for one in _live(exposures)]
    return ExposureCounts(
        done=results.count("done"),
        partly=results.count("partly"),
        tried=results.count("tried"),
        not_today=results.count("not_today"),
    )


def tally(rung: Rung, exposures: Iterable[Exposure]) -> ExposureCounts:
    """Count the exposures on one rung by their result."""
    return count_results(one for one in exposures if one.rung == rung.id)


def known_until(rung: Rung, day: str) -> Rung:
    """Give a rung without what is dated later than an ISO date, as by a clock that was wrong.

    That is ratings of fear, since when it is the current one, and when it was done: all of it can only have happened.
    """
    ratings = tuple(one for one in rung.ratings if one.date <= day)
    since, done = (date if date and date <= day else None for date in (rung.current_from, rung.done_on))
    if (ratings, since, done) == (rung.ratings, rung.current_from, rung.done_on):
        return rung
    return structs.replace(rung, ratings=ratings, current_from=since, done_on=done)


def fear_first(rung: Rung) -> int | None:
    """Give the fear (0-10) of the rung's first rating by the child, else by the parent; None when never rated."""
    ratings = _own_ratings(rung)
    return min(ratings, key=lambda rating: rating.date).fear if ratings else None


def fear_now(rung: Rung) -> int | None:
    """Give the fear (0-10) of the rung's latest rating by the child, else by the parent; None when never rated."""
    ratings = _own_ratings(rung)
    return max(reversed(ratings), key=lambda rating: rating.date).fear if ratings else None


def _own_ratings(rung: Rung) -> Sequence[FearRating]:
    """Give the child's ratings, else the parent's; of one date the later one stands later."""
    return [one for one in rung.ratings if one.rater == "child"] or rung.ratings


def _when(exposure: Exposure) -> tuple[str, str, str]:
    return exposure.date, exposure.recorded_at, exposure.id


def _live(records: Iterable[R]) -> Iterator[R]:
    return (record for record in records if not record.deleted)
