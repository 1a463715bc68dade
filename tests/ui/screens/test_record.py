"""Record by keys: each kind is written, found, changed, taken away and brought back; nothing typed is lost."""

from typing import Any

import pytest
from textual.pilot import Pilot

from ladder.domain.records import Child, Contact, Goal, Incident, Measure, Phase, Request, Support
from ladder.domain.records.base import Region
from ladder.tracker.children import change_child, children
from ladder.tracker.core import Tracker
from ladder.tracker.outcome import record_outcome
from ladder.tracker.record import timeline
from ladder.tracker.supports import add_support
from ladder.tracker.written import Written, change, write, written
from ladder.ui.screens.record_keys import RecordKeys
from support.forms import Typed, pressed
from support.screens import a_family, opened, seen, settled, the_app, the_child
from support.trackers import MONDAY, StillClock, a_child

TALK: dict[str, Any] = {
    "at": "2026-11-18T09:15",
    "direction": "out",
    "channel": "call",
    "person": "Ms Ortiz",
    "party": "school",
}
DRILL = {"date": "2026-11-20", "what": "Fire drill without warning.\nIn the corridor, alone."}
SPACE = {"where": "school", "kind": "accommodation", "what": "quiet_space", "state": "requested", "from": "2026-11-02"}


def standing(pilot: Pilot[int], kind: type[Written]) -> list[Any]:
    return list(written(the_app(pilot).tracker, the_child(pilot), kind))


def the_record(pilot: Pilot[int]) -> RecordKeys:
    screen = pilot.app.screen
    assert isinstance(screen, RecordKeys)
    return screen


def titles(pilot: Pilot[int]) -> list[str]:
    return [entry.title for entry in the_record(pilot).shown]


def a_record() -> tuple[Tracker, Child]:
    """Give a family with two talks, an incident and a support."""
    t = a_family()
    child = children(t)[0]
    write(t, child, Contact, **TALK, topic="plan", promised="A list", due="2026-11-20")
    write(t, child, Contact, **TALK | {"person": "Dr Lind", "at": "2026-11-21T10:00"}, said="Stomach is fine.")
    write(t, child, Incident, **DRILL)
    add_support(t, child, **SPACE)
    return t, child


async def test_an_empty_record_says_what_it_is_for_and_the_one_key_to_begin() -> None:
    async with opened(a_family()) as pilot:
        await pressed(pilot, "f4")
        assert "Nothing is in the written record yet." in seen(pilot)
        assert "a writes the first one down." in seen(pilot)
        await pressed(pilot, "e", "delete", "n")
        assert "There is no entry here. a writes one down." in seen(pilot)


