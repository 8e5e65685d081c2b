"""Folders of other programs become folders of ours, as their configs say, and answer right."""

import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networks
import numpy as np
import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Interpolation, Resize, ViewSpec
from photoapp.encoder import Encoder, Family, ModelFolder
from photoapp.encoder.folder import Activation, Cleaning, Padding, Pool
from photoapp.encoder.importing import About, import_model


@pytest.fixture
def encoders(tmp_path: Path) -> Path:
    return tmp_path / "home" / "encoders"


def refusal(source: Path, encoders: Path, about: About | None = None) -> str:
    with pytest.raises(PhotoappError) as raised:
        import_model(source, encoders, about=about)
    assert raised.value.code is Code.MODEL_BROKEN
    assert str(raised.value.values["path"]).startswith(str(source))
    assert not list(encoders.iterdir())
    return str(raised.value.values["detail"])


def knows_colours(folder: ModelFolder) -> bool:
    """Whether words find the pictures that show them."""
    own = Encoder(folder, threads=1)
    rgb = np.array(list(networks.COLOURS.values())) * 127 + 128
    pictures = own.embed_images(np.concatenate([networks.plain(tuple(c)) for c in rgb]))
    words = own.embed_texts([f"a photo of {colour}" for colour in networks.COLOURS])
    own.close()
    return list(np.argmax(words @ pictures.T, axis=1)) == list(range(len(rgb)))


@pytest.mark.parametrize(
    "make",
    [
        networks.immich,
        lambda at: networks.immich(at, batch="batch", external="onnx__MatMul_21"),
        networks.transformers,
        lambda at: networks.transformers(at, mask=True),
        lambda at: networks.transformers(at, kind="siglip"),
        lambda at: networks.transformers(at, together=True),
        lambda at: networks.transformers(at, together=True, axis="batch"),
        lambda at: networks.transformers(at, together=True, axis=1),
        lambda at: networks.transformers(at, external="vision_model.onnx_data"),
        networks.rclip,
    ],
)
def test_every_layout_becomes_a_folder_that_finds(
    tmp_path: Path, encoders: Path, make: Callable[[Path], Path]
) -> None:
    source = make(tmp_path / "Some Model v1")
    before = {path: path.read_bytes() for path in source.rglob("*") if path.is_file()}
    folder = import_model(source, encoders)
    assert {path: path.read_bytes() for path in source.rglob("*") if path.is_file()} == before
    shutil.rmtree(source)
    assert folder.path == encoders / "some-model-v1"
    assert folder.name == "Some Model v1"
    assert ModelFolder.read(folder.path) == folder
    assert knows_colours(folder)
    assert not list(folder.path.rglob("*config*"))


def test_immichs_configs_are_followed(tmp_path: Path, encoders: Path) -> None:
    source = networks.immich(
        tmp_path / "ViT-B-16-SigLIP2__webli",
        preprocess={"resize_mode": "squash", "interpolation": "bilinear", "mean": [0.4] * 3},
        text={"tokenizer_kwargs": {"clean": "canonicalize"}, "vocab_size": 256_000},
        init_logit_bias=-10,
    )
    folder = import_model(source, encoders)
    assert folder.id == "vit-b-16-siglip2__webli"
    assert folder.family is Family.SIGLIP
    assert folder.view == ViewSpec(16, Resize.SQUASH, Interpolation.BILINEAR)
    assert folder.image.mean == (0.4, 0.4, 0.4)
    assert folder.text is not None
    assert (folder.text.context, folder.text.padding) == (8, Padding.CONTEXT)
    assert folder.text.clean is Cleaning.CANONICAL
    assert folder.score.bias < 0


def test_immichs_older_configs_mean_open_clips_defaults(tmp_path: Path, encoders: Path) -> None:
    source = networks.immich(
        tmp_path / "m",
        preprocess={"resize_mode": None, "interpolation": None},
        text={"vocab_size": 49_408, "context_length": None},
    )
    folder = import_model(source, encoders)
    assert folder.family is Family.CLIP
    assert folder.view == ViewSpec(16, Resize.SHORTEST, Interpolation.BICUBIC)
    assert folder.text is not None
    assert folder.text.lower
    assert folder.text.clean is Cleaning.NONE


