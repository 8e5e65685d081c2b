"""What the names of files say of pairs."""

import pytest

from photoapp.base.files import Kind
from photoapp.base.pairing import (
    Role,
    is_of_camera,
    is_sidecar_of,
    pair_key,
    role_of,
    sidecar_state,
)

HOUR = 3_600_000_000_000


@pytest.mark.parametrize(
    "names",
    [
        ("IMG_4120.HEIC", "img_4120.mov", "IMG_E4120.JPG", "IMG_4120.AAE", "IMG_O4120.AAE"),
        ("DSC_1.NEF", "DSC_1.JPG", "dsc_1.xmp", "DSC_1.NEF.xmp", "DSC_1.jpg.XMP"),
        ("Cafe\u0301.jpg", "CAF\u00c9.CR2"),
        ("a.b.jpg", "a.b.dng"),
    ],
)
def test_names_that_may_be_one_photo_have_one_key(names: tuple[str, ...]) -> None:
    assert len({pair_key(name) for name in names}) == 1
    assert pair_key(names[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IMG_1.JPG", "IMG_10.JPG"),
        ("IMG_E1.JPG", "IMG_1.JPG"),  # too short for a phone's number: somebody's own name
        ("MY_E4120.JPG", "MY_4120.JPG"),
        ("a.jpg", "a.b.jpg"),
    ],
)
def test_other_names_are_other_photos(one: str, other: str) -> None:
    assert pair_key(one) != pair_key(other)


@pytest.mark.parametrize("name", ["notes.txt", "noext", ".jpg", "", "archive.zip", "caf\udce9"])
def test_names_of_nothing_that_pairs_have_no_key(name: str) -> None:
    assert pair_key(name) == b""


@pytest.mark.parametrize(
    ("name", "kind", "role"),
    [
        ("IMG_4120.HEIC", Kind.PHOTO, Role.PICTURE),
        ("IMG_E4120.HEIC", Kind.PHOTO, Role.EDIT),
        ("IMG_4120.DNG", Kind.PHOTO, Role.RAW),
        ("IMG_4120.MOV", Kind.VIDEO, Role.MOTION),
        ("IMG_4120.avi", Kind.VIDEO, Role.PICTURE),
        ("IMG_4120.xmp", Kind.SIDECAR, Role.SIDECAR),
    ],
)
def test_what_a_file_is_to_its_photo(name: str, kind: Kind, role: Role) -> None:
    assert role_of(name, kind) is role


def test_films_and_raw_files_go_with_what_cameras_write() -> None:
    assert is_of_camera("a.JPG")
    assert is_of_camera("a.heic")
    assert not is_of_camera("a.png")
    assert not is_of_camera("a.cr2")


def test_a_sidecar_may_name_its_file_exactly() -> None:
    assert is_sidecar_of("IMG_1.JPG.xmp", "img_1.jpg")
    assert not is_sidecar_of("IMG_1.xmp", "IMG_1.JPG")


def test_a_sidecar_whose_time_shifts_by_whole_hours_is_the_same() -> None:
    assert sidecar_state(10, 5 * HOUR + 7) == sidecar_state(10, 3 * HOUR + 7)
    assert sidecar_state(10, 7) != sidecar_state(10, 8)
    assert sidecar_state(10, 7) != sidecar_state(11, 7)
