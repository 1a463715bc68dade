"""What `ladder export` says of what leaves, before it does and after it was read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ladder.tracker.handing_over import Written


def leaves(document: Mapping[str, Any], shown: Mapping[str, Any]) -> str:
    """Give the sentences that say what leaves (`shown`, made of the export `document`) and what stays home."""
    from ladder.exchange.describing import describe

    window, holds = document["window"], describe(shown)
    first = f"Leaves, {window['from']} to {window['to']}: {holds.line} ({counted(holds.counts)})."
    if "withheld" not in shown:
        return f"{first} Stays home: everything else."
    return f"{first} {stays_home(shown['withheld'])}{_comes_back(shown)}"


def stays_home(withheld: Iterable[str]) -> str:
    """Give the sentence that names what stays home: whole tables first, then fields by table."""
    tables, fields = [], dict[str, list[str]]()
    for name in withheld:
        table, _, field = name.partition(".")
        if field:
            fields.setdefault(table, []).append(field)
        else:
            tables.append(table)
    parts = [f"of {table} {', '.join(names)}" for table, names in fields.items()]
    return f"Stays home: {'; '.join([', '.join(tables)] * bool(tables) + parts) or 'nothing'}."


def _comes_back(shown: Mapping[str, Any]) -> str:
    """Say what of the file another ladder cannot take in, since what it needs stays home."""
    from ladder.exchange.export import FORMAT
    from ladder.exchange.importing import wanting

    lacking = wanting(shown) if shown["format"] == FORMAT else []
    return f" Another ladder takes nothing in that needs {', '.join(lacking)}." if lacking else ""


def written_words(written: Written) -> str:
    """Give the sentence that says where a file lies and what is in it."""
    return f"Written to {written.path} and read back: {written.summary} ({counted(written.counts)})."


def counted(counts: Mapping[str, int]) -> str:
    """Give counts by table, by kind of resource or by file, a single one by its own name."""
    return ", ".join(_counted(name, count) for name, count in counts.items())


def _counted(name: str, count: int) -> str:
    from ladder.domain.records import TABLES

    if name.endswith(".csv"):
        return f"{name.removesuffix('.csv')} {count}"
    if name in TABLES:
        return f"{count} {TABLES[name].__name__.lower() if count == 1 else name}"
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
