import click
import pytest
from click.testing import CliRunner

from ladder.cli.main import COMMANDS, ladder


def commands() -> list[click.Command]:
    context = click.Context(ladder)
    return [ladder, *(command for name in COMMANDS if (command := ladder.get_command(context, name)))]


def test_every_command_of_the_table_is_there_under_its_name() -> None:
    assert [command.name for command in commands()[1:]] == [name if name != "log" else "log" for name in COMMANDS]


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_every_command_and_option_says_what_it_does(command: click.Command) -> None:
    assert command.help
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("command", commands()[1:], ids=lambda command: command.name)
def test_every_command_has_help_of_its_own_without_any_data(command: click.Command) -> None:
    assert command.name
    for flag in ("-h", "--help"):
        result = CliRunner().invoke(ladder, [command.name, flag])
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.startswith(f"Usage: ladder {command.name}")
        assert all(len(line) <= 80 for line in result.stdout.splitlines())


def subcommands() -> list[tuple[str, click.Command]]:
    groups = [command for command in commands()[1:] if isinstance(command, click.Group)]
    return [(f"{group.name} {name}", command) for group in groups for name, command in group.commands.items()]


@pytest.mark.parametrize(("path", "command"), subcommands(), ids=[path for path, _command in subcommands()])
def test_every_subcommand_and_its_options_say_what_they_do(path: str, command: click.Command) -> None:
    assert command.help
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []
    result = CliRunner().invoke(ladder, [*path.split(), "--help"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Usage: ladder {path}")
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_the_list_of_commands_is_in_the_help() -> None:
    shown = CliRunner().invoke(ladder, ["--help"]).stdout
    wide = max(len(name) for name in COMMANDS) + 2
    for name, (_module, words) in COMMANDS.items():
        assert f"  {name:<{wide}}{words}" in shown
    assert "_LADDER_COMPLETE" in shown


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(ladder, ["--version"]).stdout == "ladder, version 0.1.0\n"


def test_a_command_that_is_none_is_misuse() -> None:
    result = CliRunner().invoke(ladder, ["diary"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "No such command 'diary'" in result.stderr


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("ladder to", ["plain,today"]),
        ("ladder outcome --status not", ["plain,not_today"]),
        ("ladder log --symptom sto", ["plain,stomach_ache"]),
    ],
)
def test_a_shell_completes_commands_and_words(typed: str, offered: list[str]) -> None:
    words = typed.split()
    env = {"_LADDER_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    result = CliRunner().invoke(ladder, env=env)
    assert (result.exit_code, result.stdout.split()) == (0, offered)
