"""An ONNX file is looked into without running it."""

import contextlib
import pickle
import zipfile
from pathlib import Path

import networks
import numpy as np
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnx import TensorProto, helper

from photoapp.encoder.folder import built_in_root
from photoapp.encoder.onnxfile import NotOnnxError, Port, external_files, look


def outside(name: str, location: str) -> onnx.TensorProto:
    tensor = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=[1])
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="offset", value="0")
    tensor.external_data.add(key="location", value=location)
    return tensor


def test_packed_graphs_keep_their_weights_to_themselves() -> None:
    for name in ("visual.onnx", "text.onnx"):
        assert external_files(built_in_root() / "starter" / name) == set()


def test_external_weights_are_found_wherever_a_tensor_can_stand(tmp_path: Path) -> None:
    constant = helper.make_node("Constant", [], ["c"], value=outside("c", "/in/an/attribute"))
    branch = helper.make_graph([constant], "branch", [], [], [outside("b", "../in/a/branch")])
    choice = helper.make_node("If", ["i"], ["o"], then_branch=branch, else_branch=branch)
    graph = helper.make_graph([choice], "main", [], [], [outside("w", "in the graph")])
    sparse = graph.sparse_initializer.add()
    sparse.values.CopyFrom(outside("s", "in a sparse tensor"))
    model = helper.make_model(graph)
    inside = helper.make_node("Constant", [], ["d"], value=outside("d", "in a function"))
    model.functions.append(helper.make_function("own", "F", [], ["d"], [inside], []))
    path = tmp_path / "m.onnx"
    path.write_bytes(model.SerializeToString())
    assert external_files(path) == {
        "/in/an/attribute",
        "../in/a/branch",
        "in the graph",
        "in a sparse tensor",
        "in a function",
    }


def test_ports_are_read_with_their_kind_and_shape(tmp_path: Path) -> None:
    node = helper.make_node("Mul", ["pixels", "weight"], ["vector"])
    weight = helper.make_tensor("weight", TensorProto.FLOAT, [1], [2.0])
    graph = helper.make_graph(
        [node],
        "main",
        [
            helper.make_tensor_value_info("pixels", TensorProto.FLOAT16, ["n", 3, 224, None]),
            helper.make_tensor_value_info("ids", TensorProto.INT32, []),
            helper.make_tensor_value_info("words", TensorProto.STRING, [1]),
            helper.make_tensor_value_info("weight", TensorProto.FLOAT, [1]),
        ],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, ["n", 512])],
        [weight],
    )
    path = tmp_path / "m.onnx"
    path.write_bytes(helper.make_model(graph).SerializeToString())
    seen = look(path)
    assert seen.inputs == (
        Port("pixels", floats=True, wholes=False, shape=(None, 3, 224, None)),
        Port("ids", floats=False, wholes=True, shape=()),
        Port("words", floats=False, wholes=False, shape=(1,)),
    )
    assert seen.outputs == (Port("vector", floats=True, wholes=False, shape=(None, 512)),)


def test_operators_that_onnx_runtime_does_not_bring_are_found(tmp_path: Path) -> None:
    path = tmp_path / "m.onnx"

    def foreign(domain: str, own: bool) -> frozenset[str]:
        graph = helper.make_graph([helper.make_node("F", ["x"], ["y"], domain=domain)], "m", [], [])
        model = helper.make_model(graph)
        if own:
            inside = helper.make_node("Abs", ["x"], ["y"])
            opset = [helper.make_opsetid("", 17)]
            model.functions.append(helper.make_function(domain, "F", ["x"], ["y"], [inside], opset))
        path.write_bytes(model.SerializeToString())
        return look(path).foreign

    for domain in ("", "ai.onnx", "ai.onnx.ml", "com.microsoft"):
        assert foreign(domain, own=False) == set()
    assert foreign("pkg.onnxscript", own=False) == {"pkg.onnxscript:F"}
    assert foreign("pkg.onnxscript", own=True) == set()  # the model brings the function itself


def test_what_is_no_onnx_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "m.onnx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("data.pkl", b"x" * 100)
    contents = [
        pickle.dumps({"weights": np.zeros(9)}),
        path.read_bytes(),
        b"",
        b"just words\n" * 100,
        b"\0" * 64,
        onnx.ModelProto(ir_version=8).SerializeToString(),
    ]
    for content in contents:
        path.write_bytes(content)
        with pytest.raises(NotOnnxError):
            external_files(path)


def test_a_file_cut_short_is_refused(tmp_path: Path) -> None:
    whole = (networks.colours(tmp_path / "m") / "image.onnx").read_bytes()
    graph_ends = whole.index(onnx.load_from_string(whole).graph.SerializeToString()) + len(
        onnx.load_from_string(whole).graph.SerializeToString()
    )
    path = tmp_path / "cut.onnx"
    for length in range(graph_ends):
        path.write_bytes(whole[:length])
        with pytest.raises(NotOnnxError):
            external_files(path)


def test_messages_nested_without_end_are_refused(tmp_path: Path) -> None:
    graph = helper.make_graph([helper.make_node("Abs", ["x"], ["y"])], "deepest", [], [])
    for _ in range(30):
        loop = helper.make_node("Loop", ["x"], ["y"], body=graph)
        graph = helper.make_graph([loop], "outer", [], [])
    path = tmp_path / "m.onnx"
    path.write_bytes(helper.make_model(graph).SerializeToString())
    with pytest.raises(NotOnnxError, match="deeper"):
        external_files(path)


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_answered_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.onnx"
    path.write_bytes(content)
    with contextlib.suppress(NotOnnxError):
        external_files(path)


@given(data=st.data())
def test_any_damage_to_a_graph_is_answered_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray((built_in_root() / "starter" / "text.onnx").read_bytes()[-4_000:])
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged.onnx"
    path.write_bytes(bytes(content[data.draw(st.integers(0, 3_000)) :]))
    with contextlib.suppress(NotOnnxError):
        look(path)
