"""What encoders are asked for a tag reads naturally."""

import re

import numpy as np
import pytest

from photoapp.base.messages import Cancelled
from photoapp.encoder import Encoder, ModelFolder
from photoapp.tagging.prompts import prompts, tag_vectors
from photoapp.tagging.scoring import digest, embedded_tags, kinship
from photoapp.tagging.vocabulary import vocabulary


def asked(concept: str) -> tuple[str, ...]:
    return prompts(vocabulary().concept(concept))


def test_what_can_be_counted_has_an_article_that_fits() -> None:
    assert "a photo of a dog" in asked("dog")
    assert "a photo of an owl" in asked("owl")
    assert "a photo of snow" in asked("snow")
    assert "a photo of a Christmas tree" in asked("christmas-tree")


def test_activities_are_done_by_people() -> None:
    assert "people surfing" in asked("surfing")
    assert "people playing tennis" in asked("tennis") or "a tennis player" in asked("tennis")


def test_kinds_of_photo_have_words_of_their_own() -> None:
    assert "a black and white photo" in asked("black-and-white")
    assert not any("photo of a screenshot" in text for text in asked("screenshot"))


def test_every_tag_has_several_and_none_has_a_hole() -> None:
    for one in vocabulary().tags:
        texts = prompts(one)
        assert len(texts) >= 3, one.id
        assert len(set(texts)) == len(texts), one.id
        assert not [text for text in texts if re.search(r"[{}]|\ban? an? |  ", text)], one.id


def test_a_tag_is_the_mean_of_its_texts_whatever_the_encoder() -> None:
    seen: list[str] = []

    def embed(texts: object) -> np.ndarray:
        seen.extend(texts)  # type: ignore[arg-type]
        return np.eye(len(list(texts)), 8, dtype=np.float32)  # type: ignore[call-overload]

    dog = vocabulary().concept("dog")
    vectors = tag_vectors(embed, [dog])
    assert tuple(seen) == prompts(dog)
    assert vectors.shape == (1, 8)
    assert np.linalg.norm(vectors) == pytest.approx(1)
    with pytest.raises(Cancelled):
        tag_vectors(embed, [dog], lambda: True)


def test_other_texts_have_another_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest()
    digest.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr("photoapp.tagging.scoring.prompts", lambda concept: (concept.word,))
        assert digest() != before
    digest.cache_clear()
    assert digest() == before


def test_the_built_in_encoder_tells_what_is_near_from_what_is_far(starter: ModelFolder) -> None:
    encoder = Encoder(starter)
    vectors = embedded_tags(encoder.embed_texts)
    assert vectors.shape == (len(kinship()), starter.dim)
    places = kinship().places
    dog, puppy, car = (vectors[places[one]] for one in ("dog", "puppy", "car"))
    assert dog @ puppy > dog @ car
