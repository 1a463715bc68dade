"""The answers of a questionnaire as they are typed from the paper: a row of digits, a dash where nothing is ticked."""

BLANK = "-–.?"
"""Signs for an answer that was left out."""


def parse_answers(text: str, count: int, most: int) -> tuple[int | None, ...]:
    """Give the `count` answers, each 0 to `most` (a digit) or None, of "4251 425-".

    Blanks and commas may stand between them. Raises ValueError, a sentence, for another number of answers and
    for a sign that is none.
    """
    signs = [sign for sign in text if not sign.isspace() and sign not in ",;/"]
    for place, sign in enumerate(signs, start=1):
        if sign not in BLANK and not (sign.isascii() and sign.isdigit() and int(sign) <= most):
            raise ValueError(f"Answer {place} is {sign!r}; it can be 0 to {most}, or - where nothing is ticked.")
    if len(signs) != count:
        raise ValueError(f"These are {len(signs)} answers; the form has {count}. Write - where nothing is ticked.")
    return tuple(None if sign in BLANK else int(sign) for sign in signs)


def answers_as_text(answers: tuple[int | None, ...] | list[int | None]) -> str:
    """Give answers as a person types them, four by four."""
    signs = ["-" if answer is None else str(answer) for answer in answers]
    return " ".join("".join(signs[start : start + 4]) for start in range(0, len(signs), 4))
