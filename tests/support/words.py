"""What no sentence of the program has: a shaming word, a wrong plural, what only a program writes."""

import re

from test_words import shaming

_ODD = re.compile(
    r"\b1 (more |school |recorded )?(days|mornings|times|weeks|rungs|tries)\b|\bNone\b|\bnan\b|\binf\b"
    r"|-0(\.0+)?(?![.\d])|\.\.|\(\)| [.,;:]|,,|[{}]"
)


def oddities(text: str) -> list[str]:
    """Give what should not stand in a sentence, none in a good one."""
    return [*shaming(text), *(found[0] for found in _ODD.finditer(text))]
