from pathlib import Path

import platformdirs

from ladder.paths import data_folder


def test_the_option_wins_over_the_environment_and_that_over_the_platform() -> None:
    assert data_folder("/given", {"LADDER_DATA": "/environment"}) == Path("/given")
    assert data_folder(None, {"LADDER_DATA": "/environment"}) == Path("/environment")
    assert data_folder(None, {}) == platformdirs.user_data_path("ladder", appauthor=False)
    assert data_folder(None, {"LADDER_DATA": ""}) == data_folder(None, {})


def test_a_tilde_is_the_home_folder() -> None:
    assert data_folder("~/ladder", {}) == Path.home() / "ladder"
