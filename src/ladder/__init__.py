"""ladder: one step, then the next, back to school."""

__version__ = "0.1.0"
