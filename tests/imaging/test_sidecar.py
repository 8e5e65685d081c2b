"""A sidecar's word comes before the file's own, for what it states and nothing else."""

from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import TimeSource
from photoapp.imaging import decode, read_sidecar

TAKEN = "2020:02:29 12:34:56"


@pytest.fixture
def shot(lab, tmp_path: Path) -> Path:
    """A JPEG with a time, a maker and a rating."""
    block = Image.Exif()
    block.update({0x010F: "Maker", 0x0110: "Model", 0x4746: 2})
    block.get_ifd(0x8769).update({0x9003: TAKEN, 0x9291: "789", 0x9011: "+02:00"})
    path = tmp_path / "shot.jpg"
    path.write_bytes(lab.encode(lab.scene(), exif=block))
    return path


@pytest.fixture
def beside(lab, shot: Path):
    """`beside(attributes, elements)` writes the photo's sidecar and decodes the photo with it."""

    def write(attributes: str = "", elements: str = ""):
        sidecar = shot.with_suffix(".xmp")
        sidecar.write_bytes(lab.xmp(attributes, elements))
        return decode(str(shot), [], sidecar=str(sidecar)).metadata

    return write


def test_what_a_sidecar_states_replaces_what_the_file_says(beside):
    seen = beside(
        'xmp:Rating="5"', "<dc:subject><rdf:Bag><rdf:li>Sea</rdf:li></rdf:Bag></dc:subject>"
    )
    assert (seen.rating, seen.keywords) == (5, ("Sea",))
    assert (seen.make, seen.model) == ("Maker", "Model")


def test_a_rating_of_nothing_is_stated_too(beside):
    assert beside('xmp:Rating="0"').rating == 0
    assert beside().rating == 2


def test_a_corrected_time_counts(beside):
    seen = beside('exif:DateTimeOriginal="2020-03-01T08:00:00"')
    assert (seen.taken, seen.offset) == (datetime(2020, 3, 1, 8), None)
    assert seen.time_source is TimeSource.XMP


def test_the_same_time_leaves_the_file_its_sub_seconds_and_offset(beside):
    seen = beside('exif:DateTimeOriginal="2020-02-29T12:34:56"')
    assert (seen.taken.microsecond, seen.offset) == (789_000, 120)
    assert seen.time_source is TimeSource.EXIF


def test_a_time_of_scanning_does_not_correct_a_time_of_taking(beside):
    assert beside('xmp:CreateDate="2024-01-01T00:00:01"').taken.year == 2020


def test_positions_come_whole_from_one_of_them(beside):
    seen = beside('exif:GPSLatitude="48,51.5N" exif:GPSLongitude="2,17.7E"')
    assert (seen.latitude, seen.longitude) == pytest.approx((48.858333, 2.295), abs=1e-6)
    assert beside('exif:GPSLatitude="48,51.5N"').latitude is None


def test_a_sidecar_that_cannot_be_read_costs_nothing_but_itself(shot, tmp_path):
    for name, content, code in (
        ("empty.xmp", b"", Code.FILE_EMPTY),
        ("text.xmp", b"my holiday notes", Code.FILE_DAMAGED),
        ("huge.xmp", b"<rdf>" + bytes(5 << 20), Code.FILE_DAMAGED),
        ("missing.xmp", None, Code.FILE_UNREADABLE),
    ):
        sidecar = tmp_path / name
        if content is not None:
            sidecar.write_bytes(content)
        decoded = decode(str(shot), [], sidecar=str(sidecar))
        assert decoded.sidecar_error is code, name
        assert decoded.metadata.rating == 2
        with pytest.raises(PhotoappError) as caught:
            read_sidecar(str(sidecar))
        assert caught.value.code is code


def test_a_sidecar_never_turns_a_picture_that_says_itself_which_side_is_up(lab, shot):
    sidecar = shot.with_suffix(".xmp")
    sidecar.write_bytes(lab.xmp('tiff:Orientation="6"'))
    decoded = decode(str(shot), [], sidecar=str(sidecar))
    assert (decoded.width, decoded.height) == (480, 320)


def test_real_sidecars_correct_their_photos(shared: Path):
    folder = shared / "assets/library/sidecars"
    photo, sidecar = str(folder / "photoshop.jpg"), str(folder / "photoshop.xmp")
    assert "compuer" in decode(photo, []).metadata.keywords
    with_it = decode(photo, [], sidecar=sidecar).metadata
    assert "computer" in with_it.keywords
    assert with_it.taken == decode(photo, []).metadata.taken
    moved = decode(
        str(folder / "beach_sand.jpg"), [], sidecar=str(folder / "beach_sand.jpg.xmp")
    ).metadata
    assert (moved.model, round(moved.latitude or 0, 4)) == ("MD86063", 53.1326)
