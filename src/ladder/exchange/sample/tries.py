"""The exposures of the sample family, one line a try, and what was said about some of them."""

from ladder.exchange.sample.weeks import CHILD, Document, Weeks, rows, sample_id

# day | rung | worry's guess, peak, end | minutes | result | did it happen | supports there
_TRIES = """
2 sat | drive | 7 5 2 | | done | no |
2 sun | drive | 5 3 1 | | done | no |
3 tue | outside | 7 6 3 | | partly | no |
3 wed | outside | 6 5 2 | | done | no |
3 fri | outside | 6 4 2 | | done | no |
3 sat | outside | 4 2 1 | | done | no |
4 mon | parking | 8 7 4 | | done | no | -
4 tue | parking | 8 6 3 | | partly | no | -
4 wed | parking | 7 6 3 | | done | no | -
4 thu | parking | 8 8 5 | | tried | partly | -
4 fri | parking | 6 5 2 | | done | no | -
5 mon | office | 9 9 6 | 0 | tried | | alternate_entrance
5 tue | office | 9 8 4 | 10 | partly | no | alternate_entrance, familiar_adult
5 wed | office | 8 6 3 | 15 | done | no | alternate_entrance, familiar_adult
5 thu | office | 7 6 3 | 20 | done | no | alternate_entrance, familiar_adult
5 fri | office | 8 ? ? | | not_today | |
6 mon | office | 8 6 3 | 15 | done | no | alternate_entrance, familiar_adult
6 tue | office | 6 4 2 | 20 | done | no | alternate_entrance, familiar_adult
6 wed | class | 9 8 5 | 15 | partly | no | alternate_entrance, familiar_adult
6 thu | class | 8 7 4 | 47 | done | no | alternate_entrance, familiar_adult
6 fri | class | 8 6 3 | 47 | done | partly | alternate_entrance, familiar_adult
7 fri | class | 8 7 3 | 48 | done | no | alternate_entrance, familiar_adult
8 mon | class | 7 5 2 | 50 | done | no | alternate_entrance, familiar_adult
8 tue | class | 6 4 1 | 50 | done | no | alternate_entrance
8 wed | two | 9 8 4 | 45 | partly | no | alternate_entrance, anytime_pass
8 thu | two | 8 6 3 | 100 | done | no | alternate_entrance, anytime_pass
8 fri | two | 7 5 2 | 100 | done | no | alternate_entrance, anytime_pass
9 mon | two | 7 5 2 | 100 | done | no | alternate_entrance, anytime_pass
9 tue | two | 7 9 6 | 55 | tried | partly | alternate_entrance, anytime_pass
9 wed | two | 8 5 2 | 100 | done | no | alternate_entrance, anytime_pass, familiar_adult
10 mon | drive | 4 2 0 | | done | no |
10 tue | morning | 9 ? ? | 0 | not_today | |
10 wed | morning | 9 8 5 | 100 | partly | no | anytime_pass, check_ins_with_a_trusted_adult
11 mon | morning | 9 8 5 | 130 | partly | no | anytime_pass
11 tue | morning | 8 7 4 | 190 | done | no | anytime_pass, check_ins_with_a_trusted_adult
11 wed | morning | 8 7 3 | 155 | partly | no | anytime_pass, check_ins_with_a_trusted_adult
11 thu | morning | 9 ? ? | 0 | not_today | |
11 fri | morning | 7 6 3 | 195 | done | no | anytime_pass, check_ins_with_a_trusted_adult
12 mon | morning | 7 6 3 | 190 | done | no | anytime_pass
12 tue | morning | 6 5 2 | 210 | done | no | anytime_pass, check_ins_with_a_trusted_adult
12 wed | morning | 7 5 2 | 190 | done | no | anytime_pass, check_ins_with_a_trusted_adult
12 thu | morning | 7 8 5 | 105 | partly | partly | anytime_pass
12 fri | morning | 6 5 2 | 210 | done | no | anytime_pass, check_ins_with_a_trusted_adult
"""

