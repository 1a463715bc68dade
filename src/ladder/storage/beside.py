"""What lies beside the records, as a backup carries it: wordings that merges kept, and what changes replaced."""

from collections.abc import Iterable

from ladder.domain.records import KEPT_FOR_EVER
from ladder.domain.records.checks import to_document
from ladder.storage.codec import Row, to_record
from ladder.storage.history import folded
from ladder.storage.pages import Page
from ladder.storage.rows import ChangeRow, KeptRow


def kept_rows(pages: Iterable[Page]) -> list[KeptRow]:
    """Give the wordings kept beside the ones shown, and those shown that are not known whole, by table and id.

    A shown one stands among the records as well; here it says which of its fields are no values.
    """
    rows = [row for page in pages for some in (_not_whole(page), *page.kept.values()) for row in some]
    rows.sort(key=lambda row: (row["table"], row["id"]))
    return [
        KeptRow(table=row["table"], id=row["id"], record=_ordered(row["table"], row["record"]), unknown=row["unknown"])
        for row in rows
    ]


def change_rows(pages: Iterable[Page], table: str, record_id: str) -> list[ChangeRow]:
    """Give the earlier wordings of a record, or of all with neither table nor id, oldest first.

    Only those of tables whose history is kept for ever; changes made on this machine within ten minutes are one.
    """
    found = (folded(page.changes_of(table, record_id)) for page in pages)
    rows = [row for some in found for row in some if row["table"] in KEPT_FOR_EVER]
    rows.sort(key=lambda row: (row["at"], row["device"], row["counter"], row["id"]))
    return [
        ChangeRow(
            table=row["table"],
            id=row["id"],
            at=row["at"],
            device=row["device"],
            counter=row["counter"],
            before=_ordered(row["table"], row["before"]) if row["before"] else None,
        )
        for row in rows
    ]


def _not_whole(page: Page) -> list[Row]:
    """Give, as rows of `kept`, the stored rows of a page of which some fields are not known."""
    found = ((table, fields, page.row(table, record_id)) for (table, record_id), fields in page.partial.items())
    return [{"table": table, "id": row["id"], "record": row, "unknown": fields} for table, fields, row in found if row]


def _ordered(table: str, row: Row) -> Row:
    """Give a stored row as a document, its keys in the order of the record's fields."""
    return to_document(to_record(table, row))
