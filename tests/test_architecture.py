"""The house: arrows point down, one home per dependency, small files, nothing happens at import."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from support.terminal import LADDER, environment

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src"
MODULES = sorted((SRC / "ladder").rglob("*.py"))
MOST_LINES = 400

HOMES = {
    "tinydb": ("storage/",),
    "filelock": ("storage/",),
    "click": ("cli/",),
    "textual": ("ui/",),
    "textual_plotext": ("ui/widgets/chart.py",),
    "plotext": ("ui/widgets/chart.py", "cli/"),
    "pyrage": ("exchange/sealing.py",),
    "fhir": (),
    "jsonschema": (),
}
"""Where each dependency may be imported, at the top of a file or late; those without a place serve the tests alone."""

NETWORK = {
    "asyncio.streams",
    "ftplib",
    "http",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
}


def name_of(path: Path) -> str:
    return path.relative_to(SRC / "ladder").as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> tuple[str, ...]:
    found: list[str] = []
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
    return tuple(found)


def undocumented(node: ast.AST, name: str) -> Iterator[str]:
    """Name what anybody can see of a module and what has no docstring, by its path inside the module."""
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not ast.get_docstring(
        node
    ):
        yield name
    if isinstance(node, ast.Module | ast.ClassDef):
        for child in node.body:
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and child.name[0] != "_":
                yield from undocumented(child, f"{name}.{child.name}")


def test_every_arrow_points_down(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("dependency", HOMES)
def test_a_dependency_is_imported_only_in_its_home(dependency: str) -> None:
    strangers = [
        name_of(path)
        for path in MODULES
        if any(module.split(".", maxsplit=1)[0] == dependency for module in imported(path))
        and not name_of(path).startswith(HOMES[dependency])
    ]
    assert strangers == []


def test_no_module_reaches_for_the_network() -> None:
    reaching = [
        f"{name_of(path)}: {module}"
        for path in MODULES
        for module in imported(path)
        if any(module == one or module.startswith(f"{one}.") for one in NETWORK)
    ]
    assert reaching == []


def test_no_file_is_a_hall() -> None:
    halls = {
        name_of(path): lines for path in MODULES if (lines := len(path.read_text("utf-8").splitlines())) > MOST_LINES
    }
    assert halls == {}


def test_everything_that_can_be_seen_says_what_it_is() -> None:
    assert [name for path in MODULES for name in undocumented(tree_of(path), name_of(path))] == []


@pytest.mark.slow
def test_nothing_happens_when_any_module_is_imported(tmp_path: Path) -> None:
    modules = [
        "ladder." + name_of(path).removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        for path in MODULES
        if path.name != "__main__.py" and path.parent != SRC / "ladder"
    ]
    lines = ["import importlib, sys", f"for name in {modules!r}: importlib.import_module(name)"]
    done = subprocess.run(
        [sys.executable, "-B", "-W", "error", "-c", "\n".join(lines)],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def commands_in_the_readme() -> dict[str, set[str]]:
    """Give each `ladder ...` of the README: the command, and the options it is shown with."""
    lines = re.findall(r"(?:^    |\.venv/bin/)ladder( .*|$)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    commands: dict[str, set[str]] = {}
    for line in lines:
        words = re.split(r"\s{3,}", line.strip())[0].split()
        options = {word.split("=")[0] for word in words if word.startswith("--")}
        commands.setdefault(next((word for word in words if word[0] != "-"), ""), set()).update(options)
    return commands


@pytest.mark.slow
@pytest.mark.parametrize(("command", "options"), commands_in_the_readme().items())
def test_every_command_of_the_readme_is_a_real_one(command: str, options: set[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [*LADDER, *([command] if command else []), "--help"],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert options <= set(re.findall(r"--[a-z-]+", done.stdout)) | {"--data", "--child"}


def test_every_make_target_of_the_readme_is_a_real_one() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)`", (ROOT / "README.md").read_text("utf-8")))
    assert named <= targets


READS_AROUND = {
    "tracker/lived.py": "the one place",
    "tracker/trends.py": "a day as it is written, to be looked at and written on",
    "tracker/reviews.py": "the one review of a week that is looked at",
    "tracker/school_hours.py": "a lesson is renamed in every day that names it",
    "tracker/taking_in.py": "what is there already",
    "tracker/share.py": "a backup carries every record",
    "tracker/deidentified.py": "all of a family, for its figures to be worked out from anew",
    "tracker/children.py": "children and their hours",
    "tracker/ladder.py": "ladders and rungs",
    "tracker/giving.py": "what was given",
}
"""The modules that read the family's records past `tracker.lived`, and what they read so."""


def test_what_was_lived_is_read_in_one_place() -> None:
    reading = re.compile(r"\bstore\.(all|between|later_than|first_and_last|documents)\b")
    around = {
        name_of(path)
        for path in MODULES
        if not name_of(path).startswith("storage/") and reading.search(path.read_text("utf-8"))
    }
    assert around == READS_AROUND.keys()
