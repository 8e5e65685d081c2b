"""Against the sample library: what exiftool and a full decode say of the same files."""

import json
import math
import re
from collections import Counter
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from photoapp.base.messages import PhotoappError
from photoapp.base.picture import Decoded, Fingerprint, Resize, ViewSpec
from photoapp.imaging import decode, read_sidecar

CHECKOUT = Path(__file__).resolve().parents[2]
PLAIN = re.compile(r"^\| `([^`]+)` \| (all|`[^`]+`) \|", re.MULTILINE)


def not_read() -> list[tuple[str, str]]:
    """(tag, pattern of file names) of each row of "What is not read" in ARCHITECTURE.md."""
    text = (CHECKOUT / "ARCHITECTURE.md").read_text()
    section = text.partition("## What is not read\n")[2].partition("\n## ")[0]
    return [
        (tag, "*" if where == "all" else where.strip("`")) for tag, where in PLAIN.findall(section)
    ]


def same_text(one: str, other: object) -> bool:
    return one.split() == str(other).split()


def near(one: float | None, other: object) -> bool:
    wanted = float(str(other).split()[0])
    return one is not None and math.isclose(one, wanted, rel_tol=1e-4, abs_tol=1e-4)


def same_time(decoded: Decoded, text: str) -> bool:
    taken = decoded.metadata.taken
    digits = re.sub(r"\D", "", re.sub(r"[+-]\d\d:\d\d$", "", text))[:14]
    return taken is not None and taken.strftime("%Y%m%d%H%M%S").startswith(digits)


def same_offset(decoded: Decoded, text: str) -> bool:
    sign, hours, minutes = re.fullmatch(r"([+-])(\d\d):(\d\d)", text).groups()
    return decoded.metadata.offset == int(sign + "1") * (int(hours) * 60 + int(minutes))


def same_fraction(decoded: Decoded, digits: str) -> bool:
    taken = decoded.metadata.taken
    return taken is not None and taken.microsecond == int(digits.strip()[:6].ljust(6, "0"))


def same_kind(decoded: Decoded, mime: str) -> bool:
    kind = decoded.format
    names = {"HEIF": "heic heif heif-sequence", "JPEG2000": "jp2", "JPEG XL": "jxl"}
    names |= {"TIFF": "tiff", "AVIF": "avif", "PNG": "png apng"}
    if mime.startswith("image/x-"):
        return kind.lower() in mime
    return mime.removeprefix("image/") in names.get(kind, kind.lower()).split()


def turned_size(decoded: Decoded, truth: dict) -> bool:
    stored = truth.get("stored_width"), truth.get("stored_height")
    sideways = truth["orientation"] in (5, 6, 7, 8)
    return None in stored or (decoded.width, decoded.height) == (
        stored[::-1] if sideways else stored
    )


def unfolded(lens: str) -> str:
    return re.sub(r"(\d)\.0\b", r"\1", lens).replace(" - ", "-")


