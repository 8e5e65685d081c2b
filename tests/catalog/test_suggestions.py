"""What machines propose: rows that can be made anew at any time, and decisions that cannot."""

from collections.abc import Sequence
from functools import partial

import numpy as np
import pytest
from shelf import Shelf

from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.tagged import Decision, TagSource
from photoapp.catalog import Catalog, Connection, arranging, proposing, settings, suggestions
from photoapp.catalog.census import Census
from photoapp.catalog.history import History
from photoapp.catalog.proposing import Machine, Proposed

EYE = Machine(TagSource.ENCODER, "eye")
LARGER = Machine(TagSource.ENCODER, "larger")
LABELS = Machine(TagSource.CLASSIFIER, "vit")
TAUGHT = Machine(TagSource.TAUGHT, "eye")


def proposed(*rows: tuple[int, int, float]) -> Proposed:
    """Rows of photo, tag, confidence; the evidence is ten times that."""
    table = np.array(rows or np.zeros((0, 3)), np.float64)
    photos, tags = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64)
    return Proposed(photos, tags, table[:, 2].astype(np.float32), table[:, 2].astype("f4") * 10)


def say(catalog: Catalog, by: Machine, *rows: tuple[int, int, float], about: Sequence[int] = ()):
    """A machine says this of photos, and is heard."""
    photos = sorted({photo for photo, *_ in rows} | set(about))
    changed = catalog.write(
        partial(proposing.propose, by=by, about=photos, proposed=proposed(*rows))
    )
    catalog.write(partial(suggestions.let_speak, source=by.source, model=by.model))
    return changed


def tag(catalog: Catalog, name: str, **columns: int) -> int:
    def make(connection: Connection) -> int:
        row = connection.execute(
            "INSERT INTO tags(name, folded) VALUES (?, ?) RETURNING id", (name, name.casefold())
        ).fetchone()
        for column, value in columns.items():
            connection.execute(f"UPDATE tags SET {column} = ? WHERE id = ?", (value, row[0]))
        return int(row[0])

    return catalog.write(make)


def decide(catalog: Catalog, tag: int, photos: Sequence[int], decision: Decision) -> int:
    return catalog.write(partial(suggestions.decide, tag=tag, photos=photos, decision=decision))


def waits(catalog: Catalog, tag: int) -> list[int]:
    return suggestions.queue(catalog.read(), tag)[0].tolist()


def of(catalog: Catalog, photo: int, least: float = 0.0, most: int = 8):
    found = suggestions.of_photos(catalog.read(), [photo], least, most).get(photo, ())
    return [(one.name, round(one.confidence, 2), one.sources) for one in found]


@pytest.fixture
def photos(shelf: Shelf) -> list[int]:
    return [shelf.put(f"{number}.jpg") for number in range(6)]


@pytest.fixture
def dog(catalog: Catalog) -> int:
    return tag(catalog, "Dog")


@pytest.fixture
def sea(catalog: Catalog) -> int:
    return tag(catalog, "Sea")


def test_a_queue_has_the_surest_first(catalog: Catalog, photos: list[int], dog: int) -> None:
    one, two, three, *_ = photos
    say(catalog, EYE, (one, dog, 0.6), (two, dog, 0.9), (three, dog, 0.6))
    ids, confidence = suggestions.queue(catalog.read(), dog)
    assert (ids.tolist(), ids.dtype, confidence.dtype) == ([two, one, three], "int64", "float32")
    assert confidence.tolist() == pytest.approx([0.9, 0.6, 0.6])


def test_several_machines_are_as_sure_as_the_surest(
    catalog: Catalog, photos: list[int], dog: int, sea: int
) -> None:
    say(catalog, EYE, (photos[0], dog, 0.7), (photos[0], sea, 0.75))
    say(catalog, LABELS, (photos[0], dog, 0.9))
    both = (TagSource.CLASSIFIER, TagSource.ENCODER)
    assert of(catalog, photos[0]) == [
        ("Dog", 0.9, both), ("Sea", 0.75, (TagSource.ENCODER,)),
    ]  # fmt: skip
    assert of(catalog, photos[0], least=0.8) == [("Dog", 0.9, both)]
    assert of(catalog, photos[0], most=1) == [("Dog", 0.9, both)]
    assert suggestions.counts(catalog.read()) == {dog: 1, sea: 1}
    assert suggestions.queue(catalog.read(), dog)[1].tolist() == pytest.approx([0.9])


def test_tags_wait_with_their_counts_most_first(
    catalog: Catalog, photos: list[int], dog: int, sea: int
) -> None:
    say(catalog, EYE, (photos[0], dog, 0.7), *((one, sea, 0.7) for one in photos))
    decide(catalog, dog, photos[3:], Decision.ACCEPTED)
    found = Census(catalog).waiting()
    assert [(one.name, one.suggestions) for one in found] == [("Sea", 6), ("Dog", 1)]


