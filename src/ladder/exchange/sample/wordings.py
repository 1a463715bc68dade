"""What some records of the sample family said before they were changed: answers and marks came later."""

from collections.abc import Mapping, Sequence
from typing import Any

from ladder.exchange.sample.weeks import DEVICE

_CAME_LATER = {
    "outcomes": ("school_mark", "note"),
    "contacts": ("replied_on",),
    "requests": ("closed_on", "result", "eligibility"),
}


def earlier_wordings(tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """Give what each changed outcome, talk and request said at first, as a backup carries it in `changes`."""
    return [
        {
            "table": table,
            "id": record["id"],
            "at": record["updated_at"],
            "device": DEVICE,
            "counter": record["version"][DEVICE],
            "before": {**record, "updated_at": record["recorded_at"], "version": {DEVICE: 1}, **dict.fromkeys(later)},
        }
        for table, later in _CAME_LATER.items()
        for record in tables[table]
        if record["version"][DEVICE] > 1
    ]
