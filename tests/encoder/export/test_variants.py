"""The same network in less precision: measured, recorded with its loss, or refused."""

import json
import shutil
from pathlib import Path
from typing import Any

import networks
import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import Encoder, ModelFolder, verify
from photoapp.encoder.export import LEAST, Kind, make_variant
from photoapp.encoder.importing import import_model
from photoapp.encoder.proof import samples

WIDE = 48  # numbers of the hidden layer
SIDE = 16
DIM = 8


def perceptron(folder: Path, outlier: float = 1.0, gemm: bool = False) -> ModelFolder:
    """A small network of matrix products on patches, with a Gelu between.

    outlier: how much larger one number of the picture is than the others, though nothing is made
    of it: it takes the steps of 8 bits from them. gemm: its last product is a Gemm with turned
    weights, as torch writes it.
    """
    chance = np.random.default_rng(0)
    networks.colours(folder, size=SIDE, text=False, dim=DIM)
    first = chance.standard_normal((3 * SIDE * SIDE, WIDE)).astype(np.float32) / 28
    stretch = np.ones(3 * SIDE * SIDE, np.float32)
    stretch[0], first[0] = outlier, 0
    second = chance.standard_normal((DIM, WIDE) if gemm else (WIDE, DIM)).astype(np.float32)
    last = (
        helper.make_node("Gemm", ["bent", "second"], ["vector"], transB=1)
        if gemm
        else helper.make_node("MatMul", ["bent", "second"], ["vector"])
    )
    nodes = [
        helper.make_node("Flatten", ["pixels"], ["flat"]),
        helper.make_node("Mul", ["flat", "stretch"], ["stretched"]),
        helper.make_node("MatMul", ["stretched", "first"], ["straight"]),
        helper.make_node("Gelu", ["straight"], ["bent"]),
        last,
    ]
    values = {"first": first, "second": second, "stretch": stretch}
    graph = helper.make_graph(
        nodes,
        "perceptron",
        [helper.make_tensor_value_info("pixels", TensorProto.FLOAT, ["batch", 3, SIDE, SIDE])],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, ["batch", DIM])],
        [numpy_helper.from_array(value, name) for name, value in values.items()],
        value_info=[
            helper.make_tensor_value_info(name, TensorProto.FLOAT, value.shape)
            for name, value in values.items()
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    (folder / "image.onnx").write_bytes(model.SerializeToString())
    said = networks.manifest(folder)
    networks.state(folder, {key: value for key, value in said.items() if key != "files"})
    return ModelFolder.read(folder)


def operators(folder: ModelFolder, name: str) -> set[str]:
    return {node.op_type for node in onnx.load(folder.file(name)).graph.node}


def lying(folder: ModelFolder) -> set[str]:
    return {path.name for path in folder.path.iterdir()}


@pytest.mark.parametrize("gemm", [False, True])
@pytest.mark.parametrize("kind", Kind)
def test_a_variant_is_recorded_with_its_loss_and_keeps_the_identity(
    tmp_path: Path, kind: Kind, gemm: bool
) -> None:
    folder = perceptron(tmp_path / "m", gemm=gemm)
    grown = make_variant(folder, kind)
    (variant,) = grown.variants
    assert variant.name == kind
    assert LEAST[kind] <= variant.image_cosine <= 1
    assert grown.identity == folder.identity
    assert lying(grown) == lying(folder) == {"image.onnx", f"image.{kind}.onnx", "model.json"}
    assert grown.files[f"image.{kind}.onnx"].bytes < folder.files["image.onnx"].bytes
    verify(grown)
    pixels = samples(SIDE)
    one = Encoder(grown, provider="cpu").embed_images(pixels)
    other = Encoder(grown, variant=kind, provider="cpu").embed_images(pixels)
    assert np.min(np.sum(one * other, axis=1)) == pytest.approx(variant.image_cosine, abs=1e-3)


def test_eight_bits_are_for_matrix_products_alone(tmp_path: Path) -> None:
    folder = make_variant(perceptron(tmp_path / "m"), Kind.INT8)
    assert {"MatMulInteger", "Gelu", "Mul"} <= operators(folder, "image.int8.onnx")
    assert "MatMul" not in operators(folder, "image.int8.onnx")


def test_texts_are_measured_too(tmp_path: Path) -> None:
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    grown = make_variant(folder, Kind.FP16)
    (variant,) = grown.variants
    assert variant.text is not None
    assert variant.text.file == "text.fp16.onnx"
    assert variant.text_cosine is not None
    assert variant.text_cosine >= LEAST[Kind.FP16]
    words = Encoder(grown, variant="fp16", provider="cpu").embed_texts(["red", "blue"])
    np.testing.assert_allclose(words, Encoder(grown).embed_texts(["red", "blue"]), atol=1e-2)


def test_both_kinds_can_be_had_and_making_one_again_changes_nothing(tmp_path: Path) -> None:
    folder = perceptron(tmp_path / "m")
    both = make_variant(make_variant(folder, Kind.INT8), Kind.FP16)
    assert [variant.name for variant in both.variants] == ["int8", "fp16"]
    before = (both.path / "model.json").read_bytes()
    assert make_variant(both, Kind.INT8) == both
    assert (both.path / "model.json").read_bytes() == before


def test_a_variant_that_loses_too_much_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    folder = perceptron(tmp_path / "m", outlier=100)
    before = (folder.path / "model.json").read_bytes()
    with pytest.raises(PhotoappError) as raised:
        make_variant(folder, Kind.INT8)
    assert raised.value.code is Code.VARIANT_LOSES
    assert float(raised.value.values["cosine"]) < LEAST[Kind.INT8]
    assert lying(folder) == {"image.onnx", "model.json"}
    assert (folder.path / "model.json").read_bytes() == before


def test_pictures_of_the_users_own_count(tmp_path: Path) -> None:
    folder = perceptron(tmp_path / "m")
    pixels = np.zeros((2, SIDE, SIDE, 3), np.uint8)
    pixels[1] = 255
    drawn = make_variant(folder, Kind.INT8).variants[0].image_cosine
    again = perceptron(tmp_path / "n")
    assert make_variant(again, Kind.INT8, pixels).variants[0].image_cosine <= drawn


def test_an_installed_encoder_stays_verified(tmp_path: Path) -> None:
    perceptron(tmp_path / "mine")
    folder = import_model(tmp_path / "mine", tmp_path / "home")
    stamped = (folder.path / "verified.json").read_bytes()
    grown = make_variant(folder, Kind.INT8)
    noted = json.loads((grown.path / "verified.json").read_bytes())
    assert set(noted) == set(grown.files)
    assert (grown.path / "verified.json").read_bytes() != stamped


def test_what_a_killed_attempt_left_is_swept(tmp_path: Path) -> None:
    folder = perceptron(tmp_path / "m")
    (folder.path / ".variant-left").mkdir()
    (folder.path / ".variant-left" / "image.int8.onnx").write_bytes(b"half")
    assert lying(make_variant(folder, Kind.INT8)) == {"image.onnx", "image.int8.onnx", "model.json"}


def test_the_built_in_encoder_is_left_alone(tmp_path: Path) -> None:
    from photoapp.encoder import find

    with pytest.raises(PhotoappError) as raised:
        make_variant(find("starter", tmp_path), Kind.INT8)
    assert raised.value.code is Code.MODEL_BUILT_IN


def test_without_the_package_onnx_one_line_says_what_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = perceptron(tmp_path / "m")
    monkeypatch.setitem(__import__("sys").modules, "onnx", None)
    with pytest.raises(PhotoappError) as raised:
        make_variant(folder, Kind.INT8)
    assert raised.value.code is Code.EXPORT_NOT_INSTALLED
    assert raised.value.values["missing"] == "onnx"


def test_a_graph_that_the_converter_cannot_read_is_named(tmp_path: Path) -> None:
    folder = perceptron(tmp_path / "m")
    broken = tmp_path / "broken"
    shutil.copytree(folder.path, broken)
    (broken / "image.onnx").write_bytes(b"no graph at all")
    said: dict[str, Any] = networks.manifest(broken)
    networks.state(broken, {key: value for key, value in said.items() if key != "files"})
    with pytest.raises(PhotoappError) as raised:
        make_variant(ModelFolder.read(broken), Kind.FP16)
    assert raised.value.code is Code.MODEL_BROKEN
