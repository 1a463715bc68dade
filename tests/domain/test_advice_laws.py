"""What holds of advice whatever a family has written down; the words are explained in `support.histories`."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.advice_rules import RULES
from support.family import a_rung
from support.histories import TODAY, History

GATE = a_rung("Gate", 10, kind="place", status="current")
KINDS = ["s", "n", "m", "h", "t", "w", "i", "e", "-", "s1", "s5n", "s9p", "n9", "m9y", "m4"]
WORDS = st.lists(st.sampled_from(KINDS), max_size=33)


@given(WORDS)
def test_one_rule_always_speaks_and_its_counts_add_up(words: list[str]) -> None:
    found = History(" ".join(words)).advice()
    counts = found.counts
    assert (found.verdict, found.rule) in [(verdict, name) for verdict, name, _ in RULES]
    assert counts.tries == counts.successes + counts.nearly + counts.not_yet <= counts.school_days <= 30
    assert 0 <= counts.happened <= counts.tries
    assert (found.more_days > 0) == (found.rule == "too_early")


@given(WORDS, st.integers(0, 20))
def test_advice_never_looks_at_a_future_day(words: list[str], back: int) -> None:
    whole = History(" ".join(words), today=TODAY - timedelta(days=back))
    until = whole.today.isoformat()
    known = History("", today=whole.today)
    known.outcomes = [one for one in whole.outcomes if one.date <= until]
    known.exposures = [one for one in whole.exposures if one.date <= until]
    assert whole.advice() == known.advice()
    assert whole.advice(GATE) == known.advice(GATE)


@given(WORDS, st.data())
def test_ill_days_never_count_as_a_miss(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words)))
    plain = History(" ".join(words)).advice().counts
    with_ill = History(" ".join([*words[:place], "i", *words[place:]])).advice().counts
    assert with_ill.not_yet <= plain.not_yet
    if len(words) < 30:
        assert (with_ill.tries, with_ill.not_yet) == (plain.tries, plain.not_yet)


@given(WORDS)
def test_days_nobody_recorded_never_count_as_a_miss(words: list[str]) -> None:
    emptied = ["-" if word in ("h", "t") else word for word in words]
    assert History(" ".join(emptied)).advice().counts.not_yet <= History(" ".join(words)).advice().counts.not_yet
