"""One module a place."""
