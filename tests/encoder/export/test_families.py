"""Each family, with random weights: exported, held to torch, brought in, and put to its use.

Random weights prove that the graphs, the pixels and the tokens are right; of how well a network
finds things they say nothing.
"""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from drawing import draw_photos

from photoapp.base.home import Home
from photoapp.cli.app import main
from photoapp.encoder import Encoder, ModelFolder
from photoapp.encoder.export import LARGEST_ERROR, Asked, Caution, Exported, export

SEARCH = ["RN50", "ViT-B-32", "MobileCLIP2-S0", "ViT-B-32-SigLIP2-256"]
# DINOv2's own 518 pixels ask for six times the time and show nothing more.
LOOKS = {"vit_base_patch16_224.dino": None, "vit_small_patch14_dinov2.lvd142m": 224}
LABELS = "vit_base_patch16_224"
PHOTOS = 4

pytestmark = [pytest.mark.usefixtures("extra"), pytest.mark.timeout(900)]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], home: Home) -> Any:
    """`run("search", "sea")`: the JSON document of a command that must succeed."""

    def command(*arguments: object) -> Any:
        code = main([*map(str, arguments), "--json"])
        said = capfdbinary.readouterr()
        assert code == 0, (said.out + said.err).decode()
        return json.loads(said.out)

    return command


def exported(tmp_path: Path, name: str, **asked: Any) -> Exported:
    done = export(Asked(name, tmp_path / "exported", weights="random", **asked))
    errors = [done.parity.pictures, done.parity.texts or 0.0]
    assert max(errors) <= LARGEST_ERROR
    assert Caution.RANDOM_WEIGHTS in done.cautions
    return done


def in_use(run: Any, folder: ModelFolder, photos: Path) -> list[Path]:
    """Bring the encoder in, use it, and index some drawn photos; returns those."""
    drawn = draw_photos(photos, PHOTOS)
    assert run("models", "import", folder.path)["model"]["id"] == folder.id
    run("models", "use", folder.id)
    run("index", photos)
    models = {model["id"]: model for model in run("models", "list")["models"]}
    assert models[folder.id]["vectors"] == PHOTOS
    return drawn


@pytest.mark.parametrize("name", SEARCH)
def test_a_dual_encoder_becomes_one_that_searches(
    run: Any, tmp_path: Path, speech: Path, name: str
) -> None:
    siglip = "SigLIP" in name
    done = exported(tmp_path, name, tokenizer=speech if siglip else None)
    text = done.folder.text
    assert text is not None
    assert (done.folder.family, text.context) == (("siglip", 64) if siglip else ("clip", 77))
    assert (Caution.TOKENIZER_NOT_COMPARED in done.cautions) == siglip
    photos = in_use(run, done.folder, tmp_path / "photos")
    answer = run("search", "--all", "the sea at sunset")
    assert answer["encoder"] == done.folder.name
    assert len(answer["results"]) == PHOTOS
    # Equal pictures have equal vectors: whatever the weights, a photo finds itself first.
    best = run("search", "--all", "--image", photos[0])["results"][0]
    assert os.path.samefile(best["path"], photos[0])


@pytest.mark.parametrize("name", LOOKS)
def test_features_become_an_encoder_that_finds_what_looks_alike(
    run: Any, tmp_path: Path, name: str
) -> None:
    done = exported(tmp_path, name, size=LOOKS[name])
    assert done.folder.family == "features"
    assert done.folder.text is None
    photos = in_use(run, done.folder, tmp_path / "photos")
    answer = run("similar", photos[0])
    assert answer["encoder"] == done.folder.name
    assert answer["results"]


def test_a_classifier_becomes_an_encoder_that_names_its_labels(run: Any, tmp_path: Path) -> None:
    done = exported(tmp_path, LABELS)
    assert done.folder.family == "classifier"
    assert len(done.folder.labels) == done.folder.dim == 1000
    assert done.folder.labels[0] == "tench, Tinca tinca"
    in_use(run, done.folder, tmp_path / "photos")


def test_what_is_exported_twice_is_the_same_encoder_for_any_number_of_pictures(
    tmp_path: Path,
) -> None:
    first, second = (
        export(Asked("timm:vit_tiny_patch16_224", tmp_path / place, weights="random")).folder
        for place in ("one", "two")
    )
    assert first.identity == second.identity
    pixels = np.random.default_rng(0).integers(0, 256, (5, 224, 224, 3), np.uint8)
    encoder = Encoder(first, provider="cpu")
    together = encoder.embed_images(pixels)
    alone = np.concatenate([encoder.embed_images(pixels[i : i + 1]) for i in range(5)])
    np.testing.assert_allclose(together, alone, atol=1e-5)
