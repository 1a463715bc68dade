"""The family's files: atomic, locked, verified. The only home of TinyDB."""
