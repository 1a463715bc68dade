"""Two parents, each with a device of their own, who write every day and now and then exchange: nothing is lost."""

import os
import random
from datetime import date, timedelta

import pytest

from support.devices import Family, sentences

DAYS = int(os.environ.get("LADDER_DAYS", "20"))
"""How many days the gate lives through; a longer run says so in the environment."""

FIRST = date(2026, 1, 5)


def write_a_day(family: Family, chance: random.Random, day: str) -> None:
    """Let each device write some of the four sentences of a day, often the same ones as the other."""
    for number in range(len(family.stores)):
        for table, field in ((0, 0), (0, 1), (1, 0), (1, 1)):
            if chance.random() < 0.9:
                family.write(number, table, field, day)
        if chance.random() < 0.3:
            family.write(number, chance.randrange(2), chance.randrange(2), day)


def live(days: int, seed: int, *, mishaps: bool) -> Family:
    """Give the family after so many days."""
    chance = random.Random(seed)
    family = Family(2, watched=False)
    for number in range(days):
        write_a_day(family, chance, (FIRST + timedelta(days=number)).isoformat())
        one, other = chance.sample(range(len(family.stores)), 2)
        if chance.random() < 0.3:
            family.give(one, other)
        if chance.random() < 0.2:
            family.settle(one, chance.randrange(2))
        if chance.random() < 0.1:
            family.undo(one)
        if mishaps and chance.random() < 0.15:
            act = chance.choice(["keep", "put_back", "copy" if len(family.stores) < 4 else "keep"])
            getattr(family, act)(one)
        if mishaps and chance.random() < 0.1:
            family.set_clock(one, chance.choice([-600_000.0, 0.0, 600_000.0]))
    return family


@pytest.mark.parametrize("mishaps", [False, True], ids=["own devices", "copied, put back, wrong clocks"])
@pytest.mark.parametrize("seed", [1, 2])
def test_no_edit_of_many_days_is_lost_and_all_have_the_same_in_the_end(seed: int, mishaps: bool) -> None:
    family = live(DAYS, seed, mishaps=mishaps)
    everywhere = family.meet()
    assert all(one == everywhere[0] for one in everywhere)
    assert family.typed > DAYS * 7
    assert family.all_typed() - family.let_go <= sentences(everywhere[0])
