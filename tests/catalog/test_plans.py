"""A library of a million photos: no question the program asks often reads a whole large table."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import pytest
from shelf import Shelf, decoded, state

from photoapp.base.files import Kind, Place
from photoapp.base.home import Home
from photoapp.base.messages import Action, WhyNoVector
from photoapp.base.tagged import Decision, Membership, TagSource
from photoapp.catalog import (
    Catalog,
    albums,
    arranging,
    copies,
    encoders,
    files,
    filters,
    heads,
    keywords,
    labels,
    ledger,
    members,
    names,
    pairs,
    photos,
    problems,
    proposing,
    roots,
    sidecars,
    suggestions,
    tags,
    thumbnails,
    vectors,
    wanting,
)
from photoapp.catalog.labels import Label
from photoapp.catalog.leads import settle
from photoapp.catalog.proposing import Machine, Proposed
from photoapp.catalog.store import Understood, store_batch
from photoapp.catalog.vectors import EncoderVectors, Said

LARGE = (
    "files|vectors|labels|thumbnails|t|keywords|other|gone"
    "|photo_tags|told|suggestions|surer|album_photos|album_matches|found"
)
"""Tables (and what queries call them) with a row or more for each photo, but for photos itself,
which lists and filters read in order."""

FEW = "files_unpaired|files_unused|files_beside|photos_sidecars"
"""Indexes of what a few photos have, or of what is left to do: reading them whole is the point."""

IDS = [1, 2, 3]


EYE = Machine(TagSource.ENCODER, "eye")


class Undone(Exception):  # noqa: N818 - no failure
    """Ends a write that is only tried."""


@pytest.fixture(scope="module", params=["fresh", "analysed"])
def full(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shelf]:
    catalog = Catalog(Home(tmp_path_factory.mktemp("plans")))
    shelf = Shelf(catalog)
    for i in range(60):
        shelf.put(f"folder {i % 7}/{i}.jpg", keywords=("one", "two"), title="x")
    fill_tags_and_albums(catalog)
    if request.param == "analysed":
        catalog.write(lambda c: c.execute("ANALYZE").fetchall())
    yield shelf
    catalog.close()


def fill_tags_and_albums(catalog: Catalog) -> None:
    """A tag on some photos and proposed for the others, an album with half of them.

    Tables get so many rows more that reading a few by an index never looks as dear as all.
    """
    everything = list(range(1, 61))
    catalog.write(lambda c: tags.tag(c, "three", everything[:9]))
    told = np.array(everything[9:]), np.full(51, 3), *np.full((2, 51), 0.8, np.float32)
    propose = partial(proposing.propose, by=EYE, about=everything, proposed=Proposed(*told))
    catalog.write(propose)
    catalog.write(partial(suggestions.let_speak, source=EYE.source, model=EYE.model))
    catalog.write(lambda c: albums.make(c, "album", photos=everything[:30]))
    more = "WITH RECURSIVE n(id) AS (SELECT 61 UNION ALL SELECT id + 1 FROM n WHERE id < 3000)"
    for into, of in {
        "photos(id, width, height, mean_colour, make, model, lens, title, description)": (
            "id, 1, 1, 1, '', '', '', '', ''"
        ),
        "tags(id, name, folded)": "id, 'tag ' || id, 'tag ' || id",
        "photo_tags(photo_id, tag_id, source, decision)": "id, 61 + id % 39, 'file', 'applied'",
        "suggestions(tag_id, photo_id, source, model, confidence)": (
            "61 + id % 38, id, 'encoder', 'eye', 0.9"
        ),
        "album_photos(album_id, photo_id, how)": "1, id, 'added'",
    }.items():
        asked = f"{more} INSERT INTO {into} SELECT {of} FROM n"
        catalog.write(lambda c, asked=asked: c.execute(asked))


def plans(connection: sqlite3.Connection, ask: Callable[[], object]) -> list[str]:
    """The steps of every query that `ask` makes on a connection."""
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    ask()
    connection.set_trace_callback(None)
    steps = []
    for query in asked:
        if re.match(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)", query):
            rows = connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
            steps.extend(f"{row[3]}    <- {query}" for row in rows)
    return steps


def scans(steps: list[str], large: str = LARGE) -> list[str]:
    assert steps
    return [
        step
        for step in steps
        if re.match(rf"SCAN ({large})\b(?! USING (COVERING )?INDEX ({FEW})\b)", step)
    ]


READS: dict[str, Callable[[Catalog], object]] = {
    "a folder": lambda c: files.Remembered(c).in_folder(1, "folder 1"),
    "folders in a folder": lambda c: files.Remembered(c).folders_in(1, ""),
    "an inode": lambda c: files.Remembered(c).by_identity(state(1)),
    "wanting": lambda c: wanting.wanting(c.read(), [1, 2], [1], thumbnails=True),
    "a page of what is wanting": lambda c: list(wanting.look(c.read(), IDS, [1, 2])),
    "behind": lambda c: wanting.behind(c.read(), 1, 2),
    "why no vector": lambda c: wanting.without_vector(c.read(), 1, 9, WhyNoVector.OFFLINE),
    "labels": lambda c: labels.of_photos(c.read(), 1, IDS),
    "photos of a label": lambda c: labels.photos_with(c.read(), 1, 7, 0.5),
    "sidecars": lambda c: sidecars.to_reread(c.read(), [1], 0, 9),
    "unused": lambda c: files.unused(c.read(), [1]),
    "films": lambda c: pairs.films(c.read(), [1]),
    "online": lambda c: photos.is_online_only(c.read(), 1),
    "unusable": lambda c: files.unusable(c.read()),
    "a place": lambda c: files.at(c.read(), Place(1, "folder 1/1.jpg")),
    "cards": lambda c: photos.cards(c.read(), IDS),
    "details": lambda c: photos.details(c.read(), 1),
    "lead": lambda c: photos.lead_path(c.read(), 1),
    "leads": lambda c: photos.lead_paths(c.read(), IDS),
    "keywords": lambda c: photos.keywords_of(c.read(), IDS),
    "times": lambda c: photos.walls(c.read(), np.array(IDS)),
    "thumbnails": lambda c: thumbnails.thumbnails(c.read(), IDS),
    "path": lambda c: photos.by_path(c.read(), 1, "folder 1/1.jpg"),
    "same picture": lambda c: vectors.same_picture(c.read(), 1, decoded("x").view_hash),
    "has vector": lambda c: vectors.has(c.read(), 1, 1, b"x"),
    "newest vectors": lambda c: EncoderVectors(c, 1, 4).newest(),
    "vector ids": lambda c: EncoderVectors(c, 1, 4).ids(),
    "vector counts": lambda c: encoders.vector_counts(c.read()),
    "the grid": lambda c: photos.photo_list(c.read()),
    "all photos": lambda c: filters.photo_ids(c.read(), filters.every(())),
    "a type": lambda c: filters.photo_ids(c.read(), filters.has_format(["JPEG"])),
    "folder filter": lambda c: filters.photo_ids(c.read(), filters.folder_has(c.read(), "folder")),
    "inside": lambda c: photos.photo_list(c.read(), condition=filters.in_folder(c.read(), 1, "")),
    "words": lambda c: names.matching(c.read(), "folder"),
    "where": lambda c: names.where(c.read(), ["folder"], IDS),
    "problems": lambda c: problems.problems(c.read()),
    "a file's state": lambda c: copies.file_at(c.read(), 1, "folder 1/1.jpg"),
    "the very picture": lambda c: copies.same(c.read(), decoded("x").fingerprint, b"x"),
    "candidates": lambda c: copies.candidates(c.read(), IDS),
    "tags of photos": lambda c: tags.tags_of(c.read(), IDS),
    "tags among photos": lambda c: tags.tags_among(c.read(), IDS),
    "marks": lambda c: ledger.marks(c.read(), IDS),
    "which tags there are": lambda c: tags.ids(c.read()),
    "a tag": lambda c: tags.one(c.read(), 3),
    "who bears a tag": lambda c: filters.photo_ids(c.read(), tags.has_tag("three")),
    "suggestions of photos": lambda c: suggestions.of_photos(c.read(), IDS, 0.5, 8),
    "a queue": lambda c: suggestions.queue(c.read(), 3),
    "what waits for some tags": lambda c: suggestions.counts(c.read(), [3]),
    "which tags wait": lambda c: suggestions.proposed(c.read()),
    "examples": lambda c: heads.told(c.read(), 3),
    "left heads": lambda c: heads.left_over(c.read()),
    "albums of photos": lambda c: members.albums_of(c.read(), IDS),
    "why in an album": lambda c: members.why(c.read(), 1, IDS),
    "photos of an album": lambda c: members.photos_in(c.read(), 1),
    "asking for an album": lambda c: filters.photo_ids(c.read(), members.in_albums([1])),
    "an album": lambda c: albums.album(c.read(), 1),
    "keywords of a photo": lambda c: keywords.of_photo(c.read(), 1),
}

WRITES: dict[str, Callable[[Shelf, sqlite3.Connection], object]] = {
    "settling": lambda _, c: settle(c, 1),
    "a move": lambda _, c: files.move(c, 1, Place(1, "new/place.jpg")),
    "a pair": lambda _, c: pairs.join_at(c, Place(1, "folder 1/1.jpg")),
    "looking for pairs": lambda _, c: pairs.look(c),
    "a loss": lambda _, c: files.set_missing(c, 2, missing=True),
    "garbage": lambda _, c: files.put_unusable(c, Place(1, "x"), state(), Kind.PHOTO),
    "a problem less": lambda _, c: problems.clear(c, Place(1, "x")),
    "removing a root": lambda shelf, c: roots.remove_root(c, shelf.root),
    "tagging": lambda _, c: tags.tag(c, "one", IDS),
    "untagging": lambda _, c: tags.untag(c, "one", IDS),
    "renaming a tag": lambda _, c: arranging.rename(c, "three", "four"),
    "merging a tag": lambda _, c: arranging.merge(c, "three", "one"),
    "hiding a tag": lambda _, c: arranging.hide(c, "three", hidden=True),
    "deleting a tag": lambda _, c: arranging.delete(c, "three"),
    "deciding": lambda _, c: suggestions.decide(c, 3, [20, 21], Decision.REJECTED),
    "accepting the surest": lambda _, c: suggestions.accept_above(c, 3, 0.5),
    "auto-tagging": lambda _, c: suggestions.apply(c, [20, 21], 0.5),
    "proposing": lambda _, c: proposing.propose(c, EYE, [20, 21], proposing.NOTHING),
    "keeping a lesson": lambda _, c: heads.forget(c, [3]),
    "filling an album": lambda _, c: members.say(
        c, Action.ALBUM_FILLED, 1, "album", [40], Membership.ADDED
    ),
    "emptying an album": lambda _, c: members.take(c, 1, "album", IDS),
    "a match": lambda _, c: members.match(c, 1, "", IDS),
}


def store(_: Shelf, connection: sqlite3.Connection, content: str) -> object:
    said = {1: Said(np.ones(4, np.float32), (Label(1, 0.5),))}
    item = Understood(Place(1, "folder 0/0.jpg"), state(9), decoded(content), said)
    return store_batch(connection, [item], {1: "reference"})


for content in ("0.jpg", "edited", "folder 1/1.jpg"):
    WRITES[f"storing {content}"] = partial(store, content=content)


@pytest.mark.parametrize("name", READS)
def test_reading_uses_indexes(full: Shelf, name: str) -> None:
    assert scans(plans(full.catalog.read(), lambda: READS[name](full.catalog))) == []


@pytest.mark.parametrize("name", WRITES)
def test_writing_uses_indexes(full: Shelf, name: str) -> None:
    steps: list[str] = []

    def tried(connection: sqlite3.Connection) -> None:
        steps.extend(plans(connection, lambda: WRITES[name](full, connection)))
        raise Undone

    with pytest.raises(Undone):
        full.catalog.write(tried)
    assert scans(steps, f"photos|{LARGE}") == []


@pytest.mark.parametrize(
    "table", ["photos", "files", "folders", "encoders", "vectors", "tags", "albums"]
)
def test_what_is_deleted_finds_what_follows_by_index(full: Shelf, table: str) -> None:
    """Cascades do not show in query plans: every reference must be the start of an index."""
    connection = full.catalog.read()
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in tables:
        for row in connection.execute(f"PRAGMA foreign_key_list({name})").fetchall():
            if row[2] == table:
                firsts = {
                    connection.execute(f"PRAGMA index_info({index[1]})").fetchone()[2]
                    for index in connection.execute(f"PRAGMA index_list({name})").fetchall()
                }
                keys = connection.execute(f"PRAGMA table_info({name})").fetchall()
                firsts |= {key[1] for key in keys if key[5] == 1}
                assert row[3] in firsts, (name, row[3])
