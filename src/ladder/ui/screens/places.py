"""The places beside Today by mode; one is imported when it is first opened."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen


def _ladder() -> Screen[Any]:
    from ladder.ui.screens.ladder import LadderScreen

    return LadderScreen()


def _trends() -> Screen[Any]:
    from ladder.ui.screens.trends import TrendsScreen

    return TrendsScreen()


def _record() -> Screen[Any]:
    from ladder.ui.screens.record import RecordScreen

    return RecordScreen()


def _share() -> Screen[Any]:
    from ladder.ui.screens.share import ShareScreen

    return ShareScreen()


PLACE_SCREENS: dict[str, str | Callable[[], Screen[Any]]] = {
    "ladder": _ladder,
    "trends": _trends,
    "record": _record,
    "share": _share,
}
