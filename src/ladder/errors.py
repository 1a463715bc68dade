"""The few kinds of error a family can meet; every message is a sentence a tired parent can act on."""


class LadderError(Exception):
    """Something went wrong that a person can mend. `str(error)` is the sentence to show."""


class Refused(LadderError):
    """A value is not allowed. The message names the record, the field, the value and what is allowed."""


class NotFound(LadderError):
    """A child, ladder, rung or record that was asked for is not there."""


class StoreError(LadderError):
    """The family's files cannot be read or written right now; nothing was changed."""
