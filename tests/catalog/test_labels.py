"""What a classifier finds likely is kept with the photo, found by label, and goes with it."""

import numpy as np
import pytest
from shelf import Shelf, decoded, state, unit

from photoapp.base.files import Place
from photoapp.catalog import encoders, labels, vectors
from photoapp.catalog.labels import LEAST, MOST, Label, likely
from photoapp.catalog.store import Understood, store_batch
from photoapp.catalog.vectors import Said

CAT, DOG = 281, 207


@pytest.fixture
def classifier(shelf: Shelf) -> int:
    return shelf.catalog.write(lambda c: encoders.encoder_id(c, "vit", "ViT", 1000))


def classify(shelf: Shelf, classifier: int, path: str, *found: Label, picture: str = "") -> int:
    """Store a photo that a classifier and the search encoder have seen."""
    said = {shelf.encoder: Said(unit(1, 0, 0, 0)), classifier: Said(None, found)}
    item = Understood(Place(1, path), state(), decoded(path + picture), said)
    variants = {shelf.encoder: "reference", classifier: "reference"}
    shelf.catalog.write(lambda c: store_batch(c, [item], variants))
    return shelf.photo(path)


def count(shelf: Shelf) -> int:
    return int(shelf.catalog.read().execute("SELECT count(*) FROM labels").fetchone()[0])


def test_only_what_is_likely_is_kept() -> None:
    probabilities = np.zeros(1000, np.float32)
    probabilities[[DOG, CAT, 3, 4]] = 0.25, 0.7, LEAST, LEAST / 2
    assert likely(probabilities) == (Label(CAT, 0.7), Label(DOG, 0.25), Label(3, 0.01))
    assert likely(np.zeros(5, np.float32)) == ()
    many = likely(np.full(1000, 0.5, np.float32))  # of a classifier whose labels go together
    assert many == tuple(Label(number, 0.5) for number in range(MOST))


def test_labels_are_found_by_photo_and_by_label(shelf: Shelf, classifier: int) -> None:
    one = classify(shelf, classifier, "1.jpg", Label(CAT, 0.7), Label(DOG, 0.2))
    two = classify(shelf, classifier, "2.jpg", Label(CAT, 0.9))
    three = classify(shelf, classifier, "3.jpg")
    reading = shelf.catalog.read()
    assert labels.of_photos(reading, classifier, [one, two, three, 99]) == {
        one: (Label(CAT, 0.7), Label(DOG, 0.2)),
        two: (Label(CAT, 0.9),),
        three: (),
    }
    ids, probabilities = labels.photos_with(reading, classifier, CAT, 0.5)
    assert ids.tolist() == [two, one]
    assert probabilities.tolist() == pytest.approx([0.9, 0.7])
    assert (ids.dtype, probabilities.dtype) == (np.int64, np.float32)
    assert labels.photos_with(reading, classifier, CAT, 0.7)[0].tolist() == [two, one]
    assert labels.photos_with(reading, classifier, CAT, 0.71)[0].tolist() == [two]
    assert labels.photos_with(reading, shelf.encoder, CAT, 0.5)[0].tolist() == []


def test_labels_of_an_edited_picture_replace_the_old_ones(shelf: Shelf, classifier: int) -> None:
    classify(shelf, classifier, "1.jpg", Label(CAT, 0.7), Label(DOG, 0.2))
    photo = classify(shelf, classifier, "1.jpg", Label(5, 0.4), picture="edited")
    found = labels.of_photos(shelf.catalog.read(), classifier, [photo])
    assert found == {photo: (Label(5, 0.4),)}
    assert count(shelf) == 1


@pytest.mark.parametrize("said", [(Label(CAT, 0.7), Label(DOG, 0.2)), ()])
def test_an_equal_picture_takes_labels_over(
    shelf: Shelf, classifier: int, said: tuple[Label, ...]
) -> None:
    classify(shelf, classifier, "1.jpg", *said)
    view = decoded("1.jpg").view_hash
    known = vectors.same_picture(shelf.catalog.read(), classifier, view)
    assert known == Said(None, said, made=False)
    searched = vectors.same_picture(shelf.catalog.read(), shelf.encoder, view)
    assert searched is not None
    assert searched.vector is not None


def test_labels_go_with_their_photo_and_with_their_encoder(shelf: Shelf, classifier: int) -> None:
    classify(shelf, classifier, "1.jpg", Label(CAT, 0.7))
    gone = classify(shelf, classifier, "2.jpg", Label(CAT, 0.7), Label(DOG, 0.2))
    shelf.catalog.write(lambda c: c.execute("DELETE FROM photos WHERE id = ?", (gone,)))
    assert count(shelf) == 1
    shelf.catalog.write(lambda c: encoders.forget(c, "vit"))
    assert count(shelf) == 0
    assert encoders.vector_counts(shelf.catalog.read()) == {"eye": 1}


def test_what_a_forgotten_encoder_says_is_dropped_and_the_rest_is_kept(
    shelf: Shelf, classifier: int
) -> None:
    shelf.catalog.write(lambda c: encoders.forget(c, "vit"))
    said = {shelf.encoder: Said(unit(1, 0, 0, 0)), classifier: Said(None, (Label(CAT, 0.7),))}
    item = Understood(Place(1, "1.jpg"), state(), decoded("1.jpg"), said)
    variants = {shelf.encoder: "reference", classifier: "reference"}
    stored = shelf.catalog.write(lambda c: store_batch(c, [item], variants))
    assert stored.made == {shelf.encoder: 1}
    assert stored.gone == {classifier}
    assert count(shelf) == 0
