"""Clock times, hours and lessons as a person types them: 8:05, 0805-1450, Maths 8:05-8:55."""

import re

_CLOCK = r"(?:[01]?[0-9]|2[0-3])[:.]?[0-5][0-9]"
_HOURS = rf"({_CLOCK})\s*(?:-|–|to|\s)\s*({_CLOCK})"


def parse_clock(text: str) -> str:
    """Give the clock time "08:05" for 8:05, 805, 0805 or 8.05. Raises ValueError, a sentence, for what is none."""
    typed = text.strip().lower()
    if not re.fullmatch(_CLOCK, typed, re.ASCII):
        raise ValueError(f"{text!r} is not a time like 08:05.")
    digits = re.sub(r"[:.]", "", typed).rjust(4, "0")
    return f"{digits[:2]}:{digits[2:]}"


def parse_hours(text: str) -> tuple[str, str]:
    """Give the two clock times of "8:05-14:50". Raises ValueError, a sentence, for what is none or runs backwards."""
    match = re.fullmatch(_HOURS, text.strip().lower(), re.ASCII)
    if match is None:
        raise ValueError(f"{text!r} is not hours like 08:05-14:50.")
    starts, ends = parse_clock(match[1]), parse_clock(match[2])
    if starts >= ends:
        raise ValueError(f"{ends} is not after {starts}.")
    return starts, ends


def parse_period(line: str) -> tuple[str, str, str]:
    """Give name and two clock times of a lesson, "Maths 8:05-8:55". Raises ValueError, a sentence, for what is none."""
    match = re.fullmatch(rf"(.*\S)\s+({_HOURS})", line.strip(), re.ASCII | re.IGNORECASE)
    if match is None:
        raise ValueError(f"{line.strip()!r} is not a lesson like Period 1 08:05-08:55.")
    starts, ends = parse_hours(match[2])
    return match[1], starts, ends
