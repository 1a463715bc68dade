"""Given values, post messages."""
