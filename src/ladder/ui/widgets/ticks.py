"""How a ticked word is raised, written in a record and shown: three ways, one a kind of list."""

from typing import Any, Protocol

Entry = Any
"""A ticked word as the record holds it: a code, or a mapping with a `name`."""


class Ticks(Protocol):
    """What a list of chips needs to know of its entries."""

    keys: str
    """The keys that act, in words."""
    mark_width: int
    """How many cells the longest sign takes."""

    def code(self, entry: Entry) -> str:
        """Give the word an entry stands for."""
        ...

    def mark(self, entry: Entry) -> str:
        """Give the sign behind the word of an entry."""
        ...

    def pressed(self, entries: list[Entry], code: str) -> list[Entry]:
        """Give the entries after the letter of `code` was pressed."""
        ...

    def takes(self, digit: int) -> bool:
        """Say whether `digit` rates the chip just ticked."""
        ...

    def rated(self, entries: list[Entry], code: str, digit: int) -> list[Entry]:
        """Give the entries after `digit` rated `code`."""
        ...


class Plain:
    """Ticked or not: what made it hard, behaviours."""

    keys = "a letter ticks, again takes it back"
    mark_width = 0

    def code(self, entry: Entry) -> str:
        """The entry is its code."""
        return str(entry)

    def mark(self, entry: Entry) -> str:
        """No sign."""
        return ""

    def pressed(self, entries: list[Entry], code: str) -> list[Entry]:
        """Tick or untick."""
        return [entry for entry in entries if entry != code] if code in entries else [*entries, code]

    def takes(self, digit: int) -> bool:
        """No digit rates."""
        return False

    def rated(self, entries: list[Entry], code: str, digit: int) -> list[Entry]:
        """No digit rates."""
        return entries


class Severity:
    """Symptoms: mild, medium, bad, off."""

    keys = "a letter ticks, again for stronger"
    mark_width = 3

    def code(self, entry: Entry) -> str:
        """The entry's name."""
        return str(entry["name"])

    def mark(self, entry: Entry) -> str:
        """A dot for mild, two for medium, three for bad."""
        return "●" * int(entry["severity"])

    def pressed(self, entries: list[Entry], code: str) -> list[Entry]:
        """Tick as mild, raise, and after bad untick."""
        found = next((entry for entry in entries if entry["name"] == code), None)
        if found is None:
            return [*entries, {"name": code, "severity": 1}]
        if found["severity"] == 3:
            return [entry for entry in entries if entry is not found]
        return [{**entry, "severity": entry["severity"] + 1} if entry is found else entry for entry in entries]

    def takes(self, digit: int) -> bool:
        """1, 2 and 3 set the severity."""
        return 1 <= digit <= 3

    def rated(self, entries: list[Entry], code: str, digit: int) -> list[Entry]:
        """Set the severity."""
        return [{**entry, "severity": digit} if entry["name"] == code else entry for entry in entries]


class Started:
    """Coping skills: self-started, prompted, off; a digit says how much it helped."""

    keys = "a letter ticks ●, again ◐ prompted · 0-3 how it helped"
    mark_width = 3

    def code(self, entry: Entry) -> str:
        """The entry's name."""
        return str(entry["name"])

    def mark(self, entry: Entry) -> str:
        """A full sign for self-started, a half one for prompted, and how much it helped where that is known."""
        sign = "◐" if entry["started"] == "prompted" else "●"
        helped = entry.get("helped")
        return sign if helped is None else f"{sign}+{helped}"

    def pressed(self, entries: list[Entry], code: str) -> list[Entry]:
        """Tick as self-started, then prompted, then untick."""
        found = next((entry for entry in entries if entry["name"] == code), None)
        if found is None:
            return [*entries, {"name": code, "started": "self", "helped": None}]
        if found["started"] == "prompted":
            return [entry for entry in entries if entry is not found]
        return [{**entry, "started": "prompted"} if entry is found else entry for entry in entries]

    def takes(self, digit: int) -> bool:
        """0 to 3 say how much it helped."""
        return 0 <= digit <= 3

    def rated(self, entries: list[Entry], code: str, digit: int) -> list[Entry]:
        """Set how much it helped."""
        return [{**entry, "helped": digit} if entry["name"] == code else entry for entry in entries]
