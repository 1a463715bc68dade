"""Clocks that cannot be right: one that went back, one far ahead of it. Each is told once and remembered by the device.

What a clock said is kept as it was, whatever is found here; no order rests on it.
"""

import msgspec

from ladder.domain.clock_words import far_ahead_words, went_back_words
from ladder.storage.device import Device
from ladder.storage.instants import later, local_moment

BACK_HOURS = 1
"""So much later than now the newest change here may lie without a word: a clock is put right by minutes every day."""

AHEAD_HOURS = 24
"""So much later than now another device may have written: two clocks may differ by some minutes, or a zone."""


def tell_of_going_back(device: Device, newest: str, at: str) -> tuple[Device, str]:
    """Give what to say where the newest change here lies later than `at`, now, and the device that has heard it.

    The sentence is "" where there is nothing to say, or nothing that was not said before.
    """
    known = later(device.back_told, hours=BACK_HOURS) if device.back_told else ""
    if newest <= later(at, hours=BACK_HOURS) or newest <= known:
        return device, ""
    return msgspec.structs.replace(device, back_told=newest), went_back_words(local_moment(newest), local_moment(at))


def tell_of_running_ahead(device: Device, newest: str, at: str) -> tuple[Device, str]:
    """Give what to say where another device wrote at `newest`, far later than `at`, now; else as above."""
    if newest <= later(at, hours=AHEAD_HOURS) or newest <= (device.ahead_told or ""):
        return device, ""
    return msgspec.structs.replace(device, ahead_told=newest), far_ahead_words(local_moment(newest), local_moment(at))
