"""The words ladder offers: codes, how they read, and the letter that ticks each.

Codes stand in the records; a family's own words stand there as they were typed. Letters are the small ones that no
key of the screens uses, one list at a time, so they never move.
"""

from typing import NamedTuple


class Chip(NamedTuple):
    """One word to tick: its code, the words on screen, the letter that ticks it, and a short form for tight rows."""

    code: str
    words: str
    letter: str
    short: str


SYMPTOM_CHIPS = (
    # In order of frequency in anxious children (Li et al. 2021, 148 studies).
    Chip("stomach_ache", "stomach ache", "s", "stomach"),
    Chip("headache", "headache", "h", "headache"),
    Chip("nausea", "nausea", "n", "nausea"),
    Chip("vomiting", "vomiting", "w", "vomiting"),
    Chip("gagging", "gagging", "k", "gagging"),
    Chip("muscle_ache", "muscle ache", "m", "muscles"),
    Chip("diarrhoea", "diarrhoea", "d", "diarrhoea"),
    Chip("dizziness", "dizziness", "z", "dizzy"),
    Chip("tiredness", "tiredness", "e", "tired"),
    Chip("palpitations", "racing heart", "p", "heart"),
    Chip("chest_tightness", "chest tightness", "a", "chest"),
    Chip("short_of_breath", "short of breath", "b", "breath"),
    Chip("shaking", "shaking", "q", "shaking"),
    Chip("sweating", "sweating", "y", "sweating"),
    Chip("toilet_urgency", "toilet urgency", "l", "toilet"),
    Chip("sore_throat", "sore throat", "i", "throat"),
    Chip("fever", "fever", "f", "fever"),
)
MAY_BE_ILL = frozenset({"vomiting", "diarrhoea", "chest_tightness", "short_of_breath", "fever"})
"""Symptoms that offer the "too sick for school?" card."""

HARD_CHIPS = (
    Chip("noise_and_crowds", "noise and crowds", "n", "noise"),
    Chip("corridors", "corridors", "h", "corridors"),
    Chip("a_lesson_or_teacher", "a lesson or teacher", "l", "lesson"),
    Chip("someone_unkind", "someone unkind", "k", "unkind"),
    Chip("friends", "friends", "f", "friends"),
    Chip("work_piled_up", "work piled up", "w", "work"),
    Chip("test_or_speaking", "test or speaking", "s", "test"),
    Chip("pe", "PE", "p", "PE"),
    Chip("lunch", "lunch", "e", "lunch"),
    Chip("toilets", "toilets", "b", "toilets"),
    Chip("leaving_home", "leaving home", "a", "leaving"),
    Chip("bad_night", "bad night", "d", "night"),
    Chip("change_of_plan", "change of plan", "m", "change"),
    Chip("uniform_or_senses", "uniform or senses", "i", "senses"),
    Chip("dont_know", "don't know", "z", "don't know"),
)

COPING_CHIPS = (
    Chip("belly_breathing", "belly breathing", "b", "belly breaths"),
    Chip("box_breathing", "box breathing", "s", "box breaths"),
    Chip("grounding_54321", "5-4-3-2-1 grounding", "f", "5-4-3-2-1"),
    Chip("muscle_relaxation", "muscle relaxation", "m", "muscles"),
    Chip("talking_back_to_the_worry", "talking back to the worry", "k", "talk back"),
    Chip("brave_sentence", "brave sentence", "n", "brave words"),
    Chip("parking_the_worry", "parking the worry", "p", "parking it"),
    Chip("cold_water", "cold water", "w", "cold water"),
    Chip("movement", "movement", "e", "moving"),
    Chip("music", "music", "l", "music"),
    Chip("fidget", "fidget", "d", "fidget"),
    Chip("told_an_adult", "told an adult", "a", "told adult"),
    Chip("self_advocacy", "asked for help or used the pass", "h", "asked"),
    Chip("imagery", "imagery", "i", "imagery"),
    Chip("letting_wave_pass", "letting the wave pass", "z", "wave"),
)

BEHAVIOUR_CHIPS = (
    # After Kearney.
    Chip("could_not_get_out_of_bed", "could not get out of bed", "b", "in bed"),
    Chip("could_not_move", "could not move", "m", "frozen"),
    Chip("slow_to_get_ready", "slow to get ready", "s", "slow"),
    Chip("stayed_in_room_or_car", "stayed in room or car", "a", "stayed put"),
    Chip("crying", "crying", "y", "crying"),
    Chip("outburst_or_meltdown", "outburst or meltdown", "e", "meltdown"),
    Chip("shutdown", "shutdown", "d", "shutdown"),
    Chip("needed_to_stay_close", "needed to stay close", "n", "close"),
    Chip("said_how_bad_it_felt", "said how bad it felt", "h", "said it"),
    Chip("left", "left", "l", "left"),
)

SUPPORTS = {
    "modified_schedule": "modified schedule",
    "late_arrival_after_the_halls_clear": "late arrival after the halls clear",
    "alternate_entrance": "alternate entrance",
    "familiar_adult": "a familiar adult at the car or bus",
    "anytime_pass": "anytime pass",
    "check_ins_with_a_trusted_adult": "check-ins with a trusted adult",
    "calming_tools": "calming tools",
    "quiet_space": "quiet space",
    "another_place_for_lunch": "another place for lunch",
    "another_place_for_pe": "another place for PE",
    "peer_buddy": "peer buddy",
    "classes_with_a_preferred_peer": "classes with a preferred peer",
    "preferred_seating": "preferred seating",
    "extra_time": "extra time",
    "counselling": "counselling",
    "parent_training": "parent training",
    "occupational_therapy": "occupational therapy",
    "behaviour_consultation": "behaviour consultation",
    "transport": "transport",
    "steady_routine": "steady routine",
    "home_days_without_screens_or_treats": "home days without screens or treats",
    "missed_work_done": "missed work done",
    "cbt": "CBT",
    "dbt": "DBT",
    "family_therapy": "family therapy",
    "medication": "medication",
    "day_programme": "day programme",
}

STATUSES = {
    "full": "full day",
    "late": "late, then in",
    "left_early": "left early",
    "part": "part of the day",
    "tried": "tried",
    "not_today": "not today",
    "ill": "ill",
    "elsewhere": "elsewhere",
    "no_school": "no school",
}

FURTHEST = (
    "in bed",
    "up",
    "dressed",
    "at the door",
    "in the car or bus",
    "at the gate",
    "inside",
    "one class",
    "half day",
    "full day",
)
"""How far we got, 0 to 9; a morning knows the first seven."""

DISTRESS_ANCHORS = {0: "none", 2: "a little", 4: "some", 6: "stronger", 8: "a lot", 10: "the worst"}
"""What the numbers of a 0-10 worry scale mean (after Kearney's worksheets)."""

SYMPTOMS = {chip.code: chip.words for chip in SYMPTOM_CHIPS}
HARD_PARTS = {chip.code: chip.words for chip in HARD_CHIPS}
COPING = {chip.code: chip.words for chip in COPING_CHIPS}
BEHAVIOURS = {chip.code: chip.words for chip in BEHAVIOUR_CHIPS}

_WORDS = SUPPORTS | SYMPTOMS | HARD_PARTS | COPING | BEHAVIOURS


def word(code: str) -> str:
    """Give the words for a code; a family's own word is its own words."""
    return _WORDS.get(code, code)


def distress_word(size: int) -> str:
    """Give the words for a worry size 0-10: its anchor's, between two anchors the upper one's, but 9 is "a lot"."""
    return DISTRESS_ANCHORS[8] if size == 9 else DISTRESS_ANCHORS[size + size % 2]
