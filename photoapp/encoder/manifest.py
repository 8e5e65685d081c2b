"""`model.json` field by field: every value of the type and within the bounds it must have."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from photoapp.base.picture import Interpolation, Resize
from photoapp.encoder.fields import Fields, FieldsError
from photoapp.encoder.spec import (
    SHARED,
    Activation,
    Cleaning,
    Family,
    ImageSpec,
    Padding,
    Pool,
    Score,
    StatedFile,
    TextSpec,
    Variant,
)

PROMPT_SLOT = "{q}"

ID = r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?"
# Every part starts with a letter or a digit: no "..", no hidden file, no drive, no backslash.
FILE = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,3}"
_GRAPH = FILE + r"\.onnx"
_JSON = FILE + r"\.json"
_SHA256 = r"[0-9a-f]{64}"
_VARIANT = r"[a-z0-9]{1,20}"
_WIDEST = 4_096  # numbers of a vector that can be searched (photoapp.vectors)
_MOST_LABELS = 65_536  # ImageNet-21k has 21,843
_MOST_VARIANTS = 8


def parse(said: Fields) -> dict[str, Any]:
    """The fields of a ModelFolder, but for its path. Raises FieldsError."""
    family = said.choice("family", Family)
    files = {name: _stated(said.part("files").part(name)) for name in said.part("files").names()}
    image = _image(said.part("image"))
    text = _text(said.part("text")) if "text" in said else None
    _fit(family, said, text)
    found: dict[str, Any] = {
        "id": said.matching("id", ID),
        "name": said.words("name", 100),
        "family": family,
        "dim": said.integer("dim", 1, _MOST_LABELS if family is Family.CLASSIFIER else _WIDEST),
        "image": image,
        "text": text,
        "score": _score(said.part("score")),
        "languages": said.list_of_words("languages", 300, 40),
        "licence": said.words("licence", 200),
        "source": said.words("source", 500, default=""),
        "quality": said.words("quality", 1_000, default=""),
        "prompts": said.list_of_words("prompts", 100, 200),
        "files": files,
        "variants": tuple(
            _variant(part, image, text) for part in said.parts("variants", _MOST_VARIANTS)
        ),
        "labels_file": said.matching("labels", _JSON) if "labels" in said else "",
    }
    if any(prompt.count(PROMPT_SLOT) != 1 for prompt in found["prompts"]):
        raise FieldsError(f"prompts must hold {PROMPT_SLOT} once each")
    _every_file_stated(found, files)
    return found


def _fit(family: Family, said: Fields, text: TextSpec | None) -> None:
    if text is None and family in (Family.CLIP, Family.SIGLIP):
        raise FieldsError(f"text is missing, and a {family} network has one")
    if (family is Family.CLASSIFIER) != ("labels" in said):
        raise FieldsError("labels is missing" if "labels" not in said else "labels has no use")


def _every_file_stated(found: Mapping[str, Any], files: Mapping[str, StatedFile]) -> None:
    needed = [found["image"].file]
    if found["text"] is not None:
        needed += [found["text"].file, found["text"].tokenizer]
    if found["labels_file"]:
        needed.append(found["labels_file"])
    reference = set(needed)
    for variant in found["variants"]:
        if reference & set(variant.files):
            raise FieldsError(f"variant {variant.name} names a file of the network itself")
        needed += variant.files
    for name in needed:
        if name not in files:
            raise FieldsError(f"files does not state {name}")


def _stated(said: Fields) -> StatedFile:
    return StatedFile(said.integer("bytes", 1, 1 << 36), said.matching("sha256", _SHA256))


def _image(said: Fields) -> ImageSpec:
    return ImageSpec(
        file=said.matching("file", _GRAPH),
        input=said.words("input", 200),
        output=said.words("output", 200),
        size=said.integer("size", 16, 2_048),
        resize=said.choice("resize", Resize),
        interpolation=said.choice("interpolation", Interpolation),
        mean=said.triple("mean", -10.0, 10.0),
        std=said.triple("std", 1e-3, 10.0),
        edge=_edge(said),
        pool=said.choice("pool", Pool, default=Pool.NONE),
        activation=said.choice("activation", Activation, default=Activation.NONE),
    )


def _edge(said: Fields) -> int:
    if "edge" not in said:
        return 0
    if said.choice("resize", Resize) is not Resize.SHORTEST:
        raise FieldsError("image.edge is for resize shortest alone")
    size = said.integer("size", 16, 2_048)
    edge = said.integer("edge", size, 4_096)
    return edge if edge != size else 0


def _text(said: Fields) -> TextSpec:
    return TextSpec(
        file=said.matching("file", _GRAPH),
        input=said.words("input", 200),
        output=said.words("output", 200),
        tokenizer=said.matching("tokenizer", _JSON),
        context=said.integer("context", 1, 4_096),
        pad_id=said.integer("pad_id", 0, 1 << 31),
        padding=said.choice("padding", Padding, default=Padding.CONTEXT),
        lower=said.flag("lower", default=False),
        clean=said.choice("clean", Cleaning, default=Cleaning.NONE),
    )


def _score(said: Fields) -> Score:
    return Score(
        scale=said.number("scale", 0.0, 10_000.0),
        bias=said.number("bias", -10_000.0, 10_000.0),
        cut=said.number("cut", -1.0, 1.0),
    )


def _variant(said: Fields, image: ImageSpec, text: TextSpec | None) -> Variant:
    """A variant: what it does not say of its graphs is as with the reference's."""
    shown = said.part("image")
    files = {shown.matching("file", _GRAPH), *_data(shown)}
    own = replace(image, file=shown.matching("file", _GRAPH), **_ports(shown, image))
    words, cosine = None, None
    if "text" in said:
        if text is None:
            raise FieldsError("variants have a text, and the network has none")
        read = said.part("text")
        words = replace(text, file=read.matching("file", _GRAPH), **_ports(read, text))
        cosine = said.number("text_cosine", SHARED, 1.001)
        files |= {words.file, *_data(read)}
    name, least = said.matching("name", _VARIANT), said.number("image_cosine", SHARED, 1.001)
    return Variant(name, own, words, least, cosine, tuple(sorted(files)))


def _data(said: Fields) -> list[str]:
    return [Fields.match(name, FILE, "data") for name in said.list_of_words("data", 1_000, 400)]


def _ports(said: Fields, spec: ImageSpec | TextSpec) -> dict[str, Any]:
    return {
        "input": said.words("input", 200, default=spec.input),
        "output": said.words("output", 200, default=spec.output),
    }
