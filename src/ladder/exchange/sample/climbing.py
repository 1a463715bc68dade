"""The sample family's ladder: nine rungs, six climbed, one being climbed, fear then and now."""

from typing import NamedTuple

from ladder.exchange.sample.weeks import CHILD, Document, Weeks, sample_id

LADDER = sample_id("ladder")


class _Rung(NamedTuple):
    """A rung as the sample tells it. `fear` is (day, child, parent), the first and the latest dated ratings."""

    name: str
    label: str
    said: str
    kind: str
    minutes: int | None
    status: str
    since: str | None
    done: str | None
    fear: tuple[tuple[str, int | None, int | None], ...]
    supports: tuple[str, ...] = ()


_FIRST = "2 fri"
_RUNGS = (
    _Rung(
        "drive", "Drive past at the weekend", "Drive past, my song on", "place", None, "done", "2 sat", "2 sun",
        ((_FIRST, 5, 4), ("2 sun", 2, 2), ("9 sun", 0, 0)),
    ),
    _Rung(
        "outside", "Stand outside", "Stand outside with Biscuit", "place", None, "done", "3 mon", "3 sat",
        ((_FIRST, 6, 5), ("3 sat", 2, 3), ("9 sun", 1, 0)),
    ),
    _Rung(
        "parking", "Parking lot on a school day", "Sit in the car and hear the bell", "place", None, "done", "4 mon",
        "4 fri", ((_FIRST, 7, 7), ("4 fri", 4, 4), ("9 sun", 1, 1)),
    ),
    _Rung(
        "office", "Office, 15 minutes", "Visit Gerald the fish", "minutes", 15, "done", "5 mon", "6 tue",
        ((_FIRST, 8, 8), ("6 tue", 4, 5), ("9 sun", 2, 2)), ("alternate_entrance",),
    ),
    _Rung(
        "class", "One class (art)", "Art", "periods", 45, "done", "6 wed", "8 tue",
        ((_FIRST, 8, 8), ("8 tue", 4, 5), ("9 sun", 3, 3)), ("alternate_entrance",),
    ),
    _Rung(
        "two", "Two classes (art and English)", "Art, then English", "periods", 90, "done", "8 wed", "9 wed",
        ((_FIRST, 9, 9), ("9 wed", 4, 5)), ("alternate_entrance", "anytime_pass"),
    ),
    _Rung(
        "morning", "Morning", "Stay till lunch", "half_day", 190, "current", "10 tue", None,
        ((_FIRST, 9, 9), ("10 mon", 8, 7), ("11 sun", 6, 6)), ("anytime_pass", "check_ins_with_a_trusted_adult"),
    ),
    _Rung(
        "lunch", "Morning and lunch", "Lunch with Mina", "minutes", 250, "todo", None, None,
        ((_FIRST, 9, 8), ("11 sun", 8, 7)), ("another_place_for_lunch",),
    ),
    _Rung(
        "full", "Full day", "The whole thing", "full_day", 380, "todo", None, None,
        ((_FIRST, 10, 10), ("11 sun", 9, None)),
    ),
)  # fmt: skip


def ladders(weeks: Weeks) -> list[Document]:
    """Give the one ladder."""
    return [
        weeks.head(LADDER, "2 fri 20:15")
        | {
            "child": CHILD,
            "title": "Back to Birchwood",
            "goal": "Whole days again, with art and lunch with Mina being the good parts",
            "target_date": weeks.iso("20 fri"),
            "status": "active",
        }
    ]


def rungs(weeks: Weeks) -> list[Document]:
    """Give the nine rungs, easiest first."""
    return [_document(weeks, (place + 1) * 10, rung) for place, rung in enumerate(_RUNGS)]


def _document(weeks: Weeks, position: int, rung: _Rung) -> Document:
    ratings = [
        {"date": weeks.iso(day), "rater": rater, "fear": fear, "avoidance": fear if rater == "child" else None}
        for day, child, parent in rung.fear
        for rater, fear in (("child", child), ("parent", parent))
        if fear is not None
    ]
    changed = f"{rung.fear[-1][0]} 20:50"
    return weeks.head(sample_id(f"rung {rung.name}"), f"2 fri 20:{15 + position // 10}", changed) | {
        "ladder": LADDER,
        "position": position,
        "label": rung.label,
        "child_label": rung.said,
        "kind": rung.kind,
        "target_minutes": rung.minutes,
        "planned_days": 5 if rung.name == "morning" else 3,
        "status": rung.status,
        "current_from": weeks.iso(rung.since) if rung.since else None,
        "done_on": weeks.iso(rung.done) if rung.done else None,
        "ratings": ratings,
        "supports": list(rung.supports),
    }
