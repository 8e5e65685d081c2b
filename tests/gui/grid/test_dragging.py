"""Photos leave the window as files, whatever their names are."""

import json

from photoapp.gui.grid import PHOTOS_MIME, mime_data


def test_files_keep_names_that_are_no_utf8() -> None:
    data = mime_data([3, 4], ["/photos/a b#%.jpg", "/photos/\udcff.jpg"])
    urls = [bytes(url.toEncoded().data()) for url in data.urls()]
    assert urls == [b"file:///photos/a%20b%23%25.jpg", b"file:///photos/%FF.jpg"]
    assert json.loads(bytes(data.data(PHOTOS_MIME).data())) == [3, 4]