NEW: dict[str, tuple[type[Written], tuple[str, ...], dict[str, Any]]] = {
    "talk": (
        Contact,
        ("1", Typed("Ms Ortiz"), "tab", "right", *["tab"] * 5, Typed("school counselor"), "tab", Typed("plan")),
        {"person": "Ms Ortiz", "channel": "email", "at": "2026-11-23T07:00", "topic": "plan", "direction": "out"},
    ),
    "support": (
        Support,
        ("2", Typed("quiet"), "enter", "tab", "tab", "tab", "right"),
        {"what": "quiet_space", "where": "school", "kind": "accommodation", "state": "agreed", "from_": "2026-11-23"},
    ),
    "support in own words": (
        Support,
        ("2", Typed("His dog at the gate"), "enter"),
        {"what": "His dog at the gate", "state": "requested", "result": "unknown"},
    ),
    "incident": (
        Incident,
        ("3", "ctrl+u", Typed("fri"), "tab", Typed("A drill."), "enter", Typed("Alone."), "tab", Typed("Mr Boyd")),
        {"date": "2026-11-20", "what": "A drill.\nAlone.", "told_whom": "Mr Boyd", "school_did": None},
    ),
    "request": (
        Request,
        ("4", "1", "tab", "ctrl+u", Typed("2 nov"), "tab", Typed("9 nov"), "tab", "tab", "tab", "tab",
         Typed("24 dec - 2 jan")),
        {"kind": "evaluation", "asked_on": "2026-11-02", "consent_on": "2026-11-09", "days_allowed": 60,
         "starts": "consent", "day_type": "calendar"},
    ),
    "request of another kind, with a number that was named": (
        Request,
        ("4", "2", "tab", "tab", "tab", Typed("30")),
        {"kind": "plan_504", "days_allowed": 30, "starts": "asked", "day_type": "calendar"},
    ),
    "goal": (
        Goal,
        ("5", "tab", "tab", Typed("60"), "tab", "tab", Typed("29 jan"), "tab", Typed("22,5")),
        {"area": "attendance", "measure": "pct_minutes", "target": 60.0, "due": "2027-01-29", "baseline": 22.5},
    ),
    "phase": (Phase, ("6", "tab", Typed("CBT with Dana")), {"label": "CBT with Dana", "date": "2026-11-23"}),
    "SRAS-R": (
        Measure,
        ("7", "1", "tab", "tab", "left", "tab", Typed("4251 " * 5 + "42-1")),
        {"instrument": "SRAS-R", "rater": "child", "items": (*[4, 2, 5, 1] * 5, 4, 2, None, 1), "total": None},
    ),
    "SAS-TR": (
        Measure,
        ("7", "2", "tab", "tab", "tab", Typed("0123 " * 4)),
        {"instrument": "SAS-TR", "rater": "teacher", "items": (0, 1, 2, 3) * 4, "total": None},
    ),
    "another form": (
        Measure,
        ("7", "0", Typed("SCARED"), "tab", "tab", "tab", Typed("31"), "tab", Typed("82")),
        {"instrument": "SCARED", "rater": "parent", "items": None, "total": 31.0, "maximum": 82.0},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NEW)
async def test_each_kind_is_written_found_taken_away_and_brought_back_by_keys(name: str) -> None:
    kind, keys, fields = NEW[name]
    async with opened(a_family()) as pilot:
        await pressed(pilot, "f4", "a", *keys, "ctrl+s")
        await settled(pilot)
        (new,) = standing(pilot, kind)
        assert {field: getattr(new, field) for field in fields} == fields
        assert "Written down." in seen(pilot)
        assert len(titles(pilot)) == 1

        await pressed(pilot, "delete")
        assert "out of the record?" in seen(pilot)
        await pressed(pilot, "y")
        assert standing(pilot, kind) == []
        await pressed(pilot, "u")
        await settled(pilot)
        assert [one.id for one in standing(pilot, kind)] == [new.id]
        assert len(titles(pilot)) == 1
        await pressed(pilot, "ctrl+r")
        await settled(pilot)
        assert standing(pilot, kind) == []


CHANGED: dict[str, tuple[type[Written], dict[str, Any], tuple[str, ...], dict[str, Any]]] = {
    "talk": (Contact, TALK, ("end", Typed(" Diaz"), "tab", "tab", "tab", "ctrl+u", Typed("19 nov")),
             {"person": "Ms Ortiz Diaz", "at": "2026-11-19T09:15"}),
    "support": (Support, SPACE, ("tab", "tab", "tab", "right", "tab", "tab", Typed("today")),
                {"what": "quiet_space", "state": "agreed", "to": "2026-11-23"}),
    "incident": (Incident, DRILL, ("tab", Typed(" No text before.")),
                 {"what": "Fire drill without warning.\nIn the corridor, alone. No text before."}),
    "request": (Request, {"kind": "plan_504", "asked_on": "2026-11-02", "starts": "asked", "day_type": "school"},
                ("tab", "tab", "tab", Typed("30")), {"days_allowed": 30, "day_type": "school", "consent_on": None}),
    "goal": (Goal, {"area": "coping", "measure": "coping_self", "from": "2026-11-02", "target": 5, "due": "2027-01-29"},
             ("tab", "tab", "ctrl+u", Typed("6")), {"target": 6.0, "measure": "coping_self"}),
    "phase": (Phase, {"date": "2026-11-02", "label": "CBT", "kind": "therapy"}, ("tab", "end", Typed(" weekly")),
              {"label": "CBT weekly", "kind": "therapy"}),
    "questionnaire": (Measure, {"date": "2026-11-02", "instrument": "SRAS-R", "rater": "child", "items": [1] * 24},
                      ("tab", "tab", "tab", "ctrl+u", Typed("2" * 24)), {"items": (2,) * 24}),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGED)
async def test_each_kind_is_changed_by_keys_and_keeps_what_was_not_touched(name: str) -> None:
    kind, fields, keys, wanted = CHANGED[name]
    t = a_family()
    before = write(t, children(t)[0], kind, **fields)
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "e", *keys, "ctrl+s")
        await settled(pilot)
        (after,) = standing(pilot, kind)
        assert {field: getattr(after, field) for field in wanted} == wanted
        assert after.recorded_at == before.recorded_at
        changed = {field for field in before.__struct_fields__ if getattr(before, field) != getattr(after, field)}
        assert changed - {"updated_at", "version"} == {
            field for field in wanted if getattr(before, field) != wanted[field]
        }


