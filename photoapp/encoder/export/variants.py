"""The same network in less precision: made of its ONNX files, measured, and only then recorded.

What a publisher offers is recorded the same way.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Pixels
from photoapp.encoder.encoder import REFERENCE, Encoder
from photoapp.encoder.export import manifest
from photoapp.encoder.export.extra import SHRINKING, need, quiet
from photoapp.encoder.folder import MANIFEST, VERIFIED, ModelFolder, StatedFile, Variant, broken
from photoapp.encoder.graph import Vectors
from photoapp.encoder.proof import prove
from photoapp.encoder.runtime import CPU, check_runtime
from photoapp.encoder.spec import SHARED
from photoapp.encoder.trial import least_cosine
from photoapp.encoder.verify import check_graphs, stamp

_ASIDE = ".variant-"
_LARGEST = 1_900_000_000  # bytes inside one file; protobuf ends at 2 GiB
_SPARE = 64 << 20  # bytes to leave free on the disk
_UNMEASURED = 1.0
# ONNX Runtime 1.31 on the CPU ends the process in its NCHWc pass when a Gelu is in half precision.
_KEPT_WHOLE = ["Gelu"]


class Kind(StrEnum):
    """A precision; the name of the variant."""

    INT8 = "int8"
    FP16 = "fp16"


LEAST: dict[Kind, float] = {Kind.INT8: SHARED, Kind.FP16: 0.999}
"""Least cosine to the reference's vectors that is accepted."""


def make_variant(
    folder: ModelFolder, kind: Kind, pixels: Pixels | None = None, job: Job | None = None
) -> ModelFolder:
    """Add a variant to an installed model folder, and return it as it is then.

    int8: the weights of matrix products (MatMul, Gemm) in 8 bits, one scale per channel, and what
    they are multiplied with quantised as it comes; convolutions stay, since they would be slower.
    fp16: everything in half precision but what is given and taken.
    pixels: uint8 [N, S, S, 3] as `folder.view` says, to measure the loss on besides the drawn ones.
    job: cancels between the steps and while the loss is measured; its counters are left alone.
    A folder that has the variant is returned as it is. Nothing of the folder changes before the
    new files have been measured, which is done in a process of its own. Needs the package onnx,
    not torch.

    Raises PhotoappError: EXPORT_NOT_INSTALLED, VARIANT_LOSES, MODEL_BUILT_IN, MODEL_BROKEN,
    DISK_FULL, NO_RUNTIME, TWO_RUNTIMES; Cancelled; OSError.
    """
    if any(variant.name == kind for variant in folder.variants):
        return folder
    if folder.built_in:
        raise PhotoappError(Code.MODEL_BUILT_IN, name=folder.name)
    check_runtime()
    need(SHRINKING)
    if shutil.disk_usage(folder.path).free < folder.bytes + _SPARE:
        raise PhotoappError(Code.DISK_FULL, path=str(folder.path))
    made = partial(_made, folder, kind)
    return add_variant(folder, made, LEAST[kind], pixels=pixels, job=job)


def add_variant(
    folder: ModelFolder,
    put: Callable[[Path], Variant],
    least: float,
    *,
    pixels: Pixels | None = None,
    job: Job | None = None,
) -> ModelFolder:
    """Add a variant whose files `put` lays into a folder aside, under the names they will have.

    least: the cosine to the reference's vectors below which it is refused. job: cancels. Needs no
    package besides the runtime. Raises PhotoappError: VARIANT_LOSES, MODEL_BROKEN, DISK_FULL,
    NO_RUNTIME, TWO_RUNTIMES; Cancelled; OSError.
    """
    check_runtime()
    with _aside(folder) as aside:
        variant = put(aside)
        files = {name: manifest.stated(aside / name) for name in variant.files}
        trial = _trial(folder, variant, files, aside)
        variant = _measured(folder, variant, trial, least, pixels, job)
        _record(folder, variant, files, aside)
    return ModelFolder.read(folder.path)


@contextlib.contextmanager
def _aside(folder: ModelFolder) -> Iterator[Path]:
    """A hidden folder inside, so that what is in it can be renamed; gone afterwards."""
    for left in folder.path.glob(f"{_ASIDE}*"):  # by one that was killed
        shutil.rmtree(left, ignore_errors=True)
    path = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=folder.path))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _made(folder: ModelFolder, kind: Kind, aside: Path) -> Variant:
    """The graphs, written under the names that they will have."""
    image, words = folder.image, folder.text
    names = [image.file] if words is None else [image.file, words.file]
    # Where one file holds both towers, one file is made of it.
    made = {name: f"{name.removesuffix('.onnx')}.{kind}.onnx" for name in names}
    for old, new in made.items():
        target = aside / new
        target.parent.mkdir(parents=True, exist_ok=True)
        _shrunk(_SHRINK[kind], folder.file(old), target)
    files = sorted(
        path.relative_to(aside).as_posix() for path in aside.rglob("*") if path.is_file()
    )
    return Variant(
        name=str(kind),
        image=replace(image, file=made[image.file]),
        text=None if words is None else replace(words, file=made[words.file]),
        image_cosine=_UNMEASURED,
        text_cosine=None if words is None else _UNMEASURED,
        files=tuple(files),
    )


