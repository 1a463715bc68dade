"""The one gate: format, lint, types, arrows between layers, tests. `make check` runs it, and so can Python alone.

With `--quick`, for every edit, the tests are those of the core and of the commands that start no process, draw no
examples and keep their stores in memory.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
Command = tuple[str, ...]

ORDER: tuple[Command, ...] = (("ruff", "format", "--check", "."), ("ruff", "check", "."))
TYPES: tuple[Command, ...] = (("mypy",), ("lint-imports",))
COLLECT: Command = ("pytest", "--collect-only")
"""Compiles the tests once, before several processes would each do it for themselves."""

WORKERS = str(max(4, os.cpu_count() or 1))
"""More than a small machine has cores, since many tests wait for a thread or for another process."""

TESTS: Command = ("pytest", "-n", WORKERS, "--dist", "worksteal")
QUICK_PLACES = ("charts", "cli", "domain", "storage", "tracker", "test_words.py", "test_paths.py")
QUICK: Command = (
    *("pytest", "-n", "auto", "--dist", "worksteal", "-m", "not slow and not hypothesis", "-k", "not [files"),
    *(f"tests/{place}" for place in QUICK_PLACES),
)


def main(quick: bool) -> int:
    """Run every step, types and arrows beside the tests; gives the exit code of the first that fails."""
    code = run(*ORDER)
    if code:
        return code
    with ThreadPoolExecutor(1) as aside:
        types = aside.submit(run, *TYPES, at_once=True)
        tests = run(QUICK) if quick else run(COLLECT, at_once=True) or run(TESTS)
        return tests or types.result()


def run(*commands: Command, at_once: bool = False) -> int:
    """Run steps until one fails; gives its exit code. `at_once` tells what a step said once it has ended, and
    of one that went well only the last of it.
    """
    for command in commands:
        if not at_once:
            say(command)
        done = subprocess.run(
            [BIN / command[0], *command[1:]],
            cwd=ROOT,
            env=environment(),
            check=False,
            capture_output=at_once,
            text=True,
        )
        if at_once:
            said = f"{done.stdout}{done.stderr}".rstrip()
            say(command, said if done.returncode else said.rpartition("\n")[2])
        if done.returncode:
            return done.returncode
    return 0


def say(command: Sequence[str], *words: str) -> None:
    """Name a step, and what it said."""
    print("\n".join([f"— {' '.join(command)}", *words]), flush=True)  # noqa: T201 - a person reads this


def environment() -> dict[str, str]:
    """Give what a step runs in: this code, and what Python compiles is kept for the processes that come after."""
    ours = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    ours.pop("PYTHONDONTWRITEBYTECODE", None)
    return ours


if __name__ == "__main__":
    sys.exit(main("--quick" in sys.argv[1:]))
