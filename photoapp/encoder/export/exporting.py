"""A named network -> a model folder, compared with torch before it gets its name."""

import contextlib
import errno
import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Pixels, ViewSpec
from photoapp.encoder.catalogue import Entry, catalogue
from photoapp.encoder.export import manifest, naming, openclip, timms
from photoapp.encoder.export.converting import convert
from photoapp.encoder.export.extra import CONVERTING, need
from photoapp.encoder.export.network import (
    IMAGE_FILE,
    IMAGE_INPUT,
    LABELS_FILE,
    TEXT_FILE,
    TEXT_INPUT,
    TOKENIZER_FILE,
    Caution,
    Network,
)
from photoapp.encoder.export.parity import Parity, compare
from photoapp.encoder.export.samples import samples
from photoapp.encoder.export.variants import Kind, make_variant
from photoapp.encoder.folder import ModelFolder
from photoapp.encoder.runtime import check_runtime
from photoapp.encoder.verify import verify

_DESCRIBED = ("id", "name", "languages", "licence", "quality")


class Step(StrEnum):
    """What an export is at; the faces name it."""

    BUILDING = "building"  # and fetching weights, where the user named some
    CONVERTING = "converting"
    COMPARING = "comparing"
    SHRINKING = "shrinking"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for.

    weights: a tag of the network, a file, RANDOM, or "": the tag in a name of timm, else random
    ones. out: the folder to make. tokenizer: a tokenizer.json, where the network's own is on the
    hub. size: pixels of the picture's side, None for the network's own.
    """

    name: str
    out: Path
    weights: str = ""
    kinds: Sequence[Kind] = ()
    tokenizer: Path | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What came of it. cautions: what a person should know before using it."""

    folder: ModelFolder
    parity: Parity
    cautions: tuple[Caution, ...]
    seconds: float


def export(
    asked: Asked,
    pictures: Callable[[ViewSpec], Pixels] | None = None,
    report: Callable[[Step], None] | None = None,
) -> Exported:
    """Build the network with its own library, convert it, compare, and give the folder its name.

    pictures: uint8 [N, S, S, 3] of real photos by view; drawn ones are compared by default. A
    network of whose weights none are named, or a file, asks for no connection.

    Raises PhotoappError: EXPORT_NOT_INSTALLED, EXPORT_TAKEN, EXPORT_DISAGREES, NETWORK_UNKNOWN,
    NETWORK_UNSUPPORTED, WEIGHTS_UNUSABLE, TOKENIZER_NEEDED, TOKENIZER_UNUSABLE, VARIANT_LOSES,
    DISK_FULL, NO_RUNTIME, TWO_RUNTIMES. Raises OSError.
    """
    started = time.monotonic()
    tell = report or (lambda _step: None)
    check_runtime()
    need(CONVERTING)
    if asked.out.exists() and (not asked.out.is_dir() or any(asked.out.iterdir())):
        raise PhotoappError(Code.EXPORT_TAKEN, path=str(asked.out))
    tell(Step.BUILDING)
    network = _built(asked)
    with _aside(asked.out) as aside:
        tell(Step.CONVERTING)
        folder = _written(network, aside)
        tell(Step.COMPARING)
        pixels = pictures(folder.view) if pictures else samples(folder.image.size)
        parity = compare(network, folder, pixels)
        verify(folder)
        for kind in asked.kinds:
            tell(Step.SHRINKING)
            folder = make_variant(folder, kind, pixels)
        aside.chmod(0o755)  # made for its owner alone, and meant to be carried about
        if asked.out.exists():
            asked.out.rmdir()  # an empty one stands in the way on Windows
        aside.replace(asked.out)
    taken = time.monotonic() - started
    return Exported(ModelFolder.read(asked.out), parity, network.cautions, taken)


def _built(asked: Asked) -> Network:
    named = naming.resolve(asked.name, asked.weights)
    if named.library is naming.Library.OPEN_CLIP:
        network = openclip.build(named.name, named.weights, asked.tokenizer, asked.size)
    else:
        network = timms.build(named.name, named.weights, asked.size)
    return network if asked.size else _introduced(network, named)


def _introduced(network: Network, named: naming.Named) -> Network:
    """As the catalogue of encoders describes it, if it is what one of its commands exports."""
    for entry in catalogue():
        if entry.export and _of(entry) == named:
            about = {key: getattr(entry, key) for key in _DESCRIBED}
            return replace(network, **about)
    return network


def _of(entry: Entry) -> naming.Named | None:
    """What the command of an entry exports; None if the libraries here do not know it."""
    name, *options = entry.export.split()[3:-2]  # photoapp models export NAME ... --out DIR
    weights = options[options.index("--pretrained") + 1] if "--pretrained" in options else ""
    try:
        return naming.resolve(name, weights)
    except PhotoappError:
        return None


@contextlib.contextmanager
def _aside(out: Path) -> Iterator[Path]:
    """A folder beside the one asked for, gone afterwards unless it was given that name."""
    out.parent.mkdir(parents=True, exist_ok=True)
    path = Path(tempfile.mkdtemp(prefix=".exporting-", dir=out.parent))
    try:
        yield path
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise PhotoappError(Code.DISK_FULL, path=str(out.parent)) from error
        raise
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _written(network: Network, folder: Path) -> ModelFolder:
    import torch

    side = network.image.size
    row = torch.zeros(1, 3, side, side)
    files = convert(network.tower, row, IMAGE_INPUT, folder / IMAGE_FILE)
    with torch.inference_mode():
        dim = int(network.tower(row).shape[-1])
    if network.words is not None:
        words = network.words
        # The second place holds the largest id that any text can have: CLIP looks for its end.
        row = torch.zeros(1, words.spec.context, dtype=torch.int64)
        row[0, 1] = words.tokenizer.get_vocab_size() - 1
        files += convert(words.tower, row, TEXT_INPUT, folder / TEXT_FILE)
        words.tokenizer.save(str(folder / TOKENIZER_FILE), pretty=False)
        files.append(folder / TOKENIZER_FILE)
    if network.labels:
        text = json.dumps(network.labels, ensure_ascii=False)
        (folder / LABELS_FILE).write_text(text, encoding="utf-8")
        files.append(folder / LABELS_FILE)
    manifest.write(network, dim, folder, files)
    return ModelFolder.read(folder)
