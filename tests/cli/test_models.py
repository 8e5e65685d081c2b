import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import networks
import onnx
import pytest
from hub import Hub, running
from program import program
from small_disk import small_disk

from photoapp.base.jobs import Progress
from photoapp.base.messages import JobName
from photoapp.base.resources import resources
from photoapp.cli.progress import _counts

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


def listed(run) -> dict[str, dict]:
    return {model["id"]: model for model in run("models", "list", "--json").document["models"]}


def models(run) -> dict[str, dict]:
    """Those on this machine."""
    return {name: model for name, model in listed(run).items() if model["installed"]}


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


def test_the_list_shows_what_could_be_installed_with_the_same_keys(run, home) -> None:
    offers = [model for model in listed(run).values() if not model["installed"]]
    assert len(offers) > 15
    for offer in offers:
        assert offer.keys() >= KEYS | {"good_for", "research_only", "needs_export", "unverified"}
        assert not offer["in_use"]
        assert offer["repository"] or offer["export"]
    (best,) = [offer for offer in offers if offer["recommended"]]
    told = run("models", "list").out
    assert best["good_for"] in told
    assert "Not verified: " in told
    assert "research only" in told


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A model hub on this machine with a small encoder."""
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "nobody's"))
    here = Hub()
    here.hold("somebody/colours", networks.colours(tmp_path / "colours"))
    with running(here):
        monkeypatch.setenv("HF_ENDPOINT", here.endpoint)
        yield here


def test_an_encoder_is_installed_from_a_hub_and_can_be_used(run, home, hub) -> None:
    answer = run("models", "install", "somebody/colours", "--json")
    assert answer.code == 0, answer.err
    assert answer.document["model"]["installed"]
    assert models(run).keys() == {"starter", "colours"}
    assert run("models", "use", "colours").code == 0
    again = run("models", "install", "somebody/colours", "--json")
    assert again.document["error"]["code"] == "model_exists"


@pytest.mark.parametrize(("status", "code"), [(404, "hub_not_found"), (401, "hub_not_allowed")])
def test_a_hub_that_refuses_gives_one_line(run, home, hub, status, code) -> None:
    hub.status = status
    answer = run("models", "install", "somebody/colours", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (1, code)
    told = run("models", "install", "somebody/colours")
    assert len(told.err.splitlines()) == 1
    assert list(home.encoders.iterdir()) == []


def test_what_is_neither_in_the_catalogue_nor_a_repository_is_unknown(run, home) -> None:
    answer = run("models", "install", "nothing", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (1, "model_unknown")


def test_what_has_to_be_made_names_the_command(run, home) -> None:
    answer = run("models", "install", "mobileclip2-s0", "--yes", "--json")
    assert answer.document["error"]["code"] == "model_needs_export"
    assert "photoapp models export MobileCLIP2-S0" in answer.document["error"]["hint"]


def test_a_licence_for_research_only_wants_a_yes(run, home) -> None:
    answer = run("models", "install", "mobileclip2-s0")
    assert answer.code == 2
    assert "--yes" in answer.err


def test_help_of_models_imports_neither_a_client_nor_the_library(home) -> None:
    code = (
        "import sys; from photoapp.cli.app import main; main(['models', '--help']); "
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not {"numpy", "huggingface_hub", "httpx2", "onnxruntime"} & loaded
    assert "photoapp.library" not in done.stdout.split()


def test_stopping_an_install_leaves_nothing_and_says_so(home, hub) -> None:
    hub.hold("somebody/large", weighty(home.path.parent / "large"))
    hub.gate.clear()
    process = subprocess.Popen(
        [*program(), "models", "install", "somebody/large"],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert hub.asked.wait(60)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told == "photoapp: Stopped. Nothing was installed.\n"
    assert list(home.encoders.iterdir()) == []


def weighty(folder: Path) -> Path:
    """An encoder whose graph is large enough to lie in the hub's store."""
    graph = onnx.load(networks.colours(folder) / "image.onnx")
    graph.doc_string = os.urandom(50_000).hex()
    onnx.save(graph, folder / "image.onnx")
    networks.state(folder, networks.manifest(folder))
    return folder


def test_a_disk_without_room_gives_one_line_and_keeps_nothing(tmp_path, hub) -> None:
    with small_disk(tmp_path / "disk", "20m") as disk:
        answer = disk.run("models", "install", "somebody/colours")
        assert answer.code == 1
        assert "not enough room" in answer.err
        assert len(answer.err.splitlines()) == 1
        assert list((disk.path / "home" / "encoders").iterdir()) == []


def test_a_download_shows_bytes_and_the_time_left() -> None:
    now = Progress(
        JobName.INSTALLING, 1_500_000, 4_500_000, False, 500_000.0, 3.0, 6.0, False, False
    )
    assert _counts(now) == "1.5 MB of 4.5 MB, 500 KB a second, 6 s left"
