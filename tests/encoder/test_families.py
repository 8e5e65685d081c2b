"""What each family's text side is fed: start, end, padding, case, punctuation, to the token.

A text padded or cleaned in another way gives a vector that looks sound and finds nothing. The
tokenizers of SigLIP, SigLIP 2 and XLM-R are trained here on a few words with the same parts as
the real ones: the real ones were not seen. CLIP's is checked against the real list of merges
where open_clip is installed.
"""

import gzip
from pathlib import Path
from typing import Any

import networks
import numpy as np
import pytest
from tokenizers import (
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
    trainers,
)

from photoapp.encoder import Encoder, ModelFolder, Runtime
from photoapp.encoder.importing import import_model
from photoapp.encoder.layouts.bpe import END, START, write_tokenizer
from photoapp.encoder.runtime import Session
from photoapp.encoder.texts import canonical

CORPUS = ["a photo of a cat", "Two Dogs on the beach, at sunset!", "a_red car", "ein Hund"] * 9
LONG = "a photo of a cat on the beach " * 40


class Heard(Runtime):
    """The real runtime; keeps what text graphs are fed."""

    def __init__(self) -> None:
        self.fed: list[dict[str, np.ndarray]] = []

    def open(self, path: Path, provider: str, threads: int, *more: Any, **named: Any) -> Session:
        session = super().open(path, provider, threads, *more, **named)
        fed = self.fed

        class Keeping:
            def __getattr__(self, name: str) -> Any:
                return getattr(session, name)

            def run(self, outputs: list[str], feed: dict[str, Any]) -> Any:
                fed.append(feed)
                return session.run(outputs, feed)

        return Keeping()  # type: ignore[return-value]


def fed(folder: ModelFolder, text: str) -> list[int]:
    """The ids of the whole row that the graph is given."""
    heard = Heard()
    Encoder(folder, threads=1, runtime=heard).embed_texts([text])
    assert folder.text is not None
    (row,) = heard.fed[-1][folder.text.input]
    return [int(number) for number in row]


def words(row: list[int], speech: Tokenizer) -> list[str]:
    return [speech.id_to_token(number) or "?" for number in row]


def clips(tmp_path: Path) -> Tokenizer:
    """CLIP's own form of tokenizer, on a short list of merges."""
    merges = tmp_path / "bpe_simple_vocab_16e6.txt.gz"
    lines = ["#version: 0.2", "c a", "ca t</w>", "p h", "o t", "ph ot", "phot o</w>", "o f</w>"]
    merges.write_bytes(gzip.compress("\n".join(lines).encode()))
    write_tokenizer(merges, tmp_path / "clip.json")
    return Tokenizer.from_file(str(tmp_path / "clip.json"))


def siglips() -> Tokenizer:
    """Unigram, "</s>" at the end; as T5's, it tells capitals and punctuation apart."""
    speech = Tokenizer(models.Unigram())
    speech.pre_tokenizer = pre_tokenizers.Metaspace()
    speech.train_from_iterator(
        CORPUS,
        trainers.UnigramTrainer(
            vocab_size=120, special_tokens=["<pad>", "</s>", "<unk>"], unk_token="<unk>"
        ),
    )
    speech.post_processor = processors.TemplateProcessing(
        single="$A </s>", special_tokens=[("</s>", 1)]
    )
    return speech


def gemmas() -> Tokenizer:
    """BPE with byte fallback, "<eos>" at the end, nothing at the start, capitals kept."""
    speech = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    speech.normalizer = normalizers.Replace(" ", "\u2581")
    specials = ["<pad>", "<eos>", "<bos>", "<unk>"]
    speech.train_from_iterator(CORPUS, trainers.BpeTrainer(vocab_size=200, special_tokens=specials))
    speech.decoder = decoders.Replace("\u2581", " ")
    speech.post_processor = processors.TemplateProcessing(
        single="$A <eos>", special_tokens=[("<eos>", 1)]
    )
    return speech


def xlm_rs() -> Tokenizer:
    """Unigram between "<s>" and "</s>", padded with 1, capitals kept."""
    speech = Tokenizer(models.Unigram())
    speech.pre_tokenizer = pre_tokenizers.Metaspace()
    specials = ["<s>", "<pad>", "</s>", "<unk>"]
    speech.train_from_iterator(
        CORPUS,
        trainers.UnigramTrainer(vocab_size=120, special_tokens=specials, unk_token="<unk>"),
    )
    speech.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return speech


@pytest.mark.parametrize("pad", ["!", END])
def test_clip_is_fed_77_tokens_in_lower_case_between_start_and_end(
    tmp_path: Path, pad: str
) -> None:
    speech = clips(tmp_path)
    cfg = {"vocab_size": 49_408}
    source = networks.immich(tmp_path / "m", context=77, speech=speech, pad=pad, text=cfg)
    folder = import_model(source, tmp_path / "home")
    row = fed(folder, "  A Photo\n of CAT")
    said = [START, "a</w>", "photo</w>", "of</w>", "cat</w>", END]
    assert words(row, speech) == said + [pad] * 71
    assert row == fed(folder, "a photo of cat")
    long = words(fed(folder, LONG), speech)
    assert len(long) == 77
    assert (long[0], long[-1]) == (START, END)


