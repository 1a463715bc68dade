"""Running the program as a person would, in this process, with its own data folder and its own today."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from ladder.cli.main import ladder
from support.trackers import SAM_FILE


class Program:
    """`ladder` on a data folder of its own; today is Monday 23 November 2026."""

    def __init__(self, data: Path, today: str = "2026-11-23") -> None:
        self.data, self.today = data, today

    def __call__(self, *args: str, stdin: str | bytes | None = None) -> Result:
        """Run it with some arguments."""
        env = {"LADDER_DATA": str(self.data), "LADDER_TODAY": self.today}
        return CliRunner().invoke(ladder, list(args), input=stdin, env=env)

    def json(self, *args: str, stdin: str | bytes | None = None) -> Any:
        """Give the document that a run printed; nothing else is on stdout."""
        result = self(*args, stdin=stdin)
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    def files(self) -> dict[str, bytes]:
        """Give every file of the data folder."""
        if not self.data.exists():
            return {}
        return {str(path.relative_to(self.data)): path.read_bytes() for path in self.data.rglob("*") if path.is_file()}


def sams_program(folder: Path) -> Program:
    """Give the program with Sam's twelve weeks taken in."""
    program = Program(folder)
    assert program("import", str(SAM_FILE)).exit_code == 0
    return program


def robins_program(folder: Path) -> Program:
    """Give the program with one child, Robin, who has school from 8:00 to 14:00."""
    program = Program(folder)
    assert program("log", stdin="Robin\n8:00\n14:00\n" + "\n" * 8).exit_code == 0
    return program
