"""A scan tells what is there, and touches nothing that could hang, bite or change."""

import errno
import os
import socket
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import SimpleNamespace

import pytest
from remembering import Library, Memory, run

from photoapp.base.files import (
    Changed,
    Found,
    Gone,
    Kind,
    Moved,
    Place,
    Root,
    ScanEvent,
    ScanTally,
    Unreadable,
)
from photoapp.base.messages import Cancelled, Code
from photoapp.scan import opening, walk

HOUR_NS = 3_600_000_000_000


def found(events: list[ScanEvent]) -> list[tuple[str, Kind]]:
    return [(event.place.path, event.kind) for event in events if isinstance(event, Found)]


# -- what is found ------------------------------------------------------------------------------


def test_everything_is_found_in_an_order_that_never_changes(library: Library) -> None:
    for path in ("b/2.jpg", "b/1.jpg", "a/z/1.jpg", "top.jpg", "a/1.jpg", "B/1.jpg"):
        library.photo(path)
    (library.folder / "film").write_bytes(b"\x1a\x45\xdf\xa3")
    (library.folder / "notes.txt").write_text("notes")
    (library.folder / "top.xmp").write_text("<x:xmpmeta/>")
    events = library.scan()
    assert found(events) == [
        ("film", Kind.VIDEO),
        ("notes.txt", Kind.OTHER),
        ("top.jpg", Kind.PHOTO),
        ("top.xmp", Kind.SIDECAR),
        ("B/1.jpg", Kind.PHOTO),
        ("a/1.jpg", Kind.PHOTO),
        ("a/z/1.jpg", Kind.PHOTO),
        ("b/1.jpg", Kind.PHOTO),
        ("b/2.jpg", Kind.PHOTO),
    ]
    assert library.tally == ScanTally(folders=5, photos=6, video=1, other=1)
    state = (library.folder / "top.jpg").stat()
    top = events[2]
    assert top.stat.size == state.st_size
    assert top.stat.mtime_ns == state.st_mtime_ns
    assert (top.stat.device, top.stat.inode) == (state.st_dev, state.st_ino)


def test_a_second_scan_opens_nothing_and_says_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.photo("a/1.jpg")
    library.photo("2.jpg")
    (library.folder / "notes.txt").write_text("notes")
    (library.folder / "film.mp4").write_bytes(b"\x1a\x45\xdf\xa3")
    library.scan()

    def refuse(*_: object, **__: object) -> int:
        raise AssertionError("a file was opened")

    monkeypatch.setattr(os, "open", refuse)
    assert library.scan() == []
    assert library.tally == ScanTally(folders=2, photos=2, unchanged=2, video=1, other=1)
    assert library.memory.asked_by_identity == 4  # each once, when it was new


def test_a_scan_leaves_the_time_of_access_alone(library: Library) -> None:
    if not hasattr(os, "O_NOATIME"):
        pytest.skip("only Linux can read without leaving a trace")
    photo = library.photo("1.jpg")
    os.utime(photo, (1000, 2000))
    library.scan()
    assert photo.stat().st_atime == 1000


@pytest.mark.parametrize(
    "name",
    [
        b"latin1_caf\xe9.jpg",
        b"\xff\xfe.jpg",
        b"half_\xe2\x82.jpg",
        b"two\nlines\r.jpg",
        b"back\\slash.jpg",
        b" .jpg",
        b"..jpg",
        b".hidden.jpg",
        b"-rf",
        "\u202egpj.exe".encode(),
        b"n" * 255,
    ],
)
def test_any_name_is_legal(library: Library, name: bytes) -> None:
    folder = os.path.join(os.fsencode(library.folder), b"odd\xff\n")
    os.mkdir(folder)
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(b"\xff\xd8\xff photo")
    expected = os.fsdecode(b"odd\xff\n/" + name)
    assert found(library.scan()) == [(expected, Kind.PHOTO)]
    assert library.scan() == []
    os.rename(path, os.path.join(folder, b"renamed"))
    (moved,) = library.scan()
    assert isinstance(moved, Moved)
    assert moved.known.place.path == expected


