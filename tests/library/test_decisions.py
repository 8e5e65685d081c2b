"""What the user decided on tags survives a rescan, folders that go elsewhere and another encoder;
what was rejected is never proposed again."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import networks
import pytest

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.tagged import Decision, TagSource
from photoapp.catalog import suggestions, tagtree
from photoapp.library import PhotoLibrary
from photoapp.tagging.tags import concepts

CONCEPTS = ("dog", "beach", "mountain")
Deed = Callable[[PhotoLibrary, Path], object]


@pytest.fixture
def place(tmp_path: Path, draw_photos: Callable[[Path, int], list[Path]]) -> Path:
    folder = tmp_path / "photos"
    draw_photos(folder, 4)
    return folder


@pytest.fixture
def library(home: Home, place: Path, tmp_path: Path) -> Iterator[PhotoLibrary]:
    with PhotoLibrary(home) as opened:
        opened.encoders.import_model(str(networks.colours(tmp_path / "colours")))
        opened.encoders.use("colours")
        opened.add_folder(str(place))
        index(opened)
        yield opened


def index(library: PhotoLibrary) -> None:
    library.index(Job(JobName.INDEXING))


def propose(library: PhotoLibrary, model: str) -> None:
    """A machine is sure of every concept on every photo; what is proposed aside is done by then."""
    library.suggestions.refresh(Job(JobName.SUGGESTING))

    def write(connection: suggestions.Connection) -> None:
        there = tagtree.ensure_concepts(connection, concepts(CONCEPTS))
        suggestions.let_speak(connection, TagSource.ENCODER, model)
        connection.execute(
            "INSERT OR REPLACE INTO suggestions(tag_id, photo_id, source, model, confidence)"
            " SELECT value, photos.id, 'encoder', ?, 0.9 FROM photos, json_each(?)",
            (model, str([there[one] for one in CONCEPTS])),
        )

    library._catalog.write(write)


def rescan(library: PhotoLibrary, place: Path) -> None:
    for path in place.rglob("*.jpg"):
        path.touch()


def rename(library: PhotoLibrary, place: Path) -> None:
    (place / "new name").mkdir()
    for path in [one for one in place.rglob("*.jpg") if one.is_file()]:
        path.rename(place / "new name" / path.name)


def relocate(library: PhotoLibrary, place: Path) -> None:
    shutil.move(place, place.parent / "elsewhere")
    library.relocate_folder(str(place), str(place.parent / "elsewhere"))


def return_later(library: PhotoLibrary, place: Path) -> None:
    shutil.move(place, place.parent / "away")
    place.mkdir()
    library.accept_empty(str(place))
    index(library)
    place.rmdir()
    shutil.move(place.parent / "away", place)


def use_another_encoder(library: PhotoLibrary, place: Path) -> None:
    other = networks.colours(place.parent / "larger", size=24, id="larger", name="Larger")
    library.encoders.import_model(str(other))
    library.encoders.use("larger")


def remove_and_add(library: PhotoLibrary, place: Path) -> None:
    library.remove_folder(str(place), forget=False)
    library.add_folder(str(place))


@pytest.mark.parametrize(
    "deed", [rescan, rename, relocate, return_later, use_another_encoder, remove_and_add]
)
def test_decisions_survive(library: PhotoLibrary, place: Path, deed: Deed) -> None:
    photos = library.photos().ids.tolist()
    propose(library, "first")
    dog, beach = library.tags.find("dog").id, library.tags.find("beach").id
    library.suggestions.accept(dog, photos[:2])
    library.suggestions.reject(beach, photos)
    library.tags.remove("dog", photos[1:2])
    library.tags.add("Mine", photos[2:])
    before = library.tags.marks(photos)
    deed(library, place)
    index(library)
    for model in ("first", "second"):
        propose(library, model)
        assert sorted(library.photos().ids.tolist()) == sorted(photos)
        assert library.tags.marks(photos) == before
        waiting = library.suggestions.of(photos)
        proposed = {photo: {one.name for one in waiting[photo]} for photo in photos}
        assert all("Beach" not in names for names in proposed.values())
        assert all("Dog" not in proposed[photo] for photo in photos[:2])
        assert all("Dog" in proposed[photo] for photo in photos[2:])
    assert library.tags.of(photos[:2]) == {photos[0]: ("Dog",)}


def test_what_was_rejected_stays_away_when_all_else_is_proposed_and_applied(
    library: PhotoLibrary,
) -> None:
    photos = library.photos().ids.tolist()
    propose(library, "first")
    library.suggestions.reject(library.tags.find("beach").id, photos[:1])
    library.suggestions.auto(photos)
    library.tags.take_back(TagSource.ENCODER)
    assert library.suggestions.of(photos) == {}, "switched off"
    library.tags.use(TagSource.ENCODER)
    propose(library, "second")
    library.suggestions.auto(photos)
    rejected = [
        (photo, mark.tag)
        for photo, marks in library.tags.marks(photos).items()
        for mark in marks
        if mark.decision is Decision.REJECTED
    ]
    assert rejected == [(photos[0], "Beach")]
    assert "Beach" not in library.tags.of(photos)[photos[0]]
