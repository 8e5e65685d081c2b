"""The packed encoder is the one that was measured, and the product runs it as it was meant."""

import csv
import re
from pathlib import Path

import drawing
import numpy as np
import onnxruntime
import pytest
from PIL import Image
from tokenizers import Tokenizer

from photoapp.encoder import Encoder, ModelFolder, find, verify


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> ModelFolder:
    return find("starter", tmp_path_factory.getbasetemp())


def squashed(picture: Image.Image) -> np.ndarray:
    """Pixels as the model card says, by Pillow alone."""
    return np.asarray(picture.convert("RGB").resize((128, 128), Image.Resampling.BICUBIC))


def reference(folder: ModelFolder, file: str, name: str, fed: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(folder.file(file), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {name: fed})[0])


def test_its_files_are_those_that_were_measured(starter: ModelFolder) -> None:
    verify(starter)


def test_pictures_get_the_vectors_of_a_plain_implementation(starter: ModelFolder) -> None:
    pixels = np.stack([squashed(drawing.draw(seed)) for seed in range(6)])
    floats = (pixels / 255.0 - 0.4627450980392157) / 0.25098039215686274
    fed = floats.transpose(0, 3, 1, 2).astype(np.float32)
    expected = reference(starter, "visual.onnx", "pixel_values", fed)
    np.testing.assert_allclose(Encoder(starter).embed_images(pixels), expected, atol=1e-5)


def test_texts_get_the_vectors_of_a_plain_implementation(starter: ModelFolder) -> None:
    texts = ["dog", "Two children on a beach at sunset", "a red café, by night!", "x " * 99]
    tokenizer = Tokenizer.from_file(str(starter.file("tokenizer.json")))
    expected = np.concatenate(
        [
            reference(starter, "text.onnx", "input_ids", np.array([tokenizer.encode(text).ids]))
            for text in texts
        ]
    )
    np.testing.assert_allclose(Encoder(starter).embed_texts(texts), expected, atol=1e-5)


def test_captions_find_photos_as_often_as_it_claims(starter: ModelFolder, shared: Path) -> None:
    folder = shared / "assets" / "captioned" / "everyday"
    with (folder / "captions.tsv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    names = sorted({row["file"] for row in rows})
    encoder = Encoder(starter)
    photos = encoder.embed_images(np.stack([squashed(Image.open(folder / n)) for n in names]))
    scores = encoder.embed_texts([row["caption"] for row in rows]) @ photos.T
    right = np.array([names.index(row["file"]) for row in rows])
    ranks = np.sum(scores > scores[np.arange(len(rows)), right, None], axis=1)
    measured = [float(np.mean(ranks < k)) for k in (1, 5, 10)]
    said = re.search(r"R@1 ([\d.]+), R@5 ([\d.]+), R@10 ([\d.]+)", starter.quality)
    assert said is not None
    assert [float(figure) for figure in said.groups()] == pytest.approx(measured, abs=0.005)


def test_its_card_states_licence_and_figures(starter: ModelFolder) -> None:
    card = (starter.path / "README.md").read_text(encoding="utf-8")
    assert "CC BY-NC 4.0" in card
    assert "0.171 / 0.417 / 0.552" in card
    assert "Flickr8k" in card


def test_nothing_packed_names_a_place_of_another_machine(starter: ModelFolder) -> None:
    for path in starter.path.iterdir():
        assert not re.search(rb"/work/|/root/|/home/|https?://", path.read_bytes()), path.name
