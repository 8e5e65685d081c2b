"""Variants that a publisher has beside a network: fetched alone, measured, then recorded."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import networks
import onnx
import pytest
from hub import COMMIT, Hub, running

from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.encoder import ModelFolder, installed
from photoapp.encoder.catalogue import catalogue, source_for
from photoapp.encoder.hub import Hub as Client
from photoapp.encoder.install import came_from, install_from, install_variant

REPOSITORY = "publisher/colours"
BOTH = ("onnx/text_model_int8.onnx", "onnx/vision_model_int8.onnx")


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with one network in three precisions: of these, int8 is near to it and fp16 is not."""
    for name in ("HF_ENDPOINT", "HF_TOKEN", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "nobody's"))
    here = Hub()
    here.hold(REPOSITORY, published(tmp_path / "theirs"))
    with running(here):
        monkeypatch.setenv("HF_ENDPOINT", here.endpoint)
        yield here


@pytest.fixture
def folder(hub: Hub, tmp_path: Path) -> ModelFolder:
    """The network itself, installed."""
    return fetched(REPOSITORY, tmp_path)


def published(folder: Path, **how: object) -> Path:
    networks.transformers(folder, ends=("", "_int8", "_fp16"), **how)  # type: ignore[arg-type]
    for graph in sorted(folder.rglob("*.onnx")):
        model = onnx.load(graph)
        model.doc_string = graph.name * 500  # as large as files that lie in a hub's store
        onnx.save(model, graph)
    return folder


def fetched(repository: str, tmp_path: Path) -> ModelFolder:
    source = source_for(repository)
    assert source is not None
    made = install_from(source, tmp_path / "home" / "encoders", job(), patient())
    assert made.variants == (), "nobody asked for more than the network"
    return made


def job() -> Job:
    return Job(JobName.INSTALLING)


def patient() -> Client:
    """A client that does not wait before it tries again."""
    return Client(waits=(0, 0, 0))


def lying(folder: ModelFolder) -> list[str]:
    """All that lies in a model folder and beside it."""
    return sorted(path.as_posix() for path in folder.path.parent.rglob("*"))


def refused(folder: ModelFolder, variant: str) -> Code:
    before = lying(folder)
    with pytest.raises(PhotoappError) as raised:
        install_variant(folder, variant, job(), patient())
    assert lying(folder) == before
    assert ModelFolder.read(folder.path) == folder
    return raised.value.code


def test_a_variant_is_fetched_alone_measured_and_recorded(hub: Hub, folder: ModelFolder) -> None:
    hub.log.clear()
    doing = job()
    grown = install_variant(folder, "int8", doing, patient())
    assert grown is not None
    assert sorted(hub.content_asked) == list(BOTH)
    (variant,) = grown.variants
    assert (variant.name, variant.files) == ("int8", BOTH)
    assert 0.99 <= variant.image_cosine <= 1
    assert variant.text_cosine == pytest.approx(1)
    assert grown.identity == folder.identity
    assert installed(folder.path.parent)[1] == grown
    done = doing.progress()
    assert done.done == done.total == sum(len(hub.repositories[REPOSITORY][one]) for one in BOTH)


def test_it_is_looked_for_at_the_commit_that_the_network_came_from(
    hub: Hub, folder: ModelFolder
) -> None:
    assert folder.source == f"{hub.endpoint}/{REPOSITORY}@{COMMIT}"
    hub.log.clear()
    install_variant(folder, "int8", job(), patient())
    assert any(f"/revision/{COMMIT}" in line for line in hub.log)
    assert not any("/revision/main" in line for line in hub.log)


def test_one_that_sees_otherwise_is_refused_and_leaves_nothing(
    hub: Hub, folder: ModelFolder
) -> None:
    assert refused(folder, "fp16") is Code.VARIANT_LOSES


def test_weights_beside_a_graph_come_with_it(hub: Hub, tmp_path: Path) -> None:
    theirs = networks.transformers(tmp_path / "apart", ends=("", "_int8"))
    graph = theirs / "onnx" / "vision_model_int8.onnx"
    model = onnx.load(graph)
    networks._keep_outside(model, graph.parent, f"{graph.name}_data")
    onnx.save(model, graph)
    hub.hold("publisher/apart", theirs)
    grown = install_variant(fetched("publisher/apart", tmp_path), "int8", job(), patient())
    assert grown is not None
    assert grown.variants[0].files == (*BOTH, f"{BOTH[1]}_data")


