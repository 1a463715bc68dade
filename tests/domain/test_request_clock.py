"""Requests' clocks as tables: the day, the last allowed one, pauses, breaks, leap days, no number, no consent."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.re_evaluation import re_evaluation
from ladder.domain.records.base import Span
from ladder.domain.records.written import Eligibility, Pause
from ladder.domain.request_words import NO_DEADLINE, OFFER, clock_words, re_evaluation_words, short, stands
from ladder.domain.requests import clock, clock_start, last_allowed_day, usual_clock
from support.family import a_child, a_phase, a_request, a_timetable

THANKSGIVING = Span(from_="2026-11-26", to="2026-11-27", label="Thanksgiving")
CALENDAR = SchoolCalendar(a_child(days_off=(THANKSGIVING,)), [a_timetable(from_="2020-08-01")])
SCHOOL = CALENDAR.is_school_day

CONSENT: dict[str, Any] = {"starts": "consent", "consent_on": "2026-09-20", "days_allowed": 60}
SCHOOL_DAYS: dict[str, Any] = {"day_type": "school", "asked_on": "2026-11-20"}
LEAP_YEAR: dict[str, Any] = {"asked_on": "2028-02-20", "days_allowed": 10}
A_WEEK = (Pause(from_="2026-10-05", to="2026-10-11"),)

# the case, the request, today, then the state, the day, the last allowed day, and whether today is paused
CLOCKS: list[tuple[str, dict[str, Any], str, str, int | None, str | None, bool]] = [
    # 10 days left of September, 31 of October, 19 of November.
    ("the day it starts is day 0", CONSENT, "2026-09-20", "running", 0, "2026-11-19", False),
    ("day 1 is the day after", CONSENT, "2026-09-21", "running", 1, "2026-11-19", False),
    ("day 41 of 60", CONSENT, "2026-10-31", "running", 41, "2026-11-19", False),
    ("the last allowed day is not overdue", CONSENT, "2026-11-19", "running", 60, "2026-11-19", False),
    ("the day after it is", CONSENT, "2026-11-20", "overdue", 61, "2026-11-19", False),
    # Seven paused days, the 5th to the 11th of October, move everything after them by seven.
    ("before a pause", CONSENT | {"pauses": A_WEEK}, "2026-10-04", "running", 14, "2026-11-26", False),
    ("in a pause the day stands still", CONSENT | {"pauses": A_WEEK}, "2026-10-08", "running", 14, "2026-11-26", True),
    ("after a pause", CONSENT | {"pauses": A_WEEK}, "2026-10-12", "running", 15, "2026-11-26", False),
    # School days from Friday the 20th: 23, 24, 25, then the break, then 30 November.
    ("school days before a break", SCHOOL_DAYS | {"days_allowed": 4}, "2026-11-25", "running", 3, "2026-11-30", False),
    ("a break counts no day", SCHOOL_DAYS | {"days_allowed": 4}, "2026-11-29", "running", 3, "2026-11-30", False),
    ("after the break", SCHOOL_DAYS | {"days_allowed": 4}, "2026-11-30", "running", 4, "2026-11-30", False),
    ("school days overdue", SCHOOL_DAYS | {"days_allowed": 4}, "2026-12-02", "overdue", 6, "2026-11-30", False),
    # 2028 has a 29 February: ten days from the 20th end on 1 March, in 2027 on 2 March.
    ("a leap day is a day", LEAP_YEAR, "2028-02-29", "running", 9, "2028-03-01", False),
    ("no leap day", {"asked_on": "2027-02-20", "days_allowed": 10}, "2027-03-01", "running", 9, "2027-03-02", False),
    ("no number, no clock", {}, "2026-09-20", "no_number", None, None, False),
    ("no number but consent", CONSENT | {"days_allowed": None}, "2026-10-31", "no_number", None, None, False),
    ("consent is not given", CONSENT | {"consent_on": None}, "2026-09-20", "before_consent", None, None, False),
    ("consent will be given", CONSENT, "2026-09-19", "ahead", None, "2026-11-19", False),
    ("closed in time", CONSENT | {"closed_on": "2026-11-09"}, "2026-12-24", "closed", 50, "2026-11-19", False),
    ("closed late", CONSENT | {"closed_on": "2026-11-22"}, "2026-12-24", "closed", 63, "2026-11-19", False),
    ("closed without a number", {"closed_on": "2026-09-19"}, "2026-12-24", "closed", None, None, False),
]


@pytest.mark.parametrize(
    ("fields", "today", "state", "day", "last", "paused"),
    [case[1:] for case in CLOCKS],
    ids=[case[0] for case in CLOCKS],
)
def test_where_a_clock_stands(
    fields: dict[str, Any], today: str, state: str, day: int | None, last: str | None, paused: bool
) -> None:
    found = clock(a_request(**fields), date.fromisoformat(today), SCHOOL)
    assert (found.state, found.day, found.paused) == (state, day, paused)
    assert (found.last.isoformat() if found.last else None) == last


# the kind, the request, today, what is said of where it stands, and in short
SAID: list[tuple[str, dict[str, Any], str, str, str]] = [
    (
        "evaluation",
        CONSENT,
        "2026-10-31",
        "Day 41 of 60. The last allowed day is Thu 19 Nov 2026, in 19 days.",
        "day 41 of 60",
    ),
    ("evaluation", CONSENT, "2026-11-19", "Day 60 of 60. The last allowed day is today.", "day 60 of 60"),
    (
        "evaluation",
        CONSENT,
        "2026-11-23",
        "Day 64 of 60. The last allowed day was Thu 19 Nov 2026, 4 days ago.",
        "day 64 of 60, 4 days over",
    ),
    (
        "evaluation",
        CONSENT | {"pauses": A_WEEK},
        "2026-10-08",
        "Day 14 of 60, paused today. 4 paused days not counted. The last allowed day is Thu 26 Nov 2026, in 49 days.",
        "day 14 of 60, paused",
    ),
    (
        "evaluation",
        CONSENT | {"consent_on": None},
        "2026-09-20",
        "Asked 11 days ago. The 60 days begin with your consent, which is not written down yet.",
        "asked 11 days ago",
    ),
    (
        "evaluation",
        CONSENT | {"consent_on": "2026-09-30"},
        "2026-09-20",
        "The 60 days begin after Wed 30 Sep 2026.",
        "asked 11 days ago",
    ),
    ("plan_504", {}, "2026-09-20", f"Asked 11 days ago. {NO_DEADLINE}", "asked 11 days ago"),
    ("iep_review", {}, "2026-09-10", f"Asked 1 day ago. {NO_DEADLINE}", "asked 1 day ago"),
    (
        "placement",
        {},
        "2026-09-09",
        "Asked today. No number of days is written down, so no clock runs; ask for a date in writing.",
        "asked today",
    ),
    (
        "other",
        SCHOOL_DAYS | {"days_allowed": 1},
        "2026-11-20",
        "School day 0 of 1. The last allowed day is Mon 23 Nov 2026, in 3 days.",
        "school day 0 of 1",
    ),
    (
        "other",
        SCHOOL_DAYS | {"days_allowed": 2},
        "2026-11-20",
        "School day 0 of 2. The last allowed day is Tue 24 Nov 2026, in 4 days.",
        "school day 0 of 2",
    ),
    (
        "evaluation",
        CONSENT | {"closed_on": "2026-11-09"},
        "2026-12-24",
        "Closed on Mon 9 Nov 2026, on day 50 of 60.",
        "closed Mon 9 Nov 2026",
    ),
    (
        "evaluation",
        CONSENT | {"closed_on": "2026-11-22"},
        "2026-12-24",
        "Closed on Sun 22 Nov 2026, on day 63 of 60, 3 days past the last allowed one.",
        "closed Sun 22 Nov 2026",
    ),
    (
        "plan_504",
        {"closed_on": "2026-09-20"},
        "2026-12-24",
        "Closed on Sun 20 Sep 2026, 11 days after it was asked.",
        "closed Sun 20 Sep 2026",
    ),
    ("plan_504", {"closed_on": "2026-09-09"}, "2026-12-24", "Closed on Wed 9 Sep 2026.", "closed Wed 9 Sep 2026"),
]


@pytest.mark.parametrize(("kind", "fields", "today", "said", "in_short"), SAID)
def test_what_a_clock_says(kind: str, fields: dict[str, Any], today: str, said: str, in_short: str) -> None:
    found = clock(a_request(kind, **fields), date.fromisoformat(today), SCHOOL)
    assert (stands(found, "us"), short(found)) == (said, in_short)


@pytest.mark.parametrize(
    "kind", ["evaluation", "plan_504", "iep_review", "re_evaluation", "placement", "records", "other"]
)
def test_every_kind_and_state_says_what_comes_next_and_no_law_of_one_country_in_another(kind: str) -> None:
    for number, consent, closed in [
        (None, None, None),
        (60, None, None),
        (60, "2026-09-10", None),
        (1, None, "2026-09-12"),
    ]:
        for starts in ("asked", "consent"):
            request = a_request(kind, starts=starts, days_allowed=number, consent_on=consent, closed_on=closed)
            for today in (date(2026, 9, 9), date(2027, 9, 9)):
                words = clock_words(clock(request, today, SCHOOL), "us")
                assert words.next.startswith("Next: ")
                british = clock_words(clock(request, today, SCHOOL), "uk")
                assert "CFR" not in " ".join(filter(None, british))
                assert "federal" not in british.stands


def test_a_clock_without_school_days_ahead_says_that_it_cannot_tell() -> None:
    found = clock(a_request(day_type="school", days_allowed=5), date(2026, 10, 1), lambda _day: False)
    assert (found.state, found.day, found.last) == ("running", 0, None)
    assert stands(found, "us").endswith("No last allowed day can be told: no more school days are written down.")


def test_the_offer_stands_beside_open_evaluations_only() -> None:
    today = date(2026, 9, 20)
    assert clock_words(clock(a_request(), today, SCHOOL), "us").beside == OFFER
    assert clock_words(clock(a_request("re_evaluation"), today, SCHOOL), "us").beside == OFFER
    assert clock_words(clock(a_request(closed_on="2026-09-19"), today, SCHOOL), "us").beside is None
    assert clock_words(clock(a_request("plan_504"), today, SCHOOL), "us").beside is None


def test_the_usual_clocks() -> None:
    assert [usual_clock("evaluation", "us").days_allowed, usual_clock("evaluation", "us").starts] == [60, "consent"]
    assert usual_clock("records", "us").days_allowed == 45
    assert [usual_clock(kind, "us").days_allowed for kind in ("plan_504", "iep_review", "re_evaluation")] == [None] * 3
    assert usual_clock("evaluation", "uk").days_allowed is None


NO = Eligibility(disability=True, effect=True, need=False)
YES = Eligibility(disability=True, effect=True, need=True)

# the case, requests, phases, when it is due
DUE: list[tuple[str, list[Any], list[Any], str | None]] = [
    ("nothing yet", [], [], None),
    ("still open", [a_request()], [], None),
    ("three years after it closed", [a_request(closed_on="2026-01-15", eligibility=YES)], [], "2029-01-15"),
    ("boxes not written down", [a_request(closed_on="2026-01-15")], [], "2029-01-15"),
    ("from a leap day", [a_request(closed_on="2024-02-29")], [], "2027-02-28"),
    ("no eligibility", [a_request(closed_on="2026-01-15", eligibility=NO)], [], None),
    (
        "from the IEP, later than the evaluation",
        [a_request(closed_on="2026-01-15")],
        [a_phase("2026-02-01", "iep")],
        "2029-02-01",
    ),
    ("from the IEP alone", [], [a_phase("2026-02-01", "iep"), a_phase("2026-03-01", "plan_504")], "2029-02-01"),
    ("an IEP still to come", [], [a_phase("2026-12-01", "iep")], None),
    ("a deleted one", [a_request(closed_on="2026-01-15", deleted=True)], [], None),
    (
        "from the last one",
        [a_request(closed_on="2023-01-15"), a_request("re_evaluation", closed_on="2025-12-01")],
        [],
        "2028-12-01",
    ),
    ("another kind of request", [a_request("plan_504", closed_on="2026-01-15")], [], None),
    (
        "a later no ends it",
        [a_request("re_evaluation", closed_on="2026-05-01", eligibility=NO)],
        [a_phase("2023-05-01", "iep")],
        None,
    ),
]


@pytest.mark.parametrize(("requests", "phases", "due"), [case[1:] for case in DUE], ids=[case[0] for case in DUE])
def test_when_a_re_evaluation_is_due(requests: list[Any], phases: list[Any], due: str | None) -> None:
    found = re_evaluation(requests, phases, date(2026, 11, 23))
    assert (found.due.isoformat() if found else None) == due


def test_a_re_evaluation_says_from_when_it_counts_and_whether_it_is_asked_for() -> None:
    closed = a_request(closed_on="2026-01-15")
    found = re_evaluation([closed], [], date(2026, 11, 23))
    assert found is not None
    assert re_evaluation_words(found) == (
        "Re-evaluation due by Mon 15 Jan 2029: every 3 years (34 CFR 300.303(b)), and the evaluation closed on "
        "Thu 15 Jan 2026. You may ask for it earlier."
    )
    asked = re_evaluation([closed, a_request("re_evaluation", "2026-10-01")], [], date(2026, 11, 23))
    assert asked is not None
    assert re_evaluation_words(asked).endswith("It was asked for on Thu 1 Oct 2026.")


DAYS = st.integers(0, 400).map(lambda days: (date(2026, 9, 9) + timedelta(days=days)).isoformat())
PAUSES = st.lists(st.tuples(DAYS, DAYS).map(sorted), max_size=3).map(
    lambda pairs: tuple(Pause(from_=start, to=end) for start, end in pairs)
)


@given(st.integers(1, 90), st.sampled_from(["calendar", "school"]), PAUSES, st.integers(0, 400))
def test_the_last_allowed_day_is_the_one_with_its_number_and_a_day_never_goes_back(
    allowed: int, day_type: str, pauses: tuple[Pause, ...], days: int
) -> None:
    request = a_request(days_allowed=allowed, day_type=day_type, pauses=pauses)
    last, start = last_allowed_day(request, SCHOOL), clock_start(request)
    assert last is not None
    assert start is not None
    assert clock(request, last, SCHOOL).day == allowed
    assert clock(request, last - timedelta(days=1), SCHOOL).day == allowed - 1
    today = start + timedelta(days=days)
    now, next_day = clock(request, today, SCHOOL), clock(request, today + timedelta(days=1), SCHOOL)
    assert now.day is not None
    assert next_day.day in (now.day, now.day + 1)
    assert (now.state == "overdue") == (today > last)
    assert now.paused is any(pause.from_ <= today.isoformat() <= pause.to for pause in pauses)