def test_names_that_differ_only_in_case_or_composition_are_different_files(
    library: Library,
) -> None:
    for name in ("photo.jpg", "Photo.jpg", "PHOTO.jpg", "caf\u00e9.jpg", "cafe\u0301.jpg"):
        library.photo(name)
    if len(list(library.folder.iterdir())) < 5:
        pytest.skip("this file system sees fewer files")
    assert len(found(library.scan())) == 5
    assert library.scan() == []


def test_a_folder_named_like_a_photo_is_a_folder(library: Library) -> None:
    library.photo("album.jpg/real.jpg")
    assert found(library.scan()) == [("album.jpg/real.jpg", Kind.PHOTO)]


# -- what is passed over ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "folder",
    [
        "@eaDir",
        "#recycle",
        "@Recycle",
        ".dtrash",
        ".stversions",
        ".git",
        ".thumbnails",
        ".anything",
        "node_modules",
        "System Volume Information",
        "$RECYCLE.BIN",
        "Catalog Previews.lrdata",
        "Mac.photoslibrary/resources/derivatives",
        "Mac.photoslibrary",
        "Old.photolibrary/Thumbnails",
    ],
)
def test_hidden_and_system_trees_are_passed_over(library: Library, folder: str) -> None:
    library.photo("kept.jpg")
    library.photo(f"{folder}/deep/no.jpg")
    library.photo(f"a/{folder}/no.jpg")
    assert found(library.scan()) == [("kept.jpg", Kind.PHOTO)]


def test_the_originals_of_a_mac_library_are_kept(library: Library) -> None:
    library.photo("Mac.photoslibrary/originals/0/A.heic")
    library.photo("Old.photolibrary/Masters/2012/B.jpg")
    library.photo("Mac.photoslibrary/loose.jpg")
    assert [path for path, _ in found(library.scan())] == [
        "Mac.photoslibrary/originals/0/A.heic",
        "Old.photolibrary/Masters/2012/B.jpg",
    ]


def test_a_mac_library_or_a_hidden_folder_may_be_a_root_itself(library: Library) -> None:
    library.photo("Mac.photoslibrary/originals/A.jpg")
    library.photo("Mac.photoslibrary/private/no.jpg")
    library.photo(".photos/B.jpg")
    roots = [
        Root(1, str(library.folder / "Mac.photoslibrary")),
        Root(2, str(library.folder / ".photos")),
    ]
    events, _ = run(roots, Memory())
    assert found(events) == [("originals/A.jpg", Kind.PHOTO), ("B.jpg", Kind.PHOTO)]


def test_the_shadows_of_macos_are_no_photos(library: Library) -> None:
    library.photo("1.jpg")
    library.photo("._1.jpg")
    assert found(library.scan()) == [("1.jpg", Kind.PHOTO)]
    assert library.tally.other == 0


def test_the_programs_own_home_is_never_looked_into(library: Library) -> None:
    library.photo("data/photoapp/thumb.jpg")
    library.photo("data/mine.jpg")
    link = library.folder.parent / "link"
    link.symlink_to(library.folder)
    events = library.scan(home=str(link / "data" / "photoapp"))
    assert found(events) == [("data/mine.jpg", Kind.PHOTO)]


def test_what_the_user_excludes_is_passed_over_and_comes_back(library: Library) -> None:
    library.photo("kept.jpg")
    library.photo("Private/secret.jpg")
    library.photo("2019/raw/1.jpg")
    library.photo("2019/1.TIF")
    library.scan()
    exclude = {1: ["private", "2019/raw", "*.tif"], 2: ["kept.jpg"]}
    events = library.scan(exclude=exclude)
    assert sorted(event.known.place.path for event in events if isinstance(event, Gone)) == [
        "2019/1.TIF",
        "2019/raw/1.jpg",
        "Private/secret.jpg",
    ]
    assert library.memory.paths() == {"kept.jpg"}
    ids = {file.id for file in library.memory.files()}
    assert len(library.scan()) == 3
    assert {file.id for file in library.memory.files() if not file.missing} == ids


