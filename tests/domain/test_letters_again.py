"""The letter for a re-evaluation, and letters about a request that is of today: nothing is asked again the same day."""

from datetime import date
from typing import Any

import pytest

from ladder.domain.letters import NOT_LEGAL
from ladder.domain.re_evaluation import After, ReEvaluation
from ladder.domain.records.written import EvaluationPart
from support.family import a_child, a_request
from support.letter_facts import CASE, PRINCIPAL, TODAY, clocks, empty, full, written


def last(since: str, after: After = "evaluation") -> ReEvaluation:
    day = date.fromisoformat(since)
    return ReEvaluation(day.replace(year=day.year + 3), day, after, None)


FINISHED = "The last evaluation was finished on"


@pytest.mark.parametrize(
    ("fields", "holds"),
    [
        ({}, "Please take this letter as our written request for a re-evaluation of Sam, so that what Sam is given"),
        ({}, "What has changed since the last evaluation: [what has changed]."),
        ({}, "at least every three years, and earlier when needs have changed or a parent asks for it (34"),
        ({}, "not only at those that were looked at last time"),
        ({}, "- psychological, with rating scales from student, parents and teacher\n- learning\n"),
        ({}, "Please send us the consent form now; we will return it the day it comes. Please tell us in writing by"),
        ({}, "we ask for the new one all the same (34 CFR 300.305(d))."),
        ({}, "in writing with its reasons (34 CFR 300.503)."),
        ({"contacts": [CASE, PRINCIPAL], "has_iep": True}, "Mx Case, case manager\n"),
        ({"contacts": [CASE, PRINCIPAL]}, "Ms Ortiz, principal\n"),
        ({"due_again": last("2024-04-01")}, f"{FINISHED} April 1, 2024. A re-evaluation is made"),
        ({"due_again": last("2024-04-01")}, "By our notes the next one is due by April 1, 2027."),
        ({"due_again": last("2023-09-22")}, "By our notes the next one was due by September 22, 2026."),
        ({"due_again": last("2023-09-23")}, "By our notes the next one is due by September 23, 2026."),
        ({"due_again": last("2024-04-01", "re_evaluation")}, "The last re-evaluation was finished on April 1, 2024."),
        ({"due_again": last("2024-04-01", "iep")}, "The IEP began on April 1, 2024."),
        # 34 CFR 300.303(b)(1): not more than once a year, unless both agree.
        ({"due_again": last("2025-09-24")}, "That is less than a year ago; we ask you to agree that a new one"),
    ],
)  # fmt: skip
def test_what_the_letter_for_a_re_evaluation_holds(fields: dict[str, Any], holds: str) -> None:
    assert holds in written("re_evaluation", empty(**fields))


@pytest.mark.parametrize("due_again", [None, last("2025-09-23"), last("2026-04-01", "iep")])
def test_within_a_year_of_an_evaluation_only_is_agreement_asked_for(due_again: ReEvaluation | None) -> None:
    assert "less than a year" not in written("re_evaluation", empty(due_again=due_again))


def test_the_facts_of_the_record_and_the_parts_that_were_noted_stand_in_it() -> None:
    again = a_request(
        "re_evaluation", consent_on="2026-09-10", parts=(EvaluationPart(name="psychiatric", state="asked"),)
    )
    text = written("re_evaluation", full(about=again, clocks=clocks(again, a_request())))
    assert "On September 9, 2026 we asked in writing for a re-evaluation of Sam. With this letter we ask again." in text
    assert "We ask for these parts:\n- psychiatric\n\n" in text
    assert "You have had our written consent since September 10, 2026." in text
    assert "Sam was in school for 9 h 55 of 36 h" in text
    assert "- alternate entrance: there on 1 of 2 days" in text
    assert text.endswith(f"{NOT_LEGAL}\n")


def test_a_first_evaluation_that_is_open_is_not_what_it_asks_again() -> None:
    assert "ask again" not in written("re_evaluation", full())


def test_in_the_uk_it_asks_for_a_new_assessment_and_names_no_rule() -> None:
    text = written("re_evaluation", empty(child=a_child(region="uk")))
    assert "Request for a new assessment of special educational needs\n" in text
    assert "three years" not in text


@pytest.mark.parametrize("kind", ["evaluation", "re_evaluation", "plan_504"])
@pytest.mark.parametrize(
    ("asked_on", "again"), [(TODAY.isoformat(), False), ("2026-09-24", False), ("2026-09-22", True)]
)
def test_what_is_written_down_as_asked_today_is_asked_by_this_letter_and_not_again(
    kind: str, asked_on: str, *, again: bool
) -> None:
    request = a_request(kind, asked_on)
    assert ("we ask again" in written(kind, empty(about=request, clocks=clocks(request)))) is again
