"""What stands on each of the three pages: the numbers of the figures, and the record as it was written down."""

import datetime as dt
import json
import re
from typing import Any

import pytest
from msgspec import structs

from ladder.errors import Refused
from ladder.tracker.pages import PageKind, make_page
from ladder.tracker.summary import summary
from ladder.tracker.today import record_morning
from support.markup import Element, body_of
from support.pages import KEPT_BACK, SAID, put, the_sample
from support.trackers import MONDAY, SAM_FIGURES, StillClock, a_child, a_tracker, sams_family

FIGURES = json.loads(SAM_FIGURES.read_text())


def sams(kind: PageKind, **options: Any) -> Element:
    t, sam = sams_family()
    return body_of(make_page(t, sam, kind, **options).html)


def test_the_therapists_page_agrees_with_figures_worked_out_independently() -> None:
    body = sams("therapist")
    said, figures, weeks = body.said, FIGURES["summary"], FIGURES["weeks"]
    complete = FIGURES["completeness"]
    assert f"{complete['recorded']} of {complete['school_days']} school days are recorded" in said
    assert f"{complete['late_entries']} mornings or days were written down after their date" in said
    minutes, of = (sum(week[key] for week in weeks) for key in ("attended_minutes", "scheduled_minutes"))
    assert (
        f"In school {minutes // 60} h {minutes % 60} of {of // 60} h {of % 60}, {minutes / of:.0%}".replace("%", " %")
        in said
    )
    for whose, key in (("Sam", "distress_child"), ("a parent", "distress_parent")):
        told = [week[key] for week in weeks if week[key]["n"]]
        ends = f"{min(one['min'] for one in told)}-{max(one['max'] for one in told)}"
        assert re.search(rf"{whose} [\d.]+, {ends} \(n {sum(one['n'] for one in told)}\)", said)
    guessed = figures["expected_minus_actual"]
    over = round(guessed["over_share"] * guessed["n"])
    assert f"guessed {guessed['mean']:.1f} more than came, too high {over} of {guessed['n']} times" in said


def test_the_bars_of_attendance_are_as_high_as_the_weeks_figures() -> None:
    (svg,) = [one for one in sams("therapist").all("svg") if one.all("title")[0].said == "Attendance"]
    shares = [week["attended_share"] for week in FIGURES["weeks"]]
    bars = [float(one.attributes["height"]) for one in svg.inside if one.tag == "rect"]
    above = [share for share in shares if share]
    assert len(bars) == len(above)
    for bar, share in zip(bars, above, strict=True):
        assert bar / max(bars) == pytest.approx(share / max(above), abs=0.005)
    assert [one.said for one in svg.all("text")].count("0") == shares.count(0)


def test_what_was_attended_of_the_agreed_hours_is_told_with_its_days() -> None:
    t, child = the_sample()
    page = make_page(t, child, "meeting")
    found = summary(t, child, page.sheet.first, page.sheet.last).agreed_share
    assert found is not None
    assert re.search(rf"Of agreed hours {100 * found:.0f} % \(n \d+ days\)\.", body_of(page.html).said)
    assert "Of agreed hours" not in sams("meeting").said


def test_the_contrast_on_the_page_has_the_counts_of_the_figures() -> None:
    (svg,) = [one for one in sams("therapist").all("svg") if one.all("title")[0].said.startswith("Symptoms")]
    told = [one.said for one in svg.all("text") if " of " in one.said]
    noted = [one for one in FIGURES["summary"]["contrast"] if one["school"]["with"] or one["no_school"]["with"]]
    counts = {(one["school"]["with"], one["school"]["of"]) for one in noted}
    counts |= {(one["no_school"]["with"], one["no_school"]["of"]) for one in noted}
    assert len(told) == 2 * len(noted)
    assert {tuple(map(int, re.findall(r"\d+", one)[:2])) for one in told} == counts


