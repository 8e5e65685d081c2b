import json
import shutil
from pathlib import Path

import pytest

from photoapp.base.resources import resources

KEYS = {
    "id", "name", "family", "dim", "installed", "in_use", "bytes", "languages", "licence",
    "quality", "vectors",
}  # fmt: skip


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A model folder a person might bring: the built-in networks under another name."""
    folder = tmp_path / "mine"
    shutil.copytree(resources() / "encoders" / "starter", folder)
    manifest = json.loads((folder / "model.json").read_text())
    manifest |= {"id": "mine", "name": "My encoder"}
    (folder / "model.json").write_text(json.dumps(manifest))
    return folder


def models(run) -> dict[str, dict]:
    return {model["id"]: model for model in run("models", "list", "--json").document["models"]}


def test_the_built_in_encoder_is_listed_with_its_licence(run, home) -> None:
    (starter,) = models(run).values()
    assert starter.keys() >= KEYS
    assert (starter["in_use"], starter["installed"], starter["dim"]) == (True, True, 256)
    assert "CC BY-NC" in starter["licence"]
    assert "starter" in run("models", "list").out


def test_an_encoder_can_be_brought_in_chosen_and_removed(run, home, mine: Path) -> None:
    assert run("models", "import", mine, "--json").document["model"]["name"] == "My encoder"
    assert run("models", "use", "mine", "--json").document["model"]["in_use"]
    assert models(run)["mine"]["in_use"]
    assert run("models", "remove", "mine", "--json").document["removed"] == "mine"
    assert models(run).keys() == {"starter"}
    assert models(run)["starter"]["in_use"]


def test_the_built_in_encoder_stays(run, home) -> None:
    answer = run("models", "remove", "starter", "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "model_built_in"


def test_an_unknown_encoder_fails(run, home) -> None:
    answer = run("models", "use", "nothing", "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "model_unknown"


def test_a_folder_that_is_no_encoder_fails_and_changes_nothing(run, home, tmp_path) -> None:
    answer = run("models", "import", tmp_path, "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "model_broken"
    assert models(run).keys() == {"starter"}


def test_the_same_encoder_is_not_brought_in_twice(run, home, mine: Path) -> None:
    run("models", "import", mine)
    answer = run("models", "import", mine, "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "model_exists"
