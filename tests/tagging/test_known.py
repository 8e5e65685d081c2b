"""A weak encoder suggests what it is measured to know."""

import logging
from pathlib import Path

import pytest
from benchmarks import known_concepts as made

from photoapp.encoder import ModelFolder
from photoapp.tagging.known import NAME, known_concepts
from photoapp.tagging.vocabulary import vocabulary


def test_the_built_in_encoder_knows_some_things_and_says_so(starter: ModelFolder) -> None:
    known = known_concepts(starter.path)
    assert known is not None
    assert {"dog", "snow", "water", "screenshot"} <= known
    assert known <= {one.id for one in vocabulary().tags}
    assert not {"spider", "frog", "museum"} & known  # it was measured to mistake them


def test_its_list_is_what_its_evaluation_says(starter: ModelFolder, shared: Path) -> None:
    said = made.table(shared / "starter" / "eval.json")
    assert (starter.path / NAME).read_text(encoding="utf-8") == said


def test_its_card_says_that_the_list_saw_test_photos(starter: ModelFolder) -> None:
    card = (starter.path / "README.md").read_text(encoding="utf-8")
    assert NAME in card
    assert "the one thing shipped that saw figures" in card


def test_other_encoders_know_everything(tmp_path: Path) -> None:
    assert known_concepts(tmp_path) is None


@pytest.mark.parametrize(
    "held", [b"\xff\xfe", b"another heading\ndog\n", b"concept\n" + b"x" * (2 << 20)]
)
def test_a_list_that_cannot_be_read_names_nothing(
    tmp_path: Path, held: bytes, expected_warnings: list[logging.LogRecord]
) -> None:
    (tmp_path / NAME).write_bytes(held)
    assert known_concepts(tmp_path) == frozenset()
    assert len(expected_warnings) == 1


def test_what_the_vocabulary_does_not_have_is_left_out(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("concept\tfigure\ndog\t1\ngryphon\t1\n", encoding="utf-8")
    assert known_concepts(tmp_path) == frozenset({"dog"})
