"""A network is first run where it can do no harm: not for ever, not in all memory, not in here."""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import networks
import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.encoder import ModelFolder
from photoapp.encoder import proof as proofs
from photoapp.encoder.proof import prove


def endless(folder: Path) -> ModelFolder:
    """Its picture's side counts to 2 to the 62 before it answers."""
    counting = helper.make_graph(
        [
            helper.make_node("Identity", ["go"], ["on"]),
            helper.make_node("Identity", ["sum"], ["next"]),
        ],
        "counting",
        [
            helper.make_tensor_value_info("n", TensorProto.INT64, []),
            helper.make_tensor_value_info("go", TensorProto.BOOL, []),
            helper.make_tensor_value_info("sum", TensorProto.FLOAT, None),
        ],
        [
            helper.make_tensor_value_info("on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("next", TensorProto.FLOAT, None),
        ],
    )
    constants = {"times": np.array(1 << 62), "yes": np.array(True)}
    return remade(folder, [helper.make_node("Loop", ["times", "yes", "mean"], ["vector"],
                                            body=counting)], constants)  # fmt: skip


def greedy(folder: Path) -> ModelFolder:
    """Its picture's side asks for 256 GiB."""
    constants = {"wide": np.array([1 << 36]), "axis": np.array([0])}
    nodes = [
        helper.make_node("ConstantOfShape", ["wide"], ["sea"]),
        helper.make_node("ReduceSum", ["sea", "axis"], ["drop"], keepdims=0),
        helper.make_node("Add", ["mean", "drop"], ["vector"]),
    ]
    return remade(folder, nodes, constants)


def remade(folder: Path, nodes: list[object], constants: dict[str, np.ndarray]) -> ModelFolder:
    networks.colours(folder, text=False, dim=3)
    mean = helper.make_node("ReduceMean", ["pixels"], ["mean"], axes=[2, 3], keepdims=0)
    graph = helper.make_graph(
        [mean, *nodes],
        "hostile",
        [helper.make_tensor_value_info("pixels", TensorProto.FLOAT, ["batch", 3, 16, 16])],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, ["batch", 3])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    (folder / "image.onnx").write_bytes(model.SerializeToString())
    networks.state(folder, networks.manifest(folder))
    return ModelFolder.read(folder)


def left_running() -> list[BaseProcess]:
    """Processes of this one that are no decoding workers, which other tests may have started."""
    there = multiprocessing.active_children()
    return [one for one in there if one.name != "pebble_pool_worker"]


def detail(work: object) -> str:
    with pytest.raises(PhotoappError) as raised:
        work()  # type: ignore[operator]
    assert raised.value.code is Code.MODEL_BROKEN
    assert not left_running()
    return str(raised.value.values["detail"])


def test_a_sound_network_passes(tmp_path: Path) -> None:
    assert prove(ModelFolder.read(networks.colours(tmp_path / "m"))) == {}
    assert not left_running()


def test_a_network_that_never_ends_is_stopped(tmp_path: Path) -> None:
    folder = endless(tmp_path / "m")
    assert "does not come to an end within 3 seconds" in detail(lambda: prove(folder, seconds=3))


@pytest.mark.skipif(os.name != "posix", reason="needs a limit of memory")
def test_a_network_that_wants_all_memory_is_refused(tmp_path: Path) -> None:
    folder = greedy(tmp_path / "m")
    assert detail(lambda: prove(folder))


def once_it_runs(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do something when the other process has started."""
    real = proofs._answer

    def acting(*arguments: Any) -> bytes | None:
        act()
        return real(*arguments)

    monkeypatch.setattr(proofs, "_answer", acting)


def test_a_network_that_takes_the_process_with_it_costs_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once_it_runs(monkeypatch, lambda: left_running()[0].terminate())
    folder = endless(tmp_path / "m")
    assert "ended the process that tried" in detail(lambda: prove(folder))


def test_a_cancel_is_heard_while_it_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job(JobName.INDEXING)
    once_it_runs(monkeypatch, job.cancel)
    with pytest.raises(Cancelled):
        prove(endless(tmp_path / "m"), job)
    assert not left_running()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"{}", b'{"error": 7}', b'{"variants": {"a": [1]}}', b"null"]
)
def test_what_the_other_process_says_is_data_and_may_be_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.setattr(proofs, "_answer", lambda *_: content or None)
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    assert detail(lambda: prove(folder, seconds=1))


def test_samples_are_pictures_and_always_the_same() -> None:
    one, two = proofs.samples(32), proofs.samples(32)
    np.testing.assert_array_equal(one, two)
    assert one.shape == (8, 32, 32, 3)
    neighbours = np.abs(np.diff(one.astype(int), axis=2)).mean()
    assert 1 < neighbours < 25  # neither flat nor noise
