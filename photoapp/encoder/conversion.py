"""A folder of a foreign layout becomes one of ours: its files taken, a `model.json` written."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from photoapp.encoder.copying import Taking, listing
from photoapp.encoder.folder import CARD, MANIFEST, ModelFolder, broken
from photoapp.encoder.layouts import LAYOUTS, About, Draft, Gap, Layout, Wanted
from photoapp.encoder.layouts.draft import completed, listed
from photoapp.encoder.manifest import FILE
from photoapp.encoder.onnxfile import NotOnnxError, look
from photoapp.encoder.proof import Cosines
from photoapp.encoder.spec import SHARED

_LABELS = "labels.json"
_NO_LICENCE = "not stated"
# Weights of other frameworks; many of them are pickles, which run code when they are opened.
_FOREIGN = (
    ".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".safetensors", ".h5", ".pb", ".msgpack",
    ".tflite", ".gguf", ".npz", ".jit", ".mar",
)  # fmt: skip
_CARD_READ = 8 << 10  # bytes of a card in which its licence is looked for


def convert(take: Taking, about: About, stem: str) -> None:
    """Take the files of a network and describe it in `model.json`. stem: names it if need be.

    Raises PhotoappError: MODEL_BROKEN, DISK_FULL; FieldsError; NotOnnxError; OSError.
    """
    try:
        layout, wanted = _recognised(take.root)
        take.all(wanted.names)
        data = {name: _data(take, name) for name in _graphs(wanted)}
        draft = layout.describe(take.copy, wanted)
        said = completed(_named(draft, take.copy, stem), about)
    except Gap as error:
        raise broken(take.root, str(error)) from error
    _variants(said, data)
    if draft.labels:
        said["labels"] = _LABELS
        labels = json.dumps(draft.labels, ensure_ascii=False, indent=0)
        (take.copy / _LABELS).write_text(labels, encoding="utf-8")
    kept = {name for graph, beside in data.items() for name in (graph, *beside)}
    kept |= {said["text"]["tokenizer"]} if said.get("text") else set()
    kept |= {_LABELS} if draft.labels else set()
    _tidy(take.copy, kept)
    _write(take.copy, said, kept)


def measured(folder: ModelFolder, found: Mapping[str, Cosines | str]) -> ModelFolder:
    """The same folder with its variants as they were measured, without those that differ."""
    if not folder.variants:
        return folder
    said = json.loads((folder.path / MANIFEST).read_bytes())
    kept: list[dict[str, Any]] = []
    for variant in said["variants"]:
        cosines = found[variant["name"]]
        if isinstance(cosines, str):
            continue
        if min(cosines.image, 1.0 if cosines.text is None else cosines.text) < SHARED:
            continue
        variant["image_cosine"], variant["text_cosine"] = cosines.image, cosines.text
        kept.append(variant)
    names = {variant["name"] for variant in kept}
    gone = {one for each in folder.variants if each.name not in names for one in each.files}
    said["variants"] = kept
    said["files"] = {name: stated for name, stated in said["files"].items() if name not in gone}
    for name in gone:
        folder.file(name).unlink()
    (folder.path / MANIFEST).write_text(json.dumps(said, indent=2), encoding="utf-8")
    return ModelFolder.read(folder.path)


def _recognised(root: Path) -> tuple[Layout, Wanted]:
    names = listing(root)
    for layout in LAYOUTS:
        if (wanted := layout.wanted(names)) is not None:
            return layout, wanted
    graphs = [name for name in names if name.endswith(".onnx")]
    weights = [name for name in names if name.lower().endswith(_FOREIGN)]
    if graphs:
        raise Gap(f"no {MANIFEST}, and no layout that is known; its graphs are {listed(graphs)}")
    if weights:
        raise Gap(f"{weights[0]} is not ONNX, and nothing else is read: export it first")
    raise Gap(f"no {MANIFEST} and no ONNX graph: not a model folder; found: {listed(names)}")


def _graphs(wanted: Wanted) -> list[str]:
    return list(dict.fromkeys(name for one in wanted.graphs for name in (one.image, one.text)))


def _data(take: Taking, graph: str) -> list[str]:
    """Take the files that a graph keeps weights in; their names."""
    try:
        locations = sorted(look(take.copy / graph).locations)
    except NotOnnxError as error:
        raise NotOnnxError(f"{graph}: {error}") from error
    beside = graph.rpartition("/")[0]
    names = [f"{beside}/{name}" if beside else name for name in locations]
    for name, location in zip(names, locations, strict=True):
        # Before the names are joined: "/etc/x" in a folder of its own is no way around.
        if re.fullmatch(FILE, location) is None or re.fullmatch(FILE, name) is None:
            raise Gap(f"{graph} reads {location[:100]!r}, which is no file beside it")
    missing = [name for name in names if not (take.copy / name).exists()]
    for name in missing:
        if not (take.root / name).exists():
            raise Gap(f"{graph} reads {name}, which is missing")
    take.all(missing)
    return names


def _named(draft: Draft, copy: Path, stem: str) -> Draft:
    """The draft with what every folder must say, as well as the files tell it."""
    slug = re.sub(r"[^a-z0-9._-]+", "-", stem.lower()).strip("-._")[:64].strip("-._")
    name = "".join(letter for letter in stem if letter.isprintable())[:100].strip()
    draft.said = {
        "id": slug or "model",
        "name": name or "Model",
        "languages": [],
        "licence": _licence(copy / CARD),
        "source": "",
        "quality": "",
        "prompts": [],
    } | draft.said
    return draft


def _licence(card: Path) -> str:
    """As the head of a hub's model card says it."""
    if not card.is_file():
        return _NO_LICENCE
    with card.open("rb") as stream:
        head = stream.read(_CARD_READ).decode("utf-8", "replace")
    found = re.search(r"\A---\n(?:.*\n)*?license: *([\w.+-]{1,100})", head)
    return found[1] if found else _NO_LICENCE


def _variants(said: dict[str, Any], data: Mapping[str, list[str]]) -> None:
    """Say which files a variant reads; its cosines stand open until they are measured."""
    for variant in said.get("variants", []):
        sides = [variant[side] for side in ("image", "text") if side in variant]
        for side in sides:
            side["data"] = data[side["file"]]
        variant["image_cosine"] = 1.0
        variant["text_cosine"] = 1.0 if "text" in variant else None


def _tidy(copy: Path, kept: set[str]) -> None:
    """Away with the configs: what they said stands in `model.json`."""
    for path in sorted(copy.rglob("*"), reverse=True):
        name = path.relative_to(copy).as_posix()
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif name not in kept and name != CARD:
            path.unlink()


def _write(copy: Path, said: dict[str, Any], kept: set[str]) -> None:
    files: dict[str, dict[str, int | str]] = {}
    for name in sorted(kept):
        with (copy / name).open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        files[name] = {"bytes": (copy / name).stat().st_size, "sha256": digest}
    document = {key: value for key, value in said.items() if value not in ("", None)}
    content = json.dumps({**document, "files": files}, indent=2)
    (copy / MANIFEST).write_text(content, encoding="utf-8")
