"""Where the style sheets are: beside the package when it is installed, at the top of a checkout otherwise.

The app reads those of its frame and of Today; every other screen brings its own when it is first shown, since parsing
them all is the dearest part of a start.
"""

from pathlib import Path, PurePath

_PACKAGED = Path(__file__).parent.parent / "styles"
_CHECKOUT = Path(__file__).parents[3] / "styles"
STYLES = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


def stylesheets(*names: str) -> list[str | PurePath]:
    """Give the paths of the style sheets called `names`."""
    return [STYLES / f"{name}.tcss" for name in names]
