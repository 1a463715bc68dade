"""Today: a morning and a school day by keys, saved as they are made."""

import datetime as dt
from typing import Any

from textual.events import Key, Paste
from textual.pilot import Pilot

from ladder.domain.records import Exposure, Morning, Outcome
from ladder.errors import StoreError
from ladder.tracker.today import look, record_morning
from ladder.ui.app import LadderApp
from ladder.ui.widgets.writer import Writer
from support.screens import a_family, opened, seen, settled, the_app, the_child, the_today
from support.trackers import MONDAY, sams_family


def written(pilot: Pilot[int], day: dt.date = MONDAY) -> tuple[Morning | None, Outcome | None, tuple[Exposure, ...]]:
    view = look(the_app(pilot).tracker, the_child(pilot), day).day
    return view.morning, view.outcome, view.exposures


async def test_a_usual_morning_takes_eleven_presses_and_is_on_disk() -> None:
    async with opened(a_family()) as pilot:
        keys = ["7", "tab", "tab", "s", "s", "n", "tab", "tab", "b", "tab", "5"]
        assert len(keys) <= 11
        await pilot.press(*keys)
        await settled(pilot)
        morning, _outcome, _exposures = written(pilot)
        assert morning is not None
        assert morning.distress_parent == 7
        assert [(one.name, one.severity) for one in morning.symptoms or ()] == [("stomach_ache", 2), ("nausea", 1)]
        assert [one.name for one in morning.coping or ()] == ["belly_breathing"]
        assert morning.furthest == 5
        assert "saved 12:00" not in seen(pilot) or the_app(pilot).saved
        assert the_app(pilot).saved.startswith("saved ")


async def test_the_outcome_takes_six_presses() -> None:
    async with opened(a_family()) as pilot:
        keys = ["o", "p", "tab", "6", "tab", "n"]
        await pilot.press(*keys)
        await settled(pilot)
        _morning, outcome, exposures = written(pilot)
        assert outcome is not None
        assert outcome.status == "part"
        assert [(one.peak, one.happened) for one in exposures] == [(6, "no")]


async def test_after_not_today_no_peak_is_asked_and_one_that_was_written_stays() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("o", "n", "tab", "3", "0", "tab")
        await settled(pilot)
        _morning, outcome, exposures = written(pilot)
        assert outcome is not None
        assert (outcome.status, outcome.minutes, exposures) == ("not_today", 30, ())
        assert "peak" not in seen(pilot)
        await pilot.press("o", "d", "tab", "8")
        await settled(pilot)
        assert [one.peak for one in written(pilot)[2]] == [8]
        await pilot.press("o", "n")
        await settled(pilot)
        assert "Worry's peak" in seen(pilot)
        assert "Happened?" not in seen(pilot)


async def test_times_without_a_word_for_the_day_are_kept_with_one_that_fits() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("o", "tab", "tab", "tab", "tab", *"0930", "tab", *"1100")
        await settled(pilot)
        _morning, outcome, _exposures = written(pilot)
        assert outcome is not None
        assert (outcome.arrived, outcome.left, outcome.status) == ("09:30", "11:00", "part")


async def test_a_refused_time_stays_on_screen_with_a_sentence_and_the_rest_is_kept() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("o", "p", "tab", "tab", "tab", "tab", *"1100", "tab", *"0900")
        await settled(pilot)
        _morning, outcome, _exposures = written(pilot)
        assert outcome is not None
        assert (outcome.arrived, outcome.left) == ("11:00", None)
        assert "left is 09:00; it can be later than arrived, 11:00." in " ".join(seen(pilot).split())
        assert "09:00" in seen(pilot)


async def test_more_minutes_than_the_day_has_are_asked_about() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("o", "f", "tab", "tab", "tab", *"400")
        await settled(pilot)
        assert "more than" in seen(pilot)
        await pilot.press("y")
        await settled(pilot)
        _morning, outcome, _exposures = written(pilot)
        assert outcome is not None
        assert outcome.minutes == 400


async def test_days_are_turned_and_the_focused_row_stays() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("tab", "tab", "left_square_bracket", "s")
        await settled(pilot)
        assert the_today(pilot).date == MONDAY - dt.timedelta(days=1)
        morning, _outcome, _exposures = written(pilot, MONDAY - dt.timedelta(days=1))
        assert morning is not None
        assert morning.symptoms is not None
        await pilot.press("left_curly_bracket")
        assert the_today(pilot).date == dt.date(2026, 11, 9)
        await pilot.press("right_curly_bracket")
        assert the_today(pilot).date == dt.date(2026, 11, 16)
        await pilot.press("t")
        assert the_today(pilot).date == MONDAY
        await pilot.press("right_square_bracket", "right_square_bracket")
        assert the_today(pilot).date == MONDAY + dt.timedelta(days=1)


async def test_a_note_is_plain_text_whatever_it_holds() -> None:
    async with opened(a_family(ladder=False)) as pilot:
        await pilot.press(*["tab"] * 7, "enter", *"[/][@click=app.quit]x[/]", "escape")
        await settled(pilot)
        morning, _outcome, _exposures = written(pilot)
        assert morning is not None
        assert morning.note == "[/][@click=app.quit]x[/]"
        assert "[/][@click=app.quit]x[/]" in seen(pilot)


