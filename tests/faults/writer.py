"""A program that writes until it is killed, and says after each save what lies on the disk now.

For each line `folder seed` on stdin a child of this program, which has all it needs in memory, writes into the folder
without end. It prints `try ID NOTE` before a save and `ack ID NOTE` after it (`-`: no such record); this program prints
`pid N` for the child and `gone` when it is dead.
"""

import os
import random
import sys
from pathlib import Path

import filelock  # noqa: F401 - so that the children start fast

from ladder.storage.store import Store
from support.family import a_morning, an_exposure, an_incident
from support.stores import edit_of, minute

DATES = [f"{year}-{month:02}-{day:02}" for year in (2025, 2026) for month in (1, 12) for day in range(10, 16)]


def say(*words: str) -> None:
    os.write(sys.stdout.fileno(), (" ".join(words) + "\n").encode())


def write_without_end(folder: Path, seed: int) -> None:
    """Insert, lengthen, shorten and delete mornings at random, in two files, and take steps that lie in two files."""
    chance = random.Random(seed)
    store = Store.open(folder)
    for number in range(sys.maxsize):
        if chance.random() < 0.4:
            words = f"{seed}.{number}"
            say("try", "both", words)
            both = (an_incident("2026-11-23", words), an_exposure("2026-11-23", "gate", learned=words))
            store.edit_many([edit_of(record) for record in both], at=minute(number))
            say("ack", "both", words)
            continue
        day = chance.choice(DATES)
        note = f"{seed}.{number}." + "x" * chance.choice((0, 10, 500, 9_000))
        edit = edit_of(a_morning(day, note=note))
        gone = chance.random() < 0.25
        wish = edit._replace(change=lambda _old: None) if gone else edit
        say("try", edit.id, "-" if gone else note)
        store.edit_many([wish], at=minute(number))
        say("ack", edit.id, "-" if gone else note)


def main() -> None:
    for line in sys.stdin:
        folder, seed = line.rsplit(" ", 1)
        child = os.fork()
        if child == 0:
            write_without_end(Path(folder), int(seed))
        say("pid", str(child))
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
