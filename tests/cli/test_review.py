"""`ladder review` needs a terminal and a file alone; what it shows is tried in a real terminal."""

import pytest

from support.program import Program
from support.trackers import SAM_FILE


@pytest.mark.parametrize("arguments", [("--data", "x"), ("--child", "Sam")])
def test_it_looks_at_the_file_alone(sam: Program, arguments: tuple[str, str]) -> None:
    result = sam("review", str(SAM_FILE), *arguments)
    assert result.exit_code == 2
    assert "leave --data and --child away" in result.stderr


def test_without_a_terminal_it_says_what_else_there_is(sam: Program) -> None:
    result = sam("review", str(SAM_FILE))
    assert result.exit_code == 2
    assert "The screens need a terminal" in result.stderr