async def test_a_form_left_as_it_was_changes_nothing() -> None:
    t, child = a_record()
    before = [entry.record for entry in timeline(t, child)]
    async with opened(t) as pilot:
        for _ in range(len(before)):
            await pressed(pilot, "f4", "e", "ctrl+s", "down")
    assert [entry.record for entry in timeline(t, child)] == before


async def test_a_refusal_keeps_what_was_typed_and_names_what_is_allowed() -> None:
    async with opened(a_family()) as pilot:
        await pressed(pilot, "f4", "a", "1", Typed("Ms Ortiz"), "tab", "tab", "tab", "ctrl+u", Typed("+9"))
        await pressed(pilot, "tab", "ctrl+u", Typed("0700"), "ctrl+s")
        assert "! Talk of Wed 2 Dec 2026, 07:00: when is Wed 2 Dec 2026, 07:00;" in seen(pilot)
        assert "it can be at the latest tomorrow" in " ".join(seen(pilot).replace("│", " ").split())
        assert "Ms Ortiz" in seen(pilot)
        assert standing(pilot, Contact) == []
        await pressed(pilot, "tab", "tab", "tab", "ctrl+u", Typed("today"), "ctrl+s")
        assert [one.person for one in standing(pilot, Contact)] == ["Ms Ortiz"]


async def test_a_questionnaire_without_a_number_is_asked_again() -> None:
    async with opened(a_family()) as pilot:
        await pressed(pilot, "f4", "a", "7", "1", "ctrl+s")
        assert "! Questionnaire SRAS-R: there is no number yet" in seen(pilot)
        await pressed(pilot, "tab", "tab", "tab", Typed("425"), "ctrl+s")
        assert "These are 3 answers; the form has 24" in seen(pilot)
        assert standing(pilot, Measure) == []


@pytest.mark.parametrize(
    ("region", "key", "clock"),
    [
        ("us", "1", ("evaluation", "consent", 60, "calendar")),
        ("us", "2", ("plan_504", "asked", None, "calendar")),
        ("us", "4", ("re_evaluation", "consent", None, "calendar")),
        ("us", "6", ("records", "asked", 45, "calendar")),
        ("us", "7", ("other", "asked", None, "calendar")),
        ("uk", "1", ("evaluation", "asked", None, "calendar")),
    ],
)
async def test_a_new_request_begins_with_the_clock_it_usually_has(
    region: Region, key: str, clock: tuple[str, str, int | None, str]
) -> None:
    t = a_family()
    change_child(t, children(t)[0], region=region)
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "a", "4", key, "ctrl+s")
        await settled(pilot)
        (request,) = standing(pilot, Request)
        assert (request.kind, request.starts, request.days_allowed, request.day_type) == clock


async def test_a_changed_request_keeps_a_clock_that_was_taken_away() -> None:
    t = a_family()
    write(t, children(t)[0], Request, kind="evaluation", asked_on="2026-11-02", starts="consent", day_type="calendar")
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "e", "tab", "tab", Typed("9 nov"), "ctrl+s")
        await settled(pilot)
        (request,) = standing(pilot, Request)
        assert (request.consent_on, request.days_allowed) == ("2026-11-09", None)


async def test_answers_that_the_named_form_does_not_have_are_asked_again() -> None:
    t = a_family()
    form = write(
        t, children(t)[0], Measure, date="2026-11-02", instrument="SAS-TR", rater="teacher", items=[3] * 15 + [None]
    )
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "e", "ctrl+u", Typed("SRAS-R"), "ctrl+s")
        assert "SRAS-R has 24 numbers; here are 16." in seen(pilot)
        await pressed(pilot, "ctrl+u", Typed("SAS-TR"), "tab", "tab", "tab", "ctrl+u", Typed("4" * 16), "ctrl+s")
        assert "Answer 1 is '4'; it can be 0 to 3" in seen(pilot)
        assert standing(pilot, Measure) == [form]


