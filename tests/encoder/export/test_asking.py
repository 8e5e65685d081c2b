"""What the exporter does not do, and what it says of it in one line."""

import ast
import importlib.util
from pathlib import Path

import numpy as np
import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder.catalogue import catalogue
from photoapp.encoder.export import Asked, export, naming
from photoapp.encoder.export import exporting as exporting_module
from photoapp.encoder.export.extra import CONVERTING

CHECKOUT = Path(__file__).resolve().parents[3]
TINY = "timm:vit_tiny_patch16_224"


def refused(asked: Asked) -> PhotoappError:
    with pytest.raises(PhotoappError) as raised:
        export(asked)
    return raised.value


def test_torch_and_its_kind_are_imported_by_the_exporter_alone_and_late() -> None:
    heavy = {"torch", "open_clip", "timm", "onnx", "onnxscript", "transformers"}
    for path in (CHECKOUT / "photoapp").rglob("*.py"):
        own = path.is_relative_to(CHECKOUT / "photoapp" / "encoder" / "export")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in tree.body if own else ast.walk(tree):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            assert heavy.isdisjoint(name.partition(".")[0] for name in names), path


def test_without_the_extra_one_line_says_what_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    for module in CONVERTING:
        if module != "onnx":
            monkeypatch.setitem(sys.modules, module, None)
    error = refused(Asked("ViT-B-32", tmp_path / "out"))
    assert error.code is Code.EXPORT_NOT_INSTALLED
    packages = str(error.values["missing"]).split()
    assert {"torch", "open_clip_torch", "timm", "onnxscript"} == set(packages)
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("extra")
def test_a_name_that_no_library_has_is_answered_with_those_near_it(tmp_path: Path) -> None:
    error = refused(Asked("ViT-B-23", tmp_path / "out"))
    assert error.code is Code.NETWORK_UNKNOWN
    assert "ViT-B-32" in str(error.values["near"])
    assert refused(Asked("vit_base_patch16_224.nope", tmp_path / "o")).code is Code.NETWORK_UNKNOWN


@pytest.mark.usefixtures("extra")
def test_weights_that_are_neither_tag_nor_file_are_answered_with_the_tags(tmp_path: Path) -> None:
    error = refused(Asked("ViT-B-32", tmp_path / "out", weights="laion"))
    assert error.code is Code.WEIGHTS_UNUSABLE
    assert "laion2b_s34b_b79k" in str(error.values["detail"])


@pytest.mark.usefixtures("extra")
@pytest.mark.parametrize("ending", [".pt", ".safetensors"])
def test_a_file_that_holds_other_weights_is_refused(tmp_path: Path, ending: str) -> None:
    weights = tmp_path / f"weights{ending}"
    weights.write_bytes(b"no weights")
    error = refused(Asked(TINY, tmp_path / "out", weights=str(weights)))
    assert error.code is Code.WEIGHTS_UNUSABLE
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("extra")
def test_a_tokenizer_on_the_hub_is_asked_for_before_anything_is_built(tmp_path: Path) -> None:
    error = refused(Asked("ViT-B-16-SigLIP2", tmp_path / "out"))
    assert error.code is Code.TOKENIZER_NEEDED
    assert error.values["source"] == "timm/ViT-B-16-SigLIP2"


@pytest.mark.usefixtures("extra")
def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    assert refused(Asked(TINY, tmp_path / "out")).code is Code.EXPORT_TAKEN
    assert [path.name for path in tmp_path.rglob("*")] == ["out", "mine.txt"]


@pytest.mark.usefixtures("extra")
def test_an_export_that_differs_from_torch_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from photoapp.encoder.export import timms

    def wrong(model: object, pixels: object) -> object:
        own = direction(model, pixels)
        return own if torch.compiler.is_exporting() else own.roll(1, dims=-1)

    import torch

    direction = timms._direction
    monkeypatch.setattr(timms, "_direction", wrong)
    error = refused(Asked("timm:vit_small_patch16_224.dino", tmp_path / "out", weights="random"))
    assert error.code is Code.EXPORT_DISAGREES
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("extra")
def test_weights_of_a_file_are_what_is_exported(tmp_path: Path) -> None:
    import timm
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(7)
    model = timm.create_model("vit_tiny_patch16_224").eval()
    save_file(model.state_dict(), tmp_path / "mine.safetensors")
    done = export(Asked(TINY, tmp_path / "out", weights=str(tmp_path / "mine.safetensors")))
    assert done.folder.id == "vit-tiny-patch16-224-mine"
    assert not done.cautions
    pixels = exporting_module.samples(224)
    given = torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255
    with torch.no_grad():
        theirs = model((given - 0.5) / 0.5).softmax(dim=-1).numpy()
    from photoapp.encoder import Encoder

    np.testing.assert_allclose(
        Encoder(done.folder, provider="cpu").embed_images(pixels), theirs, atol=1e-5
    )


@pytest.mark.usefixtures("extra")
def test_a_network_of_the_catalogue_is_called_as_there() -> None:
    from photoapp.encoder.export import timms

    network = timms.build("vit_base_patch16_224.dino", "", None)
    named = naming.Named(naming.Library.TIMM, "vit_base_patch16_224.dino", "dino")
    assert exporting_module._introduced(network, named).id == "dino-vitb16"
    unnamed = named._replace(weights="")
    assert exporting_module._introduced(network, unnamed).id == network.id


@pytest.mark.usefixtures("extra")
def test_each_command_that_the_catalogue_names_is_for_a_network_that_there_is() -> None:
    entries = [entry for entry in catalogue() if entry.export]
    assert entries
    for entry in entries:
        named = exporting_module._of(entry)
        assert named is not None, entry.export
        assert named.weights, entry.export


def test_the_extra_names_every_library_that_is_asked_for() -> None:
    import tomllib

    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {line.partition(">")[0] for line in project["optional-dependencies"]["export"]}
    assert named == set(CONVERTING.values())
    assert importlib.util.find_spec("photoapp.encoder.export") is not None
