"""Made files/v2.sqlite and files/v2.json: a real catalog of schema version 2, and its own answers.

Run once, on the code of version 2, from the top of its checkout (it goes by any newer one wrongly):

    git archive f4978d2 | tar -x -C /tmp/v2 && cp tests/catalog/make_v?.py /tmp/v2
    cd /tmp/v2 && PYTHONPATH=/tmp/v2:/tmp/v2/tests python make_v2.py WHERE-THE-TWO-FILES-GO
"""

import json
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import drawing
import make_v1
import networks
from make_v1 import ARCHIVE, PHOTOS, PLACE, REMOVED

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.catalog import opening
from photoapp.library import PhotoLibrary

SIDECAR = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"
 xmlns:lr="http://ns.adobe.com/lightroom/1.0/"><lr:hierarchicalSubject><rdf:Bag>
 <rdf:li>Places|Europe|Turkey</rdf:li></rdf:Bag></lr:hierarchicalSubject></rdf:Description>
 </rdf:RDF></x:xmpmeta>"""
TAGS = ("Garden", "Málaga", "Hiking")


def draw() -> None:
    """What version 1 knows, and what came with version 2: pairs, sidecars, keyword paths."""
    make_v1.draw()
    for minute, name in ((1, "IMG_1.CR2"), (1, "IMG_1.JPG"), (2, "IMG_2.JPG")):
        exif = drawing.camera_data(datetime(2021, 6, 5, 12, minute), "Canon", "EOS 80D")
        drawing.draw(80 + minute).save(PHOTOS / name, "JPEG", exif=exif)
    (PHOTOS / "IMG_2.MOV").write_bytes(b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + bytes(100))
    (PHOTOS / "IMG_2.xmp").write_text(SIDECAR, encoding="utf-8")


def fill(library: PhotoLibrary) -> None:
    """What version 1 does, and tags, with something undone; the last encoder is half built up."""
    for folder in (PHOTOS, ARCHIVE, REMOVED):
        library.add_folder(str(folder))
    library.exclude("*.tif")
    library.exclude("Private*", root=str(PHOTOS))
    library.index(Job(JobName.INDEXING))
    shown = library.photos().ids.tolist()
    for number, name in enumerate(TAGS):
        library.tags.add(name, shown[number::4])
    library.tags.remove(TAGS[0], shown[:1])
    library.history.undo()
    library.remove_folder(str(REMOVED), forget=False)
    library.import_encoder(str(networks.colours(PLACE / "colours")))
    library.use_encoder("colours")
    library.index(Job(JobName.INDEXING), [str(ARCHIVE)])
    library.use_encoder("starter")
    (PHOTOS / drawing.FOLDERS[1] / "photo-0001.jpg").unlink()
    (PHOTOS / "photo-0004.jpg").rename(PHOTOS / "moved.jpg")
    drawing.draw(60).save(PHOTOS / "photo-0008.jpg")
    shutil.rmtree(ARCHIVE)
    library.index(Job(JobName.INDEXING))


def answers(library: PhotoLibrary) -> dict[str, object]:
    """What version 2 says of it: what version 1 would say, tags, pairs and history."""
    shown = library.photos().ids.tolist()
    return {
        **make_v1.answers(library),
        "tags": [[one.name, one.photos] for one in library.tags.all()],
        "tagged": {str(photo): list(names) for photo, names in library.tags.of(shown).items()},
        "roles": {
            str(photo): [str(one.role) for one in library.details(photo).files] for photo in shown
        },
        "paths": {str(one): list(library.details(one).metadata.keyword_paths) for one in shown},
        "history": [
            [one.number, one.action, dict(one.values), one.undoable, one.undone]
            for one in library.history.done()
        ],
    }


def main(where: Path) -> None:
    """Make both files."""
    assert opening.CATALOG_VERSION == 2
    shutil.rmtree(PLACE, ignore_errors=True)
    draw()
    home = Home(PLACE / "home")
    with PhotoLibrary(home) as library:
        fill(library)
        said = answers(library)
    with closing(sqlite3.connect(home.catalog)) as connection:
        assert connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
    shutil.copy(home.catalog, where / "v2.sqlite")
    text = json.dumps(said, indent=1, sort_keys=True)
    (where / "v2.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
