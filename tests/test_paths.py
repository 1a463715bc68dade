from pathlib import Path

import platformdirs
import pytest

from ladder.paths import data_folder, home_folder


def test_the_option_wins_over_the_environment_and_that_over_the_platform() -> None:
    assert data_folder("/given", {"LADDER_DATA": "/environment"}) == Path("/given")
    assert data_folder(None, {"LADDER_DATA": "/environment"}) == Path("/environment")
    assert data_folder(None, {}) == platformdirs.user_data_path("ladder", appauthor=False)
    assert data_folder(None, {"LADDER_DATA": ""}) == data_folder(None, {})


def test_a_tilde_is_the_home_folder() -> None:
    assert data_folder("~/ladder", {}) == Path.home() / "ladder"


@pytest.mark.parametrize(("given", "environment"), [("~nosuchuser/x", {}), (None, {"LADDER_DATA": "~nosuchuser/x"})])
def test_the_home_of_nobody_is_refused_in_a_sentence(given: str | None, environment: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"^~nosuchuser/x begins with a home that this computer does not know; "):
        data_folder(given, environment)


def test_a_computer_that_knows_no_home_asks_for_a_folder_and_gives_files_where_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    with pytest.raises(ValueError, match="say with --data DIR, or LADDER_DATA"):
        data_folder(None, {})
    with pytest.raises(ValueError, match="begins with a home"):
        data_folder("~/ladder", {})
    assert home_folder() == Path.cwd()
