"""What is dragged onto the sidebar, also by programs that only pretend to be this one."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData

from photoapp.gui.grid import PHOTOS_MIME
from photoapp.gui.sidebar.carried import ALBUM_MIME, TAG_MIME, carried


def holding(kind: str, data: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, QByteArray(data))
    return mime


def test_photos_tags_and_albums_are_carried_by_their_ids() -> None:
    assert carried(holding(PHOTOS_MIME, b"[3, 4]")).photos == (3, 4)
    assert carried(holding(TAG_MIME, b"7")).tag == 7
    assert carried(holding(ALBUM_MIME, b"8")).album == 8


@pytest.mark.parametrize("data", [b"{", b'["x"]', b"[1e400]", b"{}", b"\xff", b"[true]", b""])
def test_nonsense_carries_nothing(data: bytes) -> None:
    for kind in (PHOTOS_MIME, TAG_MIME, ALBUM_MIME):
        assert not carried(holding(kind, data))
