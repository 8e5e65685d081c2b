"""Pictures and words become unit vectors, whatever types and batch the graphs insist on."""

import threading
from collections import Counter
from pathlib import Path
from typing import Any

import networks
import numpy as np
import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import BATCH, Encoder, ModelFolder, Runtime, find
from photoapp.encoder.runtime import CPU, Session

RED, BLUE = (255, 0, 0), (0, 0, 255)


def encoder(folder: Path, **options: Any) -> Encoder:
    return Encoder(ModelFolder.read(folder), threads=1, **options)


def failure(work: Any, code: Code = Code.MODEL_BROKEN) -> str:
    with pytest.raises(PhotoappError) as raised:
        work()
    assert raised.value.code is code
    return str(raised.value.values.get("detail", ""))


class Watched(Runtime):
    """The real runtime; counts sessions opened and rows run, by file name."""

    def __init__(self) -> None:
        self.opened: Counter[str] = Counter()
        self.rows: dict[str, list[int]] = {}

    def open(self, path: Path, provider: str, threads: int) -> Session:
        self.opened[path.name] += 1
        session = super().open(path, provider, threads)
        rows = self.rows.setdefault(path.name, [])

        class Counting:
            def __getattr__(self, name: str) -> Any:
                return getattr(session, name)

            def run(self, outputs: list[str], feed: dict[str, Any]) -> Any:
                rows.append(len(next(iter(feed.values()))))
                return session.run(outputs, feed)

        return Counting()  # type: ignore[return-value]


@pytest.mark.parametrize(
    "oddity",
    [
        {},
        {"batch": 1},
        {"batch": 4, "context": 8},
        {"pixels": "float16"},
        {"ids": "int32"},
        {"mask": True},
        {"mask": True, "ids": "int32", "batch": 1, "context": 5},
        {"unit": False},
        {"external": "weights/outside.bin"},
    ],
    ids=str,
)
def test_words_find_their_pictures_on_every_kind_of_graph(
    tmp_path: Path, oddity: dict[str, Any]
) -> None:
    own = encoder(networks.colours(tmp_path / "m", **oddity))
    rgb = np.array(list(networks.COLOURS.values())) * 127 + 128
    pixels = np.concatenate([networks.plain(tuple(colour)) for colour in rgb])
    pictures = own.embed_images(pixels)
    words = own.embed_texts([f"A photo of {colour}" for colour in networks.COLOURS])
    for vectors in (pictures, words):
        assert vectors.dtype == np.float32
        assert vectors.shape == (len(networks.COLOURS), networks.DIM)
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert list(np.argmax(words @ pictures.T, axis=1)) == list(range(len(networks.COLOURS)))


@pytest.mark.parametrize("batch", ["batch", 1, 3])
def test_a_vector_does_not_depend_on_its_company(tmp_path: Path, batch: int | str) -> None:
    watched = Watched()
    own = encoder(networks.colours(tmp_path / "m", batch=batch), runtime=watched)
    pixels = np.random.default_rng(1).integers(0, 256, (2 * BATCH + 3, 16, 16, 3), np.uint8)
    together = own.embed_images(pixels)
    alone = np.concatenate([own.embed_images(pixels[i : i + 1]) for i in range(len(pixels))])
    np.testing.assert_allclose(together, alone, atol=1e-6)
    assert max(watched.rows["image.onnx"]) <= BATCH


def test_nothing_in_nothing_out(tmp_path: Path) -> None:
    own = encoder(networks.colours(tmp_path / "m"))
    assert own.embed_images(np.empty((0, 16, 16, 3), np.uint8)).shape == (0, networks.DIM)
    assert own.embed_texts([]).shape == (0, networks.DIM)


