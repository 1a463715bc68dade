"""What comes in: which file it is, the passphrase that opens it, and whether a child in it is the one here."""

from ladder.ui.dialogs.confirm import ConfirmDialog
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.typed import Secret, Words


def import_form(typed: str = "", trouble: str = "") -> FormDialog:
    """Ask for the file; `typed` stands there already, `trouble` says what stood in the way of it."""
    form = FormDialog(
        "Take in a file",
        (Words("path", "File or folder", typed or None, longest=400, needed=True),),
        about="An export of ladder, or the data folder of another device. Nothing that is written down here is lost "
        "or doubled. What came in is not taken back by u.",
        keep="Take in",
    )
    form.sentence = trouble
    return form


def passphrase_form(name: str) -> FormDialog:
    """Ask for what opens the locked file of that name."""
    return FormDialog(
        "A locked file",
        (Secret("passphrase", "Passphrase", longest=400, needed=True),),
        about=f"{name} is locked. Whoever locked it chose a passphrase, and that opens it.",
        keep="Open",
    )


def same_child_question(name: str) -> ConfirmDialog:
    """Ask whether the child of that name in the file is ours."""
    return ConfirmDialog(
        "The same child?", f"{name} is written down here already. Is {name} in this file the same child?"
    )
