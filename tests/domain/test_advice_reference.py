"""The advice against a second telling of its rules that shares no code with it, on families made up at random."""

from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.climb import current_rung
from ladder.domain.day import closed_dates, make_days
from ladder.domain.plan import make_plan
from ladder.domain.records import Child, Exposure, Ladder, Outcome, Rung, Support
from ladder.domain.records.base import Span
from support.family import a_child, a_ladder, a_rung, a_support, a_timetable, an_exposure, an_outcome

TODAY = date(2026, 11, 23)
MINUTES = (None, None, 0, 5, 10, 12, 15, 39, 40, 50, 60, 180, 360)
RATINGS = (None, 0, 2, 3, 4, 5, 8, 9, 10)


class Made:
    """A child with school from 8 to 14 on weekdays, a ladder of four rungs, and what may be written on ten weeks."""

    def __init__(self, seed: int) -> None:
        self.dice = pick = Random(seed)
        off = (Span(from_="2026-11-14", to=pick.choice(("2026-11-20", "2026-11-22")), label="Off"),)
        self.child: Child = a_child(days_off=off if pick.random() < 0.1 else ())
        self.ladder: Ladder = a_ladder(status=pick.choice(("active",) * 8 + ("paused", "done")))
        self.rungs = [
            self._rung(number, kind) for number, kind in enumerate(("place", "minutes", "periods", "full_day"))
        ]
        chosen = pick.randrange(4)
        if pick.random() < 0.6:
            self.rungs[chosen] = replace(self.rungs[chosen], status="current")
        if pick.random() < 0.5:
            since = pick.choice(("2026-10-01", "2026-11-09", "2026-11-17"))
            self.rungs[chosen] = replace(self.rungs[chosen], current_from=since)
        begin = TODAY - timedelta(days=pick.choice((5, 12, 30, 70)))
        dates = [begin + timedelta(days=number) for number in range((TODAY - begin).days + 2)]
        self.luck = pick.choice((0.2, 0.5, 0.9))
        self.peaks = pick.choice(((1, 2, 3), (9, 10), (4, 5)))
        self.home = pick.choice((0.1, 0.4, 0.9))
        self.outcomes = [self._outcome(day) for day in dates if pick.random() < 0.9]
        written = [(day, pick.choice((0, 1, 1, 1, 2))) for day in dates if pick.random() < 0.6]
        self.exposures = [self._exposure(day, number) for day, count in written for number in range(count)]
        self.supports: list[Support] = []
        if pick.random() < 0.2:
            state = pick.choice(("requested", "agreed", "in_place", "not_provided", "faded"))
            self.supports = [a_support("quiet_space", state, pick.choice((None, "2026-11-10", "2026-11-24")))]

    def _rung(self, number: int, kind: str) -> Rung:
        pick = self.dice
        target = None if kind == "place" else pick.choice((None, 15, 50, 200))
        stamp = pick.choice(("2026-08-01T12:00:00.000Z", "2026-11-12T03:30:00.000Z", "2026-11-18T12:00:00.000Z"))
        needs = ("quiet_space",) if pick.random() < 0.3 else ()
        return a_rung(f"R{number}", number, kind=kind, target_minutes=target, recorded_at=stamp, supports=needs)

    def _outcome(self, day: date) -> Outcome:
        pick = self.dice
        away = ("not_today", "tried", "ill", "elsewhere")
        there = ("full", "late", "left_early", "part", "part", "no_school", *away)
        status = pick.choice(away if pick.random() < self.home else there)
        return an_outcome(day.isoformat(), status, minutes=pick.choice(MINUTES) if pick.random() < 0.5 else None)

    def _exposure(self, day: date, number: int) -> Exposure:
        pick, iso = self.dice, day.isoformat()
        good = pick.random() < self.luck
        fields: dict[str, Any] = {
            "result": "done" if good else pick.choice((None, "done", "partly", "tried", "not_today")),
            "minutes": pick.choice((None, 50, 200)) if good else pick.choice(MINUTES),
            "peak": pick.choice(RATINGS) if pick.random() < 0.5 else pick.choice(self.peaks),
            "happened": pick.choice((None, "no", "no", "no", "partly", "yes")),
            "supports": pick.choice((None, None, None, (), ("quiet_space",))),
            "recorded_at": f"{iso}T{pick.randrange(12, 20)}:00:00.000Z",
            "id": f"{iso} {number}",
        }
        return an_exposure(iso, f"R{pick.choice((0, 1, 1, 1, 2, 3))}", **fields)


