from textual.content import Content

from ladder.ui.widgets.listing import Drawn


def test_lines_are_drawn_when_they_are_looked_at_and_not_before() -> None:
    drawn: list[int] = []

    def draw(index: int) -> Content:
        drawn.append(index)
        return Content(f"line {index}")

    lines = Drawn(2000, draw)
    assert len(lines) == 2000
    assert drawn == []
    assert [line.plain for line in lines[3:5]] == ["line 3", "line 4"]
    assert lines[-1].plain == "line 1999"
    assert drawn == [3, 4, 1999]
