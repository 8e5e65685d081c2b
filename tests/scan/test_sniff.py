"""Photos are known by their content; the name speaks only where content says nothing."""

import io

import pytest
from PIL import Image

from photoapp.base.files import Kind
from photoapp.scan import HEAD_BYTES, sniff


def encoded(format_: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (32, 24), (200, 120, 40)).save(data, format_)
    return data.getvalue()[:HEAD_BYTES]


def box(brand: bytes, *compatible: bytes) -> bytes:
    body = brand + b"\0\0\0\0" + b"".join(compatible)
    return (len(body) + 8).to_bytes(4, "big") + b"ftyp" + body + b"\0\0\0\x08mdat" + bytes(64)


@pytest.mark.parametrize(
    "format_", ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF", "JPEG2000", "MPO"]
)
@pytest.mark.parametrize("name", ["photo.jpg", "noextension", "notes.txt", "film.mp4"])
def test_a_photo_is_one_under_any_name(format_: str, name: str) -> None:
    assert sniff(encoded(format_), name) is Kind.PHOTO


@pytest.mark.parametrize(
    "head",
    [
        box(b"heic", b"mif1"),
        box(b"mif1", b"heic"),
        box(b"msf1", b"hevc"),
        box(b"avis", b"avif"),
        box(b"crx ", b"isom"),
        box(b"zzzz", b"mif1"),
        b"\xff\x0a" + bytes(40),
        b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(40),
        b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 " + bytes(40),
        b"\xff\x4f\xff\x51" + bytes(40),
        b"II+\0\x08\0\0\0" + bytes(40),
        b"IIU\0" + bytes(40),
        b"IIRO" + bytes(40),
        b"FUJIFILMCCD-RAW 0201",
        b"FOVb" + bytes(40),
        b"\0MRM" + bytes(40),
        b"II\x1a\0\0\0HEAPCCDR",
        b"II\xbc\x01" + bytes(40),
        b"8BPS\0\x01" + bytes(40),
        b"P6\n10 10\n255\n",
        b"P5 # made by hand\n",
        b"\0\0\x01\0\x01\0\x10\x10\x10\0\x01\0\x04\0",  # an icon
    ],
    ids=lambda head: repr(head[:12]),
)
def test_formats_that_pillow_cannot_write_are_photos_too(head: bytes) -> None:
    assert sniff(head, "file") is Kind.PHOTO


@pytest.mark.parametrize(
    "head",
    [
        box(b"isom", b"mp41"),
        box(b"mp42", b"mif1"),
        box(b"qt  "),
        box(b"3gp5"),
        box(b"M4V "),
        box(b"what", b"ever"),
        b"\0\0\0\x08wide\0\0\x10\0mdat" + bytes(40),
        b"\0\0\x20\0moov" + bytes(40),
        b"\x1a\x45\xdf\xa3" + bytes(40),
        b"RIFF\0\0\0\0AVI LIST",
        b"\0\0\x01\xba" + bytes(40),
        (b"G" + bytes(187)) * 4,
        bytes(4) + (b"G" + bytes(191)) * 4,
        b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9",
        b"FLV\x01\x05",
        b"OggS" + bytes(24) + b"\x80theora",
        b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypmjp2" + bytes(40),
    ],
    ids=lambda head: repr(head[:12]),
)
def test_a_video_is_one_even_if_it_is_called_a_photo(head: bytes) -> None:
    assert sniff(head, "film") is Kind.VIDEO
    if head[8:12] != b"what":
        assert sniff(head, "film.jpg") is Kind.VIDEO


def test_a_broken_heic_does_not_turn_into_a_video_that_nobody_misses() -> None:
    assert sniff(box(b"\x04\0ic", b"\xe6\0\0\0"), "IMG_0001.HEIC") is Kind.PHOTO


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"just text",
        b"the free encyclopedia",
        b"BMX is a sport, and this is text about it",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"RIFF\0\0\0\0WAVEfmt ",
        b"ID3\x04",
        box(b"M4A "),
        b"OggS" + bytes(24) + b"\x01vorbis",
        b"DDS |\0\0\0",
        b"P6 and P7 are classes of railway engines",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        bytes(HEAD_BYTES),
    ],
    ids=lambda head: repr(head[:12]),
)
@pytest.mark.parametrize("name", ["file", "file.txt", "jpg", "file.jpg.bak", "file.jpg "])
def test_what_nobody_calls_a_photo_is_other(head: bytes, name: str) -> None:
    assert sniff(head, name) is Kind.OTHER


@pytest.mark.parametrize("name", ["a.jpg", "A.JPEG", ".jpg", "x.nef", "x.CR2", "x.heic", "x.tif"])
@pytest.mark.parametrize("head", [b"", bytes(HEAD_BYTES), b"<html>404</html>"])
def test_a_photo_that_rotted_away_stays_one_so_that_it_is_reported(head: bytes, name: str) -> None:
    assert sniff(head, name) is Kind.PHOTO


@pytest.mark.parametrize(
    "head",
    [
        b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>',
        b"\xef\xbb\xbf\n <x:xmpmeta",
        b"<x:xmpmeta <<<",
        "<?xml version='1.0'?>".encode("utf-16"),
    ],
)
def test_sidecars_are_told_by_name_and_xml(head: bytes) -> None:
    assert sniff(head, "IMG_1.xmp") is Kind.SIDECAR
    assert sniff(head, "IMG_1.NEF.XMP") is Kind.SIDECAR
    assert sniff(head, "IMG_1.aae") is Kind.SIDECAR
    assert sniff(head, "page.html") is Kind.OTHER


def test_a_sidecar_without_xml_is_none() -> None:
    assert sniff(b"", "IMG_1.xmp") is Kind.OTHER
    assert sniff(b"\0\1\2\3", "IMG_1.xmp") is Kind.OTHER
    assert sniff(b"bplist00", "IMG_1.AAE") is Kind.SIDECAR
    assert sniff(encoded("JPEG"), "IMG_1.xmp") is Kind.PHOTO
