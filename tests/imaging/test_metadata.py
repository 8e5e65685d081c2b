"""What a file says of its photo is read with care, and disbelieved where it cannot be true."""

import struct
from datetime import datetime

import pytest
from PIL import Image

from photoapp.base.picture import Metadata, TimeSource
from photoapp.imaging import decode_bytes
from photoapp.imaging.blocks import Blocks
from photoapp.imaging.ifd import Tiff, over
from photoapp.imaging.iptc import read_iptc
from photoapp.imaging.metadata import read_metadata
from photoapp.imaging.xmp import read_xmp

NOW = datetime(2026, 11, 21, 12)


def exif(main: dict | None = None, detail: dict | None = None, gps: dict | None = None) -> bytes:
    block = Image.Exif()
    block.update(main or {})
    block.get_ifd(0x8769).update(detail or {})
    block.get_ifd(0x8825).update(gps or {})
    return block.tobytes()


def iptc(*values: tuple[int, int, bytes]) -> bytes:
    return b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(text)) + text
        for record, number, text in values
    )


def read(
    block: bytes = b"", packet: bytes = b"", press: bytes = b"", name: str = "", mtime: float = 0
) -> Metadata:
    block = block.removeprefix(b"Exif\0\0")
    tiff = Tiff.open(over(block)) if block else None
    return read_metadata(Blocks(tiff, packet, press), name, mtime or None, NOW)


def test_everything_a_camera_writes(lab):
    block = exif(
        {0x010F: "TestMake \0\0", 0x0110: "  Test  Model", 0x010E: "A day out"},
        {
            0x9003: "2020:02:29 12:34:56",
            0x9291: "789",
            0x9011: "+05:45",
            0x829A: 0.004,
            0x829D: 2.8,
            0x8827: 200,
            0x920A: 35.0,
            0xA434: "35mm F1.4",
        },
        {1: "S", 2: (33.0, 51.0, 35.4), 3: "W", 4: (70.0, 40.0, 12.0), 5: b"\1", 6: 12.5},
    )
    seen = decode_bytes(lab.encode(lab.scene(), exif=block), []).metadata
    assert seen.taken == datetime(2020, 2, 29, 12, 34, 56, 789_000)
    assert (seen.offset, seen.time_source) == (345, TimeSource.EXIF)
    assert (seen.make, seen.model, seen.lens) == ("TestMake", "Test Model", "35mm F1.4")
    assert (seen.exposure, seen.f_number) == (pytest.approx(0.004), pytest.approx(2.8))
    assert (seen.iso, seen.focal_length) == (200, 35)
    assert seen.latitude == pytest.approx(-33.859833, abs=1e-6)
    assert seen.longitude == pytest.approx(-70.67, abs=1e-6)
    assert seen.altitude == pytest.approx(-12.5)
    assert seen.description == "A day out"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_every_format_that_can_carry_exif_and_xmp_is_heard(lab, kind):
    packet = lab.xmp(
        'xmp:Rating="4"', "<dc:subject><rdf:Bag><rdf:li>Zürich</rdf:li></rdf:Bag></dc:subject>"
    )
    options: dict = {"exif": exif({0x010F: "Maker"})}
    if kind == "PNG":
        from PIL.PngImagePlugin import PngInfo

        options["pnginfo"] = PngInfo()
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", packet.decode())
    elif kind == "TIFF":
        options["tiffinfo"] = {700: packet}
        del options["exif"]
        options["tiffinfo"][0x010F] = "Maker"
    else:
        options["xmp"] = packet
    seen = decode_bytes(lab.encode(lab.scene(), kind, **options), []).metadata
    assert (seen.make, seen.rating, seen.keywords) == ("Maker", 4, ("Zürich",))


def test_the_first_of_exif_xmp_and_iptc_tells_the_time(lab):
    original = exif(detail={0x9003: "2001:01:01 01:01:01"})
    packet = lab.xmp('exif:DateTimeOriginal="2002-02-02T02:02:02.5+02:00"')
    created = lab.xmp('photoshop:DateCreated="2003-03-03"')
    press = iptc((2, 55, b"20040404"), (2, 60, b"040404-0500"))
    assert read(original, packet, press).taken == datetime(2001, 1, 1, 1, 1, 1)
    seen = read(b"", packet, press)
    assert (seen.taken, seen.offset) == (datetime(2002, 2, 2, 2, 2, 2, 500_000), 120)
    assert read(b"", created, press).taken == datetime(2003, 3, 3)
    seen = read(b"", b"", press, name="2005-05-05.jpg")
    assert (seen.taken, seen.offset) == (datetime(2004, 4, 4, 4, 4, 4), -300)
    assert seen.time_source is TimeSource.IPTC


