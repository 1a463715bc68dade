"""Locked files both ways between ladder and the `age` command, with passphrases typed at a terminal."""

import json
import shutil
from pathlib import Path

import pexpect
import pytest

from support.program import Program, sams_program
from support.terminal import LADDER, PATIENCE, environment

pytestmark = pytest.mark.slow
needs_age = pytest.mark.skipif(shutil.which("age") is None, reason="the age command is not installed on this machine")

TYPED = "Zoë keeps 3 bikes"


def run(folder: Path, argv: list[str], answers: list[tuple[str, str]]) -> str:
    """Run a program in a terminal, answer what it asks, and give all that was on the screen."""
    env = environment(folder, LADDER_TODAY="2026-11-23", LADDER_DATA=str(folder / "data"))
    shown = ""
    with pexpect.spawn(argv[0], argv[1:], env=env, cwd=str(folder), encoding="utf-8", timeout=PATIENCE) as terminal:
        for question, answer in answers:
            terminal.expect_exact(question)
            shown += str(terminal.before)
            terminal.waitnoecho()
            terminal.sendline(answer)
        terminal.expect(pexpect.EOF)
        shown += str(terminal.before)
        terminal.close()
        assert terminal.exitstatus == 0, shown
    return shown


@needs_age
def test_what_ladder_locks_the_age_command_opens(tmp_path: Path) -> None:
    sams_program(tmp_path / "data")
    asked = [("Passphrase", TYPED), ("The same once more", TYPED)]
    shown = run(tmp_path, [*LADDER, "export", "locked.age", "--for", "therapist", "--encrypt"], asked)
    assert "Written to locked.age and read back: 57 days, 0 notes, 1 name" in shown
    assert TYPED not in shown
    run(tmp_path, ["age", "--decrypt", "--output", "opened.json", "locked.age"], [("passphrase", TYPED)])
    opened = json.loads((tmp_path / "opened.json").read_text("utf-8"))
    assert (opened["purpose"], len(opened["mornings"])) == ("therapist", 74)


@needs_age
@pytest.mark.parametrize("armor", [["--armor"], []], ids=["armored", "binary"])
def test_what_the_age_command_locks_ladder_opens(tmp_path: Path, armor: list[str]) -> None:
    sams = sams_program(tmp_path / "sams")
    (tmp_path / "plain.json").write_text(sams("export", "-", "--for", "backup").stdout, "utf-8")
    asked = [("passphrase", TYPED), ("onfirm", TYPED)]
    run(tmp_path, ["age", "--passphrase", *armor, "--output", "locked.age", "plain.json"], asked)
    shown = run(tmp_path, [*LADDER, "import", "locked.age"], [("Passphrase", TYPED)])
    assert "Taken in: 179 records new" in shown
    assert TYPED not in shown
    assert len(Program(tmp_path / "data").json("export", "-")["mornings"]) == 74


def test_at_a_terminal_two_passphrases_that_differ_are_asked_for_again(tmp_path: Path) -> None:
    sams_program(tmp_path / "data")
    asked = [("Passphrase", TYPED), ("once more", "another"), ("Passphrase", TYPED), ("once more", TYPED)]
    shown = run(tmp_path, [*LADDER, "export", "locked.age", "--encrypt"], asked)
    assert "The two are not the same" in shown
    assert (tmp_path / "locked.age").read_bytes().startswith(b"-----BEGIN AGE ENCRYPTED FILE-----")
