"""The wheel: built, installed into an environment of its own, and started there, away from the checkout."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from support.terminal import Terminal, environment

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
INSTALLED_ROW = "▌Your worry"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the `ladder` of a new environment: the wheel in it, the dependencies borrowed from this one."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    binary = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(binary / "python"), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True)
    site = sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)})
    Path(site, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return binary / "ladder"


def test_the_wheel_carries_the_package_its_style_sheets_and_schemas_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    sheets = {f"ladder/styles/{path.name}" for path in (ROOT / "styles").glob("*.tcss")}
    assert sheets
    assert sheets <= set(names)
    schemas = {f"ladder/exchange/schemas/ladder-{kind}-1.schema.json" for kind in ("export", "deidentified")}
    assert schemas <= set(names)
    assert {name.split("/")[0] for name in names} <= {"ladder", "ladder-0.1.0.dist-info"}
    assert not [name for name in names if name.endswith(".pyc")]


def installed(folder: Path, **more: str) -> dict[str, str]:
    """Give an environment in which Python finds what was installed, not the source that is tested."""
    return {name: value for name, value in environment(folder, **more).items() if name != "PYTHONPATH"}


def test_the_installed_program_is_not_the_checkout(program: Path, tmp_path: Path) -> None:
    where = "import ladder.ui.stylesheets as s; print(s.__file__); print(s.STYLES, len(list(s.STYLES.glob('*.tcss'))))"
    said = subprocess.run(
        [program.parent / "python", "-c", where],
        cwd=tmp_path,
        env=installed(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert str(ROOT) not in said
    assert not said.rstrip().endswith(" 0")


def test_the_installed_program_says_what_it_is_for(program: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [program, "--help"], cwd=tmp_path, env=installed(tmp_path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Usage: ladder" in done.stdout


def test_the_installed_program_opens_on_the_sample_family(program: Path, tmp_path: Path) -> None:
    env = installed(tmp_path, LADDER_TODAY="2026-11-24")
    with Terminal([str(program), "demo"], env, folder=tmp_path) as terminal:
        screen = terminal.wait_for(INSTALLED_ROW)
        assert "Wren" in screen
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
