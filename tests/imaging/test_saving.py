"""A saved file shows the same picture, says what it may, and says nothing else."""

import io
from pathlib import Path

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given
from PIL import Image, PngImagePlugin

from photoapp.base.exports import Colours, Drawing, ExportFormat, Keep, Words
from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging import decode_bytes
from photoapp.imaging.exif import exif_block, short_value
from photoapp.imaging.ifd import Tiff, Value, over
from photoapp.imaging.packets import edited
from photoapp.imaging.saving import save
from photoapp.imaging.xmp import read_xmp

SAME, JPEG, PNG = ExportFormat.SAME, ExportFormat.JPEG, ExportFormat.PNG
WRITTEN = (ExportFormat.JPEG, ExportFormat.PNG, ExportFormat.WEBP, ExportFormat.TIFF)
SECRETS = (b"SN-4711", b"Anna", b"Owner", b"note of the maker", b"52.5163")


def wish(
    format_: ExportFormat = SAME,
    longest: int | None = None,
    keep: Keep = Keep.ALL,
    colours: Colours = Colours.KEPT,
    words: Words | None = None,
    turned: int = 0,
) -> Drawing:
    return Drawing(format_, longest, 90, keep, colours, words, turned)


@pytest.fixture
def saved(tmp_path: Path):
    """`saved(data, drawing)`: the bytes of the file that becomes of a file with these."""

    def become(data: bytes, drawing: Drawing, name: str = "a.jpg") -> bytes:
        (tmp_path / name).write_bytes(data)
        drawn = save(str(tmp_path / name), str(tmp_path / "part"), drawing)
        written = (tmp_path / "part").read_bytes()
        assert drawn.bytes == len(written)
        return written

    return become


