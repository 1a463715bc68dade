"""What the record itself says about an entry, above its fields: what is due from it, its clock, what came of it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from ladder.domain.due_words import days_told, due_when
from ladder.domain.records import Child, Contact, Goal, Measure, Request, Support
from ladder.domain.wording import short_date
from ladder.tracker.core import Tracker
from ladder.tracker.record import Entry

Facts = Callable[[Tracker, Child, Entry, date], Sequence[str]]


def facts_of(t: Tracker, child: Child, entry: Entry, today: date) -> Sequence[str]:
    """Give the sentences that stand above the fields of an entry, what matters first; none for some kinds."""
    told = _FACTS.get(entry.kind)
    return told(t, child, entry, today) if told else ()


def _contact(_t: Tracker, _child: Child, entry: Entry, today: date) -> Sequence[str]:
    contact = entry.record
    if not isinstance(contact, Contact) or contact.due is None or contact.replied_on is not None:
        return ()
    left = (date.fromisoformat(contact.due) - today).days
    when = due_when(contact.due, left, today)
    far = f", {days_told(left)}" if left else ""
    followed = ""
    if contact.follow_up_on:
        followed = f" Followed up on {short_date(date.fromisoformat(contact.follow_up_on), today=today)}."
    return (f"What was promised is {when}{far}.{followed} n writes the follow-up, d that it was answered.",)


def _request(t: Tracker, child: Child, entry: Entry, _today: date) -> Sequence[str]:
    from ladder.domain.evaluation import part_lines
    from ladder.domain.request_words import clock_words, re_evaluation_words
    from ladder.tracker.requests import re_evaluation_due, request_clock

    request = entry.record
    if not isinstance(request, Request):
        return ()
    told = [one for one in clock_words(request_clock(t, child, request), child.region) if one]
    if request.kind not in ("evaluation", "re_evaluation"):
        return told
    parts = [f"{one.words}: {one.state}" for one in part_lines(request) if one.state]
    told.append(f"Parts: {'; '.join(parts) or 'none asked for yet'}. p says how far each has come, b opens the boxes.")
    due = re_evaluation_due(t, child)
    return [*told, re_evaluation_words(due)] if due else told


def _support(t: Tracker, child: Child, entry: Entry, _today: date) -> Sequence[str]:
    from ladder.domain.tried_words import there_words, tried_line, tried_rows
    from ladder.tracker.tried import what_we_tried

    support = entry.record
    if not isinstance(support, Support):
        return ()
    mine = [one for one in what_we_tried(t, child) if (one.what, one.where) == (support.what, support.where)]
    told = [tried_line(one) for one in mine]
    told += [f"Was there on {there_words(one.there)}." for one in mine if there_words(one.there)]
    history = tried_rows(mine)
    if len(history) > 1:
        told.append("Before and now: " + "; ".join(f"{row.state} {row.when}".strip() for row in history) + ".")
    return told


def _goal(t: Tracker, child: Child, entry: Entry, _today: date) -> Sequence[str]:
    from ladder.domain.goal_words import points_line, progress_lines
    from ladder.tracker.goals import goal_progress, goal_sentence

    goal = entry.record
    if not isinstance(goal, Goal):
        return ()
    found = goal_progress(t, child, goal)
    points = [f"Week by week: {points_line(found)}."] if found.points else []
    sentence = f"For an IEP: {goal_sentence(t, child, goal)}"
    return [*progress_lines(found), *points, sentence, "i copies that sentence, and s then saves it as a file."]


def _measure(t: Tracker, child: Child, entry: Entry, _today: date) -> Sequence[str]:
    from ladder.domain.questionnaire_words import NUMBERS_ONLY, round_lines, score_rows, total_words
    from ladder.tracker.questionnaires import sras_rounds

    form = entry.record
    if not isinstance(form, Measure):
        return ()
    told: list[str] = []
    for one in sras_rounds(t, child):
        if form in (one.child, *one.parents):
            told += round_lines(one)
            told += [
                f"{row.function} {row.words}: child {row.child}, parents {row.parents}, together {row.combined}"
                for row in score_rows(one)
            ]
    return [*(told or [total_words(form)]), NUMBERS_ONLY]


_FACTS: Mapping[str, Facts] = {
    "contact": _contact,
    "request": _request,
    "support": _support,
    "goal": _goal,
    "measure": _measure,
}
"""What is told about each kind of entry."""
