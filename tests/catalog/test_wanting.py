"""What encoders and thumbnails still want, in which order, and why the rest cannot be had."""

from collections.abc import Sequence

import numpy as np
import pytest
from shelf import Shelf, decoded, state, unit

from photoapp.base.files import Place
from photoapp.base.messages import Code, WhyNoVector
from photoapp.catalog import Connection, encoders, files, problems, roots, wanting
from photoapp.catalog.census import Census
from photoapp.catalog.store import Understood, store_batch
from photoapp.catalog.vectors import Said
from photoapp.catalog.viewing import TOGETHER, Views


def names(shelf: Shelf, photos: Sequence[int]) -> list[str]:
    looked = wanting.look(shelf.catalog.read(), photos, [shelf.encoder])
    return [one.place.path for one in looked]


def wanted(shelf: Shelf, *eyes: int, thumbnails: bool = True) -> list[str]:
    """Paths of what is wanted, in order."""
    reading = shelf.catalog.read()
    found = wanting.wanting(reading, eyes, [shelf.root], thumbnails=thumbnails)
    assert (found.dtype, found.nbytes) == (np.int64, 8 * len(found))
    return [one.place.path for one in wanting.look(reading, found.tolist(), eyes)]


def other(shelf: Shelf) -> int:
    """A second encoder."""
    return shelf.catalog.write(lambda c: encoders.encoder_id(c, "other", "Other", 4))


def understand(shelf: Shelf, path: str, encoder: int) -> None:
    """Let an encoder see a photo that is there."""
    said = {encoder: Said(unit(0, 1, 0, 0))}
    item = Understood(Place(1, path), state(50), decoded(path), said)
    shelf.catalog.write(lambda c: store_batch(c, [item], {encoder: "reference"}))


def fail(shelf: Shelf, path: str, *, folder: bool = False) -> None:
    def write(connection: Connection) -> None:
        problems.record(
            connection, Place(1, path), Code.FILE_DAMAGED, {"detail": ""}, folder=folder
        )

    shelf.catalog.write(write)


# -- what is wanted ------------------------------------------------------------------------------


def test_a_finished_library_wants_nothing(shelf: Shelf) -> None:
    shelf.put("a.jpg")
    shelf.put("b.jpg")
    assert wanted(shelf, shelf.encoder) == []


def test_photos_without_vector_or_thumbnail_are_wanted(shelf: Shelf) -> None:
    shelf.put("no vector.jpg", vector=None)
    shelf.put("no thumbnail.jpg")
    shelf.put("both.jpg")
    key = decoded("no thumbnail.jpg").fingerprint.key
    shelf.catalog.write(
        lambda c: c.execute("DELETE FROM thumbs.thumbnails WHERE fingerprint = ?", (key,))
    )
    assert wanted(shelf, shelf.encoder) == ["no thumbnail.jpg", "no vector.jpg"]
    assert wanted(shelf) == ["no thumbnail.jpg"]
    assert len(wanted(shelf, other(shelf))) == 3


def test_each_photo_says_which_encoders_lack_it(shelf: Shelf) -> None:
    second = other(shelf)
    ids = [shelf.put("one.jpg"), shelf.put("none.jpg", vector=None), shelf.put("both.jpg")]
    understand(shelf, "both.jpg", second)
    looked = wanting.look(shelf.catalog.read(), ids, [shelf.encoder, second])
    assert {one.place.path: one.lacks for one in looked} == {
        "one.jpg": {second},
        "none.jpg": {shelf.encoder, second},
    }


def test_a_vector_of_what_the_picture_was_is_no_vector(shelf: Shelf) -> None:
    shelf.put("a.jpg", "before")
    item = Understood(Place(1, "a.jpg"), state(9), decoded("after"), {})
    shelf.catalog.write(lambda c: store_batch(c, [item], {}))
    assert wanted(shelf, shelf.encoder, thumbnails=False) == ["a.jpg"]


def test_missing_files_and_other_roots_are_not_wanted(shelf: Shelf) -> None:
    shelf.put("a.jpg", vector=None)
    shelf.put("b.jpg", vector=None)
    shelf.catalog.write(lambda c: files.set_missing(c, shelf.file("a.jpg"), missing=True))
    assert wanted(shelf, shelf.encoder) == ["b.jpg"]
    reading = shelf.catalog.read()
    assert not len(wanting.wanting(reading, [shelf.encoder], [99], thumbnails=True))
    assert not len(wanting.wanting(reading, [shelf.encoder], [], thumbnails=True))


def test_a_photo_with_a_problem_is_not_opened_in_every_run(shelf: Shelf) -> None:
    shelf.put("folder/a.jpg", vector=None)
    shelf.put("b.jpg", vector=None)
    fail(shelf, "folder/a.jpg")
    fail(shelf, "b.jpg")
    assert wanted(shelf, shelf.encoder) == []
    retried = {place.path for place, _ in files.unusable(shelf.catalog.read())}
    assert retried == {"folder/a.jpg", "b.jpg"}


# -- in which order ------------------------------------------------------------------------------


