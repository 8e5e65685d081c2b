"""Model folders are untrusted: what is not as it must be is refused, and says why."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networks
import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Interpolation, Resize, ViewSpec
from photoapp.encoder import Family, ModelFolder, find, verify

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
        (lambda said: said.update(dim=4_097), "dim is not a whole number from 1 to 4096"),
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
        (lambda said: said["text"].update(clean="well"), "text.clean is none of none, canonical"),
        (lambda said: said["image"].update(pool="max"), "image.pool is none of none, cls, mean"),
        (lambda said: said["image"].update(edge=20), "image.edge is for resize shortest alone"),
        (
            lambda said: said["image"].update(edge=8, resize="shortest"),
            "image.edge is not a whole number from 16",
        ),
        (lambda said: said.update(labels="tokenizer.json"), "labels has no use"),
        (lambda said: said.update(family="classifier"), "labels is missing"),
        (lambda said: said.update(dim=10**400), "dim is not a whole number"),
        (lambda said: said["score"].update(scale=10**400), "score.scale is not a number"),
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
        lambda said: said["text"].update(clean="canonical"),
        lambda said: said["image"].update(resize="shortest", edge=20),
        lambda said: said["image"].update(pool="cls"),
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


def test_the_built_in_encoders_identity_never_changes(tmp_path: Path) -> None:
    # Vectors of every catalog there is hang on it.
    assert find("starter", tmp_path).identity == "08e2c3bfc1cc95e664cc3c63b3baea3e"


def test_fields_at_their_defaults_do_not_change_the_identity(tmp_path: Path) -> None:
    folder = networks.colours(tmp_path / "m", resize="shortest")
    networks.change(folder, lambda said: said["image"].update(resize="shortest"))
    before = ModelFolder.read(folder).identity
    defaults = {"edge": 16, "pool": "none", "activation": "none"}
    networks.change(folder, lambda said: said["image"].update(defaults))
    networks.change(folder, lambda said: said["text"].update(clean="none"))
    networks.change(folder, lambda said: said.update(variants=[]))
    assert ModelFolder.read(folder).identity == before


def with_variant(folder: Path, **changed: Any) -> Path:
    """A folder with an int8 variant that keeps its picture's weights in a file of their own."""
    networks.colours(folder)
    made = networks.colours(folder.parent / "made", external="image_int8.data")
    for name in ("image.onnx", "text.onnx"):
        shutil.copy(made / name, folder / name.replace(".onnx", "_int8.onnx"))
    shutil.copy(made / "image_int8.data", folder)
    said = networks.manifest(folder)
    variant = {
        "name": "int8",
        "image": {"file": "image_int8.onnx", "data": ["image_int8.data"]},
        "text": {"file": "text_int8.onnx"},
        "image_cosine": 0.995,
        "text_cosine": 0.999,
    }
    said["variants"] = [variant | changed]
    networks.state(folder, said)
    return folder


def test_a_variant_is_read_with_what_it_does_not_say_taken_from_the_network(
    tmp_path: Path,
) -> None:
    folder = ModelFolder.read(with_variant(tmp_path / "m"))
    (variant,) = folder.variants
    assert variant.image.input == folder.image.input
    assert variant.image.size == folder.image.size
    assert variant.files == ("image_int8.data", "image_int8.onnx", "text_int8.onnx")
    assert (variant.image_cosine, variant.text_cosine) == (0.995, 0.999)
    run = folder.as_variant(variant)
    assert run.image.file == "image_int8.onnx"
    assert run.text is not None
    assert run.text.file == "text_int8.onnx"
    verify(folder)


def test_a_variant_never_changes_the_identity(tmp_path: Path) -> None:
    plain = ModelFolder.read(networks.colours(tmp_path / "plain"))
    assert ModelFolder.read(with_variant(tmp_path / "m")).identity == plain.identity


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"image_cosine": 0.98}, "variants[0].image_cosine is not a number from 0.99"),
        ({"text_cosine": None}, "variants[0].text_cosine is missing"),
        ({"name": "../int8"}, "variants[0].name is not as it must be"),
        ({"image": {"file": "gone.onnx"}}, "files does not state gone.onnx"),
        ({"image": {"file": "image.onnx"}}, "variant int8 names a file of the network itself"),
        ({"image": {"file": "image_int8.onnx", "data": ["../x"]}}, "data is not as it must be"),
    ],
)
def test_a_variant_that_does_not_share_the_vectors_is_refused(
    tmp_path: Path, changed: dict[str, Any], reason: str
) -> None:
    assert reason in refusal(with_variant(tmp_path / "m", **changed))


def test_a_variant_cannot_hide_files_of_the_network_from_its_identity(tmp_path: Path) -> None:
    folder = networks.colours(tmp_path / "m", external="weights.data")
    shutil.copy(folder / "image.onnx", folder / "image_int8.onnx")
    said = networks.manifest(folder)
    graph = {"file": "image_int8.onnx", "data": ["weights.data"]}
    said["variants"] = [{"name": "int8", "image": graph, "image_cosine": 1.0}]
    networks.state(folder, said)
    with pytest.raises(PhotoappError) as raised:
        verify(ModelFolder.read(folder))
    assert "variant int8 does not state what it reads" in str(raised.value.values["detail"])


def classifier(folder: Path, labels: object) -> ModelFolder:
    networks.colours(folder, text=False)
    (folder / "labels.json").write_text(json.dumps(labels))
    said = networks.manifest(folder) | {"family": "classifier", "labels": "labels.json"}
    said["image"]["activation"] = "sigmoid"
    networks.state(folder, said)
    return ModelFolder.read(folder)


def test_a_classifiers_labels_are_read_and_may_be_corrected(tmp_path: Path) -> None:
    folder = classifier(tmp_path / "m", ["dog", "cat", "car", "chat noir"])
    assert folder.labels == ("dog", "cat", "car", "chat noir")
    other = classifier(tmp_path / "n", ["Hund", "Katze", "Auto", "schwarze Katze"])
    assert folder.identity == other.identity


@pytest.mark.parametrize("labels", [["dog"], ["a", "b", "c", 4], {"0": "a"}, ["a"] * 5, None])
def test_labels_that_do_not_fit_are_refused(tmp_path: Path, labels: object) -> None:
    folder = classifier(tmp_path / "m", labels)
    with pytest.raises(PhotoappError) as raised:
        _ = folder.labels
    assert "labels" in str(raised.value.values["detail"])


def test_a_crop_from_a_larger_edge_is_part_of_the_view(tmp_path: Path) -> None:
    folder = networks.colours(tmp_path / "m")
    networks.change(folder, lambda said: said["image"].update(resize="shortest", edge=20))
    assert ModelFolder.read(folder).view == ViewSpec(16, edge=20)
