"""A model folder: what `model.json` says of a network, read and checked without running it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import ViewSpec
from photoapp.base.resources import resources
from photoapp.encoder.fields import Fields, FieldsError
from photoapp.encoder.manifest import FILE, PROMPT_SLOT, parse
from photoapp.encoder.spec import (
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

__all__ = [
    "CARD",
    "MANIFEST",
    "PROMPT_SLOT",
    "VERIFIED",
    "Activation",
    "Cleaning",
    "Family",
    "ImageSpec",
    "ModelFolder",
    "Padding",
    "Pool",
    "Score",
    "StatedFile",
    "TextSpec",
    "Variant",
    "broken",
    "built_in_root",
]

MANIFEST = "model.json"
CARD = "README.md"
"""The model card: goes where the model goes, and is not checked."""
VERIFIED = "verified.json"
"""In an imported folder: the state in which its files were last hashed."""
MANIFEST_LIMIT = 1 << 20  # bytes; a real one has some 2 KiB
_LABELS_LIMIT = 8 << 20  # bytes; the 21,843 of ImageNet-21k have 0.6 MiB


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A model folder whose `model.json` is sound and whose files are there with the stated size.

    files: by name relative to the folder, "/" between parts. prompts: forms that hold "{q}" once,
    for questions of one or two words; empty if plain words do as well. variants: the same network
    in less precision. labels_file: what a classifier's numbers stand for, "" for other families.
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
    variants: tuple[Variant, ...] = ()
    labels_file: str = ""

    @classmethod
    def read(cls, path: Path) -> "ModelFolder":
        """Parse and check a folder; opens `model.json` alone. Raises PhotoappError(MODEL_BROKEN).

        Contents of the other files are not looked at: `photoapp.encoder.verify` does that.
        """
        try:
            folder = cls(path=path, **parse(Fields(_manifest(path))))
            _files_stand(folder)
        except FieldsError as error:
            raise broken(path, f"{MANIFEST}: {error}") from error
        except OSError as error:
            raise broken(path, error.strerror or str(error)) from error
        return folder

    @property
    def view(self) -> ViewSpec:
        """The pixels that `Encoder.embed_images` takes."""
        image = self.image
        return ViewSpec(image.size, image.resize, image.interpolation, image.edge)

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

        A hash of the network's own files (by their stated SHA-256, which was verified when the
        folder was installed) and of the fields that decide what the graphs are given and what is
        read. Variants and the names of labels do not count: vectors stay what they are.
        """
        image, text, files = self.image, self.text, self.files
        apart = {name for variant in self.variants for name in variant.files}
        apart.add(self.labels_file)
        said: dict[str, object] = {
            "files": sorted(files[name].sha256 for name in files if name not in apart),
            "image": [files[image.file].sha256, image.output],
            "view": [image.size, image.resize, image.interpolation, *image.mean, *image.std],
        }
        # Fields of later versions count only where they are used: older identities stay.
        read = [image.edge, image.pool, image.activation]
        if read != [0, Pool.NONE, Activation.NONE]:
            said["read"] = read
        if text is not None:
            said["text"] = [files[text.file].sha256, text.output, files[text.tokenizer].sha256]
            said["words"] = [text.context, text.pad_id, text.padding, text.lower]
            if text.clean is not Cleaning.NONE:
                said["clean"] = text.clean
        canonical = json.dumps(said, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()[:32]

    @property
    def labels(self) -> tuple[str, ...]:
        """What each number of a classifier stands for; empty for other families.

        Reads the file each time. Raises PhotoappError(MODEL_BROKEN).
        """
        if not self.labels_file:
            return ()
        if self.files[self.labels_file].bytes > _LABELS_LIMIT:
            raise broken(self.path, f"{self.labels_file} is larger than {_LABELS_LIMIT} bytes")
        try:
            found = Fields({"labels": json.loads(self.file(self.labels_file).read_bytes())})
            labels = found.list_of_words("labels", self.dim, 500)
        except (OSError, ValueError, RecursionError) as error:
            raise broken(self.path, f"{self.labels_file}: {error}") from error
        if len(labels) != self.dim:
            detail = f"{self.labels_file} has {len(labels)} labels for {self.dim} numbers"
            raise broken(self.path, detail)
        return labels

    def as_variant(self, variant: Variant) -> "ModelFolder":
        """The same folder with a variant's graphs in place of the reference's; to run, not to
        identify: vectors of it belong to the identity of the folder itself.
        """
        return replace(self, image=variant.image, text=variant.text or self.text)

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


def _files_stand(folder: ModelFolder) -> None:
    for name, stated in folder.files.items():
        Fields.match(name, FILE, "files")
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
