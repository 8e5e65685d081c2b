"""Made files/v3.sqlite and files/v3.json: a real catalog of schema version 3, and its own answers.

Run once, on the code of version 3, from the top of its checkout (it goes by any newer one wrongly):

    git archive 0ab37f0 | tar -x -C /tmp/v3 && cp tests/catalog/make_v?.py /tmp/v3
    cd /tmp/v3 && PYTHONPATH=/tmp/v3:/tmp/v3/tests python make_v3.py WHERE-THE-TWO-FILES-GO
"""

import json
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import make_v2
import networks
from make_v1 import ARCHIVE, PHOTOS, PLACE, REMOVED
from make_v2 import answers  # of what came since, only the rows themselves

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.catalog import opening
from photoapp.library import PhotoLibrary

CLASSES = ("ruby", "leaf", "sky", "paper")


def classifier(folder: Path) -> Path:
    """A model folder that says which of four things a picture is."""
    image = networks.manifest(networks.colours(PLACE / "colours"))["image"]
    folder.mkdir(parents=True)
    (folder / "labels.json").write_text(json.dumps(CLASSES))
    return networks.colours(
        folder, text=False, id="labels", name="Labels", family="classifier",
        labels="labels.json", image=image | {"activation": "softmax"},
    )  # fmt: skip


def fill(library: PhotoLibrary) -> None:
    """What version 2 knows; labels, photos looked at, and an encoder that is half built up."""
    for folder in (PHOTOS, ARCHIVE, REMOVED):
        library.add_folder(str(folder))
    library.exclude("*.tif")
    library.index(Job(JobName.INDEXING))
    shown = library.photos().ids.tolist()
    for number, name in enumerate(make_v2.TAGS):
        library.tags.add(name, shown[number::4])
    library.tags.remove(make_v2.TAGS[0], shown[:1])
    library.history.undo()
    for photo in (shown[0], shown[0], shown[3]):
        library.viewed(photo)
    library.remove_folder(str(REMOVED), forget=False)
    for folder in (classifier(PLACE / "labels"), PLACE / "colours"):
        library.encoders.import_model(str(folder))
        library.encoders.use(folder.name)
    library.index(Job(JobName.INDEXING), [str(ARCHIVE)])
    (PHOTOS / "photo-0004.jpg").rename(PHOTOS / "moved.jpg")
    shutil.rmtree(ARCHIVE)
    library.index(Job(JobName.INDEXING))


def main(where: Path) -> None:
    """Make both files."""
    assert opening.CATALOG_VERSION == 3
    shutil.rmtree(PLACE, ignore_errors=True)
    make_v2.draw()
    home = Home(PLACE / "home")
    with PhotoLibrary(home) as library:
        fill(library)
        said = answers(library)
    with closing(sqlite3.connect(home.catalog)) as connection:
        assert connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
        connection.execute("VACUUM")
    shutil.copy(home.catalog, where / "v3.sqlite")
    text = json.dumps(said, indent=1, sort_keys=True)
    (where / "v3.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
