"""Ladder's own colours: calm, warm, and never red for a hard day.

Meaning is never in colour alone; `ladder-plain` has none and serves NO_COLOR and terminals of 16 colours.
"""

from textual.theme import Theme

DARK = Theme(
    name="ladder-dark",
    dark=True,
    primary="#e9b872",
    secondary="#8fb9c9",
    accent="#e9b872",
    success="#93bf9d",
    warning="#e9b872",
    error="#d99a6c",
    foreground="#e6e1d8",
    background="#1b1e24",
    surface="#22262e",
    panel="#2a2f38",
    boost="#262b33",
    variables={"quiet": "#969aa3", "line": "#454b57", "child": "#8fb9c9", "focus-ground": "#343a46"},
)
LIGHT = Theme(
    name="ladder-light",
    dark=False,
    primary="#8a5310",
    secondary="#1f5f78",
    accent="#8a5310",
    success="#2d6a3f",
    warning="#8a5310",
    error="#8f4a16",
    foreground="#2a2824",
    background="#faf7f1",
    surface="#f3eee4",
    panel="#eae3d5",
    boost="#efe9dd",
    variables={"quiet": "#6a665e", "line": "#c4bba9", "child": "#1f5f78", "focus-ground": "#f0dfc0"},
)
CONTRAST = Theme(
    name="ladder-contrast",
    dark=True,
    primary="#ffd75f",
    secondary="#87d7ff",
    accent="#ffd75f",
    success="#afffaf",
    warning="#ffd75f",
    error="#ffaf5f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    boost="#1c1c1c",
    variables={"quiet": "#d0d0d0", "line": "#a8a8a8", "child": "#87d7ff", "focus-ground": "#303030"},
)
PLAIN = Theme(
    name="ladder-plain",
    ansi=True,
    dark=True,
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    success="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "quiet": "ansi_default",
        "line": "ansi_default",
        "child": "ansi_default",
        "focus-ground": "ansi_default",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border-blurred": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_default",
        "input-selection-foreground": "ansi_default",
        "screen-selection-background": "ansi_default",
        "screen-selection-foreground": "ansi_default",
    },
)
THEMES = (DARK, LIGHT, CONTRAST, PLAIN)
DEFAULTS = {"quiet": "#969aa3", "line": "#454b57", "child": "#8fb9c9", "focus-ground": "#343a46"}
"""Our own variables, for a theme that does not name them."""
