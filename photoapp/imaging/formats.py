"""What a file's first bytes say it is, and which of those kinds are opened at all.

Opened: JPEG, PNG, GIF, WebP, TIFF, BMP, AVIF, HEIC/HEIF, JPEG 2000, PSD (its flat picture),
ICO and the PNM family: what people keep as pictures and what can be told by its content; with the
extras, JPEG XL and the raw formats of cameras. Every other reader that Pillow has (PostScript
starts Ghostscript, FITS is data, TGA has no signature) stays shut, whatever a file claims.
"""

import functools
import warnings
from collections.abc import Callable
from importlib.util import find_spec

import pi_heif
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    IcoImagePlugin,
    Image,
    ImageFile,
    Jpeg2KImagePlugin,
    JpegImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    PsdImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging import jxl
from photoapp.imaging.ifd import Tiff
from photoapp.imaging.source import Source

MOST_PIXELS = 2 << 30
"""No picture with more pixels is opened, however small its reduced decode would be."""

Opener = Callable[..., ImageFile.ImageFile]

# Plug-ins by class, not by Image.open: it tries every reader, and reports none of their reasons.
OPENERS: dict[str, Opener] = {
    "JPEG": JpegImagePlugin.JpegImageFile,  # also MPO: only its first picture is wanted
    "PNG": PngImagePlugin.PngImageFile,
    "GIF": GifImagePlugin.GifImageFile,
    "WEBP": WebPImagePlugin.WebPImageFile,
    "TIFF": TiffImagePlugin.TiffImageFile,
    "BMP": BmpImagePlugin.BmpImageFile,
    "AVIF": AvifImagePlugin.AvifImageFile,
    "HEIF": pi_heif.HeifImageFile,
    "JPEG2000": Jpeg2KImagePlugin.Jpeg2KImageFile,
    "PSD": PsdImagePlugin.PsdImageFile,
    "ICO": IcoImagePlugin.IcoImageFile,
    "PPM": PpmImagePlugin.PpmImageFile,
    "JPEG XL": jxl.JxlImageFile,
}

_EXTENSIONS = {
    "JPEG": "jpg jpeg jpe jfif mpo",
    "PNG": "png apng",
    "GIF": "gif",
    "WEBP": "webp",
    "TIFF": "tif tiff",
    "BMP": "bmp dib",
    "AVIF": "avif avifs",
    "HEIF": "heic heif heics hif",
    "JPEG2000": "jp2 j2k jpx jpf",
    "PSD": "psd",
    "ICO": "ico",
    "PPM": "ppm pgm pbm pnm pfm",
    "JPEG XL": "jxl",
}
_PICTURE_EXTENSIONS = frozenset(" ".join(_EXTENSIONS.values()).split())

# TIFF inside, but a camera's sensor data: IFD0 is at best a small preview.
_RAW = (
    "3fr ari arw cap cr2 cr3 crw dcr dcs dng erf fff iiq k25 kdc mdc mef mos mrw nef nrw orf pef "
    "ptx raf raw rw2 rwl rwz sr2 srf srw x3f"
)
_RAW_EXTENSIONS = frozenset(_RAW.split())
RAW = frozenset(_RAW.upper().split()) | {"raw"}
"""Kinds that hold what a camera's sensor saw; "raw" is one without a name."""

_EXTRAS = dict.fromkeys(RAW, "rawpy") | {"JPEG XL": "pylibjxl"}

_SIGNATURES = (
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (8, b"WEBP", "WEBP"),
    (0, b"8BPS", "PSD"),
    (0, b"\0\0\1\0", "ICO"),
    (0, b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG2000"),
    (0, b"\xff\x4f\xff\x51", "JPEG2000"),
    (0, b"\xff\x0a", "JPEG XL"),
    (0, b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
    (0, b"FUJIFILMCCD-RAW", "RAF"),
    (0, b"IIRO", "ORF"),
    (0, b"IIRS", "ORF"),
    (0, b"MMOR", "ORF"),
    (0, b"IIU\0", "RW2"),
    (0, b"FOVb", "X3F"),
    (6, b"HEAPCCDR", "CRW"),
    (0, b"\0MRM", "MRW"),
    (0, b"%PDF", "PDF"),
    (0, b"%!PS", "PostScript"),
    (0, b"<svg", "SVG"),
    (0, b"qoif", "QOI"),
    (0, b"icns", "ICNS"),
    (0, b"gimp xcf", "XCF"),
    (0, b"\x76\x2f\x31\x01", "OpenEXR"),
    (0, b"#?RADIANCE", "Radiance HDR"),
    (0, b"\x1aE\xdf\xa3", "video"),
    (8, b"AVI ", "video"),
    (0, b"BM", "BMP"),
)

_HEIF_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))


