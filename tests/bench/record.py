"""What a record of 2,000 entries costs: opening it, a filter, a letter that is looked for, another entry."""

from collections.abc import Sequence
from pathlib import Path

from families import ENTRIES
from program import Program, line, p95

F1, F4, END, UP, BACKSPACE = b"\x1bOP", b"\x1bOS", b"\x1b[F", b"\x1b[A", b"\x7f"
OPENED = f"{ENTRIES} entries".encode()
SOME = f" of {ENTRIES} entries".encode()
FRESH = 10
KEYS = 40


def measure_record(argv: Sequence[str], data: Path, ready: bytes, floor: float) -> None:
    """Measure on the family in `data`, whose first screen shows `ready`; print p95 beside a key's at the `floor`."""
    told = {
        "opened first": [_opened(argv, data, ready) for _ in range(FRESH)],
        **_keys(argv, data, ready),
    }
    for what, seconds in told.items():
        line(f"record, {what}, p95 (under 100 ms)", p95(seconds), floor)


def _opened(argv: Sequence[str], data: Path, ready: bytes) -> float:
    """Give the seconds in which a program that was just started opens its record."""
    program = Program(argv, data)
    program.until(ready)
    (opened,) = program.press(F4, OPENED)
    program.close()
    return opened


def _keys(argv: Sequence[str], data: Path, ready: bytes) -> dict[str, list[float]]:
    program = Program(argv, data)
    program.until(ready)
    again, kinds, letters, entries = [], [], [], []
    for _ in range(KEYS):
        again += program.press(F4, OPENED)
        program.press(F1, ready)
    program.press(F4, OPENED)
    for _ in range(KEYS // 2):
        kinds += program.press(b"1", SOME) + program.press(b"0", OPENED)
    program.press(b"/", b"words to look for")
    first = program.press(b"z", SOME)
    program.press(BACKSPACE, OPENED)
    for _ in range(KEYS // 2):
        letters += program.press(b"z", SOME) + program.press(BACKSPACE, OPENED)
    program.press(b"\r", b"all")
    program.press(END, b"said in talk 1.")
    for number in range(2, KEYS + 2):
        entries += program.press(UP, f"said in talk {number}.".encode())
    program.close()
    return {
        "opened again": again,
        "another kind": kinds,
        "first letter": first,
        "a letter": letters,
        "another entry": entries,
    }
