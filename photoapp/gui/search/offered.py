"""What another program drops or pastes: folders, picture files, picture data, or only a link."""

import base64
import binascii
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageReader

from photoapp.base.files import regular
from photoapp.base.messages import Code, PhotoappError

Source = str | int | bytes
"""Of a PictureTerm: a path, a photo's id, or a whole encoded file."""

MOST_BYTES = 256 * 1024 * 1024  # of picture data taken from another program

# Without the tag before it, which a page of unclosed ones would be searched for again and again.
_INLINE = re.compile(
    rb'\ssrc\s{0,9}=\s{0,9}["\']data:image/[\w.+-]{1,99};base64,([^"\']+)', re.IGNORECASE
)
_ENCODED = ("image/jpeg", "image/png", "image/webp", "image/avif", "image/gif", "image/tiff")


@dataclass(frozen=True, slots=True)
class Offered:
    """paths: local files and folders, not looked at yet. picture: one without a file.

    link: an address that is no local file was all there was, such as that of a web page or a
    telephone, and the program opens no connection. photos: ids of photos of this library.
    """

    paths: tuple[str, ...] = ()
    photos: tuple[int, ...] = ()
    picture: bytes | QImage | None = None
    link: bool = False

    def __bool__(self) -> bool:
        return bool(self.paths or self.photos or self.picture is not None or self.link)


def acceptable(mime: QMimeData | None) -> bool:
    """Whether something may be dropped; looks at the kinds only, as often as the mouse moves.

    None, as of a clipboard whose owner does not answer, may not.
    """
    if mime is None:
        return False
    return mime.hasUrls() or mime.hasImage() or any(mime.hasFormat(kind) for kind in _ENCODED)


def offered(mime: QMimeData) -> Offered:
    """What `mime` holds, best first. A browser gives a link and the picture: the picture wins."""
    paths = tuple(url.toLocalFile() for url in mime.urls() if url.isLocalFile())
    if paths:
        return Offered(paths=paths)
    picture: bytes | QImage | None = _encoded(mime)
    if picture is None and mime.hasImage():
        image = mime.imageData()
        picture = image if isinstance(image, QImage) and not image.isNull() else None
    if picture is not None:
        return Offered(picture=picture)
    return Offered(link=mime.hasUrls())


def sort_out(paths: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Folders and files among `paths`. Asks the disk, so not on the GUI thread."""
    folders = [path for path in paths if Path(path).is_dir()]
    return folders, [path for path in paths if path not in folders]


def as_source(picture: bytes | QImage) -> bytes:
    """A whole encoded file of a picture. Raises PhotoappError(PICTURE_UNUSABLE)."""
    if isinstance(picture, bytes):
        return picture
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise PhotoappError(Code.PICTURE_UNUSABLE, path="", reason=Code.FILE_DAMAGED)
    return bytes(data.data())


def thumbnail(source: str | bytes, side: int) -> QImage:
    """A small picture for a chip; null if Qt cannot read the format. Not on the GUI thread."""
    buffer = QBuffer()
    # Read here: opening a file on a drive that does not answer, Qt would hold Python's lock, and
    # with it the whole window.
    buffer.setData(_content(source) if isinstance(source, str) else source)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid() and min(whole.width(), whole.height()) > side:
        scale = side / min(whole.width(), whole.height())
        reader.setScaledSize(whole * scale)
    return reader.read()


def _content(path: str) -> bytes:
    """All of a regular file; nothing of what is too large or cannot be read."""
    with suppress(OSError), open(path, "rb", opener=regular) as file:
        data = file.read(MOST_BYTES + 1)
        return data if len(data) <= MOST_BYTES else b""
    return b""


def _encoded(mime: QMimeData) -> bytes | None:
    for kind in _ENCODED:
        if mime.hasFormat(kind):
            data = bytes(mime.data(kind).data())
            if 0 < len(data) <= MOST_BYTES:
                return data
    pages = [mime.html().encode("utf-8", "ignore")] if mime.hasHtml() else []
    # An address may be the picture itself.
    pages += [b' src="%b"' % bytes(u.toEncoded().data()) for u in mime.urls() if _is_data(u)]
    for page in pages:
        found = _INLINE.search(page[:MOST_BYTES])
        if found:
            with suppress(binascii.Error):
                return base64.b64decode(unquote_to_bytes(found.group(1)), validate=False)
    return None


def _is_data(url: QUrl) -> bool:
    return url.scheme() == "data"
