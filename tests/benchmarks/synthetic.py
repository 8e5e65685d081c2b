"""A catalog of as many photos as wanted that were never files, written with SQL alone.

A million photos take about half a minute. Newest first one is taken every 40 minutes or so, in
bursts of a day with pauses between; two in three say where, in a few towns by turns. One in fifty
is a favourite, one in thirty rated, one in forty has a raw file and one in sixty a film beside it.
All share a few hundred drawn thumbnails. There are no vectors: nothing can be searched by look.
"""

import sqlite3
from contextlib import closing

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from photoapp.base.home import Home
from photoapp.library import PhotoLibrary

FOLDER = "/synthetic"
VARIETY = 512
_SIDE = (384, 256)

_TOWNS = "46.62, 8.03, 48.137, 11.575, 38.72, -9.14, 59.91, 10.75, 51.48, -0.29, 52.52, 13.4"

_PHOTOS = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count)
INSERT INTO photos(id, lead_id, width, height, mean_colour, wall, taken, time_source, make, model,
    lens, latitude, longitude, title, description)
SELECT i + 1, i + 1, 4000, iif(i % 5, 3000, 6000), (i * 7919) % 16777216, at,
    strftime('%Y-%m-%dT%H:%M:%S', at, 'unixepoch'), 'exif', 'Maker', 'Camera ' || i % 7, '',
    iif(i % 3, json_extract(:towns, '$[' || (2 * (i / 900 % 6)) || ']'), NULL),
    iif(i % 3, json_extract(:towns, '$[' || (2 * (i / 900 % 6) + 1) || ']'), NULL), '', ''
FROM (SELECT i, 1630400000 - i * 300 - i / 60 * 129600 * 60 / (1 + :count / 4000) AS at FROM n)
"""
_FILES = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count)
INSERT INTO files(id, folder_id, name, photo_id, kind, size, mtime_ns, device, inode, format,
    fingerprint, view_hash, stem)
SELECT i + 1, :folder + i / 1000, CAST(printf('IMG_%07d.JPG', i) AS BLOB), i + 1, 'photo',
    4000000 + i, i, 7, i + 1, 'JPEG', CAST(printf('%016d', i % :variety) AS BLOB),
    CAST(printf('%016d', i) AS BLOB), CAST(printf('img_%07d', i) AS BLOB) FROM n
"""
_BESIDE = """
INSERT INTO files(folder_id, name, kind, size, mtime_ns, device, inode, role, beside, stem)
SELECT folder_id, CAST(printf('IMG_%07d.{0}', id - 1) AS BLOB), '{1}', 9000000, 0, 7,
    {2} + id, '{3}', id, stem FROM files WHERE photo_id IS NOT NULL AND id % {4} = 0
"""


def make(home: Home, count: int) -> None:
    """Fill an empty home. A QGuiApplication must exist: the thumbnails are drawn."""
    PhotoLibrary.open(home).close()
    with closing(sqlite3.connect(home.catalog)) as db, db:
        db.execute("PRAGMA synchronous = OFF")
        values = {"count": count, "towns": f"[{_TOWNS}]", "variety": VARIETY}
        root = db.execute("INSERT INTO roots(path) VALUES (?)", (FOLDER.encode(),)).lastrowid
        top = db.execute("INSERT INTO folders(root_id, path) VALUES (?, x'')", (root,)).lastrowid
        numbers = range(-(-count // 1000))
        db.executemany(
            "INSERT INTO folders(root_id, parent_id, path) VALUES (?, ?, ?)",
            [(root, top, f"{number:04} trip".encode()) for number in numbers],
        )
        db.execute(_PHOTOS, values)
        db.execute(_FILES, values | {"folder": (top or 0) + 1})
        db.execute(_BESIDE.format("DNG", "photo", 10**8, "raw", 40))
        db.execute(_BESIDE.format("MOV", "video", 2 * 10**8, "motion", 60))
        db.execute(
            "INSERT INTO care(photo_id, favourite, rating) SELECT id, id % 50 = 0,"
            " iif(id % 30 = 0, id % 5 + 1, NULL) FROM photos WHERE id % 50 = 0 OR id % 30 = 0"
        )
    with closing(sqlite3.connect(home.thumbnails)) as db, db:
        db.executemany(
            "INSERT INTO thumbnails VALUES (?, ?)",
            [(f"{number:016}".encode(), drawn(number)) for number in range(VARIETY)],
        )


def drawn(number: int, size: tuple[int, int] = _SIDE) -> bytes:
    """A JPEG with as much in it as a photo has: a sky, a ground and grain; about 20 KB."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    chance = np.random.default_rng(number)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, size[1])
    sky.setColorAt(0, QColor.fromHsv(number * 37 % 360, 90, 235))
    sky.setColorAt(1, QColor.fromHsv(number * 53 % 360, 160, 120))
    painter.fillRect(image.rect(), sky)
    for x, y, width, height, hue in chance.integers(0, 256, (14, 5)).tolist():
        painter.setBrush(QColor.fromHsv(hue, 60 + x // 2, 90 + y // 2))
        painter.drawEllipse(x + width // 4, y, 20 + width // 3, 16 + height // 4)
    painter.end()
    pixels = np.frombuffer(image.bits(), np.uint8).reshape(size[1], -1)
    grain = chance.integers(-9, 10, pixels.shape, np.int16)
    pixels[:] = np.clip(pixels.astype(np.int16) + grain, 0, 255).astype(np.uint8)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 85)
    return bytes(buffer.data().data())
