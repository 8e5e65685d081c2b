"""What `model.json` can say of a network: frozen records, without any file or network behind."""

from dataclasses import dataclass
from enum import StrEnum

from photoapp.base.picture import Interpolation, Resize

SHARED = 0.99
"""Least cosine to the reference network's vectors at which a variant shares its identity."""


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


class Cleaning(StrEnum):
    """What happens to a text before the tokenizer sees it, besides `lower`."""

    NONE = "none"
    CANONICAL = "canonical"  # as SigLIP was trained: lower case, no ASCII punctuation, one space


class Pool(StrEnum):
    """Which of a graph's tokens are the picture's vector, where it gives [N, tokens, D]."""

    NONE = "none"  # it gives [N, D]
    CLS = "cls"  # the first
    MEAN = "mean"  # the mean of all but the first


class Activation(StrEnum):
    """What makes probabilities of a classifier's output."""

    NONE = "none"  # it gives probabilities
    SOFTMAX = "softmax"
    SIGMOID = "sigmoid"


@dataclass(frozen=True, slots=True)
class ImageSpec:
    """The image graph. mean, std: of RGB in 0 to 1. size: pixels of its square input.

    edge: what the shortest side is resized to before `size` pixels are cut from the centre; 0
    where that is `size` itself.
    """

    file: str
    input: str
    output: str
    size: int
    resize: Resize
    interpolation: Interpolation
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    edge: int = 0
    pool: Pool = Pool.NONE
    activation: Activation = Activation.NONE


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
    clean: Cleaning = Cleaning.NONE


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
class Variant:
    """The same network in less precision. name: "int8", "fp16".

    text: None where the reference's text graph serves. image_cosine, text_cosine: the least
    cosine to the reference's vectors that was measured, SHARED or more; None without a text graph
    of its own. files: everything that only this variant reads.
    """

    name: str
    image: ImageSpec
    text: TextSpec | None
    image_cosine: float
    text_cosine: float | None
    files: tuple[str, ...]
