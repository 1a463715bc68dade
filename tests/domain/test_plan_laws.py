"""What holds of a plan whatever a family has written down; the words are explained in `support.histories`."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.records import Rung
from ladder.domain.records.base import Span
from support.family import a_rung, an_outcome
from support.histories import OFFICE, TODAY, History
from support.plans import plan

DONE = [
    a_rung(f"Done {day}", day, status="done", current_from="2026-11-02", done_on=f"2026-11-0{day}") for day in (2, 3, 4)
]
FULL = a_rung("Full", 90, kind="full_day", target_minutes=380)

WORDS = st.lists(st.sampled_from(["s", "n", "m", "h", "i", "e", "-", "w"]), max_size=12).map(" ".join)
DAYS_OFF = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 9)), max_size=3)
PLACES = st.permutations([30, 40, 50, 60])
KINDS = st.lists(st.sampled_from(["place", "minutes", "half_day"]), min_size=4, max_size=4)


def todo(places: Sequence[int], kinds: Sequence[str]) -> list[Rung]:
    return [
        a_rung(f"Rung {number}", place, kind=kind, planned_days=number + 1)
        for number, (place, kind) in enumerate(zip(places, kinds, strict=True))
    ]


def off(spans: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    begins = [(TODAY + timedelta(days=start), length) for start, length in spans]
    return tuple(
        Span(from_=first.isoformat(), to=(first + timedelta(days=length)).isoformat(), label="")
        for first, length in begins
    )


@given(WORDS, PLACES, KINDS)
def test_moving_a_rung_keeps_the_set(words: str, places: list[int], kinds: list[str]) -> None:
    history = History(words)
    before = plan([OFFICE, *todo([30, 40, 50, 60], kinds)], history=history)
    after = plan([OFFICE, *todo(places, kinds)], history=history)
    assert sorted(one.rung for one in before.dates) == sorted(one.rung for one in after.dates)


@given(WORDS, PLACES, KINDS, DAYS_OFF, st.booleans())
def test_the_plan_uses_only_school_days_places_aside_and_never_the_past(
    words: str, places: list[int], kinds: list[str], spans: list[tuple[int, int]], today_is_over: bool
) -> None:
    history = History(words, days_off=off(spans))
    if today_is_over:
        history.outcomes.append(an_outcome(TODAY.isoformat(), "full"))
    rungs = [OFFICE, *todo(places, kinds)]
    found = plan(rungs, history=history)
    anywhere = {rung.id for rung in rungs if rung.kind == "place"}
    dates = [date.fromisoformat(one.date) for one in found.dates]
    assert dates == sorted(set(dates))
    assert all(day >= TODAY for day in dates)
    for day, one in zip(dates, found.dates, strict=True):
        assert one.rung in anywhere or (
            history.calendar.is_school_day(day) and not (today_is_over and day == TODAY)
        )  # fmt: skip
    assert (found.today is not None) == (dates[:1] == [TODAY])


@given(WORDS, st.integers(0, 9))
def test_the_plan_never_looks_at_a_future_day(words: str, back: int) -> None:
    whole = History(words, today=TODAY - timedelta(days=back))
    until = whole.today.isoformat()
    known = History("", today=whole.today)
    known.outcomes = [one for one in whole.outcomes if one.date <= until]
    known.exposures = [one for one in whole.exposures if one.date <= until]
    rungs = [OFFICE, *DONE, FULL]
    assert plan(rungs, history=whole) == plan(rungs, history=known)
