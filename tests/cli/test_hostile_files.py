"""Files that somebody else wrote, in good faith or not: a sentence each, exit code 1, and the family as it was."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from ladder.exchange.export import write_bytes
from ladder.exchange.reading import MOST_BYTES
from ladder.exchange.sealing import seal
from support.documents import a_deidentified
from support.program import Program, robins_program
from support.trackers import SAM_FILE

GOOD: dict[str, Any] = json.loads(SAM_FILE.read_text())
CHILD = GOOD["children"][0]


def good_but(**fields: Any) -> bytes:
    return json.dumps(GOOD | fields).encode()


def first_morning(**fields: Any) -> bytes:
    return good_but(mornings=[*GOOD["mornings"], GOOD["mornings"][0] | fields])


HOSTILE: dict[str, bytes] = {
    "empty": b"",
    "not JSON": b"%PDF-1.7",
    "a list": b"[]",
    "nothing but a text": b'"ladder-export"',
    "not UTF-8": b'{"format": "\xff"}',
    "another encoding": json.dumps(GOOD).encode("utf-16"),
    "a list a million deep": b"[" * 1_000_000,
    "groups a hundred thousand deep": b'{"children":' * 100_000,
    "a million deep where a record stands": good_but().replace(
        b'"Sam"', b"[" * 1_000_000 + b"]" * 1_000_000, 1
    ),
    "duplicate keys": b'{"format": "ladder-export", "format": "x", "version": 1, "children": []}',
    "duplicate keys in a record": good_but().replace(b'"name": "Sam"', b'"name": "Sam", "name": "Max"', 1),
    "NaN": good_but(weeks=[float("nan")]),
    "endless": good_but(weeks=[float("-inf")]),
    "a huge number": good_but(scales=10**300),
    "a number of 5,000 digits": good_but().replace(b'"version": 1', b'"version": ' + b"9" * 5_000, 1),
    "a fraction of 5,000 digits": good_but().replace(b'"version": 1', b'"version": ' + b"9" * 5_000 + b".5", 1),
    "a rating of 5,000 digits": first_morning(distress_child=0).replace(
        b'"distress_child": 0', b'"distress_child": ' + b"1" * 5_000
    ),
    "a huge version counter": good_but(children=[CHILD | {"version": {CHILD["id"]: 2**63}}]),
    "a foreign key": good_but(diary=[]),
    "a newer version": good_but(version=2),
    "a version of long ago": good_but(version=0),
    "a version in words": good_but(version="\x1b[31mone"),
    "another format": good_but(format="\x1b]0;title\x07"),
    "no format": json.dumps({key: value for key, value in GOOD.items() if key != "format"}).encode(),
    "wrong types everywhere": good_but(children={}, mornings="many", outcomes=7, rungs=None),
    "a table that is a text": good_but(mornings="many"),
    "a record that is a number": good_but(mornings=[7]),
    "a rating of 11": first_morning(distress_child=11),
    "a rating in words": first_morning(distress_child="seven"),
    "a rating of true": first_morning(distress_child=True),
    "a note that is a list": first_morning(note=["a"]),
    "an unknown child": good_but(children=[]),
    "an escape code in a key": good_but(**{"\x1b[2J": []}),
    "an escape code in a field's name": first_morning(**{"\x1b[2J\x9b31m": 1}),
    "an escape code in a date": first_morning(date="\x1b[2J2026-09-01"),
    "an escape code in a status": good_but(outcomes=[GOOD["outcomes"][0] | {"status": "\x1b[2Jfull\u202e"}]),
    "an escape code in an id": good_but(children=[CHILD | {"id": "\x1b[2J"}]),
    "an escape code in what is withheld": good_but(withheld=["mornings.\x1b[2J"]),
    "a name of a thousand escape codes": good_but(children=[CHILD | {"name": "\x1b]0;x\x07" * 1000}]),
    "a lone surrogate in a key": good_but(**{"\ud800": []}),
    "a lone surrogate in a field's name": first_morning(**{"\udfff": 1}),
    "a lone surrogate in an id": good_but(children=[CHILD | {"id": "\ud800"}]),
    "a lone surrogate as raw bytes": good_but().replace(b'"Sam"', b'"\xed\xa0\x80"', 1),
    "a note too long": first_morning(note="a" * 10_001),
    "50 MB of blanks": b" " * 50_000_000,
    "50 MB in one note": first_morning(note="a" * 50_000_000),
    "one byte too large": b" " * (MOST_BYTES + 1),
}  # fmt: skip

TO_LOOK_THROUGH: dict[str, bytes] = {
    "an escape code in a note": first_morning(note="\x1b[2J"),
    "a lone surrogate in a note": first_morning(note="\ud800"),
    "a note that its own file withholds": good_but(withheld=["mornings.note"]),
    "figures that are none": good_but(weeks=[{"from": "soon"}]),
}
"""What an import cleans or leaves alone, and a look through a file remarks upon."""


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program with one child, for tests that change nothing."""
    return robins_program(tmp_path_factory.mktemp("family") / "data")