def test_the_phases_side_by_side_have_the_numbers_of_the_figures_with_their_n() -> None:
    rows = sams("therapist").section("Phases side by side").rows()
    told = [row for row in rows[1:] if len(row) == 8]
    effects = FIGURES["summary"]["phase_effects"]
    changes = list(dict.fromkeys(one["to"] for one in effects))
    ordered = [one for change in changes for one in effects if one["to"] == change]
    assert [row[1:7] for row in told] == [
        [str(one["n_a"]), str(one["n_b"]), *(f"{one[key]:.2f}" for key in ("nap", "tau", "tau_u", "pnd"))]
        for one in ordered
    ]
    assert any("within 14 days also: CBT, anytime pass, alternate entrance" in row[0] for row in rows)


def test_a_therapist_reads_first_on_which_days_the_child_spoke_of_dying() -> None:
    t, sam = sams_family()
    record_morning(t, sam, MONDAY, safety_flag=True)
    main = body_of(make_page(t, sam, "therapist", last=MONDAY).html)
    (call,) = main.all("p", "call")
    assert call.said == "Spoke of dying or of hurting themselves on Mon 23 Nov."
    assert "The program gives no advice today." in main.said
    for kind in ("meeting", "hearing"):
        assert "dying" not in make_page(t, sam, kind, last=MONDAY).html


def test_a_school_sees_no_rating_no_symptom_no_home_and_no_stamp() -> None:
    t, child = the_sample()
    page = make_page(t, child, "meeting", said=SAID).html
    said = body_of(page).said.replace("Stays at home. Not on this page:", "\0").split("\0")[0]
    for word in (
        "worry",
        "stomach",
        "nausea",
        "breathing",
        "CBT",
        "Dana",
        "home days",
        "routine",
        "Patel",
        "Biscuit",
        "fear",
    ):
        assert word not in said, word
    assert not re.search(r"\d\d:\d\d", said)


def test_the_meetings_page_agrees_with_the_weeks_figures() -> None:
    weeks = FIGURES["weeks"]
    minutes, of = (sum(week[key] for week in weeks) for key in ("attended_minutes", "scheduled_minutes"))
    rows = dict(sams("meeting").section("What it costs in education").rows())
    missing = of - minutes
    told = rows["School time that could not be used"]
    assert told.startswith(
        f"{missing // 60} h {missing % 60:02} of {of // 60} h {of % 60} ({missing / of:.0%}".replace("%", " %")
    )
    assert rows["Visits to the nurse"] == rows["Calls home"] == "not recorded"


def test_the_meetings_page_has_supports_by_state_and_what_is_due() -> None:
    body = sams("meeting", said=SAID)
    columns = {
        one.all("h3")[0].said: [line.said for line in one.all("li")]
        for one in body.all("div")
        if one.all("h3")[:1] and one.kind == ""
    }
    assert columns["In place"] == ["anytime pass (since Mon 14 Sep)", "alternate entrance (since Mon 14 Sep, helped)"]
    assert columns["Not provided"] == ["quiet space (since Mon 14 Sep)"]
    rows = body.section("Promises and answers due").rows()[1:]
    assert rows == [
        ["Meeting within two weeks", "Ms Ortiz, principal, Wed 9 Sep", "Wed 23 Sep, 61 days ago"],
        [
            "Evaluation, asked for in writing",
            "the family, Wed 9 Sep",
            "day 64 of 60 days from consent; the last one was Thu 19 Nov",
        ],
    ]
    assert body.all("blockquote")[0].said == SAID.child_says[0]
    assert [one.said for one in body.section("What we ask today").all("li")] == list(SAID.asks)


def test_the_hearings_page_has_a_numbered_line_for_every_school_day_oldest_first() -> None:
    rows = sams("hearing").section("The record").rows()[1:]
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    dates = [dt.datetime.strptime(row[1], "%a %d %b %Y").date() for row in rows]  # noqa: DTZ007 - dates alone
    assert dates == sorted(dates)
    days = [row for row in rows if row[2] == "School day"]
    assert len(days) == FIGURES["completeness"]["school_days"]
    blank = [row for row in days if "nothing written down for this day" in row[3] or "Ours: how far" in row[3]]
    assert len(days) - len(blank) == FIGURES["completeness"]["recorded"]
    tries = sum(sum(week["exposures"].values()) for week in FIGURES["weeks"])
    assert sum(row[2] == "Try" for row in rows) == tries


