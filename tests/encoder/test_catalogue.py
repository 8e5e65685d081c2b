"""The catalogue: every entry is sound, and says where its figures are from and what is unsure."""

import json
import re
from pathlib import Path

import pytest

from photoapp.base.resources import resources
from photoapp.encoder.catalogue import MAIN, Entry, Layout, catalogue, entry_for, read, source_for
from photoapp.encoder.fields import FieldsError
from photoapp.encoder.spec import Family
from photoapp.encoder.wanted import wanted

NAMED = {  # what the catalogue is to hold, by what its entries' names or exports say
    "ViT-B-32-256", "ViT-B-16-SigLIP2", "ViT-B-32-SigLIP2-256", "ViT-SO400M-16-SigLIP2-384",
    "ViT-B-16-SigLIP", "ViT-B-32 --pretrained openai", "ViT-B-32 --pretrained laion2b", "ViT-B-16",
    "ViT-L-14", "xlm-roberta-base-ViT-B-32", "nllb-clip", "TinyCLIP", "MobileCLIP2-S0",
    "MobileCLIP2-S2", "vit_base_patch16_224.augreg", "vit_base_patch16_224.dino",
    "vit_small_patch14_dinov2", "vit_base_patch14_dinov2",
}  # fmt: skip
entries = pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.id)


def said() -> dict:
    return json.loads((resources() / "catalogue" / "encoders.json").read_text(encoding="utf-8"))


def test_it_holds_the_families_that_people_want() -> None:
    told = " ".join(f"{entry.name} {entry.export}" for entry in catalogue())
    assert not [name for name in NAMED if name not in told]
    assert {entry.family for entry in catalogue()} == set(Family)


def test_one_encoder_is_recommended_and_it_knows_many_languages() -> None:
    (best,) = [entry for entry in catalogue() if entry.recommended]
    assert best.family is Family.SIGLIP
    assert len(best.languages) > 20
    assert best.licence == "Apache-2.0"
    assert best.hub is not None


@entries
def test_every_entry_can_be_had_one_way_or_the_other(entry: Entry) -> None:
    assert entry.hub is not None or entry.export
    assert entry.needs_export == (entry.hub is None)


@entries
def test_every_figure_has_a_source_or_says_that_it_is_not_verified(entry: Entry) -> None:
    assert bool(entry.quality) == bool(entry.quality_source)
    if entry.hub is not None and entry.hub.revision == MAIN:
        assert "revision" in entry.unverified


@entries
def test_what_is_good_about_it_is_told_without_jargon(entry: Entry) -> None:
    assert entry.good_for.endswith(".")
    jargon = r"encoder|embedding|vector|zero-shot|recall|ViT|transformer|param|retrieval|tower|ONNX"
    assert not re.search(jargon, entry.good_for, re.IGNORECASE)


@entries
def test_words_and_families_agree(entry: Entry) -> None:
    assert bool(entry.languages) == (entry.family in (Family.CLIP, Family.SIGLIP))


def test_a_licence_for_research_only_is_marked() -> None:
    assert {entry.id for entry in catalogue() if entry.research_only} == {
        "mobileclip2-s0",
        "mobileclip2-s2",
    }


@pytest.mark.parametrize(
    "entry",
    [entry for entry in catalogue() if entry.hub is not None and entry.hub.files],
    ids=lambda entry: entry.id,
)
def test_its_named_files_make_a_model_of_its_layout(entry: Entry) -> None:
    assert entry.hub is not None
    names = [file.to for file in entry.hub.files]
    assert len(set(names)) == len(names)
    assert set(wanted(names, entry.hub.layout)) == set(names)


@entries
def test_checksums_and_sizes_are_of_pinned_commits_alone(entry: Entry) -> None:
    for file in entry.hub.files if entry.hub else ():
        assert file.revision != MAIN or not (file.sha256 or file.bytes)


def test_an_entry_is_found_by_id_or_name_in_any_case() -> None:
    one = catalogue()[0]
    assert entry_for(one.id.upper()) == entry_for(one.name.lower()) == one
    assert entry_for("nothing of this name") is None


