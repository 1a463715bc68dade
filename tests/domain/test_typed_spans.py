from datetime import date

import pytest

from ladder.domain.typed_spans import parse_typed_span

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("24 dec - 2 jan", "2026-12-24", "2027-01-02"),
        ("24 Dec 2026 – 2 Jan 2027", "2026-12-24", "2027-01-02"),
        ("2026-12-24..2027-01-02", "2026-12-24", "2027-01-02"),
        ("2026-12-24 to 2027-01-02", "2026-12-24", "2027-01-02"),
        ("-2 - today", "2026-11-21", "2026-11-23"),
        ("today until +7", "2026-11-23", "2026-11-30"),
        (" 24 dec ", "2026-12-24", "2026-12-24"),
        ("wed - fri", "2026-11-18", "2026-11-20"),
        ("thu to tue", "2026-11-19", "2026-11-24"),
        ("20 oct - 5 nov", "2026-10-20", "2026-11-05"),
        ("20 jun - 1 jun", "2026-06-20", "2027-06-01"),
    ],
)
def test_days_from_one_to_another(typed: str, first: str, last: str) -> None:
    assert tuple(day.isoformat() for day in parse_typed_span(typed, TODAY)) == (first, last)


@pytest.mark.parametrize("typed", ["", "soon", "24 dec - soon", "2 jan - 24 dec 2026", "1 dec - 2 dec - 3 dec"])
def test_what_is_none_is_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        parse_typed_span(typed, TODAY)
