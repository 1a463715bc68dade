"""What the program costs, against a floor measured in the same run: `make bench`.

Everything is measured from outside, in a pseudo terminal of 80x24, the programs taking turns, so that a busy machine
slows all of them alike. Ready is when the first frame with the focused row has been written; a key is repainted
when its number stands in the row; a save is acknowledged when the header says `saved` again.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from program import TODAY, Program, line, p95
from record import measure_record

HERE = Path(__file__).parent
PYTHON = sys.executable
LADDER = str(Path(PYTHON).parent / "ladder")
ROUNDS = 10
KEYS = 60

LADDER_READY = "▌Your worry".encode()
FLOOR_READY = b"floor is ready"


def start(argv: Sequence[str], data: Path, marker: bytes) -> float:
    """Give the seconds from starting a program until it is ready."""
    program = Program(argv, data)
    (ready,) = program.until(marker)
    program.close()
    return ready - program.began


def keys(argv: Sequence[str], data: Path, marker: bytes, *after: bytes) -> list[list[float]]:
    """Give, for each of the keys pressed, the seconds until it was repainted and until each of `after` was written."""
    program = Program(argv, data)
    program.until(marker)
    pressed = []
    for number in range(KEYS):
        digit = str(2 + number % 7)
        pressed.append(program.press(digit.encode(), f"[{digit}]".encode(), *after))
    program.close()
    return pressed


TREND_KEYS = ((b"2", b"School mornings:"), (b"3", b"In the middle"), (b"4", b"worry guessed"), (b"1", b"In school"))
"""Charts by their keys, with words that stand on no other chart."""


def trends(argv: Sequence[str], data: Path) -> tuple[list[float], list[float]]:
    """Give, on Trends over all there is, the seconds from a key and from a resize until the chart has been redrawn."""
    program = Program([*argv, "--child", "Wren"], data)
    program.until(LADDER_READY)
    program.press(b"\x1bOR", b"In school")
    pressed, resized = [], []
    for number in range(KEYS):
        key, words = TREND_KEYS[number % len(TREND_KEYS)]
        pressed += program.press(key, words)
        resized += program.resize(80 + 10 * (number % 2 == 0), words)
    program.close()
    return pressed, resized


def command(argv: Sequence[str], data: Path) -> float:
    """Give the seconds that a command takes."""
    env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "LADDER_DATA": str(data), "LADDER_TODAY": TODAY}
    began = time.perf_counter()
    subprocess.run(argv, env=env, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def taking_turns(measured: dict[str, Callable[[], float]]) -> dict[str, float]:
    """Give the median of ROUNDS measurements of each, taken in turns after one that does not count."""
    taken: dict[str, list[float]] = {name: [] for name in measured}
    for number in range(ROUNDS + 1):
        for name, measure in measured.items():
            seconds = measure()
            if number:
                taken[name].append(seconds)
    return {name: median(values) for name, values in taken.items()}


def measure(folder: Path) -> None:
    """Make the families, measure, print."""
    weeks, years, record = (folder / name for name in ("weeks", "years", "record"))
    subprocess.run([PYTHON, HERE / "families.py", folder, TODAY], check=True)
    for data in (weeks, years, record):
        subprocess.run([LADDER, "--data", data, "import", data.with_suffix(".json")], check=True, capture_output=True)

    floor, program = [PYTHON, str(HERE / "floor.py")], [LADDER]
    starts = taking_turns({
        "floor": lambda: start(floor, weeks, FLOOR_READY),
        "weeks": lambda: start(program, weeks, LADDER_READY),
        "years": lambda: start(program, years, LADDER_READY),
    })  # fmt: skip
    line("start, empty Textual app", starts["floor"])
    line("start, 12 weeks of one child", starts["weeks"], starts["floor"], 1.25)
    line("start, ten years of three children", starts["years"], starts["weeks"], 1.1)

    floor_keys = [seconds for (seconds,) in keys(floor, weeks, FLOOR_READY)]
    first = keys(program, weeks, LADDER_READY, b"saved ")
    tenth = keys(program, years, LADDER_READY, b"saved ")
    line("key to repaint, empty app, median", median(floor_keys))
    line("key to repaint, empty app, p95", p95(floor_keys))
    for when, pressed in (("first year", first), ("tenth year", tenth)):
        painted, saved = zip(*pressed, strict=True)
        line(f"key to repaint, {when}, median", median(painted), median(floor_keys))
        line(f"key to repaint, {when}, p95", p95(painted), p95(floor_keys), 1.5)
        line(f"key to saved, {when}, median", median(saved))
        line(f"key to saved, {when}, p95 (aim: under 60 ms)", p95(saved))

    for what, taken in zip(("key", "resize"), trends(program, years), strict=True):
        line(f"{what} to chart, ten years, median", median(taken), median(floor_keys))
        line(f"{what} to chart, ten years, p95 (aim: under 100 ms)", p95(taken), p95(floor_keys))

    measure_record(program, record, LADDER_READY, p95(floor_keys))

    asked = {"--help": ["--help"], "today": ["--child", "Wren", "today"], "week": ["--child", "Wren", "week"]}
    commands = taking_turns(
        {"click": lambda: command([PYTHON, "-c", "import click"], weeks)}
        | {name: lambda words=words: command([LADDER, *words], weeks) for name, words in asked.items()}
    )
    line("python -c 'import click'", commands["click"])
    for name in asked:
        line(f"ladder {name}", commands[name], commands["click"], 1.2 if name == "--help" else None)


if __name__ == "__main__":
    made = Path(tempfile.mkdtemp(prefix="ladder-bench-"))
    try:
        measure(made)
    finally:
        shutil.rmtree(made)
