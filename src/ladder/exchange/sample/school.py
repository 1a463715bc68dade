"""Who the sample family is: the child, the school hours and the agreed ones, what changed when, and settings."""

from ladder.domain.records.base import WEEKDAYS
from ladder.domain.records.identity import settings_id
from ladder.exchange.sample.weeks import CHILD, TIMEZONE, Document, Weeks, rows, sample_id

_PERIODS = (
    ("Science", "08:10", "08:55"),
    ("Art", "09:00", "09:45"),
    ("English", "09:50", "10:35"),
    ("Math", "10:40", "11:25"),
    ("History", "12:00", "12:45"),
    ("PE", "12:50", "13:35"),
    ("Spanish", "13:40", "14:25"),
)

_PHASES = """
1 mon | baseline | Before the plan
3 mon | ladder | Ladder begins
6 mon | therapy | CBT with Dana
8 mon | plan_504 | 504 plan
9 thu | break | Mid-term break
"""

_HARD_DAY_PLAN = """Sit near. Few words: "This is really hard, and I know you can get through it."
Offer the smallest next step once: shoes, or the porch with Biscuit.
After 8:40 we stop trying and do the home-day plan: breakfast, math sheet, walk, no phone before 2:30.
Text Ms. Rivera, one line. Whoever is later for work calls in. Nobody is carried or pushed.
Afterwards: tea. For everyone."""


def children(weeks: Weeks) -> list[Document]:
    """Give the child, twelve in the year of the frame's last week; days off past and ahead."""
    return [
        weeks.head(CHILD, "1 mon 06:50")
        | {
            "name": "Wren",
            "birth_year": weeks.date("12 mon").year - 12,
            "grade": "7",
            "region": "us",
            "timezone": TIMEZONE,
            "days_off": [
                _off(weeks, "7 mon", "7 mon", "Staff day"),
                _off(weeks, "9 thu", "10 mon", "Mid-term break"),
                _off(weeks, "14 wed", "14 fri", "Long weekend"),
            ],
            "special_days": [
                {"date": weeks.iso("6 thu"), "starts": "08:10", "ends": "12:00", "label": "Early dismissal"}
            ],
            "archived": False,
        }
    ]


def timetables(weeks: Weeks) -> list[Document]:
    """Give the school's hours, shorter on Wednesdays, and the agreed ones of the 504 plan from week 8."""
    school = {
        weekday: {"starts": "08:10", "ends": "13:40" if weekday == "wed" else "14:30"} for weekday in WEEKDAYS[:5]
    }
    agreed = {weekday: {"starts": "08:25", "ends": "11:55"} for weekday in WEEKDAYS[:5]}
    periods = [{"name": name, "starts": starts, "ends": ends} for name, starts, ends in _PERIODS]
    return [
        weeks.head(sample_id("timetable school"), "1 mon 06:52")
        | {"child": CHILD, "kind": "school", "from": weeks.iso("1 mon"), "weekdays": school, "periods": periods},
        weeks.head(sample_id("timetable agreed"), "7 thu 18:30")
        | {
            "child": CHILD,
            "kind": "agreed",
            "from": weeks.iso("8 mon"),
            "weekdays": agreed,
            "periods": [],
            "label": "504: mornings, in after the halls clear",
        },
    ]


def phases(weeks: Weeks) -> list[Document]:
    """Give what changed when; comparisons run between all of them but the break."""
    return [
        weeks.head(sample_id(f"phase {kind}"), f"{day} 19:30")
        | {"child": CHILD, "date": weeks.iso(day), "label": label, "kind": kind}
        for day, kind, label in rows(_PHASES)
    ]


def settings(weeks: Weeks) -> list[Document]:
    """Give the family's own plan for hard days, words and first steps; every number keeps its default."""
    return [
        weeks.head(settings_id(CHILD), "2 sat 10:30")
        | {
            "child": CHILD,
            "state_days": 9,
            "hard_day_plan": _HARD_DAY_PLAN,
            "cleared_symptoms": [
                {
                    "name": "short_of_breath",
                    "who": "Dr. Patel",
                    "on": weeks.iso("1 thu"),
                    "look_again_on": weeks.iso("14 thu"),
                }
            ],
            "first_steps": {
                "doctor_seen": weeks.iso("1 thu"),
                "school_asked_in_writing": weeks.iso("2 tue"),
                "referral_asked": weeks.iso("2 wed"),
                "routine_agreed": weeks.iso("2 sat"),
            },
            "own_words": [{"list": "coping", "word": "time with Biscuit", "letter": "A"}],
        }
    ]


def _off(weeks: Weeks, first: str, last: str, label: str) -> Document:
    return {"from": weeks.iso(first), "to": weeks.iso(last), "label": label}
