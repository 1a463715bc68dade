from datetime import date

import pytest

from ladder.domain.due_words import days_told, due_line, due_short, due_when

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("due", "left", "when", "short", "days"),
    [
        ("2026-09-23", -61, "overdue since Wed 23 Sep", "overdue", "61 days ago"),
        ("2026-11-22", -1, "overdue since Sun 22 Nov", "overdue", "1 day ago"),
        ("2026-11-23", 0, "due today", "due today", "today"),
        ("2026-11-24", 1, "due Tue 24 Nov", "due 24 Nov", "in 1 day"),
        ("2027-01-02", 40, "due Sat 2 Jan 2027", "due 2 Jan", "in 40 days"),
    ],
)
def test_when_something_is_due(due: str, left: int, when: str, short: str, days: str) -> None:
    assert (due_when(due, left, TODAY), due_short(due, left), days_told(left)) == (when, short, days)


@pytest.mark.parametrize(
    ("kind", "more", "line"),
    [
        ("contact", 0, "due today · Ms Ortiz: plan"),
        ("request", 0, "due today · answer to the request: Ms Ortiz: plan"),
        ("ladder", 2, "due today, 2 more · look again at: Ms Ortiz: plan"),
    ],
)
def test_one_line_for_all_that_is_due(kind: str, more: int, line: str) -> None:
    assert due_line(kind, "Ms Ortiz: plan", "2026-11-23", 0, more=more, today=TODAY) == line