@pytest.mark.parametrize("together", [True, False])
def test_the_towers_are_as_those_of_the_network(hub: Hub, tmp_path: Path, together: bool) -> None:
    hub.hold("publisher/other", published(tmp_path / "other", together=together))
    mine = fetched("publisher/other", tmp_path)
    hub.hold("publisher/other", published(tmp_path / "turned", together=not together))
    assert install_variant(mine, "int8", job(), patient()) is None


def test_a_publisher_without_any_is_asked_for_its_names_alone(hub: Hub, tmp_path: Path) -> None:
    hub.hold("publisher/plain", networks.transformers(tmp_path / "plain"))
    hub.hold("publisher/immich", networks.immich(tmp_path / "immich"))
    for repository in ("publisher/plain", "publisher/immich"):
        mine = fetched(repository, tmp_path)
        hub.log.clear()
        before = lying(mine)
        assert install_variant(mine, "int8", job(), patient()) is None
        assert len(hub.log) == 1
        assert lying(mine) == before


def test_the_network_itself_under_another_name_is_no_variant(hub: Hub, tmp_path: Path) -> None:
    """What was installed may be what the publisher calls fp16."""
    theirs = published(tmp_path / "same")
    for side in ("text", "vision"):
        graphs = theirs / "onnx"
        shutil.copy(graphs / f"{side}_model.onnx", graphs / f"{side}_model_int8.onnx")
    hub.hold("publisher/same", theirs)
    mine = fetched("publisher/same", tmp_path)
    hub.log.clear()
    assert install_variant(mine, "int8", job(), patient()) is None
    assert hub.content_asked == []


@pytest.mark.parametrize(
    "source",
    [
        "",
        "open_clip: ViT-B-32",
        f"https://elsewhere.example/{REPOSITORY}@{COMMIT}",
        f"/{REPOSITORY}",
        "publisher",
    ],
)
def test_no_folder_can_name_a_host_to_connect_to(
    hub: Hub, folder: ModelFolder, source: str
) -> None:
    hub.log.clear()
    imported = replace(folder, source=source)
    assert came_from(imported) is None
    assert install_variant(imported, "int8", job(), patient()) is None
    assert hub.log == []


def test_an_encoder_of_an_earlier_version_says_no_commit(hub: Hub, folder: ModelFolder) -> None:
    earlier = replace(folder, source=f"{hub.endpoint}/{REPOSITORY}")
    source = came_from(earlier)
    assert source is not None
    assert (source.repository, source.revision) == (REPOSITORY, "main")


def test_a_broken_connection_goes_on_where_it_was(hub: Hub, folder: ModelFolder) -> None:
    hub.cuts += [500, 0, 0, 0, 0]
    with pytest.raises(PhotoappError) as raised:
        install_variant(folder, "int8", job(), patient())
    assert raised.value.code is Code.HUB_CONNECTION
    doing = job()
    assert install_variant(folder, "int8", doing, patient()) is not None
    assert doing.before == 500
    assert [path.name for path in folder.path.parent.iterdir()] == [folder.id]


def test_what_is_not_as_promised_is_refused(hub: Hub, folder: ModelFolder) -> None:
    hub.wrong.add(BOTH[1])
    assert refused(folder, "int8") is Code.HUB_CHECKSUM


def test_a_cancelled_one_leaves_nothing(hub: Hub, folder: ModelFolder) -> None:
    before = lying(folder)
    hub.gate.clear()
    doing = job()
    hub.asked.clear()
    doing.cancel()
    with pytest.raises(Cancelled):
        install_variant(folder, "int8", doing, patient())
    assert lying(folder) == before


def test_the_catalogue_says_which_variants_publishers_have_and_how_large_they_are() -> None:
    said = {entry.id: entry.hub.variants for entry in catalogue() if entry.hub}
    assert said["vit-b-32-openai"].keys() == {"int8", "fp16"}
    for entry in catalogue():
        for name, size in (entry.hub.variants if entry.hub else {}).items():
            assert name in ("int8", "fp16")
            assert 0 < size < entry.download_bytes
