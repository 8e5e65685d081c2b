"""What is brought in may have been made to do harm: each way is refused with its own reason."""

import errno
import json
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networks
import numpy as np
import onnx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper

from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.encoder import ModelFolder, copying
from photoapp.encoder.conversion import convert
from photoapp.encoder.copying import Taking
from photoapp.encoder.fields import FieldsError
from photoapp.encoder.importing import About, import_model
from photoapp.encoder.onnxfile import NotOnnxError


@pytest.fixture
def encoders(tmp_path: Path) -> Path:
    return tmp_path / "home" / "encoders"


def refusal(source: Path, encoders: Path) -> str:
    with pytest.raises(PhotoappError) as raised:
        import_model(source, encoders)
    assert raised.value.code is Code.MODEL_BROKEN
    assert str(raised.value.values["path"]).startswith(str(source))
    assert ".importing" not in str(raised.value.values)
    assert not list(encoders.iterdir())
    return str(raised.value.values["detail"])


def test_weights_of_other_kinds_are_refused_by_name(tmp_path: Path, encoders: Path) -> None:
    source = tmp_path / "m"
    source.mkdir()
    for name in ("pytorch_model.bin", "model.safetensors", "open_clip.pt", "net.pkl"):
        (source / name).write_bytes(pickle.dumps({"weights": [1]}))
        assert f"{name} is not ONNX" in refusal(source, encoders)
        (source / name).unlink()
    assert "no ONNX graph: not a model folder; found: nothing" in refusal(source, encoders)
    (source / "strange.onnx").write_bytes(b"x")
    assert "its graphs are strange.onnx" in refusal(source, encoders)


