"""What Today does beside its rows: undo, repeat, the child's turn, own words, a week at once, forms, recovery."""

import datetime as dt

from textual.pilot import Pilot

from ladder.domain.day import Day
from ladder.domain.safety import AFTER_FLAG
from ladder.tracker.children import children, settings
from ladder.tracker.ladder import change_ladder, ladders
from ladder.tracker.outcome import record_outcome
from ladder.tracker.today import look, record_morning
from ladder.tracker.trends import days
from support.screens import a_family, opened, seen, settled, the_app, the_child, the_today
from support.trackers import MONDAY

FRIDAY = MONDAY - dt.timedelta(days=3)


def day(pilot: Pilot[int], date: dt.date = MONDAY) -> Day:
    return look(the_app(pilot).tracker, the_child(pilot), date).day


async def test_worry_alone_is_one_press() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("6")
        await settled(pilot)
        morning = day(pilot).morning
        assert morning is not None
        assert morning.distress_parent == 6


async def test_repeat_is_two_presses_copies_no_rating_and_no_note_and_says_so() -> None:
    tracker = a_family()
    child = children(tracker)[0]
    record_morning(
        tracker,
        child,
        FRIDAY,
        distress_parent=8,
        distress_child=9,
        symptoms=[{"name": "nausea", "severity": 2}],
        coping=[{"name": "music", "started": "self", "helped": 3}],
        furthest=4,
        note="A long night.",
    )
    async with opened(tracker) as pilot:
        await pilot.press("r", "5")
        await settled(pilot)
        morning = day(pilot).morning
        assert morning is not None
        assert morning.copied
        assert (morning.distress_parent, morning.distress_child, morning.note) == (5, None, None)
        assert [one.name for one in morning.symptoms or ()] == ["nausea"]
        assert [(one.name, one.helped) for one in morning.coping or ()] == [("music", None)]
        assert morning.furthest == 4


async def test_repeat_leaves_alone_what_is_written_already() -> None:
    tracker = a_family()
    child = children(tracker)[0]
    record_morning(tracker, child, FRIDAY, symptoms=[{"name": "nausea", "severity": 2}], furthest=4)
    record_morning(tracker, child, MONDAY, symptoms=[])
    async with opened(tracker) as pilot:
        await pilot.press("r")
        await settled(pilot)
        morning = day(pilot).morning
        assert morning is not None
        assert morning.symptoms == ()
        assert morning.furthest == 4


async def test_a_week_is_filled_in_with_at_most_fifteen_presses() -> None:
    async with opened(a_family()) as pilot:
        keys = ["left_curly_bracket", "o", "p", *["right_square_bracket", "n"] * 4]
        assert len(keys) <= 15
        await pilot.press(*keys)
        await settled(pilot)
        week = days(the_app(pilot).tracker, the_child(pilot), dt.date(2026, 11, 16), dt.date(2026, 11, 20))
        assert [one.outcome.status if one.outcome else None for one in week] == ["part", *["not_today"] * 4]


async def test_the_grid_fills_a_week_at_once() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("left_square_bracket", "left_square_bracket", "left_square_bracket", "number_sign")
        await pilot.press("n", "down", "p", "right", "4", "right", "1", "0", "right", "9")
        await pilot.press("escape")
        await settled(pilot)
        monday, tuesday = day(pilot, dt.date(2026, 11, 16)), day(pilot, dt.date(2026, 11, 17))
        assert monday.outcome is not None
        assert monday.outcome.status == "not_today"
        assert tuesday.outcome is not None
        assert tuesday.outcome.status == "part"
        assert tuesday.morning is not None
        assert (tuesday.morning.distress_parent, tuesday.morning.distress_child) == (4, 10)
        assert tuesday.morning.furthest == 6


async def test_every_step_is_undone_and_redone_and_said() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("7")
        await settled(pilot)
        await pilot.press("tab", "tab", "s")
        await settled(pilot)
        await pilot.press("u")
        await settled(pilot)
        morning = day(pilot).morning
        assert morning is not None
        assert (morning.distress_parent, morning.symptoms) == (7, None)
        assert "Taken back: body (morning Mon 23 Nov)." in seen(pilot)
        await pilot.press("ctrl+r")
        await settled(pilot)
        morning = day(pilot).morning
        assert morning is not None
        assert morning.symptoms is not None
        assert "Brought back" in seen(pilot)


async def test_the_childs_turn_shows_nothing_of_the_parents() -> None:
    tracker = a_family()
    record_morning(tracker, children(tracker)[0], MONDAY, distress_parent=9, note="He shouted.", behaviours=["crying"])
    async with opened(tracker) as pilot:
        await pilot.press("v")
        await pilot.pause()
        page = seen(pilot)
        assert "Hello Robin." in page
        assert "not a lock" in page
        for private in ("Your worry", "9  a lot", "shouted", "crying", "Trends", "Record", "%"):
            assert private not in page
        await pilot.press("4", "tab", "enter", *"Not maths", "escape", "escape")
        await settled(pilot)
        morning = day(pilot).morning
        assert morning is not None
        assert (morning.distress_child, morning.child_says, morning.distress_parent) == (4, "Not maths", 9)