def test_a_time_of_scanning_or_editing_comes_after_every_time_of_taking():
    digitised = exif(detail={0x9004: "2010:10:10 10:10:10"})
    assert read(digitised, name="IMG_20180716_175222.jpg").time_source is TimeSource.EXIF
    edited = exif({0x0132: "2011:11:11 11:11:11"})
    assert read(edited, name="IMG_20180716_175222.jpg").time_source is TimeSource.NAME
    assert read(edited, mtime=1e9).taken == datetime(2011, 11, 11, 11, 11, 11)


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("IMG_20180716_175222.jpg", datetime(2018, 7, 16, 17, 52, 22)),
        ("IMG20180716175222.jpg", datetime(2018, 7, 16, 17, 52, 22)),
        ("20170209_195138.jpg", datetime(2017, 2, 9, 19, 51, 38)),
        ("20170209_195138(0).jpg", datetime(2017, 2, 9, 19, 51, 38)),
        ("2019-07-04 12.34.56.jpg", datetime(2019, 7, 4, 12, 34, 56)),
        ("2019-07-04 12.34.56-2.jpg", datetime(2019, 7, 4, 12, 34, 56)),
        ("PXL_20231101_101112345.jpg", datetime(2023, 11, 1, 10, 11, 12, 345_000)),
        ("PXL_20231101_101112345.MP.jpg", datetime(2023, 11, 1, 10, 11, 12, 345_000)),
        ("Screenshot_20201102-080000.png", datetime(2020, 11, 2, 8)),
        ("Screenshot_20230401-101112_Maps.jpg", datetime(2023, 4, 1, 10, 11, 12)),
        ("Screenshot from 2021-03-04 10-11-12.png", datetime(2021, 3, 4, 10, 11, 12)),
        ("Screen Shot 2022-05-06 at 11.22.33.png", datetime(2022, 5, 6, 11, 22, 33)),
        ("Screen Shot 2022-05-06 at 1.22.33 PM.png", datetime(2022, 5, 6, 13, 22, 33)),
        ("Screenshot 2023-05-06 at 12.01.02\u202fAM.png", datetime(2023, 5, 6, 0, 1, 2)),
        ("telegram_2020-01-30_09-57-18.jpg", datetime(2020, 1, 30, 9, 57, 18)),
        ("signal-2021-04-05-101112.jpg", datetime(2021, 4, 5, 10, 11, 12)),
        ("IMG-20180716-WA0003.jpg", datetime(2018, 7, 16)),
        ("2015-02-04.jpg", datetime(2015, 2, 4)),
        ("VID_20180716_175222_01.jpg", datetime(2018, 7, 16, 17, 52, 22)),
        ("DSC_0247.jpg", None),
        ("IMG_20191345_175222.jpg", None),
        ("1234567890123456.jpg", None),
        ("120180716.jpg", None),
        ("photo 20991231.jpg", None),
        ("", None),
    ],
)
def test_times_in_file_names(name, taken):
    seen = read(name=name)
    assert seen.taken == taken
    assert seen.time_source is (TimeSource.NAME if taken else None)


@pytest.mark.parametrize(
    "text",
    [
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "1970:01:01 00:00:00",
        "1904:01:01 00:00:00",
        "1980:01:01 00:00:00",
        "2019:02:30 10:00:00",
        "2026:12:24 18:00:00",
        "9999:99:99 99:99:99",
        "yesterday",
        "",
    ],
)
def test_times_that_cannot_be_true_are_passed_over(text):
    seen = read(exif(detail={0x9003: text}), mtime=1_500_000_000)
    assert seen.time_source is TimeSource.MTIME
    assert seen.taken == datetime.fromtimestamp(1_500_000_000)


def test_the_epoch_as_modification_time_means_nothing():
    assert read(mtime=0).taken is None
    assert read(mtime=16_725_225_600).taken is None  # the year 2500
    assert read(mtime=1e30).taken is None


