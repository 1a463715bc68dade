"""Where the sample family looked back: questionnaires, weekly reviews, and what was shared."""

from ladder.exchange.sample.weeks import CHILD, Document, Weeks, rows, sample_id

# rater | day | the 24 numbers of the paper form
_SRAS_R = """
child | 2 wed | 5 3 4 1 6 2 3 1 5 3 4 2 5 3 ? 1 6 2 4 1 5 3 3 2
parent | 2 thu | 5 2 5 1 5 2 5 2 6 3 4 1 5 2 5 1 5 2 4 1 6 2 5 1
"""

# week | decision | rung | line
_REVIEWS = """
6 | hold | class | Five days inside the building. Worry said "sick in the hall" every day and it happened on none.
9 | step_up | morning | Art and English feel ordinary. After the break we try the morning. 🌱
11 | hold | morning | Two whole mornings. The check-in has to happen every day before we ask for more.
"""


def measures(weeks: Weeks) -> list[Document]:
    """Give the School Refusal Assessment Scale by child and by parent, numbers only."""
    return [
        weeks.head(sample_id(f"measure {rater}"), f"{day} 19:05")
        | {
            "child": CHILD,
            "date": weeks.iso(day),
            "instrument": "SRAS-R",
            "rater": rater,
            "items": [None if item == "?" else int(item) for item in items.split()],
            "note": "From Dana's intake pack.",
        }
        for rater, day, items in rows(_SRAS_R)
    ]


def reviews(weeks: Weeks) -> list[Document]:
    """Give three weekly reviews, each written on its Sunday evening."""
    return [
        weeks.head(sample_id(f"review {week}"), f"{week} sun 20:55")
        | {
            "child": CHILD,
            "week": weeks.iso(f"{week} mon"),
            "line": line,
            "decision": decision,
            "rung": sample_id(f"rung {rung}"),
        }
        for week, decision, rung, line in rows(_REVIEWS)
    ]


def shares(weeks: Weeks) -> list[Document]:
    """Give the one share: six weeks for the therapist, without notes."""
    return [
        weeks.head(sample_id("share 6"), "8 sun 21:05")
        | {
            "child": CHILD,
            "at": weeks.instant("8 sun 21:05"),
            "purpose": "therapist",
            "for_whom": "Dana (CBT)",
            "from": weeks.iso("3 mon"),
            "to": weeks.iso("8 sun"),
            "counts": {"mornings": 42, "outcomes": 29, "ladders": 1, "rungs": 9, "exposures": 23},
        }
    ]
