"""What can be set for a child, each line with what stands there now."""

from ladder.domain.hours_words import week_words
from ladder.domain.records import Child, Settings, Timetable
from ladder.domain.records.people import AdviceNumbers
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.settings.child import REGIONS


def settings_menu(child: Child, settings: Settings, hours: Timetable | None, theme: str, at: str = "") -> MenuDialog:
    """Offer what can be set, beginning at `at`; gives the code of a line."""
    words = [one.word for one in settings.own_words]
    return MenuDialog(
        f"Settings · {child.name}",
        (
            Item("child", "1", "The child", " · ".join(_child(child))),
            Item("hours", "2", "School hours", week_words(hours.weekdays) if hours else "none yet"),
            Item("days_off", "3", "Days off", _counted(len(child.days_off), "entry", "entries")),
            Item("special_days", "4", "Days with own hours", _counted(len(child.special_days), "day", "days")),
            Item("region", "5", "Where you live", f"{dict(REGIONS)[child.region]}, {child.timezone}"),
            Item("own_words", "6", "Your own words", ", ".join(words) or "none yet"),
            Item("scale_word", "7", "The word for it", settings.scale_word or "worry"),
            Item("ours", "8", "Ours", "on" if settings.ours_on else "off"),
            Item("advice", "9", "Numbers of the advice", _advice(settings)),
            Item("attendance", "0", "Numbers of attendance", _attendance(settings)),
            Item("theme", "-", "Colours", theme),
        ),
        at=at,
    )


def _child(child: Child) -> list[str]:
    told = [child.name, str(child.birth_year or ""), f"grade {child.grade}" if child.grade else "", child.color or ""]
    return [one for one in told if one]


def _counted(count: int, one: str, many: str) -> str:
    return "none yet" if not count else f"1 {one}" if count == 1 else f"{count} {many}"


def _advice(settings: Settings) -> str:
    standing = settings.advice == AdviceNumbers()
    return "app defaults; your therapist can change them" if standing else "changed from the app defaults"


def _attendance(settings: Settings) -> str:
    days = "" if settings.state_days is None else f" · {settings.state_days} days a year"
    return f"absent below {100 * settings.absent_below:g} %{days}"
