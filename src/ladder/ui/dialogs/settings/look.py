"""The colours of this computer."""

from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf

THEMES = (("dark", "dark"), ("light", "light"), ("contrast", "high contrast"), ("plain", "plain, no colours"))


def theme_form(theme: str) -> FormDialog:
    """Ask for the colours; they are kept on this computer only."""
    return FormDialog(
        "Colours",
        (OneOf("theme", "Colours", theme, options=THEMES, needed=True),),
        about="They are kept on this computer and leave with no file.",
    )
