"""Importing, listing, finding and removing encoders: whole or not at all."""

import hashlib
import json
import os
import pickle
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import networks
import numpy as np
import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import Encoder, ModelFolder, find, installed, remove
from photoapp.encoder.importing import import_model


@pytest.fixture
def encoders(tmp_path: Path) -> Path:
    return tmp_path / "home" / "encoders"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return networks.colours(tmp_path / "source")


def refused(work: Callable[[], object]) -> PhotoappError:
    with pytest.raises(PhotoappError) as raised:
        work()
    return raised.value


def state_of(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.relative_to(folder).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_basic_encoder_is_there_without_any_home(encoders: Path) -> None:
    assert [folder.id for folder in installed(encoders)] == ["starter"]
    assert not encoders.exists()


def test_an_imported_encoder_is_a_whole_copy_that_works(encoders: Path, source: Path) -> None:
    (source / "README.md").write_text("a card")
    (source / "notes.pkl").write_bytes(pickle.dumps("not asked for"))
    before = state_of(source)
    folder = import_model(source, encoders)
    assert state_of(source) == before
    shutil.rmtree(source)
    assert folder.path == encoders / "colours"
    assert folder.identity == ModelFolder.read(folder.path).identity
    assert [each.id for each in installed(encoders)] == ["starter", "colours"]
    assert (folder.path / "README.md").read_text() == "a card"
    assert not (folder.path / "notes.pkl").exists()
    assert np.argmax(Encoder(find("Colours", encoders)).embed_query("blue")) == 2


def test_weights_beside_the_graph_come_along(encoders: Path, tmp_path: Path) -> None:
    source = networks.colours(tmp_path / "source", external="data/weights.bin")
    folder = import_model(source, encoders)
    shutil.rmtree(source)
    assert np.argmax(Encoder(folder).embed_images(networks.plain((0, 255, 0)))) == 1


def test_a_second_of_the_same_id_is_refused(encoders: Path, source: Path, tmp_path: Path) -> None:
    import_model(source, encoders)
    other = networks.colours(tmp_path / "other", size=32)
    for again in (source, other):
        error = refused(lambda again=again: import_model(again, encoders))
        assert error.code is Code.MODEL_EXISTS
        assert error.values["name"] == "colours"
    taken = networks.colours(tmp_path / "taken", id="starter")
    assert refused(lambda: import_model(taken, encoders)).code is Code.MODEL_EXISTS


def pickled(folder: Path) -> None:
    (folder / "image.onnx").write_bytes(pickle.dumps({"weights": np.zeros(99)}))
    networks.state(folder, networks.manifest(folder))


def cut_short(folder: Path) -> None:
    content = (folder / "text.onnx").read_bytes()
    (folder / "text.onnx").write_bytes(content[: len(content) // 2])
    networks.state(folder, networks.manifest(folder))


def turned_bit(folder: Path) -> None:
    content = bytearray((folder / "image.onnx").read_bytes())
    content[len(content) // 2] ^= 1
    (folder / "image.onnx").write_bytes(content)


def no_tokenizer(folder: Path) -> None:
    (folder / "tokenizer.json").unlink()


def tokenizer_of_nothing(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}")
    networks.state(folder, networks.manifest(folder))


def stranger(folder: Path) -> None:
    (folder / "weights.pkl").write_bytes(pickle.dumps([1]))
    networks.state(folder, networks.manifest(folder))


def escaping_name(folder: Path) -> None:
    networks.change(
        folder, lambda said: said["files"].update({"../x": said["files"]["image.onnx"]})
    )


def remade(**oddity: object) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        networks.colours(folder, **oddity)  # type: ignore[arg-type]

    return make


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (pickled, "image.onnx: "),
        (cut_short, "text.onnx: the file is cut short"),
        (turned_bit, "image.onnx does not have the stated SHA-256"),
        (no_tokenizer, "tokenizer.json is missing"),
        (tokenizer_of_nothing, "EOF|missing|expected|variant"),
        (stranger, "nothing uses weights.pkl"),
        (escaping_name, "files is not as it must be"),
        (remade(dim=5), r"where \[4, 5\] was expected"),
        (remade(nan=True), "not finite"),
        (remade(external="../outside.bin"), "reads '../outside.bin', which files does not state"),
        (remade(external="/nowhere/outside.bin"), "which files does not state"),
    ],
)
def test_a_harmful_or_broken_folder_leaves_nothing_behind(
    encoders: Path, source: Path, harm: Callable[[Path], None], reason: str
) -> None:
    harm(source)
    error = refused(lambda: import_model(source, encoders))
    assert error.code is Code.MODEL_BROKEN
    assert str(error.values["path"]).startswith(str(source))
    assert ".importing" not in str(error.values)
    assert re.search(reason, str(error.values["detail"]))
    assert not encoders.exists() or not list(encoders.iterdir())


def test_a_full_disk_is_said_before_anything_is_copied(
    encoders: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(source)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1 << 20))
    assert refused(lambda: import_model(source, encoders)).code is Code.DISK_FULL
    assert not list(encoders.iterdir())


def test_a_killed_import_is_never_listed_and_is_cleared_away_later(
    encoders: Path, source: Path
) -> None:
    for name, age in ((".importing-old", 3 * 24 * 3600), (".importing-new", 60)):
        networks.colours(encoders / name)
        then = (encoders / name).stat().st_mtime - age
        os.utime(encoders / name, (then, then))
    assert [folder.id for folder in installed(encoders)] == ["starter"]
    import_model(source, encoders)
    assert sorted(path.name for path in encoders.iterdir()) == [".importing-new", "colours"]


def test_a_broken_folder_is_reported_and_the_others_work(encoders: Path, source: Path) -> None:
    import_model(source, encoders)
    (encoders / "half").mkdir()
    heard: list[PhotoappError] = []
    assert [folder.id for folder in installed(encoders, heard.append)] == ["starter", "colours"]
    assert [error.values["path"] for error in heard] == [str(encoders / "half")]


def test_a_file_changed_after_import_is_found_out(encoders: Path, source: Path) -> None:
    folder = import_model(source, encoders)
    path = folder.file("image.onnx")
    turned_bit(folder.path)
    os.utime(path, ns=(0, 0))
    heard: list[PhotoappError] = []
    assert [each.id for each in installed(encoders, heard.append)] == ["starter"]
    assert "SHA-256" in str(heard[0].values["detail"])


def test_a_folder_is_hashed_again_only_when_something_touched_it(
    encoders: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = import_model(source, encoders)
    hashed: list[object] = []
    real = hashlib.file_digest
    monkeypatch.setattr(
        hashlib,
        "file_digest",
        lambda stream, name: hashed.append(stream.name) or real(stream, name),
    )
    installed(encoders)
    assert hashed == []
    os.utime(folder.file("text.onnx"), ns=(5, 5))
    installed(encoders)
    assert len(hashed) == len(folder.files)
    installed(encoders)
    assert len(hashed) == len(folder.files)


@pytest.mark.parametrize("noted", [b"", b"{", b"7", b"[" * 200_000], ids=len)
def test_a_damaged_note_of_verification_is_made_anew(
    encoders: Path, source: Path, noted: bytes
) -> None:
    folder = import_model(source, encoders)
    note = folder.path / "verified.json"
    before = note.read_bytes()
    note.write_bytes(noted)
    assert [one.id for one in installed(encoders)] == ["starter", "colours"]
    assert note.read_bytes() == before


def test_a_manifest_turned_after_import_does_not_vouch_for_itself(
    encoders: Path, source: Path
) -> None:
    folder = import_model(source, encoders)
    networks.change(folder.path, lambda said: said["files"]["text.onnx"].update(sha256="0" * 64))
    heard: list[PhotoappError] = []
    installed(encoders, heard.append)
    assert "text.onnx does not have the stated SHA-256" in str(heard[0].values["detail"])


def test_encoders_are_found_by_id_or_by_a_name_that_only_one_has(
    encoders: Path, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        import_model(networks.colours(tmp_path / name, id=name, name="Twins"), encoders)
    assert find("ONE", encoders).id == "one"
    assert find("basic SEARCH", encoders).id == "starter"
    for unknown in ("twins", "three", "", "../source"):
        error = refused(lambda unknown=unknown: find(unknown, encoders))
        assert error.code is Code.MODEL_UNKNOWN
        assert error.values["name"] == unknown


def test_a_removed_encoder_is_gone_and_can_come_back(encoders: Path, source: Path) -> None:
    import_model(source, encoders)
    remove("COLOURS", encoders)
    assert not list(encoders.iterdir())
    assert refused(lambda: remove("colours", encoders)).code is Code.MODEL_UNKNOWN
    import_model(source, encoders)


def test_what_a_killed_removal_left_goes_with_the_next(encoders: Path, source: Path) -> None:
    import_model(source, encoders)
    (encoders / ".removing-abc" / "colours").mkdir(parents=True)
    (encoders / ".removing-abc" / "colours" / "image.onnx").write_bytes(b"half of it")
    remove("colours", encoders)
    assert not list(encoders.iterdir())


def test_a_broken_encoder_can_be_removed(encoders: Path, source: Path) -> None:
    import_model(source, encoders)
    (encoders / "colours" / "model.json").write_text(json.dumps({}))
    remove("colours", encoders)
    assert not list(encoders.iterdir())


@pytest.mark.parametrize("name", ["starter", "Basic search"])
def test_the_built_in_encoder_stays(encoders: Path, name: str) -> None:
    assert refused(lambda: remove(name, encoders)).code is Code.MODEL_BUILT_IN


@pytest.mark.parametrize("name", ["", ".", "..", "../source", "/"])
def test_only_an_encoder_can_be_removed(encoders: Path, source: Path, name: str) -> None:
    import_model(source, encoders)
    assert refused(lambda: remove(name, encoders)).code is Code.MODEL_UNKNOWN
    assert source.exists()
