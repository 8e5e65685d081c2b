"""Which photo a file belongs to: what a person did to it decides, not where it lies."""

import numpy as np
from shelf import Count, Shelf, decoded, state, unit

from photoapp.base.files import Kind, Place
from photoapp.catalog import Catalog, files, photos, thumbnails, vectors
from photoapp.catalog.census import Census
from photoapp.catalog.filters import every, photo_ids
from photoapp.catalog.leads import settle
from photoapp.catalog.store import Stored, Understood, store_batch
from photoapp.catalog.vectors import EncoderVectors, Said


def lose(shelf: Shelf, path: str) -> None:
    """The scan says that a file is gone."""

    def write(connection: object) -> None:
        photo = files.set_missing(connection, shelf.file(path), missing=True)
        if photo is not None:
            settle(connection, photo)

    shelf.catalog.write(write)


def held(shelf: Shelf) -> dict[int, list[float]]:
    """The vector of every photo that has one."""
    found = {}
    for _, ids, rows in EncoderVectors(shelf.catalog, shelf.encoder, 4).after(0):
        found.update(zip(ids.tolist(), rows.tolist(), strict=True))
    return found


# -- copies --------------------------------------------------------------------------------------


def test_exact_copies_are_one_photo(shelf: Shelf) -> None:
    assert shelf.stored("a.jpg", "bytes") == Count(added=1, embedded=1)
    assert shelf.stored("copies/b.jpg", "bytes") == Count(added=0, embedded=0)
    assert shelf.photos() == {frozenset({"a.jpg", "copies/b.jpg"}): False}
    assert len(held(shelf)) == 1


def test_exact_copies_in_one_batch_are_one_photo(shelf: Shelf) -> None:
    one = decoded("bytes")
    batch = [
        Understood(Place(1, name), state(i), one, {shelf.encoder: Said(unit(1, 0, 0, 0))})
        for i, name in enumerate(("a", "b", "c"))
    ]
    stored = shelf.catalog.write(lambda c: store_batch(c, batch, {shelf.encoder: "reference"}))
    assert stored == Stored(1, {shelf.encoder: 1}, frozenset())


def test_files_that_only_look_alike_are_photos_of_their_own(shelf: Shelf) -> None:
    shelf.put("a.jpg", "bytes", picture="cat")
    shelf.put("b.jpg", "others", picture="cat")
    assert set(shelf.photos()) == {frozenset({"a.jpg"}), frozenset({"b.jpg"})}


def test_large_files_known_in_part_are_never_called_copies(shelf: Shelf) -> None:
    shelf.put("a.tif", "head and tail", large=True)
    shelf.put("b.tif", "head and tail", large=True)
    assert len(shelf.photos()) == 2


def test_without_an_encoder_photos_are_stored_without_vectors(shelf: Shelf) -> None:
    item = Understood(Place(1, "a"), state(), decoded("bytes"), {})
    stored = shelf.catalog.write(lambda c: store_batch(c, [item], {}))
    assert stored == Stored(1, {}, frozenset())
    assert held(shelf) == {}


# -- edits ---------------------------------------------------------------------------------------