@pytest.mark.parametrize(
    ("said", "view"),
    [
        ({}, ViewSpec(16, Resize.SQUASH, Interpolation.BICUBIC)),
        ({"resample": 2}, ViewSpec(16, Resize.SQUASH, Interpolation.BILINEAR)),
        (
            {"size": 16, "do_center_crop": True, "crop_size": 16},
            ViewSpec(16, Resize.SHORTEST, Interpolation.BICUBIC),
        ),
        (
            {"size": {"shortest_edge": 20}, "do_center_crop": True,
             "crop_size": {"height": 16, "width": 16}},
            ViewSpec(16, Resize.SHORTEST, Interpolation.BICUBIC, edge=20),
        ),
    ],
)  # fmt: skip
def test_a_transformers_preprocessor_is_followed(
    tmp_path: Path, encoders: Path, said: dict[str, Any], view: ViewSpec
) -> None:
    folder = import_model(networks.transformers(tmp_path / "m", preprocessor=said), encoders)
    assert folder.view == view


def test_pixels_that_are_not_scaled_to_one_give_the_same_input(
    tmp_path: Path, encoders: Path
) -> None:
    raw = {"do_rescale": False, "image_mean": [127.5] * 3, "image_std": [127.5] * 3}
    folder = import_model(networks.transformers(tmp_path / "m", preprocessor=raw), encoders)
    assert folder.image.mean == pytest.approx((0.5, 0.5, 0.5))
    assert folder.image.std == pytest.approx((0.5, 0.5, 0.5))
    plain = {"do_normalize": False}
    folder = import_model(networks.transformers(tmp_path / "n", preprocessor=plain), encoders)
    assert (folder.image.mean, folder.image.std) == ((0.0,) * 3, (1.0,) * 3)


def test_a_classifier_gives_probabilities_with_names(tmp_path: Path, encoders: Path) -> None:
    names = {str(n): name for n, name in enumerate(["red", "green", "blue", "any"])}
    source = networks.wordless(tmp_path / "m", output="logits", id2label=names)
    folder = import_model(source, encoders)
    assert folder.family is Family.CLASSIFIER
    assert folder.text is None
    assert folder.labels == ("red", "green", "blue", "any")
    assert folder.image.activation is Activation.SOFTMAX
    found = Encoder(folder).embed_images(
        np.concatenate([networks.plain(rgb) for rgb in ((255, 0, 0), (0, 0, 255))])
    )
    assert found.dtype == np.float32
    np.testing.assert_allclose(found.sum(axis=1), 1, atol=1e-5)
    assert [folder.labels[n] for n in np.argmax(found, axis=1)] == ["red", "blue"]


def test_a_classifier_of_many_labels_at_once_gives_each_its_own(
    tmp_path: Path, encoders: Path
) -> None:
    source = networks.wordless(
        tmp_path / "m",
        output="logits",
        id2label={str(n): f"label {n}" for n in range(4)},
        problem_type="multi_label_classification",
    )
    folder = import_model(source, encoders)
    assert folder.image.activation is Activation.SIGMOID
    found = Encoder(folder).embed_images(networks.plain((255, 255, 255)))
    assert found[0].sum() > 1.5
    assert np.all((found >= 0) & (found <= 1))


def test_of_a_networks_tokens_the_first_is_the_picture(tmp_path: Path, encoders: Path) -> None:
    folder = import_model(networks.wordless(tmp_path / "dino"), encoders)
    assert folder.family is Family.FEATURES
    assert folder.image.pool is Pool.CLS
    (found,) = Encoder(folder).embed_images(networks.plain((0, 255, 0)))
    assert np.argmax(found) == 1
    assert np.linalg.norm(found) == pytest.approx(1)


