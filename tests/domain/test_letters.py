"""Every kind of letter, with a full record and an empty one: true, nothing shaming, no hole left unmarked."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.laying import PlannedDate
from ladder.domain.letters import (
    LETTERS,
    NOT_LEGAL,
    Facts,
    LetterKind,
    addressed_to,
    letter_kind,
    planned_steps,
)
from ladder.domain.records import Outcome
from support.family import (
    a_child,
    a_contact,
    a_request,
    a_rung,
    a_timetable,
    an_incident,
    an_outcome,
    hours,
)
from support.letter_facts import COUNSELOR, OFFICE, OUTCOMES, PROMISE, TODAY, blanks, days, empty, full, written
from test_words import shaming

ALWAYS_BLANK = {"[name of the school]", "[family name]", "[your name]", "[your phone or e-mail]"}


def test_all_the_letters_there_are() -> None:
    assert [one.code for one in LETTERS] == [
        "evaluation", "re_evaluation", "plan_504", "iep_review", "prior_written_notice", "records",
        "independent_evaluation", "understanding", "promise", "make_up_work", "week_plan", "absence_note",
        "register_correction",
    ]  # fmt: skip
    assert all(one.title and one.purpose and one.filled_from and one.asks for one in LETTERS)
    assert letter_kind("poem") is None


@pytest.mark.parametrize("region", ["us", "uk"])
@pytest.mark.parametrize("record", [full, empty], ids=["full", "empty"])
@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.code)
def test_every_letter_is_whole_kind_and_true_to_its_country(kind: LetterKind, record: Any, region: str) -> None:
    text = kind.write(record(child=a_child(region=region, grade="8")))
    assert text.count(NOT_LEGAL) == 1
    assert "not legal advice" in text
    assert "Sam [family name]" in text
    assert shaming(text) == []
    assert not re.search(r"\bNone\b", text)
    assert "\n\n\n" not in text.replace("\n\n\n[your name]", "")
    assert text.startswith("September 23, 2026\n" if region == "us" else "23 September 2026\n")
    assert (region == "us") or not re.search(r"CFR|504|IEP|grade 8", text)
    assert blanks(text) >= ALWAYS_BLANK


# what a full record leaves open: only what no record can know
OPEN = {
    "evaluation": set(),
    "re_evaluation": {"[what has changed]"},
    "plan_504": set(),
    "iep_review": set(),
    "prior_written_notice": {"[date]", "[what you asked for]"},
    "records": set(),
    "independent_evaluation": {"[the areas in which you see it differently]"},
    "understanding": set(),
    "promise": set(),
    "make_up_work": set(),
    "week_plan": {"[which one]", "[name]"},
    "absence_note": set(),
    "register_correction": set(),
}


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.code)
def test_with_a_full_record_only_what_it_cannot_know_is_left_open(kind: LetterKind) -> None:
    talk = PROMISE if PROMISE.__class__ in kind.about else None
    about = None if kind.code == "prior_written_notice" else talk
    assert blanks(kind.write(full(about=about))) - ALWAYS_BLANK == OPEN[kind.code]


# the letter, the facts, and what its text has to hold
HOLDS: list[tuple[str, Facts, str]] = [
    ("evaluation", full(), "Ms Ortiz, principal\n"),
    ("evaluation", full(has_iep=True), "Mx Case, case manager\n"),
    ("evaluation", full(has_iep=True), "Request for a re-evaluation\n"),
    (
        "evaluation",
        full(),
        (
            "On September 9, 2026 we asked in writing for a full evaluation of Sam. By our count the last "
            "day for it was September 20, 2026, 3 days ago. With this letter we ask again."
        ),
    ),
    ("evaluation", full(), "We ask for these parts:\n- learning\n- our own\n"),
    ("evaluation", full(), "You have had our written consent since September 10, 2026."),
    ("evaluation", full(), "Tried at school so far:\n- alternate entrance\n- a familiar adult"),
    # 15 + 0 + 0 (ill, left out) + 0 + 300 + 240 + 40 of six days of 360 minutes.
    (
        "evaluation",
        full(),
        (
            "This school year we have written down 7 school days. Sam was in school for 9 h 55 of 36 h, 28 % of "
            "the scheduled time on the 6 days without illness or teaching elsewhere for which we know it. On 5 of "
            "the 7 days Sam was absent for most of the day."
        ),
    ),
    ("evaluation", empty(), "Please take this letter as our written request for a full evaluation of Sam"),
    ("evaluation", empty(), "- psychological, with rating scales from student, parents and teacher\n- learning\n"),
    ("evaluation", empty(), "Please send us the consent form now"),
    ("evaluation", empty(), "we offer our home, a video call, or another place"),
    ("plan_504", full(), "On September 12, 2026 we asked in writing for a 504 plan for Sam. With this letter we ask"),
    (
        "plan_504",
        full(),
        (
            "- alternate entrance\n- a familiar adult at the car or bus\n- late arrival after the halls "
            "clear\n- quiet space\n\n"
        ),
    ),
    ("plan_504", empty(), "We ask in writing for a 504 plan for Sam."),
    ("plan_504", empty(), "- [each support you ask for]"),
    ("plan_504", empty(), "by October 7, 2026"),
    ("iep_review", full(), "Mx Case, case manager\n"),
    ("iep_review", full(), "- alternate entrance: there on 1 of 2 days"),
    ("iep_review", full(), "- Attendance: 80 % of the scheduled minutes in a week"),
    ("prior_written_notice", full(about=PROMISE), "Mr Boyd, assistant principal\n"),
    ("prior_written_notice", full(about=PROMISE), "On September 9, 2026 we asked for this: “A side door”."),
    ("prior_written_notice", full(about=PROMISE), "What we were told: “He will look for a key.”"),
    (
        "prior_written_notice",
        full(about=a_request("placement")),
        "On September 9, 2026 we asked for another placement.",
    ),
    ("prior_written_notice", full(about=a_request()), "As we understand it, the answer is no."),
    ("prior_written_notice", full(about=a_request(closed_on="2026-09-20", result="Not now.")), "“Not now.”"),
    ("prior_written_notice", full(about=COUNSELOR), "we asked for [what you asked for]."),
    ("records", empty(), "Please send them by November 7, 2026"),
    ("independent_evaluation", full(), "Thank you for the evaluation of April 1, 2025."),
    ("independent_evaluation", empty(), "Thank you for the evaluation of [date of the evaluation]."),
    ("understanding", full(about=PROMISE), "Thank you for meeting with us on September 9, 2026 (“side door”)."),
    (
        "understanding",
        full(about=PROMISE),
        (
            "- We asked: A side door\n- What was said: He will look for a key.\n- What was "
            "promised: A key for the side door (by September 14, 2026)\n"
        ),
    ),
    ("understanding", full(about=COUNSELOR), "- What happens next, and by when: [what was promised, and the date]"),
    ("understanding", full(), "Ms A and Mr B, principal, counselor"),
    ("understanding", empty(), "- What was promised: [what, and by when]."),
    ("promise", full(), "Mr Boyd, assistant principal\n"),
    (
        "promise",
        full(),
        (
            "On September 9, 2026 we were told: “A key for the side door”, by September 14, 2026.\n\nThat was "
            "9 days ago, and we have not heard of it since."
        ),
    ),
    (
        "promise",
        full(about=COUNSELOR),
        "we were told: [what was promised], by [date].\n\nWe have not heard of it since.",
    ),
    ("promise", empty(), "On [date] we were told: [what was promised], by [date]."),
    ("make_up_work", full(), "Ms Rivera, counselor\n"),
    (
        "week_plan",
        full(),
        (
            "- Wednesday, September 23, 2026: Office (15 min), arrival 08:50, until 09:05\n- Saturday, "
            "September 26, 2026: Drive past. Nobody at school needs to do anything.\n"
        ),
    ),
    (
        "week_plan",
        full(),
        (
            "- Door: the other entrance we agreed [which one]\n- Who meets Sam: an adult the child knows, at "
            "the car or bus [name]\n- Arrival: in once the halls are clear\n- What has to be there: quiet space\n"
        ),
    ),
    ("week_plan", empty(), "- [date]: [the step], arrival [time]\n\n- Door: [which door]\n- Who meets Sam: [name]\n"),
    (
        "register_correction",
        full(),
        (
            "- September 14, 2026: the register says absent, unexcused; our record says in school for part of the "
            "day, 08:50 to 09:05, 15 min. In school for part of the day, which is no absence.\n- September 16, "
            "2026: the register says absent, unexcused; our record says ill. Our note was sent on Thu 17 Sep "
            "2026; a doctor's note is there.\n"
        ),
    ),
    ("register_correction", full(about=OUTCOMES[0]), "- September 14, 2026: the register says absent"),
    ("register_correction", full(), "Mr Hall, attendance office\n"),
    ("register_correction", empty(), "- [date]: the register says [its mark]; it was [what it was]"),
]


@pytest.mark.parametrize(("code", "facts", "words"), HOLDS)
def test_what_a_letter_holds(code: str, facts: Facts, words: str) -> None:
    assert words in written(code, facts)


CARE = "because of a health condition under care."
NO_CARE = "because of a health condition under the care of [doctor or therapist]."

# the outcome, whether the record knows of care, then the note
NOTES: list[tuple[Outcome, bool, str]] = [
    (an_outcome("2026-09-15", "not_today"), True, f"Sam was unable to attend school on September 15, 2026 {CARE}"),
    (an_outcome("2026-09-15", "not_today"), False, f"Sam was unable to attend school on September 15, 2026 {NO_CARE}"),
    (OUTCOMES[1], True, f"Sam was unable to attend school on September 15, 2026 {CARE}"),
    (
        OUTCOMES[0],
        True,
        (
            f"On September 14, 2026 Sam was in school from 08:50 to 09:05 and unable to attend the rest of "
            f"the day {CARE}"
        ),
    ),
    (OUTCOMES[2], True, "Sam was unable to attend school on September 16, 2026 because of illness."),
    (OUTCOMES[3], True, "Sam was unable to attend school on September 17, 2026 for a religious reason."),
    (
        OUTCOMES[4],
        True,
        (
            "On September 18, 2026 Sam was in school from 09:00 and unable to attend the rest of the day "
            "because of an appointment with a doctor or therapist."
        ),
    ),
    (OUTCOMES[5], True, f"Sam was in school until 12:00 and unable to attend the rest of the day {CARE}"),
    (OUTCOMES[6], True, f"Sam was in school for 40 minutes and unable to attend the rest of the day {CARE}"),
    (an_outcome("2026-09-15", "part"), True, f"Sam was unable to attend school on September 15, 2026 {CARE}"),
]


@pytest.mark.parametrize(("outcome", "cared_for", "note"), NOTES)
def test_an_absence_note_says_what_is_true_and_ill_only_where_it_was(
    outcome: Outcome, cared_for: bool, note: str
) -> None:
    there = [day for day in days([outcome]) if day.outcome]
    text = written("absence_note", empty(about=outcome, absences=there, cared_for=cared_for))
    assert note in text
    assert ("ill" in re.findall(r"\bill(?:ness)?\b", text) or "illness" in text) == (outcome.status == "ill")
    assert ("The doctor's note comes with this letter." in text) == (outcome.doctor_note is True)


def test_without_a_day_named_the_note_is_for_the_latest_day_without_one() -> None:
    assert "On September 22, 2026 Sam was in school" in written("absence_note", full())
    assert f"school on [date] {NO_CARE}" in written("absence_note", empty())


def test_a_correction_of_very_many_days_fits_on_a_page() -> None:
    one = full().differing[0]
    text = written("register_correction", full(differing=[one] * 43))
    assert text.count("- September 14, 2026: ") == 40
    assert "- 3 earlier days, on a separate sheet\n" in text
    assert len(text) < 10_000


def test_whom_a_letter_greets() -> None:
    assert addressed_to(written("records", full())) == "Ms Ortiz"
    assert addressed_to(written("records", empty())) is None
    assert addressed_to("Hello,\n") is None
    assert addressed_to("Dear Ms Ortiz and Mr Boyd: \n") == "Ms Ortiz and Mr Boyd"


def test_the_steps_of_a_week_have_the_agreed_hours_else_the_school_s() -> None:
    agreed = a_timetable(kind="agreed", from_="2026-09-01", weekdays={"thu": hours("09:30", "10:00")})
    calendar = SchoolCalendar(a_child(), [a_timetable(), agreed])
    gate = a_rung("Gate", 5, kind="place")
    dates = [
        PlannedDate("2026-09-23", OFFICE.id, "Office"),
        PlannedDate("2026-09-24", OFFICE.id, "Office"),
        PlannedDate("2026-09-26", gate.id, "Gate"),
        PlannedDate("2026-09-29", OFFICE.id, "Office"),
        PlannedDate("2026-09-30", OFFICE.id, "Office"),
    ]
    found = planned_steps(dates, [OFFICE, gate], calendar, TODAY)
    assert [(one.date.day, one.arrives, one.leaves) for one in found] == [
        (23, "08:00", "08:15"),
        (24, "09:30", "09:45"),
        (26, None, None),
        (29, "08:00", "08:15"),
    ]
    longer = a_rung("Office", 10, target_minutes=40)
    assert planned_steps(dates[1:2], [longer], calendar, TODAY)[0].leaves is None


TEXT = st.text(max_size=2000)


@given(TEXT, TEXT.map(lambda text: text[:100] or "x"))
def test_what_a_family_typed_stands_in_the_letter_as_it_is(text: str, name: str) -> None:
    talk = a_contact("2026-09-09T16:10", person=name, said=text or None, promised=text or None, asked=text or None)
    for code in ("understanding", "promise", "prior_written_notice"):
        letter = written(code, empty(about=talk, contacts=[talk]))
        assert f"Dear {name}," in letter
        assert text in letter
        assert letter.endswith(f"{NOT_LEGAL}\n")


def test_an_incident_is_nothing_these_letters_are_about() -> None:
    incident = an_incident("2026-09-09", "A drill")
    assert not any(isinstance(incident, one.about) for one in LETTERS)
