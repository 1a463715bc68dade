"""What the program writes itself never shames a child: no phrase of the list, but for the exemptions in one table."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "ladder"

NEVER = (
    r"refus(ed|al|es|ing)",
    r"fail(ed|ure|s)",
    r"non-?compliant",
    r"fak(e|ing)",
    r"dawdl\w*",
    r"cling(ing|s|y)",
    r"truan\w*",
    r"streaks?",
    r"missed \w+ days?",
    r"catch up",
    r"late entr(y|ies)",
    r"step(ped)? down",
    r"anxiety scores?",
)
EXEMPT = {
    "School Refusal Assessment Scale": "the published name of a questionnaire",
    "missed_work_done": "a code of the record's format",
    "0 done, 1 failed, 2 misused": "exit codes, for people who script",
    "late_entries": "a key of the export's format",
}


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Give every string of a module but its docstrings and comments, with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def shaming(text: str) -> list[str]:
    for exempt in EXEMPT:
        text = text.replace(exempt, "")
    return [found[0] for phrase in NEVER for found in re.finditer(rf"\b{phrase}\b", text, re.IGNORECASE)]


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_string_of_the_program_shames_a_child(path: Path) -> None:
    found = [(line, words) for line, text in strings(path) if (words := shaming(text))]
    assert found == []


def test_the_list_is_looked_for() -> None:
    assert shaming("He refused again and missed 4 days") == ["refused", "missed 4 days"]
    assert shaming("SRAS-R, the School Refusal Assessment Scale") == []


def test_commands_have_no_shaming_word_in_what_help_shows() -> None:
    for path in sorted((SOURCE / "cli").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and any("command" in ast.dump(one) for one in node.decorator_list):
                assert shaming(ast.get_docstring(node) or "") == []
