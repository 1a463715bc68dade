"""Who the child is, and where it lives."""

from ladder.domain.records import Child
from ladder.ui.child_colours import COLOURS
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.typed import Whole, Words

REGIONS = (("us", "United States"), ("uk", "United Kingdom"))


def child_form(child: Child) -> FormDialog:
    """Ask what a child is called and what else a page about it may say."""
    return FormDialog(
        "The child",
        (
            Words("name", "Nickname", child.name, needed=True, longest=30),
            Whole("birth_year", "Born in", child.birth_year, least=1990, most=2100, about="a year like 2013"),
            Words("grade", "Grade or year", child.grade),
            OneOf("color", "Colour", child.color, options=[(colour, colour) for colour in COLOURS]),
        ),
    )


def region_form(child: Child) -> FormDialog:
    """Ask where a child lives."""
    return FormDialog(
        "Where you live",
        (
            OneOf("region", "Country", child.region, options=REGIONS, needed=True),
            Words("timezone", "Time zone", child.timezone, needed=True, about="like America/New_York, Europe/London"),
        ),
        about="The country decides which help lines and rules are shown, the time zone when a day begins.",
    )
