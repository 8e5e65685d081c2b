"""A graph gets every input it wants, and its output is read for what it is."""

from pathlib import Path

import networks
import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import Encoder, ModelFolder
from photoapp.encoder.folder import Family
from photoapp.encoder.graph import finishing, unit


def also_wanting(folder: Path, name: str, kind: int, shape: list[int | str]) -> None:
    """Give a side one more input, which its output is computed with but does not change by."""
    path = folder / ("image.onnx" if name.startswith("pixel") else "text.onnx")
    model = onnx.load(path)
    model.graph.input.append(helper.make_tensor_value_info(name, kind, shape))
    for node in model.graph.node:
        for at, given in enumerate(node.output):
            if given == "vector":
                node.output[at] = "before"
    model.graph.node.extend(
        [
            helper.make_node("Cast", [name], ["as_float"], to=TensorProto.FLOAT),
            helper.make_node("ReduceMean", ["as_float"], ["level"], keepdims=0),
            helper.make_node("Neg", ["level"], ["other"]),
            helper.make_node("Add", ["before", "level"], ["up"]),
            helper.make_node("Add", ["up", "other"], ["vector"]),
        ]
    )
    path.write_bytes(model.SerializeToString())
    networks.state(folder, networks.manifest(folder))


@pytest.mark.parametrize(
    ("name", "kind", "shape"),
    [
        ("token_type_ids", TensorProto.INT64, ["batch", "context"]),
        ("position_ids", TensorProto.INT64, ["batch", "context"]),
        ("position_ids", TensorProto.INT32, [1, 8]),
        ("pixel_attention_mask", TensorProto.BOOL, ["batch", 16, 16]),
        ("pixel_attention_mask", TensorProto.INT64, ["batch", "height", "width"]),
    ],
)
def test_what_a_graph_wants_besides_is_given(
    tmp_path: Path, name: str, kind: int, shape: list[int | str]
) -> None:
    folder = networks.colours(tmp_path / "m")
    also_wanting(folder, name, kind, shape)
    own = Encoder(ModelFolder.read(folder), threads=1)
    pictures = own.embed_images(
        np.concatenate([networks.plain((255, 0, 0)), networks.plain((0, 0, 255))])
    )
    words = own.embed_texts(["red", "blue"])
    assert list(np.argmax(words @ pictures.T, axis=1)) == [0, 1]


def folder_of(tmp_path: Path, family: str, **image: object) -> ModelFolder:
    made = networks.colours(tmp_path / "m", text=False)
    if family == "classifier":
        (made / "labels.json").write_text('["a", "b", "c", "d"]')
    said = networks.manifest(made) | {"family": family}
    said |= {"labels": "labels.json"} if family == "classifier" else {}
    said["image"] |= image
    networks.state(made, said)
    return ModelFolder.read(made)


TOKENS = np.array([[[3, 0, 4, 0], [1, 1, 1, 1], [5, 3, 1, 1]]], np.float16)


@pytest.mark.parametrize(
    ("pool", "expected"),
    [("cls", [0.6, 0, 0.8, 0]), ("mean", np.array([3, 2, 1, 1]) / np.sqrt(15))],
)
def test_tokens_become_one_unit_vector(tmp_path: Path, pool: str, expected: list[float]) -> None:
    finish = finishing(folder_of(tmp_path, "features", pool=pool))
    np.testing.assert_allclose(finish(TOKENS)[0], expected, atol=1e-6)
    assert finish(TOKENS).dtype == np.float32


def test_tokens_where_there_are_none_are_found_out(tmp_path: Path) -> None:
    finish = finishing(folder_of(tmp_path, "features", pool="cls"))
    with pytest.raises(ValueError, match="tokens were expected"):
        finish(np.ones((1, 4), np.float32))
    own = Encoder(folder_of(tmp_path, "features", pool="mean"))
    with pytest.raises(PhotoappError) as raised:
        own.embed_images(networks.plain((1, 2, 3)))
    assert "tokens were expected" in str(raised.value.values["detail"])


@pytest.mark.parametrize(
    ("activation", "raw", "expected"),
    [
        ("softmax", [0, 0, 0, 0], [0.25] * 4),
        ("softmax", [1e4, -1e4, 0, 0], [1, 0, 0, 0]),
        ("sigmoid", [0, 1e4, -1e4, np.log(3)], [0.5, 1, 0, 0.75]),
        ("none", [0, 1.0005, -0.0005, 0.3], [0, 1, 0, 0.3]),
    ],
)
def test_a_classifiers_numbers_become_probabilities(
    tmp_path: Path, activation: str, raw: list[float], expected: list[float]
) -> None:
    folder = folder_of(tmp_path, Family.CLASSIFIER, activation=activation)
    found = finishing(folder)(np.array([raw], np.float32))
    np.testing.assert_allclose(found[0], expected, atol=1e-6)
    assert found.dtype == np.float32


@pytest.mark.parametrize("activation", ["none", "softmax", "sigmoid"])
def test_what_is_no_probability_is_found_out(tmp_path: Path, activation: str) -> None:
    folder = folder_of(tmp_path, Family.CLASSIFIER, activation=activation)
    with pytest.raises(ValueError, match="no probabilities"):
        finishing(folder)(np.full((1, 4), np.nan, np.float32))


def test_logits_that_pass_for_probabilities_are_found_out(tmp_path: Path) -> None:
    finish = finishing(folder_of(tmp_path, Family.CLASSIFIER))
    with pytest.raises(ValueError, match="no probabilities"):
        finish(np.array([[2.0, -1, 0, 0]], np.float32))


def test_a_number_that_overflows_spoils_its_own_picture_alone(tmp_path: Path) -> None:
    """A batch with it fails as a whole: whoever asked tries the others without it."""
    own = Encoder(ModelFolder.read(networks.colours(tmp_path / "m", dark=False)), threads=1)
    black, red = networks.plain((0, 0, 0)), networks.plain((255, 0, 0), count=3)
    for pictures in (black, np.concatenate([red, black])):
        with pytest.raises(PhotoappError) as raised:
            own.embed_images(pictures)
        assert raised.value.code is Code.MODEL_BROKEN
        assert "not finite" in str(raised.value.values["detail"])
    assert own.embed_images(red).shape == (3, networks.DIM)


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf, 0])
def test_what_has_no_direction_is_found_out(number: float) -> None:
    rows = np.ones((3, 4), np.float16)
    rows[1] = number
    with pytest.raises(ValueError, match="not finite or have no length"):
        unit(rows)
