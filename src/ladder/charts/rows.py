"""Charts that are rows of words and bars: a figure without axes, on which every cell is its own."""

from collections.abc import Sequence

from ladder.charts.frame import Canvas, Color, set_size

Piece = tuple[str, Color]
Row = Sequence[Piece]


def draw_rows(canvas: Canvas, rows: Sequence[Row]) -> None:
    """Write the rows from the top; what does not fit is cut off at the right and below."""
    figure = canvas.figure
    set_size(canvas)
    figure.frame(False)
    figure.xaxes(False, False)
    figure.yaxes(False, False)
    figure.xticks([])
    figure.yticks([])
    figure.canvas_color("default")
    figure.axes_color("default")
    figure.xlim(0, max(1, canvas.width - 1))
    figure.ylim(0, max(1, canvas.height - 1))
    figure.scatter([0], [0], marker=" ")
    for down, row in enumerate(rows[: canvas.height]):
        across = 0
        for words, color in row:
            if words.strip() and across < canvas.width:
                room = words[: canvas.width - across]
                figure.text(room, across, canvas.height - 1 - down, color=color, alignment="left")
            across += len(words)
