"""`photoapp models`: the encoders that understand photos."""

import os
from collections.abc import Iterator
from dataclasses import asdict

import click

from photoapp.base.answers import EncoderInfo
from photoapp.cli import opened
from photoapp.cli.output import Document, count, json_option, present, program, shown, size


@click.group(no_args_is_help=False)
def models() -> None:
    """List, import, choose or remove encoders, the networks that understand photos.

    The built-in encoder is basic. A better one is a folder with model.json, its ONNX files and
    a tokenizer; README.md describes it.
    """


@models.command("list")
@json_option
def list_models(as_json: bool) -> None:
    """List the encoders you have."""
    with opened.library() as library:
        encoders = library.encoders()
    lines = [line for encoder in encoders for line in _lines(encoder)]
    present(as_json, {"models": [_document(encoder) for encoder in encoders]}, lines)


@models.command("import")
@click.argument("folder")
@json_option
def import_model(folder: str, as_json: bool) -> None:
    """Copy the encoder in FOLDER into your library, after checking that it works.

    Then "models use" chooses it.
    """
    with opened.library() as library:
        encoder = library.import_encoder(os.path.abspath(folder))
    line = f"Imported {shown(encoder.name)}. Use it: {program()} models use {encoder.id}"
    present(as_json, {"model": _document(encoder)}, [line])


@models.command()
@click.argument("name")
@json_option
def use(name: str, as_json: bool) -> None:
    """Use the encoder NAME for searching and indexing.

    Each keeps its own understanding of your photos; "index" makes what is missing.
    """
    with opened.library() as library:
        encoder = library.use_encoder(name)
    understood = count(encoder.vectors, "photo")
    lines = [
        f"Using {shown(encoder.name)}. It has understood {understood} so far.",
        f"For the rest: {program()} index",
    ]
    present(as_json, {"model": _document(encoder)}, lines)


@models.command()
@click.argument("name")
@json_option
def remove(name: str, as_json: bool) -> None:
    """Remove the encoder NAME and what it understood."""
    with opened.library() as library:
        library.remove_encoder(name)
    present(as_json, {"removed": name}, [f"Removed {shown(name)}."])


def _document(encoder: EncoderInfo) -> Document:
    answer = asdict(encoder)
    answer.update(installed=True, languages=list(encoder.languages))
    return answer


def _lines(encoder: EncoderInfo) -> Iterator[str]:
    marks = ", ".join(["in use"] * encoder.in_use + ["basic"] * encoder.basic)
    yield f"{encoder.id}  {shown(encoder.name)}" + (f"  ({marks})" if marks else "")
    languages = ", ".join(encoder.languages) or "no words"
    about = f"{encoder.family}, {encoder.dim} dimensions, {size(encoder.bytes)}, {languages}"
    yield f"  {about}, {encoder.licence or 'licence unknown'}"
    if encoder.quality:
        yield f"  {encoder.quality}"
    yield f"  {count(encoder.vectors, 'photo')} understood"
