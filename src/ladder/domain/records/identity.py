"""Records that two devices must write under one id, so that their versions meet."""

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5


def morning_id(child: str, date: str) -> str:
    """Give the id of the morning of a child (its id) on an ISO date."""
    return str(uuid5(NAMESPACE_URL, f"{child}/{date}/morning"))


def outcome_id(child: str, date: str) -> str:
    """Give the id of the outcome of a child (its id) on an ISO date."""
    return str(uuid5(NAMESPACE_URL, f"{child}/{date}/outcome"))


def settings_id(child: str) -> str:
    """Give the id of the settings of a child (its id)."""
    return str(uuid5(NAMESPACE_URL, f"{child}/settings"))


def canonical_id(table: str, document: Mapping[str, Any]) -> str:
    """Give the id under which a checked document is kept: derived for mornings, outcomes and settings, else its own."""
    if table == "mornings":
        return morning_id(document["child"], document["date"])
    if table == "outcomes":
        return outcome_id(document["child"], document["date"])
    if table == "settings":
        return settings_id(document["child"])
    return str(document["id"])
