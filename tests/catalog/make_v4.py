"""Made files/v4.sqlite and files/v4.json: a real catalog of schema version 4, and its own answers.

Run once, on the code of version 4, from the top of its checkout (it goes by any newer one wrongly):

    git archive 5bba565 | tar -x -C /tmp/v4 && cp tests/catalog/make_v?.py /tmp/v4
    cd /tmp/v4 && PYTHONPATH=/tmp/v4:/tmp/v4/tests python make_v4.py WHERE-THE-TWO-FILES-GO
"""

import json
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import make_v2
import make_v3
from make_v1 import PLACE

from photoapp.base.home import Home
from photoapp.base.question import Question
from photoapp.catalog import opening
from photoapp.library import PhotoLibrary

KEYWORD = "Keyword"  # "keyword" stands in a file as well
TAGGED: list[dict[str, list[str]]] = []
"""Who bore what before each of the last actions, and after all of them."""


def fill(library: PhotoLibrary) -> None:
    """What version 3 knows; saved searches, questions asked, and tagging that is to be undone."""
    make_v3.fill(library)
    library.searches.save("Red things", Question("red", limit=None))
    library.searches.save("Trips", Question('tag:Hiking -"office"'))
    library.searches.asked("roses by the sea")
    shown = library.photos().ids.tolist()
    TAGGED.append(tagged(library))
    for act in (
        lambda: library.tags.add(KEYWORD, shown),
        lambda: library.tags.remove(KEYWORD, shown[::2]),
        lambda: library.tags.add("hiking", shown[:2]),
        lambda: library.tags.remove(make_v2.TAGS[1], shown),
    ):
        act()
        TAGGED.append(tagged(library))


def tagged(library: PhotoLibrary) -> dict[str, list[str]]:
    """Who bears what."""
    shown = library.photos().ids.tolist()
    return {str(photo): list(names) for photo, names in library.tags.of(shown).items()}


def answers(library: PhotoLibrary) -> dict[str, object]:
    """What version 4 says of it: what version 3 would say, and the saved searches."""
    return {
        **make_v3.answers(library),
        "searches": [[one.name, one.question.text] for one in library.searches.all()],
        "asked": library.searches.past(),
    }


def main(where: Path) -> None:
    """Make both files."""
    assert opening.CATALOG_VERSION == 4
    shutil.rmtree(PLACE, ignore_errors=True)
    make_v2.draw()
    home = Home(PLACE / "home")
    with PhotoLibrary(home) as library:
        fill(library)
        said = answers(library) | {"undoing": TAGGED}
    with closing(sqlite3.connect(home.catalog)) as connection:
        assert connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
        connection.execute("VACUUM")
    shutil.copy(home.catalog, where / "v4.sqlite")
    text = json.dumps(said, indent=1, sort_keys=True)
    (where / "v4.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