def is_one_sentence(stderr: str) -> bool:
    plain = all(sign.isprintable() or sign == "\n" for sign in stderr)
    return plain and stderr.count("\n") == 1 and 20 < len(stderr) < 400 and "Traceback" not in stderr


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("command", ["import", "validate"])
def test_a_bad_file_is_one_sentence_exit_one_and_no_change(
    family: Program, tmp_path: Path, data: bytes, command: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(data)
    before = family.files()
    result = family(command, str(path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert is_one_sentence(result.stderr), result.stderr
    assert family.files() == before


@pytest.mark.parametrize("data", TO_LOOK_THROUGH.values(), ids=TO_LOOK_THROUGH.keys())
def test_what_no_export_holds_is_told_by_a_look_through_it(tmp_path: Path, data: bytes) -> None:
    path, program = tmp_path / "bad.json", Program(tmp_path / "data")
    path.write_bytes(data)
    result = program("validate", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "can be taken in" in result.stderr
    assert "It is not quite as ladder writes one: " in result.stderr
    assert result.stderr.count("\n") == 1
    assert all(sign.isprintable() or sign == "\n" for sign in result.stderr)
    assert program("import", str(path)).exit_code == 0


def test_an_import_cleans_what_could_steer_a_screen_out_of_the_texts_it_takes(robin: Program, tmp_path: Path) -> None:
    path = tmp_path / "texts.json"
    path.write_bytes(
        first_morning(id="00000000-0000-4000-8000-00000000000a", date="2026-11-23", note="a\x1b[31mb\ud800c\u202ed")
    )
    assert robin("import", str(path)).exit_code == 0
    notes = [morning["note"] for morning in robin.json("export", "-", "--child", "Sam")["mornings"]]
    assert "a[31mbcd" in notes


def test_a_deidentified_document_is_not_taken_in(family: Program, tmp_path: Path) -> None:
    path = tmp_path / "nobody.json"
    path.write_bytes(write_bytes(a_deidentified("sam", "therapist")))
    before = family.files()
    result = family("import", str(path))
    assert (result.exit_code, result.stdout, family.files()) == (1, "", before)
    assert result.stderr.startswith("This file is de-identified")


@pytest.fixture(scope="module")
def sealed() -> bytes:
    """A rating of 11, locked."""
    return seal(HOSTILE["a rating of 11"], "right")


@pytest.mark.parametrize(
    ("place", "typed", "code", "words"),
    [
        (None, "wrong\n", 1, "its passphrase is another one"),
        (2_000, "right\n", 1, "or the file was changed"),
        (None, "right\n", 1, "distress_child is 11"),
        (None, "", 2, "No passphrase was given"),
    ],
)
@pytest.mark.parametrize("command", ["import", "validate"])
def test_a_locked_file_with_anything_wrong_is_told(
    family: Program, tmp_path: Path, sealed: bytes, command: str, place: int | None, typed: str, code: int, words: str
) -> None:
    path = tmp_path / "locked.age"
    path.write_bytes(sealed if place is None else sealed[:place] + sealed[place + 4 :])
    before = family.files()
    result = family(command, str(path), stdin=typed)
    assert (result.exit_code, result.stdout, family.files()) == (code, "", before)
    assert words in result.stderr
    assert is_one_sentence(result.stderr), result.stderr


@pytest.mark.parametrize("command", ["import", "validate"])
@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "device", "link to nothing", "\x1b[2Jname"])
def test_what_is_no_file_is_told_and_nobody_waits(family: Program, tmp_path: Path, command: str, kind: str) -> None:
    path = tmp_path / kind
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system knows no pipes with a name")
        os.mkfifo(path)
    elif kind == "device":
        path = Path("/dev/zero")
    elif kind == "link to nothing":
        path.symlink_to(tmp_path / "nowhere")
    before = family.files()
    result = family(command, str(path))
    assert (result.exit_code, result.stdout, family.files()) == (1, "", before)
    assert is_one_sentence(result.stderr), result.stderr
