"""What a file is, by its first bytes.

Content decides. Photos are what people call photos: JPEG, PNG, GIF, WebP, TIFF and the raw formats
built on it, BMP, HEIF and AVIF, JPEG XL, JPEG 2000, JPEG XR, Photoshop and the raw formats with a
signature of their own, and what else is an image by its content and is opened here: netpbm, icons.
Other formats that nobody takes photos in (textures, FLI, drawings) are OTHER. Whether a photo can
be decoded is not asked here: a JPEG XL that no decoder reads is a photo with a problem, and the
person is told.

The name is asked only where content says nothing:
- a name that promises a photo (`.jpg`, `.nef` ...) with empty or unknown content is a PHOTO, so
  that decoding makes a problem of it: a photo that rotted away must not vanish silently;
- `.xmp` that looks like XML and `.aae` are SIDECARs, because their content is plain XML;
- everything else unknown is OTHER.
"""

import re

from photoapp.base.files import Kind

HEAD_BYTES = 1024
"""How many first bytes `sniff` wants; the longest look is at the third packet of a video stream."""

_PHOTO_NAME = re.compile(
    r"\.(?:jpe?g|jpe|jfif|png|gif|webp|tiff?|bmp|dib|avifs?|hei[cf]s?|hif|jxl|jp2|j2[kc]|jp[fxc]|"
    r"jxr|wdp|hdp|psd|psb|dng|cr[23w]|ne[fv]|nrw|arw|sr[2fw]|orf|rw[2l]|raf|pef|x3f|mrw|kdc|dcr|"
    r"k25|3fr|fff|iiq|mos|mef|erf|gpr)\Z",
    re.IGNORECASE,
)

_PHOTO = (
    b"\xff\xd8\xff",  # JPEG
    b"\x89PNG\r\n\x1a\n",
    b"GIF87a",
    b"GIF89a",
    b"II*\0",  # TIFF; DNG, NEF, ARW, CR2, PEF and most raw formats
    b"MM\0*",
    b"II+\0",  # BigTIFF
    b"MM\0+",
    b"IIU\0",  # Panasonic RW2
    b"IIRO",  # Olympus ORF
    b"IIRS",
    b"MMOR",
    b"II\xbc",  # JPEG XR
    b"II\x1a\0\0\0HEAPCCDR",  # Canon CRW
    b"FUJIFILMCCD-RAW",
    b"FOVb",  # Sigma X3F
    b"\0MRM",  # Minolta MRW
    b"\xff\x0a",  # JPEG XL codestream
    b"\0\0\0\x0cJXL \r\n\x87\n",
    b"\xff\x4f\xff\x51",  # JPEG 2000 codestream
    b"8BPS\0\x01",  # Photoshop, and its large form
    b"8BPS\0\x02",
)
_VIDEO = (
    b"\x1a\x45\xdf\xa3",  # Matroska, WebM
    b"\0\0\x01\xba",  # MPEG program stream
    b"\0\0\x01\xb3",  # MPEG video
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",  # ASF: WMV
    b"FLV\x01",
    b".RMF",
    b"\x06\x0e\x2b\x34\x02\x05\x01\x01\x0d\x01\x02",  # MXF
)
_NETPBM = re.compile(rb"P[1-6]\s+(?:\d|#)")
_ICON = re.compile(rb"\x00\x00\x01\x00[\x01-\x40]\x00...\x00", re.DOTALL)  # up to 64 pictures
_JPEG_2000 = b"\0\0\0\x0cjP  \r\n\x87\n"
_IMAGE_BRANDS = frozenset(
    b"heic heix heim heis hevc hevx hevm hevs mif1 mif2 mif3 msf1 miaf MiHE MiHB MiHA avif avis "
    b"avio jpeg jpgs j2ki j2is vvic evbi 1pic".split()
) | {b"crx "}  # Canon CR3
_SOUND_BRANDS = frozenset((b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"F4B "))
_VIDEO_BRANDS = (b"qt  ", b"iso", b"mp4", b"avc1", b"M4V", b"3g", b"MSNV", b"XAVC", b"F4V", b"dash")
_BMP_HEADERS = frozenset((12, 16, 40, 52, 56, 64, 108, 124))
_OLD_QUICKTIME = frozenset((b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"))


def sniff(head: bytes, name: str) -> Kind:
    """What a file is. head: its first HEAD_BYTES bytes, fewer only if it is shorter.

    name: its last name, asked where content says nothing. Never ONLINE_ONLY.
    """
    if head[4:8] == b"ftyp":
        return _iso_media(head, name)
    return _content(head) or _by_name(head, name)


def promises_photo(name: str) -> bool:
    """Whether a person would expect a photo behind this name."""
    return _PHOTO_NAME.search(name) is not None


def _by_name(head: bytes, name: str) -> Kind:
    if promises_photo(name):
        return Kind.PHOTO
    lower = name.lower()
    if lower.endswith(".xmp") and _looks_like_xml(head):
        return Kind.SIDECAR
    if lower.endswith(".aae") and (_looks_like_xml(head) or head.startswith(b"bplist")):
        return Kind.SIDECAR
    return Kind.OTHER


def _content(head: bytes) -> Kind | None:
    if head.startswith(_PHOTO):
        return Kind.PHOTO
    if _NETPBM.match(head) or _ICON.match(head):
        return Kind.PHOTO
    if head.startswith(_VIDEO):
        return Kind.VIDEO
    if head.startswith(_JPEG_2000):
        return Kind.VIDEO if head[20:24] == b"mjp2" else Kind.PHOTO
    if head.startswith(b"RIFF"):
        return {b"WEBP": Kind.PHOTO, b"AVI ": Kind.VIDEO}.get(head[8:12])
    if head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return Kind.PHOTO
    if head.startswith(b"OggS"):
        return Kind.VIDEO if b"theora" in head else None
    if head[4:8] in _OLD_QUICKTIME and head[0] < 0x20:
        # Text may hold "free" there; then its first byte is a letter, not a size.
        return Kind.VIDEO
    return Kind.VIDEO if _transport_stream(head) else None


def _iso_media(head: bytes, name: str) -> Kind:
    """ISO base media: pictures, videos and sound differ by brand (ISO/IEC 14496-12, 4.3).

    Of brands there is no end, so an unknown one is a video unless the name promises a photo.
    """
    major = head[8:12]
    if major in _IMAGE_BRANDS:
        return Kind.PHOTO
    if major in _SOUND_BRANDS:
        return Kind.OTHER
    if major.startswith(_VIDEO_BRANDS):
        return Kind.VIDEO
    end = min(int.from_bytes(head[:4], "big"), len(head))
    compatible = {head[at : at + 4] for at in range(16, end - 3, 4)}
    if compatible & {b"mif1", b"heic", b"avif"} or promises_photo(name):
        return Kind.PHOTO
    return Kind.VIDEO


def _transport_stream(head: bytes) -> bool:
    """MPEG transport packets of 188 bytes, or of 192 with a time stamp before each (AVCHD)."""
    return any(
        head[start : start + 3 * step : step] == b"GGG" for start, step in ((0, 188), (4, 192))
    )


def _looks_like_xml(head: bytes) -> bool:
    # UTF-16 differs from ASCII by zero bytes only.
    text = head.lstrip(b"\xef\xbb\xff\xfe\xbf").replace(b"\0", b"").lstrip()
    return text.startswith(b"<")
