"""From when to when there is school: weekdays that differ, lessons, hours that hold from a date on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from ladder.domain.hours_words import WEEKDAY_WORDS
from ladder.domain.records import Timetable
from ladder.domain.records.base import WEEKDAYS
from ladder.domain.records.people import Period
from ladder.domain.typed_times import parse_hours, parse_period
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.dated import Day
from ladder.ui.widgets.fields.field import Unread
from ladder.ui.widgets.fields.long import TextLines
from ladder.ui.widgets.fields.typed import TypedField, Words

CHANGES_ALL = (
    "A change here holds for all dates of these hours, past ones too. When the school changes its hours, go back and "
    "write down new ones from their date."
)
FROM_A_DATE = "They hold from their date on; what was school before stays as it was. A blank weekday has no school."
AGREED = (
    "What was agreed with the school (504, modified schedule) stands beside the school's own hours: figures then also "
    "say how much of what was agreed was done. A blank weekday has nothing agreed."
)


@dataclass(frozen=True)
class HoursField(TypedField):
    """From when to when, as {starts, ends}; typed like 08:05-14:50."""

    longest: int = 15

    def written(self) -> str:
        """Give both times."""
        return f"{self.value.starts}-{self.value.ends}" if self.value else ""

    def parsed(self, typed: str) -> dict[str, str]:
        """Give both times by name."""
        try:
            starts, ends = parse_hours(typed)
        except ValueError as error:
            raise Unread(str(error)) from None
        return {"starts": starts, "ends": ends}


@dataclass(frozen=True)
class Lessons(TextLines):
    """Lessons, one a line with its times, as [{name, starts, ends}]."""

    def written(self) -> str:
        """Give the lines."""
        periods: tuple[Period, ...] = self.value or ()
        return "\n".join(f"{one.name} {one.starts}-{one.ends}" for one in periods)

    def read(self, typed: str) -> Any:
        """Give the lessons."""
        try:
            named = [parse_period(line) for line in super().read(typed)]
        except ValueError as error:
            raise Unread(str(error)) from None
        return [{"name": name, "starts": starts, "ends": ends} for name, starts, ends in named]


def timetable_form(
    kind: Literal["school", "agreed"], like: Timetable | None, today: date, *, new: bool, only: bool = False
) -> FormDialog:
    """Ask for hours; `like` holds what stands there at first. The `only` hours of a school cannot be taken away."""
    agreed = kind == "agreed"
    since = today.isoformat() if new or like is None else like.from_
    return FormDialog(
        "Agreed hours" if agreed else "School hours",
        (
            Day("from", "From", since, today=today, needed=True),
            Day(
                "to",
                "To",
                None if new or like is None else like.to,
                today=today,
                ahead=True,
                since="from",
                about="blank: until others begin",
            ),
            *(
                HoursField(weekday, WEEKDAY_WORDS[weekday], like.weekdays.get(weekday) if like else None)
                for weekday in WEEKDAYS
            ),
            *(
                ()
                if agreed
                else (Lessons("periods", "Lessons", like.periods if like else (), about="like Period 1 08:05-08:55"),)
            ),
            Words("label", "Called", None if new or like is None else like.label, about="like 504 plan, or blank"),
        ),
        about=AGREED if agreed else FROM_A_DATE if new else CHANGES_ALL,
        drop="" if new or only else "Take them away",
    )


def timetable_fields(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Give a timetable's fields from what the form kept."""
    weekdays = {weekday: kept[weekday] for weekday in WEEKDAYS if kept[weekday] is not None}
    fields = {"from_": kept["from"], "to": kept["to"], "weekdays": weekdays, "label": kept["label"]}
    return fields | ({"periods": kept["periods"]} if "periods" in kept else {})
