"""The mornings of the sample family, one line a day.

A blank cell was not asked; `-` was asked, and none. A worry `?` was not given.
"""

from ladder.domain.records.identity import morning_id
from ladder.exchange.sample.weeks import CHILD, Document, Weeks, rows

# day | worry of child and parent | body, severity | what made it hard | what helped, self or prompted, how much
# | what it looked like | how far
_MORNINGS = """
1 mon | 9 8 | stomach_ache 3, nausea 2 | dont_know | - | could_not_get_out_of_bed, crying | 0
1 tue | 8 9 | stomach_ache 3, headache 2 | bad_night | - | could_not_get_out_of_bed, said_how_bad_it_felt | 0
1 wed | ? 9 | stomach_ache 3, palpitations 2 | | | could_not_move, shutdown | 0
1 thu | 8 7 | stomach_ache 2, headache 1 | leaving_home | music s1 | slow_to_get_ready, crying | 1
1 fri | 9 8 | stomach_ache 3, nausea 2, shaking 1 | test_or_speaking, leaving_home | - | needed_to_stay_close | 1
1 sat | 2 2 | - | | music s2, time with Biscuit s3 | |
1 sun | 4 5 | stomach_ache 1 | work_piled_up | time with Biscuit s2 | |
2 mon | 9 8 | stomach_ache 3, nausea 2 | work_piled_up | belly_breathing p0 | crying, needed_to_stay_close | 1
2 tue | 8 8 | stomach_ache 2, palpitations 2 | corridors | belly_breathing p1 | crying | 1
2 wed | 8 7 | nausea 2 | corridors, dont_know | music s1 | slow_to_get_ready | 2
2 thu | 9 9 | stomach_ache 3, shaking 2, short_of_breath 1 | bad_night | - | outburst_or_meltdown, crying | 1
2 fri | 7 7 | stomach_ache 2 | leaving_home | belly_breathing p1, music s1 | said_how_bad_it_felt | 2
2 sat | 1 2 | - | | movement s2 | |
2 sun | 4 4 | stomach_ache 1 | | time with Biscuit s2 | |
3 mon | 8 7 | stomach_ache 3, headache 1 | work_piled_up | belly_breathing p1 | slow_to_get_ready, crying | 2
3 tue | 8 8 | stomach_ache 2, nausea 2 | corridors, noise_and_crowds | brave_sentence p1 | needed_to_stay_close | 2
3 wed | 7 7 | stomach_ache 2 | corridors | belly_breathing p2, cold_water s1 | said_how_bad_it_felt | 3
3 thu | 8 7 | stomach_ache 3, nausea 1 | bad_night | belly_breathing p1 | crying | 2
3 fri | 7 6 | stomach_ache 1 | noise_and_crowds | belly_breathing s2, time with Biscuit s3 | said_how_bad_it_felt | 3
3 sat | 1 1 | - | - | movement s2 | - |
3 sun | 3 4 | - | | music s2 | |
4 mon | 8 7 | stomach_ache 2, palpitations 2 | leaving_home | belly_breathing p2 | stayed_in_room_or_car, crying | 4
4 tue | 7 7 | stomach_ache 2 | noise_and_crowds | belly_breathing s1, music s2 | stayed_in_room_or_car | 4
4 wed | 7 6 | stomach_ache 1, nausea 1 | corridors | brave_sentence p2 | said_how_bad_it_felt | 5
4 thu | 8 8 | stomach_ache 3, headache 1 | bad_night, test_or_speaking | belly_breathing p0 | crying, could_not_move | 4
4 fri | 6 6 | stomach_ache 1 | corridors | belly_breathing s2, brave_sentence s2 | said_how_bad_it_felt | 5
4 sat | 1 1 | - | | movement s3 | |
4 sun | 3 3 | - | | time with Biscuit s3 | |
5 mon | 8 8 | stomach_ache 3, nausea 2 | noise_and_crowds | belly_breathing p1 | stayed_in_room_or_car | 4
5 tue | 8 7 | stomach_ache 2, shaking 1 | noise_and_crowds | brave_sentence s1, fidget s1 | crying | 6
5 wed | 7 6 | stomach_ache 2 | corridors | belly_breathing s2, fidget s2 | said_how_bad_it_felt | 6
5 thu | 7 6 | stomach_ache 1 | corridors | belly_breathing s2 | - | 6
5 fri | 8 7 | stomach_ache 2, headache 2 | bad_night | - | could_not_get_out_of_bed, shutdown | 2
5 sat | 2 2 | headache 1 | | music s2 | |
5 sun | 3 4 | - | | grounding_54321 p2 | |
6 mon | 7 7 | stomach_ache 2 | noise_and_crowds | grounding_54321 p1, fidget s2 | slow_to_get_ready | 6
6 tue | 6 5 | stomach_ache 1 | corridors | grounding_54321 s2 | - | 6
6 wed | 8 7 | stomach_ache 2, nausea 2 | a_lesson_or_teacher | belly_breathing s1, brave_sentence p1 | crying | 6
6 thu | 6 6 | stomach_ache 1 | corridors | grounding_54321 s2, talking_back_to_the_worry p2 | - | 6
6 fri | 6 5 | stomach_ache 1 | friends | talking_back_to_the_worry s2 | said_how_bad_it_felt | 6
6 sat | 0 1 | - | - | movement s3 | - |
6 sun | 2 3 | - | | time with Biscuit s3 | |
7 mon | 1 1 | - | | | |
7 tue | ? 3 | fever 2, sore_throat 3, tiredness 2 | | | |
7 wed | ? 2 | fever 2, sore_throat 2, headache 2 | | | |
7 thu | ? 3 | sore_throat 1, tiredness 2 | | | |
7 fri | 7 6 | stomach_ache 2 | work_piled_up, friends | belly_breathing s1, told_an_adult s2 | slow_to_get_ready | 6
7 sat | 2 2 | - | | music s2 | |
7 sun | 4 4 | stomach_ache 1 | change_of_plan | talking_back_to_the_worry p1 | |
8 mon | 6 6 | stomach_ache 1 | change_of_plan | grounding_54321 s2, self_advocacy s2 | - | 6
8 tue | 6 5 | stomach_ache 1 | - | belly_breathing s2 | - | 6
8 wed | 7 6 | stomach_ache 2, palpitations 1 | a_lesson_or_teacher | brave_sentence s1 | said_how_bad_it_felt | 6
8 thu | 6 5 | - | a_lesson_or_teacher | talking_back_to_the_worry s2, fidget s2 | - | 6
8 fri | 5 5 | - | lunch | talking_back_to_the_worry s3 | - | 6
8 sat | 0 1 | - | | movement s3 | |
8 sun | 2 3 | - | | | |
9 mon | 6 5 | stomach_ache 1 | work_piled_up | grounding_54321 s2, self_advocacy s2 | - | 6
9 tue | 5 5 | - | corridors | belly_breathing s2 | - | 6
9 wed | 7 6 | stomach_ache 2, headache 1 | noise_and_crowds | letting_wave_pass s1, self_advocacy s3 | crying | 6
9 thu | 1 1 | - | - | movement s2 | - |
9 fri | 1 1 | - | | time with Biscuit s3 | |
9 sat | 0 1 | - | | music s2 | |
9 sun | 2 2 | - | | | |
10 mon | 3 4 | stomach_ache 1 | change_of_plan | talking_back_to_the_worry s1 | |
10 tue | 8 8 | stomach_ache 3, nausea 2 | change_of_plan, bad_night | - | crying, could_not_move | 3
10 wed | 7 6 | stomach_ache 2 | noise_and_crowds | letting_wave_pass p2, fidget s2 | said_how_bad_it_felt | 6
11 mon | 7 6 | stomach_ache 2 | change_of_plan | grounding_54321 s2 | slow_to_get_ready | 6
11 tue | 6 5 | stomach_ache 1 | lunch | letting_wave_pass s2, self_advocacy s3 | - | 6
11 wed | 5 5 | - | lunch, noise_and_crowds | talking_back_to_the_worry s2 | - | 6
11 thu | 8 7 | stomach_ache 2, headache 2 | bad_night, test_or_speaking | belly_breathing p0 | crying, shutdown | 2
11 fri | 6 5 | stomach_ache 1 | test_or_speaking | letting_wave_pass s2, told_an_adult s2 | said_how_bad_it_felt | 6
11 sat | 0 1 | - | | movement s3 | |
11 sun | 2 3 | - | | music s2 | |
12 mon | 6 5 | stomach_ache 1 | work_piled_up | letting_wave_pass s2 | - | 6
12 tue | 5 5 | - | lunch | talking_back_to_the_worry s3, self_advocacy s2 | - | 6
12 wed | 5 4 | - | - | letting_wave_pass s3 | - | 6
12 thu | 6 5 | stomach_ache 1 | a_lesson_or_teacher | grounding_54321 s2 | slow_to_get_ready | 6
12 fri | 4 4 | - | friends | talking_back_to_the_worry s3 | - | 6
12 sat | 0 0 | - | | movement s3 | |
12 sun | 2 2 | - | | time with Biscuit s3 | |
"""

