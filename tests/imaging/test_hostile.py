"""Files made to do harm do none."""

import hashlib
import json
import os
import stat
import subprocess
import sys
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

import pytest

from photoapp.base.exports import Colours, Drawing, Drawn, ExportFormat, Keep, Words
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Decoded, Resize, ViewSpec
from photoapp.imaging import DecodePool, decode

T = TypeVar("T")
VIEWS = [ViewSpec(128, Resize.SQUASH), ViewSpec(224), ViewSpec(224, Resize.FIT)]
PATIENCE = 120
SAME = ExportFormat.SAME


@pytest.fixture(scope="module")
def made(shared: Path, tmp_path_factory: pytest.TempPathFactory):
    """The written hostile folder, and what is expected of each file by its path."""
    script = shared / "assets/hostile/make_hostile.py"
    folder = tmp_path_factory.mktemp("hostile") / "made"
    arguments = [sys.executable, str(script), str(folder)]
    subprocess.run([*arguments, "--big", "--devices"], check=True, capture_output=True)
    records = json.loads((folder / "hostile.json").read_text())
    yield folder, {path_of(folder, record): record["expect"] for record in records}
    subprocess.run([*arguments, "--clean"], check=True, capture_output=True)


def path_of(folder: Path, record: dict[str, str]) -> str:
    name = bytes.fromhex(record["path_hex"]) if "path_hex" in record else record["path"].encode()
    return os.fsdecode(os.path.join(os.fsencode(folder), name))


def files_below(*folders: Path) -> list[str]:
    return [
        os.path.join(place, name)
        for folder in folders
        for place, _, names in os.walk(folder)
        for name in names
    ]


def states(paths: list[str]) -> dict[str, tuple[object, ...]]:
    """Content, mtime and mode of every regular file."""
    found: dict[str, tuple[object, ...]] = {}
    for path in paths:
        status = os.lstat(path)
        if stat.S_ISREG(status.st_mode) and os.access(path, os.R_OK):
            with open(path, "rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            found[path] = (digest, status.st_mtime_ns, status.st_mode)
    return found


def outcome(future: Future[T]) -> T | PhotoappError:
    try:
        return future.result(timeout=PATIENCE)
    except PhotoappError as error:
        return error


def test_every_hostile_file_is_a_picture_or_a_problem(shared, made):
    folder, expected = made
    paths = files_below(folder, shared / "assets/hostile/real")
    before = states(paths)
    with DecodePool(2) as pool:
        futures = {path: pool.submit(path, VIEWS) for path in paths}
        outcomes = {path: outcome(future) for path, future in futures.items()}
    assert states(paths) == before
    disappointed = [
        (os.path.relpath(path, folder), wanted, str(outcomes[path])[:80])
        for path, wanted in expected.items()
        if path in outcomes and not as_wanted(path, wanted, outcomes[path])
    ]
    assert not disappointed
    ours = {Code.INTERNAL, Code.DECODER_DIED, Code.DECODER_TIMED_OUT, Code.OUT_OF_MEMORY}
    assert not [
        (path, result)
        for path, result in outcomes.items()
        if isinstance(result, PhotoappError) and result.code in ours
    ]


def as_wanted(path: str, wanted: str, result: Decoded | PhotoappError) -> bool:
    if wanted == "image":
        return isinstance(result, Decoded) and not result.truncated
    if wanted == "reject" and not (path.endswith("no_read.jpg") and os.access(path, os.R_OK)):
        return isinstance(result, PhotoappError)
    return True


def test_hostile_metadata_is_read_or_ignored(made):
    folder, _ = made
    with DecodePool(1) as pool:

        def metadata(name: str):
            path = str(folder / "files" / name)
            return pool.submit(path, []).result(timeout=PATIENCE).metadata

        good = metadata("exif/good.jpg")
        assert (good.make, good.latitude) == ("TestMake", pytest.approx(-33.859833, abs=1e-6))
        assert good.altitude == pytest.approx(-12.5)
        keywords = metadata("xmp/good.jpg")
        assert (keywords.rating, set(keywords.keywords)) == (4, {"beach", "Zürich"})
        assert metadata("xmp/utf16.jpg").rating == 3
        assert metadata("xmp/rating_minus_1.jpg").rating == -1
        for name in ("rating_words", "rating_huge", "rating_nan"):
            assert metadata(f"xmp/{name}.jpg").rating is None
        for name in ("entity_bomb", "external_entity"):
            assert metadata(f"xmp/{name}.jpg").title == ""
        assert "<img src=x>" in metadata("xmp/keyword_hostile.jpg").keywords
        for name in ("gps_0_0", "gps_lat_95_lon_400", "gps_minutes_99", "gps_zero_denominator"):
            assert metadata(f"exif/{name}.jpg").latitude is None
        assert not {"\x00", "\ud800"} & set(metadata("exif/text_xp_utf16_odd.jpg").title)


@pytest.mark.parametrize(
    "drawing",
    [
        Drawing(SAME, None, 90, Keep.ALL, Colours.KEPT, Words("Title", keywords=("a",))),
        Drawing(SAME, None, 90, Keep.PUBLIC, Colours.SRGB),
        Drawing(ExportFormat.JPEG, 300, 90, Keep.ALL, Colours.KEPT),
        Drawing(ExportFormat.PNG, None, 90, Keep.NOTHING, Colours.KEPT),
    ],
    ids=["words", "public", "small", "bare"],
)
def test_every_hostile_file_is_saved_or_refused(shared, made, tmp_path, drawing) -> None:
    folder, _ = made
    paths = files_below(folder, shared / "assets/hostile/real")
    before = states(paths)
    with DecodePool(2) as pool:
        futures = {
            path: pool.submit_saving(path, str(tmp_path / str(number)), drawing)
            for number, path in enumerate(paths)
        }
        looked = {path: pool.submit(path, []) for path in paths}
        outcomes = {path: outcome(future) for path, future in futures.items()}
        pictures = [isinstance(outcome(looked[path]), Decoded) for path in paths]
    assert states(paths) == before
    ours = {Code.INTERNAL, Code.DECODER_DIED, Code.DECODER_TIMED_OUT, Code.OUT_OF_MEMORY}
    assert not [
        (path, result)
        for path, result in outcomes.items()
        if isinstance(result, PhotoappError) and result.code in ours
    ]
    for number, path in enumerate(paths):
        if isinstance(outcomes[path], Drawn) and pictures[number]:
            decode(str(tmp_path / str(number)), [])  # what could be opened still can
