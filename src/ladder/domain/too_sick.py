"""The "too sick for school?" card: what the public rules say, by region. Information only, not medical advice.

Sources: CDC guidance on sending children back to school after illness (us); NHS and UKHSA guidance for schools (uk).
The school's own rule wins over both.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ladder.domain.catalogue import MAY_BE_ILL, SYMPTOM_CHIPS, word
from ladder.domain.day import Day
from ladder.domain.records.base import Region
from ladder.domain.records.people import ClearedSymptom
from ladder.domain.wording import short_date

FEVER = "fever"
FEVER_C = 38.0
"""From here on both regions' rules call a reading a fever, in degrees Celsius."""
COLDEST_C, HOTTEST_C = 34.0, 43.0
COLDEST_F, HOTTEST_F = 93.2, 109.4

CARD_TITLE = "Too sick for school?"
CARD_KEY = "+"
"""The key that opens the card; no chip has it for a letter."""

_CHEST = "Hard to breathe, or chest pain on exertion: get help now. No school rule names it."
RULES: dict[Region, dict[str, str]] = {
    "us": {
        "vomiting": "More than twice in 24 hours: home until it has stopped overnight and food stays down.",
        "diarrhoea": "With blood, accidents, or more than 2 stools above usual: home until that is better.",
        "chest_tightness": _CHEST,
        "short_of_breath": _CHEST,
        "fever": "From 38.0 °C (100.4 °F): home until 24 hours have passed without it and without fever medicine.",
    },
    "uk": {
        "vomiting": "Home until 48 hours after the last time.",
        "diarrhoea": "Home until 48 hours after the last time.",
        "chest_tightness": _CHEST,
        "short_of_breath": _CHEST,
        "fever": "From 38 °C: home until it has gone.",
    },
}
"""What the rule of a region says of each symptom that may be an illness."""

HELP_NOW = (
    "hard to breathe",
    "fainting",
    "chest pain on exertion",
    "blood or green in vomit",
    "severe or low-right belly pain",
    "stiff neck",
    "a rash that does not fade",
    "hard to wake",
)
HELP_NUMBER: dict[Region, str] = {"us": "911", "uk": "999"}
CALL_THE_DOCTOR = "New, worse or different: call the doctor."
THE_SCHOOL_RULE = "The school's own rule wins. This is information, not medical advice."

CLEARABLE = tuple(chip.code for chip in SYMPTOM_CHIPS if chip.code in MAY_BE_ILL and chip.code != FEVER)
"""Symptoms that a doctor's look can put to rest. A fever always brings the card back."""


class TooSickCard(NamedTuple):
    """What stands on the card: the rules as (symptom, what it says), the reading, who has looked, and when to run."""

    rules: tuple[tuple[str, str], ...]
    reading: str
    looked_at: tuple[str, ...]
    help_now: tuple[str, ...]
    help_number: str


def may_be_ill(
    ticked: Collection[str],
    fever_c: float | None,
    cleared: Iterable[ClearedSymptom],
    date: dt.date,
    usual: Collection[str],
) -> tuple[str, ...]:
    """Give the symptoms of a morning for which the card is worth a look, as codes or own words.

    They are those marked in the catalogue, a reading of 38 or more, and own words that name blood. A symptom that the
    doctor has looked at is left out, until a fever, blood or something new is ticked: something that neither the doctor
    has looked at nor is among `usual`, the symptoms of earlier mornings.
    """
    fever = FEVER in ticked or (fever_c is not None and fever_c >= FEVER_C)
    marked = [name for name in ticked if name in MAY_BE_ILL or _names_blood(name)]
    if fever and FEVER not in marked:
        marked.append(FEVER)
    looked_at = {one.name for one in cleared if one.name in CLEARABLE and _at_rest(one, date)}
    new = any(name not in usual and name not in looked_at for name in ticked)
    if fever or new or any(map(_names_blood, ticked)):
        return tuple(marked)
    return tuple(name for name in marked if name not in looked_at)


def offer(
    ticked: Collection[str],
    fever_c: float | None,
    cleared: Iterable[ClearedSymptom],
    date: dt.date,
    usual: Collection[str],
) -> str | None:
    """Give the one quiet line that offers the card, None when there is nothing to offer it for."""
    names = [word(name) for name in may_be_ill(ticked, fever_c, cleared, date, usual)]
    if not names:
        return None
    named = names[0] if len(names) == 1 else f"{names[0]} and {names[1]}" if len(names) == 2 else "some of this"
    return f"{named[0].upper()}{named[1:40]} can be an illness too: {CARD_KEY} shows what the rules say."


def usual_symptoms(days: Sequence[Day], before: dt.date) -> frozenset[str]:
    """Give the symptoms ticked on the mornings of `days` that lie before a date."""
    mornings = [day.morning for day in days if day.date < before and day.morning is not None]
    return frozenset(symptom.name for morning in mornings for symptom in morning.symptoms or ())


def too_sick_card(
    region: Region,
    ticked: Collection[str],
    fever_c: float | None,
    cleared: Iterable[ClearedSymptom],
    date: dt.date,
) -> TooSickCard:
    """Give the card for a morning: the rules of what is ticked, or all of them when none of it is marked."""
    feverish = fever_c is not None and fever_c >= FEVER_C
    about = [name for name in RULES[region] if name in ticked or (name == FEVER and feverish)] or list(RULES[region])
    return TooSickCard(
        rules=tuple((word(name), RULES[region][name]) for name in about),
        reading="" if fever_c is None else f"{reading_words(fever_c)}: {_against_the_rule(fever_c)}",
        looked_at=tuple(_looked_at(one, date) for one in cleared if one.name in about and one.on <= date.isoformat()),
        help_now=HELP_NOW,
        help_number=HELP_NUMBER[region],
    )


def celsius(text: str) -> float:
    """Read a thermometer: 38.4, 38,4 or 101.1 (Fahrenheit, told by its size); gives degrees Celsius to one decimal.

    Raises ValueError, a sentence, outside 34 to 43 degrees Celsius.
    """
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        number = 0.0
    if COLDEST_F <= number <= HOTTEST_F:
        return round((number - 32) * 5 / 9, 1)
    if COLDEST_C <= number <= HOTTEST_C:
        return round(number, 1)
    raise ValueError("A reading can be from 34 to 43 °C, or from 93.2 to 109.4 °F.")


def reading_words(fever_c: float) -> str:
    """Give a reading in both degrees, "38.4 °C (101.1 °F)"."""
    return f"{fever_c:.1f} °C ({fever_c * 9 / 5 + 32:.1f} °F)"


def _against_the_rule(fever_c: float) -> str:
    return "a fever by this rule." if fever_c >= FEVER_C else "below what this rule calls a fever."


def _names_blood(name: str) -> bool:
    return "blood" in name.casefold()


def _at_rest(cleared: ClearedSymptom, date: dt.date) -> bool:
    day = date.isoformat()
    return cleared.on <= day and (cleared.look_again_on is None or day < cleared.look_again_on)


def _looked_at(cleared: ClearedSymptom, date: dt.date) -> str:
    """Say who has looked at a symptom, and when it is to be looked at again."""
    looked = short_date(dt.date.fromisoformat(cleared.on), today=date)
    sentence = f"{word(cleared.name).capitalize()}: {cleared.who} looked at this on {looked}"
    if cleared.look_again_on is None:
        return f"{sentence}."
    again = short_date(dt.date.fromisoformat(cleared.look_again_on), today=date)
    return (
        f"{sentence}; look again on {again}." if _at_rest(cleared, date) else f"{sentence}; look again since {again}."
    )
