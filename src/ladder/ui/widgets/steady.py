"""Text that stands at the same width in every terminal.

Terminals do not agree how many cells joined and tinted signs take: a family of three emoji is two cells in one and six
in another, a red heart one or two. A line that holds one would be shifted against its frame. So a text is shown
without the invisible signs that join, tint or restyle others; what was typed stays in the record as it is.
"""

import re

_JOINER, _EMOJI_STYLE = "\u200d", "\ufe0f"
_UNSTEADY = re.compile(f"[{_JOINER}{_EMOJI_STYLE}\U000e0020-\U000e007f]|(?<=\\S)[\U0001f3fb-\U0001f3ff]")


def steady(text: str) -> str:
    """Give `text` without joiners, emoji styles, tags, and skin tones behind another sign."""
    return _UNSTEADY.sub("", text)
