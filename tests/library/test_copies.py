"""Exporting takes no place and loses nothing: whole copies, odd names, full disks, cancelling."""

import errno
import os
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given
from small_disk import SmallDisk, small_disk

from photoapp.base.answers import Card
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.base.tagged import Exported
from photoapp.library import copies, unfinished
from photoapp.library.copies import Original, copy_all
from photoapp.library.listing import Listed, is_list, write_list


def original(path: Path, content: bytes = b"", mtime: int = 1_500_000_000) -> Original:
    """A file to copy, made with this content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content or path.name.encode("utf-8", "surrogateescape"))
    os.utime(path, ns=(mtime * 10**9, mtime * 10**9 + 123_456_789))
    return Original(str(path))


def export(originals: list[Original], target: Path, job: Job | None = None) -> Exported:
    return copy_all(originals, str(target), job or Job(JobName.EXPORTING))


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_copy_has_the_bytes_the_time_and_the_rights_of_its_original(tmp_path: Path) -> None:
    one = original(tmp_path / "a" / "one.jpg", bytes(range(256)) * 9000)
    os.chmod(one.path, 0o640)
    before = state(tmp_path / "a")
    done = export([one], tmp_path / "new" / "out")
    assert (done.photos, done.bytes, done.path) == (1, 2_304_000, str(tmp_path / "new" / "out"))
    assert state(tmp_path / "new" / "out") == before == state(tmp_path / "a")
    assert stat.S_IMODE((tmp_path / "new" / "out" / "one.jpg").stat().st_mode) == 0o640


def test_names_that_meet_get_numbers_and_nothing_is_replaced(tmp_path: Path) -> None:
    originals = [
        original(tmp_path / "a" / "x.jpg", b"a"),
        original(tmp_path / "b" / "x.jpg", b"b"),
        original(tmp_path / "c" / "X.JPG", b"c"),
        original(tmp_path / "d" / "y.jpg", b"d"),
    ]
    out = tmp_path / "out"
    out.mkdir()
    (out / "y.jpg").write_bytes(b"mine")
    (out / "x (2).jpg").mkdir()
    done = export(originals, out)
    assert (done.photos, done.already) == (4, 0)
    contents = {name: content for name, (content, _) in state(out).items()}
    assert contents == {
        "x.jpg": b"a", "x (3).jpg": b"b", "X (4).JPG": b"c", "y.jpg": b"mine", "y (2).jpg": b"d",
    }  # fmt: skip


def test_exporting_again_copies_only_what_is_not_there(tmp_path: Path) -> None:
    originals = [original(tmp_path / folder / "x.jpg", folder.encode()) for folder in "abc"]
    out = tmp_path / "out"
    export(originals[:2], out)
    before = state(out)
    done = export(originals, out)
    assert (done.photos, done.already) == (1, 2)
    assert state(out) == before | {"x (3).jpg": state(tmp_path / "c")["x.jpg"]}


def test_albums_in_an_album_become_folders(tmp_path: Path) -> None:
    one = original(tmp_path / "a" / "x.jpg")
    inner = replace(one, folders=("Norway", 'A: "B"? <c>.'))
    export([one, inner], tmp_path / "out")
    assert set(state(tmp_path / "out")) == {"x.jpg", "Norway/A_ _B__ _c_/x.jpg"}


def test_many_folders_need_no_more_open_files_than_one(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    one = original(tmp_path / "a" / "x.jpg")
    usual, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    taken = [int(name) for name in os.listdir("/dev/fd")]
    limit = max(taken) + 40
    folders = [str(n) for n in range(limit - len(taken) + 10)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, most))
    try:
        done = export([replace(one, folders=(name,)) for name in folders], tmp_path / "out")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (usual, most))
    assert (done.photos, done.failed) == (len(folders), ())
    assert set(state(tmp_path / "out")) == {f"{name}/x.jpg" for name in folders}


def test_a_folder_on_another_disk_takes_copies_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, out = tmp_path / "other disk", tmp_path / "out"
    other.mkdir()
    out.mkdir()
    (out / "Norway").symlink_to(other)
    originals = [original(tmp_path / "a" / name) for name in ("x.jpg", "y.jpg")]
    inside = [replace(one, folders=("Norway",)) for one in originals]
    for name in ("link", "rename"):
        monkeypatch.setattr(os, name, within(other, getattr(os, name)))
    done = export([*originals, *inside], out)
    assert (done.photos, done.failed) == (4, ())
    assert state(other) == state(tmp_path / "a")
    assert {path.name for path in out.iterdir()} == {"x.jpg", "y.jpg", "Norway"}


def within(disk: Path, move: Callable[[str, str], None]) -> Callable[[str, str], None]:
    """Of a file system: gives a file another name, but on the same disk only."""

    def moved(old: str, new: str) -> None:
        if len({Path(path).resolve().is_relative_to(disk) for path in (old, new)}) > 1:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), old, None, new)
        move(old, new)

    return moved


HOSTILE = [
    "new\nline.jpg", "tab\t.jpg", "caf\udce9.jpg", "\udcff\udcfe", "-rf.jpg", "a b.jpg ", "...",
    "x" * 251 + ".jpg", "é" * 125 + ".jpg", ".hidden", "no suffix", "CON.jpg", "a:b?.jpg",
    "☃" * 80 + ".jpg", "a." + "s" * 200, "%s%n.jpg", "$(x).jpg", "e\u0301.jpg",
]  # fmt: skip


def test_odd_names_keep_them_and_meet_without_harm(tmp_path: Path) -> None:
    first = [original(tmp_path / "a" / name, b"a") for name in HOSTILE]
    second = [original(tmp_path / "b" / name, b"b") for name in HOSTILE]
    out = tmp_path / "out"
    done = export([*first, *second], out)
    assert (done.photos, done.failed) == (2 * len(HOSTILE), ())
    copied = {path.name: path.read_bytes() for path in out.iterdir()}
    assert {name for name, content in copied.items() if content == b"a"} == set(HOSTILE)
    assert sum(content == b"b" for content in copied.values()) == len(HOSTILE)
    assert export([*first, *second], out).already == 2 * len(HOSTILE)


@given(st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=300), st.integers(1))
def test_a_name_with_a_number_is_short_enough_and_whole(name: str, number: int) -> None:
    number = number % 10_000 + 1
    name = name.encode("utf-8", "replace").decode()
    told = copies._numbered(name, number)
    assert len(told.encode()) <= 255
    told.encode("utf-8")  # cut between signs only
    if number > 1:
        assert f" ({number})" in told
    elif len(name.encode()) <= 255:
        assert told == name


@given(st.text(max_size=50))
def test_a_plain_name_is_taken_by_every_file_system(name: str) -> None:
    told = copies.plain(name)
    assert told
    assert told == copies.plain(told)
    assert not set(told) & set('<>:"/\\|?*\0\n')
    assert not told.endswith((".", " "))


def test_names_alike_on_some_file_system_are_told_apart(tmp_path: Path) -> None:
    composed, apart = "é.jpg", unicodedata.normalize("NFD", "É.jpg")
    originals = [original(tmp_path / "a" / composed, b"a"), original(tmp_path / "b" / apart, b"b")]
    export(originals, tmp_path / "out")
    assert len(state(tmp_path / "out")) == 2
    assert any("(2)" in name for name in state(tmp_path / "out"))


def test_what_a_killed_export_left_half_is_cleared_away_and_what_another_makes_is_kept(
    tmp_path: Path,
) -> None:
    one, out = original(tmp_path / "a" / "x.jpg"), tmp_path / "out"
    half = out / f"{unfinished.HIDDEN}killed"
    half.mkdir(parents=True)
    (half / "0").write_bytes(b"half")
    (out / f"{unfinished.HIDDEN}link").symlink_to(tmp_path / "a")
    with unfinished.Parts(str(out)) as other:
        Path(other.path()).write_bytes(b"half")
        export([one], out)
        write_list([], str(out / "list.txt"), {})
        assert Path(other.path()).with_name("0").read_bytes() == b"half"
    assert {path.name for path in out.iterdir()} == {
        "x.jpg",
        "list.txt",
        f"{unfinished.HIDDEN}link",
    }
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["x.jpg"]


# -- what fails ----------------------------------------------------------------------------------


def test_originals_that_cannot_be_read_are_named_and_cost_nothing_else(tmp_path: Path) -> None:
    there = original(tmp_path / "there.jpg")
    gone = Original(str(tmp_path / "gone.jpg"))
    folder = Original(str(tmp_path))
    cloud = replace(original(tmp_path / "cloud.jpg"), online=True)
    under = Original(str(tmp_path / "there.jpg" / "x.jpg"))
    done = export([gone, cloud, there, folder, under], tmp_path / "out")
    assert done.photos == 1
    assert [(path, error.code) for path, error in done.failed] == [
        (gone.path, Code.FILE_MISSING),
        (cloud.path, Code.FILE_ONLINE_ONLY),
        (folder.path, Code.FILE_UNREADABLE),
        (under.path, Code.FILE_MISSING),
    ]
    assert set(state(tmp_path / "out")) == {"there.jpg"}


def test_cancelling_leaves_whole_files_only(tmp_path: Path, monkeypatch) -> None:
    originals = [original(tmp_path / "a" / f"{n}.jpg", bytes([n]) * 3000) for n in range(3)]
    monkeypatch.setattr(copies, "_CHUNK", 1000)
    job = Job(JobName.EXPORTING)
    looks = iter(range(100))
    monkeypatch.setattr(job, "checkpoint", lambda: next(looks) == 8 and stop())
    with pytest.raises(Cancelled):
        export(originals, tmp_path / "out", job)
    left = state(tmp_path / "out")
    assert set(left) == {"0.jpg"}
    assert left["0.jpg"] == state(tmp_path / "a")["0.jpg"]
    monkeypatch.undo()
    done = export(originals, tmp_path / "out")
    assert (done.photos, done.already) == (2, 1)


def stop() -> None:
    raise Cancelled


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    one = original(tmp_path / "one.jpg")
    (tmp_path / "file").write_bytes(b"")
    for target in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(PhotoappError) as caught:
            export([one], target)
        assert caught.value.code is Code.NOT_WRITABLE


def test_what_does_not_fit_is_told_before_anything_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = original(tmp_path / "one.jpg", b"x" * 5000)
    usage = copies.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(copies.shutil, "disk_usage", lambda _: usage._replace(free=4999))
    with pytest.raises(PhotoappError) as caught:
        export([one], tmp_path / "out")
    assert caught.value.code is Code.EXPORT_NO_ROOM
    assert not (tmp_path / "out").exists()
    monkeypatch.undo()
    export([one], tmp_path / "out")
    monkeypatch.setattr(copies.shutil, "disk_usage", lambda _: usage._replace(free=0))
    assert export([one], tmp_path / "out").already == 1  # what is there needs no room


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", "2m") as made:
        yield made


def test_a_disk_that_fills_up_meanwhile_has_no_half_file(
    disk: SmallDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    originals = [original(tmp_path / "a" / f"{n}.jpg", bytes([n]) * 900_000) for n in range(3)]
    usage = copies.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(copies.shutil, "disk_usage", lambda _: usage._replace(free=10**9))
    with pytest.raises(PhotoappError) as caught:
        export(originals, disk.path / "out")
    assert caught.value.code is Code.DISK_FULL
    left = state(disk.path / "out")
    assert left == {name: state(tmp_path / "a")[name] for name in ("0.jpg", "1.jpg")}


# -- lists ---------------------------------------------------------------------------------------


def listed(path: str, number: int = 1) -> Listed:
    card = Card(number, os.path.basename(path), 0, 640, 480, None, missing=False, files=1)
    return Listed(card, path, ("Sea", 'He said "x", twice'))


def test_a_list_of_lines_holds_no_name_of_several(tmp_path: Path) -> None:
    paths = ["/photos/a.jpg", "/photos/new\n/etc/passwd", "/photos/caf\udce9.jpg"]
    done = write_list([listed(path) for path in paths], str(tmp_path / "l.txt"), {})
    assert (tmp_path / "l.txt").read_bytes() == b"/photos/a.jpg\n/photos/caf\xe9.jpg\n"
    assert [(path, error.code) for path, error in done.failed] == [
        (paths[1], Code.FILE_NAME_BREAKS)
    ]
    for suffix in ("csv", "json"):
        assert write_list(
            [listed(path) for path in paths], str(tmp_path / f"l.{suffix}"), {"album": "A"}
        ) == (Exported(str(tmp_path / f"l.{suffix}"), 3))


def test_a_list_replaces_nothing(tmp_path: Path) -> None:
    (tmp_path / "l.txt").write_bytes(b"mine")
    with pytest.raises(PhotoappError) as caught:
        write_list([listed("/a.jpg")], str(tmp_path / "l.txt"), {})
    assert caught.value.code is Code.LIST_EXISTS
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"mine"]
    with pytest.raises(PhotoappError) as caught:
        write_list([listed("/a.jpg")], str(tmp_path / "nowhere" / "l.txt"), {})
    assert caught.value.code is Code.NOT_WRITABLE


def test_a_suffix_says_list_but_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert is_list(str(tmp_path / "x.TXT"))
    assert not is_list(str(tmp_path / "folder.txt"))
    assert not is_list(str(tmp_path / "x.jpg"))
