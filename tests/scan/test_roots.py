"""No photo can be in the library twice because two roots overlap."""

from pathlib import Path

import pytest

from photoapp.base.files import Root
from photoapp.base.messages import Code, PhotoappError
from photoapp.scan import check_new_root


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    (folder / "2019").mkdir(parents=True)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> str:
    folder = tmp_path / "home"
    folder.mkdir()
    return str(folder)


def refused(path: Path, existing: list[Root], home: str) -> PhotoappError:
    with pytest.raises(PhotoappError) as failure:
        check_new_root(str(path), existing, home)
    return failure.value


def test_a_new_root_gets_its_canonical_path(
    photos: Path, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = photos.parent / "link"
    link.symlink_to(photos)
    monkeypatch.chdir(photos.parent)
    for way in (str(photos), "photos", str(link), "photos/../photos/", "link/2019/.."):
        assert check_new_root(way, [], home) == str(photos)
    beside = photos.parent / "photos 2"
    beside.mkdir()
    assert check_new_root(str(beside), [Root(1, str(photos))], home) == str(beside)


def test_a_root_already_there_is_answered_as_it_is_known(photos: Path, home: str) -> None:
    link = photos.parent / "link"
    link.symlink_to(photos)
    assert check_new_root(str(link), [Root(1, str(photos))], home) == str(photos)
    assert check_new_root(str(photos), [Root(1, str(link))], home) == str(link)


def test_a_folder_that_is_not_there_is_refused(photos: Path, home: str) -> None:
    (photos / "file").touch()
    (photos / "loop").symlink_to("loop")
    for name in ("nothing", "file", "loop", "file/below"):
        assert refused(photos / name, [], home).code is Code.FOLDER_MISSING


def test_roots_never_overlap_in_either_direction(photos: Path, home: str) -> None:
    link = photos.parent / "link"
    link.symlink_to(photos / "2019")
    error = refused(link, [Root(1, str(photos))], home)
    assert error.code is Code.FOLDER_OVERLAPS
    assert error.values == {"path": str(photos / "2019"), "other": str(photos)}
    error = refused(photos, [Root(1, str(link))], home)
    assert error.code is Code.FOLDER_OVERLAPS
    assert error.values["other"] == str(link)


def test_a_root_that_is_not_connected_still_counts(photos: Path, home: str) -> None:
    away = Root(1, str(photos / "2019" / "disk"))
    assert refused(photos, [away], home).code is Code.FOLDER_OVERLAPS
    (photos / "2019" / "disk2").mkdir()
    assert check_new_root(str(photos / "2019" / "disk2"), [away], home)


def test_the_programs_own_folder_is_no_root_but_may_be_inside_one(photos: Path, home: str) -> None:
    inside = Path(home) / "encoders"
    inside.mkdir()
    assert refused(Path(home), [], home).code is Code.FOLDER_IS_HOME
    assert refused(inside, [], home).code is Code.FOLDER_IS_HOME
    assert refused(inside, [], str(photos / ".." / "home")).code is Code.FOLDER_IS_HOME
    assert check_new_root(str(photos.parent), [], home) == str(photos.parent)
    assert check_new_root(str(photos), [], str(photos / "not made yet")) == str(photos)
