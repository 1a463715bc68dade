"""The colours of a child's mark, to be seen on dark and on light ground; red is not among them."""

COLOURS = {"amber": "#b9822f", "blue": "#3f8fb0", "green": "#4f9a63", "violet": "#8f74bf", "rose": "#bd6f8f"}
"""Names as the record holds them, and what is drawn. The name beside the mark says the same without colour."""
