"""The rows of Today: which fields they set and what stands under their keys."""

from collections.abc import Sequence
from datetime import date

from ladder.domain.catalogue import BEHAVIOUR_CHIPS, COPING_CHIPS, HARD_CHIPS, STATUSES, SYMPTOM_CHIPS
from ladder.domain.day import Day
from ladder.domain.day_status import WITHOUT_A_TRY
from ladder.domain.due_words import due_line
from ladder.domain.too_sick import offer, usual_symptoms
from ladder.tracker.today import DayView
from ladder.ui.desk import AFTERWARDS, EXPOSURE_FIELDS
from ladder.ui.saver import Fields
from ladder.ui.widgets.chips import ChipsRow
from ladder.ui.widgets.choice import Choice, ChoiceRow
from ladder.ui.widgets.details import DetailsRow
from ladder.ui.widgets.rating import RatingRow
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.sentence import SentenceRow
from ladder.ui.widgets.steps import StepsRow
from ladder.ui.widgets.ticks import Plain, Severity, Started
from ladder.ui.widgets.typed import ClockRow, MinutesRow, SleepRow

WHAT_ILL_MEANS = (
    "Ill means too ill for a Saturday outing too: fever, infection, injury, or the doctor said so.\n"
    "An ache that comes with school mornings is not today, part or tried."
)
THE_REST = (
    "Lessons, where, excused and why, note sent, the school's own mark, asking for help, nurse visits,\n"
    "the evening's worry, how a day at home went, a note. All of it can stay blank."
)
STATUS_CHOICES = tuple(
    Choice(code, STATUSES[code], letter)
    for code, letter in (
        ("full", "f"),
        ("late", "l"),
        ("left_early", "e"),
        ("part", "p"),
        ("tried", "d"),
        ("not_today", "n"),
        ("ill", "i"),
        ("elsewhere", "w"),
        ("no_school", "s"),
    )
)
HAPPENED_CHOICES = (Choice("no", "no", "n"), Choice("partly", "partly", "p"), Choice("yes", "yes", "y"))


ENERGY = {0: "none", 3: "a little", 5: "half", 7: "a good deal", 10: "full"}


def morning_rows(name: str) -> list[Row]:
    """Give the rows of the morning, for a child called `name`."""
    return [
        RatingRow("distress_parent", "Your worry", about="How big the worry looks to you. This number is yours."),
        RatingRow(
            "distress_child",
            "Their worry",
            about=f"How big {name} says it is. Leave it blank when asking would make it harder.",
        ),
        ChipsRow("symptoms", "Body", SYMPTOM_CHIPS, Severity()),
        ChipsRow("hard_parts", "Hard", HARD_CHIPS, Plain()),
        ChipsRow("coping", "Helped", COPING_CHIPS, Started()),
        StepsRow("furthest", "How far"),
        ChipsRow("behaviours", "Morning", BEHAVIOUR_CHIPS, Plain()),
        RatingRow("expected_peak", "Worry's guess", about="How big the worry says it will get on today's rung."),
        SentenceRow("note", "Note", about="Anything about this morning, in your own words."),
    ]


def worded(field: str, name: str, word: str | None) -> str | None:
    """Give the label of a row that carries the family's word for the scale (worry, unless they chose another)."""
    size = word or "worry"
    labels = {
        "distress_parent": f"Your {size}",
        "distress_child": f"{name}'s {size}" if len(name) + len(size) <= 10 else f"Their {size}",
        "expected_peak": f"{size.capitalize()}'s guess",
        "peak": f"{size.capitalize()}'s peak",
    }
    return labels.get(field)


def recovery_rows() -> list[Row]:
    """Give the rows of a day in recovery: energy, sleep and one good thing, and nothing of school."""
    return [
        RatingRow("energy", "Energy", anchors=ENERGY, about="How much there is this morning."),
        SleepRow("sleep_minutes", "Sleep", about="How long the night was: 730 is seven hours and a half."),
        SentenceRow("good_thing", "A good thing", about="One thing that was good, however small."),
    ]


def outcome_rows() -> list[Row]:
    """Give the rows of the school day, filled in when it is over."""
    return [
        ChoiceRow("status", "The day", STATUS_CHOICES, about=WHAT_ILL_MEANS),
        RatingRow("peak", "Worry's peak", about="How big the worry really got on today's rung."),
        ChoiceRow("happened", "Happened?", HAPPENED_CHOICES, about="Did what the worry said would happen, happen?"),
        MinutesRow("minutes", "In school", about="Minutes in school, 0 to 600. Or give the times below instead."),
        ClockRow("arrived", "Arrived", about="The time of arriving: 8, 805 or 0805."),
        ClockRow("left", "Left", about="The time of leaving: 3 for 15:00, 1130 for 11:30."),
        RatingRow("end", "At the end", about="How big the worry was at the end of it."),
        DetailsRow("rest", "The rest", about=THE_REST),
    ]


def is_asked(field: str, values: Fields, *, climbing: bool, flagged: bool) -> bool:
    """Tell whether the row of a field shows, by the day's values.

    Of a try it is asked only where there is a rung, afterwards only on a day that may have held one; what was written
    down stays in sight. After a safety flag nothing is asked of the child.
    """
    if field in EXPOSURE_FIELDS:
        told = field not in AFTERWARDS or values.get(field) is not None
        return climbing and (told or values.get("status") not in WITHOUT_A_TRY)
    return not (flagged and field == "distress_child")


def quiet_due(view: DayView, now: date | None) -> str:
    """Give the quiet line of what is due today; on another day, a hard morning or after a safety flag there is none."""
    morning = view.day.morning
    if not view.due or view.day.date != now or (morning and (morning.hard or morning.safety_flag)):
        return ""
    first = view.due[0]
    return due_line(first.kind, first.title, first.due, first.days_left, more=len(view.due) - 1, today=now)


def ticked_in(values: Fields) -> list[str]:
    """Give the names of the symptoms among the values of a day."""
    return [one["name"] for one in values.get("symptoms") or ()]


def illness(values: Fields, recent: Sequence[Day], view: DayView) -> str | None:
    """Give the line that offers the card where what is ticked may be an illness, None where it may not."""
    day, cleared = view.day.date, view.settings.cleared_symptoms
    return offer(ticked_in(values), values.get("fever_c"), cleared, day, usual_symptoms(recent, day))
