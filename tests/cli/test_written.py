"""`ladder contact`, `support`, `request`, `incident`: adding by options and stdin, listing for people and scripts."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.program import Program, robins_program, sams_program

NEW: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "contact": (
        (
            "Ms Ortiz", "fri", "--at", "905", "--in", "--channel", "e-mail", "--role", "counselor", "--topic", "plan",
            "--due", "+4", "--document", "plan.pdf", "--document", "504.pdf",
        ),
        {
            "person": "Ms Ortiz", "at": "2026-11-20T09:05", "direction": "in", "channel": "email", "party": "school",
            "role": "counselor", "topic": "plan", "due": "2026-11-27", "documents": ["plan.pdf", "504.pdf"],
            "said": None, "replied_on": None,
        },
    ),
    "support": (
        ("quiet space", "-3", "--state", "in place", "--result", "helped"),
        {
            "what": "quiet_space", "from": "2026-11-20", "to": None, "state": "in_place", "where": "school",
            "kind": "accommodation", "result": "helped",
        },
    ),
    "request": (
        (
            "evaluation", "2026-11-02", "--consent-on", "9 nov", "--days", "60", "--pause", "24 dec..2 jan",
            "--pause", "2026-11-26",
        ),
        {
            "kind": "evaluation", "asked_on": "2026-11-02", "consent_on": "2026-11-09", "days_allowed": 60,
            "starts": "consent", "day_type": "calendar",
            "pauses": [{"from": "2026-12-24", "to": "2027-01-02"}, {"from": "2026-11-26", "to": "2026-11-26"}],
        },
    ),
    "incident": (
        ("yesterday", "--what", "-"),
        {"date": "2026-11-22", "what": "A drill.\nAlone.", "told_whom": None, "school_did": None},
    ),
}  # fmt: skip
STDIN = "A drill.\nAlone.\n"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return robins_program(tmp_path / "data")


@pytest.mark.parametrize("kind", NEW)
def test_what_is_added_is_listed_as_it_was_said(program: Program, kind: str) -> None:
    words, fields = NEW[kind]
    added = program.json(kind, "add", *words, "--json", stdin=STDIN)
    assert {name: added[name] for name in fields} == fields
    assert program.json(kind, "list", "--json") == program.json(kind, "--json") == [added]
    assert [one["record"] for one in program.json("timeline", "--json")] == [added]
    assert program(kind).stdout == program(kind, "list").stdout
    assert program(kind).stdout.startswith(str(fields.get("at", fields.get("from", ""))[:10]))


@pytest.mark.parametrize("kind", NEW)
def test_adding_says_so_on_stderr_and_prints_nothing(program: Program, kind: str) -> None:
    result = program(kind, "add", *NEW[kind][0], stdin=STDIN)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("Written down: ")


@pytest.mark.parametrize(("kind", "many"), [("contact", "talks"), ("support", "supports"), ("incident", "incidents")])
def test_an_empty_list_is_an_empty_list(program: Program, kind: str, many: str) -> None:
    assert program.json(kind, "list", "--json") == []
    assert program(kind).stdout == f"No {many} are written down yet.\n"


def test_what_is_not_named_is_today_and_now(program: Program) -> None:
    talk = program.json("contact", "add", "Dr Lind", "--json")
    assert (talk["at"][:10], talk["direction"], talk["channel"], talk["party"]) == (
        "2026-11-23", "out", "call", "school",
    )  # fmt: skip
    assert program.json("support", "add", "cbt", "--json")["from"] == "2026-11-23"
    plan = program.json("request", "add", "504 plan", "--json")
    assert (plan["kind"], plan["asked_on"], plan["starts"], plan["days_allowed"]) == (
        "plan_504", "2026-11-23", "asked", None,
    )  # fmt: skip


def test_a_new_state_of_a_support_closes_the_one_before(program: Program) -> None:
    program("support", "add", "quiet_space", "2026-09-25")
    program("support", "add", "Quiet Space", "2026-10-26", "--state", "in_place")
    listed = program.json("support", "--json")
    assert [(one["state"], one["from"], one["to"]) for one in listed] == [
        ("in_place", "2026-10-26", None),
        ("requested", "2026-09-25", "2026-10-25"),
    ]
    assert program("support").stdout.splitlines() == [
        "2026-10-26  quiet space: in place",
        "2026-09-25  quiet space: requested  until 2026-10-25",
    ]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("cbt",), ("clinic", "treatment")),
        (("cbt", "--where", "school"), ("school", "accommodation")),
        (("transport",), ("school", "service")),
        (("His dog", "--where", "home"), ("home", "strategy")),
        (("His dog", "--where", "school", "--kind", "service"), ("school", "service")),
    ],
)
def test_where_a_support_is_comes_from_the_catalogue_unless_it_is_said(
    program: Program, words: tuple[str, ...], place: tuple[str, str]
) -> None:
    added = program.json("support", "add", *words, "--json")
    assert (added["where"], added["kind"]) == place


def test_sentences_come_by_prompt_or_stdin_and_never_in_the_command(program: Program) -> None:
    talk = program.json("contact", "add", "Ms Ortiz", "--said", "-", "--json", stdin="שלום [b]x[/b]\nand more\n")
    assert talk["said"] == "שלום [b]x[/b]\nand more"
    asked = program("incident", "add", "--told-whom", stdin="Fell on the stairs.\nMr Boyd\n")
    assert asked.exit_code == 0
    assert "What happened" in asked.stderr
    (incident,) = program.json("incident", "--json")
    assert (incident["what"], incident["told_whom"]) == ("Fell on the stairs.", "Mr Boyd")
    refused = program("contact", "add", "Ms Ortiz", "--promised", "A list")
    assert refused.exit_code == 2
    assert "shell's history" in refused.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("contact", "add"), "PERSON"),
        (("contact", "add", "x", "yesterday"), "Say with --at at what time it was on 2026-11-22, like --at 10:15."),
        (
            ("contact", "add", "x", "+5", "--at", "9:00"),
            "when is Sat 28 Nov 2026, 09:00; it can be at the latest tomorrow",
        ),
        (("contact", "add", "x" * 101), "it can be text of 1 to 100 characters"),
        (("contact", "add", "x", "someday"), "'someday' is not a date"),
        (("contact", "add", "x", "--due", "someday"), "'someday' is not a date"),
        (("contact", "add", "x", "--channel", "pigeon"), "is none of: call, email, meeting"),
        (("support", "add", "His dog"), "say with --where home, school or clinic"),
        (("support", "add", "none"), "Say which support"),
        (
            ("support", "add", "cbt", "--until", "2026-11-01"),
            "to is Sun 1 Nov 2026; it can be Mon 23 Nov 2026 (from) or later",
        ),
        (("request", "add", "cake"), "is none of: evaluation, plan_504"),
        (("request", "add", "placement", "--days", "0"), "0 is not in the range 1<=x<=1000"),
        (("request", "add", "placement", "--pause", "2 jan 2027..24 dec 2026"), "ends before it begins"),
        (("incident", "add", "--what", "-"), "What happened: nothing came"),
    ],
)
def test_what_cannot_be_is_a_misuse_and_writes_nothing(program: Program, words: tuple[str, ...], sentence: str) -> None:
    result = program(*words, stdin="")
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr
    assert program.json("timeline", "--json") == []


def test_sams_lists_read_in_lines_newest_first(tmp_path: Path) -> None:
    program = sams_program(tmp_path / "data")
    assert program("contact").stdout.splitlines() == [
        "2026-09-30 09:00  Dr Lind: plan  (a call, to us)",
        "2026-09-09 16:10  Ms Ortiz: evaluation  (an e-mail, from us)  promised by 2026-09-23",
    ]
    assert program("request").stdout.splitlines() == [
        "2026-09-09  evaluation  consent 2026-09-20  60 calendar days from the day of consent"
    ]
    assert program("support").stdout.splitlines()[1:3] == [
        "2026-09-14  anytime pass: in place",
        "2026-09-14  quiet space: not provided",
    ]
    assert program.json("incident", "--json") == []


@pytest.mark.parametrize("kind", NEW)
def test_two_children_need_a_name(program: Program, kind: str) -> None:
    kit = program.json("export", "-", "--for", "backup")
    kit["children"][0] |= {"id": "00000000-0000-4000-8000-00000000c0c0", "name": "Kit"}
    file = program.data.parent / "kit.json"
    file.write_text(json.dumps({**kit, **{table: [] for table in ("timetables", "settings", "mornings")}}))
    assert program("import", str(file)).exit_code == 0
    assert program(kind, "list").exit_code == 2
    assert program(kind, "list", "--child", "Kit").exit_code == 0
    assert program("--child", "Kit", kind, "add", *NEW[kind][0], stdin=STDIN).exit_code == 0
    assert len(program.json(kind, "--child", "Kit", "--json")) == 1
    assert program.json(kind, "--json", "--child", "Robin") == []


@pytest.mark.parametrize(
    ("words", "due"),
    [
        (("fri",), "Fri 13 Nov 2026"),
        (("mon",), "Mon 16 Nov 2026"),
        (("23 nov",), "Mon 23 Nov 2026"),
        (("28 sep", "2026-09-22", "--at", "9:00"), "Mon 28 Sep 2026"),
        (("fri", "mon", "--at", "9:00"), "Fri 13 Nov 2026"),
    ],
)
def test_what_was_promised_looks_forward_and_the_date_meant_is_said(
    program: Program, words: tuple[str, ...], due: str
) -> None:
    program.today = "2026-11-10"
    result = program("contact", "add", "Ms Ortiz", *words[1:], "--due", words[0])
    assert result.exit_code == 0, result.stderr
    assert f"Promised by {due}." in result.stderr
