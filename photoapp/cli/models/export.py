"""`photoapp models export`: a network of open_clip or timm becomes an encoder for this program."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from photoapp.cli.output import Document, json_option, note, present, program, shown, size

if TYPE_CHECKING:
    from photoapp.base.picture import Pixels, ViewSpec
    from photoapp.encoder.export import Exported, Step

_MOST_PICTURES = 32  # more would say little more and take torch minutes


_CAUTIONS = {
    "random_weights": "no weights were named (--pretrained), so this encoder knows nothing.",
    "preprocessing_assumed": "weights of this network differ in how pictures are prepared; this"
    " is the way of most. Name a tag to be sure.",
    "tokenizer_not_compared": "the tokenizer is the one you gave; only the graphs were compared.",
}
_STEPS = {
    "building": "Building the network ...",
    "converting": "Converting it ...",
    "comparing": "Comparing it with torch ...",
    "shrinking": "Making a smaller variant ...",
}


@click.command("export")
@click.argument("name")
@click.option("--out", required=True, metavar="DIR", help="The folder to make.")
@click.option("--pretrained", default="", metavar="TAG|FILE", help='Weights; "random" for none.')
@click.option("--fp16", is_flag=True, help="Add a variant in half precision.")
@click.option("--int8", is_flag=True, help="Add a variant with weights in 8 bits.")
@click.option("--tokenizer", metavar="FILE", help="Its tokenizer.json, where that is on a hub.")
@click.option("--size", type=click.IntRange(16, 2048), help="Pixels of its pictures' side.")
@click.option("--pictures", metavar="FOLDER", help="Photos to compare on, not drawn pictures.")
@json_option
def command(
    name: str,
    out: str,
    pretrained: str,
    fp16: bool,
    int8: bool,
    tokenizer: str | None,
    size: int | None,
    pictures: str | None,
    as_json: bool,
) -> None:
    r"""Convert the network NAME into an encoder, and check that it gives the same vectors.

    NAME is any network of open_clip (ViT-B-32, MobileCLIP2-S0), else of timm: classifiers
    (vit_base_patch16_224), DINO (vit_base_patch16_224.dino), DINOv2 (vit_small_patch14_dinov2).
    Where both have the name, timm:NAME means the latter.

    \b
    photoapp models export ViT-B-32 --pretrained laion2b_s34b_b79k --out vit-b-32
    photoapp models import vit-b-32

    Weights of a tag, also of one in NAME as in vit_base_patch16_224.dino, are downloaded by the
    library that has the network. Without a tag or a file they are random. Needs the extra "export".
    """
    from photoapp.encoder.export import Asked, Kind, export

    asked = Asked(
        name=name,
        out=Path(os.path.abspath(out)),
        weights=os.path.abspath(pretrained) if os.path.isfile(pretrained) else pretrained,
        kinds=[kind for kind, wanted in ((Kind.FP16, fp16), (Kind.INT8, int8)) if wanted],
        tokenizer=Path(tokenizer) if tokenizer else None,
        size=size,
    )
    real = (lambda view: _pictures(Path(str(pictures)), view)) if pictures else None
    done = export(asked, real, _tell if sys.stderr.isatty() else None)
    if not as_json:
        for caution in done.cautions:
            note(f"Note: {_CAUTIONS[caution]}")
    present(as_json, _document(done), _lines(done))


def _tell(step: "Step") -> None:
    note(_STEPS[step])


def _pictures(folder: Path, view: "ViewSpec") -> "Pixels":
    """Photos of a folder as the encoder will see them. Raises click.UsageError without any."""
    import numpy as np

    from photoapp.base.hardware import usable_cores
    from photoapp.base.messages import PhotoappError
    from photoapp.imaging import DecodePool

    found: list[Pixels] = []
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    with DecodePool(usable_cores()) as pool:
        for path in paths:
            if len(found) == _MOST_PICTURES:
                break
            try:
                found.append(pool.submit(str(path), [view]).result().views[view])
            except PhotoappError:
                continue  # no picture, or one that cannot be used
    if not found:
        raise click.UsageError(f"There are no photos in {shown(str(folder))}.")
    return np.stack(found)


def _document(done: "Exported") -> Document:
    folder = done.folder
    return {
        "model": {
            "id": folder.id,
            "name": folder.name,
            "family": str(folder.family),
            "dim": folder.dim,
            "bytes": folder.bytes,
            "path": str(folder.path),
        },
        "largest_error": {"pictures": done.parity.pictures, "texts": done.parity.texts},
        "variants": [
            {
                "name": variant.name,
                "bytes": sum(folder.files[name].bytes for name in variant.files),
                "image_cosine": variant.image_cosine,
                "text_cosine": variant.text_cosine,
            }
            for variant in folder.variants
        ],
        "cautions": [str(caution) for caution in done.cautions],
        "seconds": round(done.seconds, 1),
    }


def _lines(done: "Exported") -> list[str]:
    folder, parity = done.folder, done.parity
    errors = [f"{parity.pictures:.1g} for pictures"]
    if parity.texts is not None:
        errors.append(f"{parity.texts:.1g} for texts")
    about = f"{folder.family}, {folder.dim} dimensions, {size(folder.bytes)}"
    lines = [
        f"Exported {shown(folder.name)} ({about}) in {done.seconds:.0f} s.",
        f"No number differs from torch's by more than {' and '.join(errors)}.",
    ]
    for variant in folder.variants:
        own = sum(folder.files[name].bytes for name in variant.files)
        texts = f" for pictures, {variant.text_cosine:.4f} for texts"
        lines.append(
            f"{variant.name}: {size(own)}, cosine to the full network at least"
            f" {variant.image_cosine:.4f}{texts if variant.text_cosine is not None else ''}."
        )
    lines.append(f"Bring it in: {program()} models import {shown(str(folder.path))}")
    return lines
