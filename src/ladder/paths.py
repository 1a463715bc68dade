"""Where the family's data lives."""

from collections.abc import Mapping
from pathlib import Path

NO_HOME = (
    "This computer does not say where your home folder is; say with --data DIR, or LADDER_DATA, "
    "where the family's files are."
)


def data_folder(given: str | None, environment: Mapping[str, str]) -> Path:
    """Give the data folder: the one given, else that of `LADDER_DATA`, else the platform's own place for such data.

    Raises ValueError, a sentence, for the home of somebody whom this computer does not know, and where it knows none.
    """
    chosen = given or environment.get("LADDER_DATA")
    if chosen:
        try:
            return Path(chosen).expanduser()
        except RuntimeError:
            raise ValueError(
                f"{chosen} begins with a home that this computer does not know; write the whole path."
            ) from None
    from platformdirs import user_data_path

    try:
        usual = user_data_path("ladder", appauthor=False)
    except RuntimeError:
        raise ValueError(NO_HOME) from None
    if not usual.is_absolute():  # what an older platformdirs gives then
        raise ValueError(NO_HOME)
    return usual


def home_folder() -> Path:
    """Give the home folder of whoever is at this computer, else, where it knows none, the folder that is open."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()


def memory_folder() -> Path | None:
    """Give the folder in which this machine remembers how far the files of each data folder had come, if it has one.

    It lies with what may be thrown away, so that no backup of a home brings an older memory back with older files.
    """
    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("ladder-folders", appauthor=False)
    except RuntimeError:  # no home: a machine that cannot remember only loses a check
        return None
    return folder if folder.is_absolute() else None
