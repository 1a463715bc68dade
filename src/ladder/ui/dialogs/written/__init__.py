"""The forms of the written record: each a dialog, and how what it kept becomes the fields of a record."""
