"""Which child, where there are several, and one more."""

from collections.abc import Sequence

from ladder.domain.clock_readings import SCHOOL_BEGINS, SCHOOL_ENDS
from ladder.domain.records import Child
from ladder.ui.child_colours import COLOURS
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.settings.child import REGIONS
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.dated import Clock
from ladder.ui.widgets.fields.typed import Words

ADD = "add"


def children_menu(children: Sequence[Child], shown: Child | None) -> MenuDialog:
    """Offer the children by their ids, a mark beside the one that is `shown`; `add` for another one."""
    here = shown.id if shown else ""
    return MenuDialog(
        "Children",
        (
            *(
                Item(child.id, str(number) if number <= 9 else "", child.name, _mark(child, here), _colour(child))
                for number, child in enumerate(children, start=1)
            ),
            Item(ADD, "a", "Another child"),
        ),
        at=here,
    )


def another_child_form(like: Child | None) -> FormDialog:
    """Ask for one more child, who lives where `like` lives."""
    return FormDialog(
        "Another child",
        (
            Words("name", "Nickname", needed=True, longest=30),
            Clock("starts", "School begins", "08:30", needed=True, window=SCHOOL_BEGINS),
            Clock("ends", "School ends", "15:00", needed=True, window=SCHOOL_ENDS),
            OneOf("region", "Country", like.region if like else "us", options=REGIONS, needed=True),
        ),
        about="Each child has mornings, a ladder and a record of its own. Days that differ can be set later.",
        keep="Add",
    )


def _mark(child: Child, here: str) -> str:
    words = ["●", "here now" if child.id == here else "", "put away" if child.archived else ""]
    return "  ".join(word for word in words if word)


def _colour(child: Child) -> str:
    return COLOURS.get(child.color or "", "$quiet")