def test_pixels_of_another_shape_are_the_callers_mistake(tmp_path: Path) -> None:
    own = encoder(networks.colours(tmp_path / "m"))
    with pytest.raises(ValueError, match="16, 16, 3"):
        own.embed_images(networks.plain(RED, size=32))
    with pytest.raises(ValueError, match="float32"):
        own.embed_images(networks.plain(RED).astype(np.float32))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("oddity", "reason"),
    [
        ({"nan": True}, "not finite"),
        ({"dim": 5}, r"gives [4, 4] where [4, 5] was expected"),
    ],
)
def test_a_network_that_gives_nonsense_is_found_out(
    tmp_path: Path, oddity: dict[str, Any], reason: str
) -> None:
    own = encoder(networks.colours(tmp_path / "m", **oddity))
    assert reason in failure(lambda: own.embed_images(networks.plain(RED)))
    assert own.provider == ""


def test_a_graph_that_does_not_fit_its_description_is_found_out(tmp_path: Path) -> None:
    def detail(side: str, **fields: object) -> str:
        folder = networks.colours(tmp_path / "m", mask=True)
        networks.change(folder, lambda said: said[side].update(fields))
        own = encoder(folder)
        return failure(lambda: own.warm(text=side == "text"))

    assert "has no input pixel, but pixels" in detail("image", input="pixel")
    assert "has no output v, but vector" in detail("image", output="v")
    assert "does not take pictures of 3 x 32 x 32" in detail("image", size=32)
    assert "wants an input that is not known: ids" in detail("text", input="attention_mask")


def test_a_text_graph_of_another_length_is_found_out(tmp_path: Path) -> None:
    folder = networks.colours(tmp_path / "m", context=5)
    networks.change(folder, lambda said: said["text"].update(context=6))
    assert "does not take 6 tokens" in failure(lambda: encoder(folder).warm(text=True))


@pytest.mark.parametrize("name", ["image.onnx", "text.onnx", "tokenizer.json"])
def test_a_file_that_cannot_be_loaded_is_named(tmp_path: Path, name: str) -> None:
    folder = networks.colours(tmp_path / "m")
    (folder / name).write_bytes(b"\x80\x04 no network")
    said = networks.manifest(folder)
    networks.state(folder, said)
    own = encoder(folder)
    with pytest.raises(PhotoappError) as raised:
        own.warm(text=name != "image.onnx")
    assert raised.value.values["path"] == str(folder / name)


def test_any_text_has_a_vector(tmp_path: Path) -> None:
    own = Encoder(find("starter", tmp_path), threads=1)
    odd = [
        "",
        "   ",
        "[PAD]",
        "[PAD] [PAD]",
        "\udcff\ud800",
        "\0",
        "猫 🐈",
        "a" * 10_000,
        "x " * 50_000,
    ]
    vectors = own.embed_texts(odd)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_long_texts_are_cut_at_the_context(tmp_path: Path) -> None:
    own = encoder(networks.colours(tmp_path / "m", context=3))
    cut, whole = own.embed_texts(["red red red blue blue blue blue", "red red red"])
    np.testing.assert_array_equal(cut, whole)


def test_texts_are_lower_cased_only_where_the_network_wants_it(tmp_path: Path) -> None:
    def cosine(lower: bool) -> float:
        folder = networks.colours(tmp_path / str(lower))
        keeping_case = networks.tokenizer()
        keeping_case.normalizer = None
        keeping_case.save(str(folder / "tokenizer.json"))
        said = networks.manifest(folder)
        said["text"]["lower"] = lower
        networks.state(folder, said)
        upper, plain = encoder(folder).embed_texts(["RED", "red"])
        return float(upper @ plain)

    assert cosine(lower=True) == pytest.approx(1)
    assert cosine(lower=False) < 0.5


def test_padding_goes_as_far_as_the_network_wants(tmp_path: Path) -> None:
    # Without a mask and with a padding word that counts, the amount of padding is heard.
    def vector(padding: str) -> np.ndarray:
        folder = networks.colours(tmp_path / padding)
        networks.change(folder, lambda said: said["text"].update(padding=padding, pad_id=1))
        return encoder(folder).embed_texts(["red"])[0]

    assert vector("longest")[3] < vector("context")[3]


