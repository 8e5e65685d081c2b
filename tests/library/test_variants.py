"""Variants of an encoder: taken from its publisher, else made, and never what sees otherwise."""

from collections.abc import Iterator
from pathlib import Path

import networks
import pytest
from hub import Hub, running

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.encoder.export import variants as export
from photoapp.library import PhotoLibrary

REPOSITORY = "publisher/colours"


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with one network and two variants: int8 is near to it and fp16 is not."""
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "nobody's"))
    here = Hub()
    here.hold(REPOSITORY, networks.transformers(tmp_path / "theirs", ends=("", "_int8", "_fp16")))
    with running(here):
        monkeypatch.setenv("HF_ENDPOINT", here.endpoint)
        yield here


@pytest.fixture
def library(hub: Hub, home: Home) -> Iterator[PhotoLibrary]:
    """A library with the network installed from the hub."""
    with PhotoLibrary.open(home) as opened:
        opened.encoders.install(REPOSITORY, Job(JobName.INSTALLING))
        hub.log.clear()
        yield opened


@pytest.fixture
def makes_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """What making a variant needs is not installed."""

    def need(_modules: dict[str, str]) -> None:
        raise PhotoappError(Code.EXPORT_NOT_INSTALLED, missing="onnx")

    monkeypatch.setattr(export, "need", need)


def cosine(library: PhotoLibrary, variant: str) -> float | None:
    (one,) = [one for one in library.encoders.all() if one.id == "colours"]
    return next(each.cosine for each in one.variants if each.name == variant)


def refused(library: PhotoLibrary, variant: str) -> Code:
    with pytest.raises(PhotoappError) as caught:
        library.encoders.use("colours", variant=variant)
    assert cosine(library, variant) is None
    return caught.value.code


def test_what_the_publisher_has_is_fetched_and_not_made(
    library: PhotoLibrary, hub: Hub, makes_none: None
) -> None:
    job = Job(JobName.INSTALLING)
    info = library.encoders.use("colours", variant="int8", job=job, now=True)
    assert info.variant == "int8"
    assert (cosine(library, "int8") or 0) >= 0.99
    assert job.done == job.total
    assert {name for line in hub.log if (name := line.rpartition("/")[2]).endswith(".onnx")} == {
        "vision_model_int8.onnx", "text_model_int8.onnx",
    }  # fmt: skip
    hub.log.clear()
    library.encoders.use("colours", variant="reference")
    library.encoders.use("colours", variant="int8")
    assert hub.log == [], "it is here"


def test_one_that_sees_otherwise_is_made_instead(library: PhotoLibrary, hub: Hub) -> None:
    assert library.encoders.use("colours", variant="fp16").variant == "fp16"
    assert (cosine(library, "fp16") or 0) >= 0.999


def test_one_that_sees_otherwise_is_refused_where_none_can_be_made(
    library: PhotoLibrary, makes_none: None
) -> None:
    assert refused(library, "fp16") is Code.VARIANT_LOSES


def test_without_a_hub_it_is_made(
    library: PhotoLibrary, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert library.encoders.use("colours", variant="int8").variant == "int8"
    assert hub.log == []


def test_without_a_hub_and_what_makes_one_the_hub_is_named(
    library: PhotoLibrary, hub: Hub, makes_none: None
) -> None:
    hub.status = 503
    assert refused(library, "int8") is Code.HUB_CONNECTION


def test_what_came_from_nowhere_is_made_without_asking_anybody(
    library: PhotoLibrary, hub: Hub, tmp_path: Path
) -> None:
    library.encoders.import_model(str(networks.colours(tmp_path / "mine", id="mine", name="Mine")))
    assert library.encoders.use("mine", variant="int8").variant == "int8"
    assert hub.log == []


def test_a_cancelled_one_changes_nothing(library: PhotoLibrary) -> None:
    job = Job(JobName.INSTALLING)
    job.cancel()
    with pytest.raises(Cancelled):
        library.encoders.use("colours", variant="int8", job=job)
    assert cosine(library, "int8") is None
    assert not any(one.variant == "int8" for one in library.encoders.all())
