"""The program examines itself, says what to do, and names nobody's files unless asked."""

import shutil
from pathlib import Path

import drawing
import networks
import pytest
from devices import Device

from photoapp.base import filesystem
from photoapp.base.resources import resources
from photoapp.encoder.runtime import COREML, CPU, CUDA


@pytest.fixture
def library(run, home, tmp_path: Path) -> Path:
    drawing.draw_photos(tmp_path / "Private Pictures", 4)
    assert run("index", tmp_path / "Private Pictures").code == 0
    return tmp_path


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:100] = b"\xa5" * 100
    path.write_bytes(data)


def codes(answer) -> list[str]:
    return [one["code"] for one in answer.document["troubles"]]


def test_a_healthy_program_says_so(run, library) -> None:
    answer = run("doctor", "--json")
    said = answer.document
    assert (answer.code, codes(answer)) == (0, [])
    assert said["catalog"]["state"] == said["thumbnails"]["state"] == "fine"
    assert (said["catalog"]["photos"], said["thumbnails"]["lacking"]) == (4, 0)
    assert said["encoder"]["provider"] == "CPUExecutionProvider"
    assert said["versions"]["onnxruntime"]
    assert said["home"]["free"] > 0
    assert "All is well." in run("doctor").out


def test_a_program_that_was_never_used_is_healthy_too(run, home) -> None:
    answer = run("doctor", "--json")
    assert (answer.code, answer.document["catalog"]["state"]) == (0, "absent")
    assert not home.path.exists(), "looking makes nothing"


def test_no_name_of_a_person_or_folder_is_told_unless_asked(run, library, home) -> None:
    run("backup")
    damage(home.catalog)
    for options in ((), ("--json",)):
        answer = run("doctor", *options)
        assert str(library) not in answer.out + answer.err
        assert "Private" not in answer.out
        assert str(home.path) in run("doctor", "--full", *options).out


def test_a_damaged_library_is_named_and_a_backup_offered_that_works(run, library, home) -> None:
    run("backup")
    damage(home.catalog)
    assert run("status").code == 5
    answer = run("doctor", "--json")
    assert (answer.code, codes(answer)) == (1, ["catalog_damaged"])
    name = answer.document["backups"][0]["path"]
    assert f"restore {name}" in answer.document["troubles"][0]["hint"]
    assert run("restore", name).code == 0
    assert run("doctor").code == 0
    assert run("status", "--json").document["photos"] == 4


def test_a_damaged_library_is_recovered_and_kept(run, library, home) -> None:
    damage(home.catalog)
    damaged = home.catalog.read_bytes()
    answer = run("doctor", "--recover", "--json")
    assert (answer.code, answer.document["recovered"]["photos"]) == (0, 4)
    assert Path(answer.document["recovered"]["kept"]).read_bytes() == damaged
    report = run("index", "--json").document
    assert (report["unchanged"], report["embedded"]) == (4, 0)


def test_recovering_a_healthy_library_changes_nothing(run, library, home) -> None:
    before = home.catalog.read_bytes()
    answer = run("doctor", "--recover", "--json")
    assert (answer.code, "recovered" in answer.document) == (0, False)
    assert home.catalog.read_bytes() == before


def test_damaged_small_pictures_are_dropped_and_come_back(run, library, home) -> None:
    data = bytearray(home.thumbnails.read_bytes())
    data[2 * 4096 :] = b"\xa5" * (len(data) - 2 * 4096)
    home.thumbnails.write_bytes(data)
    answer = run("doctor", "--json")
    assert (answer.code, codes(answer)) == (1, ["thumbnails_damaged"])
    assert run("doctor", "--recover").code == 0
    assert run("index", "--json").document["embedded"] == 0
    assert run("doctor", "--json").document["thumbnails"] == {"state": "fine", "lacking": 0}


def test_a_damaged_backup_is_named_and_the_one_before_it_offered(run, library, home) -> None:
    run("backup")
    good = Path(run("backup", "--json").document["backup"]["path"])
    bad = Path(run("backup", "--json").document["backup"]["path"])
    damage(bad)
    damage(home.catalog)
    answer = run("doctor", "--json")
    assert set(codes(answer)) == {"catalog_damaged", "backup_broken"}
    assert good.name in answer.document["troubles"][0]["hint"]


def test_a_broken_encoder_is_named(run, library, home) -> None:
    shutil.copytree(resources() / "encoders" / "starter", home.encoders / "mine")
    (home.encoders / "mine" / "model.json").write_text("{")
    assert "model_broken" in codes(run("doctor", "--json"))


def test_an_encoder_is_examined_as_it_is_used(
    run, library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the variant and on the provider that were chosen, with what each provider did here."""
    ends = ("", "_int8")
    networks.transformers(tmp_path / "mine", ends=ends)
    assert run("models", "import", tmp_path / "mine").code == 0
    assert run("models", "use", "mine", "--now", "--variant", "int8").code == 0
    device = Device()
    monkeypatch.setattr("photoapp.encoder.encoder.Runtime", lambda: device)
    said = run("doctor", "--json").document["encoder"]
    assert (said["id"], said["variant"], said["provider"]) == ("mine", "int8", CUDA)
    assert said["speeds"].keys() == {CPU, CUDA, COREML}
    assert said["speeds"][CUDA] > said["speeds"][COREML] > said["speeds"][CPU]
    out = run("doctor").out
    assert f"mine (int8), in use for searching, runs on {CUDA}" in out
    assert f"Pictures a second when it was tried: {CUDA} 40, {COREML} 20, {CPU} 4" in out
    assert run("models", "use", "mine", "--variant", "reference", "--provider", "coreml").code == 0
    said = run("doctor", "--json").document["encoder"]
    assert (said["variant"], said["provider"]) == ("reference", COREML)


def test_a_library_on_a_network_drive_works_and_is_told_once(
    run, home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
        f"30 22 0:50 / {tmp_path} rw,relatime shared:1 - nfs4 server:/export rw\n"
    )
    monkeypatch.setattr(filesystem, "MOUNTS", mounts)
    drawing.draw_photos(tmp_path / "photos", 3)
    answer = run("index", tmp_path / "photos", "--json")
    assert answer.document["embedded"] == 3
    assert answer.err.count("network drive (nfs4)") == 1
    answer = run("doctor", "--json")
    assert codes(answer) == ["home_on_network"]
    assert answer.document["catalog"]["journal"] == "delete"
    assert not list(home.path.glob("*-wal"))
    assert run("search", "--all", "sea", "--json").document["total"] == 3
