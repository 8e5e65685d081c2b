"""What is always there to look at: favourites, new and untagged photos, and places, counted."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import drawing
import pytest
from PIL.ExifTags import GPS, IFD

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Question
from photoapp.base.shelves import Shelf
from photoapp.library import PhotoLibrary

LISBON, PORTO, BERLIN = ((38.72, -9.14), (41.15, -8.61), (52.52, 13.4))
TAKEN = (LISBON, LISBON, LISBON, PORTO, BERLIN, None)


@pytest.fixture
def library(home: Home, tmp_path: Path) -> Iterator[PhotoLibrary]:
    """Six photos, five of which say where they were taken."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for seed, place in enumerate(TAKEN):
        exif = drawing.camera_data(datetime(2021, 6, 5, 12, seed), "Canon", "EOS 80D")
        if place is not None:
            north, east = place
            exif.get_ifd(IFD.GPSInfo).update(
                {
                    GPS.GPSLatitudeRef: "N",
                    GPS.GPSLatitude: (north, 0.0, 0.0),
                    GPS.GPSLongitudeRef: "W" if east < 0 else "E",
                    GPS.GPSLongitude: (abs(east), 0.0, 0.0),
                }
            )
        drawing.draw(seed).save(folder / f"IMG_{seed}.JPG", "JPEG", exif=exif)
    with PhotoLibrary(home) as opened:
        opened.add_folder(str(folder))
        opened.index(Job(JobName.INDEXING))
        yield opened


def test_shelves_hold_as_many_as_their_question_finds(library: PhotoLibrary) -> None:
    photos = library.photos().ids.tolist()
    library.care.favourite(photos[:2])
    library.tags.add("Boat", photos[:3])
    library.care.hide(photos[5:])
    assert library.shelves.counts() == {
        Shelf.FAVOURITES: 2,
        Shelf.RECENT: 5,
        Shelf.UNTAGGED: 2,
        Shelf.HIDDEN: 1,
    }
    for shelf, count in library.shelves.counts().items():
        assert len(library.search(Question(shelf.where)).ids) == count


def test_counts_follow_what_is_done(library: PhotoLibrary) -> None:
    photos = library.photos().ids.tolist()
    assert library.shelves.counts()[Shelf.FAVOURITES] == 0
    library.care.favourite(photos[:1])
    assert library.shelves.counts()[Shelf.FAVOURITES] == 1
    library.care.hide(photos[:1])
    assert library.shelves.counts()[Shelf.FAVOURITES] == 0
    library.history.undo()
    assert library.shelves.counts()[Shelf.FAVOURITES] == 1


def test_places_stand_below_their_countries_the_most_photos_first(library: PhotoLibrary) -> None:
    spots = library.shelves.spots()
    assert [(spot.name, spot.within, spot.photos) for spot in spots] == [
        ("Portugal", "", 4),
        ("Lisbon", "Portugal", 3),
        ("Porto", "Portugal", 1),
        ("Germany", "", 1),
        ("Berlin", "Germany", 1),
    ]
    for spot in spots:
        assert len(library.search(Question(spot.where)).ids) == spot.photos


def test_a_hidden_photo_counts_in_no_place(library: PhotoLibrary) -> None:
    library.care.hide(library.search(Question("place:berlin")).ids.tolist())
    assert "Germany" not in {spot.name for spot in library.shelves.spots()}