# -- what could hang or bite --------------------------------------------------------------------


def test_links_are_never_followed(library: Library) -> None:
    library.photo("real/1.jpg")
    real = library.folder / "real"
    (real / "loop").symlink_to(".")
    (library.folder / "up").symlink_to("..")
    (library.folder / "again").symlink_to("real")
    (library.folder / "self.jpg").symlink_to("self.jpg")
    (library.folder / "dangling.jpg").symlink_to("nothing")
    (library.folder / "twice.jpg").symlink_to("real/1.jpg")
    (library.folder / "zero.jpg").symlink_to("/dev/zero")
    assert found(library.scan()) == [("real/1.jpg", Kind.PHOTO)]
    assert library.tally.other == 7
    assert library.scan() == []


def test_pipes_and_sockets_are_counted_and_never_opened(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(library.folder / "fifo.jpg")
    monkeypatch.chdir(library.folder)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.jpg")
        monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
        assert library.scan() == []
    assert library.tally.other == 2


def test_a_pipe_that_takes_a_photos_place_does_not_hang_the_scan(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = library.photo("1.jpg")
    look = opening.look

    def swap_first(path: str, name: str, state: os.stat_result) -> object:
        photo.unlink()
        os.mkfifo(photo)
        return look(path, name, state)

    monkeypatch.setattr(walk, "look", swap_first)
    assert library.scan() == []


def test_hard_links_are_both_found(library: Library) -> None:
    first = library.photo("1.jpg")
    os.link(first, library.folder / "2.jpg")
    assert len(found(library.scan())) == 2
    assert library.scan() == []


@pytest.mark.parametrize("year", [1901, 2446])  # as far as ext4 goes
def test_a_time_that_64_bits_of_nanoseconds_cannot_hold_is_kept_at_their_end(
    library: Library, year: int
) -> None:
    far = library.photo("far.jpg")
    seconds = (year - 1970) * 31_556_952
    os.utime(far, (seconds, seconds))
    (event,) = library.scan()
    assert isinstance(event, Found)
    assert -(1 << 63) <= event.stat.mtime_ns < 1 << 63
    assert library.scan() == []


def test_a_tree_deeper_than_a_path_can_be_is_a_problem_not_a_crash(library: Library) -> None:
    library.photo("first.jpg")
    levels = 2500
    handle = os.open(library.folder, os.O_RDONLY)
    for _ in range(levels):
        os.mkdir("d", dir_fd=handle)
        inner = os.open("d", os.O_RDONLY, dir_fd=handle)
        os.close(handle)
        handle = inner
    os.close(handle)
    library.photo("z/last.jpg")
    try:
        events = library.scan()
        assert [path for path, _ in found(events)] == ["first.jpg", "z/last.jpg"]
        (problem,) = [event for event in events if isinstance(event, Unreadable)]
        assert problem.folder
        assert problem.code is Code.FOLDER_UNREADABLE
        assert problem.detail == os.strerror(errno.ENAMETOOLONG)
        assert library.tally.folders > 1500
    finally:
        subprocess.run(["rm", "-rf", library.folder / "d"], check=True)


def test_a_folder_that_contains_itself_ends(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As bind mounts and FUSE can make it; here, the inner folder claims to be the outer."""
    library.photo("a/b/1.jpg")
    outer = os.lstat(library.folder / "a")
    lstat = os.lstat

    def claim(path: str) -> os.stat_result:
        return outer if str(path).endswith("/b") else lstat(path)

    monkeypatch.setattr(os, "lstat", claim)
    assert library.scan() == []


# -- what may not be read -----------------------------------------------------------------------


def test_a_folder_that_may_not_be_read_is_a_problem_and_nothing_in_it_is_gone(
    open_folder: Path, as_a_user: Callable[[], AbstractContextManager[None]]
) -> None:
    library = Library(open_folder)
    for folder in ("unlisted", "unentered", "open"):
        library.photo(f"{folder}/1.jpg")
        library.photo(f"{folder}/deep/2.jpg")
    library.scan()
    (open_folder / "unlisted").chmod(0o311)
    (open_folder / "unentered").chmod(0o444)
    with as_a_user():
        events = library.scan()
    assert events == [
        Unreadable(Place(1, name), Code.FOLDER_UNREADABLE, os.strerror(errno.EACCES), folder=True)
        for name in ("unentered", "unlisted")
    ]
    assert library.tally.unchanged == 2


def test_a_photo_that_may_not_be_read_is_a_problem_and_a_note_is_not(
    open_folder: Path, as_a_user: Callable[[], AbstractContextManager[None]]
) -> None:
    library = Library(open_folder)
    library.photo("secret.jpg").chmod(0)
    library.photo("secret.txt").chmod(0)
    library.photo("zopen.jpg")
    with as_a_user():
        events = library.scan()
    assert events[0] == Unreadable(
        Place(1, "secret.jpg"), Code.FILE_UNREADABLE, os.strerror(errno.EACCES), folder=False
    )
    assert found(events) == [("zopen.jpg", Kind.PHOTO)]
    assert library.memory.paths() == {"zopen.jpg"}
    with as_a_user():
        assert len(library.scan()) == 1  # still a problem
    (open_folder / "secret.jpg").chmod(0o644)
    assert ("secret.jpg", Kind.PHOTO) in found(library.scan())


def test_a_bad_sector_is_a_problem_of_its_file_alone(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.photo("bad.jpg")
    library.photo("good.jpg")
    read = os.read

    def fail_once(handle: int, number: int) -> bytes:
        monkeypatch.setattr(os, "read", read)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "read", fail_once)
    events = library.scan()
    assert isinstance(events[0], Unreadable)
    assert not events[0].folder
    assert found(events) == [("good.jpg", Kind.PHOTO)]


# -- what changed -------------------------------------------------------------------------------


def test_a_file_of_another_size_or_time_changed(library: Library) -> None:
    sized, timed, converted = (library.photo(name) for name in ("a.jpg", "b.jpg", "c.jpg"))
    library.scan()
    ids = library.ids()
    sized.write_bytes(sized.read_bytes() + b"more")
    os.utime(timed, ns=(0, timed.stat().st_mtime_ns + 1))
    converted.write_bytes(b"\x1a\x45\xdf\xa3 now a film")
    events = library.scan()
    assert [(type(e), e.known.place.path, e.kind) for e in events] == [
        (Changed, "a.jpg", Kind.PHOTO),
        (Changed, "b.jpg", Kind.PHOTO),
        (Changed, "c.jpg", Kind.VIDEO),
    ]
    assert library.ids() == ids
    assert library.scan() == []


@pytest.mark.parametrize("hours", [-14, -1, 1, 2, 26])
def test_a_shift_by_whole_hours_is_a_clock_not_a_change(library: Library, hours: int) -> None:
    photo = library.photo("1.jpg")
    library.scan()
    os.utime(photo, ns=(0, photo.stat().st_mtime_ns + hours * HOUR_NS))
    assert library.scan() == []
    assert library.tally.unchanged == 1


def test_another_device_or_inode_alone_is_no_change(library: Library) -> None:
    photo = library.photo("1.jpg")
    library.scan()
    state = photo.stat()
    copy = photo.with_name("copy")
    copy.write_bytes(photo.read_bytes())
    os.replace(copy, photo)
    os.utime(photo, ns=(0, state.st_mtime_ns))
    library.memory.renumber(lambda device: device + 7)
    assert library.scan() == []


def test_a_missing_photo_that_is_back_keeps_its_row(library: Library) -> None:
    photo = library.photo("1.jpg")
    library.photo("2.jpg")
    library.scan()
    ids = library.ids()
    away = photo.rename(library.folder.parent / "away.jpg")
    assert [type(event) for event in library.scan()] == [Gone]
    assert library.scan() == []
    away.rename(photo)
    (back,) = library.scan()
    assert isinstance(back, Found)
    assert back.known is not None
    assert back.known.missing
    assert library.ids() == ids


def test_a_missing_photo_replaced_by_another_is_a_change(library: Library) -> None:
    photo = library.photo("1.jpg")
    library.photo("2.jpg")
    library.scan()
    photo.unlink()
    library.scan()
    library.photo("1.jpg", b"another picture")
    (event,) = library.scan()
    assert isinstance(event, Changed)
    assert event.known.missing


def test_a_photo_replaced_by_a_folder_or_a_link_is_gone(library: Library) -> None:
    for name in ("1.jpg", "2.jpg", "3.jpg"):
        library.photo(name)
    library.scan()
    (library.folder / "1.jpg").unlink()
    library.photo("1.jpg/inside.jpg")
    (library.folder / "2.jpg").unlink()
    (library.folder / "2.jpg").symlink_to("3.jpg")
    events = library.scan()
    assert found(events) == [("1.jpg/inside.jpg", Kind.PHOTO)]
    assert [event.known.place.path for event in events if isinstance(event, Gone)] == [
        "1.jpg",
        "2.jpg",
    ]


# -- what is only online ------------------------------------------------------------------------


@pytest.mark.parametrize("attribute", [0x1000, 0x40000, 0x400000])
def test_placeholders_of_cloud_services_are_recognised(attribute: int) -> None:
    assert opening.online_only(SimpleNamespace(st_file_attributes=attribute | 0x20))
    assert not opening.online_only(SimpleNamespace(st_file_attributes=0x20))


def test_dataless_files_of_macos_are_recognised() -> None:
    assert opening.online_only(SimpleNamespace(st_flags=0x40000000))
    assert not opening.online_only(SimpleNamespace(st_flags=0))


def test_a_placeholder_is_never_opened_and_a_download_is_a_change(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.photo("1.jpg")

    def all_online(_: os.stat_result) -> bool:
        return True

    with monkeypatch.context() as cloud:
        cloud.setattr(opening, "online_only", all_online)
        cloud.setattr(walk, "online_only", all_online)
        cloud.setattr(os, "open", lambda *_: pytest.fail("opened"))
        assert found(library.scan()) == [("1.jpg", Kind.ONLINE_ONLY)]
        assert library.scan() == []
        assert library.tally.online_only == 1
    (event,) = library.scan()
    assert isinstance(event, Changed)
    assert event.kind is Kind.PHOTO
    with monkeypatch.context() as cloud:
        cloud.setattr(opening, "online_only", all_online)
        cloud.setattr(walk, "online_only", all_online)
        assert library.scan() == []  # understood once, it stays a photo
        assert library.tally.unchanged == 1


# -- stopping -----------------------------------------------------------------------------------


def test_a_cancelled_scan_calls_nothing_gone(library: Library) -> None:
    for folder in "abc":
        library.photo(f"{folder}/1.jpg")
    library.scan()
    (library.folder / "a" / "1.jpg").rename(library.folder / "elsewhere.jpg")
    (library.folder / "a").rmdir()
    left = iter(range(2))

    def checkpoint() -> None:
        if next(left, None) is None:
            raise Cancelled

    with pytest.raises(Cancelled):
        library.scan(checkpoint=checkpoint, at_once=True)
    assert library.memory.paths(missing=True) == set()
    assert len(library.memory.paths()) == 3
