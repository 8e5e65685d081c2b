"""What other programs drop and paste: files, picture data, or only a link."""

import base64
import os
from pathlib import Path

import drawing
import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QImage

from photoapp.gui.search import acceptable, as_source, offered, sort_out, thumbnail


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return drawing.draw_photos(tmp_path, 1)[0]


def with_urls(*urls: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def test_files_and_folders_come_as_paths(tmp_path: Path, photo: Path) -> None:
    mime = with_urls(photo.as_uri(), tmp_path.as_uri())
    assert acceptable(mime)
    found = offered(mime)
    assert found.paths == (str(photo), str(tmp_path))
    assert sort_out(found.paths) == ([str(tmp_path)], [str(photo)])


def test_a_browser_gives_the_encoded_picture_with_its_link(photo: Path) -> None:
    mime = with_urls("https://example.org/a.jpg")
    mime.setData("image/jpeg", QByteArray(photo.read_bytes()))
    found = offered(mime)
    assert found.picture == photo.read_bytes()
    assert not found.link


def test_copied_pixels_become_a_file(photo: Path) -> None:
    mime = QMimeData()
    mime.setImageData(QImage(str(photo)))
    found = offered(mime)
    assert isinstance(found.picture, QImage)
    assert QImage.fromData(as_source(found.picture)).size() == QImage(str(photo)).size()


def test_a_picture_inside_a_page_is_found(photo: Path) -> None:
    mime = QMimeData()
    data = base64.b64encode(photo.read_bytes()).decode()
    mime.setHtml(f'<meta><img alt="x" src="data:image/jpeg;base64,{data}">')
    assert offered(mime).picture == photo.read_bytes()


def test_an_address_that_is_the_picture_itself_is_read(photo: Path) -> None:
    data = base64.b64encode(photo.read_bytes()).decode()
    mime = with_urls(f"data:image/jpeg;base64,{data}")
    assert acceptable(mime)
    assert offered(mime).picture == photo.read_bytes()
    assert offered(with_urls("data:text/plain,hello")).link


def test_a_link_alone_is_told_apart() -> None:
    assert offered(with_urls("https://example.org/page")).link


@pytest.mark.parametrize("part", ["<img ", "<img src=", " src=", " src='data:image/", " src "])
def test_a_page_made_to_keep_the_window_busy_does_not(part: str) -> None:
    mime = with_urls("https://example.org/page")
    mime.setHtml(part * 400_000)
    assert offered(mime).link


def test_text_is_nothing_to_search_with() -> None:
    mime = QMimeData()
    mime.setText("dog")
    assert not acceptable(mime)
    assert not offered(mime)


def test_a_thumbnail_is_small_and_upright(tmp_path: Path) -> None:
    exif = drawing.camera_data(drawing.FIRST_DAY, "a", "b")
    exif[0x0112] = 6  # a quarter turn
    path = tmp_path / "turned.jpg"
    drawing.draw(1, (480, 320)).save(path, exif=exif)
    image = thumbnail(str(path), 96)
    assert (image.width(), image.height()) == (96, 144)
    assert thumbnail(path.read_bytes(), 96).size() == image.size()


def test_what_cannot_be_read_has_no_thumbnail(tmp_path: Path) -> None:
    path = tmp_path / "no.jpg"
    path.write_bytes(b"no")
    assert thumbnail(str(path), 96).isNull()
    assert thumbnail(str(tmp_path / "absent.jpg"), 96).isNull()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_has_no_thumbnail_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert thumbnail(str(tmp_path / "pipe.jpg"), 96).isNull()
    assert thumbnail(os.devnull, 96).isNull()


def test_a_clipboard_that_does_not_answer_holds_nothing() -> None:
    assert not acceptable(None)
