"""Made files/v1.sqlite and files/v1.json: a real catalog of schema version 1, and its own answers.

Run once, on the code of version 1, from the top of its checkout (it goes by any newer one wrongly):

    git archive 54a0fc8 | tar -x -C /tmp/v1 && cp tests/catalog/make_v1.py /tmp/v1
    cd /tmp/v1 && PYTHONPATH=/tmp/v1:/tmp/v1/tests python make_v1.py WHERE-THE-TWO-FILES-GO
"""

import json
import os
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import drawing
import networks
from PIL import Image

from photoapp.base.answers import Details
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Question
from photoapp.catalog import database
from photoapp.library import PhotoLibrary

PLACE = Path("/tmp/photoapp-v1")
PHOTOS, ARCHIVE, REMOVED = PLACE / "photos", PLACE / "archive", PLACE / "removed"
QUESTIONS = (
    "roses",
    "folder:archive",
    "date:2018",
    '"Ünïcode"',
    "keyword",
    "canon",
    "-roses lisbon",
)


def draw() -> None:
    """Every kind of row there is."""
    paths = drawing.draw_photos(PHOTOS, 12)
    shutil.copy2(paths[0], PHOTOS / "a copy.jpg")
    drawing.draw(50).save(PHOTOS / "Ünïcode 日本.png")
    drawing.draw(51).save(os.fsencode(PHOTOS) + b"/caf\xe9.jpg")
    exif = drawing.camera_data(datetime(2021, 8, 12, 17, 52, 3), "Nikon", "Z 6")
    exif[0x010E], exif[0x4746] = "The harbour at dusk", 4
    exif[0x9C9E] = "keyword;harbour".encode("utf-16-le") + b"\0\0"
    exif.get_ifd(0x8769).update({0x9011: "+02:00", 0x829A: 0.004, 0x829D: 2.8, 0x8827: 400})
    gps = exif.get_ifd(0x8825)
    gps.update({1: "N", 2: (38.0, 42.0, 30.0), 3: "W", 4: (9.0, 8.0, 12.0), 5: 0, 6: 17.0})
    drawing.draw(52).save(PHOTOS / "harbour.jpg", exif=exif)
    (PHOTOS / "broken.jpg").write_bytes(paths[1].read_bytes()[:40])
    (PHOTOS / "empty.jpg").write_bytes(b"")
    (PHOTOS / "film.mp4").write_bytes(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom")
    drawing.draw_photos(ARCHIVE, 3)
    Image.new("RGB", (64, 48), (200, 30, 30)).save(ARCHIVE / "red.png")
    (REMOVED / "there").mkdir(parents=True)
    for seed in (70, 71):
        drawing.draw(seed).save(REMOVED / "there" / f"{seed}.jpg")


def fill(library: PhotoLibrary) -> None:
    """Two encoders, a photo missing, one changed, one moved, a root removed, one offline."""
    for folder in (PHOTOS, ARCHIVE, REMOVED):
        library.add_folder(str(folder))
    library.exclude("*.tif")
    library.exclude("Private*", root=str(PHOTOS))
    library.index(Job(JobName.INDEXING))
    library.remove_folder(str(REMOVED), forget=False)
    (PHOTOS / drawing.FOLDERS[1] / "photo-0001.jpg").unlink()
    (PHOTOS / "photo-0004.jpg").rename(PHOTOS / "moved.jpg")
    drawing.draw(60).save(PHOTOS / "photo-0008.jpg")
    library.index(Job(JobName.INDEXING))
    library.import_encoder(str(networks.colours(PLACE / "colours")))
    library.use_encoder("colours")
    library.index(Job(JobName.INDEXING))
    library.use_encoder("starter")
    shutil.rmtree(ARCHIVE)
    library.index(Job(JobName.INDEXING))


def answers(library: PhotoLibrary) -> dict[str, object]:
    """What version 1 says of it: figures, photos, problems, folders, answers to questions."""
    state = library.status()
    shown = library.photos().ids.tolist()
    every = range(1, max(shown) + 5)
    return {
        "status": [state.photos, state.files, state.missing, state.without_vector, state.problems],
        "roots": [[one.path, one.photos, one.offline, list(one.exclude)] for one in state.roots],
        "photos": shown,
        "details": {str(n): told(library.details(n)) for n in every if known(library, n)},
        "problems": [[one.path, one.code, dict(one.values)] for one in library.problems()],
        "found": {
            text: sorted(library.search(Question(text, limit=None, everything=True)).ids.tolist())
            for text in QUESTIONS
        },
    }


def known(library: PhotoLibrary, photo: int) -> bool:
    """Whether there is such a photo."""
    try:
        library.details(photo)
    except KeyError:
        return False
    return True


def told(one: Details) -> dict[str, object]:
    """What is known of one photo."""
    data = one.metadata
    return {
        "path": os.fsencode(one.path).hex(),
        "size": [one.width, one.height],
        "taken": data.taken and data.taken.isoformat(),
        "offset": data.offset,
        "source": data.time_source and str(data.time_source),
        "camera": [data.make, data.model, data.lens],
        "exposure": [data.exposure, data.f_number, data.iso, data.focal_length],
        "place": [data.latitude, data.longitude, data.altitude],
        "words": [data.rating, data.title, data.description, list(data.keywords)],
        "files": [[os.fsencode(f.path).hex(), f.bytes, f.lead, f.missing] for f in one.files],
    }


def main(where: Path) -> None:
    """Make both files."""
    assert database.CATALOG_VERSION == 1
    shutil.rmtree(PLACE, ignore_errors=True)
    draw()
    home = Home(PLACE / "home")
    with PhotoLibrary(home) as library:
        fill(library)
        said = answers(library)
    with closing(sqlite3.connect(home.catalog)) as connection:
        assert connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
    shutil.copy(home.catalog, where / "v1.sqlite")
    text = json.dumps(said, indent=1, sort_keys=True)
    (where / "v1.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
