"""A first run of networks that nobody here has seen, in a process that may hang, swell or die."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np

from photoapp.base import children
from photoapp.base.hardware import usable_cores
from photoapp.base.jobs import Job
from photoapp.base.messages import PhotoappError
from photoapp.base.picture import Pixels
from photoapp.encoder.encoder import Encoder
from photoapp.encoder.folder import Family, ModelFolder, broken
from photoapp.encoder.runtime import check_runtime
from photoapp.encoder.trial import least_cosine

SECONDS = 120.0
"""What a run may take, besides the time in which its files are read."""

_READ = 10 << 20  # bytes a second of a slow disk
_THREADS = 4  # each reserves address space, which is what the limit counts
_MEMORY = 6 << 30  # bytes, besides what the files ask for
_PER_BYTE = 6  # weights, their copies while a session is made, both towers and a variant's
_LONGEST_ANSWER = 1 << 20  # bytes
_LOOK = 0.1  # seconds between looks at the cancel flag

_TEXTS = (
    "a dog", "two people on a beach at sunset", "Red car, city street!", "a bowl of fruit",
    "snow on mountains", "a child's birthday party", "an old church", "text on a page",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cosines:
    """How near a variant's vectors are: the least cosine; text None without a text graph."""

    image: float
    text: float | None


def prove(
    folder: ModelFolder, job: Job | None = None, seconds: float = SECONDS
) -> dict[str, Cosines | str]:
    """Run both sides of a network and of its variants on a little; by variant, its cosines, or
    what is wrong with it.

    In a process of its own, since a graph can ask for any time and memory and a broken one has
    been known to take ONNX Runtime with it. What that process says is read as data, never as
    objects. Raises PhotoappError: MODEL_BROKEN, NO_RUNTIME, TWO_RUNTIMES; Cancelled.
    """
    check_runtime()
    limit = seconds + folder.bytes / _READ
    memory = _MEMORY + _PER_BYTE * folder.bytes
    return _read(folder.path, _apart(folder.path, limit, memory, job))


def _apart(path: Path, limit: float, memory: int, job: Job | None) -> bytes:
    context = children.context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(there, str(path), memory), daemon=True)
    process.start()
    there.close()
    try:
        content = _answer(here, process.is_alive, limit, job)
        if content == b"":
            process.join()  # it is ending, and how is worth telling
    finally:
        died = process.exitcode
        process.kill()
        process.join()
        here.close()
    if content is None:
        raise broken(path, f"running it does not come to an end within {limit:.0f} seconds")
    if content == b"":
        raise broken(path, f"running it ended the process that tried (exit code {died})")
    return content


def _answer(
    here: Connection, alive: Callable[[], bool], limit: float, job: Job | None
) -> bytes | None:
    """What the other process says, b"" if it dies, None if it runs out of time."""
    waited = 0.0
    while waited < limit:
        if job is not None:
            job.checkpoint()
        if here.poll(_LOOK):
            with suppress(EOFError, OSError):
                return here.recv_bytes(_LONGEST_ANSWER)
            return b""
        if not alive():
            return b""
        waited += _LOOK
    return None


def _read(path: Path, content: bytes) -> dict[str, Cosines | str]:
    """What the other process found; it may have been turned, and is believed no more than that."""
    try:
        answer = json.loads(content)
        if "error" in answer:
            where, detail = (str(answer["error"][key])[:1_000] for key in ("path", "detail"))
            raise broken(Path(where), " ".join(detail.split()))
        return {str(name): _cosines(said) for name, said in answer["variants"].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise broken(path, "running it gave no readable answer") from error


def _cosines(said: Any) -> Cosines | str:
    if isinstance(said, str):
        return said
    image, text = said
    return Cosines(float(image), None if text is None else float(text))


def _child(there: Connection, path: str, memory: int) -> None:
    """The other process."""
    _limit_memory(memory)
    folder = Path(path)
    try:
        answer: dict[str, Any] = {"variants": _run(ModelFolder.read(folder))}
    except PhotoappError as error:
        said = {"path": path, "detail": error.code.value} | error.values
        answer = {"error": said}
    except MemoryError:
        answer = {"error": {"path": path, "detail": "takes more memory than its size explains"}}
    there.send_bytes(json.dumps(answer).encode())
    there.close()


def _limit_memory(limit: int) -> None:
    # POSIX alone has the module, and macOS takes the limit without keeping it.
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _run(folder: ModelFolder) -> dict[str, tuple[float, float | None] | str]:
    pixels = samples(folder.image.size)
    images, texts = _vectors(folder, pixels)
    found: dict[str, tuple[float, float | None] | str] = {}
    for variant in folder.variants:
        try:
            own, words = _vectors(folder.as_variant(variant), pixels)
        except PhotoappError as error:
            found[variant.name] = str(error.values.get("detail", error.code))
            continue
        image = round(least_cosine(images, own), 6)
        text = round(least_cosine(texts, words), 6) if variant.text is not None else None
        found[variant.name] = image, text
    return found


def _vectors(folder: ModelFolder, pixels: Pixels) -> tuple[Any, Any]:
    encoder = Encoder(folder, provider="cpu", threads=min(usable_cores(), _THREADS))
    try:
        images = encoder.embed_images(pixels)
        # Texts of several lengths, so that padding and batches are run as well.
        texts = encoder.embed_texts(_TEXTS) if folder.text is not None else None
    finally:
        encoder.close()
    if folder.family is Family.CLASSIFIER and len(folder.labels) != folder.dim:
        raise broken(folder.path, f"{folder.labels_file} does not name {folder.dim} labels")
    return images, texts


def samples(side: int) -> Pixels:
    """Pictures that are no noise, drawn the same way each time: uint8 [8, side, side, 3].

    Soft colour fields with shapes on them; noise alone would flatter or damn a quantised network.
    """
    random = np.random.default_rng(0)
    down, across = np.mgrid[0:side, 0:side] / side
    found = np.empty((8, side, side, 3), np.float64)
    for picture in found:
        slopes, start = random.uniform(-1, 1, (2, 3)), random.uniform(0, 1, 3)
        picture[:] = start + down[..., None] * slopes[0] + across[..., None] * slopes[1]
        for _ in range(6):
            y, x, radius = random.uniform((0, 0, 0.05), (1, 1, 0.3))
            inside = (down - y) ** 2 + (across - x) ** 2 < radius**2
            picture[inside] = random.uniform(0, 1, 3)
        picture += random.normal(0, 0.02, picture.shape)
    return np.clip(found * 255, 0, 255).astype(np.uint8)