def test_a_pickle_that_calls_itself_a_graph_is_never_opened(tmp_path: Path, encoders: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return os.mkdir, (str(tmp_path / "sprung"),)

    source = networks.immich(tmp_path / "m")
    (source / "visual" / "model.onnx").write_bytes(pickle.dumps(Trap()))
    assert "visual/model.onnx: " in refusal(source, encoders)
    assert not (tmp_path / "sprung").exists()


def test_nothing_at_all_and_something_else_are_refused(tmp_path: Path, encoders: Path) -> None:
    assert "there is nothing here" in refusal(tmp_path / "nowhere", encoders)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff" * 10)
    assert "neither a folder nor a zip" in refusal(tmp_path / "photo.jpg", encoders)


def turned(name: str, change: Callable[[onnx.ModelProto], object]) -> Callable[[Path], None]:
    def turn(source: Path) -> None:
        model = onnx.load(source / name, load_external_data=False)
        change(model)
        (source / name).write_bytes(model.SerializeToString())

    return turn


def custom(model: onnx.ModelProto) -> None:
    model.graph.node[0].domain = "evil.corp"
    model.graph.node[0].op_type = "RunShell"


def custom_in_a_branch(model: onnx.ModelProto) -> None:
    shell = helper.make_node("RunShell", [], ["o"], domain="evil.corp")
    out = helper.make_tensor_value_info("o", TensorProto.FLOAT, [1])
    branch = helper.make_graph([shell], "branch", [], [out])
    node = helper.make_node("If", ["c"], ["unused"], then_branch=branch, else_branch=branch)
    model.graph.node.append(node)


def cut(name: str) -> Callable[[Path], None]:
    def shorten(source: Path) -> None:
        content = (source / name).read_bytes()
        (source / name).write_bytes(content[: len(content) // 2])

    return shorten


def outside(location: str) -> Callable[[onnx.ModelProto], None]:
    def point(model: onnx.ModelProto) -> None:
        weights = model.graph.initializer[0]
        weights.ClearField("raw_data")
        weights.data_location = TensorProto.EXTERNAL
        weights.external_data.add(key="location", value=location)

    return point


def no_numbers(model: onnx.ModelProto) -> None:
    shift = next(tensor for tensor in model.graph.initializer if tensor.name == "shift")
    shift.raw_data = np.array([np.nan] * 4, np.float32).tobytes()


def another_input(model: onnx.ModelProto) -> None:
    model.graph.input.append(helper.make_tensor_value_info("speed", TensorProto.FLOAT, [1]))


def words_for_pictures(model: onnx.ModelProto) -> None:
    model.graph.input[0].type.tensor_type.elem_type = TensorProto.STRING


def two_outputs(model: onnx.ModelProto) -> None:
    model.graph.output[0].name = "first"
    model.graph.output.append(helper.make_tensor_value_info("second", TensorProto.FLOAT, [1, 4]))


VISUAL, TEXTUAL = "visual/model.onnx", "textual/model.onnx"


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (turned(VISUAL, custom), "operator that is not ONNX's own: evil.corp:RunShell"),
        (turned(TEXTUAL, custom_in_a_branch), "evil.corp:RunShell"),
        (cut(VISUAL), "visual/model.onnx: the file is cut short"),
        (cut(TEXTUAL), "textual/model.onnx: the file is cut short"),
        (turned(VISUAL, outside("/etc/passwd")), "reads '/etc/passwd', which is no file beside"),
        (turned(VISUAL, outside("../../secret")), "reads '../../secret', which is no file"),
        (turned(VISUAL, outside("..")), "which is no file beside it"),
        (turned(VISUAL, outside("C:\\x")), "which is no file beside it"),
        (turned(VISUAL, outside("\\\\host\\share")), "which is no file beside it"),
        (turned(VISUAL, outside("")), "which is no file beside it"),
        (turned(VISUAL, outside("gone.data")), "reads visual/gone.data, which is missing"),
        (turned(VISUAL, no_numbers), "not finite"),
        (turned(VISUAL, another_input), "wants an input that is not known: speed"),
        (turned(VISUAL, words_for_pictures), "has no input for pictures; its inputs are image"),
        (turned(VISUAL, two_outputs), "no output that is a vector; its outputs are first, second"),
    ],
)
def test_a_hostile_graph_is_refused_with_its_reason(
    tmp_path: Path, encoders: Path, harm: Callable[[Path], None], reason: str
) -> None:
    source = networks.immich(tmp_path / "m")
    harm(source)
    assert reason in refusal(source, encoders)


def test_the_two_sides_must_give_vectors_of_one_length(tmp_path: Path, encoders: Path) -> None:
    source = networks.immich(tmp_path / "m")

    def wider(model: onnx.ModelProto) -> None:
        table = next(tensor for tensor in model.graph.initializer if tensor.name == "table")
        values = onnx.numpy_helper.to_array(table)
        wide = np.concatenate([values, values], axis=1)
        table.CopyFrom(onnx.numpy_helper.from_array(wide, "table"))
        model.graph.output[0].type.tensor_type.shape.dim[1].ClearField("dim_value")

    turned(TEXTUAL, wider)(source)
    assert "where [8, 4] was expected" in refusal(source, encoders).replace("[1, 4]", "[8, 4]")


def linked(name: str) -> Callable[[Path], None]:
    def link(source: Path) -> None:
        kept = source.parent / "elsewhere"
        shutil.move(source / name, kept)
        (source / name).symlink_to(kept)

    return link


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (networks.immich, "visual/model.onnx"),
        (networks.immich, "visual"),
        (networks.immich, "config.json"),
        (networks.colours, "tokenizer.json"),
        (lambda at: networks.immich(at, external="weights"), "visual/weights"),
        (lambda at: networks.colours(at, external="data/weights"), "data"),
    ],
)
def test_links_are_not_followed(
    tmp_path: Path, encoders: Path, make: Callable[[Path], Path], name: str
) -> None:
    source = make(tmp_path / "m")
    linked(name)(source)
    detail = refusal(source, encoders)
    assert "is a link" in detail or "is missing" in detail


def test_a_hubs_cache_is_made_of_links_into_its_own_store(tmp_path: Path, encoders: Path) -> None:
    made = networks.transformers(tmp_path / "made")
    cache = tmp_path / "hub" / "models--Xenova--clip-small"
    snapshot = cache / "snapshots" / "abc123"
    (cache / "blobs").mkdir(parents=True)
    for number, path in enumerate(sorted(made.rglob("*.*"))):
        blob = cache / "blobs" / f"{number:040}"
        shutil.copy(path, blob)
        link = snapshot / path.relative_to(made)
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(os.path.relpath(blob, link.parent))
    folder = import_model(snapshot, encoders)
    assert folder.id == "xenova-clip-small"
    assert not any(path.is_symlink() for path in folder.path.rglob("*"))
    shutil.rmtree(folder.path)
    shutil.move(cache / "blobs" / f"{0:040}", tmp_path / "secret")
    (cache / "blobs" / f"{0:040}").symlink_to(tmp_path / "secret")
    assert "is a link" in refusal(snapshot, encoders)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_does_not_hold_the_program_up(tmp_path: Path, encoders: Path) -> None:
    source = networks.immich(tmp_path / "m")
    (source / "config.json").unlink()
    os.mkfifo(source / "config.json")
    assert "config.json is no plain file" in refusal(source, encoders)


