"""What can be written down: the kinds of the record, each with what it is for."""

from ladder.domain.written_words import KINDS
from ladder.ui.dialogs.menu import Item, MenuDialog

FOR = {
    "contact": "a call, an e-mail, a meeting, a letter",
    "support": "asked for, agreed or tried, and what came of it",
    "incident": "something happened, who was told",
    "request": "asked of the school in writing, with its clock",
    "goal": "what is to be reached by when",
    "phase": "from here on something was different",
    "measure": "numbers from the paper form",
}


def kinds_menu(at: str = "") -> MenuDialog:
    """Offer the kinds, beginning at the one of code `at`; the keys are those of the filter."""
    items = [Item(kind.code, str(number), kind.one, FOR[kind.code]) for number, kind in enumerate(KINDS, start=1)]
    return MenuDialog("Write down", items, at=at)
