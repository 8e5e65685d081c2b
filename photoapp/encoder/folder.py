"""A model folder: what `model.json` says of a network, read and checked without running it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Interpolation, Resize, ViewSpec
from photoapp.base.resources import resources
from photoapp.encoder.fields import Fields, FieldsError

MANIFEST = "model.json"
CARD = "README.md"
"""The model card: goes where the model goes, and is not checked."""
VERIFIED = "verified.json"
"""In an imported folder: the state in which its files were last hashed."""
MANIFEST_LIMIT = 1 << 20  # bytes; a real one has some 2 KiB
PROMPT_SLOT = "{q}"

_ID = r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?"
# Every part starts with a letter or a digit: no "..", no hidden file, no drive, no backslash.
_FILE = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,3}"
_GRAPH = _FILE + r"\.onnx"
_TOKENIZER = _FILE + r"\.json"
_SHA256 = r"[0-9a-f]{64}"


class Family(StrEnum):
    """What a network's vectors are for."""

    CLIP = "clip"
    SIGLIP = "siglip"
    CLASSIFIER = "classifier"
    FEATURES = "features"


class Padding(StrEnum):
    """How far a text is padded: SigLIP's vectors are noise unless it is to the whole context."""

    CONTEXT = "context"
    LONGEST = "longest"  # of the texts run together; for graphs that mask the padding themselves


@dataclass(frozen=True, slots=True)
class ImageSpec:
    """The image graph. mean, std: of RGB in 0 to 1. size: pixels of its square input."""

    file: str
    input: str
    output: str
    size: int
    resize: Resize
    interpolation: Interpolation
    mean: tuple[float, float, float]
    std: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class TextSpec:
    """The text graph. context: most tokens it takes. lower: texts are lower-cased first."""

    file: str
    input: str
    output: str
    tokenizer: str
    context: int
    pad_id: int
    padding: Padding
    lower: bool


@dataclass(frozen=True, slots=True)
class Score:
    """What a cosine means: 1 / (1 + exp(-(scale * cosine + bias))), and below cut: no match."""

    scale: float
    bias: float
    cut: float


