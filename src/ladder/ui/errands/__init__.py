"""Questions asked from any place, and what is written with their answers."""
