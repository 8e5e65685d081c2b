"""What the built-in encoder suggests for drawn pictures, through everything that makes tags."""

from pathlib import Path

import drawing
import numpy as np
import pytest
from PIL import Image
from tag_vectors import snapshot_of

from photoapp.base.resources import resources
from photoapp.encoder import Encoder, ModelFolder
from photoapp.tagging.calibration import Tally
from photoapp.tagging.known import known_concepts
from photoapp.tagging.scoring import Scorer, embedded_tags, kinship
from photoapp.tagging.suggesting import SHOWN, STORED, Suggester, suggestable
from photoapp.vectors.background import Background, text_yardstick

DRAWN = 60


@pytest.fixture(scope="module")
def suggested(
    starter: ModelFolder, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, float]]:
    """Confidence by tag, by picture: those of resources/golden, beside drawn ones."""
    encoder = Encoder(starter)
    paths = sorted((resources() / "golden").glob("*.png"))
    pictures = [Image.open(path) for path in paths] + [drawing.draw(n) for n in range(DRAWN)]
    vectors = encoder.embed_images(np.stack([squashed(one) for one in pictures]))
    snapshot = snapshot_of(vectors, tmp_path_factory.mktemp("vectors"))
    background = Background.empty(text_yardstick(encoder.embed_query)).brought_up(snapshot)
    scorer = Scorer.of(embedded_tags(encoder.embed_texts), background)
    tally = Tally.count(scorer, snapshot, background)
    suggester = Suggester(tally, allowed=suggestable(known_concepts(starter.path)))
    names = [path.stem for path in paths] + [f"drawn {n}" for n in range(DRAWN)]
    said: dict[str, dict[str, float]] = {name: {} for name in names}
    for block in suggester.all(snapshot, background):
        for photo, tag, sure, _ in zip(*block, strict=True):
            said[names[photo - 1]][kinship().tags[tag]] = float(sure)
    return said


def squashed(picture: Image.Image) -> np.ndarray:
    return np.asarray(picture.convert("RGB").resize((128, 128), Image.Resampling.BICUBIC))


def test_snow_is_snow_and_a_page_is_a_document(suggested: dict[str, dict[str, float]]) -> None:
    assert suggested["snow"]["snow"] >= SHOWN
    assert suggested["page"]["document"] >= SHOWN


def test_a_beach_and_a_flower_are_worth_asking_about(
    suggested: dict[str, dict[str, float]],
) -> None:
    assert suggested["beach"]["beach"] >= STORED
    assert suggested["flower"]["flower"] >= STORED


def test_nothing_else_is_shown_of_pictures_that_show_little(
    suggested: dict[str, dict[str, float]],
) -> None:
    shown = {(name, tag) for name, tags in suggested.items() for tag in tags if tags[tag] >= SHOWN}
    assert shown == {("snow", "snow"), ("page", "document")}


def test_only_what_it_knows_is_suggested(
    suggested: dict[str, dict[str, float]], starter: ModelFolder
) -> None:
    allowed = suggestable(known_concepts(Path(starter.path)))
    able = {kinship().tags[place] for place in np.flatnonzero(allowed)}
    assert {tag for tags in suggested.values() for tag in tags} <= able
    assert "animals" in able
    assert "spider" not in able