def test_a_pooled_output_needs_no_pooling(tmp_path: Path, encoders: Path) -> None:
    source = networks.wordless(tmp_path / "m", output="pooler_output", kind="dinov2")
    assert import_model(source, encoders).image.pool is Pool.NONE


def test_less_precise_files_become_variants_of_one_identity(tmp_path: Path, encoders: Path) -> None:
    ends = ("", "_int8", "_fp16", "_q4", "_quantized")
    folder = import_model(networks.transformers(tmp_path / "m", ends=ends), encoders)
    (variant,) = folder.variants  # fp16 is another network here, and the rest are not looked at
    assert variant.name == "int8"
    assert variant.image.file == "onnx/vision_model_int8.onnx"
    assert 0.99 <= variant.image_cosine <= 1.0
    assert variant.text_cosine == pytest.approx(1, abs=1e-5)
    assert {"fp16", "q4", "quantized"} & set("".join(folder.files).split("_")) == set()
    assert knows_colours(folder.as_variant(variant))
    alone = import_model(networks.transformers(tmp_path / "n"), encoders)
    assert folder.identity == alone.identity


def test_without_the_precise_files_the_next_best_is_the_network(
    tmp_path: Path, encoders: Path
) -> None:
    source = networks.transformers(tmp_path / "m", ends=("_int8", "_quantized"))
    folder = import_model(source, encoders)
    assert folder.image.file == "onnx/vision_model_int8.onnx"
    assert folder.variants == ()


def test_rclips_plain_names_are_variants_where_the_network_is_there(
    tmp_path: Path, encoders: Path
) -> None:
    folder = import_model(networks.rclip(tmp_path / "m", reference=True), encoders)
    assert folder.image.file == "visual.fp32.onnx"
    assert [variant.image.file for variant in folder.variants] == ["visual.onnx"]
    assert folder.text is not None
    assert folder.text.pad_id == 0


def test_rclips_repository_is_read_with_its_list_of_merges(tmp_path: Path, encoders: Path) -> None:
    root = tmp_path / "rclip-models"
    (networks.rclip(root / "ViT-B-32-256") / "tokenizer.json").unlink()
    (root / "tokenizer").mkdir()
    merges = '"bpe_simple_vocab\nr e\nre d</w>\n'
    packed = gzip.compress(merges.encode())
    (root / "tokenizer" / "bpe_simple_vocab_16e6.txt.gz").write_bytes(packed)
    # 512 letters and the merges, more than the toy network has words: it cannot be run.
    assert "indices element out of data bounds" in refusal(root, encoders)
    (root / "tokenizer" / "bpe_simple_vocab_16e6.txt.gz").write_bytes(b"no gzip")
    assert "is damaged" in refusal(root, encoders)


def test_what_is_known_besides_fills_what_the_configs_leave_open(
    tmp_path: Path, encoders: Path
) -> None:
    about = About(
        id="small",
        name="A small step",
        languages=("en", "de"),
        licence="MIT",
        source="a hub",
        quality="good",
        prompts=("a photo of {q}",),
        fields={
            "score": {"scale": 90.0, "cut": 0.2},
            "image": {"interpolation": "lanczos", "mean": [0.1] * 3},
            "text": {"lower": True, "context": 5},
        },
    )
    preprocessor = {"resample": None}
    source = networks.transformers(tmp_path / "m", preprocessor=preprocessor)
    assert "image.interpolation is not known: preprocessor_config.json does not say" in refusal(
        source, encoders
    )
    folder = import_model(source, encoders, about=about)
    assert folder.path == encoders / "small"
    assert (folder.name, folder.licence, folder.source) == ("A small step", "MIT", "a hub")
    assert (folder.languages, folder.prompts) == (("en", "de"), ("a photo of {q}",))
    assert (folder.score.scale, folder.score.cut) == (90.0, 0.2)
    assert folder.image.interpolation is Interpolation.LANCZOS
    assert folder.image.mean == (0.5, 0.5, 0.5)  # the config's word stays
    assert folder.text is not None
    assert folder.text.context == 8


