"""What leaves, field by field, for each purpose: one table, read by the export and shown before it.

A table that is not named for a purpose stays home. `id`, `child`, `ladder`, `date`, `deleted` and `version` leave with
every record that leaves; for a school the stamps of when it was written stay home.
"""

from typing import Literal, NamedTuple, get_args

from ladder.domain.figures import WeekFigures
from ladder.domain.records import TABLES
from ladder.domain.summary import Summary

Purpose = Literal["therapist", "school", "hearing", "backup"]
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
BESIDE = ("kept", "changes")
"""What a backup carries beside the records."""

DERIVED = ("weeks", "summary")
"""What is worked out from the records: the weekly figures, and those of the window."""

HEAD = frozenset({"id", "child", "ladder", "date", "deleted", "version"})
"""The fields that leave with every record that leaves."""

STAMPS = frozenset({"recorded_at", "updated_at"})
"""When a record was written and changed."""

THERAPIST_ONLY = {"mornings": frozenset({"hard", "safety_flag"})}
"""Fields that leave for a therapist and in a backup, and for nobody else whatever is added."""


class Rule(NamedTuple):
    """Which fields leave (`only` these, else all but `without`), and of which records: a field that is one of some."""

    only: frozenset[str] | None = None
    without: frozenset[str] = frozenset()
    where: tuple[str, frozenset[str]] | None = None


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


ALL = Rule()
_NOTE = Rule(without=_words("note"))
_ATTENDANCE = (
    "child enrolled_days exposure_days recorded_days full_days part_days scheduled_minutes attended_minutes "
    "attended_share agreed_share furthest_median rung"
)
_OUTCOME = (
    "status place arrived left periods minutes excused reason note_sent_on doctor_note school_mark nurse_visits "
    "calls_home asked_for_help"
)
_FOR_ALL = {"children": ALL, "timetables": ALL}
_TO_SCHOOL = {
    **_FOR_ALL,
    "outcomes": Rule(only=_words(_OUTCOME)),
    "ladders": ALL,
    "rungs": Rule(without=_words("ratings")),
    "exposures": Rule(only=_words("rung result minutes supports")),
    "requests": _NOTE,
    "goals": _NOTE,
}

LEAVING: dict[Purpose, dict[str, Rule]] = {
    "therapist": {
        **_FOR_ALL,
        "mornings": Rule(without=_words("note ours")),
        "outcomes": _NOTE,
        "ladders": ALL,
        "rungs": ALL,
        "exposures": ALL,
        "supports": ALL,
        "goals": ALL,
        "phases": ALL,
        "measures": ALL,
        "reviews": ALL,
        "weeks": ALL,
        "summary": ALL,
    },
    "school": {
        **_TO_SCHOOL,
        "supports": Rule(without=_words("note"), where=("where", _words("school"))),
        "contacts": Rule(
            only=_words("at channel person role topic asked promised due replied_on"),
            where=("party", _words("school")),
        ),
        "phases": Rule(where=("kind", _words("baseline ladder plan_504 iep class_change break other"))),
        "weeks": Rule(only=_words(f"from {_ATTENDANCE}")),
        "summary": Rule(only=_words(_ATTENDANCE)),
    },
    "hearing": {
        **_TO_SCHOOL,
        "mornings": Rule(only=_words("furthest symptoms")),
        "outcomes": Rule(only=_words(f"{_OUTCOME} home_day")),
        "supports": _NOTE,
        "contacts": Rule(without=_words("said"), where=("party", _words("school clinic"))),
        "phases": ALL,
        "incidents": ALL,
        "letters": ALL,
        "weeks": Rule(only=_words(f"from {_ATTENDANCE} symptoms symptoms_off")),
        "summary": Rule(only=_words(f"{_ATTENDANCE} symptoms symptoms_off contrast")),
    },
    "backup": dict.fromkeys((*TABLES, *BESIDE, *DERIVED), ALL),
}
"""The rules by purpose and table; `weeks` are the weekly figures, `summary` those of the window."""

FIELDS: dict[str, tuple[str, ...]] = {
    **{table: kind.__struct_encode_fields__ for table, kind in TABLES.items()},
    "weeks": WeekFigures.__struct_encode_fields__,
    "summary": Summary.__struct_encode_fields__,
}
"""The keys of each table's records, in the order in which they are written."""
