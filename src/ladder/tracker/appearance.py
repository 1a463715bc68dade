"""How ladder looks on this computer; it belongs to the machine and leaves with no export."""

from ladder.tracker.core import Tracker


def theme(t: Tracker) -> str | None:
    """Give the name of the theme chosen on this computer; None when none was."""
    return t.store.device.theme


def choose_theme(t: Tracker, name: str | None) -> None:
    """Keep the name of a theme on this computer. Raises StoreError when it cannot be written."""
    t.store.set_theme(name)