def _shrunk(shrink: Callable[[Path, Path], None], source: Path, target: Path) -> None:
    try:
        with quiet():
            shrink(source, target)
    except (MemoryError, OSError):
        raise
    except Exception as error:  # onnx and the quantiser raise whatever they like
        line = (str(error).splitlines() or [type(error).__name__])[0][:300]
        raise broken(source, line) from error


def _int8(source: Path, target: Path) -> None:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model = onnx.load(source)
    # Shapes of weights that torch notes there go wrong where the quantiser turns a Gemm's weights;
    # it infers those that it needs.
    del model.graph.value_info[:]
    quantize_dynamic(
        model,
        target,
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        use_external_data_format=_size(source) > 2 * _LARGEST,
    )


def _fp16(source: Path, target: Path) -> None:
    import onnx
    from onnxruntime.transformers.float16 import (
        DEFAULT_OP_BLOCK_LIST,
        convert_float_to_float16,
    )

    halved = convert_float_to_float16(
        onnx.load(source),
        keep_io_types=True,
        disable_shape_infer=_size(source) > _LARGEST,
        op_block_list=[*DEFAULT_OP_BLOCK_LIST, *_KEPT_WHOLE],
    )
    apart: dict[str, Any] = {}
    if _size(source) > 2 * _LARGEST:
        apart = {"save_as_external_data": True, "location": f"{target.name}.data"}
    onnx.save(halved, target, **apart)


_SHRINK: dict[Kind, Callable[[Path, Path], None]] = {Kind.INT8: _int8, Kind.FP16: _fp16}


def _size(graph: Path) -> int:
    """Bytes of a graph with the weights that it keeps beside it."""
    return sum(path.stat().st_size for path in graph.parent.glob(f"{graph.name}*"))


def _trial(
    folder: ModelFolder, variant: Variant, files: Mapping[str, StatedFile], aside: Path
) -> ModelFolder:
    """The folder aside as a whole model folder with this one variant, unmeasured."""
    others = {name for known in folder.variants for name in known.files}
    for name in folder.files:
        if name not in others:
            _lend(folder.file(name), aside / name)
    shutil.copyfile(folder.path / MANIFEST, aside / MANIFEST)
    manifest.only_variant(aside, variant, files)
    trial = ModelFolder.read(aside)
    check_graphs(trial)
    return trial


def _lend(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:  # a file system without such links
        shutil.copyfile(source, target)


def _measured(
    folder: ModelFolder,
    variant: Variant,
    trial: ModelFolder,
    least: float,
    pixels: Pixels | None,
    job: Job | None,
) -> Variant:
    """The variant with its cosines. Raises PhotoappError: VARIANT_LOSES, MODEL_BROKEN."""
    found = prove(trial, job)[variant.name]
    if isinstance(found, str):
        raise broken(folder.path, f"as {variant.name} it does not work: {found}")
    image, text = found.image, found.text
    if pixels is not None:
        image = min(image, _least(trial, variant.name, pixels))
    for cosine in (image, text):
        if cosine is not None and not cosine >= least:
            raise PhotoappError(
                Code.VARIANT_LOSES,
                name=folder.name,
                kind=variant.name,
                cosine=f"{cosine:.4f}",
                least=f"{least}",
            )
    return replace(variant, image_cosine=image, text_cosine=text)


def _least(folder: ModelFolder, variant: str, pixels: Pixels) -> float:
    """The least cosine of a variant's vectors to the network's own."""
    one, other = (_vectors(folder, name, pixels) for name in (REFERENCE, variant))
    return round(least_cosine(one, other), 6)


def _vectors(folder: ModelFolder, variant: str, pixels: Pixels) -> Vectors:
    encoder = Encoder(folder, variant=variant, provider=CPU)
    try:
        return encoder.embed_images(pixels)
    finally:
        encoder.close()


def _record(
    folder: ModelFolder, variant: Variant, files: Mapping[str, StatedFile], aside: Path
) -> None:
    """Give the files their names, then name them in model.json, then note that it was verified."""
    for name in files:
        (folder.path / name).parent.mkdir(parents=True, exist_ok=True)
        manifest.settle(aside / name)
        os.replace(aside / name, folder.path / name)
    manifest.add_variant(folder.path, variant, files)
    grown = ModelFolder.read(folder.path)
    check_graphs(grown)
    if (folder.path / VERIFIED).exists():
        stamp(grown)
