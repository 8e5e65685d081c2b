"""These tests need the extra `export`; without it they are skipped by name."""

import importlib.util
from pathlib import Path

import pytest

from photoapp.encoder.export.extra import CONVERTING, need


@pytest.fixture(scope="session")
def extra() -> None:
    """The libraries of the extra, imported as the exporter does."""
    missing = [name for name in CONVERTING if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"needs the extra export: {', '.join(missing)}")
    need(CONVERTING)


@pytest.fixture(autouse=True)
def _no_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    """Random weights ask nobody for anything: a request would fail the test."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")


@pytest.fixture(scope="session")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tokenizer.json with the parts of SigLIP 2's, trained here: the real one was not seen."""
    from tokenizers import Tokenizer, models, normalizers, processors, trainers

    made = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    made.normalizer = normalizers.Replace(" ", "\u2581")
    special = ["<pad>", "<eos>", "<bos>", "<unk>"]
    texts = ["a photo of a cat", "Two Dogs on the beach, at sunset!", "snow on mountains"] * 9
    made.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=200, special_tokens=special))
    made.post_processor = processors.TemplateProcessing(
        single="$A <eos>", special_tokens=[("<eos>", 1)]
    )
    path = tmp_path_factory.mktemp("speech") / "tokenizer.json"
    made.save(str(path))
    return path
