"""How the school days of the sample family went, one line a day: four weeks at 0 minutes, then more, with setbacks."""

from ladder.domain.records.identity import outcome_id
from ladder.exchange.sample.weeks import CHILD, Document, Weeks, rows

# day | status | field=value ...
_OUTCOMES = """
1 mon | not_today | excused=yes reason=illness school_mark=absent_excused calls_home=1
1 tue | not_today | excused=yes reason=illness school_mark=absent_excused
1 wed | not_today | excused=unknown school_mark=absent_unexcused calls_home=1
1 thu | not_today | excused=yes reason=appointment school_mark=absent_excused note_sent_on=date doctor_note=yes
1 fri | not_today | excused=unknown school_mark=absent_unexcused home_day=1,3,2
2 mon | not_today | excused=yes reason=mental_health school_mark=absent_excused home_day=1,3,2
2 tue | not_today | excused=yes reason=mental_health school_mark=absent_excused home_day=1,2,2
2 wed | not_today | excused=yes reason=mental_health school_mark=absent_excused home_day=2,2,1
2 thu | not_today | excused=yes reason=mental_health school_mark=absent_excused distress_evening=6
2 fri | not_today | excused=yes reason=mental_health school_mark=absent_excused home_day=2,1,1
3 mon | not_today | excused=unknown school_mark=absent_unexcused home_day=2,1,1
3 tue | not_today | excused=unknown school_mark=absent_unexcused home_day=2,1,1
3 wed | not_today | excused=unknown school_mark=absent_unexcused home_day=2,1,1 distress_evening=3
3 thu | not_today | excused=unknown home_day=1,1,2
3 fri | not_today | excused=unknown home_day=2,1,1
4 mon | tried | place=parking_lot excused=yes reason=mental_health school_mark=absent_unexcused note_sent_on=date
4 tue | tried | place=parking_lot excused=yes reason=mental_health
4 wed | tried | place=parking_lot excused=yes reason=mental_health home_day=2,1,1
4 thu | tried | place=parking_lot excused=yes reason=mental_health distress_evening=6
4 fri | tried | place=parking_lot excused=yes reason=mental_health home_day=3,1,1
5 mon | tried | place=parking_lot excused=yes reason=mental_health distress_evening=5
5 tue | part | place=office arrived=08:50 left=09:00 excused=yes reason=mental_health school_mark=part asked_for_help=0
5 wed | part | place=office arrived=08:50 left=09:05 excused=yes reason=mental_health school_mark=part asked_for_help=1
5 thu | part | place=office arrived=08:45 left=09:05 excused=yes reason=mental_health school_mark=absent_excused
5 fri | not_today | excused=yes reason=mental_health school_mark=absent_excused home_day=2,1,1
6 mon | part | place=office arrived=08:50 left=09:05 excused=yes reason=mental_health school_mark=part
6 tue | part | place=office arrived=08:50 left=09:10 excused=yes reason=mental_health school_mark=part asked_for_help=1
6 wed | part | place=office arrived=08:55 left=09:10 excused=yes reason=mental_health school_mark=part
6 thu | part | arrived=08:58 left=09:45 periods=Art excused=yes reason=mental_health school_mark=part asked_for_help=1
6 fri | part | arrived=08:58 left=09:45 periods=Art excused=yes reason=mental_health school_mark=part nurse_visits=1
7 tue | ill | excused=yes reason=illness school_mark=absent_excused note_sent_on=date
7 wed | ill | excused=yes reason=illness school_mark=absent_unexcused doctor_note=yes
7 thu | ill | excused=yes reason=illness school_mark=absent_excused doctor_note=yes
7 fri | part | arrived=08:57 left=09:45 periods=Art excused=yes reason=mental_health school_mark=part asked_for_help=0
8 mon | part | arrived=08:55 left=09:45 periods=Art excused=yes school_mark=part asked_for_help=1
8 tue | part | arrived=08:55 left=09:45 periods=Art excused=yes school_mark=part asked_for_help=0
8 wed | left_early | arrived=08:55 left=09:40 excused=yes school_mark=part nurse_visits=1 distress_evening=5
8 thu | part | arrived=08:55 left=10:35 periods=Art,English excused=yes school_mark=part asked_for_help=1
8 fri | part | arrived=08:55 left=10:35 periods=Art,English excused=yes school_mark=part asked_for_help=1
9 mon | part | arrived=08:55 left=10:35 periods=Art,English excused=yes school_mark=part asked_for_help=2
9 tue | left_early | arrived=08:55 left=09:50 school_mark=part nurse_visits=1 calls_home=1 distress_evening=6
9 wed | part | arrived=08:55 left=10:35 periods=Art,English excused=yes school_mark=part asked_for_help=2
10 tue | not_today | excused=unknown school_mark=absent_unexcused calls_home=1 home_day=1,2,2
10 wed | part | arrived=08:25 left=10:05 excused=yes school_mark=part asked_for_help=1
11 mon | part | arrived=08:25 left=10:35 periods=Science,Art,English excused=yes school_mark=part asked_for_help=1
11 tue | part | arrived=08:25 left=11:35 excused=yes school_mark=part asked_for_help=3
11 wed | part | arrived=08:25 left=11:00 excused=yes school_mark=part asked_for_help=1 distress_evening=2
11 thu | not_today | excused=yes reason=mental_health school_mark=absent_excused home_day=2,1,1
11 fri | part | arrived=08:25 left=11:40 excused=yes school_mark=part asked_for_help=2
12 mon | part | arrived=08:25 left=11:35 excused=yes school_mark=part asked_for_help=1
12 tue | part | arrived=08:25 left=11:55 excused=yes school_mark=part asked_for_help=2
12 wed | part | arrived=08:25 left=11:35 excused=yes school_mark=part asked_for_help=1
12 thu | left_early | arrived=08:25 left=10:10 excused=yes school_mark=part nurse_visits=1 distress_evening=4
12 fri | part | arrived=08:25 left=11:55 excused=yes school_mark=part asked_for_help=1
"""