def test_clip_of_transformers_is_padded_as_its_file_says(tmp_path: Path) -> None:
    speech = clips(tmp_path)
    source = networks.transformers(
        tmp_path / "m",
        speech=speech,
        tokens={"pad_token": {"content": END}, "model_max_length": 77},
        text_config={},
    )
    folder = import_model(source, tmp_path / "home")
    assert words(fed(folder, "cat"), speech) == [START, "cat</w>", END, *[END] * 74]


def test_the_real_list_of_merges_gives_clips_own_numbers(tmp_path: Path) -> None:
    openclip = pytest.importorskip("open_clip")
    merges = Path(openclip.__file__).parent / "bpe_simple_vocab_16e6.txt.gz"
    write_tokenizer(merges, tmp_path / "clip.json")
    speech = Tokenizer.from_file(str(tmp_path / "clip.json"))
    assert speech.get_vocab_size() == 49_408
    own = openclip.tokenizer.SimpleTokenizer()
    for text in ("a photo of a cat", "A  Photo of a CAT!", "it's 2019, café — naïve 猫", ""):
        found = speech.encode(text).ids
        assert found == own([text])[0, : len(found)].tolist()
    assert speech.encode("a photo of a cat").ids == [49406, 320, 1125, 539, 320, 2368, 49407]


@pytest.mark.parametrize(
    "text",
    ["A photo of a CAT!", " a  photo,of... a_cat ".replace(",of", ", of"), "(a) photo of a cat"],
)
def test_siglip_is_fed_64_tokens_without_case_and_punctuation(tmp_path: Path, text: str) -> None:
    speech = siglips()
    source = networks.transformers(
        tmp_path / "m",
        kind="siglip",
        speech=speech,
        tokens={
            "tokenizer_class": "SiglipTokenizer", "do_lower_case": True,
            "model_max_length": 64, "pad_token": "</s>",
        },
        text_config={},
    )  # fmt: skip
    folder = import_model(source, tmp_path / "home")
    row = fed(folder, text)
    plain = speech.encode("a photo of a cat").ids
    assert plain[-1] == 1
    assert row == plain + [1] * (64 - len(plain))
    assert len(fed(folder, LONG)) == 64
    assert fed(folder, LONG)[-1] == 1


def test_siglip_of_open_clip_is_cleaned_as_its_config_says(tmp_path: Path) -> None:
    speech = siglips()
    rows = []
    for name, cfg in (
        ("new", {"tokenizer_kwargs": {"clean": "canonicalize"}, "vocab_size": 32_000}),
        ("old", {"vocab_size": 32_000}),
    ):
        source = networks.immich(
            tmp_path / name, context=64, speech=speech, pad="</s>", text=cfg, init_logit_bias=-10
        )
        rows.append(fed(import_model(source, tmp_path / "home"), "A Photo, of a cat!"))
    plain = speech.encode("a photo of a cat").ids
    assert rows == [plain + [1] * (64 - len(plain))] * 2


def test_siglip_2_is_fed_64_tokens_in_lower_case_with_its_punctuation(tmp_path: Path) -> None:
    speech = gemmas()
    source = networks.transformers(
        tmp_path / "m",
        kind="siglip",
        speech=speech,
        tokens={
            "tokenizer_class": "GemmaTokenizer", "do_lower_case": True,
            "model_max_length": 64, "pad_token": "<pad>",
        },
        text_config={"vocab_size": 256_000},
    )  # fmt: skip
    folder = import_model(source, tmp_path / "home")
    row = fed(folder, "Two Dogs, at sunset!")
    plain = speech.encode("two dogs, at sunset!").ids
    assert plain[-1] == 1
    assert row == plain + [0] * (64 - len(plain))
    long = fed(folder, LONG)
    assert (len(long), long[-1]) == (64, 1)


def test_xlm_r_keeps_its_capitals_and_pads_with_one(tmp_path: Path) -> None:
    speech = xlm_rs()
    source = networks.immich(tmp_path / "m", context=77, speech=speech, pad="<pad>")
    folder = import_model(source, tmp_path / "home")
    row = fed(folder, "ein Hund")
    plain = speech.encode("ein Hund").ids
    assert (plain[0], plain[-1]) == (0, 2)
    assert row == plain + [1] * (77 - len(plain))
    assert row != fed(folder, "ein hund")
    long = fed(folder, LONG)
    assert (len(long), long[0], long[-1]) == (77, 0, 2)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("A Photo, of a CAT!", "a photo of a cat"),
        ("snake_case  and\ttabs", "snake case and tabs"),
        ("don't", "dont"),
        ("Übergröße – 猫。", "übergröße – 猫。"),
        ("...", ""),
    ],
)
def test_canonical_texts_are_those_of_big_vision(text: str, clean: str) -> None:
    assert canonical(text) == clean
    assert canonical(clean) == clean
