"""Every dialog of the program, found by looking for it: what is new is in the tests by itself, or they fail."""

import datetime as dt
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, cast

from textual.binding import Binding

import ladder.ui
from ladder.domain.catalogue import SYMPTOM_CHIPS
from ladder.domain.records import Ladder
from ladder.domain.safety import crisis_card
from ladder.domain.statistics_words import EXPLAINED, Number
from ladder.domain.too_sick import too_sick_card
from ladder.tracker.begin import ladders_to_start_from
from ladder.tracker.children import children, settings, timetables
from ladder.tracker.ladder import rungs
from ladder.tracker.plan import plan
from ladder.ui.dialogs.card import CardDialog
from ladder.ui.dialogs.dialog import Dialog
from ladder.ui.dialogs.form import Form
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.page import PageDialog
from ladder.ui.widgets.fields.typed import Words
from ladder.ui.widgets.told import Piece
from support.screens import a_family
from support.trackers import MONDAY

ABSTRACT = (Dialog, Form, CardDialog)
"""What other dialogs are made from, and nobody opens."""


class Made(NamedTuple):
    """A dialog: where it comes from, and how one is made."""

    name: str
    make: Callable[[], Dialog[Any]]


def every_dialog() -> list[Made]:
    """Give each dialog class, and each function that gives a menu or a card, of a small family."""
    given = _given()
    return [Made(name, _maker(name, maker, given)) for name, maker in _found()]


def keys_of(dialog: Dialog[Any]) -> list[str]:
    """Give the keys that a dialog says it takes and those that any may be given, but for those that only scroll."""
    bound = [
        key
        for kind in type(dialog).__mro__
        for binding in vars(kind).get("BINDINGS", ())
        if isinstance(binding, Binding) and kind.__module__.startswith("ladder.")
        for key in binding.key.split(",")
    ]
    own = [item.key for item in dialog.items if item.key][-1:] if isinstance(dialog, MenuDialog) else []
    leading = [key.lower() for key in dialog.leading] if isinstance(dialog, PageDialog) else []
    scroll = ("up", "down", "pageup", "pagedown", "home", "end")
    keys = [*bound, *own, *leading, "enter", "escape", "space", *([] if isinstance(dialog, Form) else ["1"])]
    return [key for key in dict.fromkeys(keys) if key not in scroll]


def _found() -> Iterator[tuple[str, Any]]:
    for module in pkgutil.walk_packages(ladder.ui.__path__, "ladder.ui."):
        for name, one in vars(importlib.import_module(module.name)).items():
            if getattr(one, "__module__", None) != module.name:
                continue
            if inspect.isclass(one):
                mine = issubclass(one, Dialog) and one not in ABSTRACT
            else:
                mine = inspect.isfunction(one) and _gives_a_dialog(one)
            if mine:
                yield f"{module.name}.{name}", one


def _gives_a_dialog(one: Callable[..., Any]) -> bool:
    """Tell whether a function gives a dialog to look at; the forms all behave as their class does."""
    given = inspect.signature(one).return_annotation
    return inspect.isclass(given) and issubclass(given, Dialog) and not issubclass(given, Form)


def _maker(name: str, maker: Callable[..., Any], given: dict[str, Any]) -> Callable[[], Dialog[Any]]:
    needed = [
        one.name
        for one in inspect.signature(maker).parameters.values()
        if one.default is inspect.Parameter.empty and one.kind is not inspect.Parameter.VAR_KEYWORD
    ]
    own = given | _OF_ITS_OWN.get(name.rpartition(".")[2], {})
    unknown = [one for one in needed if one not in own]
    assert not unknown, f"{name} needs {unknown}: say in {__name__} what to give it"
    return lambda: cast("Dialog[Any]", maker(**{one: own[one] for one in needed}))


_OF_ITS_OWN: dict[str, dict[str, Any]] = {
    "TooSickDialog": {"card": too_sick_card("us", ["fever"], 38.4, (), MONDAY)},
    "CrisisDialog": {"card": crisis_card("us")},
    "StatisticsDialog": {"numbers": (Number(next(iter(EXPLAINED)), "About", "told"),)},
}


def _given() -> dict[str, Any]:
    """Give what the makers ask for, by the names under which they do."""
    t = a_family()
    child = children(t)[0]
    steps = rungs(t, child, cast("Ladder", t.store.all("ladders")[0]))
    begins: Callable[..., list[dt.date | None]] = lambda rungs: [None] * len(rungs)  # noqa: E731 - one of many values
    return {
        "title": "Title",
        "sentence": "Is it so?",
        "lines": ("one", "two"),
        "items": (Item("one", "1", "One"), Item("two", "2", "Two")),
        "pieces": (Piece("", "Read this."),),
        "fields": (Words("words", "Words"),),
        "here": "Today",
        "groups": (),
        "today": MONDAY,
        "when": "this week",
        "number": Number(next(iter(EXPLAINED)), "About", "told"),
        "numbers": {one.id: number for number, one in enumerate(steps, start=1)},
        "plan": plan(t, child),
        "name": "Robin",
        "chips": SYMPTOM_CHIPS,
        "own": (),
        "dates": {},
        "ladders": ladders_to_start_from(t, child),
        "begins": begins,
        "tracker": t,
        "child": child,
        "children": (child,),
        "shown": child,
        "settings": settings(t, child),
        "hours": timetables(t, child)[0],
        "tables": timetables(t, child),
        "theme": "dark",
        "words": (),
        "region": "us",
        "spoke": False,
    }