def test_the_most_viewed_come_first_then_the_newest(shelf: Shelf) -> None:
    for name, taken in (("old", "2001-01-01"), ("new", "2021-01-01"), ("mid", "2011-01-01")):
        shelf.put(f"{name}.jpg", vector=None, taken=taken)
    shelf.put("no time.jpg", vector=None)
    views = Views(shelf.catalog)
    assert wanted(shelf, shelf.encoder) == ["new.jpg", "mid.jpg", "old.jpg", "no time.jpg"]
    views.saw(shelf.photo("no time.jpg"))
    views.saw(shelf.photo("old.jpg"))
    views.saw(shelf.photo("no time.jpg"))
    views.write()
    assert wanted(shelf, shelf.encoder) == ["no time.jpg", "old.jpg", "new.jpg", "mid.jpg"]


def test_views_are_written_some_at_a_time_and_are_no_action(shelf: Shelf) -> None:
    photo = shelf.put("a.jpg")
    views, before = Views(shelf.catalog), shelf.catalog.version()
    for _ in range(TOGETHER - 1):
        views.saw(photo)
    assert shelf.catalog.version() == before
    views.saw(photo)
    reading = shelf.catalog.read()
    assert reading.execute("SELECT viewed FROM photos").fetchall() == [(TOGETHER,)]
    after = shelf.catalog.version()
    views.write()
    assert shelf.catalog.version() == after
    views.saw(photo + 1)  # forgotten since it was shown
    views.write()
    assert reading.execute("SELECT count(*) FROM history").fetchone() == (0,)


def test_what_changes_between_naming_and_looking_does_no_harm(shelf: Shelf) -> None:
    ids = [shelf.put(f"{i}.jpg", vector=None) for i in range(5)]
    understand(shelf, "1.jpg", shelf.encoder)
    shelf.lose(ids[2])
    shelf.catalog.write(lambda c: c.execute("DELETE FROM files WHERE photo_id = ?", (ids[3],)))
    shelf.catalog.write(lambda c: files.move(c, shelf.file("4.jpg"), Place(1, "new/place.jpg")))
    assert names(shelf, ids) == ["0.jpg", "new/place.jpg"]
    assert names(shelf, list(reversed(ids))) == ["new/place.jpg", "0.jpg"]


# -- why the rest cannot be had ------------------------------------------------------------------


@pytest.fixture
def hindered(shelf: Shelf) -> dict[str, WhyNoVector]:
    """Photos without a vector, and why."""
    said = {
        "waits.jpg": WhyNoVector.WAITING,
        "damaged.jpg": WhyNoVector.PROBLEM,
        "locked/in/a.jpg": WhyNoVector.PROBLEM,
        "disk/far/a.jpg": WhyNoVector.OFFLINE,
        "diskette/a.jpg": WhyNoVector.WAITING,
        "cloud.jpg": WhyNoVector.ONLINE_ONLY,
    }
    for path in said:
        shelf.put(path, vector=None)
    shelf.put("has one.jpg")
    shelf.lose(shelf.put("missing.jpg", vector=None))
    fail(shelf, "damaged.jpg")
    fail(shelf, "locked", folder=True)

    def write(connection: Connection) -> None:
        roots.folder_id(connection, 1, "locked")
        roots.set_offline(connection, [Place(1, "disk")], [1])
        files.set_online(connection, shelf.file("cloud.jpg"), online=True)

    shelf.catalog.write(write)
    return said


def test_each_photo_without_a_vector_says_why(
    shelf: Shelf, hindered: dict[str, WhyNoVector]
) -> None:
    reading = shelf.catalog.read()
    found = dict(wanting.without_vector(reading, shelf.encoder, 100))
    assert found == {shelf.photo(path): why for path, why in hindered.items()}
    coverage = Census(shelf.catalog).coverage(shelf.encoder)
    reasons = list(hindered.values())
    assert coverage.lacking == {why: reasons.count(why) for why in WhyNoVector}
    assert (coverage.has, coverage.waiting, coverage.complete) == (1, 2, False)
    assert coverage.share == pytest.approx(1 / 3)


def test_what_waits_is_exactly_what_a_run_would_do(
    shelf: Shelf, hindered: dict[str, WhyNoVector]
) -> None:
    waiting = {path for path, why in hindered.items() if why is WhyNoVector.WAITING}
    assert set(wanted(shelf, shelf.encoder)) == waiting


def test_the_list_can_be_of_one_reason_and_short(
    shelf: Shelf, hindered: dict[str, WhyNoVector]
) -> None:
    reading = shelf.catalog.read()
    some = wanting.without_vector(reading, shelf.encoder, 1, WhyNoVector.PROBLEM)
    assert [why for _, why in some] == [WhyNoVector.PROBLEM]
    assert len(wanting.without_vector(reading, shelf.encoder, 4)) == 4


def test_an_encoder_is_complete_though_some_photos_cannot_be_had(
    shelf: Shelf, hindered: dict[str, WhyNoVector]
) -> None:
    for path, why in hindered.items():
        if why is WhyNoVector.WAITING:
            understand(shelf, path, shelf.encoder)
    coverage = Census(shelf.catalog).coverage(shelf.encoder)
    assert (coverage.complete, coverage.share) == (True, 1)


def test_an_empty_library_is_covered(shelf: Shelf) -> None:
    coverage = Census(shelf.catalog).coverage(shelf.encoder)
    assert (coverage.has, coverage.lacking, coverage.share, coverage.complete) == (0, {}, 1, True)
