"""Pictures are known by their content; what cannot be opened is named."""

import struct

import pytest
from PIL import Image

from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging import decode, decode_bytes, formats


@pytest.mark.parametrize(
    ("kind", "options", "tolerance"),
    [
        ("JPEG", {}, 4),
        ("PNG", {}, 4),
        ("GIF", {}, 12),
        ("WEBP", {"lossless": True}, 4),
        ("TIFF", {"compression": "tiff_lzw"}, 4),
        ("TIFF", {}, 4),
        ("BMP", {}, 4),
        ("AVIF", {"quality": 95}, 6),
        ("JPEG2000", {}, 4),
        ("PPM", {}, 4),
        ("ICO", {"sizes": [(240, 160)]}, 4),
    ],
)
def test_every_promised_format_opens(lab, kind, options, tolerance):
    image = lab.scene(240, 160)
    decoded = decode_bytes(lab.encode(image, kind, **options), [])
    assert decoded.format == kind
    assert (decoded.width, decoded.height) == (240, 160)
    assert not decoded.truncated
    assert lab.difference(lab.thumbnail(decoded), lab.thumbnail_of(image)) < tolerance


def test_a_flat_photoshop_document_opens():
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, 3, 2, 2, 8, 3) + struct.pack(">III", 0, 0, 0)
    planes = bytes([200] * 4 + [100] * 4 + [50] * 4)
    decoded = decode_bytes(head + struct.pack(">H", 0) + planes, [])
    assert (decoded.format, decoded.width, decoded.height) == ("PSD", 2, 2)


def test_the_extension_does_not_matter(lab, tmp_path):
    for name in ("picture.png", "picture", "picture.cr2", "picture.txt"):
        (tmp_path / name).write_bytes(lab.encode(lab.scene()))
        assert decode(str(tmp_path / name), []).format == "JPEG"


def test_an_animation_is_its_first_frame(lab):
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("red", "lime", "blue")]
    for kind in ("GIF", "WEBP", "PNG", "AVIF"):
        options = {"save_all": True, "append_images": frames[1:], "duration": 100}
        red, green, blue = lab.shown(lab.encode(frames[0], kind, **options)).mean(axis=(0, 1))
        assert red > 245 > 10 > max(green, blue), kind


def test_a_document_of_many_pages_is_its_first_page(lab):
    pages = [Image.new("RGB", (64, 48), colour) for colour in ("red", "lime")]
    shown = lab.shown(lab.encode(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    assert shown[..., 0].min() > 245


def tiff_with(*entries: tuple[int, int, int, int]) -> bytes:
    body = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries))
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + body + bytes(68)


RAWS = [
    (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "CR3"),
    (b"FUJIFILMCCD-RAW 0201" + bytes(40), "RAF"),
    (b"IIU\0\x08\0\0\0" + bytes(40), "RW2"),
    (b"II*\0\x10\0\0\0CR\2\0" + bytes(40), "CR2"),
    (tiff_with((0xC612, 1, 4, 0x0401)), "DNG"),
    (tiff_with((0x0106, 3, 1, 32803)), "raw"),
]
JXLS = [
    (b"\xff\x0a" + bytes(40), "JPEG XL"),
    (b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(40), "JPEG XL"),
]


def trouble_with(data: bytes) -> PhotoappError:
    with pytest.raises(PhotoappError) as caught:
        decode_bytes(data, [])
    return caught.value


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "video"),
        (b"%PDF-1.7" + bytes(40), "PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n" + bytes(40), "PostScript"),
        (b"just some words that are no picture at all", "unknown"),
    ],
)
def test_what_cannot_be_opened_is_named(data, name):
    trouble = trouble_with(data)
    assert (trouble.code, trouble.values) == (Code.FORMAT_UNSUPPORTED, {"format": name})


@pytest.mark.parametrize(("data", "name"), RAWS + JXLS)
def test_without_its_extra_a_format_says_what_to_install(data, name, monkeypatch):
    monkeypatch.setattr(formats, "_installed", lambda package: False)
    package = "pylibjxl" if name == "JPEG XL" else "rawpy"
    trouble = trouble_with(data)
    assert trouble.code is Code.FORMAT_NOT_INSTALLED
    assert trouble.values == {"format": name, "package": package}


@pytest.mark.parametrize(("data", "name"), RAWS + JXLS)
def test_a_mere_beginning_is_a_problem_in_words(data, name):
    pytest.importorskip("pylibjxl" if name == "JPEG XL" else "rawpy")
    trouble = trouble_with(data)
    assert trouble.code in (Code.FILE_DAMAGED, Code.FILE_TRUNCATED, Code.FORMAT_UNSUPPORTED)
    assert "b'" not in str(trouble)


def test_sensor_data_in_a_tiff_is_not_taken_for_its_little_preview(lab, tmp_path, monkeypatch):
    monkeypatch.setattr(formats, "_installed", lambda package: False)
    path = tmp_path / "DSC_0001.NEF"
    path.write_bytes(lab.encode(lab.scene(160, 120), "TIFF"))
    with pytest.raises(PhotoappError) as caught:
        decode(str(path), [])
    assert caught.value.values == {"format": "NEF", "package": "rawpy"}


def test_a_picture_name_without_a_picture_is_damage(tmp_path):
    (tmp_path / "page.jpg").write_bytes(b"<!doctype html><title>404</title>")
    (tmp_path / "cut.jpg").write_bytes(b"\xff\xd8")
    for name, code in (("page.jpg", Code.FILE_DAMAGED), ("cut.jpg", Code.FILE_TRUNCATED)):
        with pytest.raises(PhotoappError) as caught:
            decode(str(tmp_path / name), [])
        assert caught.value.code is code
