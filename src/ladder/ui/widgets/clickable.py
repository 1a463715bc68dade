"""Pieces of drawn text that a mouse can press: the value rides along in the style."""

from typing import Any

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widget import Widget


def clickable(content: Content, value: Any) -> Content:
    """Give `content` carrying `value` for `clicked` to find."""
    return content.stylize(Style.from_meta({"press": value}))


def clicked(event: events.Click) -> Any:
    """Give the value under a click, None where there is none."""
    return event.style.meta.get("press")


class Lit(Widget):
    """What a first press only brings the focus to: nothing is set by a press on what was not lit before."""

    _was_lit = False

    def focus_on_click(self) -> bool:
        """Take the focus, and remember whether it was here before the press."""
        self._was_lit = self.has_focus
        return True

    def pressed(self, event: events.Click) -> Any:
        """Give the value under a click on what was lit already, None under any other."""
        return clicked(event) if self._was_lit else None
