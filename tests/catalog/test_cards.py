"""A card tells what a person has to know of a photo's files, and a group of photos its place."""

import pytest
from shelf import Shelf

from photoapp.base.files import Place
from photoapp.base.pairing import Role
from photoapp.catalog import Connection, photos, roots
from photoapp.catalog.places import located_of


def beside(shelf: Shelf, path: str, photo: int, role: Role) -> None:
    """A file that belongs to a photo without making one of its own."""
    shelf.put(path, vector=None)
    file = shelf.file(path)

    def write(connection: Connection) -> None:
        connection.execute(
            "UPDATE files SET photo_id = NULL, beside = ?, role = ? WHERE id = ?",
            (photo, role, file),
        )

    shelf.catalog.write(write)


def test_a_raw_file_and_a_film_beside_a_photo_are_told_and_its_own_role_is_not(
    shelf: Shelf,
) -> None:
    both, plain = shelf.put("1.jpg"), shelf.put("2.jpg")
    beside(shelf, "1.dng", both, Role.RAW)
    beside(shelf, "1.mov", both, Role.MOTION)
    raw = shelf.put("3.dng", format="DNG")
    cards = photos.cards(shelf.catalog.read(), [both, plain, raw])
    assert (cards[both].beside_raw, cards[both].live) == ("JPEG", True)
    assert (cards[plain].beside_raw, cards[plain].live) == ("", False)
    assert (cards[raw].beside_raw, cards[raw].live) == ("", False)


def test_a_photo_on_a_disk_out_of_reach_is_offline_and_comes_back(shelf: Shelf) -> None:
    away, here = shelf.put("disk/deep/1.jpg"), shelf.put("desk/2.jpg")

    def offline(*places: Place) -> dict[int, bool]:
        shelf.catalog.write(lambda c: roots.set_offline(c, places, [shelf.root]))
        cards = photos.cards(shelf.catalog.read(), [away, here])
        return {photo: card.offline for photo, card in cards.items()}

    assert offline(Place(shelf.root, "disk")) == {away: True, here: False}
    assert offline() == {away: False, here: False}


def test_a_photo_in_the_cloud_only_says_so(shelf: Shelf) -> None:
    photo = shelf.put("1.jpg")
    shelf.catalog.write(lambda c: c.execute("UPDATE files SET online = 1"))
    assert photos.cards(shelf.catalog.read(), [photo])[photo].online


def test_positions_come_of_the_photos_asked_that_have_one(shelf: Shelf) -> None:
    one = shelf.put("1.jpg", latitude=38.72, longitude=-9.14)
    two, three = shelf.put("2.jpg"), shelf.put("3.jpg", latitude=48.1, longitude=11.6)
    found = located_of(shelf.catalog.read(), [one, two])
    assert found.photos.tolist() == [one]
    assert found.latitudes.tolist() == pytest.approx([38.72])
    assert located_of(shelf.catalog.read(), [three, two, one]).photos.tolist() == [one, three]
