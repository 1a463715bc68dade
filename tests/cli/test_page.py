from pathlib import Path

import pexpect
import pytest

from support.markup import body_of
from support.program import Program
from support.terminal import LADDER, PATIENCE, environment


@pytest.mark.parametrize("kind", ["therapist", "meeting", "hearing"])
def test_a_pipe_gets_the_page_and_nothing_else(sam: Program, kind: str) -> None:
    result = sam("page", kind)
    assert (result.exit_code, result.stderr) == (0, "")
    assert body_of(result.stdout).all("h1")[0].said == "Sam"
    assert sam("page", kind, "--to-file", "-").stdout == result.stdout


def test_a_file_is_for_its_owner_alone_and_its_path_is_what_is_printed(sam: Program, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    result = sam("page", "meeting", "--to-file", str(path))
    assert (result.exit_code, result.stdout) == (0, f"{path}\n")
    assert "a browser" in result.stderr
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_text(encoding="utf-8") == sam("page", "meeting").stdout
    assert [share["purpose"] for share in sam.json("export", "-")["shares"]] == ["school"]


def test_a_page_on_stdout_is_not_remembered(sam: Program) -> None:
    sam("page", "therapist")
    assert sam.json("export", "-")["shares"] == []


def test_a_file_that_is_there_is_replaced_only_by_force(sam: Program, tmp_path: Path) -> None:
    path = tmp_path / "mine.html"
    path.write_text("mine")
    result = sam("page", "hearing", "--to-file", str(path))
    assert (result.exit_code, "--force" in result.stderr, path.read_text()) == (1, True, "mine")
    assert sam("page", "hearing", "--to-file", str(path), "--force").exit_code == 0
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_familys_own_files_are_never_written_over(sam: Program) -> None:
    before = sam.files()
    result = sam("page", "therapist", "--to-file", str(sam.data / "family.json"), "--force")
    assert (result.exit_code, "the family's own files" in result.stderr) == (2, True)
    assert sam.files() == before


def test_questions_come_on_stdin_one_a_line(sam: Program) -> None:
    body = body_of(sam("page", "therapist", "--questions", "-", stdin="Why mornings?\n\nWhat at night?\n").stdout)
    assert [one.said for one in body.section("What we would like to ask you").all("li")] == [
        "Why mornings?",
        "What at night?",
    ]


def test_an_option_alone_asks_until_a_line_is_left_out(sam: Program) -> None:
    result = sam("page", "meeting", "--strengths", "--child-says", stdin="Kind\nBrave\n\nI want to come.\n")
    body = body_of(result.stdout)
    assert result.exit_code == 0
    assert [one.said for one in body.section("Strengths").all("li")] == ["Kind", "Brave"]
    assert body.all("blockquote")[0].said == "I want to come."
    assert "is kept nowhere else" in result.stderr
    assert not sam.data.joinpath("family.json").read_text(encoding="utf-8").count("I want to come")


def test_a_line_that_is_too_long_is_asked_for_again(sam: Program) -> None:
    result = sam("page", "meeting", "--child-says", stdin=f"{'x' * 241}\nShort.\n")
    assert "this one has 241" in result.stderr
    assert body_of(result.stdout).all("blockquote")[0].said == "Short."


def test_dates_are_taken_in_any_form(sam: Program) -> None:
    body = body_of(sam("page", "hearing", "--from", "2026-11-16", "--to", "-3").stdout)
    days = [row for row in body.section("The record").rows() if row[2] == "School day"]
    assert [row[1] for row in days] == [f"{day} Nov 2026" for day in ("Mon 16", "Tue 17", "Wed 18", "Thu 19", "Fri 20")]


@pytest.mark.parametrize(
    ("args", "stdin", "words"),
    [
        (["picture"], None, "therapist"),
        ([], None, "therapist"),
        (["meeting", "--questions", "-"], "Why?", "stands on the page for a therapist"),
        (["hearing", "--asks"], None, "stands on the page for a meeting"),
        (["therapist", "--questions", "Why mornings?"], None, "shell's history"),
        (["therapist", "--questions", "-"], "x" * 301, "this one has 301"),
        (["therapist", "--questions", "-"], "a\nb\nc\nd\n", "room for 3 lines"),
        (["therapist", "--questions", "-"], "\n", "nothing came"),
        (["meeting", "--asks", "-", "--strengths", "-"], "a", "one sentence at a time"),
        (["meeting", "--from", "2026-11-02", "--to", "2026-11-01"], None, "same day or later"),
        (["meeting", "--to", "soon"], None, "not a date"),
    ],
)
def test_a_page_that_cannot_be_says_why(sam: Program, args: list[str], stdin: str | None, words: str) -> None:
    before = sam.files()
    result = sam("page", *args, stdin=stdin)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert sam.files() == before


def test_a_page_of_nobody_says_how_to_begin(empty: Program) -> None:
    result = empty("page", "therapist")
    assert (result.exit_code, "ladder log" in result.stderr) == (2, True)
    assert empty.files() == {}


@pytest.mark.slow
def test_in_a_terminal_it_asks_and_writes_a_file_beside_you(sam: Program, tmp_path: Path) -> None:
    env = environment(tmp_path, LADDER_DATA=str(sam.data), LADDER_TODAY=sam.today)
    child = pexpect.spawn(
        LADDER[0], [*LADDER[1:], "page", "therapist"], env=env, cwd=str(tmp_path), encoding="utf-8", timeout=PATIENCE
    )
    child.expect("A question for the therapist")
    child.sendline("Where do we start?")
    child.expect("A question for the therapist")
    child.sendline("")
    child.expect("ladder-therapist-2026-11-23.html")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    page = (tmp_path / "ladder-therapist-2026-11-23.html").read_text(encoding="utf-8")
    assert "Where do we start?" in page
