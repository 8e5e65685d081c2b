"""Made files/v5.sqlite and files/v5.json: a real catalog of schema version 5, and its own answers.

Run once, on the code of version 5, from the top of its checkout (it goes by any newer one wrongly):

    git archive 22ed485 | tar -x -C /tmp/v5 && cp tests/catalog/make_v?.py /tmp/v5
    cd /tmp/v5 && PYTHONPATH=/tmp/v5:/tmp/v5/tests python make_v5.py WHERE-THE-TWO-FILES-GO
"""

import json
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import make_v2
import make_v4
import proposals
from make_v1 import PLACE

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Question
from photoapp.catalog import opening
from photoapp.library import PhotoLibrary

CONCEPTS = ("Sky", "Leaf")
UNDOING: list[dict[str, object]] = []
"""What tags and albums there were before each of the last actions, and after all of them."""


def arrange(library: PhotoLibrary) -> None:
    """Concepts, a taught tag, proposals, albums of both kinds, and what is to be undone."""
    shown = library.photos().ids.tolist()
    for number, name in enumerate(CONCEPTS):
        library.tags.add(name, shown[number::5])
    library.tags.merge(CONCEPTS[1], CONCEPTS[0])
    library.teaching.teach(make_v2.TAGS[2], shown[:4], shown[-4:])
    library.teaching.refresh(Job(JobName.SUGGESTING))
    proposals.propose(library, {"Sky": {shown[3]: 0.9, shown[8]: 0.7}, "Boat": {shown[4]: 0.8}})
    year = library.albums.make("The year", photos=shown[:6])
    months = library.albums.make("Málaga in June", parent=year.id)
    library.albums.rule(months.id, Question("tag:Hiking"))
    library.albums.refresh()
    library.albums.exclude(months.id, shown[:1])
    library.albums.cover(year.id, shown[2])
    UNDOING.append(arranged(library))
    for act in (
        lambda: library.albums.take(year.id, shown[:2]),
        lambda: library.albums.pin(months.id, shown[5:7]),
        lambda: library.albums.rename(year.id, "Another year"),
        lambda: library.tags.nest(CONCEPTS[0], make_v2.TAGS[0]),
        lambda: library.tags.rename(make_v2.TAGS[0], "Gardens"),
        lambda: library.albums.delete(year.id),
    ):
        act()
        UNDOING.append(arranged(library))


def arranged(library: PhotoLibrary) -> dict[str, object]:
    """The user's own: who bears what and why, which tag stands where, what the albums are."""
    shown = library.photos().ids.tolist()
    names = {one.id: one.name for one in library.tags.all(hidden=True)}
    albums = library.albums.all()
    return {
        "marks": {
            str(photo): [[mark.tag, mark.source, mark.decision] for mark in marks]
            for photo, marks in library.tags.marks(shown).items()
        },
        "parents": [
            [one.name, names.get(one.parent or 0), one.concept, one.taught]
            for one in library.tags.all(hidden=True)
        ],
        "albums": [[one.name, one.parent, one.cover, one.rule, one.keeps] for one in albums],
        "by_hand": {
            one.name: {str(photo): why for photo, why in library.albums.why(one.id, shown).items()}
            for one in albums
            if not one.rule
        },
    }


def answers(library: PhotoLibrary) -> dict[str, object]:
    """What version 5 says of it: what version 4 would say, how tags stand, albums, proposals."""
    shown = library.photos().ids.tolist()
    proposed = library.suggestions.of(shown, 0.5)  # whatever a release shows
    return {
        **make_v4.answers(library),
        **arranged(library),
        "taught": [[one.tag.name, one.yes, one.no] for one in library.teaching.all()],
        "proposed": {str(photo): [one.name for one in some] for photo, some in proposed.items()},
    }


def main(where: Path) -> None:
    """Make both files."""
    assert opening.CATALOG_VERSION == 5
    shutil.rmtree(PLACE, ignore_errors=True)
    make_v2.draw()
    home = Home(PLACE / "home")
    with PhotoLibrary(home) as library:
        make_v4.fill(library)
    with PhotoLibrary(home) as library:  # which has indexed nothing, so nobody proposes aside
        arrange(library)
        said = answers(library) | {"undoing": UNDOING}
    with closing(sqlite3.connect(home.catalog)) as connection:
        assert connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
        connection.execute("VACUUM")
    shutil.copy(home.catalog, where / "v5.sqlite")
    text = json.dumps(said, indent=1, sort_keys=True)
    (where / "v5.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
