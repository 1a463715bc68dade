import pytest

from ladder.domain.records.checks import check
from ladder.tracker.titles import title
from support.family import SAM, STAMP, an_id

HEAD = {"id": an_id("drill"), "recorded_at": STAMP, "updated_at": STAMP, "version": {}, "deleted": False, "child": SAM}


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("A drill.\nAlone.", "A drill."),
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 79 + "…"),
        ("x" * 78 + "q\u0301" * 9, "x" * 78 + "…"),
        ("x" * 76 + "👩\u200d👩\u200d👧 and on", "x" * 76 + "…"),
        ("x" * 78 + "👍🏽 and on", "x" * 78 + "…"),
        ("\u0301" * 90, "…"),
    ],
)
def test_a_title_is_one_line_of_at_most_80_signs_and_parts_none_from_its_marks(what: str, line: str) -> None:
    assert title(check("incidents", HEAD | {"date": "2026-11-20", "what": what})) == line
