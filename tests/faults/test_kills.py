"""A program that is killed while it writes: nothing that was acknowledged is lost, and the files always open.

`LADDER_KILLS` says how many kills; 200 if it is not set.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tinydb import TinyDB

from ladder.storage.codec import parse
from ladder.storage.store import Store

KILLS = int(os.environ.get("LADDER_KILLS", "200"))
PER_FOLDER = 20
WRITER = Path(__file__).with_name("writer.py")

pytestmark = pytest.mark.slow


class Writer:
    """The program that writes, one child a kill."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def write_and_be_killed(self, folder: Path, seed: int, chance: random.Random) -> list[list[str]]:
        """Let it write into a folder, kill it at a random moment, and give what it said."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{folder} {seed}\n")
        self._process.stdin.flush()
        acks, said, child = chance.randrange(5), list[list[str]](), 0
        while not child or sum(words[0] == "ack" for words in said) < acks:
            words = self._read()
            assert words != ["gone"], "the program has died of itself"
            if words[0] == "pid":
                child = int(words[1])
            else:
                said.append(words)
        time.sleep(chance.random() * 0.008)
        os.kill(child, signal.SIGKILL)
        while (words := self._read()) != ["gone"]:
            said.append(words)
        return said

    def _read(self) -> list[str]:
        assert self._process.stdout is not None
        words = self._process.stdout.readline().split()
        assert words, "the program has died of itself"
        return words


@contextmanager
def a_writer() -> Iterator[Writer]:
    source = [str(Path(__file__).parents[1]), *sys.path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(source)}
    with subprocess.Popen(
        [sys.executable, WRITER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        try:
            yield Writer(process)
        finally:
            process.kill()


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    chance = random.Random(KILLS)
    saved: dict[str, str] = {}
    folder = tmp_path
    with a_writer() as writer:
        for number in range(KILLS):
            if number % PER_FOLDER == 0:
                folder, saved = tmp_path / f"data {number}", {}
            said = writer.write_and_be_killed(folder, number, chance)
            open_words: list[str] = []
            for kind, record, note in said:
                if kind == "try":
                    open_words = [record, note]
                else:
                    saved[record], open_words = note, []
            store = Store.open(folder)
            documents = store.documents(stored=False)
            notes = {document["id"]: document["note"] for document in documents["mornings"]}
            halves = {one["what"] for one in documents["incidents"]} | {
                one["learned"] for one in documents["exposures"]
            }
            assert len(documents["incidents"]) == len(documents["exposures"]) == len(halves), f"kill {number}"
            if halves:
                [notes["both"]] = halves
            for record, note in saved.items():
                allowed = {note, open_words[1] if open_words[:1] == [record] else note}
                assert notes.get(record, "-") in allowed, f"kill {number}"
            if open_words:
                saved[open_words[0]] = notes.get(open_words[0], "-")
            assert store.notices == []
            assert_plain_tinydb_opens(folder)


def assert_plain_tinydb_opens(folder: Path) -> None:
    for file in (*folder.glob("*.json"), *folder.glob("copies/**/*.json")):
        if file.name != "device.json":
            assert parse(file.read_bytes()).intact, file
            with TinyDB(file) as plain:
                assert len(plain.table("_ladder")) == 1
