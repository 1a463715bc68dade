"""Where the style sheets are: beside the package when it is installed, at the top of a checkout otherwise."""

from pathlib import Path, PurePath

_PACKAGED = Path(__file__).parent.parent / "styles"
_CHECKOUT = Path(__file__).parents[3] / "styles"
STYLES = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


def stylesheets() -> list[str | PurePath]:
    """Give every style sheet, in a fixed order."""
    return [*sorted(STYLES.glob("*.tcss"))]
