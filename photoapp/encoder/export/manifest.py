"""`model.json` written: of an exported network, and with a variant added to it."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from photoapp.encoder.export.network import LABELS_FILE, Network
from photoapp.encoder.folder import MANIFEST, StatedFile, Variant

_UNSAID = {"edge": 0, "pool": "none", "activation": "none", "clean": "none"}


def write(network: Network, dim: int, folder: Path, files: list[Path]) -> None:
    """State the network and `files`, which lie in `folder`. Raises OSError."""
    said: dict[str, Any] = {
        "id": network.id,
        "name": network.name,
        "family": str(network.family),
        "dim": dim,
        "image": _part(network.image),
    }
    if network.words is not None:
        said["text"] = _part(network.words.spec)
    if network.labels:
        said["labels"] = LABELS_FILE
    said |= {
        "score": asdict(network.score),
        "languages": list(network.languages),
        "licence": network.licence,
        "source": network.source,
        **({"quality": network.quality} if network.quality else {}),
        "files": {path.relative_to(folder).as_posix(): asdict(stated(path)) for path in files},
    }
    _replace(folder / MANIFEST, said)


def add_variant(folder: Path, variant: Variant, files: Mapping[str, StatedFile]) -> None:
    """Name a variant and its files in the model.json of a folder. Raises OSError."""
    said: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
    said["variants"] = [*(said.get("variants") or []), _variant(variant)]
    said["files"] |= {name: asdict(stated) for name, stated in files.items()}
    _replace(folder / MANIFEST, said)


def only_variant(folder: Path, variant: Variant, files: Mapping[str, StatedFile]) -> None:
    """Name a variant as the only one, and no files but those that are there. Raises OSError."""
    said: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
    said["variants"] = [_variant(variant)]
    kept = {name: stated for name, stated in said["files"].items() if (folder / name).exists()}
    said["files"] = kept | {name: asdict(stated) for name, stated in files.items()}
    _replace(folder / MANIFEST, said)


def _variant(variant: Variant) -> dict[str, Any]:
    said: dict[str, Any] = {"name": variant.name, "image": _own(variant, variant.image.file)}
    if variant.text is not None:
        said["text"] = _own(variant, variant.text.file)
        said["text_cosine"] = variant.text_cosine
    return said | {"image_cosine": variant.image_cosine}


def stated(path: Path) -> StatedFile:
    """What model.json says of a file. Raises OSError."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return StatedFile(path.stat().st_size, digest)


def settle(path: Path) -> None:
    """Make sure that a file is on the disk before anything names it. Raises OSError."""
    with path.open("rb") as stream:
        os.fsync(stream.fileno())


def _part(spec: Any) -> dict[str, Any]:
    return {key: value for key, value in asdict(spec).items() if _UNSAID.get(key) != value}


def _own(variant: Variant, graph: str) -> dict[str, Any]:
    # Under both names that are usual: "x.onnx.data" and "x.onnx_data".
    data = [name for name in variant.files if name.startswith((f"{graph}.", f"{graph}_"))]
    return {"file": graph, **({"data": data} if data else {})}


def _replace(path: Path, said: dict[str, Any]) -> None:
    """Whole or not at all, also if the power goes."""
    text = json.dumps(said, ensure_ascii=False, indent=2) + "\n"
    handle, name = tempfile.mkstemp(prefix=".model-", dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    os.chmod(name, 0o644)  # mkstemp's are for their owner alone; model folders are carried about
    os.replace(name, path)
