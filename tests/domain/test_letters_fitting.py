"""The letter that comes to mind first about an entry."""

from datetime import date
from typing import Any

import pytest

from ladder.domain.letters import letter_kind, likeliest
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
        (a_request("re_evaluation"), "prior_written_notice"),
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
