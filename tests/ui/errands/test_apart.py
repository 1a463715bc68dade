"""What two devices wrote apart, by keys."""

from ladder.domain.records import Outcome
from ladder.domain.starting_ladders import NewRung
from ladder.tracker.apart import tries_apart, written_apart
from ladder.tracker.exposures import record_exposure
from ladder.tracker.ladder import start_ladder
from ladder.tracker.outcome import record_outcome
from ladder.tracker.record import school_days
from ladder.tracker.today import look, record_morning
from ladder.ui.dialogs.menu import MenuDialog
from ladder.ui.dialogs.page import PageDialog
from support.forms import pressed
from support.screens import a_family, opened, seen, settled
from support.trackers import MONDAY
from support.two_devices import come_together, the_child_of, two_devices, written_twice


async def test_both_wordings_are_seen_and_one_key_lets_one_stand() -> None:
    t = written_twice()
    async with opened(t) as pilot:
        await pressed(pilot, "f5")
        await settled(pilot)
        await pressed(pilot, "k")
        assert isinstance(pilot.app.screen, MenuDialog)
        assert "morning, Mon 23 Nov" in seen(pilot)
        await pressed(pilot, "enter")
        assert isinstance(pilot.app.screen, PageDialog)
        assert "in the car" in seen(pilot)
        await pressed(pilot, "2")
        await settled(pilot)
        assert "Settled: morning, Mon 23 Nov" in seen(pilot)
        morning = look(t, the_child_of(t), MONDAY).day.morning
        assert morning is not None
        assert (morning.distress_parent, morning.note) == (7, "in the car")
        await pressed(pilot, "u")
        await settled(pilot)
        assert len(written_apart(t, the_child_of(t))) == 1


async def test_b_fills_the_blanks_and_escape_goes_back_to_the_list() -> None:
    t = written_twice()
    async with opened(t) as pilot:
        await pressed(pilot, "f5", "k", "enter", "escape")
        assert isinstance(pilot.app.screen, MenuDialog)
        await pressed(pilot, "enter", "b")
        await settled(pilot)
        morning = look(t, the_child_of(t), MONDAY).day.morning
        assert morning is not None
        assert (morning.distress_parent, morning.distress_child, morning.note) == (5, 6, "in the car")


async def test_a_keeps_all_of_them_as_they_are_shown() -> None:
    laptop, phone, child = two_devices()
    record_morning(laptop, child, MONDAY, note="mine")
    record_morning(phone, child, MONDAY, note="theirs")
    record_outcome(laptop, child, MONDAY, status="late")
    record_outcome(phone, child, MONDAY, status="part")
    come_together(laptop, phone)
    async with opened(laptop) as pilot:
        await pressed(pilot, "f5", "k", "a")
        await settled(pilot)
        assert "Settled: 2 entries" in seen(pilot)
    assert written_apart(laptop, child) == []
    [day] = school_days(laptop, child)
    assert isinstance(day.record, Outcome)
    assert day.record.status == "part"


async def test_after_one_is_settled_the_next_is_offered() -> None:
    laptop, phone, child = two_devices()
    for store, note in ((laptop, "mine"), (phone, "theirs")):
        record_morning(store, child, MONDAY, note=note)
        record_outcome(store, child, MONDAY, status="part", note=note)
    come_together(laptop, phone)
    async with opened(laptop) as pilot:
        await pressed(pilot, "f5", "k", "enter", "1")
        await settled(pilot)
        assert isinstance(pilot.app.screen, MenuDialog)
        assert "1 entry" in seen(pilot)


async def test_on_record_an_entry_tells_what_was_also_written_and_k_chooses() -> None:
    laptop, phone, child = two_devices()
    record_outcome(laptop, child, MONDAY, status="late", note="said the nurse")
    record_outcome(phone, child, MONDAY, status="part", note="said the teacher")
    come_together(laptop, phone)
    async with opened(laptop, (120, 40)) as pilot:
        await pressed(pilot, "f4", "8")
        await settled(pilot)
        assert "Also written on another device" in seen(pilot)
        await pressed(pilot, "k", "enter")
        assert "said the nurse" in seen(pilot)


async def test_with_nothing_written_apart_k_says_so() -> None:
    async with opened(a_family(ladder=False)) as pilot:
        await pressed(pilot, "f5")
        await settled(pilot)
        await pressed(pilot, "k")
        assert "Nothing was written down apart" in seen(pilot)


async def test_today_says_in_its_quiet_line_that_a_day_was_also_written_elsewhere() -> None:
    async with opened(written_twice()) as pilot:
        assert "also written on another device" in seen(pilot)
        await pressed(pilot, "[")
        await settled(pilot)
        assert "also written on another device" not in seen(pilot)


async def test_a_try_that_both_wrote_down_is_asked_about_once_and_t_keeps_two() -> None:
    laptop, phone, child = two_devices()
    start_ladder(laptop, child, "Back", [NewRung("Gate", "place")], [])
    come_together(laptop, phone)
    for t in (laptop, phone):
        record_exposure(t, child, MONDAY, result="done", peak=5)
    come_together(laptop, phone)
    laptop.store.notices.clear()
    async with opened(laptop) as pilot:
        assert "also written on another device" in seen(pilot)
        await pressed(pilot, "f4", "k", "enter")
        assert "The same try? Gate, Mon 23 Nov" in seen(pilot)
        assert "Both say the same." in seen(pilot)
        await pressed(pilot, "t")
        await settled(pilot)
        assert "Settled: try, Gate, Mon 23 Nov" in seen(pilot)
        assert tries_apart(laptop, child) == []
        await pressed(pilot, "u", "k", "enter")
        await settled(pilot)
        assert len(laptop.store.all("exposures")) == 2
