"""Model folders are untrusted: what is not as it must be is refused, and says why."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networks
import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Interpolation, Resize, ViewSpec
from photoapp.encoder import Family, ModelFolder, find

Turn = Callable[[dict[str, Any]], object]


def refusal(folder: Path) -> str:
    with pytest.raises(PhotoappError) as raised:
        ModelFolder.read(folder)
    assert raised.value.code is Code.MODEL_BROKEN
    assert raised.value.values["path"] == str(folder)
    return str(raised.value.values["detail"])


def test_the_built_in_encoder_says_what_it_is(tmp_path: Path) -> None:
    starter = find("starter", tmp_path)
    assert starter.built_in
    assert starter.family is Family.CLIP
    assert starter.dim == 256
    assert starter.view == ViewSpec(128, Resize.SQUASH, Interpolation.BICUBIC)
    assert starter.licence == "CC BY-NC 4.0"
    assert starter.languages == ("en",)
    assert starter.score.cut == 0.30
    assert starter.text is not None
    assert starter.text.context == 32
    sizes = {name: (starter.path / name).stat().st_size for name in starter.files}
    assert starter.bytes == sum(sizes.values()) > 8_000_000


def test_a_network_without_words_has_no_text_side(tmp_path: Path) -> None:
    folder = ModelFolder.read(networks.colours(tmp_path / "m", text=False))
    assert folder.text is None
    assert not folder.built_in


@pytest.mark.parametrize(
    ("turn", "reason"),
    [
        (lambda said: said.pop("id"), "id is missing"),
        (lambda said: said.update(id="../up"), "id is not as it must be"),
        (lambda said: said.update(id="Upper"), "id is not as it must be"),
        (lambda said: said.update(name="two\nlines"), "name is not printable"),
        (lambda said: said.update(family="pickle"), "family is none of clip, siglip"),
        (lambda said: said.update(family=["clip"]), "family is none of clip, siglip"),
        (lambda said: said.update(dim=0), "dim is not a whole number"),
        (lambda said: said.update(dim=10**9), "dim is not a whole number"),
        (lambda said: said.update(dim=True), "dim is not a whole number"),
        (lambda said: said.update(dim=4.0), "dim is not a whole number"),
        (lambda said: said.pop("text"), "text is missing"),
        (lambda said: said.update(image=[]), "image is not an object"),
        (lambda said: said["image"].update(size=100_000), "image.size is not a whole number"),
        (lambda said: said["image"].update(resize="stretch"), "image.resize is none of squash"),
        (lambda said: said["image"].update(std=[1, 0, 1]), "image.std is not a number"),
        (lambda said: said["image"].update(mean=[1, 1]), "image.mean is not a list of three"),
        (lambda said: said["image"].update(mean=[float("nan")] * 3), "image.mean is not a number"),
        (lambda said: said["image"].update(file="../image.onnx"), "image.file is not as it must"),
        (lambda said: said["image"].update(file="/image.onnx"), "image.file is not as it must"),
        (lambda said: said["image"].update(file="C:\\image.onnx"), "image.file is not as it must"),
        (lambda said: said["image"].update(file="image.pkl"), "image.file is not as it must be"),
        (lambda said: said["image"].update(file="other.onnx"), "files does not state other.onnx"),
        (lambda said: said["text"].update(tokenizer="t.pickle"), "text.tokenizer is not as it"),
        (lambda said: said["text"].update(padding="much"), "text.padding is none of context"),
        (lambda said: said["text"].update(lower=1), "text.lower is not true or false"),
        (lambda said: said["score"].update(cut=2), "score.cut is not a number from -1.0 to 1.0"),
        (lambda said: said.update(prompts=["a photo"]), "prompts must hold {q} once"),
        (lambda said: said.update(prompts="{q}"), "prompts is not a list"),
        (lambda said: said["files"].pop("tokenizer.json"), "files does not state tokenizer.json"),
        (lambda said: said["files"]["text.onnx"].update(sha256="abc"), "files.text.onnx.sha256"),
        (lambda said: said["files"]["text.onnx"].update(bytes=7), "the stated 7 bytes"),
        (
            lambda said: said["files"].update({"../../x": said["files"]["text.onnx"]}),
            "files is not as it must be",
        ),
        (
            lambda said: said["files"].update({"Verified.json": said["files"]["text.onnx"]}),
            "files may not state Verified.json",
        ),
        (
            lambda said: said["files"].update({"gone.bin": said["files"]["text.onnx"]}),
            "gone.bin is missing",
        ),
    ],
)
def test_a_wrong_field_is_refused_by_name(tmp_path: Path, turn: Turn, reason: str) -> None:
    folder = networks.colours(tmp_path / "m")
    networks.change(folder, turn)
    assert reason in refusal(folder)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not JSON"),
        (b"\x80\x04\x95", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "not an object"),
        (b" " * ((1 << 20) + 1), "larger than"),
    ],
)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "model.json").write_bytes(content)
    assert reason in refusal(tmp_path)


def test_a_folder_of_another_kind_is_refused(tmp_path: Path) -> None:
    assert "not a model folder" in refusal(tmp_path)
    assert "not a model folder" in refusal(tmp_path / "nowhere")


def test_links_are_refused_since_they_may_lead_anywhere(tmp_path: Path) -> None:
    folder = networks.colours(tmp_path / "m")
    (folder / "image.onnx").rename(tmp_path / "elsewhere.onnx")
    (folder / "image.onnx").symlink_to(tmp_path / "elsewhere.onnx")
    assert "image.onnx is a link" in refusal(folder)


def test_a_linked_folder_inside_is_refused(tmp_path: Path) -> None:
    folder = networks.colours(tmp_path / "m", external="data/weights.bin")
    (folder / "data").rename(tmp_path / "data")
    (folder / "data").symlink_to(tmp_path / "data")
    assert "data/weights.bin is a link" in refusal(folder)


@pytest.mark.parametrize(
    "turn",
    [
        lambda said: said.update(id="other", name="Other", licence="MIT", quality="better"),
        lambda said: said.update(prompts=["a {q}"], score={"scale": 1, "bias": 0, "cut": 0}),
        lambda said: said.update(source="elsewhere", languages=["de"], unknown="field"),
    ],
)
def test_identity_outlives_what_does_not_change_vectors(tmp_path: Path, turn: Turn) -> None:
    folder = networks.colours(tmp_path / "m")
    before = ModelFolder.read(folder).identity
    networks.change(folder, turn)
    assert ModelFolder.read(folder).identity == before


@pytest.mark.parametrize(
    "turn",
    [
        lambda said: said["image"].update(size=32),
        lambda said: said["image"].update(resize="shortest"),
        lambda said: said["image"].update(interpolation="bilinear"),
        lambda said: said["image"].update(mean=[0.5, 0.5, 0.4]),
        lambda said: said["image"].update(std=[0.5, 0.5, 0.4]),
        lambda said: said["image"].update(output="other"),
        lambda said: said["text"].update(context=9),
        lambda said: said["text"].update(pad_id=1),
        lambda said: said["text"].update(padding="longest"),
        lambda said: said["text"].update(lower=True),
        lambda said: said["files"]["image.onnx"].update(sha256="0" * 64),
        lambda said: said["files"]["text.onnx"].update(sha256="0" * 64),
        lambda said: said["files"]["tokenizer.json"].update(sha256="0" * 64),
    ],
)
def test_identity_changes_with_anything_that_changes_vectors(tmp_path: Path, turn: Turn) -> None:
    folder = networks.colours(tmp_path / "m")
    before = ModelFolder.read(folder).identity
    networks.change(folder, turn)
    assert ModelFolder.read(folder).identity != before


def test_identity_is_the_same_wherever_the_folder_lies(tmp_path: Path) -> None:
    one = networks.colours(tmp_path / "one")
    two = networks.colours(tmp_path / "two")
    said = json.loads((two / "model.json").read_bytes())
    (two / "model.json").write_text(json.dumps(dict(reversed(said.items())), indent=2))
    assert ModelFolder.read(one).identity == ModelFolder.read(two).identity
