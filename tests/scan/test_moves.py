"""A photo that was renamed or put elsewhere stays the same photo, and nothing is opened for it."""

import os
import shutil
from pathlib import Path

import pytest
from remembering import Library, Memory, run

from photoapp.base.files import Changed, Found, Gone, Moved, Offline, Place, Root, ScanEvent
from photoapp.scan import moves


def moved(events: list[ScanEvent]) -> dict[str, str]:
    """Old path to new path; nothing else may have happened."""
    assert {type(event) for event in events} <= {Moved}
    return {event.known.place.path: event.place.path for event in events}


@pytest.fixture
def sealed(library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library of four photos, scanned, of which from now on nothing may be opened."""
    for path in ("m/1.jpg", "m/2.jpg", "m/deep/3.jpg", "z/4.jpg"):
        library.photo(path)
    library.scan()
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
    return library


@pytest.mark.parametrize("name", ["a", "z2", "m2", "M"])
def test_a_renamed_folder_takes_its_photos_along(sealed: Library, name: str) -> None:
    ids = sealed.ids()
    (sealed.folder / "m").rename(sealed.folder / name)
    assert moved(sealed.scan()) == {
        f"m/{path}": f"{name}/{path}" for path in ("1.jpg", "2.jpg", "deep/3.jpg")
    }
    assert {path.replace(f"{name}/", "m/"): id_ for path, id_ in sealed.ids().items()} == ids
    assert sealed.scan() == []


@pytest.mark.parametrize("name", ["a.jpg", "m/9.jpg", "z/9.txt", "new/folder/x"])
def test_a_renamed_photo_is_the_same_photo(sealed: Library, name: str) -> None:
    (sealed.folder / name).parent.mkdir(parents=True, exist_ok=True)
    (sealed.folder / "m" / "1.jpg").rename(sealed.folder / name)
    assert moved(sealed.scan()) == {"m/1.jpg": name}
    assert sealed.tally.photos == 4


def test_a_folder_whose_photos_all_moved_is_not_offline(sealed: Library) -> None:
    for photo in (sealed.folder / "z").iterdir():
        photo.rename(sealed.folder / "m" / photo.name)
    assert moved(sealed.scan()) == {"z/4.jpg": "m/4.jpg"}
    assert sealed.scan() == []


def test_a_photo_moves_across_roots_in_either_direction(tmp_path: Path) -> None:
    first, second = Library(tmp_path / "a"), Library(tmp_path / "b")
    roots = [first.root, Root(2, str(second.folder), first.root.device)]
    memory = Memory()
    first.photo("1.jpg")
    first.photo("stays.jpg")
    second.photo("2.jpg")
    memory.apply(run(roots, memory)[0])
    (first.folder / "1.jpg").rename(second.folder / "one.jpg")
    (second.folder / "2.jpg").rename(first.folder / "two.jpg")
    events, _ = run(roots, memory)
    assert moved(events) == {"1.jpg": "one.jpg", "2.jpg": "two.jpg"}
    assert [event.place.root for event in events if isinstance(event, Moved)] == [1, 2]


def test_a_copy_is_not_a_move(library: Library) -> None:
    photo = library.photo("1.jpg")
    library.scan()
    shutil.copy2(photo, library.folder / "0.jpg")
    (event,) = library.scan()
    assert isinstance(event, Found)
    assert event.known is None


def test_another_hard_link_is_not_a_move_and_a_renamed_one_is(library: Library) -> None:
    photo = library.photo("1.jpg")
    os.link(photo, library.folder / "2.jpg")
    library.scan()
    ids = library.ids()
    os.link(photo, library.folder / "0.jpg")
    (event,) = library.scan()
    assert isinstance(event, Found)
    (library.folder / "2.jpg").rename(library.folder / "a.jpg")
    assert moved(library.scan()) == {"2.jpg": "a.jpg"}
    assert library.ids()["a.jpg"] == ids["2.jpg"]


def test_one_photo_moves_to_one_place_only(library: Library) -> None:
    photo = library.photo("1.jpg")
    library.scan()
    os.link(photo, library.folder / "a.jpg")
    photo.rename(library.folder / "b.jpg")
    assert [type(event) for event in library.scan()] == [Moved, Found]


def test_a_photo_edited_after_its_move_is_new_here_and_left_to_fingerprints(
    library: Library,
) -> None:
    photo = library.photo("1.jpg")
    library.photo("2.jpg")
    library.scan()
    photo.rename(library.folder / "0.jpg").write_bytes(b"\xff\xd8\xff edited since")
    assert [type(event) for event in library.scan()] == [Found, Gone]


def test_a_missing_photo_that_turns_up_elsewhere_moved(library: Library) -> None:
    photo = library.photo("1.jpg")
    library.photo("2.jpg")
    library.scan()
    away = photo.rename(library.folder.parent / "away.jpg")
    assert [type(event) for event in library.scan()] == [Gone]
    (library.folder / "new").mkdir()
    away.rename(library.folder / "new" / "1.jpg")
    assert moved(library.scan()) == {"1.jpg": "new/1.jpg"}
    assert library.memory.paths() == {"2.jpg", "new/1.jpg"}


def test_a_photo_may_move_to_where_a_missing_one_was(library: Library) -> None:
    for name in ("1.jpg", "2.jpg", "3.jpg"):
        library.photo(name)
    library.scan()
    (library.folder / "1.jpg").unlink()
    library.scan()
    (library.folder / "2.jpg").rename(library.folder / "1.jpg")
    assert moved(library.scan()) == {"2.jpg": "1.jpg"}


def test_a_photo_renamed_over_another_is_a_change_of_that_name(library: Library) -> None:
    library.photo("1.jpg")
    library.photo("2.jpg", b"of another size")
    library.scan()
    (library.folder / "2.jpg").rename(library.folder / "1.jpg")
    assert [type(event) for event in library.scan()] == [Changed, Gone]


def test_moves_are_seen_after_the_disk_got_another_number(sealed: Library) -> None:
    sealed.memory.renumber(lambda device: device + 7)
    (sealed.folder / "z" / "4.jpg").rename(sealed.folder / "z" / "5.jpg")
    assert moved(sealed.scan()) == {"z/4.jpg": "z/5.jpg"}


def test_a_link_left_behind_for_other_programs_does_not_hide_a_move(sealed: Library) -> None:
    (sealed.folder / "m").rename(sealed.folder / "n")
    (sealed.folder / "m").symlink_to("n")
    assert len(moved(sealed.scan())) == 3


def test_a_name_that_changed_only_in_case_is_a_move_where_case_means_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a file system finds the photo under its old spelling too."""
    library.photo("IMG_1.JPG").rename(library.folder / "img_1.jpg")
    (library.folder / "img_1.jpg").rename(library.folder / "IMG_1.JPG")
    library.scan()
    (library.folder / "IMG_1.JPG").rename(library.folder / "img_1.jpg")
    lstat = os.lstat

    def whatever_case(path: str) -> os.stat_result:
        return lstat(path.replace("IMG_1.JPG", "img_1.jpg"))

    monkeypatch.setattr(moves.os, "lstat", whatever_case)
    assert moved(library.scan()) == {"IMG_1.JPG": "img_1.jpg"}


def test_nothing_moves_out_of_a_root_that_is_not_there(tmp_path: Path) -> None:
    first, second = Library(tmp_path / "a"), Library(tmp_path / "b")
    roots = [first.root, Root(2, str(second.folder))]
    memory = Memory()
    first.photo("1.jpg")
    memory.apply(run(roots, memory)[0])
    (first.folder / "1.jpg").rename(second.folder / "1.jpg")
    first.folder.rmdir()
    events, _ = run(roots, memory)
    assert [type(event) for event in events] == [Offline, Found]
    # The same if it became the empty mount point of another file system.
    first.folder.mkdir()
    events, _ = run([Root(1, str(first.folder), first.folder.stat().st_dev + 7), roots[1]], memory)
    assert [type(event) for event in events] == [Found, Offline]


def test_nothing_moves_out_of_a_root_that_is_not_scanned(tmp_path: Path) -> None:
    first, second = Library(tmp_path / "a"), Library(tmp_path / "b")
    memory = Memory()
    first.photo("1.jpg")
    first.photo("2.jpg")
    memory.apply(run([first.root], memory)[0])
    (first.folder / "1.jpg").rename(second.folder / "1.jpg")
    (event,), _ = run([Root(2, str(second.folder))], memory)
    assert isinstance(event, Found)
    assert event.place == Place(2, "1.jpg")
