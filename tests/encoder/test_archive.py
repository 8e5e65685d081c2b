"""A zip comes in like a folder, and nothing in it gets out of its place or out of bounds."""

import contextlib
import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import networks
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import archive
from photoapp.encoder.importing import import_model


@pytest.fixture
def encoders(tmp_path: Path) -> Path:
    return tmp_path / "home" / "encoders"


def packed(path: Path, folder: Path, inside: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for file in sorted(folder.rglob("*")):
            made.write(file, f"{inside}{file.relative_to(folder).as_posix()}")
    return path


def refusal(source: Path, encoders: Path) -> str:
    with pytest.raises(PhotoappError) as raised:
        import_model(source, encoders)
    assert raised.value.code is Code.MODEL_BROKEN
    assert raised.value.values["path"] == str(source)
    assert not list(encoders.iterdir())
    return str(raised.value.values["detail"])


@pytest.mark.parametrize("inside", ["", "model/", "Downloads/my model/"])
@pytest.mark.parametrize("make", [networks.colours, networks.immich, networks.transformers])
def test_a_zip_is_imported_like_its_folder(
    tmp_path: Path, encoders: Path, make: Callable[[Path], Path], inside: str
) -> None:
    source = packed(tmp_path / "Net v2.zip", make(tmp_path / "m"), inside)
    before = source.read_bytes()
    folder = import_model(source, encoders)
    assert folder.id == ("colours" if make is networks.colours else "net-v2")
    assert source.read_bytes() == before
    assert [path.name for path in encoders.iterdir()] == [folder.id]


def entry(name: str, kind: int = 0, content: bytes = b"x") -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo(name)
    info.external_attr = kind << 16
    return info, content


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ([entry("../../up.json")], "'../../up.json', a path that leaves the folder"),
        ([entry("a/../../up.json")], "a path that leaves the folder"),
        ([entry("/etc/passwd")], "a path that leaves the folder"),
        ([entry("C:/windows/x")], "a name that is not plain"),
        ([entry("..\\up.json")], "a name that is not plain"),
        ([entry("a//b")], "a path that is not plain"),
        ([entry("./a")], "a path that is not plain"),
        ([entry("a\nb")], "a name that is not plain"),
        ([entry("a" * 500)], "a name that is not plain"),
        ([entry("/".join("abcdefghijk"))], "a path that is not plain"),
        ([entry("link", 0o120777, b"/etc/passwd")], "'link', which is a link or a device"),
        ([entry("pipe", 0o010644)], "which is a link or a device"),
        ([entry("a.json"), entry("a.json")], "'a.json' twice"),
        ([entry("a.json"), entry("A.JSON")], "'A.JSON' twice"),
        ([entry("caf\u00e9"), entry("cafe\u0301")], "twice"),
        ([entry("a"), entry("a/b")], "'a' as a file and as a folder"),
        ([entry("bomb", content=bytes(8 << 20))], "unpacks to more than 200 times its size"),
        ([entry(f"{n}") for n in range(archive.MOST_ENTRIES + 1)], "more than 4000 entries"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_hostile_entry_is_refused_before_anything_is_unpacked(
    tmp_path: Path, encoders: Path, entries: list[tuple[zipfile.ZipInfo, bytes]], reason: str
) -> None:
    source = tmp_path / "m.zip"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as made:
        for info, content in entries:
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, content)
    outside = sorted(path for path in tmp_path.rglob("*") if encoders not in path.parents)
    assert reason in refusal(source, encoders)
    kept = {path for path in tmp_path.rglob("*") if path not in (encoders, encoders.parent)}
    assert kept == set(outside)


def changed(path: Path, change: Callable[[bytearray, int, int], None]) -> None:
    """Change a zip of one entry: given its bytes, where its header and its directory entry are."""
    content = bytearray(path.read_bytes())
    change(content, content.index(b"PK\x03\x04"), content.index(b"PK\x01\x02"))
    path.write_bytes(content)


def encrypted(content: bytearray, header: int, directory: int) -> None:
    content[header + 6] |= 1
    content[directory + 8] |= 1


def packed_with_lzma(content: bytearray, header: int, directory: int) -> None:
    struct.pack_into("<H", content, header + 8, 14)
    struct.pack_into("<H", content, directory + 10, 14)


def longer_than_it_says(content: bytearray, header: int, directory: int) -> None:
    struct.pack_into("<L", content, directory + 24, 7)


def shorter_than_it_says(content: bytearray, header: int, directory: int) -> None:
    struct.pack_into("<L", content, directory + 24, 900)


def unpacks_to_terabytes(content: bytearray, header: int, directory: int) -> None:
    struct.pack_into("<L", content, directory + 24, 0xFFFFFFFE)


def directory_beyond_memory(content: bytearray, header: int, directory: int) -> None:
    struct.pack_into("<L", content, content.index(b"PK\x05\x06") + 12, 0x7FFFFFFF)


def turned_bit(content: bytearray, header: int, directory: int) -> None:
    content[header + 45] ^= 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (encrypted, "which is encrypted"),
        (packed_with_lzma, "packed in a way that is not read"),
        (longer_than_it_says, "the zip is damaged"),
        (shorter_than_it_says, "the zip is damaged"),
        (unpacks_to_terabytes, "more than 200 times its size"),
        (directory_beyond_memory, "more than 4000 entries"),
        (turned_bit, "the zip is damaged"),
    ],
)
def test_a_zip_that_lies_is_refused(
    tmp_path: Path,
    encoders: Path,
    change: Callable[[bytearray, int, int], None],
    reason: str,
) -> None:
    source = tmp_path / "m.zip"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_STORED) as made:
        made.writestr("model.json", os.urandom(256))
    changed(source, change)
    assert reason in refusal(source, encoders)


