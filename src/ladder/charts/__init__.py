"""Series drawn on a figure that is handed in."""
