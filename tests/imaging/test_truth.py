"""Against the sample library: what exiftool and a full decode say of the same files."""

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Decoded, Resize, ViewSpec
from photoapp.imaging import decode

# What we deliberately do not repeat: values that say nothing, or that cannot be true.
NOT_WANTED = {
    ("gps_alt_m", "gps/altitude.jpg"),  # an overflow of -12 m
    ("gps_lat", "gps/gps-zero-zero.jpg"),
    ("gps_lon", "gps/gps-zero-zero.jpg"),
    ("gps_lat", "avif/paris_icc_exif_xmp.avif"),  # 0,0 again
    ("gps_lon", "avif/paris_icc_exif_xmp.avif"),
    # The tag says 65 x 43 turned by a quarter; the list turned Pillow's turned size once more.
    ("size", "orientation/rotate6.tiff"),
    ("size", "raw/DSC_0247.NEF"),  # a JPEG inside; the list has LibRaw's crop
}


def same_text(one: str, other: object) -> bool:
    return one.split() == str(other).split()


def near(one: float | None, other: object) -> bool:
    wanted = float(str(other).split()[0])
    return one is not None and math.isclose(one, wanted, rel_tol=1e-4, abs_tol=1e-4)


def same_time(decoded: Decoded, text: str) -> bool:
    taken = decoded.metadata.taken
    digits = re.sub(r"\D", "", re.sub(r"[+-]\d\d:\d\d$", "", text))[:14]
    return taken is not None and taken.strftime("%Y%m%d%H%M%S").startswith(digits)


Check = Callable[[Decoded, dict], bool]
CHECKS: dict[str, Check] = {
    "date_time_original": lambda d, e: same_time(d, e["date_time_original"]),
    "make": lambda d, e: same_text(d.metadata.make, e["make"]),
    "model": lambda d, e: same_text(d.metadata.model, e["model"]),
    "lens": lambda d, e: same_text(
        re.sub(r"(\d)\.0\b", r"\1", d.metadata.lens).replace(" - ", "-"),
        re.sub(r"(\d)\.0\b", r"\1", e["lens"]).replace(" - ", "-"),
    ),
    "exposure_time_s": lambda d, e: near(d.metadata.exposure, e["exposure_time_s"]),
    "f_number": lambda d, e: near(d.metadata.f_number, e["f_number"]),
    "iso": lambda d, e: near(d.metadata.iso, e["iso"]) or e["iso"] == 0,
    "focal_length_mm": lambda d, e: (
        near(d.metadata.focal_length, e["focal_length_mm"]) or e["focal_length_mm"] == 0
    ),
    "gps_lat": lambda d, e: near(d.metadata.latitude, e["gps_lat"]),
    "gps_lon": lambda d, e: near(d.metadata.longitude, e["gps_lon"]),
    "gps_alt_m": lambda d, e: near(d.metadata.altitude, e["gps_alt_m"]),
    "rating": lambda d, e: near(d.metadata.rating, e["rating"]),
    "rating_makernote": lambda d, e: near(d.metadata.rating, e["rating_makernote"]),
    "title": lambda d, e: same_text(d.metadata.title, e["title"]),
    "description": lambda d, e: (
        same_text(d.metadata.description, e["description"]) or "DIGITAL CAMERA" in e["description"]
    ),
    "keywords": lambda d, e: set(d.metadata.keywords) == set(e["keywords"]),
}


@pytest.fixture(scope="module")
def library(shared: Path) -> Path:
    return shared / "assets/library"


@pytest.fixture(scope="module")
def truths(library: Path) -> list[tuple[str, Decoded, dict]]:
    """Every file of the list that is a picture we open, decoded once."""
    expected = json.loads((library / "expected.json").read_text())["files"]
    return list(decoded_files(library, expected))


def decoded_files(library: Path, expected: dict[str, dict]) -> Iterator[tuple[str, Decoded, dict]]:
    for name, truth in expected.items():
        try:
            yield name, decode(str(library / name), []), truth
        except PhotoappError as error:
            if error.code is not Code.FORMAT_UNSUPPORTED:
                raise


def test_every_size_is_the_upright_one(truths):
    wrong = [
        (name, decoded.width, decoded.height)
        for name, decoded, truth in truths
        if "display_width" in truth
        and (decoded.width, decoded.height) != (truth["display_width"], truth["display_height"])
        and ("size", name) not in NOT_WANTED
    ]
    assert not wrong


def test_tags_are_read_as_exiftool_reads_them(truths):
    asked: Counter[str] = Counter()
    missed: dict[str, list[str]] = {}
    for name, decoded, truth in truths:
        for tag, check in CHECKS.items():
            if tag in truth and (tag, name) not in NOT_WANTED:
                asked[tag] += 1
                if not check(decoded, truth):
                    missed.setdefault(tag, []).append(name)
    print()
    for tag, count in asked.items():
        print(f"{tag:20} {count - len(missed.get(tag, ())):4} of {count}")
    assert missed == {}


def test_a_reduced_decode_means_the_same_to_the_encoder(shared, library):
    onnxruntime = pytest.importorskip("onnxruntime")
    model = shared / "starter/visual.onnx"
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    spec = ViewSpec(128, Resize.SQUASH)

    def vector(pixels: np.ndarray) -> np.ndarray:
        values = (pixels.astype(np.float32) / 255 - 0.4627450980392157) / 0.25098039215686274
        batch = values.transpose(2, 0, 1)[None].astype(np.float32)
        return session.run(None, {"pixel_values": batch})[0][0]

    for path in sorted((library / "12mp").iterdir()):
        whole = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
        full = vector(np.asarray(whole.resize((128, 128), Image.Resampling.BICUBIC)))
        cosine = float(full @ vector(decode(str(path), [spec]).views[spec]))
        print(f"{path.name:30} {cosine:.5f}")
        assert cosine >= 0.998


def test_the_same_numbers_in_two_profiles_are_two_pictures(lab, library):
    paths = [library / f"colour/Iceland-{profile}.jpg" for profile in ("P3", "sRGB")]
    stored = [lab.thumbnail_of(Image.open(path)) for path in paths]
    assert lab.difference(*stored) == 0
    wide, narrow = (lab.thumbnail(decode(str(path), [])) for path in paths)
    assert 2 < lab.difference(wide, narrow) < 10


def test_a_bench_is_red_though_its_channels_are_swapped(lab, library):
    shown = lab.thumbnail(decode(str(library / "colour/sideways_bench_brg_icc.jpg"), []))
    red, green, _blue = np.moveaxis(shown, 2, 0)
    assert ((red > 200) & (green < 100)).mean() > 0.05