def test_a_decision_keeps_what_the_machine_said_then(
    catalog: Catalog, photos: list[int], dog: int
) -> None:
    say(catalog, EYE, (photos[0], dog, 0.7))
    say(catalog, LABELS, (photos[0], dog, 0.5))
    assert decide(catalog, dog, photos[:2], Decision.ACCEPTED) == 2
    rows = catalog.read().execute(
        "SELECT photo_id, source, model, score, evidence, decision FROM photo_tags"
    )
    assert rows.fetchall() == [
        (photos[0], "encoder", "eye", pytest.approx(0.7), pytest.approx(7), "accepted"),
        (photos[1], "user", "", None, None, "accepted"),
    ]
    done = History(catalog).next_undo()
    assert done is not None
    assert (done.action, done.values) == (Action.ACCEPTED, {"tag": "Dog", "photos": 2})
    assert decide(catalog, dog, photos[:2], Decision.ACCEPTED) == 0


def test_what_is_decided_waits_no_more_and_undoing_brings_it_back(
    catalog: Catalog, photos: list[int], dog: int
) -> None:
    one, two, three, *_ = photos
    say(catalog, EYE, *((photo, dog, 0.7) for photo in photos[:3]))
    decide(catalog, dog, [one], Decision.ACCEPTED)
    decide(catalog, dog, [two], Decision.REJECTED)
    assert waits(catalog, dog) == [three]
    assert of(catalog, one) == of(catalog, two) == []
    history = History(catalog)
    history.undo()
    assert waits(catalog, dog) == [two, three]
    history.undo()
    assert waits(catalog, dog) == [one, two, three]
    history.redo()
    history.redo()
    assert waits(catalog, dog) == [three]


def test_a_later_word_of_the_user_counts(catalog: Catalog, photos: list[int], dog: int) -> None:
    decide(catalog, dog, photos[:1], Decision.REJECTED)
    assert decide(catalog, dog, photos[:1], Decision.ACCEPTED) == 1
    assert [one.photos for one in Census(catalog).waiting()] == []
    assert suggestions.tag_row(catalog.read(), dog).photos == 1


def test_what_was_rejected_never_comes_back(catalog: Catalog, photos: list[int], dog: int) -> None:
    say(catalog, EYE, (photos[0], dog, 0.7))
    decide(catalog, dog, photos[:1], Decision.REJECTED)
    for machine in (EYE, LARGER, LABELS, TAUGHT):
        say(catalog, machine, (photos[0], dog, 0.99), (photos[1], dog, 0.9))
        assert waits(catalog, dog) == [photos[1]]
        assert of(catalog, photos[0]) == []


def test_accepting_above_leaves_the_less_sure(
    catalog: Catalog, photos: list[int], dog: int
) -> None:
    say(catalog, EYE, *((photo, dog, 0.5 + n / 10) for n, photo in enumerate(photos[:5])))
    accept = partial(suggestions.accept_above, tag=dog, confidence=0.7)
    assert catalog.write(accept) == 3
    assert waits(catalog, dog) == photos[1::-1]
    assert len(History(catalog).done()) == 1


def test_what_is_sure_is_applied_to_some_photos_in_one_action(
    catalog: Catalog, photos: list[int], dog: int, sea: int
) -> None:
    one, two, three, *_ = photos
    say(catalog, EYE, (one, dog, 0.9), (one, sea, 0.85), (two, dog, 0.7), (three, dog, 0.95))
    decide(catalog, sea, [one], Decision.REJECTED)
    assert catalog.write(partial(suggestions.apply, photos=[one, two], least=0.8)) == (1, 1)
    told = catalog.read().execute(
        "SELECT photo_id, tag_id, source, decision FROM photo_tags ORDER BY tag_id"
    )
    assert told.fetchall() == [
        (one, dog, "encoder", "applied"), (one, sea, "encoder", "rejected"),
    ]  # fmt: skip
    assert waits(catalog, dog) == [three, two]
    done = History(catalog).undo()
    assert (done.action, done.values) == (Action.AUTO_TAGGED, {"tags": 1, "photos": 1})
    assert waits(catalog, dog) == [three, one, two]


def test_what_was_applied_can_be_rejected_and_accepted(
    catalog: Catalog, photos: list[int], dog: int
) -> None:
    say(catalog, EYE, (photos[0], dog, 0.9))
    catalog.write(partial(suggestions.apply, photos=photos, least=0.8))
    assert decide(catalog, dog, photos[:1], Decision.REJECTED) == 1
    (row,) = catalog.read().execute("SELECT source, decision, evidence FROM photo_tags").fetchall()
    assert row == ("encoder", "rejected", pytest.approx(9))


def test_hidden_tags_and_silent_sources_propose_nothing(
    catalog: Catalog, photos: list[int], dog: int
) -> None:
    hidden = tag(catalog, "Screenshot", hidden=1)
    say(catalog, EYE, (photos[0], dog, 0.9), (photos[0], hidden, 0.9))
    say(catalog, TAUGHT, (photos[1], dog, 0.9))
    assert suggestions.counts(catalog.read()) == {dog: 2}
    assert waits(catalog, hidden) == []
    assert [name for name, *_ in of(catalog, photos[0])] == ["Dog"]
    catalog.write(partial(settings.put, name="tags_without", value='["encoder"]'))
    assert suggestions.counts(catalog.read()) == {dog: 1}
    assert of(catalog, photos[0]) == []
    assert catalog.write(partial(suggestions.apply, photos=photos, least=0.5)) == (1, 1)
    catalog.write(partial(settings.put, name="tags_without", value='["encoder", "taught"]'))
    assert suggestions.counts(catalog.read()) == {}