class Told:
    """The tries on a rung as their rules are worded, straight from the records: date, 2 to 0, and the exposure."""

    def __init__(self, made: Made, rung: Rung) -> None:
        self.made, self.rung = made, rung
        self.outcomes = {date.fromisoformat(one.date): one for one in made.outcomes}
        until = [one for one in made.exposures if one.date <= TODAY.isoformat()]
        known = [one for one in until if one.result is not None or one.minutes is not None]
        self.known = sorted(known, key=lambda one: (one.recorded_at, one.id))
        self.on_rung = [one for one in self.known if one.rung == rung.id]
        written = {"2026-11-12T03:30:00.000Z": "2026-11-11"}.get(rung.recorded_at, rung.recorded_at[:10])
        began = rung.current_from or min([written, *(one.date for one in self.on_rung)])
        last = TODAY if TODAY in self.outcomes and self.school(TODAY) else TODAY - timedelta(days=1)
        newest = [day for n in range(200) if self.school(day := last - timedelta(days=n))][:30]
        self.counted = sorted(day for day in newest if day.isoformat() >= began)
        dates = self.counted
        if rung.kind == "place":
            dates = sorted({date.fromisoformat(one.date) for one in self.on_rung})
        self.tries = [(day, *found) for day in dates if (found := self._try(day)) is not None]

    def school(self, day: date) -> bool:
        off = any(one.from_ <= day.isoformat() <= one.to for one in self.made.child.days_off)
        closed = day in self.outcomes and self.outcomes[day].status == "no_school"
        return day.weekday() < 5 and not closed and not off and day >= date(2026, 8, 1)

    def attended(self, day: date) -> int:
        one = self.outcomes[day]
        return one.minutes if one.minutes is not None else 360 if one.status == "full" else 0

    def _reach(self, minutes: int) -> int:
        target = self.rung.target_minutes or 0
        return 2 if minutes >= target else 1 if 10 * minutes >= 8 * target else 0

    def _mark(self, one: Exposure) -> int | None:
        if self.rung.target_minutes is not None and one.minutes is not None:
            return max(self._reach(one.minutes), 1 if one.result == "partly" else 0)
        return {None: None, "done": 2, "partly": 1}.get(one.result, 0)

    def _try(self, day: date) -> tuple[int, Exposure | None] | None:
        if self.rung.kind != "place":
            if day not in self.outcomes or self.outcomes[day].status in ("ill", "elsewhere"):
                return None
            if all(one.date != day.isoformat() for one in self.known):
                if self.rung.target_minutes is not None and self.attended(day):
                    return self._reach(self.attended(day)), None
                return (0, None) if self.outcomes[day].status in ("tried", "not_today") else None
        best: tuple[int, int, Exposure] | None = None
        for one in self.on_rung:
            lacks = one.supports is not None and not set(self.rung.supports) <= set(one.supports)
            mark = self._mark(one)
            if one.date != day.isoformat() or lacks or mark is None:
                continue
            minutes = -1 if one.minutes is None else one.minutes
            if best is None or (mark, minutes) >= best[:2]:
                best = (mark, minutes, one)
        return (best[0], best[2]) if best else None

    def is_break(self) -> bool:
        if self.rung.kind == "place":
            return False
        if not any(self.school(TODAY - timedelta(days=n)) for n in range(1, 10)):
            return True
        newest = sorted(day for day in self.outcomes if self.school(day) and day <= TODAY)[-5:]
        if len(newest) < 5 or not self.tries or newest[0] < self.tries[0][0]:
            return False
        there = ("full", "late", "left_early", "part")
        went_in = any(self.outcomes[day].status in there or self.attended(day) for day in newest)
        return not went_in and not any(day in newest and mark for day, mark, _ in self.tries)


def expected(told: Told) -> tuple[str, str, tuple[int, ...], int]:
    """Give verdict, rule, counts and more days, the rules in their order."""
    rung, count = told.rung, len(told.tries)
    went = [mark for _, mark, _ in told.tries]
    last = [one.peak if one and one.peak is not None else -1 for _, _, one in told.tries]
    begun = [one for _, _, one in told.tries if one and (one.result != "not_today" or one.minutes)]
    first = next((one.peak for one in begun if one.peak is not None), 0)
    kept = [one.happened for _, mark, one in told.tries[-7:] if mark == 2 and one and one.happened]
    high = count >= 2 and min(last[-2:]) >= 9
    low = first >= 4 and went[-2:] == [2, 2] and all(0 <= 2 * peak <= first for peak in last[-2:])
    iso, awaited = TODAY.isoformat(), ("requested", "agreed", "not_provided")
    states = [one for one in told.made.supports if (one.from_ or "") <= iso and one.what in rung.supports]
    rules = [
        ("pause", "paused", told.made.ladder.status == "paused"),
        ("hold", "waiting_support", any(one.state in awaited for one in states)),
        ("ease_back", "break", told.is_break()),
        ("split", "misses", went[-2:] == [0, 0] or went[-5:].count(0) >= 3),
        ("split", "peak", high and 2 not in went[-2:]),
        ("hold", "peak", high and went[-2:] == [2, 2]),
        ("hold", "too_early", count < 3),
        ("step_up", "settled", low),
        ("step_up", "no_big_deal", went[-3:] == [2, 2, 2] and all(0 <= peak <= 3 for peak in last[-3:])),
        ("step_up", "kept_not_happening", len(kept) >= 5 and "yes" not in kept and kept.count("partly") <= 1),
        ("hold", "steady", True),
    ]
    verdict, name = next((verdict, name) for verdict, name, holds in rules if holds)
    happened = sum(one is not None and one.happened == "yes" for *_, one in told.tries)
    counts = (count, went.count(2), went.count(1), went.count(0), happened, len(told.counted))
    return verdict, name, counts, 3 - count if name == "too_early" else 0


@given(st.integers(0, 2**40))
def test_the_advice_is_that_of_its_rules_as_they_are_worded(seed: int) -> None:
    made = Made(seed)
    last = TODAY + timedelta(days=1)
    days = make_days(made.child, [a_timetable()], [], made.outcomes, made.exposures, date(2026, 9, 1), last)
    calendar = SchoolCalendar(made.child, [a_timetable()], closed_dates(made.outcomes))
    advice = make_plan(made.ladder, made.rungs, days, calendar, made.supports, TODAY).advice
    until = [one for one in made.exposures if one.date <= TODAY.isoformat()]
    rung = current_rung(made.ladder, made.rungs, until)
    assert advice is not None
    assert rung is not None
    counted = advice.counts
    counts = (
        counted.tries, counted.successes, counted.nearly, counted.not_yet, counted.happened, counted.school_days,
    )  # fmt: skip
    assert (advice.verdict, advice.rule, counts, advice.more_days) == expected(Told(made, rung))
