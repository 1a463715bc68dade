import pytest

from ladder.errors import Refused
from ladder.exchange.pages.typed import ROOM, Typed, taken


def test_blank_lines_are_left_out_and_what_could_be_obeyed_is_taken_out() -> None:
    assert taken("strengths", ["", "  Kind\x1b  and  brave ", " "]) == ("Kind and brave",)
    assert taken("asks", []) == ()


@pytest.mark.parametrize("kind", ROOM)
def test_there_is_room_for_so_much_and_no_more(kind: Typed) -> None:
    room = ROOM[kind]
    full = ["x" * room.characters] * room.lines
    assert taken(kind, full) == tuple(full)
    with pytest.raises(Refused, match=f"can have {room.characters} characters.*this one has {room.characters + 1}"):
        taken(kind, ["x" * (room.characters + 1)])
    with pytest.raises(Refused, match="Choose what matters most"):
        taken(kind, [*full, "one more"])
