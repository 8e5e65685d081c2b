"""`photoapp models check` says whether an encoder works, and how fast each way to run it is."""

import json
from pathlib import Path

import networks
import pytest
from devices import Device

from photoapp.encoder import check, trial
from photoapp.encoder.runtime import CPU, CUDA


@pytest.fixture(autouse=True)
def no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "gpus", tuple)


def test_the_built_in_encoder_works(run, home) -> None:
    answer = run("models", "check")
    assert answer.code == 0
    assert "the right picture for 8 of 8" in answer.out
    assert answer.out.endswith("It works.\n")


def test_json_tells_every_way_to_run_it(run, home) -> None:
    answer = run("models", "check", "starter", "--json")
    (model,) = answer.document["models"]
    assert model["sound"]
    assert model["words"] == {"found": 8, "asked": 8}
    first = model["runs"][0]
    assert (first["variant"], first["provider"], first["why_not"]) == ("reference", CPU, "")
    assert first["images_per_second"] > 0
    assert first["loss"] == pytest.approx(0, abs=1e-6)


def test_a_network_that_does_not_know_the_pictures_is_broken(run, home, tmp_path: Path) -> None:
    assert run("models", "import", networks.colours(tmp_path / "m")).code == 0
    answer = run("models", "check", "colours")
    assert answer.code == 1
    assert "finds the right picture for" in answer.out
    (model,) = run("models", "check", "colours", "--json").document["models"]
    assert not model["sound"]
    assert model["troubles"][0]["code"] == "encoder_confused"


@pytest.mark.usefixtures("expected_warnings")
def test_a_file_changed_since_is_said_in_one_line(run, home, tmp_path: Path) -> None:
    assert run("models", "import", networks.colours(tmp_path / "m")).code == 0
    said = json.loads((home.encoders / "colours" / "model.json").read_bytes())
    said["files"]["image.onnx"]["sha256"] = "0" * 64
    (home.encoders / "colours" / "model.json").write_text(json.dumps(said))
    assert run("models", "check", "colours").code == 1


def test_an_unknown_encoder_is_named(run, home) -> None:
    answer = run("models", "check", "nothere")
    assert answer.code != 0
    assert "nothere" in answer.err


def test_a_wrong_provider_is_reported_and_does_not_make_the_encoder_broken(
    run, home, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = Device(**{CUDA: "wrong"})
    device.offers = [CUDA, CPU]
    monkeypatch.setattr(check, "Runtime", lambda: device)
    answer = run("models", "check", "starter")
    assert answer.code == 0
    assert "reference on CUDA" in answer.out
    assert "not used: the graphics card gave other answers than the processor" in answer.out
