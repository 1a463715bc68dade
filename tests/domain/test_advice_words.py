"""The advice in words: the suggestion, why, and the counts behind it."""

import pytest

from ladder.domain.advice_words import AT_THE_TOP, advice_lines, counts_words, reason, suggestion
from support.histories import History


@pytest.mark.parametrize(
    ("words", "suggests", "because", "counts"),
    [
        (
            "n5 s9n s10n",
            "Stay on this rung for now.",
            "It was stayed with twice although worry peaked at its highest. Did what worry said happen? (peak)",
            "3 tries on this rung: 2 went well, 1 nearly, 0 not yet; what worry said happened on 0; 30 school days.",
        ),
        (
            "n9 n9y",
            "A smaller step in between could help.",
            "Because worry peaked at its highest twice. (peak)",
            "2 tries on this rung: 0 went well, 2 nearly, 0 not yet; 30 school days.",
        ),
        (
            "s5",
            "Stay on this rung for now.",
            "Because it is too early to tell. (too early)",
            "1 try on this rung: 1 went well, 0 nearly, 0 not yet; 30 school days. 2 more would tell.",
        ),
    ],
)
def test_the_advice_says_why_and_with_which_counts(words: str, suggests: str, because: str, counts: str) -> None:
    assert advice_lines(History(words).advice()) == (suggests, because, counts)


def test_on_the_top_rung_a_step_up_reads_keep_it_steady() -> None:
    settled = History("s8 s4 s4").advice()
    assert suggestion(settled) == "The next rung could be tried."
    assert suggestion(settled, top=True) == AT_THE_TOP
    assert suggestion(History("s5 s5").advice(), top=True) == "Stay on this rung for now."


def test_a_support_that_is_missed_is_named_with_its_days() -> None:
    waiting = History("s5 s5").advice()
    assert counts_words(waiting).startswith("2 tries")
    named = {"alternate_entrance": (3, 5), "quiet_space": (0, 0)}
    holding = type(waiting)(
        **{name: getattr(waiting, name) for name in waiting.__struct_fields__} | {"rule": "waiting_support"}
    )
    assert reason(holding, named) == (
        "Because on 3 of 5 days alternate entrance was not there and quiet space is not there yet."
    )