@pytest.mark.parametrize(
    ("wish", "repository", "revision"),
    [
        ("immich-app/ViT-B-32__openai", "immich-app/ViT-B-32__openai", "main"),
        ("a/b@v1.0", "a/b", "v1.0"),
        ("a/b@refs/pr/3", "a/b", "refs/pr/3"),
    ],
)
def test_a_repository_is_named_by_its_address(wish, repository, revision) -> None:
    source = source_for(wish)
    assert source is not None
    assert (source.repository, source.revision) == (repository, revision)


@pytest.mark.parametrize("wish", ["", "word", "a/b/c", "../b", "/etc/passwd", "a/b@x y", "-a/b"])
def test_what_names_no_repository_is_none(wish: str) -> None:
    assert source_for(wish) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one.pop("id"),
        lambda one: one.update(id="../x"),
        lambda one: one.update(speed="ludicrous"),
        lambda one: one.update(qualty="misspelt"),
        lambda one: one.update(languages=["English"]),
        lambda one: one.update(quality="the best", quality_source="my own eyes"),
        lambda one: one.update(quality="the best", quality_source=None),
        lambda one: one.update(hub=None, export=None),
        lambda one: one.update(export="rm -rf /"),
        lambda one: one.update(unverified=["everything"]),
        lambda one: one["hub"].update(repository="https://elsewhere.example/x"),
        lambda one: one["hub"].update(revision="HEAD~1"),
        lambda one: one["hub"].update(layout="pickle"),
        lambda one: one["hub"].update(files=[{"path": "../../x"}]),
        lambda one: one["hub"].update(files=[{"path": "x.onnx", "sha256": "md5"}]),
        lambda one: one.update(id=said()["encoders"][1]["id"]),
    ],
)
def test_a_catalogue_with_a_mistake_is_refused(change, tmp_path: Path) -> None:
    changed = said()
    change(changed["encoders"][0])
    (tmp_path / "encoders.json").write_text(json.dumps(changed), encoding="utf-8")
    with pytest.raises(FieldsError):
        read(tmp_path / "encoders.json")


IMMICH = [
    ".gitattributes", "README.md", "config.json", "visual/model.onnx", "visual/preprocess_cfg.json",
    "visual/2202c01a-47f5-11ef-ab4b-00155d655292", "visual/fp16/model.armnn", "visual/model.armnn",
    "visual/rknpu/rk3588/model.rknn", "textual/model.onnx", "textual/Constant_2217_attr__value",
    "textual/tokenizer.json", "textual/tokenizer_config.json", "textual/special_tokens_map.json",
    "textual/vocab.json", "textual/merges.txt", "textual/../../evil",
]  # fmt: skip
TRANSFORMERS = [
    "README.md", "config.json", "preprocessor_config.json", "tokenizer.json", "vocab.json",
    "onnx/model.onnx", "onnx/model_fp16.onnx", "onnx/vision_model.onnx",
    "onnx/vision_model.onnx_data", "onnx/vision_model_fp16.onnx", "onnx/text_model.onnx",
    "onnx/text_model_quantized.onnx", "pytorch_model.bin", "model.safetensors",
]  # fmt: skip


def test_of_an_immich_repository_only_what_is_read_is_fetched() -> None:
    assert set(wanted(IMMICH)) == {
        "README.md", "config.json", "visual/model.onnx", "visual/preprocess_cfg.json",
        "visual/2202c01a-47f5-11ef-ab4b-00155d655292", "textual/model.onnx",
        "textual/Constant_2217_attr__value", "textual/tokenizer.json",
        "textual/tokenizer_config.json", "textual/special_tokens_map.json",
    }  # fmt: skip


def test_of_a_transformers_repository_one_precision_is_fetched() -> None:
    assert set(wanted(TRANSFORMERS, Layout.TRANSFORMERS)) == {
        "README.md", "config.json", "preprocessor_config.json", "tokenizer.json",
        "onnx/vision_model.onnx", "onnx/vision_model.onnx_data", "onnx/text_model.onnx",
    }  # fmt: skip
