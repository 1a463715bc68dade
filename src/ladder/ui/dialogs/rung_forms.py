"""The forms of the ladder: a rung, how big the fear of it is, and why a ladder rests."""

from datetime import date, timedelta

from ladder.domain.catalogue import SUPPORTS
from ladder.domain.records import Ladder, Rung
from ladder.domain.records.climbing import FearRating
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.dated import Day
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.fields.rated import Rated
from ladder.ui.widgets.fields.several import SomeOf
from ladder.ui.widgets.fields.typed import Whole, Words

KINDS = (
    ("place", "being somewhere"),
    ("minutes", "minutes"),
    ("periods", "lessons"),
    ("half_day", "half day"),
    ("full_day", "full day"),
)
REASONS = (
    ("changes_first", "changes at school come first"),
    ("recovery", "recovery"),
    ("other", "something else"),
)
AT_SCHOOL = tuple(SUPPORTS.items())[:14]
"""The supports at school, in the catalogue's order: what a rung may need."""

LOOK_AGAIN_DAYS = 28
"""App default: when to look again at a ladder that rests."""


def rung_form(rung: Rung | None = None) -> FormDialog:
    """Ask what a rung says and what it asks; for a new one everything but its name can stay as it is."""
    return FormDialog(
        f"The rung {rung.label}" if rung else "A new rung",
        (
            Words("label", "What it says", rung.label if rung else None, needed=True),
            Words("child_label", "To the child", rung.child_label if rung else None, about="in their own words"),
            OneOf("kind", "Kind", rung.kind if rung else "minutes", options=KINDS, needed=True),
            Whole("target_minutes", "Minutes", rung.target_minutes if rung else None, most=600, about="to reach"),
            Whole("planned_days", "School days", rung.planned_days if rung else 3, least=1, needed=True),
            SomeOf("supports", "Needs", rung.supports if rung else (), options=AT_SCHOOL),
        ),
        about="What was tried on a rung stays as it was, whatever changes here.",
    )


def fear_form(rung: Rung) -> FormDialog:
    """Ask how big the fear of a rung is today, child and parent apart; what is left blank is not written."""
    child, parent = _latest(rung, "child"), _latest(rung, "parent")
    was = ", ".join(
        f"{words} {one.fear} on {one.date}" for words, one in (("child", child), ("parent", parent)) if one is not None
    )
    return FormDialog(
        f"Fear of: {rung.label}",
        (
            Rated("child_fear", "Child: fear"),
            Rated("child_avoidance", "Child: avoids"),
            Rated("parent_fear", "Parent: fear"),
            Rated("parent_avoidance", "Parent: avoids"),
        ),
        about=f"How it is today. Last time: {was}." if was else "How it is today, before the first try if you can.",
    )


def rest_form(ladder: Ladder, today: date) -> FormDialog:
    """Ask why a ladder rests, what it waits for, and when to look again."""
    again = ladder.look_again_on or (today + timedelta(days=LOOK_AGAIN_DAYS)).isoformat()
    return FormDialog(
        "The ladder rests",
        (
            OneOf("paused_for", "For", ladder.paused_for or "changes_first", options=REASONS, needed=True),
            SomeOf("waits_for", "Waits for", ladder.waits_for or (), options=AT_SCHOOL, about="for changes first"),
            Day("look_again_on", "Look again on", again, today=today, ahead=True),
            LongText("paused_why", "Why", ladder.paused_why),
        ),
        about="Nothing is lost; w takes it up again. In recovery Today asks energy, sleep and one good thing.",
    )


def _latest(rung: Rung, rater: str) -> FearRating | None:
    rated = [one for one in rung.ratings if one.rater == rater]
    return max(rated, key=lambda one: one.date) if rated else None
