"""Where the family's data lives."""

from collections.abc import Mapping
from pathlib import Path


def data_folder(given: str | None, environment: Mapping[str, str]) -> Path:
    """Give the data folder: the one given, else that of `LADDER_DATA`, else the platform's own place for such data."""
    chosen = given or environment.get("LADDER_DATA")
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("ladder", appauthor=False)