@pytest.mark.parametrize(
    ("gps", "position"),
    [
        ({1: "N", 2: (48.0, 51.5, 0.0), 3: "E", 4: (2.0, 17.7, 0.0)}, (48.858333, 2.295)),
        ({1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: (91.0, 0.0, 0.0), 3: "E", 4: (2.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: (48.0, 75.0, 0.0), 3: "E", 4: (2.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: (48.0, 0.0, 0.0)}, (None, None)),
    ],
)
def test_positions_are_believed_only_if_they_lie_on_earth(gps, position):
    seen = read(exif(gps=gps))
    if position[0] is None:
        assert (seen.latitude, seen.longitude) == position
    else:
        assert (seen.latitude, seen.longitude) == pytest.approx(position, abs=1e-5)


def test_a_position_that_only_xmp_tells(lab):
    packet = lab.xmp('exif:GPSLatitude="33,51.59S" exif:GPSLongitude="151,12,40E"')
    seen = read(packet=packet)
    assert seen.latitude == pytest.approx(-33.859833, abs=1e-6)
    assert seen.longitude == pytest.approx(151.211111, abs=1e-6)


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("4", 4),
        ("0", 0),
        ("-1", -1),
        ("1.0", 1),
        ("five", None),
        ("9", None),
        ("NaN", None),
        ("9" * 20, None),
    ],
)
def test_ratings(lab, text, rating):
    assert read(packet=lab.xmp(f'xmp:Rating="{text}"')).rating == rating


def test_xmp_rates_before_exif(lab):
    assert read(exif({0x4746: 2})).rating == 2
    assert read(exif({0x4746: 2}), lab.xmp('xmp:Rating="5"')).rating == 5


def test_titles_and_descriptions_prefer_xmp_then_iptc_then_exif(lab):
    packet = lab.xmp(
        elements="<dc:title><rdf:Alt><rdf:li xml:lang='de'>Titel</rdf:li>"
        "<rdf:li xml:lang='x-default'>Title</rdf:li></rdf:Alt></dc:title>"
    )
    press = iptc((2, 5, b"Press title"), (2, 120, b"Press caption"))
    block = exif({0x010E: "Exif text", 0x9C9B: "Titel ü".encode("utf-16-le")})
    assert read(block, packet, press).title == "Title"
    assert read(block, b"", press).title == "Press title"
    assert read(block).title == "Titel ü"
    assert read(block, packet, press).description == "Press caption"
    assert read(block).description == "Exif text"


@pytest.mark.parametrize(
    "text", ["OLYMPUS DIGITAL CAMERA         ", "SONY DSC", "<Digital Camera>"]
)
def test_what_cameras_write_into_every_picture_describes_none(text):
    assert read(exif({0x010E: text})).description == ""


def test_keywords_of_xmp_and_iptc_are_joined_without_repeats(lab):
    words = ("Beach", " ", "'; DROP TABLE tags;--")
    items = "".join(f"<rdf:li>{word}</rdf:li>" for word in words)
    packet = lab.xmp(elements=f"<dc:subject><rdf:Bag>{items}</rdf:Bag></dc:subject>")
    press = iptc((2, 25, b"beach"), (2, 25, b"sun"))
    assert read(packet=packet, press=press).keywords == ("Beach", "'; DROP TABLE tags;--", "sun")
    windows = exif({0x9C9E: "one;two; ;One".encode("utf-16-le")})
    assert read(windows).keywords == ("one", "two")


def bag(name: str, *values: str) -> str:
    items = "".join(f"<rdf:li>{value}</rdf:li>" for value in values)
    return f"<{name}><rdf:Bag>{items}</rdf:Bag></{name}>"


def test_keyword_trees_of_every_program_become_one(lab):
    trees = (
        bag("lr:hierarchicalSubject", "Places|Europe|Turkey", "Sea"),
        bag("digiKam:TagsList", "places/europe/turkey", "People/Marie Curie"),
        bag("MicrosoftPhoto:LastKeywordXMP", "Trip/2019"),
    )
    seen = read(packet=lab.xmp(elements="".join(trees)))
    assert seen.keyword_paths == (
        "Places|Europe|Turkey", "Sea", "People|Marie Curie", "Trip|2019"
    )  # fmt: skip
    assert seen.keywords == ("Turkey", "Sea", "Marie Curie", "2019")
    flat = read(packet=lab.xmp(elements=trees[0] + bag("dc:subject", "Turkey")))
    assert flat.keywords == ("Turkey",)


@pytest.mark.parametrize(
    ("percent", "stars"), [("1", 1), ("25", 2), ("75", 4), ("99", 5), ("7", None)]
)
def test_windows_rates_in_percent(lab, percent, stars):
    assert read(packet=lab.xmp(f'MicrosoftPhoto:Rating="{percent}"')).rating == stars