@functools.cache
def configure() -> None:
    """Set Pillow and pi-heif up, once a process: our own size checks, one thread a decode."""
    # Size is judged by the decode budget, on what a reduced decode really needs. Pillow's own
    # check stays as a second line, at our outermost limit (it refuses at twice the figure).
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2
    # What Pillow warns of (damaged tags, large pictures) is judged here, file by file.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)
    # One decode a core already: threads inside a decoder would only take turns.
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    pi_heif.options.DECODE_THREADS = 1
    pi_heif.options.THUMBNAILS = False
    pi_heif.options.DEPTH_IMAGES = False
    pi_heif.options.AUX_IMAGES = False


def identify(source: Source) -> str:
    """The key of OPENERS, or the member of RAW, for a file, by its content.

    Raises PhotoappError: FORMAT_UNSUPPORTED (format), FORMAT_NOT_INSTALLED (format, package),
    FILE_DAMAGED (detail) or FILE_TRUNCATED for a file that has a picture's name and no picture's
    content.
    """
    head = source.at(0, 64)
    extension = source.name.rpartition(".")[2].lower() if "." in source.name else ""
    found = _by_signature(head)
    if found == "TIFF" and (raw := _raw_kind(source, extension)):
        found = raw
    if found in OPENERS or found in RAW:
        if found in _EXTRAS and not _installed(_EXTRAS[found]):
            raise PhotoappError(Code.FORMAT_NOT_INSTALLED, format=found, package=_EXTRAS[found])
        return found
    if found:
        raise PhotoappError(Code.FORMAT_UNSUPPORTED, format=found)
    if extension not in _PICTURE_EXTENSIONS | _RAW_EXTENSIONS:
        raise PhotoappError(Code.FORMAT_UNSUPPORTED, format=extension.upper() or "unknown")
    if source.length < 12:
        raise PhotoappError(Code.FILE_TRUNCATED)
    raise PhotoappError(Code.FILE_DAMAGED, detail="no known kind of picture")


@functools.cache
def _installed(package: str) -> bool:
    return find_spec(package) is not None


def _by_signature(head: bytes) -> str:
    if head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return "TIFF"
    if head[4:8] == b"ftyp":
        return _by_brands(head)
    if head[:1] == b"P" and head[1:2] in b"123456fF" and head[2:3].isspace():
        return "PPM"
    for offset, magic, name in _SIGNATURES:
        if head[offset : offset + len(magic)] == magic:
            return name
    return ""


def _by_brands(head: bytes) -> str:
    size = int.from_bytes(head[:4], "big")
    box = head[8 : min(max(size, 16), 64)]
    brands = {box[i : i + 4] for i in range(0, len(box), 4) if i != 4}  # 4: the minor version
    if brands & {b"avif", b"avis"}:
        return "AVIF"
    if b"crx " in brands:
        return "CR3"
    return "HEIF" if brands & _HEIF_BRANDS else "video"


def _raw_kind(source: Source, extension: str) -> str:
    """A raw format's name if this TIFF is sensor data, else ""."""
    tiff = Tiff.open(source.at)
    if tiff is None:
        return ""
    main = tiff.directory(tiff.first)
    if 0xC612 in main.tags:  # DNGVersion
        return "DNG"
    if source.at(8, 2) == b"CR":
        return "CR2"
    if extension in _RAW_EXTENSIONS:
        return extension.upper()
    children = [tiff.directory(int(at)) for at in main.numbers(0x014A)[:8]]
    sensor = {32803, 34892}  # photometric: colour filter array, linear raw
    if any(found.whole(0x0106) in sensor for found in (main, *children)):
        return "raw"
    return ""
