from ladder.domain.evaluation import PARTS, part_lines, part_words
from ladder.domain.records.written import EvaluationPart
from support.family import a_request


def test_the_catalogue_of_parts() -> None:
    assert [one.code for one in PARTS] == [
        "psychological",
        "learning",
        "social_history",
        "functional_behaviour_assessment",
        "psychiatric",
        "occupational_therapy",
        "questionnaires",
    ]
    assert all(one.words and one.why for one in PARTS)


def test_every_part_stands_in_the_catalogue_s_order_with_its_state_and_the_family_s_own_last() -> None:
    parts = (
        EvaluationPart(name="our own", state="asked"),
        EvaluationPart(name="learning", state="done"),
        EvaluationPart(name="psychological", state="agreed"),
    )
    found = part_lines(a_request(parts=parts))
    assert [(one.code, one.state) for one in found if one.state] == [
        ("psychological", "agreed"),
        ("learning", "done"),
        ("our own", "asked"),
    ]
    assert len(found) == len(PARTS) + 1
    assert (found[-1].words, found[1].words) == ("our own", "learning")
    assert all(one.state is None for one in part_lines(a_request()))


def test_a_part_in_words() -> None:
    assert part_words("occupational_therapy") == "occupational therapy"
    assert part_words("our own") == "our own"