def test_what_did_not_fit_into_the_first_packet_is_read_from_the_second(lab):
    guid = "0123456789ABCDEF0123456789ABCDEF"
    packet = lab.xmp(f'xmpNote:HasExtendedXMP="{guid}" xmp:Rating="3"')
    more = lab.xmp('xmp:Rating="1"', bag("dc:subject", *(f"word {n}" for n in range(900))))
    data = lab.encode(lab.scene(), xmp=packet)
    head = b"http://ns.adobe.com/xmp/extension/\0" + guid.encode() + struct.pack(">I", len(more))
    pieces = [
        head + struct.pack(">I", at) + more[at : at + 20_000] for at in range(0, len(more), 20_000)
    ]
    stray = b"http://ns.adobe.com/xmp/extension/\0" + b"F" * 32 + bytes(8) + b"<not ours"
    blocks = (
        b"\xff\xe1" + struct.pack(">H", len(piece) + 2) + piece for piece in [*pieces[::-1], stray]
    )
    seen = decode_bytes(data[:2] + b"".join(blocks) + data[2:], []).metadata
    assert (seen.rating, len(seen.keywords)) == (3, 900)


def test_sub_seconds_may_stand_elsewhere_but_never_the_offset(lab):
    stamp = exif(detail={0x9003: "2020:02:29 12:34:56"})
    seen = read(stamp, lab.xmp('photoshop:DateCreated="2020-02-29T12:34:56.25+09:00"'))
    assert (seen.taken.microsecond, seen.offset) == (250_000, None)


@pytest.mark.parametrize(
    ("marked", "raw", "text"),
    [
        (True, "Zürich".encode(), "Zürich"),
        (False, "Zürich".encode(), "Zürich"),
        (False, b"Z\xfcrich", "Zürich"),
        (True, b"Z\xfcrich", "Zürich"),  # it says UTF-8 and is not
        (False, b"\x93quoted\x94", "“quoted”"),
        (False, "é".encode() + b"\0junk", "é"),
    ],
)
def test_no_mojibake(marked, raw, text):
    charset = ((1, 90, b"\x1b%G"),) if marked else ()
    assert read_iptc(iptc(*charset, (2, 25, raw))).list((2, 25)) == [text]


def test_a_lens_is_named_or_described_by_its_figures():
    assert read(exif(detail={0xA434: "EF24-70mm f/2.8L USM\0"})).lens == "EF24-70mm f/2.8L USM"
    zoom = exif(detail={0xA432: (18.0, 55.0, 3.5, 5.6)})
    assert read(zoom).lens == "18-55 mm f/3.5-5.6"
    assert read(exif(detail={0xA434: "----", 0xA432: (50.0, 50.0, 1.8, 1.8)})).lens == "50 mm f/1.8"


def test_entities_are_never_expanded_and_never_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    for declaration in (
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>',
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY e "&a;&a;&a;&a;">]>',
    ):
        packet = (
            declaration + '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description>'
            "<dc:title>&e;</dc:title></rdf:Description></rdf:RDF>"
        )
        assert read_xmp(packet.encode()).properties == {}


@pytest.mark.parametrize(
    "packet",
    [b"", b"\0\1\2\xff" * 100, b"<a>" * 9000, b"<x:xmpmeta <<<", "<a>é</a>".encode("utf-16")],
)
def test_broken_packets_say_nothing(packet):
    assert read_xmp(packet).properties == {}


def test_directories_that_point_at_themselves_end():
    loop = struct.pack("<2sHIH", b"II", 42, 8, 2)
    loop += struct.pack("<HHII", 0x010F, 2, 4, int.from_bytes(b"Ok\0\0", "little"))
    loop += struct.pack("<HHII", 0x8769, 4, 1, 8) + struct.pack("<I", 8)
    assert read(loop).make == "Ok"


@pytest.mark.parametrize("count", [0xFFFFFFFF, 0x20000001, 0x7FFFFFFF])
@pytest.mark.parametrize("kind", [2, 4, 5, 7, 12, 99])
def test_counts_that_lie_are_passed_over(count, kind):
    block = struct.pack("<2sHIH", b"II", 42, 8, 2)
    block += struct.pack("<HHII", 0x010F, kind, count, 8)
    block += struct.pack("<HHII", 0x0110, 2, 4, int.from_bytes(b"Ok\0\0", "little"))
    seen = read(block)
    assert (seen.make, seen.model) == ("", "Ok")


@pytest.mark.parametrize("size", range(0, 60, 3))
def test_a_block_cut_anywhere_is_read_as_far_as_it_goes(size):
    block = exif({0x010F: "Maker"}, {0x9003: "2020:02:29 12:34:56"}).removeprefix(b"Exif\0\0")
    assert isinstance(read(block[:size]), Metadata)