def test_the_hearings_page_sets_both_records_side_by_side_and_says_where_they_differ() -> None:
    t = a_tracker()
    child = a_child(t)
    put(
        t, child, "outcomes", date="2026-11-20", status="part", minutes=50, excused="yes", reason="mental_health",
        note_sent_on="2026-11-20", doctor_note=True, school_mark="absent_unexcused", note=KEPT_BACK,
    )  # fmt: skip
    (row,) = [
        row for row in body_of(make_page(t, child, "hearing").html).section("The record").rows() if "Ours" in row[3]
    ]
    assert row[3] == (
        "Ours: part of the day, 50 min of 6 h in school; how far: one class. School’s mark: absent, unexcused. "
        "Excused: yes. Reason: mental health. Note sent: Fri 20 Nov 2026. Doctor’s note: yes. "
        "The two records differ: in school for part of the day, which is no absence."
    )


def test_the_hearings_page_says_when_each_line_was_written_and_last_changed() -> None:
    t = a_tracker()
    child = a_child(t)
    key = put(t, child, "outcomes", date="2026-11-23", status="tried")
    assert isinstance(t.clock, StillClock)
    t.clock.seconds = 3600 * 3
    t.store.edit("outcomes", key, _tried_and_in, at=t.clock.instant(child.timezone), on=MONDAY)
    (row,) = [
        row for row in body_of(make_page(t, child, "hearing").html).section("The record").rows() if "Ours" in row[3]
    ]
    assert row[4:] == ["23 Nov 2026, 07:00", "23 Nov 2026, 10:00"]
    (other,) = [
        row for row in sams("hearing").section("The record").rows() if row[1:3] == ["Wed 9 Sep 2026", "Request"]
    ]
    assert other[4:] == ["9 Sep 2026, 20:05", "–"]
    assert "Day 64 of 60 days from consent; the last one was Thu 19 Nov." in other[3]


def _tried_and_in(record: Any) -> Any:
    return structs.replace(record, status="part", minutes=20)


def test_the_written_record_of_a_hearing_begins_before_the_first_morning_and_goes_on_to_today() -> None:
    t, sam = sams_family()
    for date in ("2026-06-01", "2026-11-23"):
        put(
            t,
            sam,
            "contacts",
            at=f"{date}T09:00",
            direction="out",
            channel="call",
            person="Mr Lee",
            party="school",
            documents=[],
        )
    put(
        t,
        sam,
        "contacts",
        at="2026-11-23T09:00",
        direction="out",
        channel="call",
        person="Counsel",
        party="legal",
        documents=[],
    )
    body = body_of(make_page(t, sam, "hearing").html)
    rows = [row for row in body.section("The record").rows() if row[2] == "Call from us"]
    assert [row[1] for row in rows if "Mr Lee" in row[3]] == ["Mon 1 Jun 2026", "Mon 23 Nov 2026"]
    assert "Mon 1 Jun 2026 to Mon 23 Nov 2026" in body.all("p", "when")[0].said
    assert "Counsel" not in body.said
    early = body_of(make_page(t, sam, "hearing", first=dt.date(2026, 9, 1), last=dt.date(2026, 11, 20)).html)
    assert "Mr Lee" not in early.said


def test_a_window_keeps_its_days() -> None:
    t, sam = sams_family()
    page = make_page(t, sam, "hearing", first=dt.date(2026, 10, 5), last=dt.date(2026, 10, 9))
    days = [row for row in body_of(page.html).section("The record").rows() if row[2] == "School day"]
    assert len(days) == 5
    assert (page.sheet.first, page.sheet.last, page.sheet.until) == (
        dt.date(2026, 10, 5),
        dt.date(2026, 10, 9),
        dt.date(2026, 10, 9),
    )
    with pytest.raises(Refused, match="begin on 2026-10-09 and end on 2026-10-05"):
        make_page(t, sam, "hearing", first=dt.date(2026, 10, 9), last=dt.date(2026, 10, 5))
