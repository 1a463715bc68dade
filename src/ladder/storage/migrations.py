"""Steps from one schema of the data files to the next, each from tables to tables.

A file says in its header which schema it is of. An older one is brought forward step by step when it is opened, its old
bytes kept; a newer one is never opened.
"""

from collections.abc import Callable

from ladder.storage.codec import Tables

SCHEMA = 1
STEPS: dict[int, Callable[[Tables], Tables]] = {}
"""The step that leads from a schema to the one after it. The first schema needs none."""


def migrate(tables: Tables, schema: int) -> Tables:
    """Give the tables of a file of `schema`, which is not newer than SCHEMA, as they are in SCHEMA."""
    for older in range(schema, SCHEMA):
        tables = STEPS[older](tables)
    return tables
