"""Is a model folder's content what it says: hashes, what its graphs read, and a short real run."""

import hashlib
import json
import logging

from photoapp.encoder.encoder import Encoder
from photoapp.encoder.folder import VERIFIED, ModelFolder, broken
from photoapp.encoder.onnxfile import NotOnnxError, external_files

_log = logging.getLogger(__name__)


def verify(folder: ModelFolder) -> None:
    """Read every file: its SHA-256, and which files the graphs would read.

    Runs nothing. Raises PhotoappError(MODEL_BROKEN).
    """
    for name, stated in folder.files.items():
        with folder.file(name).open("rb") as stream:
            if hashlib.file_digest(stream, "sha256").hexdigest() != stated.sha256:
                raise broken(folder.path, f"{name} does not have the stated SHA-256")
    graphs = {folder.image.file}
    used = set(graphs)
    if folder.text is not None:
        graphs.add(folder.text.file)
        used |= {folder.text.file, folder.text.tokenizer}
    for name in sorted(graphs):
        used |= _read_by(folder, name)
    unused = sorted(set(folder.files) - used)
    if unused:
        raise broken(folder.path, f"nothing uses {unused[0]}")


def prove(folder: ModelFolder) -> None:
    """Run both sides on a little: right length, finite. Raises PhotoappError."""
    encoder = Encoder(folder, providers=())
    try:
        encoder.warm(text=False)
        if folder.text is not None:
            # Two lengths, so that padding and batches are run as well.
            encoder.embed_texts(["a dog", "two people on a beach at sunset"])
    finally:
        encoder.close()


def stamp(folder: ModelFolder) -> None:
    """Note that the folder was verified as it is now. Raises OSError."""
    (folder.path / VERIFIED).write_text(json.dumps(_state(folder)), encoding="utf-8")


def recheck(folder: ModelFolder) -> None:
    """Verify again if a file's size or mtime is not as noted. Raises PhotoappError(MODEL_BROKEN).

    A file of gigabytes is hashed at import, and after that only when something touched it.
    """
    try:
        noted = json.loads((folder.path / VERIFIED).read_bytes())
    except (OSError, ValueError):
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
        names = external_files(folder.file(graph))
    except NotOnnxError as error:
        raise broken(folder.path, f"{graph}: {error}") from error
    beside = graph.rpartition("/")[0]
    found = {f"{beside}/{name}" if beside else name for name in names}
    for name in sorted(found):
        # Stated names cannot leave the folder, so neither can one that is found among them.
        if name not in folder.files:
            raise broken(folder.path, f"{graph} reads {name!r}, which files does not state")
    return found
