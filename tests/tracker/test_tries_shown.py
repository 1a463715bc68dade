"""Ladder, the chart of the rungs, the therapist's page and the advice tell one number of tries."""

import datetime as dt
import re

from ladder.domain import chart_words
from ladder.domain.advice_words import counts_words
from ladder.domain.records import Child
from ladder.tracker.core import Tracker
from ladder.tracker.exposures import record_exposure
from ladder.tracker.ladder import rungs
from ladder.tracker.outcome import record_outcome
from ladder.tracker.pages import make_page
from ladder.tracker.picture import picture
from ladder.tracker.plan import plan, rung_figures
from ladder.tracker.rungs import change_rung, make_current, step_up
from ladder.tracker.series import chart_data, range_shown
from support.climbing import OFFICE, a_climb
from support.trackers import MONDAY, StillClock, sams_family


def on(t: Tracker, day: str) -> dt.date:
    """Let it be another day."""
    assert isinstance(t.clock, StillClock)
    t.clock.day = dt.date.fromisoformat(day)
    return t.clock.day


def a_fortnight() -> tuple[Tracker, Child]:
    """Give a family that has written outcomes alone since the office became the current rung."""
    t, child = a_climb("2026-11-09")
    make_current(t, child, rungs(t, child)[OFFICE])
    for day, minutes in {"09": 40, "10": None, "11": 12, "12": 0, "13": 40, "16": 5, "17": 0}.items():
        date = on(t, f"2026-11-{day}")
        fields = {"status": "not_today"} if minutes == 0 else {"status": "part", "minutes": minutes}
        record_outcome(t, child, date, **fields)
    on(t, "2026-11-18")
    return t, child


def told(t: Tracker, child: Child) -> tuple[str, str, list[str], str]:
    """Give what stands on the ladder, in the chart's sentence, in the page's row and in the advice of a rung."""
    found = plan(t, child).advice
    assert found is not None
    view = next(one for one in picture(t, child).rungs if one.rung.id == found.rung)
    data = chart_data(t, child, range_shown(t, child, "all", t.clock.today("")))
    html = make_page(t, child, "therapist", first=data.first, last=t.clock.today("")).html
    row = re.search(r'<tr class="now">.*?</tr>', html, re.DOTALL)
    assert row is not None
    cells = re.findall(r'<td class="n">([^<]*)</td>', row.group())[-4:]
    assert counts_words(found, len(view.tries)) in html
    return view.tries, chart_words.rungs(data), cells, counts_words(found, len(view.tries))


def test_days_told_by_their_minutes_stand_on_the_ladder_in_the_chart_and_on_the_page() -> None:
    signs, chart, page, advice = told(*a_fortnight())
    assert signs == "✓~·✓··"
    assert chart.endswith("Tries in these dates: 2 done, 1 partly, 1 tried, 2 not today.")
    assert page == ["2", "1", "1", "2"]
    assert advice.startswith("6 tries on this rung: 2 went well, 1 nearly, 3 not yet")


def test_sam_s_seven_tries_are_seven_everywhere() -> None:
    signs, _chart, page, advice = told(*sams_family())
    assert (len(signs), page) == (7, ["3", "2", "1", "1"])
    assert advice.startswith("7 tries on this rung: 3 went well, 2 nearly, 2 not yet")


def test_a_rung_keeps_its_days_when_it_is_done_and_none_is_told_twice() -> None:
    t, child = a_fortnight()
    office, above = rungs(t, child)[OFFICE : OFFICE + 2]
    step_up(t, child, office, above)
    record_outcome(t, child, on(t, "2026-11-18"), status="part", minutes=60)
    on(t, "2026-11-19")
    views = picture(t, child).rungs
    assert [view.tries for view in views[OFFICE : OFFICE + 2]] == ["✓~·✓··", "✓"]
    found = plan(t, child).advice
    assert found is not None
    assert (found.rung, found.counts.tries) == (above.id, 1)


def test_what_was_tried_before_or_lacked_a_support_stays_in_sight_and_is_told_apart() -> None:
    t, child = a_fortnight()
    office = change_rung(t, child, rungs(t, child)[OFFICE], supports=["quiet_space"])
    record_exposure(t, child, dt.date(2026, 11, 6), rung=office.id, result="done")
    record_exposure(t, child, dt.date(2026, 11, 17), rung=office.id, result="partly", supports=[])
    signs, _chart, _page, advice = told(t, child)
    assert signs == "✓✓~·✓·~"
    assert advice.startswith("5 tries on this rung, 2 more not counted: 2 went well, 1 nearly, 2 not yet")


def test_for_scripts_the_rungs_count_exposures_alone() -> None:
    t, child = a_fortnight()
    assert rung_figures(t, child)[OFFICE].exposures.done == 0


def test_a_day_holds_one_try_on_a_rung_however_often_it_was_tried() -> None:
    t, child = sams_family()
    half_day = next(one for one in rungs(t, child) if one.label == "Half day")
    before = told(t, child)
    record_exposure(t, child, MONDAY - dt.timedelta(days=3), rung=half_day.id, result="tried", minutes=10)
    assert told(t, child) == before