def test_what_is_known_besides_names_a_folder_of_ours(tmp_path: Path, encoders: Path) -> None:
    source = networks.colours(tmp_path / "m", quality="measured")
    folder = import_model(source, encoders, about=About(id="other", licence="MIT"))
    assert (folder.id, folder.licence, folder.quality) == ("other", "MIT", "measured")
    assert folder.identity == ModelFolder.read(source).identity


def test_a_card_gives_the_licence_that_configs_do_not(tmp_path: Path, encoders: Path) -> None:
    source = networks.immich(tmp_path / "m")
    (source / "README.md").write_text("---\ntags:\n - clip\nlicense: apache-2.0\n---\n# Card\n")
    folder = import_model(source, encoders)
    assert folder.licence == "apache-2.0"
    assert (folder.path / "README.md").exists()
    assert import_model(networks.immich(tmp_path / "n"), encoders).licence == "not stated"


def without(name: str) -> Callable[[Path], None]:
    return lambda source: (source / name).unlink()


def saying(name: str, **said: object) -> Callable[[Path], None]:
    def change(source: Path) -> None:
        old = json.loads((source / name).read_bytes())
        kept = {key: value for key, value in (old | said).items() if value is not None}
        (source / name).write_text(json.dumps(kept))

    return change


def text_of(name: str, content: str) -> Callable[[Path], None]:
    return lambda source: (source / name).write_text(content) and None


@pytest.mark.parametrize(
    ("make", "harm", "reason"),
    [
        (networks.immich, without("textual/tokenizer.json"), "textual/tokenizer.json is missing"),
        (networks.immich, without("textual/model.onnx"), "textual/model.onnx is missing"),
        (
            networks.immich,
            without("visual/preprocess_cfg.json"),
            "image.interpolation is not known: there is no visual/preprocess_cfg.json",
        ),
        (
            networks.immich,
            saying("visual/preprocess_cfg.json", mean=None),
            "image.mean is not known: visual/preprocess_cfg.json does not say mean",
        ),
        (
            networks.immich,
            saying("visual/preprocess_cfg.json", resize_mode="stretch"),
            "image.resize is not known: visual/preprocess_cfg.json says 'stretch'",
        ),
        (
            networks.immich,
            saying("textual/tokenizer_config.json", pad_token="<none>"),
            "text.pad_id is not known",
        ),
        (
            networks.immich,
            saying("config.json", text_cfg={"tokenizer_kwargs": {"strip_sep_token": True}}),
            "strip_sep_token",
        ),
        (networks.immich, text_of("config.json", "[]"), "config.json is not an object"),
        (networks.immich, text_of("config.json", "{"), "config.json is not JSON"),
        (networks.transformers, without("config.json"), "config.json is missing beside onnx/"),
        (
            networks.transformers,
            without("preprocessor_config.json"),
            "preprocessor_config.json is missing beside onnx/vision_model.onnx; found: config",
        ),
        (networks.transformers, without("tokenizer.json"), "tokenizer.json is missing, and onnx"),
        (
            networks.transformers,
            saying("preprocessor_config.json", size={"height": 16, "width": 20}),
            "image.resize is not known",
        ),
        (
            networks.transformers,
            saying("preprocessor_config.json", image_std=[0.5, 0.5]),
            "image.std is not a list of three",
        ),
        (
            lambda at: networks.wordless(at, output="logits"),
            lambda source: None,
            "config.json says no id2label",
        ),
        (
            lambda at: networks.wordless(at, output="logits", id2label={"1": "a", "2": "b"}),
            lambda source: None,
            "not a name for each number",
        ),
        (networks.rclip, without("tokenizer.json"), "CLIP's vocabulary"),
        (networks.transformers, without("onnx/vision_model.onnx"), "no layout that is known"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    tmp_path: Path,
    encoders: Path,
    make: Callable[[Path], Path],
    harm: Callable[[Path], None],
    reason: str,
) -> None:
    source = make(tmp_path / "m")
    harm(source)
    detail = refusal(source, encoders)
    assert reason in detail
    assert "\n" not in detail
