"""What is asked before something leaves: the passphrase that locks it, and what only the family can say on a page."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.field import Unread
from ladder.ui.widgets.fields.long import TextLines
from ladder.ui.widgets.fields.typed import Secret


class GivingForm(FormDialog):
    """What it asks is not kept: it goes into the file that is then written."""

    HINT = "Tab next · ctrl+s writes · Esc goes back"
    LEAVING = "Nothing is written yet · Esc again leaves it · ctrl+s writes"
    UNTOUCHED = "Nothing is typed here · ctrl+s writes it all the same · Esc goes back"


class FolderForm(GivingForm):
    """Asks where a file is to be written: what stands there is no fact about anybody, so Enter is enough."""

    ENTER_KEEPS = True


def lock_form(name: str, warning: str, trouble: str = "") -> FormDialog:
    """Ask twice for the passphrase that is to lock the file of that name; `trouble` says why it is asked again."""
    form = GivingForm(
        "Lock the file",
        (
            Secret("passphrase", "Passphrase", needed=True),
            Secret("again", "Once more", needed=True),
        ),
        about=f"{name} is locked with what you type here. {warning}",
        keep="Lock and write",
    )
    form.sentence = trouble
    return form


@dataclass(frozen=True)
class PageLines(TextLines):
    """Lines for a page; `check` gives the sentence that says why they have no room there, if they have none."""

    check: Callable[[Sequence[str]], str] = lambda _lines: ""

    def read(self, typed: str) -> list[str]:
        """Give the lines. Raises Unread."""
        lines = super().read(typed)
        if trouble := self.check(lines):
            raise Unread(trouble)
        return lines


def page_words_form(fields: Iterable[PageLines], about: str) -> FormDialog:
    """Ask for what only the family can say on a page."""
    return GivingForm("On this page", tuple(fields), about=about, keep="Write the page")
