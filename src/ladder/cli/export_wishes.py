"""What `ladder export` was asked for, and whether it goes together."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ladder.cli.session import Misused

if TYPE_CHECKING:
    from ladder.exchange.leaving import Purpose
    from ladder.tracker.leaving import DocumentKind

STDOUT = "-"


class Wishes(NamedTuple):
    """The arguments and options of the command, as they were typed."""

    file: str | None
    purpose: Purpose | None
    first: str | None
    last: str | None
    adding: tuple[str, ...]
    leaving_out: tuple[str, ...]
    for_whom: str | None
    deidentify: bool
    folder: str | None
    bundle: str | None
    encrypt: bool
    force: bool

    def check(self) -> None:
        """Raise Misused for wishes that do not go together."""
        if sum(place is not None for place in (self.file, self.folder, self.bundle)) > 1:
            raise Misused("FILE, --csv and --fhir each say where to write; name one of them.")
        if self.folder is not None and (self.deidentify or self.encrypt):
            raise Misused("--csv writes tables as they are into a folder; leave --deidentify and --encrypt away.")
        if self.bundle is not None and (self.deidentify or self.whose != "therapist"):
            raise Misused("--fhir writes what a therapist gets of a patient; leave --for and --deidentify away.")
        if self.for_whom is not None and (self.whose == "backup" or self.is_for_stdout):
            raise Misused("--whom is kept with a file that was shared: name a file, and say --for whom in general.")

    @property
    def whose(self) -> Purpose:
        """The purpose: what was said, else a therapist for a FHIR bundle and where nobody is named, else a backup."""
        return self.purpose or ("therapist" if self.deidentify or self.bundle is not None else "backup")

    @property
    def kind(self) -> DocumentKind:
        """As what kind of document it leaves."""
        return "deidentified" if self.deidentify else "fhir" if self.bundle is not None else "json"

    @property
    def is_for_stdout(self) -> bool:
        """Whether it goes to stdout: it was said, or no place was named and stdout is not a terminal."""
        if self.folder is not None:
            return False
        place = self.file or self.bundle
        return place == STDOUT or (place is None and not sys.stdout.isatty())

    def path(self, day: str) -> Path:
        """Give the file to write, by default one that is called after the purpose and the day."""
        if place := self.file or self.bundle:
            return Path(place)
        kind = "deidentified" if self.deidentify else self.whose
        return Path(f"ladder-{kind}-{day}.json{'.age' if self.encrypt else ''}")

    def names(self) -> tuple[list[str], list[str]]:
        """Give what is to leave more and what is to leave less, each name by itself."""
        more, less = (
            [name.strip() for text in texts for name in text.split(",")] for texts in (self.adding, self.leaving_out)
        )
        return more, less