def test_photos_that_are_gone_do_not_wait(
    shelf: Shelf, catalog: Catalog, photos: list[int], dog: int
) -> None:
    say(catalog, EYE, *((photo, dog, 0.9) for photo in photos))
    shelf.lose(photos[0])
    assert waits(catalog, dog) == photos[1:]
    assert suggestions.counts(catalog.read()) == {dog: 5}


def test_an_encoder_follows_another_in_one_step(
    catalog: Catalog, photos: list[int], dog: int, sea: int
) -> None:
    say(catalog, EYE, (photos[0], dog, 0.9), (photos[1], sea, 0.9))
    prepare = partial(
        proposing.propose, by=LARGER, about=photos, proposed=proposed((photos[0], dog, 0.6))
    )
    catalog.write(prepare)
    assert suggestions.counts(catalog.read()) == {dog: 1, sea: 1}
    assert [sure for _, sure, _ in of(catalog, photos[0])] == [0.9]
    catalog.write(partial(suggestions.let_speak, source=LARGER.source, model=LARGER.model))
    assert suggestions.counts(catalog.read()) == {dog: 1}
    assert [sure for _, sure, _ in of(catalog, photos[0])] == [0.6]
    left = proposing.silenced(catalog.read(), LARGER)
    assert len(left) == 2
    catalog.write(partial(proposing.drop, keys=left))
    assert proposing.silenced(catalog.read(), LARGER) == []
    assert proposing.about(catalog.read(), EYE).tolist() == []
    assert proposing.about(catalog.read(), LARGER).tolist() == [photos[0]]


def test_only_what_differs_is_written(
    shelf: Shelf, catalog: Catalog, photos: list[int], dog: int, sea: int
) -> None:
    one, two, *_ = photos
    rows = [(one, dog, 0.9), (two, dog, 0.9), (two, sea, 0.7)]
    assert say(catalog, EYE, *rows) == 3
    assert say(catalog, EYE, *rows) == 0
    assert say(catalog, EYE, (one, dog, 0.9), (two, dog, 0.8), about=photos) == 2
    assert suggestions.counts(catalog.read()) == {dog: 2}
    assert say(catalog, EYE, about=[one]) == 1
    assert waits(catalog, dog) == [two]


def test_of_a_pair_that_comes_twice_the_surer_stays(
    catalog: Catalog, photos: list[int], dog: int
) -> None:
    say(catalog, EYE, (photos[0], dog, 0.9), (photos[0], dog, 0.6))
    assert [sure for _, sure, _ in of(catalog, photos[0])] == [0.9]


def test_what_was_forgotten_meanwhile_is_passed_over(
    catalog: Catalog, photos: list[int], dog: int
) -> None:
    say(catalog, EYE, (photos[0], dog, 0.9), (999, dog, 0.9), (photos[1], 888, 0.9))
    assert suggestions.counts(catalog.read()) == {dog: 1}
    assert decide(catalog, dog, [999, photos[0]], Decision.ACCEPTED) == 1


def test_a_tag_that_is_gone_is_told(catalog: Catalog, photos: list[int]) -> None:
    with pytest.raises(PhotoappError) as caught:
        decide(catalog, 888, photos, Decision.ACCEPTED)
    assert caught.value.code is Code.TAG_UNKNOWN


@pytest.mark.parametrize("decision", [Decision.ACCEPTED, Decision.REJECTED])
def test_a_tag_that_was_deleted_meanwhile_is_told_and_undoing_goes_on(
    catalog: Catalog, photos: list[int], dog: int, decision: Decision
) -> None:
    """Somebody reviews it, say, while another program deletes it."""
    say(catalog, EYE, (photos[0], dog, 0.9))
    decide(catalog, dog, photos[1:2], Decision.ACCEPTED)
    catalog.write(partial(arranging.delete, name="Dog"))
    with pytest.raises(PhotoappError) as caught:
        decide(catalog, dog, photos[:1], decision)
    assert caught.value.code is Code.TAG_UNKNOWN
    History(catalog).undo()
    assert waits(catalog, dog) == photos[:1]


def test_what_waits_is_counted_for_some_tags(
    catalog: Catalog, photos: list[int], dog: int, sea: int
) -> None:
    say(catalog, EYE, *((photo, dog, 0.9) for photo in photos), (photos[0], sea, 0.7))
    assert suggestions.counts(catalog.read()) == {dog: len(photos), sea: 1}
    assert suggestions.counts(catalog.read(), [sea]) == {sea: 1}
    assert suggestions.counts(catalog.read(), []) == {}
