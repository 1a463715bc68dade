"""The letter that comes to mind first about an entry."""

from datetime import date
from typing import Any

import pytest

from ladder.domain.letters import LETTERS, fits, letter_kind, likeliest
from ladder.domain.records import Contact, Record
from support.family import a_contact, a_request, an_incident, an_outcome

TODAY = date(2026, 11, 23)


def talk(**fields: Any) -> Contact:
    return a_contact("2026-11-18T09:15", **fields)


@pytest.mark.parametrize(
    ("about", "code"),
    [
        (None, ""),
        (an_incident("2026-11-20", "A drill"), ""),
        (talk(), "understanding"),
        (talk(promised="A list", due="2026-11-22"), "promise"),
        (talk(promised="A list", due="2026-11-23"), "understanding"),
        (talk(promised="A list", due="2026-11-20", replied_on="2026-11-21"), "understanding"),
        (talk(due="2026-11-20"), "understanding"),
        (talk(promised="A list"), "understanding"),
        (a_request("evaluation"), "evaluation"),
        (a_request("plan_504"), "plan_504"),
        (a_request("records"), "records"),
        (a_request("placement"), "prior_written_notice"),
        (a_request("re_evaluation"), "re_evaluation"),
        (an_outcome("2026-11-20", "part"), "absence_note"),
    ],
)
def test_the_letter_that_comes_to_mind_first(about: Record | None, code: str) -> None:
    assert likeliest(about, TODAY) == code


def test_it_is_one_that_can_be_about_such_an_entry() -> None:
    for about in (
        talk(),
        talk(promised="A list", due="2026-11-20"),
        a_request("other"),
        an_outcome("2026-11-20", "ill"),
    ):
        found = letter_kind(likeliest(about, TODAY))
        assert found is not None
        assert isinstance(about, found.about)


@pytest.mark.parametrize(
    ("about", "codes"),
    [
        (a_request("evaluation"), ["evaluation", "prior_written_notice", "independent_evaluation"]),
        (a_request("re_evaluation"), ["re_evaluation", "prior_written_notice", "independent_evaluation"]),
        (a_request("plan_504"), ["plan_504", "prior_written_notice"]),
        (a_request("iep_review"), ["iep_review", "prior_written_notice"]),
        (a_request("records"), ["prior_written_notice", "records"]),
        (a_request("placement"), ["prior_written_notice"]),
        (talk(), ["prior_written_notice", "understanding", "promise"]),
        (an_outcome("2026-11-20", "part"), ["absence_note", "register_correction"]),
        (an_incident("2026-11-20", "A drill"), []),
        (None, []),
    ],
)
def test_a_letter_claims_to_be_about_an_entry_only_where_it_asks_for_what_that_asked(
    about: Record | None, codes: list[str]
) -> None:
    assert [one.code for one in LETTERS if fits(one, about)] == codes


@pytest.mark.parametrize("kind", ["evaluation", "plan_504", "iep_review", "re_evaluation", "placement", "records"])
def test_the_likeliest_letter_of_a_request_fits_it(kind: str) -> None:
    found = letter_kind(likeliest(a_request(kind), TODAY))
    assert found is not None
    assert fits(found, a_request(kind))
