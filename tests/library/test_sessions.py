"""An encoder is opened for what it is for, however wide it is."""

import json
from collections.abc import Callable
from pathlib import Path

import networks
import numpy as np
import onnx
from onnx import numpy_helper

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.library import PhotoLibrary

MANY = 5_000  # labels; more numbers than a vector that is searched may have


def classifier(folder: Path) -> Path:
    """A network that gives so many probabilities."""
    networks.colours(folder, text=False, id="labels", name="Labels")
    graph = onnx.load(folder / "image.onnx")
    values = np.random.default_rng(0).normal(size=(4, MANY)).astype(np.float32)
    for weights in graph.graph.initializer:
        fresh = values[:3] if weights.name == "weights" else values[3]
        weights.CopyFrom(numpy_helper.from_array(fresh, weights.name))
    graph.graph.output[0].type.tensor_type.shape.dim[1].dim_value = MANY
    onnx.save(graph, folder / "image.onnx")
    (folder / "labels.json").write_text(json.dumps([f"label {n}" for n in range(MANY)]))
    said = networks.manifest(folder)
    image = said["image"] | {"activation": "softmax"}
    own = {"family": "classifier", "dim": MANY, "labels": "labels.json", "image": image}
    networks.state(folder, said | own)
    return folder


def test_a_classifier_may_have_more_labels_than_a_vector_has_numbers(
    home: Home, tmp_path: Path, draw_photos: Callable[[Path, int], list[Path]]
) -> None:
    draw_photos(tmp_path / "photos", 3)
    with PhotoLibrary.open(home) as library:
        library.encoders.import_model(str(classifier(tmp_path / "labels")))
        library.encoders.use("labels")
        library.add_folder(str(tmp_path / "photos"))
        report = library.index(Job(JobName.INDEXING))
        assert {run.id: run.embedded for run in report.encoders} == {"starter": 3, "labels": 3}
        assert [one.lacking for one in library.status().encoders] == [0, 0]
