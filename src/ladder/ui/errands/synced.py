"""Taking in what a sync tool left beside the family's files, all of it by one key."""

from ladder.errors import LadderError
from ladder.tracker.family_files import family_first, left_beside, together
from ladder.tracker.taking_in import Found, in_words, look_beside, take_in
from ladder.ui.dialogs.importing import same_child_question
from ladder.ui.screens.place import PlaceScreen

WAY = "s on Share"
NOTHING = "No sync tool has left anything beside these files."


async def take_in_beside(place: PlaceScreen) -> None:
    """Take in every state of the files that a sync tool left, and say what came of it; what cannot be stays."""
    house = place.house
    counts, came_in = together(), False
    troubles: list[str] = []
    try:
        for path in family_first(house.tracker):
            try:
                found = look_beside(house.tracker, path)
                same = await _same(place, found)
                if same is not None:
                    counts, came_in = together(counts, take_in(house.tracker, found, same)), True
            except LadderError as error:
                troubles.append(str(error))
        left = left_beside(house.tracker, WAY)
    except LadderError as error:
        place.say(str(error), trouble=True)
        return
    if came_in:
        house.meet_again()
        house.note_saved()
        place.reread()
    said = [in_words(counts)] if came_in else [] if left else [NOTHING]
    place.say(" ".join([*said, *troubles, left]).strip(), trouble=bool(troubles), whole=True)


async def _same(place: PlaceScreen, found: Found) -> list[str] | None:
    """Ask about each namesake whether it is our child; None where a question is left."""
    same = []
    for name in found.namesakes:
        answer = await place.app.push_screen_wait(same_child_question(name))
        if answer is None:
            return None
        if answer:
            same.append(name)
    return same