async def test_answers_of_more_than_a_digit_stay_as_they_came() -> None:
    t = a_family()
    write(t, children(t)[0], Measure, date="2026-11-02", instrument="SCREEN", rater="child", items=[10] * 18)
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "e", "tab", "tab", "tab", "ctrl+u", Typed("180"), "ctrl+s")
        await settled(pilot)
        (form,) = standing(pilot, Measure)
        assert (form.items, form.total) == ((10,) * 18, 180.0)


async def test_what_is_overdue_comes_first_and_says_so() -> None:
    t, _child = a_record()
    async with opened(t) as pilot:
        await pressed(pilot, "f4")
        assert titles(pilot)[:2] == ["Ms Ortiz: plan", "Dr Lind"]
        assert "overdue · Ms Ortiz: plan" in seen(pilot)
        assert "overdue since Fri 20 Nov, 3 days ago" in seen(pilot)
        assert "4 entries · 1 overdue" in seen(pilot)
        await pressed(pilot, "d")
        assert standing(pilot, Contact)[0].replied_on == MONDAY.isoformat()
        assert "overdue" not in seen(pilot)
        assert titles(pilot)[2] == "Ms Ortiz: plan"
        assert the_record(pilot).looked_at == the_record(pilot).shown[2]
        await pressed(pilot, "d")
        assert "Answered on Mon 23 Nov; e changes it." in seen(pilot)


async def test_a_follow_up_begins_with_what_the_talk_before_said() -> None:
    t, _child = a_record()
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "n")
        assert "Following up: Ms Ortiz" in seen(pilot)
        await pressed(pilot, "ctrl+s")
        await settled(pilot)
        old, _lind, new = sorted(standing(pilot, Contact), key=lambda one: one.at)
        assert (old.follow_up_on, new.person, new.topic) == ("2026-11-23", "Ms Ortiz", "plan")
        assert new.asked == "Promised on Wed 18 Nov: A list"
        assert the_record(pilot).looked_at is not None
        await pressed(pilot, "u")
        await settled(pilot)
        assert [one.follow_up_on for one in standing(pilot, Contact)] == [None, None]


async def test_a_support_gets_a_new_state_and_says_what_came_of_the_one_before() -> None:
    t, _child = a_record()
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "2", "s", "right", "right", "tab", "tab", "left", "left", "ctrl+s")
        await settled(pilot)
        before, after = standing(pilot, Support)
        assert (before.state, before.to, before.result) == ("requested", "2026-11-22", "no_change")
        assert (after.state, after.from_, after.result) == ("in_place", "2026-11-23", "unknown")
        assert titles(pilot) == ["quiet space: in place", "quiet space: requested"]


async def test_a_request_is_closed_with_what_came_of_it() -> None:
    t, child = a_record()
    write(t, child, Request, kind="plan_504", asked_on="2026-11-20", starts="asked", day_type="school")
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "4", "d", "tab", Typed("Agreed: mornings only."), "ctrl+s")
        await settled(pilot)
        (request,) = standing(pilot, Request)
        assert (request.closed_on, request.result) == ("2026-11-23", "Agreed: mornings only.")


async def test_keys_of_one_kind_say_so_on_another() -> None:
    t, _child = a_record()
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "3", "n")
        assert "A follow-up belongs to a talk" in seen(pilot)
        await pressed(pilot, "s")
        assert "s gives a support its new state" in seen(pilot)
        await pressed(pilot, "d")
        assert "d is for a talk that was answered" in seen(pilot)


async def test_the_list_is_filtered_by_kind_and_by_words() -> None:
    t, _child = a_record()
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "1")
        assert titles(pilot) == ["Ms Ortiz: plan", "Dr Lind"]
        await pressed(pilot, "slash", *"STOMACH")
        assert titles(pilot) == ["Dr Lind"]
        assert "1 of 4 entries" in seen(pilot)
        await pressed(pilot, "enter", "0")
        assert titles(pilot) == ["Dr Lind"]
        assert "All with “STOMACH”" in seen(pilot)
        await pressed(pilot, "slash", *"xyz", "enter")
        assert "Nothing here with “xyz”." in seen(pilot)
        await pressed(pilot, "escape")
        assert len(titles(pilot)) == 4
        await pressed(pilot, "6")
        assert "No phases are written down yet." in seen(pilot)
        await pressed(pilot, "0", "down")
        assert the_record(pilot).looked_at == the_record(pilot).shown[1]


