"""The family's own words: for the scale, and among the words to tick."""

from ladder.domain.own_chips import ListName
from ladder.domain.records import Settings
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf, YesNo
from ladder.ui.widgets.fields.typed import Words

LISTS: dict[ListName, str] = {
    "symptoms": "body",
    "hard_parts": "what made it hard",
    "coping": "what helped",
    "behaviours": "the morning",
}


def scale_word_form(settings: Settings) -> FormDialog:
    """Ask what the family calls what the numbers 0 to 10 measure."""
    return FormDialog(
        "The word for it",
        (Words("scale_word", "0 to 10 of", settings.scale_word, longest=20, about="worry, overwhelm, how hard"),),
        about="What do you call it at home? Blank is worry.",
    )


def ours_form(settings: Settings) -> FormDialog:
    """Ask whether a morning also asks about the parent's own part."""
    return FormDialog(
        "Ours",
        (YesNo("ours_on", "Ask it", settings.ours_on, needed=True),),
        about="Two lines of your own on a morning: what I said, and one thing I did differently. They are for you; no "
        "share takes them along.",
    )


def own_word_form() -> FormDialog:
    """Ask for a word of the family's own."""
    return FormDialog(
        "A word of your own",
        (
            Words("word", "Word", needed=True, longest=40),
            OneOf("list", "For", "symptoms", options=tuple(LISTS.items()), needed=True),
        ),
        about="It gets a capital letter that it keeps.",
        keep="Add",
    )