def test_a_file_swapped_after_the_look_is_judged_by_its_copy(
    tmp_path: Path, encoders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = networks.colours(tmp_path / "m")
    real = Taking.one

    def swap(self: Taking, name: str) -> None:
        if name == "text.onnx":
            (source / "text.onnx").write_bytes((source / "image.onnx").read_bytes())
        real(self, name)

    monkeypatch.setattr(Taking, "one", swap)
    assert "text.onnx does not have the stated" in refusal(source, encoders)


def test_a_cancelled_import_leaves_nothing(tmp_path: Path, encoders: Path) -> None:
    job = Job(JobName.INDEXING)
    job.cancel()
    for make in (networks.colours, networks.immich):
        with pytest.raises(Cancelled):
            import_model(make(tmp_path / make.__name__), encoders, job=job)
        assert not list(encoders.iterdir())


def test_a_disk_that_fills_up_on_the_way_leaves_nothing(
    tmp_path: Path, encoders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(copying.os, "fsync", full)
    for make in (networks.colours, networks.immich):
        with pytest.raises(PhotoappError) as raised:
            import_model(make(tmp_path / make.__name__), encoders)
        assert raised.value.code is Code.DISK_FULL
        assert raised.value.values["path"] == str(encoders)
        assert not list(encoders.iterdir())


def test_a_second_of_one_name_is_refused_in_every_layout(tmp_path: Path, encoders: Path) -> None:
    import_model(networks.immich(tmp_path / "m"), encoders)
    for about in (About(), About(name="Other")):
        with pytest.raises(PhotoappError) as raised:
            import_model(networks.transformers(tmp_path / "m"), encoders, about=about)
        assert raised.value.code is Code.MODEL_EXISTS
    assert import_model(tmp_path / "m", encoders, about=About(id="n")).id == "n"
    assert sorted(path.name for path in encoders.iterdir()) == ["m", "n"]


def test_a_variant_that_is_another_network_is_refused_where_it_was_promised(
    tmp_path: Path, encoders: Path
) -> None:
    source = networks.colours(tmp_path / "m")
    other = networks.transformers(tmp_path / "other", ends=("_fp16",))
    said = networks.manifest(source)
    (source / "image_fp16.onnx").write_bytes((other / "onnx/vision_model_fp16.onnx").read_bytes())
    ports = {"input": "pixel_values", "output": "image_embeds"}
    said["variants"] = [
        {"name": "fp16", "image": {"file": "image_fp16.onnx", **ports}, "image_cosine": 0.9999}
    ]
    networks.state(source, said)
    assert "variant fp16 gives other vectors" in refusal(source, encoders)


def test_a_folder_full_of_other_things_is_not_searched_for_ever(
    tmp_path: Path, encoders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_MOST_NAMES", 10)
    for number in range(12):
        (tmp_path / "m" / f"{number}").mkdir(parents=True)
        (tmp_path / "m" / f"{number}" / "photo.jpg").touch()
    assert "no model folder" in refusal(tmp_path / "m", encoders)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)
CONFIGS = {
    networks.immich: ("config.json", "visual/preprocess_cfg.json", "textual/tokenizer_config.json",
                      "textual/tokenizer.json"),
    networks.transformers: ("config.json", "preprocessor_config.json", "tokenizer_config.json",
                            "tokenizer.json"),
}  # fmt: skip


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[Any, Path]:
    return {make: make(tmp_path_factory.mktemp("originals")) for make in CONFIGS}


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=150,
    deadline=None,
)
@given(data=st.data())
def test_any_word_of_a_config_is_followed_or_refused(
    tmp_path_factory: pytest.TempPathFactory, originals: dict[Any, Path], data: st.DataObject
) -> None:
    make = data.draw(st.sampled_from(list(CONFIGS)))
    place = tmp_path_factory.mktemp("m")
    shutil.copytree(originals[make], place / "source")
    name = data.draw(st.sampled_from(CONFIGS[make]))
    said = json.loads((place / "source" / name).read_bytes())
    key = data.draw(st.sampled_from(sorted(said)))
    inner = said[key] if isinstance(said[key], dict) and said[key] else None
    if inner is not None and data.draw(st.booleans()):
        inner[data.draw(st.sampled_from(sorted(inner)))] = data.draw(JSON)
    else:
        said[key] = data.draw(JSON)
    (place / "source" / name).write_text(json.dumps(said))
    (place / "copy").mkdir()
    try:
        convert(Taking(place / "source", place / "copy"), About(), "m")
        ModelFolder.read(place / "copy")
    except (PhotoappError, FieldsError, NotOnnxError):
        return
