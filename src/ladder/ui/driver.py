"""A terminal driver that outlives a byte that is no UTF-8.

Textual's own reader decodes strictly and takes the whole program down with the first wrong byte of a paste.
"""

from codecs import getincrementaldecoder
from collections.abc import Callable
from typing import Any

from textual.driver import Driver
from textual.drivers import linux_driver


def forgiving(encoding: str) -> Callable[[], Any]:
    """Give a maker of decoders that put the replacement sign where a byte is wrong."""
    return lambda: getincrementaldecoder(encoding)(errors="replace")


def forgive_wrong_bytes(driver: type[Driver]) -> type[Driver]:
    """Give the same driver class, reading with decoders that forgive, where the driver is the one for terminals."""
    if issubclass(driver, linux_driver.LinuxDriver):
        linux_driver.getincrementaldecoder = forgiving  # type: ignore[attr-defined, assignment]
    return driver
