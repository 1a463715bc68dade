"""Record by keys: clocks, parts and boxes, what was tried, the register, letters from draft to sent."""

import re
import stat
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import TextArea

from ladder.domain.records import Contact, Letter, Request
from ladder.tracker.core import Tracker
from ladder.tracker.letters import keep_letter, letters, mark_sent
from ladder.tracker.outcome import record_outcome
from ladder.tracker.requests import requests
from support.forms import Typed, press
from support.screens import a_family, opened, seen, settled, the_app, the_child
from support.trackers import MONDAY, sams_family
from support.written import write_request

WIDE = (120, 40)


def sams() -> Tracker:
    return sams_family()[0]


async def pressed(pilot: Pilot[int], *keys: str) -> str:
    await press(pilot, *keys)
    await settled(pilot)
    return seen(pilot)


def page(text: str) -> str:
    return " ".join(text.replace("│", " ").replace("▏", " ").split())


def evaluation(pilot: Pilot[int]) -> Request:
    return next(one for one in requests(the_app(pilot).tracker, the_child(pilot)) if one.kind == "evaluation")


async def test_a_request_says_where_its_clock_stands_and_what_comes_next() -> None:
    async with opened(sams(), size=WIDE) as pilot:
        shown = page(await pressed(pilot, "f4", "4"))
        # Consent on 20 September, 60 calendar days: the last allowed day is 19 November, 4 days before 23 November.
        assert "evaluation · day 64 of 60" in shown
        assert "19 Nov" in shown
        assert "34 CFR 300.301(d)" in shown


async def test_a_part_of_an_evaluation_is_said_to_be_done_and_it_can_be_taken_back() -> None:
    async with opened(sams()) as pilot:
        assert "Parts of the evaluation" in await pressed(pilot, "f4", "4", "p")
        await pressed(pilot, "2", "3")
        assert [(one.name, one.state) for one in evaluation(pilot).parts or ()][-1] == ("learning", "done")
        await pressed(pilot, "u")
        assert "learning" not in {one.name for one in evaluation(pilot).parts or ()}


async def test_p_on_anything_else_says_where_the_parts_are() -> None:
    async with opened(sams()) as pilot:
        assert "4 shows the requests" in await pressed(pilot, "f4", "1", "p")


async def test_the_boxes_stand_with_the_records_own_facts_and_are_decided_by_their_number() -> None:
    async with opened(sams(), size=WIDE) as pilot:
        before = evaluation(pilot).eligibility
        shown = page(await pressed(pilot, "f4", "b"))
        assert "1 A disability: not decided" in shown
        assert "Stomach ache on 26 of 46 (56.5 %) school mornings and 2 of 26 (7.7 %) others" in shown
        assert "1 A disability: yes" in page(await pressed(pilot, "1"))
        decided = evaluation(pilot).eligibility
        assert decided is not None
        assert (decided.disability, decided.effect, decided.need) == (True, None, None)
        assert "504" in page(await pressed(pilot, "end"))
        await pressed(pilot, "escape", "u")
        assert evaluation(pilot).eligibility == before


async def test_what_was_tried_stands_with_what_came_of_it_and_how_often_it_was_there() -> None:
    async with opened(sams(), size=WIDE) as pilot:
        shown = page(await pressed(pilot, "f4", "w"))
        assert "alternate entrance · at school" in shown
        assert "Was there on 10 of 13 days." in shown
        assert "quiet space · at school" in shown
        assert "not provided since Mon 14 Sep 2026" in shown


async def test_a_support_a_goal_and_a_form_say_where_they_stand() -> None:
    async with opened(sams(), size=WIDE) as pilot:
        goal = page(await pressed(pilot, "f4", "5"))
        assert "The last four weeks all lie below the aim" in goal
        assert "For an IEP: By Fri 22 Jan 2027, Sam will" in goal
        form = page(await pressed(pilot, "7"))
        assert "For the therapist:" in form
        assert "3 attention from family: child" in form


async def test_days_on_which_the_register_differs_lead_to_the_letter_that_corrects_it() -> None:
    tracker, sam = sams_family()
    record_outcome(tracker, sam, MONDAY, status="part", arrived="09:10", left="10:00", school_mark="absent_unexcused")
    async with opened(tracker, size=(60, 20)) as pilot:
        shown = page(await pressed(pilot, "f4", "m"))
        assert "ours says part of the day, 09:10 to 10:00" in shown
        assert "Enter drafts a letter · Esc goes back" in shown
        assert "Attendance this school year, for adults" in page(await pressed(pilot, *["down"] * 3))
        await pressed(pilot, "enter")
        assert "November 23, 2026" in pilot.app.screen.query_one(TextArea).text
        assert "register" in pilot.app.screen.query_one(TextArea).text
    assert letters(tracker, sam) == []


async def test_where_nothing_differs_no_letter_is_offered() -> None:
    async with opened(a_family()) as pilot:
        before = pilot.app.screen
        assert "drafts a letter" not in await pressed(pilot, "f4", "m", "enter")
        await pressed(pilot, "escape")
        assert pilot.app.screen is not before


