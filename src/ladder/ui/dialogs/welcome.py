"""The first questions: who is it about, when is school, and where to begin."""

from typing import NamedTuple

from ladder.domain.clock_readings import SCHOOL_BEGINS, SCHOOL_ENDS
from ladder.domain.records.base import Region
from ladder.ui.dialogs.form import Form
from ladder.ui.dialogs.settings.child import REGIONS
from ladder.ui.widgets.fields.choice import OneOf, YesNo
from ladder.ui.widgets.fields.dated import Clock
from ladder.ui.widgets.fields.typed import Words

UNNAMED = "my child"
"""What a child is called as long as nobody says otherwise."""

ABOUT = (
    "For a child who wants to go to school and can't. You write down each morning, climb one small step at a time, "
    "and see the progress that is there. It all stays on this computer. Every answer can wait, and be changed later."
)


class Welcome(NamedTuple):
    """What a family answered; or, with `sample`, that it would rather look at the sample family first."""

    name: str = UNNAMED
    starts: str = "08:30"
    ends: str = "15:00"
    region: Region = "us"
    ladder: bool = True
    sample: bool = False


class WelcomeDialog(Form[Welcome]):
    """Nickname, school hours, region, and whether to choose a ladder now; each may stay as it is."""

    HINT = "Tab next · ctrl+s begins · Esc quits"
    BACK = "Quit"
    ENTER_KEEPS = True

    def __init__(self, trouble: str = "", typed: Welcome | None = None) -> None:
        """Ask for the first child; `trouble` is what was wrong with what was `typed` before."""
        there = typed or Welcome(name="")
        super().__init__(
            "Welcome to ladder",
            (
                Words("name", "Nickname", there.name, longest=30, about=f"blank is “{UNNAMED}”"),
                Clock(
                    "starts", "School begins", there.starts, about="days that differ can be set later",
                    window=SCHOOL_BEGINS,
                ),
                Clock("ends", "School ends", there.ends, about="like 15:00", window=SCHOOL_ENDS),
                OneOf("region", "Where you live", there.region, options=REGIONS, needed=True),
                YesNo(
                    "ladder", "Starting ladder", there.ladder, needed=True,
                    options=(("yes", "choose one next"), ("no", "later, on F2")),
                ),
            ),
            about=ABOUT,
            keep="Begin",
            drop="Look at a sample family first",
        )  # fmt: skip
        self.sentence = trouble

    def given(self, kept: dict[str, object]) -> Welcome:
        """Give the answers; what stayed blank is as usual."""
        usual = Welcome()
        return Welcome(
            str(kept["name"] or usual.name),
            str(kept["starts"] or usual.starts),
            str(kept["ends"] or usual.ends),
            "uk" if kept["region"] == "uk" else "us",
            bool(kept["ladder"]),
        )

    def dropped(self) -> Welcome:
        """Look at the sample family."""
        return Welcome(sample=True)