Check = Callable[[Decoded, dict], bool]
CHECKS: dict[str, Check] = {
    "file_type": lambda d, e: same_kind(d, e["mime"]),
    "mime": lambda d, e: same_kind(d, e["mime"]),
    "bytes": lambda d, e: d.fingerprint.length == e["bytes"],
    "display_width": lambda d, e: d.width == e["display_width"],
    "display_height": lambda d, e: d.height == e["display_height"],
    "orientation": turned_size,
    "stored_width": lambda d, e: e["stored_width"] in (d.width, d.height),
    "stored_height": lambda d, e: e["stored_height"] in (d.width, d.height),
    "date_time_original": lambda d, e: same_time(d, e["date_time_original"]),
    "date_source": lambda d, e: d.metadata.time_source == e["date_source"].split()[0].lower(),
    "subsec_original": lambda d, e: same_fraction(d, e["subsec_original"]),
    "offset_time_original": lambda d, e: same_offset(d, e["offset_time_original"]),
    "offset_time": lambda d, e: same_offset(d, e.get("offset_time_original", e["offset_time"])),
    "make": lambda d, e: same_text(d.metadata.make, e["make"]),
    "model": lambda d, e: same_text(d.metadata.model, e["model"]),
    "lens": lambda d, e: same_text(unfolded(d.metadata.lens), unfolded(e["lens"])),
    "exposure_time_s": lambda d, e: near(d.metadata.exposure, e["exposure_time_s"]),
    "f_number": lambda d, e: near(d.metadata.f_number, e["f_number"]),
    "iso": lambda d, e: near(d.metadata.iso, e["iso"]) or e["iso"] == 0,
    "focal_length_mm": lambda d, e: (
        near(d.metadata.focal_length, e["focal_length_mm"]) or e["focal_length_mm"] == 0
    ),
    "focal_length_35mm": lambda d, e: (
        near(d.metadata.focal_length_35, e["focal_length_35mm"]) or e["focal_length_35mm"] == 0
    ),
    "gps_lat": lambda d, e: near(d.metadata.latitude, e["gps_lat"]),
    "gps_lon": lambda d, e: near(d.metadata.longitude, e["gps_lon"]),
    "gps_alt_m": lambda d, e: near(d.metadata.altitude, e["gps_alt_m"]),
    "rating": lambda d, e: near(d.metadata.rating, e["rating"]),
    "rating_makernote": lambda d, e: near(d.metadata.rating, e["rating_makernote"]),
    "title": lambda d, e: same_text(d.metadata.title, e["title"]),
    "description": lambda d, e: same_text(d.metadata.description, e["description"]),
    "keywords": lambda d, e: set(d.metadata.keywords) == set(e["keywords"]),
    "keywords_xmp": lambda d, e: set(d.metadata.keywords) >= set(e["keywords_xmp"]),
    "keywords_iptc": lambda d, e: set(d.metadata.keywords) >= set(e["keywords_iptc"]),
    "hierarchical_keywords": lambda d, e: (
        set(d.metadata.keyword_paths) == set(e["hierarchical_keywords"])
    ),
}


@pytest.fixture(scope="module")
def library(shared: Path) -> Path:
    return shared / "assets/library"


@pytest.fixture(scope="module")
def truths(library: Path) -> list[tuple[str, Decoded | None, dict]]:
    """Every file of the list, decoded once; None if it is no photo that can be opened."""
    expected = json.loads((library / "expected.json").read_text())["files"]
    return [(name, read(library / name), truth) for name, truth in expected.items()]


def read(path: Path) -> Decoded | None:
    if path.suffix == ".xmp":
        fingerprint = Fingerprint(b"", path.stat().st_size)
        return Decoded(fingerprint, "", 0, 0, read_sidecar(str(path)), b"", 0, b"")
    try:
        return decode(str(path), [])
    except PhotoappError as error:
        print(f"not a photo: {path.name}: {error}")
        return None


def test_every_value_is_read_or_listed_as_not_read(truths):
    listed = not_read()
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    unused = set(listed)
    wrong: list[str] = []
    for name, decoded, truth in truths:
        for tag in truth:
            asked[tag] += 1
            if tag in CHECKS and decoded is not None and CHECKS[tag](decoded, truth):
                right[tag] += 1
                continue
            reasons = {row for row in listed if fits(row, tag, name)}
            unused -= reasons
            if not reasons:
                wrong.append(f"{name}: {tag} = {truth[tag]!r}")
    print()
    for tag, count in asked.most_common():
        print(f"{tag:24} {right[tag]:4} of {count:4}  {right[tag] / count:4.0%}")
    print(
        f"{'all':24} {right.total():4} of {asked.total():4}  {right.total() / asked.total():4.0%}"
    )
    assert not wrong, "\n".join(wrong)
    assert not unused, f"read after all, or not in the library: {unused}"


def fits(row: tuple[str, str], tag: str, name: str) -> bool:
    return fnmatchcase(tag, row[0]) and fnmatchcase(name, row[1])


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