# day | what was feared | how likely before and after | what was different | what was learned
_SAID = """
2 sat | Someone from my class sees me in the car | 80 10 | sunglasses, music on | Nobody there. It's just a building.
2 sun | I'll start crying | 60 20 | |
3 wed | A teacher comes out and asks why I'm not in | 70 30 | | The custodian said hi and that was it
3 fri | Everybody at the windows looks at me | 75 20 | Biscuit came too | You can't see in, so maybe not out either
4 mon | I throw up in the car | 60 20 | |
4 wed | The bell rings and I panic | 80 40 | window down | It rang. It went up and then it went down again.
4 thu | I can't breathe | 80 60 | very bad night | Going home calm is allowed
5 tue | I'll be sick in the hall and they all see | 90 40 | side door | Halls are empty at 8:50
5 wed | They make me stay longer than we said | 70 10 | | Ms. Rivera kept the timer. 15 is 15.
5 thu | They make me stay longer than we said | 40 10 | | Stayed 5 extra to feed Gerald
6 wed | They all turn around when I walk in | 95 80 | |
6 thu | They all turn around when I walk in | 90 40 | half were out | Two did. Then back to their clay.
6 fri | Somebody asks where I've been | 80 50 | | Mina asked. I said "long story". She said ok.
7 fri | Everything will have changed while I was sick | 70 20 | |
8 mon | They all turn around when I walk in | 50 10 | new hours | boring, honestly
8 wed | I get stuck and can't ask to leave | 85 40 | | The pass works. I used it, that isn't losing.
8 thu | Mr. Hall asks me to read out loud | 80 15 | seat by the door | He said he won't, and he didn't
8 fri | Mr. Hall asks me to read out loud | 50 10 | |
9 mon | I'm so far behind it shows | 75 30 | | He only gave me the three pages that matter
9 tue | The noise gets too big | 60 70 | fire drill, no warning |
9 wed | There'll be another drill | 80 15 | asked for Ms. Rivera at the car | There wasn't. Now they text Mom before.
10 wed | I'll get stuck there the whole morning | 85 40 | |
11 mon | Nobody comes at 10:30 like they promised | 60 60 | | They didn't come but I was sort of okay?
11 tue | I faint before lunch | 80 10 | | Tired isn't the same as fainting
11 fri | The quiz, I blank and cry | 85 15 | quiet room, extra time | Blanked, breathed, wrote it anyway
12 tue | People ask why I go home at noon | 60 20 | |
12 thu | A sub who doesn't know my plan | 60 50 | a substitute in science | I called Mom myself. The pass still counts.
"""

_WRITTEN_LATER = {"3 fri": "3 sun 20:48", "9 wed": "9 thu 10:12"}


def tries(weeks: Weeks) -> list[Document]:
    """Give every exposure of the twelve weeks as a document, by date."""
    said = {day: _words(*cells) for day, *cells in rows(_SAID)}
    return [_try(weeks, cells) | said.get(cells[0], {}) for cells in rows(_TRIES)]


def _try(weeks: Weeks, cells: list[str]) -> Document:
    day, rung, worry, minutes, result, happened, there = cells
    guess, peak, end = (None if size == "?" else int(size) for size in worry.split())
    written = _WRITTEN_LATER.get(day, f"{day} {16 + (guess or 0) % 3}:{12 + len(there) % 40}")
    return weeks.head(sample_id(f"try {day}"), written) | {
        "child": CHILD,
        "rung": sample_id(f"rung {rung}"),
        "date": weeks.iso(day),
        "expected_peak": guess,
        "peak": peak,
        "end": end,
        "minutes": int(minutes) if minutes else None,
        "result": result,
        "happened": happened or None,
        "supports": None if not there else [] if there == "-" else there.split(", "),
    }


def _words(feared: str, likely: str, different: str, learned: str) -> Document:
    before, after = map(int, likely.split())
    return {
        "feared": feared,
        "feared_probability": before,
        "feared_after": after,
        "different": different or None,
        "learned": learned or None,
    }
