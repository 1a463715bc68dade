"""Any field of any record in words."""

from datetime import date
from typing import Any

import pytest

from ladder.domain.field_words import RECORD_WORDS, field_label, field_told
from ladder.domain.records import TABLES

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("kind", "name", "value", "told"),
    [
        ("morning", "distress_parent", None, "not recorded"),
        ("morning", "symptoms", [], "none"),
        ("morning", "symptoms", [{"name": "stomach_ache", "severity": 2}], "stomach ache, medium"),
        (
            "morning",
            "coping",
            [
                {"name": "belly_breathing", "started": "self", "helped": 3},
                {"name": "drawing", "started": "prompted", "helped": None},
            ],
            "belly breathing, self, helped a lot\ndrawing, prompted",
        ),
        ("morning", "furthest", 0, "in bed"),
        ("morning", "furthest", 4, "in the car or bus"),
        ("morning", "sleep_minutes", 405, "6 h 45"),
        ("morning", "fever_c", 38.5, "38.5"),
        ("morning", "hard", True, "yes"),
        ("morning", "energy", 0, "0"),
        ("outcome", "status", "left_early", "left early"),
        ("outcome", "minutes", 55, "55 min"),
        ("contact", "channel", "in_person", "in person"),
        ("rung", "supports", ["alternate_entrance"], "alternate entrance"),
        ("rung", "ratings", [{"date": "2026-11-01", "rater": "child", "fear": 8, "avoidance": None}],
         "2026-11-01, child, fear 8"),
        ("settings", "own_words", [{"list": "coping", "word": "the dog", "letter": None}], "list coping, the dog"),
        ("child", "days_off", [{"from": "2026-12-21", "to": "2027-01-01", "label": "winter"}],
         "from 2026-12-21, to 2027-01-01, winter"),
        ("timetable", "weekdays", {"mon": {"starts": "08:00", "ends": "14:00"}}, "mon starts 08:00, ends 14:00"),
    ],
)  # fmt: skip
def test_what_stands_in_a_field(kind: str, name: str, value: Any, told: str) -> None:
    assert field_told(kind, name, value, TODAY) == told


def test_every_field_of_every_record_has_a_label_that_fits_beside_its_text() -> None:
    labels = {
        field_label(kind.__name__.lower(), name)
        for kind in TABLES.values()
        for name in kind.__struct_encode_fields__
        if name not in ("id", "child", "recorded_at", "updated_at", "version")
    }
    assert {label for label in labels if not label or len(label) > 15 or "_" in label} == set()


def test_every_table_has_a_word() -> None:
    assert list(RECORD_WORDS) == list(TABLES)
