"""Printing a page as a family's browser would: Chromium without a window, onto A4 or Letter."""

import re
import shutil
import subprocess
from pathlib import Path

BROWSER = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
SIZES = ("A4", "letter")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 120


def printed(html: str, size: str, folder: Path) -> int:
    """Give on how many sheets of a size a page is printed; the size is what a person chooses in the printer's menu."""
    page, paper = folder / "page.html", folder / "page.pdf"
    page.write_text(html.replace("</head>", f"<style>@page {{ size: {size}; }}</style></head>"), encoding="utf-8")
    _run("--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri(), folder=folder)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper.read_bytes()))


def wider_than_its_sheet(html: str, folder: Path) -> list[str]:
    """Give the elements that stick out of a page as wide as A4's text, as a browser has measured them."""
    measure = (
        "<script>document.documentElement.dataset.out = [...document.querySelectorAll('body *')]"
        ".filter(one => one.getBoundingClientRect().right > document.body.getBoundingClientRect().right + 1)"
        ".map(one => one.tagName + ' ' + one.textContent.slice(0, 40)).join('|')</script></body>"
    )
    open_to_scripts = re.sub(r"<meta http-equiv[^>]*>", "", html).replace("</body>", measure)
    page = folder / "wide.html"
    width = "<style>body { width: 184mm !important; max-width: none !important; padding: 0 !important; }</style></head>"
    page.write_text(open_to_scripts.replace("</head>", width), encoding="utf-8")
    shown = _run("--dump-dom", page.as_uri(), folder=folder)
    (found,) = re.findall(r'data-out="([^"]*)"', shown)
    return [one for one in found.split("|") if one]


def _run(*arguments: str, folder: Path) -> str:
    assert BROWSER is not None
    command = [BROWSER, *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
    done = subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE)
    return done.stdout.decode("utf-8", "replace")
