"""Installing from a hub: the real client against a server on this machine that speaks its protocol.

The server counts what leaves it, so that "goes on where it was" is a number.
"""

import errno
import json
import logging
import os
import pickle
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import networks
import onnx
import pytest
from hub import COMMIT, Hub, running

from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.encoder import install as installing
from photoapp.encoder import installed
from photoapp.encoder.catalogue import Entry, HubFile, HubSource, Layout, Speed, source_for
from photoapp.encoder.hub import Hub as Client
from photoapp.encoder.install import came_from, install, install_from
from photoapp.encoder.spec import Family

REPOSITORY = "somebody/colours"
WEIGHTS = "image.onnx"
ENTRY = Entry(
    id="colours-hub",
    name="Colours of the hub",
    family=Family.CLIP,
    dim=networks.DIM,
    languages=("en",),
    licence="MIT",
    research_only=False,
    recommended=False,
    download_bytes=100_000,
    memory_bytes=1,
    speed=Speed.FAST,
    good_for="Colours.",
    quality="All of six colours",
    quality_source="https://example.org",
    hub=HubSource(REPOSITORY, "main", Layout.OWN),
    export="",
    unverified=(),
)


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with one model, whose weights are large enough to be cut in three places."""
    for name in ("HF_ENDPOINT", "HF_TOKEN", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "nobody's"))
    folder = weighty(networks.colours(tmp_path / "source"))
    (folder / "README.md").write_text("A model card.")
    (folder / "training.bin").write_bytes(b"not asked for")
    here = Hub()
    here.hold(REPOSITORY, folder)
    with running(here):
        monkeypatch.setenv("HF_ENDPOINT", here.endpoint)
        yield here


def weighty(folder: Path, kib: int = 100) -> Path:
    """Make the image graph of a model folder so large that it is fetched in many pieces."""
    graph = onnx.load(folder / WEIGHTS)
    graph.doc_string = os.urandom(kib << 9).hex()
    onnx.save(graph, folder / WEIGHTS)
    networks.state(folder, networks.manifest(folder))
    return folder


@pytest.fixture
def encoders(tmp_path: Path) -> Path:
    return tmp_path / "home" / "encoders"


def job() -> Job:
    return Job(JobName.INSTALLING)


def patient() -> Client:
    """A client that does not wait before it tries again."""
    return Client(waits=(0, 0, 0))


def refused(encoders: Path, entry: Entry = ENTRY, client: Client | None = None) -> PhotoappError:
    with pytest.raises(PhotoappError) as raised:
        install(entry, encoders, job(), client or patient())
    return raised.value


def left(encoders: Path) -> list[str]:
    return sorted(path.relative_to(encoders).as_posix() for path in encoders.rglob("*"))


def test_a_model_of_the_catalogue_is_fetched_verified_and_installed(hub, encoders) -> None:
    doing = job()
    folder = install(ENTRY, encoders, doing, patient())
    assert folder.id == "colours-hub"
    assert [one.id for one in installed(encoders)] == ["starter", "colours-hub"]
    assert left(encoders) == sorted(
        ["colours-hub", *(f"colours-hub/{path.name}" for path in folder.path.iterdir())]
    )
    done = doing.progress()
    assert done.done == done.total
    assert (folder.name, folder.licence) == (ENTRY.name, ENTRY.licence)
    assert folder.quality == f"{ENTRY.quality}: {ENTRY.quality_source}"


def test_only_files_that_make_the_model_are_fetched(hub, encoders) -> None:
    install(ENTRY, encoders, job(), patient())
    assert not any("training.bin" in line for line in hub.log)


def test_more_bytes_than_were_promised_are_refused(hub, encoders) -> None:
    hub.longer = {WEIGHTS}
    assert refused(encoders).code is Code.HUB_ANSWER
    assert left(encoders) == []


def test_answers_that_end_early_again_and_again_come_to_an_end(hub, encoders) -> None:
    hub.empty = {WEIGHTS}
    assert refused(encoders).code is Code.HUB_CONNECTION
    assert hub.content_asked.count(WEIGHTS) == 4


def test_nothing_else_is_asked_of_the_hub_and_nothing_told_of_this_machine(hub, encoders) -> None:
    install(ENTRY, encoders, job(), patient())
    assert not (encoders.parent.parent / "nobody's").exists()
    assert all(
        "/api/models/" in line or "/resolve/" in line or " store " in line for line in hub.log
    )
    assert {agent.split(";")[0].split("/")[0] for agent in hub.agents} == {"photoapp"}
    assert not any("agent/" in agent or "torch" in agent for agent in hub.agents)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_connection_that_breaks_is_resumed_without_starting_over(hub, encoders, share) -> None:
    size = len(hub.repositories[REPOSITORY][WEIGHTS])
    hub.cuts = [int(size * share)]
    install(ENTRY, encoders, job(), patient())
    assert hub.served[WEIGHTS] == size
    assert hub.content_asked.count(WEIGHTS) == 2


def test_three_cuts_in_one_file_are_resumed_too(hub, encoders) -> None:
    size = len(hub.repositories[REPOSITORY][WEIGHTS])
    hub.cuts = [size // 4, size // 4, size // 4]
    install(ENTRY, encoders, job(), patient())
    assert hub.served[WEIGHTS] == size


def test_a_later_call_goes_on_where_a_broken_one_stopped(hub, encoders) -> None:
    size = len(hub.repositories[REPOSITORY][WEIGHTS])
    hub.cuts = [size // 2, 0, 0, 0]
    error = refused(encoders)
    assert error.code is Code.HUB_CONNECTION
    assert [one.id for one in installed(encoders)] == ["starter"]
    again = job()
    install(ENTRY, encoders, again, patient())
    assert hub.served[WEIGHTS] == size
    assert again.before >= size // 2
    assert again.done == again.total
    assert [path.name for path in encoders.iterdir()] == ["colours-hub"]


def test_what_became_another_file_meanwhile_is_fetched_anew(hub, encoders, tmp_path) -> None:
    size = len(hub.repositories[REPOSITORY][WEIGHTS])
    hub.cuts = [size // 2, 0, 0, 0]
    refused(encoders)
    hub.hold(REPOSITORY, weighty(networks.colours(tmp_path / "newer", size=32)))
    folder = install(ENTRY, encoders, job(), patient())
    assert folder.image.size == 32
    assert hub.served[WEIGHTS] == size // 2 + len(hub.repositories[REPOSITORY][WEIGHTS])


def test_a_server_without_ranges_is_no_obstacle(hub, encoders) -> None:
    hub.ranges = False
    hub.cuts = [10_000]
    assert install(ENTRY, encoders, job(), patient()).id == "colours-hub"


@pytest.mark.parametrize("name", [WEIGHTS, "README.md"])
def test_content_with_a_wrong_checksum_is_refused_and_thrown_away(hub, encoders, name) -> None:
    """Large files are known by SHA-256, small ones by the hash that git gives them."""
    hub.wrong = {name}
    error = refused(encoders)
    assert (error.code, error.values["name"]) == (Code.HUB_CHECKSUM, name)
    assert left(encoders) == []


def test_a_file_that_is_not_what_the_catalogue_says_is_not_even_fetched(hub, encoders) -> None:
    files = (HubFile(WEIGHTS, WEIGHTS, REPOSITORY, "main", sha256="0" * 64),)
    error = refused(encoders, replace(ENTRY, hub=HubSource(REPOSITORY, "main", None, files)))
    assert error.code is Code.HUB_CHECKSUM
    assert hub.content_asked == []
    assert left(encoders) == []


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (404, Code.HUB_NOT_FOUND),
        (401, Code.HUB_NOT_ALLOWED),
        (403, Code.HUB_NOT_ALLOWED),
        (418, Code.HUB_ANSWER),
    ],
)
def test_a_hub_that_refuses_leaves_nothing_behind(hub, encoders, status, code) -> None:
    hub.status = status
    assert refused(encoders).code is code
    assert left(encoders) == []


def test_a_busy_hub_is_a_broken_connection(hub, encoders) -> None:
    hub.status = 503
    assert refused(encoders).code is Code.HUB_CONNECTION


def test_a_repository_that_is_not_there_is_told(hub, encoders) -> None:
    error = refused(encoders, replace(ENTRY, hub=HubSource("nobody/nothing", "main", Layout.OWN)))
    assert (error.code, error.values["name"]) == (Code.HUB_NOT_FOUND, "nobody/nothing")


def test_a_repository_of_thousands_of_files_is_refused(hub, encoders, tmp_path) -> None:
    folder = tmp_path / "source"
    for number in range(3000):
        (folder / f"{number}.json").write_text("{}")
    hub.hold(REPOSITORY, folder)
    error = refused(encoders)
    assert (error.code, error.values["path"]) == (Code.MODEL_BROKEN, REPOSITORY)
    assert "files, more than the 64 of any model" in error.values["detail"]
    assert (left(encoders), hub.content_asked) == ([], [])


def test_a_file_that_the_repository_lost_is_told(hub, encoders) -> None:
    files = (HubFile("gone.onnx", "gone.onnx", REPOSITORY, "main"),)
    error = refused(encoders, replace(ENTRY, hub=HubSource(REPOSITORY, "main", None, files)))
    assert error.code is Code.HUB_NOT_FOUND
    assert left(encoders) == []


def test_a_token_opens_what_is_gated_and_stays_with_the_hub(hub, encoders, monkeypatch) -> None:
    hub.token = "hf_secret"
    assert refused(encoders).code is Code.HUB_NOT_ALLOWED
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    install(ENTRY, encoders, job(), patient())
    assert hub.tokens["hub"] == {"", "Bearer hf_secret"}
    assert hub.tokens["store"] == {""}


def test_offline_means_that_nothing_is_asked(hub, encoders, monkeypatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert refused(encoders).code is Code.HUB_OFFLINE
    assert hub.log == []
    assert left(encoders) == []


def test_a_hub_that_nobody_answers_for_is_told_at_once(hub, encoders, monkeypatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    error = refused(encoders, client=Client(waits=(3600,)))
    assert (error.code, error.values["host"]) == (Code.HUB_CONNECTION, "127.0.0.1:9")


def test_a_page_that_is_no_hub_is_told(hub, encoders) -> None:
    hub.page = b"<html>Welcome to our wireless</html>"
    assert refused(encoders).code is Code.HUB_ANSWER


def test_cancelling_leaves_nothing_behind(hub, encoders) -> None:
    doing = job()
    hub.gate.clear()
    outcome: list[BaseException] = []

    def work() -> None:
        try:
            install(ENTRY, encoders, doing, patient())
        except Cancelled as error:
            outcome.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert hub.asked.wait(60)
    doing.cancel()  # while the store keeps silent: nothing will arrive
    thread.join(60)
    assert not thread.is_alive()
    assert outcome
    assert left(encoders) == []


def test_a_disk_too_small_is_told_before_anything_is_fetched(hub, encoders, monkeypatch) -> None:
    usage = shutil.disk_usage(encoders.parent.parent)
    monkeypatch.setattr(installing.shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    error = refused(encoders)
    assert error.code is Code.MODEL_NO_ROOM
    assert (error.values["free"], error.values["name"]) == (1, ENTRY.name)
    assert hub.content_asked == []
    assert left(encoders) == []


def test_a_disk_that_fills_up_meanwhile_leaves_nothing_behind(hub, encoders, monkeypatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(installing.os, "fsync", full)
    assert refused(encoders).code is Code.MODEL_NO_ROOM
    assert left(encoders) == []


def test_of_two_that_install_one_wins_and_the_other_says_so(hub, encoders) -> None:
    hub.gate.clear()
    won: list[str] = []
    thread = threading.Thread(
        target=lambda: won.append(install(ENTRY, encoders, job(), patient()).id)
    )
    thread.start()
    assert hub.asked.wait(60)
    assert refused(encoders).code is Code.MODEL_INSTALLING
    hub.gate.set()
    thread.join(60)
    assert won == ["colours-hub"]
    assert refused(encoders).code is Code.MODEL_EXISTS


def test_a_killed_install_is_never_listed_and_the_next_one_goes_on(hub, encoders) -> None:
    hub.gate.clear()
    program = (
        f"from test_install import *\ninstall(ENTRY, Path({str(encoders)!r}), job(), patient())"
    )
    paths = [str(Path(__file__).parent), str(Path(__file__).parent.parent), *sys.path]
    process = subprocess.Popen(
        [sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
    )
    assert hub.asked.wait(60)
    process.kill()
    process.wait()
    hub.gate.set()
    assert [one.id for one in installed(encoders)] == ["starter"]
    assert install(ENTRY, encoders, job(), patient()).id == "colours-hub"
    assert [path.name for path in encoders.iterdir()] == ["colours-hub"]


def test_downloads_nobody_went_on_with_are_swept(hub, encoders) -> None:
    old = encoders / ".installing-other"
    old.mkdir(parents=True)
    os.utime(old, (0, 0))
    install(ENTRY, encoders, job(), patient())
    assert not old.exists()


def test_a_proxy_is_asked_instead_of_the_hub(hub, encoders) -> None:
    """In a process of its own: the client reads proxies when it is made."""
    hub.store = "http://store.invalid"
    program = (
        f"from test_install import *\ninstall(ENTRY, Path({str(encoders)!r}), job(), patient())"
    )
    paths = [str(Path(__file__).parent), str(Path(__file__).parent.parent), *sys.path]
    env = {k: v for k, v in os.environ.items() if k.lower() not in ("no_proxy", "http_proxy")}
    proxied = {"HF_ENDPOINT": "http://hub.invalid", "http_proxy": hub.endpoint}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=env | proxied | {"PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert any("hub.invalid" in line for line in hub.log), done.stderr
    assert any("store.invalid" in line for line in hub.log), done.stderr


def test_any_repository_in_a_known_layout_can_be_installed(hub, encoders) -> None:
    source = source_for(f"{REPOSITORY}@main")
    assert source is not None
    assert install_from(source, encoders, job(), patient()).id == "colours"


@pytest.mark.parametrize(
    ("layout", "make"),
    [
        (Layout.IMMICH, networks.immich),
        (Layout.IMMICH, lambda at: networks.immich(at, external="onnx__MatMul_21")),
        (Layout.TRANSFORMERS, networks.transformers),
        (Layout.TRANSFORMERS, lambda at: networks.transformers(at, together=True)),
        (
            Layout.TRANSFORMERS,
            lambda at: networks.transformers(at, external="vision_model.onnx_data"),
        ),
    ],
)
def test_each_layout_is_installed_under_the_words_of_the_catalogue(
    hub, encoders, tmp_path, layout, make
) -> None:
    hub.hold("publisher/Some-Model", make(tmp_path / "theirs"))
    entry = replace(ENTRY, hub=HubSource("publisher/Some-Model", "main", layout))
    folder = install(entry, encoders, job(), patient())
    assert (folder.id, folder.name, folder.languages) == (ENTRY.id, ENTRY.name, ("en",))
    assert folder.source == f"{hub.endpoint}/publisher/Some-Model@{COMMIT}"


def test_a_repository_outside_the_catalogue_gives_its_name(hub, encoders, tmp_path) -> None:
    hub.hold("publisher/Some-Model", networks.transformers(tmp_path / "theirs"))
    source = source_for("publisher/Some-Model")
    assert source is not None
    assert install_from(source, encoders, job(), patient()).id == "some-model"
    asked = len(hub.log)
    with pytest.raises(PhotoappError) as raised:
        install_from(source, encoders, job(), patient())
    assert raised.value.code is Code.MODEL_EXISTS
    assert len(hub.log) == asked, "nothing is fetched twice"


def test_a_model_may_lie_in_several_repositories(hub, encoders, tmp_path) -> None:
    """As rclip's does, whose tokenizer is OpenAI's."""
    theirs = networks.rclip(tmp_path / "theirs" / "ViT")
    (tmp_path / "words").mkdir()
    (theirs / "tokenizer.json").rename(tmp_path / "words" / "tokenizer.json")
    hub.hold("publisher/models", tmp_path / "theirs")
    hub.hold("maker/words", tmp_path / "words")
    files = (
        HubFile("ViT/visual.onnx", "visual.onnx", "publisher/models", "main"),
        HubFile("ViT/textual.onnx", "textual.onnx", "publisher/models", "main"),
        HubFile("tokenizer.json", "tokenizer.json", "maker/words", "main"),
    )
    source = HubSource("publisher/models", "main", Layout.RCLIP, files)
    assert install(replace(ENTRY, hub=source), encoders, job(), patient()).id == ENTRY.id


def test_a_model_that_is_not_one_leaves_nothing_behind(hub, encoders, tmp_path) -> None:
    theirs = networks.transformers(tmp_path / "theirs")
    (theirs / "onnx" / "text_model.onnx").write_bytes(pickle.dumps("no graph"))
    hub.hold("publisher/Some-Model", theirs)
    entry = replace(ENTRY, hub=HubSource("publisher/Some-Model", "main", Layout.TRANSFORMERS))
    assert refused(encoders, entry).code is Code.MODEL_BROKEN
    assert left(encoders) == []


def test_a_repository_without_a_model_is_told(hub, encoders, tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "weights.bin").write_bytes(b"a pickle, perhaps")
    hub.hold("somebody/pickles", tmp_path / "empty")
    source = source_for("somebody/pickles")
    assert source is not None
    with pytest.raises(PhotoappError) as raised:
        install_from(source, encoders, job(), patient())
    assert raised.value.code is Code.MODEL_BROKEN
    assert hub.content_asked == []
    assert left(encoders) == []


def test_what_nobody_offers_names_the_command_that_makes_it(encoders) -> None:
    command = "photoapp models export thing --out DIR"
    error = refused(encoders, replace(ENTRY, hub=None, export=command))
    assert (error.code, error.values["command"]) == (Code.MODEL_NEEDS_EXPORT, command)
    assert not encoders.exists()


ODD = {
    "a list": [1],
    "nothing": None,
    "files that are no list": {"id": "a/b", "sha": COMMIT, "siblings": "abc"},
    "files without names": {"id": "a/b", "sha": COMMIT, "siblings": [{}]},
    "a commit that is a number": {"id": "a/b", "sha": 5, "siblings": []},
    "a commit that leads elsewhere": {"id": "a/b", "sha": "../../x", "siblings": []},
    "a commit without end": {"id": "a/b", "sha": "x" * 600, "siblings": []},
}


@pytest.mark.parametrize("said", ODD.values(), ids=list(ODD))
def test_an_answer_of_another_shape_is_told_as_no_hub(hub, encoders, said) -> None:
    hub.page = json.dumps(said).encode()
    assert refused(encoders).code is Code.HUB_ANSWER
    assert left(encoders) == []


def test_an_answer_nested_without_end_is_told_as_no_hub(hub, encoders) -> None:
    hub.page = b"[" * 200_000
    assert refused(encoders).code is Code.HUB_ANSWER


@pytest.mark.parametrize(
    "endpoint",
    ["nonsense", "ftp://hub.invalid", "file:///etc", "http://", "http://[::1", "http://a:99999",
     "http://a b", "http://\x1b[31m", "\x00"],
)  # fmt: skip
def test_an_endpoint_that_is_no_address_is_told_before_anything_is_asked(
    hub, encoders, capfd, endpoint
) -> None:
    error = refused(encoders, client=Client(endpoint))
    assert error.code is Code.HUB_ANSWER
    assert capfd.readouterr().out == ""


def test_a_password_of_the_hub_is_neither_kept_nor_shown(
    hub, encoders, monkeypatch, caplog
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", hub.endpoint.replace("//", "//me:pa55@"))
    with caplog.at_level(logging.INFO):
        folder = install(ENTRY, encoders, job(), patient())
    assert folder.source == f"{hub.endpoint}/{REPOSITORY}@{COMMIT}"
    assert came_from(folder, patient()) == source_for(f"{REPOSITORY}@{COMMIT}")
    hub.status = 404
    shutil.rmtree(folder.path)
    assert "pa55" not in str(refused(encoders).values)
    assert "pa55" not in caplog.text


def test_signed_addresses_of_a_store_are_not_logged(hub, encoders, caplog) -> None:
    with caplog.at_level(logging.INFO):
        install(ENTRY, encoders, job(), patient())
    assert "signed" not in caplog.text
