"""Pieces of drawn text that a mouse can press: the value rides along in the style."""

from typing import Any

from textual import events
from textual.content import Content
from textual.style import Style


def clickable(content: Content, value: Any) -> Content:
    """Give `content` carrying `value` for `clicked` to find."""
    return content.stylize(Style.from_meta({"press": value}))


def clicked(event: events.Click) -> Any:
    """Give the value under a click, None where there is none."""
    return event.style.meta.get("press")
