from ladder.domain.wordings import Changed, Wording, changes_between

NOW = {"id": "x", "updated_at": "3", "person": "Ms Ortiz", "said": "b", "promised": "a list"}


def earlier(at: str, **fields: str | None) -> Wording:
    return Wording(at, NOW | {"updated_at": at} | fields)


def test_each_change_says_what_it_replaced_the_newest_first() -> None:
    first = earlier("1", said="a", promised=None)
    second = earlier("2", said="a")
    assert changes_between([first, second], NOW) == [
        Changed("2", {"said": "a"}),
        Changed("1", {"promised": None}),
    ]


def test_a_change_that_was_taken_back_is_none() -> None:
    assert changes_between([earlier("1", said="b")], NOW) == []
    assert changes_between([], NOW) == []