def test_an_edit_in_place_keeps_the_photo_and_replaces_its_vector(shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", "before", vector=(1, 0, 0, 0))
    newest = EncoderVectors(shelf.catalog, shelf.encoder, 4).newest()
    assert shelf.stored("a.jpg", "after", vector=(0, 1, 0, 0)) == Count(added=0, embedded=1)
    assert shelf.photo("a.jpg") == photo
    assert held(shelf) == {photo: [0, 1, 0, 0]}
    count, row = EncoderVectors(shelf.catalog, shelf.encoder, 4).newest()
    assert (count, row > newest[1]) == (1, True)


def test_an_edit_of_the_metadata_alone_keeps_the_vector(shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", "before", picture="cat", rating=1)
    again = shelf.stored("a.jpg", "after", picture="cat", rating=5, keywords=("pet",))
    assert again == Count(added=0, embedded=0)
    said = photos.details(shelf.catalog.read(), photo).metadata
    assert (said.rating, said.keywords) == (5, ("pet",))


def test_a_copy_that_is_edited_becomes_a_photo_of_its_own(shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", "bytes")
    shelf.put("b.jpg", "bytes")
    shelf.put("a.jpg", "edited")
    assert shelf.photo("b.jpg") == photo
    assert set(shelf.photos()) == {frozenset({"a.jpg"}), frozenset({"b.jpg"})}
    assert photos.lead_path(shelf.catalog.read(), photo) == "/photos/b.jpg"


def test_an_edited_copy_of_a_photo_that_was_elsewhere_before_is_one_of_its_own(
    shelf: Shelf,
) -> None:
    """Where a photo was once says nothing of what is done to its copies now."""
    photo = shelf.put("old/a.jpg", "bytes", picture="cat")
    lose(shelf, "old/a.jpg")
    shelf.put("a.jpg", "moved and rated", picture="cat")
    shelf.put("b.jpg", "moved and rated", picture="cat")
    assert (shelf.photo("a.jpg"), shelf.photo("b.jpg")) == (photo, photo)
    shelf.put("a.jpg", "rated again", picture="cat")
    assert shelf.photo("b.jpg") == photo != shelf.photo("a.jpg")


def test_a_touched_file_is_not_taken_for_a_missing_look_alike(shelf: Shelf) -> None:
    shelf.put("gone.jpg", "other bytes", picture="black")
    photo = shelf.put("a.jpg", "bytes", picture="black")
    lose(shelf, "gone.jpg")
    shelf.put("a.jpg", "bytes", picture="black")
    shelf.put("a.jpg", "bytes with a rating", picture="black")
    assert shelf.photo("a.jpg") == photo


def test_two_files_that_swap_names_keep_their_photos(shelf: Shelf) -> None:
    one, two = shelf.put("a.jpg", "one"), shelf.put("b.jpg", "two")
    assert shelf.stored("a.jpg", "two").embedded == 0
    assert shelf.stored("b.jpg", "one").embedded == 0
    assert (shelf.photo("a.jpg"), shelf.photo("b.jpg")) == (two, one)
    assert shelf.photos() == {frozenset({"a.jpg"}): False, frozenset({"b.jpg"}): False}
    assert [len(photos.details(shelf.catalog.read(), p).files) for p in (one, two)] == [1, 1]


def test_a_photo_whose_only_file_is_overwritten_by_a_copy_is_missing_not_forgotten(
    shelf: Shelf,
) -> None:
    lost, kept = shelf.put("a.jpg", "one"), shelf.put("b.jpg", "two")
    shelf.put("a.jpg", "two")
    assert shelf.photo("a.jpg") == kept
    assert photos.missing_photos(shelf.catalog.read()).tolist() == [lost]
    assert shelf.put("found again.jpg", "one") == lost


# -- moves that only the bytes can tell ----------------------------------------------------------


def test_a_file_moved_across_disks_keeps_its_photo_and_leaves_no_trace(shelf: Shelf) -> None:
    photo = shelf.put("old/a.jpg", "bytes")
    shelf.stored("new/a.jpg", "bytes")  # found before the old place is known to be empty
    lose(shelf, "old/a.jpg")
    assert shelf.photos() == {frozenset({"new/a.jpg"}): False}
    assert photos.lead_path(shelf.catalog.read(), photo) == "/photos/new/a.jpg"
    assert [one.path for one in photos.details(shelf.catalog.read(), photo).files] == [
        "/photos/new/a.jpg"
    ]


def test_a_missing_file_that_turns_up_elsewhere_is_the_same_photo(shelf: Shelf) -> None:
    for name, large in (("a.jpg", False), ("b.tif", True)):
        photo = shelf.put(name, f"bytes of {name}", large=large)
        lose(shelf, name)
        assert shelf.stored(f"found/{name}", f"bytes of {name}", large=large) == Count(0, 0)
        assert shelf.photo(f"found/{name}") == photo


def test_a_missing_picture_that_turns_up_with_other_metadata_is_the_same_photo(
    shelf: Shelf,
) -> None:
    photo = shelf.put("a.jpg", "bytes", picture="cat")
    lose(shelf, "a.jpg")
    assert shelf.stored("b.jpg", "tagged", picture="cat").added == 0
    assert shelf.photo("b.jpg") == photo


def test_a_move_onto_a_place_where_a_photo_was_keeps_both(shelf: Shelf) -> None:
    lost, moved = shelf.put("a.jpg", "one"), shelf.put("b.jpg", "two")
    lose(shelf, "a.jpg")
    file = shelf.file("b.jpg")
    shelf.catalog.write(lambda c: settle(c, files.move(c, file, Place(1, "a.jpg"))))
    assert shelf.photo("a.jpg") == moved
    assert shelf.put("c.jpg", "one") == lost


# -- files that cannot be used any more ----------------------------------------------------------


def test_a_file_that_becomes_garbage_keeps_its_photo(shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", "bytes")
    place = Place(1, "a.jpg")
    shelf.catalog.write(lambda c: files.put_unusable(c, place, state(9, mtime=2), Kind.PHOTO))
    assert shelf.photo("a.jpg") == photo
    assert list(thumbnails.thumbnails(shelf.catalog.read(), [photo])) == [photo]


def test_a_file_that_becomes_something_else_leaves_its_photo_missing(shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", "bytes")
    place = Place(1, "a.jpg")
    for _ in range(2):
        shelf.catalog.write(lambda c: files.put_unusable(c, place, state(9), Kind.OTHER))
    assert photos.missing_photos(shelf.catalog.read()).tolist() == [photo]
    remembered = files.Remembered(shelf.catalog).in_folder(1, "")["a.jpg"]
    assert (remembered.kind, bool(remembered.missing)) == (Kind.OTHER, False)
    assert shelf.put("a.jpg", "bytes") == photo


# -- leads ---------------------------------------------------------------------------------------


def test_a_photo_is_led_by_a_file_that_is_there(shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", "bytes")
    shelf.put("b.jpg", "bytes")
    lose(shelf, "a.jpg")
    assert photos.lead_path(shelf.catalog.read(), photo) == "/photos/b.jpg"
    assert not photos.cards(shelf.catalog.read(), [photo])[photo].missing


def test_a_photo_all_of_whose_files_are_missing_is_shown_nowhere_but_kept(shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", "bytes")
    lose(shelf, "a.jpg")
    reading = shelf.catalog.read()
    assert photo_ids(reading, every(())).tolist() == []
    assert photos.photo_list(reading).ids.tolist() == []
    assert Census(shelf.catalog).counts()[:3] == (0, 0, 1)
    assert photos.cards(reading, [photo])[photo].missing
    assert shelf.put("a.jpg", "edited meanwhile") == photo


# -- vectors -------------------------------------------------------------------------------------


def test_equal_pictures_share_a_vector(shelf: Shelf) -> None:
    shelf.put("a.jpg", "bytes", picture="cat", vector=(0, 0, 1, 0))
    view = decoded("x", picture="cat").view_hash
    known = vectors.same_picture(shelf.catalog.read(), shelf.encoder, view)
    assert known is not None
    assert known.vector is not None
    assert known.vector.tolist() == [0, 0, 1, 0]
    assert (known.vector.dtype, known.made) == (np.float16, False)
    other = decoded("x", picture="dog").view_hash
    assert vectors.same_picture(shelf.catalog.read(), shelf.encoder, other) is None


def test_rows_of_vectors_come_in_blocks_and_order(catalog: Catalog, shelf: Shelf) -> None:
    for i in range(5):
        shelf.put(f"{i}.jpg", vector=(i + 1, 1, 0, 0))
    rows = EncoderVectors(catalog, shelf.encoder, 4)
    assert rows.newest() == (5, rows.ids()[-1])
    blocks = list(rows.after(int(rows.ids()[1])))
    assert np.concatenate([ids for ids, _, _ in blocks]).tolist() == rows.ids()[2:].tolist()
    assert blocks[0][2].shape == (3, 4)
    assert list(rows.after(int(rows.ids()[-1]))) == []
