"""The family's own words: a list that comes back until it is left."""

from collections.abc import Callable
from typing import Any

from ladder.domain.records import Child
from ladder.tracker.children import settings
from ladder.tracker.own_words import add_own_word, remove_own_word
from ladder.ui.dialogs.confirm import ConfirmDialog
from ladder.ui.dialogs.settings.lists import ADD, own_words_menu
from ladder.ui.dialogs.settings.words import own_word_form
from ladder.ui.errands.ask import ask
from ladder.ui.screens.place import PlaceScreen

KEPT = "Your words are kept."


def own_words(place: PlaceScreen, child: Child, back: Callable[[], None]) -> None:
    """Offer the words, to add one or take one off its list."""
    t = place.house.tracker
    words = settings(t, child).own_words

    def again() -> None:
        own_words(place, child, back)

    def add(kept: dict[str, Any]) -> None:
        add_own_word(t, child, kept["list"], kept["word"])

    def chosen(code: str | None) -> None:
        if code is None:
            back()
        elif code == ADD:
            ask(place, own_word_form(), add, KEPT, again)
        else:
            take_away(int(code))

    def take_away(number: int) -> None:
        one = words[number]

        def answered(yes: bool | None) -> None:
            if yes:
                place.attempt(lambda: remove_own_word(t, child, one.list, one.word), KEPT)
            again()

        sentence = f"Take “{one.word}” off its list? What was written with it stays."
        place.app.push_screen(ConfirmDialog("Your own words", sentence), answered)

    place.app.push_screen(own_words_menu(words), chosen)