def test_entries_that_share_their_bytes_are_refused(tmp_path: Path, encoders: Path) -> None:
    source = tmp_path / "m.zip"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_STORED) as made:
        made.writestr("first", b"x" * 300)
        made.writestr("other", b"y" * 300)
        made.filelist[1].header_offset = 0
    assert "overlap" in refusal(source, encoders)


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04", b"PK\x03\x04" * 50, b"words"])
def test_what_is_no_zip_is_refused(tmp_path: Path, encoders: Path, content: bytes) -> None:
    source = tmp_path / "m.zip"
    source.write_bytes(content)
    refusal(source, encoders)


def test_a_zip_in_a_zip_is_not_opened(tmp_path: Path, encoders: Path) -> None:
    inner = packed(tmp_path / "inner.zip", networks.colours(tmp_path / "m"))
    source = tmp_path / "outer.zip"
    with zipfile.ZipFile(source, "w") as made:
        made.write(inner, "inner.zip")
    assert "no ONNX graph" in refusal(source, encoders)


def test_a_disk_without_room_for_it_is_said_before_unpacking(
    tmp_path: Path, encoders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = packed(tmp_path / "m.zip", networks.colours(tmp_path / "m"))
    usage = archive.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(archive.shutil, "disk_usage", lambda _: usage._replace(free=1 << 20))
    with pytest.raises(PhotoappError) as raised:
        import_model(source, encoders)
    assert raised.value.code is Code.DISK_FULL
    assert not list(encoders.iterdir())


_WHOLE = io.BytesIO()
with zipfile.ZipFile(_WHOLE, "w", zipfile.ZIP_DEFLATED) as _made:
    _made.writestr("onnx/a.onnx", b"not much " * 40)
    _made.writestr("config.json", b'{"model_type": "clip"}')


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(
    changes=st.lists(
        st.tuples(st.integers(0, len(_WHOLE.getvalue()) - 1), st.integers(0, 255)), max_size=6
    ),
    end=st.integers(0, len(_WHOLE.getvalue())),
)
def test_any_damage_to_a_zip_is_a_refusal_or_harmless(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]], end: int
) -> None:
    place = tmp_path_factory.mktemp("zip")
    content = bytearray(_WHOLE.getvalue())
    for at, value in changes:
        content[at] = value
    source, target = place / "m.zip", place / "target"
    source.write_bytes(content[:end] if changes[:1] == [] else content)
    target.mkdir()
    with contextlib.suppress(PhotoappError):
        archive.unpack(source, target)
    assert sorted(path.name for path in place.iterdir()) == ["m.zip", "target"]
