"""The numbers behind advice and attendance."""

from typing import Any

from msgspec.structs import asdict

from ladder.domain.records import Settings
from ladder.domain.records.people import ABSENT_BELOW, AdviceNumbers
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.typed import Number, Whole

ABOUT_ADVICE = "What advice is counted from. App defaults, no clinical facts; your therapist can change them."

ADVICE = {
    "tries_window": ("Look back", "school days", 1, 1000),
    "min_tries": ("Before any step", "tries at least", 1, 1000),
    "nearly_share": ("Nearly", "% of the minutes", 0, 100),
    "misses_running": ("Not yet, running", "tries, then a split", 1, 1000),
    "misses_of_five": ("Not yet, of five", "tries, then a split", 1, 1000),
    "peak_high": ("A high peak", "of 10, and above", 0, 10),
    "easy_peak": ("No big deal", "of 10, and below", 0, 10),
    "kept_successes": ("It did not happen", "successes", 1, 1000),
    "kept_window": ("… of the last", "tries", 1, 1000),
    "break_days": ("Time to ease back", "days without a step", 1, 1000),
    "break_calendar_days": ("A break", "days without school", 1, 1000),
}
"""What each number is called, what it counts, and from what to what it goes; shares stand as percent."""

_DIGITS = 6
"""No percent is typed finer than this."""


def advice_form(settings: Settings) -> FormDialog:
    """Ask for the numbers of the advice."""
    now, default = asdict(settings.advice), asdict(AdviceNumbers())
    return FormDialog(
        "Numbers of the advice",
        [
            (Number if isinstance(default[name], float) else Whole)(
                name,
                label,
                _shown(now[name]),
                least=least,
                most=most,
                needed=True,
                about=f"{counts} · {_beside(now[name], default[name])}",
            )
            for name, (label, counts, least, most) in ADVICE.items()
        ],
        about=ABOUT_ADVICE,
    )


def advice_numbers(kept: dict[str, Any]) -> dict[str, Any]:
    """Give the record's numbers from what the form kept."""
    return kept | {"nearly_share": _share(kept["nearly_share"])}


def attendance_form(settings: Settings) -> FormDialog:
    """Ask for the numbers of attendance."""
    return FormDialog(
        "Numbers of attendance",
        (
            Number(
                "absent_below",
                "Absent below, %",
                _shown(settings.absent_below),
                most=100,
                needed=True,
                about=f"of the day · {_beside(settings.absent_below, ABSENT_BELOW)}",
            ),
            Whole("late_minutes", "Late after, min", settings.late_minutes, most=600, about="the school's own rule"),
            Whole("state_days", "Days a year", settings.state_days, most=366, about="your state's number, unexcused"),
        ),
        about="A day counts as absent when less of it than this was in school; your district's rule wins. "
        "What is blank is not compared.",
    )


def attendance_numbers(kept: dict[str, Any]) -> dict[str, Any]:
    """Give the record's numbers from what the form kept."""
    return kept | {"absent_below": _share(kept["absent_below"])}


def _shown(number: float) -> float:
    """Give a share as percent, a count as it is."""
    return round(100 * number, _DIGITS) if isinstance(number, float) else number


def _share(percent: float) -> float:
    """Give a percent as the share it is written as: 55 is 0.55, and no neighbour of it."""
    return round(percent / 100, _DIGITS + 2)


def _beside(now: float, default: float) -> str:
    return "app default" if now == default else f"app default {_shown(default):g}"
