"""What the sample family asked for and tried, the requests with their clocks, and the goals."""

from ladder.exchange.sample.weeks import CHILD, Document, Weeks, rows, sample_id

# what | where | state | from, to | what came of it | note
_SUPPORTS = """
alternate_entrance | school | requested | 3 tue, 3 sun | unknown | Asked in the first meeting.
alternate_entrance | school | in_place | 4 mon, | helped | Side door by the gym. It makes all the difference.
familiar_adult | school | requested | 3 tue, 3 sun | unknown |
familiar_adult | school | agreed | 4 mon, 5 mon | unknown | Ms. Rivera, once Wren is ready for it.
familiar_adult | school | in_place | 5 tue, 8 mon | helped | At the car at 8:50, umbrella and all ☔
familiar_adult | school | faded | 8 tue, | helped | Wren wanted to walk in alone. On request only now.
quiet_space | school | requested | 3 fri, 5 sun | unknown |
quiet_space | school | not_provided | 6 mon, 7 sun | no_change | "No room free."
quiet_space | school | in_place | 8 mon, | helped | Library back office, part of the 504 plan.
modified_schedule | school | requested | 3 fri, 7 wed | unknown |
modified_schedule | school | agreed | 7 thu, 7 sun | unknown |
modified_schedule | school | in_place | 8 mon, | helped | Mornings, in after the halls clear.
anytime_pass | school | in_place | 8 mon, | helped | She has used it five times and come back four.
check_ins_with_a_trusted_adult | school | requested | 8 mon, 10 mon | unknown |
check_ins_with_a_trusted_adult | school | agreed | 10 tue, | unknown | 10:30 daily. Not when there's a meeting.
another_place_for_lunch | school | requested | 11 tue, | unknown | For the next rung.
steady_routine | home | in_place | 1 sun, | helped | Lights out 9:30, phone sleeps in the kitchen. Ours too.
home_days_without_screens_or_treats | home | in_place | 2 fri, 9 sun | no_change | Took the sting out of fights.
home_days_without_screens_or_treats | home | faded | 10 mon, | unknown |
missed_work_done | home | in_place | 8 mon, | helped | Essentials only, 30 minutes, kitchen timer.
cbt | clinic | requested | 1 thu, 5 sun | unknown | Five weeks on a list.
cbt | clinic | in_place | 6 mon, | helped | Dana, Wednesdays at four.
"""

_KINDS = {"school": "accommodation", "home": "strategy", "clinic": "treatment"}

# area | measure | baseline | from | target | due | note
_GOALS = """
attendance | pct_minutes | 0 | 5 mon | 60 | 20 fri | Of the hours the school has, not the agreed ones.
self_advocacy | asked_for_help | 1 | 6 mon | 5 | 20 fri | Asking counts, whatever comes of it.
"""


def supports(weeks: Weeks) -> list[Document]:
    """Give every support in each of its states over time."""
    return [_support(weeks, *cells) for cells in rows(_SUPPORTS)]


def requests(weeks: Weeks) -> list[Document]:
    """Give the 504 request, agreed, and the evaluation, whose sixty days are running."""
    return [
        weeks.head(sample_id("request 504"), "3 fri 20:10", "7 thu 20:40")
        | {
            "child": CHILD,
            "kind": "plan_504",
            "asked_on": weeks.iso("3 fri"),
            "starts": "asked",
            "day_type": "school",
            "pauses": [],
            "closed_on": weeks.iso("7 thu"),
            "result": "Agreed: mornings only, in once the halls are clear, pass, quiet room.",
            "note": "No federal deadline; they gave a date because we asked for one in writing.",
        },
        weeks.head(sample_id("request evaluation"), "3 fri 20:12", "9 mon 20:15")
        | {
            "child": CHILD,
            "kind": "evaluation",
            "asked_on": weeks.iso("3 fri"),
            "consent_on": weeks.iso("5 thu"),
            "starts": "consent",
            "days_allowed": 60,
            "day_type": "calendar",
            "pauses": [],
            "parts": [
                {"name": "psychological", "state": "done"},
                {"name": "learning", "state": "agreed"},
                {"name": "social_history", "state": "done"},
                {"name": "occupational_therapy", "state": "asked"},
            ],
            "eligibility": {"disability": True, "effect": None, "need": None},
            "note": "Seen in the library twice, 40 minutes each. She liked Dr. Lindqvist's socks.",
        },
    ]


def goals(weeks: Weeks) -> list[Document]:
    """Give the two goals, with their baselines."""
    return [_goal(weeks, *cells) for cells in rows(_GOALS)]


def _support(
    weeks: Weeks, what: str, where: str, state: str, when: str, result: str, note: str
) -> Document:  # fmt: skip
    first, last = (day.strip() for day in when.split(","))
    return weeks.head(sample_id(f"support {what} {state}"), f"{first} 20:25", f"{last} 20:35" if last else None) | {
        "child": CHILD,
        "where": where,
        "kind": _KINDS[where],
        "what": what,
        "state": state,
        "from": weeks.iso(first),
        "to": weeks.iso(last) if last else None,
        "result": result,
        "note": note or None,
    }


def _goal(
    weeks: Weeks, area: str, measure: str, baseline: str, first: str, target: str, due: str, note: str
) -> Document:
    return weeks.head(sample_id(f"goal {area}"), f"{first} 20:45") | {
        "child": CHILD,
        "area": area,
        "measure": measure,
        "baseline": float(baseline),
        "baseline_n": 4,
        "from": weeks.iso(first),
        "target": float(target),
        "due": weeks.iso(due),
        "note": note,
    }
