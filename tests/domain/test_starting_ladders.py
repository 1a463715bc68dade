import pytest

from ladder.domain.records.base import Region
from ladder.domain.starting_ladders import starting_ladders


@pytest.mark.parametrize(
    ("region", "there", "never"), [("us", "parking lot", "car park"), ("uk", "car park", "parking lot")]
)
def test_a_starting_ladder_speaks_the_words_of_its_region(region: Region, there: str, never: str) -> None:
    rungs = [rung for ladder in starting_ladders(390, (), region) for rung in ladder.rungs]
    words = " / ".join(f"{rung.label} / {rung.child_label}" for rung in rungs).casefold()
    assert f"{there} on a school day" in words
    assert f"sit in the {there}" in words
    assert never not in words