@dataclass(frozen=True, slots=True)
class StatedFile:
    """What `model.json` says of a file beside it."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A model folder whose `model.json` is sound and whose files are there with the stated size.

    files: by name relative to the folder, "/" between parts. prompts: forms that hold "{q}" once,
    for questions of one or two words; empty if plain words do as well.
    """

    path: Path
    id: str
    name: str
    family: Family
    dim: int
    image: ImageSpec
    text: TextSpec | None
    score: Score
    languages: tuple[str, ...]
    licence: str
    source: str
    quality: str
    prompts: tuple[str, ...]
    files: Mapping[str, StatedFile]

    @classmethod
    def read(cls, path: Path) -> "ModelFolder":
        """Parse and check a folder; opens `model.json` alone. Raises PhotoappError(MODEL_BROKEN).

        Contents of the other files are not looked at: `photoapp.encoder.verify` does that.
        """
        try:
            folder = _parse(path, Fields(_manifest(path)))
            _files_stand(folder)
        except FieldsError as error:
            raise broken(path, f"{MANIFEST}: {error}") from error
        except OSError as error:
            raise broken(path, error.strerror or str(error)) from error
        return folder

    @property
    def view(self) -> ViewSpec:
        """The pixels that `Encoder.embed_images` takes."""
        return ViewSpec(self.image.size, self.image.resize, self.image.interpolation)

    @property
    def bytes(self) -> int:
        """Size of all its files."""
        return sum(stated.bytes for stated in self.files.values())

    @property
    def built_in(self) -> bool:
        """Whether it came with the program."""
        return self.path.parent == built_in_root()

    @property
    def identity(self) -> str:
        """32 hex digits: equal exactly when vectors may be compared (DESIGN.md, Encoders).

        A hash of the files (by their stated SHA-256, which was verified when the folder was
        installed) and of the fields that decide what the graphs are given and what is read.
        """
        image, text, files = self.image, self.text, self.files
        said: dict[str, object] = {
            "files": sorted(stated.sha256 for stated in files.values()),
            "image": [files[image.file].sha256, image.output],
            "view": [image.size, image.resize, image.interpolation, *image.mean, *image.std],
        }
        if text is not None:
            said["text"] = [files[text.file].sha256, text.output, files[text.tokenizer].sha256]
            said["words"] = [text.context, text.pad_id, text.padding, text.lower]
        canonical = json.dumps(said, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()[:32]

    def file(self, name: str) -> Path:
        """The path of one of its files."""
        return self.path / name


def built_in_root() -> Path:
    """The folder of the encoders that come with the program."""
    return resources() / "encoders"


def broken(path: Path, detail: str) -> PhotoappError:
    """The error of a model folder that cannot be used."""
    return PhotoappError(Code.MODEL_BROKEN, path=str(path), detail=detail)


def _manifest(path: Path) -> object:
    try:
        with (path / MANIFEST).open("rb") as stream:
            content = stream.read(MANIFEST_LIMIT + 1)
    except FileNotFoundError as error:
        raise broken(path, f"no {MANIFEST}: not a model folder of this program") from error
    except OSError as error:
        raise broken(path, f"{MANIFEST}: {error.strerror or error}") from error
    if len(content) > MANIFEST_LIMIT:
        raise broken(path, f"{MANIFEST} is larger than {MANIFEST_LIMIT} bytes")
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise broken(path, f"{MANIFEST} is not JSON") from error


def _parse(path: Path, said: Fields) -> ModelFolder:
    family = said.choice("family", Family)
    files = {name: _stated(said.part("files").part(name)) for name in said.part("files").names()}
    text = said.part("text") if "text" in said else None
    if text is None and family in (Family.CLIP, Family.SIGLIP):
        raise FieldsError(f"text is missing, and a {family} network has one")
    folder = ModelFolder(
        path=path,
        id=said.matching("id", _ID),
        name=said.words("name", 100),
        family=family,
        dim=said.integer("dim", 1, 16_384),
        image=_image(said.part("image")),
        text=None if text is None else _text(text),
        score=_score(said.part("score")),
        languages=said.list_of_words("languages", 300, 40),
        licence=said.words("licence", 200),
        source=said.words("source", 500, default=""),
        quality=said.words("quality", 1_000, default=""),
        prompts=said.list_of_words("prompts", 100, 200),
        files=files,
    )
    if any(prompt.count(PROMPT_SLOT) != 1 for prompt in folder.prompts):
        raise FieldsError(f"prompts must hold {PROMPT_SLOT} once each")
    return folder


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
    )


def _text(said: Fields) -> TextSpec:
    return TextSpec(
        file=said.matching("file", _GRAPH),
        input=said.words("input", 200),
        output=said.words("output", 200),
        tokenizer=said.matching("tokenizer", _TOKENIZER),
        context=said.integer("context", 1, 4_096),
        pad_id=said.integer("pad_id", 0, 1 << 31),
        padding=said.choice("padding", Padding, default=Padding.CONTEXT),
        lower=said.flag("lower", default=False),
    )


def _score(said: Fields) -> Score:
    return Score(
        scale=said.number("scale", 0.0, 10_000.0),
        bias=said.number("bias", -10_000.0, 10_000.0),
        cut=said.number("cut", -1.0, 1.0),
    )


def _files_stand(folder: ModelFolder) -> None:
    needed = [folder.image.file]
    if folder.text is not None:
        needed += [folder.text.file, folder.text.tokenizer]
    for name in needed:
        if name not in folder.files:
            raise FieldsError(f"files does not state {name}")
    for name, stated in folder.files.items():
        Fields.match(name, _FILE, "files")
        if name.casefold() in (MANIFEST, CARD.casefold(), VERIFIED):
            raise FieldsError(f"files may not state {name}")
        path = folder.file(name)
        # A link could lead out of the folder, and could be turned after it was verified.
        if any(part.is_symlink() for part in (path, *path.parents[: name.count("/")])):
            raise broken(folder.path, f"{name} is a link")
        if not path.is_file():
            raise broken(folder.path, f"{name} is missing")
        if path.stat().st_size != stated.bytes:
            raise broken(folder.path, f"{name} does not have the stated {stated.bytes} bytes")