def private_exif() -> bytes:
    """EXIF with a camera, and with a place, serial numbers, names and a maker's note."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x9C9E] = "Canon", "EOS 80D", "Anna".encode("utf-16-le")
    detail = exif.get_ifd(0x8769)
    detail[0x9003], detail[0xA431] = "2021:06:05 12:00:00", "SN-4711"
    detail[0xA430], detail[0x927C] = "Owner", b"note of the maker"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (52.0, 30.0, 59.0), "E", (13.0, 22.0, 40.0)
    return exif.tobytes()


def private_xmp(lab) -> bytes:
    bag = "<dc:subject><rdf:Bag><rdf:li>Anna</rdf:li></rdf:Bag></dc:subject>"
    return lab.xmp('aux:SerialNumber="SN-4711" exif:GPSLatitude="52,30.5163N"', bag)


def private(lab, kind: str) -> bytes:
    image = lab.scene()
    if kind == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_itxt("XML:com.adobe.xmp", private_xmp(lab).decode())
        texts.add_text("Comment", "Anna")
        return lab.encode(image, kind, exif=private_exif(), pnginfo=texts)
    options = {} if kind == "TIFF" else {"exif": private_exif(), "xmp": private_xmp(lab)}
    return lab.encode(image, kind, **options)


# -- what stays as it is ---------------------------------------------------------------------------


def test_nothing_wished_changes_nothing(saved, lab) -> None:
    for kind in ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP"):
        data = private(lab, kind) if kind in ("JPEG", "PNG", "WEBP") else lab.encode(
            lab.scene(), kind
        )  # fmt: skip
        assert saved(data, wish()) == data
        assert saved(data, wish(longest=5000)) == data


def test_a_file_nobody_can_read_leaves_as_it_came_and_is_refused_elsewise(saved) -> None:
    data = b"no picture at all"
    assert saved(data, wish(words=Words("title"))) == data
    for other in (wish(JPEG), wish(longest=100), wish(keep=Keep.NOTHING)):
        with pytest.raises(PhotoappError) as caught:
            saved(data, other)
        assert caught.value.code is Code.FILE_DAMAGED


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("keep", list(Keep))
def test_other_metadata_leave_every_pixel_as_it_is(saved, lab, kind: str, keep: Keep) -> None:
    data = private(lab, kind)
    new = saved(data, wish(keep=keep, words=Words("Harbour", "At dusk", 4, ("Anna", "Sea"))))
    assert Image.open(io.BytesIO(new)).tobytes() == Image.open(io.BytesIO(data)).tobytes()
    said = decode_bytes(new, []).metadata
    if keep is Keep.NOTHING:
        assert (said.title, said.make, said.rating) == ("", "", None)
    else:
        assert (said.title, said.description, said.rating) == ("Harbour", "At dusk", 4)
        assert said.make == "Canon"
    assert said.keywords == (("Anna", "Sea") if keep is Keep.ALL else ())
    assert (said.latitude is not None) == (keep is Keep.ALL)


@pytest.mark.parametrize("keep", [Keep.PUBLIC, Keep.NOTHING])
@pytest.mark.parametrize("format_", [SAME, *WRITTEN])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_private_leaves(saved, lab, kind: str, format_: ExportFormat, keep: Keep) -> None:
    new = saved(private(lab, kind), wish(format_, keep=keep))
    assert not [secret for secret in SECRETS if secret in new]
    assert "Anna".encode("utf-16-le") not in new
    assert decode_bytes(new, []).metadata.latitude is None


def test_what_hangs_behind_a_picture_leaves_only_with_everything(saved, lab) -> None:
    data = private(lab, "JPEG") + b"a film with Anna in it"
    assert saved(data, wish(words=Words("title"))).endswith(b"a film with Anna in it")
    assert b"Anna" not in saved(data, wish(keep=Keep.NOTHING))


def test_a_picture_that_would_only_grow_is_not_encoded_again(saved, lab) -> None:
    data = lab.encode(lab.scene(), "JPEG", quality=30, subsampling=2)
    assert saved(data, wish(JPEG)) == data


# -- how it is shown -------------------------------------------------------------------------------


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("turned", range(4))
@pytest.mark.parametrize("format_", [SAME, PNG])
def test_up_stays_up_and_turns_come_on_top(
    saved, lab, orientation: int, turned: int, format_: ExportFormat
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = lab.encode(lab.scene(96, 64), "JPEG", exif=exif)
    shown = Image.fromarray(lab.shown(data).astype("uint8")).rotate(-90 * turned, expand=True)
    for keep in Keep:
        new = saved(data, wish(format_, keep=keep, turned=turned))
        assert lab.difference(lab.shown(new), np.asarray(shown)) < 3


def test_transparency_stays_where_a_format_has_it_and_lies_on_white_elsewhere(saved, lab) -> None:
    image = lab.scene(40, 40).convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize((40, 40)))
    data = lab.encode(image, "PNG")
    for format_ in (PNG, ExportFormat.WEBP, ExportFormat.TIFF):
        new = Image.open(io.BytesIO(saved(data, wish(format_, longest=20))))
        assert (new.mode, new.size) == ("RGBA", (20, 20))
        assert new.getchannel("A").getextrema()[0] < 10
    new = Image.open(io.BytesIO(saved(data, wish(JPEG))))
    assert new.getpixel((20, 0)) == pytest.approx((255, 255, 255), abs=8)


def test_own_colours_are_kept_with_their_profile_or_made_srgb(saved, lab) -> None:
    profile = lab.rgb_profile(
        [(0.515, 0.241, -0.001), (0.292, 0.692, 0.042), (0.157, 0.066, 0.784)], 2.2
    )
    data = lab.encode(lab.scene(), "JPEG", icc_profile=profile)
    kept = Image.open(io.BytesIO(saved(data, wish(PNG))))
    assert kept.info["icc_profile"] == profile
    assert lab.difference(
        lab.thumbnail_of(kept.convert("RGB")), lab.thumbnail_of(Image.open(io.BytesIO(data)))
    ) < 1  # fmt: skip
    for new in (saved(data, wish(colours=Colours.SRGB)), saved(data, wish(PNG))):
        assert lab.difference(lab.shown(new), lab.shown(data)) < 2
    assert saved(lab.encode(lab.scene(), "JPEG"), wish(colours=Colours.SRGB)) == lab.encode(
        lab.scene(), "JPEG"
    )


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "TIFF"), ("I;16", "PNG"), ("P", "PNG"), ("1", "PNG"), ("LA", "PNG")]
)
def test_unusual_pictures_are_drawn_as_they_are_seen(saved, lab, mode: str, kind: str) -> None:
    grey = lab.scene().convert("L")
    drawn = {
        "I;16": Image.fromarray(np.asarray(grey).astype(np.uint16) * 257),
        "LA": grey.convert("LA"),
    }
    image = drawn.get(mode) or lab.scene().convert(mode)
    data = lab.encode(image, kind)
    for format_ in WRITTEN:
        assert lab.difference(lab.shown(saved(data, wish(format_))), lab.shown(data)) < 4


def test_an_animation_stays_one_as_it_is_and_is_its_first_picture_elsewise(saved, lab) -> None:
    frames = [lab.scene(60, 40), lab.scene(60, 40).rotate(180)]
    for kind in ("GIF", "WEBP", "PNG"):
        data = lab.encode(frames[0], kind, save_all=True, append_images=frames[1:])
        assert saved(data, wish(longest=500)) == data
        new = Image.open(io.BytesIO(saved(data, wish(longest=30))))
        assert (new.size, getattr(new, "n_frames", 1)) == ((30, 20), 1)
    kept = saved(data, wish(keep=Keep.NOTHING))
    assert Image.open(io.BytesIO(kept)).n_frames == 2


def test_a_side_that_a_format_cannot_have_is_told(saved, lab) -> None:
    with pytest.raises(PhotoappError) as caught:
        saved(lab.encode(Image.new("L", (17_000, 2)), "PNG"), wish(ExportFormat.WEBP))
    assert caught.value.code is Code.PICTURE_TOO_LARGE


# -- blocks ----------------------------------------------------------------------------------------


def test_a_makers_note_stays_where_its_offsets_lead(saved, lab) -> None:
    exif = private_exif()
    data = lab.encode(lab.scene(), "JPEG", exif=exif)
    for drawing in (wish(words=Words("x" * 300)), wish(JPEG, 100, words=Words("x" * 300))):
        block = Image.open(io.BytesIO(saved(data, drawing))).info["exif"]
        assert block.find(b"note of the maker") == exif.find(b"note of the maker")


@given(
    st.dictionaries(st.integers(0x9C00, 0x9FFF), st.binary(min_size=1, max_size=40), max_size=9),
    st.dictionaries(st.integers(0xA500, 0xA5FF), st.binary(min_size=1, max_size=40), max_size=9),
    st.binary(min_size=5, max_size=300),
    st.integers(0, 900),
    st.sampled_from("<>"),
)
def test_what_a_block_is_written_with_is_read(main, detail, note, at, order) -> None:
    tops = {tag: Value(7, raw, order) for tag, raw in main.items()}
    tops[0x0112] = short_value(6, order)
    inner = {tag: Value(7, raw, order) for tag, raw in detail.items()} | {
        0x927C: Value(7, note, order)
    }
    block = exif_block(tops, inner, {}, order, at)
    tiff = Tiff.open(over(block))
    assert tiff is not None
    top = dict(tiff.directory(tiff.first).tags)
    below = tiff.directory(int(top.pop(0x8769).numbers()[0])).tags
    assert (top, below) == (tops, inner)
    if at > 8:
        assert block[at : at + len(note)] == note


def test_a_block_too_long_for_a_jpeg_loses_its_note_first() -> None:
    tags = {0x927C: Value(7, bytes(40_000), "<"), 0x9286: Value(7, bytes(40_000), "<")}
    block = exif_block({0x0112: short_value(1, "<")}, tags, {}, "<")
    assert 40_000 < len(block) < 65_000


def test_packets_keep_what_nobody_here_knows(lab) -> None:
    packet = lab.xmp('xmp:Rating="2"', '<foo:bar xmlns:foo="urn:foo" foo:baz="1">kept</foo:bar>')
    new = edited(packet, Words("Title", keywords=("a", "b")), drawn=True)
    assert b'xmlns:foo="urn:foo"' in new
    assert b">kept<" in new
    said = read_xmp(new)
    assert (said.text("dc:title"), said.list("dc:subject")) == ("Title", ["a", "b"])
    assert said.text("xmp:Rating") == ""


@given(st.binary(max_size=400))
def test_any_packet_can_be_edited(packet: bytes) -> None:
    assert read_xmp(edited(packet, Words("Title"), drawn=True)).text("dc:title") == "Title"


def test_entities_never_come_along() -> None:
    packet = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    assert b"ENTITY" not in edited(packet, Words("Title"), drawn=False)
