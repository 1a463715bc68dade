"""The keys of a place as its help lists them: what the focus takes, the place's own, and those everywhere."""

from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from ladder.ui.dialogs.keys import Key, shown
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.sentence import SentenceRow


def key_groups(app: App[int], screen: Screen[Any]) -> list[tuple[str, list[Key]]]:
    """Give the groups of keys that work on `screen` now, each key with plain words."""
    groups = []
    if isinstance(screen.focused, Row):
        row = screen.focused
        groups.append((row.label, [Key("", part) for part in row.tray_title().split(" · ")[1:]]))
    texts = [row.label for row in screen.query(SentenceRow) if row.display]
    if texts:
        groups.append((" · ".join(texts), [Key("a-z 0-9 ?", "text, as soon as the row is lit; Tab goes on")]))
    for title, owner in (("Here", screen), ("Everywhere", app)):
        keys: dict[str, list[str]] = {}
        for binding in type(owner).BINDINGS:
            if isinstance(binding, Binding) and binding.description:
                keys.setdefault(binding.description, []).append(shown(binding.key))
        if keys:
            groups.append((title, [Key(" ".join(names), words) for words, names in keys.items()]))
    groups[-1][1].append(Key("ctrl+p", "palette: places, colours, keys"))
    return groups
