import pytest

from ladder.domain.finding import finder, searched

TALK = {
    "id": "6513270e-269e-4d37-b2a7-4de452e6b438",
    "child": "0c6f2c4c-0000-4000-8000-000000000001",
    "version": {"d": 3},
    "at": "2026-11-18T12:30",
    "channel": "email",
    "person": "Ms. Ortiz",
    "promised": None,
    "said": "Días sin café, שלום",
    "documents": ["504 plan.pdf"],
}


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "ortiz", "ORTIZ mail", "e-mail", "2026-11-18", "504 plan", "di\u0301as", "días", "שלום", "cafe\u0301"],
)
def test_what_an_entry_says_is_found(typed: str) -> None:
    assert finder(typed)(searched("contact", TALK))


@pytest.mark.parametrize("typed", ["ortiz rivera", "6513270e", "person", "version", "none", "null"])
def test_what_it_does_not_say_is_not(typed: str) -> None:
    assert not finder(typed)(searched("contact", TALK))


def test_codes_are_found_by_their_words_and_groups_by_what_they_hold() -> None:
    request = {"kind": "plan_504", "pauses": [{"from": "2026-12-24", "to": "2027-01-02"}], "eligibility": None}
    text = searched("request", request)
    assert finder("504 plan")(text)
    assert finder("2027-01-02")(text)