async def test_a_word_of_the_familys_own_is_added_in_place_with_a_letter_it_keeps() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("tab", "tab", "slash", *"legs like cement", "enter")
        await settled(pilot)
        own = settings(the_app(pilot).tracker, the_child(pilot)).own_words
        assert [(one.word, one.letter) for one in own] == [("legs like cement", "A")]
        await pilot.press("A")
        await settled(pilot)
        morning = day(pilot).morning
        assert morning is not None
        assert [(one.name, one.severity) for one in morning.symptoms or ()] == [("legs like cement", 2)]


async def test_a_word_is_found_by_a_few_letters() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("tab", "tab", "slash", *"throat", "enter")
        await settled(pilot)
        morning = day(pilot).morning
        assert morning is not None
        assert [one.name for one in morning.symptoms or ()] == ["sore_throat"]


async def test_the_rest_of_a_day_is_a_form() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("o", "n")
        await settled(pilot)
        await pilot.press("up", "up", "down")
        the_today(pilot).query_one("#row-rest").focus()
        await pilot.press("enter")
        await pilot.pause()
        assert "The rest of the day" in seen(pilot)
        await pilot.press(*"office", "ctrl+s")
        await settled(pilot)
        outcome = day(pilot).outcome
        assert outcome is not None
        assert (outcome.place, outcome.status) == ("office", "not_today")


async def test_the_rest_waits_for_how_the_day_went() -> None:
    async with opened(a_family()) as pilot:
        the_today(pilot).query_one("#row-rest").focus()
        await pilot.press("enter")
        await pilot.pause()
        assert "First how the day went (o)" in seen(pilot)


async def test_more_than_one_try_a_day_weekends_too() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("left_square_bracket", "ampersand", "tab", "5", "ctrl+s")
        await settled(pilot)
        await pilot.press("ampersand", "2", "tab", "3", "ctrl+s")
        await settled(pilot)
        exposures = day(pilot, MONDAY - dt.timedelta(days=1)).exposures
        assert sorted(one.expected_peak or 0 for one in exposures) == [3, 5]


async def test_recovery_asks_three_things_and_nothing_of_school() -> None:
    tracker = a_family()
    child = children(tracker)[0]
    change_ladder(tracker, child, ladders(tracker, child)[0], status="paused", paused_for="recovery")
    async with opened(tracker) as pilot:
        page = seen(pilot)
        assert "Energy" in page
        for school in ("This morning", "After school", "Today's rung", "Worry's guess"):
            assert school not in page
        await pilot.press("6", "tab", *"730", "enter", "tab", "enter", *"Pancakes", "escape")
        await settled(pilot)
        morning = day(pilot).morning
        assert morning is not None
        assert (morning.energy, morning.sleep_minutes, morning.good_thing) == (6, 450, "Pancakes")


async def test_after_a_safety_flag_there_is_no_rung_and_no_feedback() -> None:
    tracker = a_family()
    record_morning(tracker, children(tracker)[0], MONDAY, safety_flag=True)
    async with opened(tracker) as pilot:
        assert "Today's rung" not in seen(pilot)
        assert "Worry's guess" not in seen(pilot)
        await pilot.press("7")
        await settled(pilot)
        assert the_today(pilot).said == AFTER_FLAG
        assert "Robin's worry" not in seen(pilot)
        await pilot.press("v")
        await pilot.pause()
        assert "Hello Robin" not in seen(pilot)
        await pilot.press("f2")
        await pilot.pause()
        assert AFTER_FLAG in seen(pilot)
        assert "Office" not in seen(pilot)


async def test_yesterdays_open_day_is_offered_in_one_line() -> None:
    tracker = a_family()
    async with opened(tracker) as pilot:
        assert "Fri 20 Nov is still open" in seen(pilot)
    record_outcome(tracker, children(tracker)[0], FRIDAY, status="part")
    async with opened(tracker) as pilot:
        assert "still open" not in seen(pilot)


async def test_what_was_written_later_says_so() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("left_curly_bracket", "5")
        await settled(pilot)
        assert "written on Mon 23 Nov" in seen(pilot)


async def test_a_date_is_gone_to_by_its_words() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("g", *"3 nov", "enter")
        await pilot.pause()
        assert the_today(pilot).date == dt.date(2026, 11, 3)
        await pilot.press("g", *"nonsense", "enter")
        await pilot.pause()
        assert "is not a date" in seen(pilot)