# day | field | value: what was written on some mornings only
_BESIDE = """
1 mon | late_for_work | true
1 tue | late_for_work | true
1 tue | note | Up at 3 with her. I said "you'll be fine" and it made things worse. She isn't making it up, she was grey.
1 wed | late_for_work | true
1 thu | note | Doctor at 10. Dressed for THAT in five minutes [of course], no pain at all by lunch. It is the building.
1 fri | evening_before | 9
1 sun | evening_before | 7
1 sun | note | Sunday dread sets in around four, like a tide.
2 mon | sleep_minutes | 310
2 mon | late_for_work | true
2 wed | child_says | Stop asking me why. I don't know why.
2 thu | hard | true
2 thu | note | We both cried. I sat on the floor outside her door and that was all I had.
2 fri | note | Shoes on by 8:30. That's new.
2 sat | good_thing | Drove past it with the windows up and her song on 🎵
3 mon | late_for_work | true
3 tue | copied | true
3 wed | note | Made it to the front door with her bag ON. Counted to twenty together, then inside again. Counting that.
3 thu | sleep_minutes | 335
3 fri | child_says | the dog helps more than the breathing
4 mon | evening_before | 8
4 mon | late_for_work | true
4 tue | copied | true
4 wed | note | Window down, could hear the band practising. She hummed along.
4 thu | hard | true
4 thu | sleep_minutes | 290
4 thu | note | Frozen in the car, 25 minutes. Few words, like Dana says. Drove home. Nobody shouted. [that is a win too]
4 fri | child_says | I could do the gate if nobody looked
5 mon | evening_before | 8
5 tue | note | INSIDE. Ten minutes in the office, Ms. Rivera had a chair by the fish tank. I cried in the car 😭
5 wed | good_thing | The fish is called Gerald.
5 fri | sleep_minutes | 280
5 fri | note | Bad night, 2 am to 5. We let today be a home day, math sheet and a walk.
6 mon | copied | true
6 wed | evening_before | 8
6 wed | note | First day the plan said "class". Got to the art room door, then office. The door counts.
6 thu | child_says | Art room smells the same. That was weird but ok
7 tue | fever_c | 38.6
7 tue | note | Real fever this time, thermometer and everything. Odd to feel relieved.
7 wed | fever_c | 38.2
7 thu | note | No fever since last night. Doctor: strep, 24 h on antibiotics, then fine.
7 sun | evening_before | 6
8 mon | note | First morning of the 504 hours: in at 8:55, halls empty. "Like the school got quieter for me."
8 tue | copied | true
8 thu | sleep_minutes | 510
8 fri | good_thing | Ate lunch with Mina on the bleachers after pickup!
9 mon | copied | true
9 wed | evening_before | 7
9 wed | note | Went back the day after the drill. SHE asked for Ms. Rivera at the car. I only drove.
9 sat | energy | 7
10 tue | hard | true
10 tue | evening_before | 8
10 tue | note | Five days off and the wall is back up. Two steps forward, one back, I keep telling myself. And her.
10 wed | child_says | yesterday doesn't count right?
11 mon | note | Grandma is home from hospital. Nothing written since Wednesday, that's how it is.
11 wed | copied | true
11 thu | sleep_minutes | 300
11 thu | evening_before | 8
11 fri | child_says | I did the thing where you let it be there
12 tue | sleep_minutes | 520
12 wed | good_thing | Packed her own bag last night 🎒
12 thu | evening_before | 5
12 fri | copied | true
"""

