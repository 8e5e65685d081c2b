"""Is a model folder's content what it says: hashes, and what its graphs read and ask for."""

import hashlib
import json
import logging

from photoapp.encoder.folder import VERIFIED, ModelFolder, broken
from photoapp.encoder.onnxfile import NotOnnxError, look

_log = logging.getLogger(__name__)


def verify(folder: ModelFolder) -> None:
    """Read every file: its SHA-256, which files the graphs would read, operators they need.

    Runs nothing. Raises PhotoappError(MODEL_BROKEN).
    """
    for name, stated in folder.files.items():
        with folder.file(name).open("rb") as stream:
            if hashlib.file_digest(stream, "sha256").hexdigest() != stated.sha256:
                raise broken(folder.path, f"{name} does not have the stated SHA-256")
    check_graphs(folder)


def check_graphs(folder: ModelFolder) -> None:
    """Look into the graphs alone: every file has a use, none is missing, no foreign operators.

    Raises PhotoappError(MODEL_BROKEN).
    """
    graphs = {folder.image.file}
    used = {folder.labels_file} - {""}
    if folder.text is not None:
        graphs.add(folder.text.file)
        used.add(folder.text.tokenizer)
    for name in sorted(graphs):
        used |= {name} | _read_by(folder, name)
    for variant in folder.variants:
        own = {variant.image.file} | ({variant.text.file} if variant.text is not None else set())
        for name in sorted(own):
            own |= _read_by(folder, name)
        # Files of variants do not count for the identity: none may be the network's own.
        if own != set(variant.files) or own & used:
            raise broken(folder.path, f"variant {variant.name} does not state what it reads")
        graphs |= own
    unused = sorted(set(folder.files) - used - graphs)
    if unused:
        raise broken(folder.path, f"nothing uses {unused[0]}")


def stamp(folder: ModelFolder) -> None:
    """Note that the folder was verified as it is now. Raises OSError."""
    (folder.path / VERIFIED).write_text(json.dumps(_state(folder)), encoding="utf-8")


def recheck(folder: ModelFolder) -> None:
    """Verify again if a file's size or mtime is not as noted. Raises PhotoappError(MODEL_BROKEN).

    A file of gigabytes is hashed at import, and after that only when something touched it.
    """
    try:
        noted = json.loads((folder.path / VERIFIED).read_bytes())
    except (OSError, ValueError, RecursionError):
        noted = None  # gone or damaged: as if never verified
    if noted == _state(folder):
        return
    verify(folder)
    try:
        stamp(folder)
    except OSError as error:
        _log.info("cannot note that a model folder was verified: %s", error.strerror)


def _state(folder: ModelFolder) -> dict[str, list[str | int]]:
    return {
        name: [stated.sha256, stated.bytes, folder.file(name).stat().st_mtime_ns]
        for name, stated in folder.files.items()
    }


def _read_by(folder: ModelFolder, graph: str) -> set[str]:
    """Files that a graph keeps weights in, by their names in the folder."""
    try:
        seen = look(folder.file(graph))
    except NotOnnxError as error:
        raise broken(folder.path, f"{graph}: {error}") from error
    if seen.foreign:
        foreign = min(seen.foreign)
        raise broken(folder.path, f"{graph} needs an operator that is not ONNX's own: {foreign}")
    beside = graph.rpartition("/")[0]
    found = {f"{beside}/{name}" if beside else name for name in seen.locations}
    for name in sorted(found):
        # Stated names cannot leave the folder, so neither can one that is found among them.
        if name not in folder.files:
            raise broken(folder.path, f"{graph} reads {name!r}, which files does not state")
    return found
