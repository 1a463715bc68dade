"""The forms of a letter: its text, and how it was sent."""

from datetime import date

from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.dated import Clock, Day
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.fields.typed import Words

CHANNELS = (("letter", "a letter"), ("email", "an e-mail"), ("portal", "the portal"), ("in_person", "by hand"))


def letter_form(title: str, text: str, purpose: str) -> FormDialog:
    """Ask for the text of a letter, which begins with what the record gives; blanks stand in brackets."""
    about = f"{purpose} What stands in [brackets] only you know."
    return FormDialog(
        title, (LongText("letter", "The letter", text, needed=True, read_first=True),), about=about.strip()
    )


def sent_form(now: str, today: date) -> FormDialog:
    """Ask when, how and to whom a letter was sent: `now` unless said, and to whom the letter greets."""
    return FormDialog(
        "It was sent",
        (
            Day("on", "On", now[:10], today=today, needed=True),
            Clock("time", "At what time", now[11:], needed=True, of_now="on"),
            OneOf("channel", "As", "letter", options=CHANNELS, needed=True),
            Words("person", "To", None, about="blank: whom the letter greets"),
        ),
        about="It is logged as a talk with the school.",
    )
