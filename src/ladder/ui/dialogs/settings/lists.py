"""Lists within the settings: pick one to change it, or add one."""

from collections.abc import Sequence

from ladder.domain.hours_words import dated, span_words, timetable_words
from ladder.domain.own_chips import ListName
from ladder.domain.records import Child, Timetable
from ladder.domain.records.people import OwnWord
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.settings.words import LISTS

ADD = "add"
ADD_AGREED = "agreed"


def hours_menu(tables: Sequence[Timetable]) -> MenuDialog:
    """Offer the timetables, newest first, by their ids; `add` and `agreed` for new ones."""
    return MenuDialog(
        "School hours",
        (
            Item(ADD, "a", "New hours from a date on", "when the school changes its times"),
            Item(ADD_AGREED, "g", "Agreed hours", "504, modified schedule"),
            *(Item(one.id, "", timetable_words(one)) for one in reversed(tables)),
        ),
        about="Enter opens hours to change them.",
    )


def days_off_menu(child: Child) -> MenuDialog:
    """Offer the days off by their place in the record, latest first; `add` for new ones."""
    there = [Item(str(place), "", span_words(one.from_, one.to, one.label)) for place, one in enumerate(child.days_off)]
    return MenuDialog("Days off", (Item(ADD, "a", "Add days off"), *reversed(there)))


def special_days_menu(child: Child) -> MenuDialog:
    """Offer the special days by their place in the record, latest first; `add` for a new one."""
    there = [
        Item(str(place), "", dated(one.date), f"{one.starts}-{one.ends}  {one.label}")
        for place, one in enumerate(child.special_days)
    ]
    return MenuDialog("Days with their own hours", (Item(ADD, "a", "Add a day"), *reversed(there)))


def own_words_menu(words: Sequence[OwnWord]) -> MenuDialog:
    """Offer the family's words by their place in the record; `add` for a new one."""
    by_list: list[ListName] = list(LISTS)
    there = sorted(enumerate(words), key=lambda numbered: by_list.index(numbered[1].list))
    return MenuDialog(
        "Your own words",
        (
            Item(ADD, "+", "Add a word"),
            *(Item(str(place), "", one.word, f"{one.letter or '/'}  {LISTS[one.list]}") for place, one in there),
        ),
        about="Enter on a word takes it off its list; what was written with it stays.",
    )