def test_a_text_asked_again_is_not_run_again(tmp_path: Path) -> None:
    watched = Watched()
    own = encoder(networks.colours(tmp_path / "m"), runtime=watched)
    first = own.embed_texts(["red", "blue", "red"])
    first[:] = 0  # a caller may do what it likes with its copy
    second = own.embed_texts(["blue", "red", "green"])
    assert watched.rows["text.onnx"] == [2, 1]
    assert np.argmax(second[1]) == 0
    assert np.argmax(second[0]) == 2


def test_remembered_texts_are_bounded_and_the_oldest_goes_first(tmp_path: Path) -> None:
    watched = Watched()
    own = encoder(networks.colours(tmp_path / "m"), runtime=watched)
    own.embed_texts(["red", "blue"])
    own.embed_texts([f"word {n}" for n in range(1_022)])
    own.embed_texts(["red"])
    own.embed_texts(["one more"])
    runs = len(watched.rows["text.onnx"])
    own.embed_texts(["red"])
    assert len(watched.rows["text.onnx"]) == runs
    own.embed_texts(["blue"])
    assert len(watched.rows["text.onnx"]) == runs + 1


def test_more_texts_than_are_remembered_all_come_back(tmp_path: Path) -> None:
    own = encoder(networks.colours(tmp_path / "m"))
    texts = ["red", *(f"word {n}" for n in range(1_500)), "blue"]
    vectors = own.embed_texts(texts)
    assert [int(np.argmax(vectors[i])) for i in (0, -1)] == [0, 2]


def test_prompt_forms_serve_bare_words_only(tmp_path: Path) -> None:
    folder = networks.colours(tmp_path / "m", prompts=["{q}", "a photo of {q}"])
    own = encoder(folder)

    def unit(texts: list[str]) -> np.ndarray:
        mean = own.embed_texts(texts).mean(axis=0)
        return mean / np.linalg.norm(mean)

    np.testing.assert_allclose(own.embed_query("red"), unit(["red", "a photo of red"]), atol=1e-6)
    np.testing.assert_allclose(own.embed_query("a red one"), unit(["a red one"]), atol=1e-6)
    assert own.embed_query("{q} {}").shape == (networks.DIM,)
    assert own.embed_query("").shape == (networks.DIM,)


def test_a_network_without_words_says_so(tmp_path: Path) -> None:
    own = encoder(networks.colours(tmp_path / "m", text=False))
    failure(lambda: own.embed_query("red"), Code.NO_TEXT_ENCODER)
    failure(lambda: own.warm(text=True), Code.NO_TEXT_ENCODER)
    assert own.embed_images(networks.plain(RED)).shape == (1, networks.DIM)
    own.close()


def test_each_side_is_loaded_when_it_is_needed_and_once(tmp_path: Path) -> None:
    watched = Watched()
    own = encoder(networks.colours(tmp_path / "m"), runtime=watched)
    assert not watched.opened
    assert own.provider == ""
    together = threading.Barrier(8)
    vectors: list[np.ndarray] = []

    def ask() -> None:
        together.wait()
        vectors.append(own.embed_texts(["blue"])[0])

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(vectors) == 8
    assert watched.opened == {"text.onnx": 1}
    own.warm(text=False)
    own.embed_images(networks.plain(BLUE))
    assert watched.opened == {"text.onnx": 1, "image.onnx": 1}
    assert own.provider == CPU


def test_a_closed_encoder_opens_again_when_used(tmp_path: Path) -> None:
    own = encoder(networks.colours(tmp_path / "m"))
    before = own.embed_images(networks.plain(RED)), own.embed_texts(["red"])
    own.close()
    assert own.provider == ""
    after = own.embed_images(networks.plain(RED)), own.embed_texts(["red"])
    np.testing.assert_array_equal(before, after)