async def test_a_family_without_a_record_is_told_what_stands_there() -> None:
    async with opened(a_family()) as pilot:
        assert "Nothing is written down yet of what was tried" in page(await pressed(pilot, "f4", "w"))
        await pressed(pilot, "escape")
        assert "the two records agree" in page(await pressed(pilot, "m"))
        await pressed(pilot, "escape", "b", "1")
        assert "a writes one down that was asked for" in seen(pilot)


async def test_a_letter_is_drafted_changed_kept_saved_and_sent(tmp_path: Path) -> None:
    async with opened(sams()) as pilot:
        tracker, sam = the_app(pilot).tracker, the_child(pilot)
        talks = len(tracker.store.all("contacts"))
        assert "about this one" in await pressed(pilot, "f4", "1", "l")
        await pressed(pilot, "2")
        text = pilot.app.screen.query_one(TextArea)
        assert text.text.startswith("November 23, 2026")
        assert "Ms Ortiz" in text.text
        await pressed(pilot, *"[/b] Hi", "ctrl+s")
        kept = letters(tracker, sam)[0]
        assert kept.text.startswith("[/b] HiNovember 23, 2026")
        assert "read it and change it" in seen(pilot)
        await pressed(pilot, "2", "home", "ctrl+k", Typed(str(tmp_path)), "ctrl+s")
        written = tmp_path / "ladder-Sam-letter-understanding-2026-11-23.txt"
        assert written.read_text(encoding="utf-8") == kept.text
        assert stat.S_IMODE(written.stat().st_mode) == 0o600
        await pressed(pilot, "l")
        await pressed(pilot, "end", "enter", "3", "ctrl+s")
        sent = tracker.store.get("letters", kept.id)
        assert isinstance(sent, Letter)
        assert sent.sent_on == "2026-11-23"
        logged = [one for one in tracker.store.all("contacts") if isinstance(one, Contact)]
        assert len(logged) == talks + 1
        await pressed(pilot, "u")
        assert len(tracker.store.all("contacts")) == talks
        unsent = tracker.store.get("letters", kept.id)
        assert isinstance(unsent, Letter)
        assert unsent.sent_on is None


async def test_a_letter_that_is_left_is_asked_about_and_keeps_nothing() -> None:
    async with opened(sams()) as pilot:
        before = letters(the_app(pilot).tracker, the_child(pilot))
        await pressed(pilot, "f4", "l", "4", "x")
        assert "Not kept yet" in await pressed(pilot, "escape")
        await pressed(pilot, "escape")
        assert letters(the_app(pilot).tracker, the_child(pilot)) == before


async def test_an_overdue_promise_and_a_request_begin_at_the_letter_that_fits_them() -> None:
    async with opened(sams()) as pilot:
        assert "overdue" in await pressed(pilot, "f4", "1")
        await pressed(pilot, "l", "enter")
        assert "\nWhat was promised\n" in pilot.app.screen.query_one(TextArea).text
        await pressed(pilot, "escape", "4", "l")
        assert "▌4 " not in seen(pilot)
        await pressed(pilot, "enter")
        assert "evaluation" in pilot.app.screen.query_one(TextArea).text.split("Dear")[0]


async def test_a_re_evaluation_begins_at_its_own_letter_and_the_plain_one_does_not_claim_to_fit() -> None:
    tracker, sam = sams_family()
    write_request(tracker, sam, kind="re_evaluation", asked_on="2026-11-22")
    async with opened(tracker) as pilot:
        listed = await pressed(pilot, "f4", "4", "down", "l")
        assert re.search(r"▌1 Re-evaluation, asked in writing +about this one", listed)
        assert re.search(r" 4 Evaluation, asked in writing  +│", listed)
        await pressed(pilot, "enter")
        text = pilot.app.screen.query_one(TextArea).text
        assert "On November 22, 2026 we asked in writing for a re-evaluation of Sam." in text
        await pressed(pilot, "x", "ctrl+s")
        assert letters(tracker, sam)[0].kind == "re_evaluation"
        await pressed(pilot, "escape")
        assert f"filled from the record · {len(letters(tracker, sam))} kept, below" in await pressed(pilot, "l")


async def test_many_kept_letters_are_all_reached_on_a_small_screen_and_a_sent_one_is_read_not_changed() -> None:
    tracker, sam = sams_family()
    first = keep_letter(tracker, sam, "records", "The first of them. [/b] " + "Line.\n" * 40 + "The last line.")
    mark_sent(tracker, sam, first, channel="email", person="Mr Boyd")
    for number in range(12):
        keep_letter(tracker, sam, "promise", f"Letter {number}.")
    async with opened(tracker, size=(60, 20)) as pilot:
        there = len(letters(tracker, sam))
        listed = await pressed(
            pilot, "f4", "l", "end", *["up"] * [one.id for one in letters(tracker, sam)][::-1].index(first.id)
        )
        assert "▌  Copy of the records" in listed
        assert "sent 23 Nov" in listed
        assert "…" not in listed.split("╭─ A letter")[1].split("a add")[0].replace("│…│", "")
        shown = await pressed(pilot, "enter")
        assert "read it as it was sent" in shown
        assert "read it and change it" not in shown
        assert "The first of them. [/b] Line." in await pressed(pilot, "1")
        assert "The last line." in await pressed(pilot, "end")
        await pressed(pilot, "escape")
        assert len(letters(tracker, sam)) == there