async def test_what_another_program_writes_shows_without_a_key(monkeypatch: Any) -> None:
    async with opened(a_family()) as pilot:
        app = the_app(pilot)
        record_morning(app.tracker, the_child(pilot), MONDAY, distress_child=9)
        monkeypatch.setattr(type(app.tracker.store), "changed_elsewhere", lambda _store: True)
        monkeypatch.setattr(type(app.tracker.store), "refresh", lambda _store: None)
        app._look_for_others()
        await pilot.pause()
        assert "9  a lot" in seen(pilot)


async def test_when_the_disk_refuses_the_words_stay_and_saving_again_works(monkeypatch: Any) -> None:
    async with opened(a_family()) as pilot:
        store = type(the_app(pilot).tracker.store)
        edit = store.edit_many

        def full(*_arguments: Any, **_named: Any) -> Any:
            raise StoreError("The disk is full. Nothing was changed; what you typed is still here.")

        monkeypatch.setattr(store, "edit_many", full)
        await pilot.press("7")
        await settled(pilot)
        assert "The disk is full." in seen(pilot)
        assert "NOT SAVED" in seen(pilot)
        assert "7" in seen(pilot)
        monkeypatch.setattr(store, "edit_many", edit)
        await pilot.press("ctrl+s")
        await settled(pilot)
        morning, _outcome, _exposures = written(pilot)
        assert morning is not None
        assert morning.distress_parent == 7
        assert "NOT SAVED" not in seen(pilot)


async def test_every_place_opens_and_today_opens_again() -> None:
    async with opened(a_family()) as pilot:
        for key, words in (
            ("f2", "Gentle return"),
            ("f3", "eight charts"),
            ("f4", "written record"),
            ("f5", "What leaves"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert words in seen(pilot)
            await pilot.press("f1")
            await pilot.pause()
            assert "This morning" in seen(pilot)
        for _ in range(5):
            await pilot.press("greater_than_sign")
            await pilot.pause()
        await pilot.press("less_than_sign")
        await pilot.pause()
        assert the_app(pilot).current_mode in ("share", "record")


async def test_without_a_ladder_nothing_asks_for_a_rung() -> None:
    async with opened(a_family(ladder=False)) as pilot:
        assert "Worry's guess" not in seen(pilot)
        assert "Worry's peak" not in seen(pilot)


async def test_resizing_keeps_what_is_half_typed() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("o", "tab", "tab", "tab", "4", "5")
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        await pilot.press("enter")
        await settled(pilot)
        assert "45 min" in seen(pilot)


async def test_a_paste_of_a_hundred_thousand_characters_stays_to_be_shortened() -> None:
    async with opened(a_family(ladder=False)) as pilot:
        await pilot.press(*["tab"] * 7, "enter")
        await pilot.pause()
        pilot.app.post_message(Paste("word " * 20_000))
        await pilot.pause()
        await pilot.press("escape")
        await settled(pilot)
        morning, _outcome, _exposures = written(pilot)
        assert morning is None
        assert "it can be text of 0 to 10,000 characters." in seen(pilot)
        assert "word word" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        writer = pilot.app.screen.query_one(Writer)
        assert len(writer.text) == 100_000
        writer.text = "short"
        await pilot.press("escape")
        await settled(pilot)
        morning, _outcome, _exposures = written(pilot)
        assert morning is not None
        assert morning.note == "short"


async def test_keys_typed_faster_than_the_screen_land_where_they_were_meant() -> None:
    async with opened(a_family()) as pilot:
        app = the_app(pilot)
        for key in ("7", "tab", "tab", "s", "right_square_bracket", "n", "left_square_bracket", "o", "p"):
            app.post_message(Key(key, {"right_square_bracket": "]", "left_square_bracket": "["}.get(key, key)))
        await pilot.pause()
        await settled(pilot)
        today, outcome, _exposures = written(pilot)
        tomorrow, _none, _exposures = written(pilot, MONDAY + dt.timedelta(days=1))
        assert today is not None
        assert today.distress_parent == 7
        assert [one.name for one in today.symptoms or ()] == ["stomach_ache"]
        assert tomorrow is not None
        assert [one.name for one in tomorrow.symptoms or ()] == ["nausea"]
        assert outcome is not None
        assert outcome.status == "part"


async def test_of_a_file_that_is_only_looked_at_nothing_that_is_pressed_stays() -> None:
    tracker, _sam = sams_family()
    tracker.store.seal("Only looked at.")
    app = LadderApp(tracker, guest="file")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = seen(pilot)
        assert "only looked at" in before
        await pilot.press("7")
        await settled(pilot)
        assert "Only looked at." in seen(pilot)
        assert "[7]" not in seen(pilot)
        assert "saved" not in seen(pilot)
        await pilot.press("f2", "d")
        await settled(pilot)
        assert "! Only looked at." in seen(pilot)
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.return_code == 0
