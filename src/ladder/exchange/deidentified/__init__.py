"""The de-identified document: a format of its own that no import takes, from which nobody can be told."""

FORMAT = "ladder-deidentified"