# day | when it was written, where that was not the same morning
_WRITTEN_LATER = {"3 thu": "3 sun 20:40", "3 fri": "3 sun 20:44", "7 wed": "7 thu 09:15", "9 wed": "9 thu 10:05"}


def mornings(weeks: Weeks) -> list[Document]:
    """Give every morning of the twelve weeks as a document, by date."""
    beside: dict[str, Document] = {}
    for day, field, value in rows(_BESIDE):
        beside.setdefault(day, {})[field] = _value(field, value)
    return [_morning(weeks, cells) | beside.get(cells[0], {}) for cells in rows(_MORNINGS)]


def _morning(weeks: Weeks, cells: list[str]) -> Document:
    day, worry, body, hard, helped, looked, far = cells
    date = weeks.iso(day)
    child, parent = (None if size == "?" else int(size) for size in worry.split())
    return weeks.head(morning_id(CHILD, date), _WRITTEN_LATER.get(day, f"{day} {_clock(day)}")) | {
        "child": CHILD,
        "date": date,
        "distress_child": child,
        "distress_parent": parent,
        "symptoms": None if (names := _names(body)) is None else [_symptom(name) for name in names],
        "hard_parts": _names(hard),
        "coping": None if (names := _names(helped)) is None else [_use(name) for name in names],
        "behaviours": _names(looked),
        "furthest": int(far) if far else None,
        "hard": False,
        "safety_flag": False,
        "copied": False,
    }


def _clock(day: str) -> str:
    """Give a time of writing: around seven on weekdays, later at the weekend, a little different each day."""
    week, weekday = day.split()
    hour = 9 if weekday in ("sat", "sun") else 7
    return f"{hour:02d}:{(int(week) * 7 + len(weekday) * ord(weekday[0])) % 50:02d}"


def _names(cell: str) -> list[str] | None:
    if not cell:
        return None
    return [] if cell == "-" else cell.split(", ")


def _symptom(text: str) -> Document:
    name, severity = text.rsplit(" ", 1)
    return {"name": name, "severity": int(severity)}


def _use(text: str) -> Document:
    """Give a use of a skill from "music s2": self-started (or p, prompted), helped 2 of 3."""
    name, how = text.rsplit(" ", 1)
    return {"name": name, "started": "self" if how[0] == "s" else "prompted", "helped": int(how[1])}


def _value(field: str, text: str) -> object:
    if field in ("hard", "late_for_work", "copied"):
        return text == "true"
    if field == "fever_c":
        return float(text)
    return int(text) if text.isdigit() else text