async def test_what_is_typed_to_be_found_is_never_a_key_of_the_place() -> None:
    t, _child = a_record()
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "slash", *"a1 d", "backspace")
        assert the_record(pilot).typed == "a1 "
        assert pilot.app.screen is the_record(pilot)
        await pressed(pilot, "down", "backspace")
        assert "out of the record?" not in seen(pilot)
        await pressed(pilot, "escape")
        assert len(titles(pilot)) == 4


async def test_a_new_entry_is_shown_even_where_the_filter_would_hide_it() -> None:
    t, _child = a_record()
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "slash", *"drill", "enter", "a", "6", "tab", Typed("504 plan"), "ctrl+s")
        await settled(pilot)
        entry = the_record(pilot).looked_at
        assert entry is not None
        assert entry.title == "504 plan"
        assert len(titles(pilot)) == 5


async def test_another_child_has_another_record() -> None:
    t, _child = a_record()
    write(t, a_child(t, "Kit"), Incident, date="2026-11-20", what="Kit's own")
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "c", "2")
        await settled(pilot)
        assert the_child(pilot).name == "Kit"
        assert titles(pilot) == ["Kit's own"]


async def test_an_entry_is_read_on_its_own_and_scrolled() -> None:
    t, child = a_record()
    write(t, child, Incident, date="2026-11-22", what="\n".join(f"line {number}" for number in range(40)))
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "down", "enter")
        assert "Dr Lind" not in seen(pilot)
        assert "line 9" in seen(pilot)
        assert "line 39" not in seen(pilot)
        await pressed(pilot, "end")
        assert "line 39" in seen(pilot)
        await pressed(pilot, "escape", "down")
        assert "Dr Lind" in seen(pilot)
        assert "Sat 21 Nov, 10:00" in seen(pilot)


async def test_every_earlier_wording_is_shown_with_when_it_was_changed() -> None:
    t, child = a_record()
    talk = written(t, child, Contact)[0]
    assert isinstance(t.clock, StillClock)
    t.clock.day = MONDAY.replace(day=25)
    change(t, child, talk, promised="A list by Friday", replied_on="2026-11-24")
    t.clock.day = MONDAY.replace(day=27)
    async with opened(t) as pilot:
        await pressed(pilot, "f4", "1", "down", "enter")
        text = seen(pilot)
        assert "Wed 18 Nov, 09:15 · written on Mon 23 Nov, 07:00 · changed on Wed 25 Nov" in text
        assert "before that it said" in text
        tail = text[text.index("before that it said") :].split("\n")
        assert tail[1].split("│")[1].split() == ["Promised", "A", "list"]
        assert tail[2].split("│")[1].split() == ["Answered", "not", "recorded"]


async def test_school_days_stand_apart_and_open_on_today() -> None:
    t, child = a_record()
    friday = MONDAY.replace(day=20)
    record_outcome(t, child, friday, status="ill", note="Strep, confirmed.")
    async with opened(t) as pilot:
        await pressed(pilot, "f4")
        assert len(titles(pilot)) == 4
        await pressed(pilot, "8")
        assert titles(pilot) == ["ill: Strep, confirmed."]
        await pressed(pilot, "delete")
        assert "A school day is changed on Today" in seen(pilot)
        await pressed(pilot, "a", "6", "tab", Typed("CBT"), "ctrl+s")
        assert len(titles(pilot)) == 5
        await pressed(pilot, "8", "e")
        await settled(pilot)
        assert the_app(pilot).today.date == friday
        assert the_app(pilot).screen is the_app(pilot).today


async def test_each_place_shows_what_a_mouse_clicks_on() -> None:
    t, _child = a_record()
    async with opened(t) as pilot:
        await pressed(pilot, "f4")
        await pilot.click("#kinds", offset=(8, 0))
        await pilot.pause()
        assert titles(pilot) == ["Ms Ortiz: plan", "Dr Lind"]
        await pilot.click("#entries", offset=(5, 2))
        await pilot.pause()
        assert the_record(pilot).looked_at == the_record(pilot).shown[1]


async def test_all_keys_of_the_place_can_be_read_to_the_end() -> None:
    async with opened(a_family()) as pilot:
        await pressed(pilot, "f4", "question_mark")
        assert "1 2 3 4 5 6 7" in seen(pilot)
        assert "palette" not in seen(pilot)
        await pressed(pilot, *["pagedown"] * 5)
        assert "palette: places, colours, keys" in seen(pilot)
        await pressed(pilot, *["up"] * 60)
        assert "write an entry down" in seen(pilot)