_NOTES = """
1 thu | Dr. Patel: bloodwork fine, belly fine. "The pain is real. Let's work on what the mornings are doing to her."
2 fri | Half a worksheet at the kitchen table. Dad took the afternoon off.
3 fri | Nobody has called since Wednesday.
4 wed | Waved at the crossing guard. He waved back.
5 tue | Ten whole minutes. Ms. Rivera texted me a thumbs up 👍
5 thu | Twenty minutes, and the register still says absent. [ask Ms. Ortiz about the code]
6 wed | She could not go in, so office instead. Her words: "I got closer than I thought."
6 thu | Early dismissal, so few people about. Art!
7 wed | Doctor's note e-mailed, marked unexcused anyway.
8 wed | Stomach got bad at the switch to English. Walked out with the pass, not ran. [that matters]
9 tue | Fire drill nobody warned us about, whole school in the hallway. She found me in the parking lot, shaking.
10 tue | First day after the break. Tomorrow is a new morning.
11 tue | A WHOLE MORNING. She was annoyed that I made a face about it 😄
11 fri | Quiz in English. She took it in the quiet room with extra time, then went back in.
12 tue | Twenty minutes longer than planned because she wanted to finish a thing.
12 thu | Substitute in science, nobody told her. Called from the office herself.
"""

_WRITTEN_LATER = {"3 thu": "3 sun 20:42", "3 fri": "3 sun 20:46", "7 wed": "7 thu 09:20", "9 wed": "9 thu 10:10"}
_CHANGED = {"5 thu": "5 fri 20:20", "7 wed": "8 mon 20:05"}
"""When the family saw what the school's register says."""


def outcomes(weeks: Weeks) -> list[Document]:
    """Give every outcome of the twelve weeks as a document, by date."""
    notes = dict(rows(_NOTES))
    return [_outcome(weeks, *cells) | {"note": notes.get(cells[0])} for cells in rows(_OUTCOMES)]


def _outcome(weeks: Weeks, day: str, status: str, given: str) -> Document:
    date = weeks.iso(day)
    fields = dict(pair.split("=", 1) for pair in given.split())
    written = _WRITTEN_LATER.get(day, f"{day} {15 + int(day.partition(' ')[0]) % 3}:{10 + len(given) % 45}")
    head = weeks.head(outcome_id(CHILD, date), written, _CHANGED.get(day)) | {
        "child": CHILD,
        "date": date,
        "status": status,
    }
    return head | {field: _value(field, text, date) for field, text in fields.items()}


def _value(field: str, text: str, date: str) -> object:
    match field:
        case "periods":
            return text.split(",")
        case "home_day":
            return dict(zip(("schoolwork", "screens", "attention"), map(int, text.split(",")), strict=True))
        case "note_sent_on":
            return date
        case "doctor_note":
            return text == "yes"
        case "place":
            return text.replace("_", " ")
        case _:
            return int(text) if text.isdigit() else text
