"""A network of torch as the exporter takes it, whichever library built it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from photoapp.encoder.spec import Family, ImageSpec, Score, TextSpec

if TYPE_CHECKING:
    from tokenizers import Tokenizer

IMAGE_FILE, TEXT_FILE, TOKENIZER_FILE = "image.onnx", "text.onnx", "tokenizer.json"
LABELS_FILE = "labels.json"
IMAGE_INPUT, TEXT_INPUT, OUTPUT = "pixels", "ids", "vector"


class Caution(StrEnum):
    """What a person should know of an exported encoder; the faces make sentences of it."""

    RANDOM_WEIGHTS = "random_weights"
    PREPROCESSING_ASSUMED = "preprocessing_assumed"  # that of most known weights of the network
    TOKENIZER_NOT_COMPARED = "tokenizer_not_compared"  # given by the user: nothing to hold it to


@dataclass(frozen=True, slots=True)
class Words:
    """The text side. tower: a torch module, int64 [N, context] -> float32 [N, dim] of length 1.

    encode: texts -> int64 [N, context] as the library that built the network does it; None where
    its tokenizer is not here.
    """

    spec: TextSpec
    tower: Any
    tokenizer: "Tokenizer"
    encode: Callable[[list[str]], Any] | None


@dataclass(frozen=True, slots=True)
class Network:
    """What is exported. tower: a torch module, float32 [N, 3, S, S] -> float32 [N, dim].

    Its rows have length 1, or are probabilities if it has labels. normalise: float32 [N, 3, S, S]
    in 0 to 1 -> what the tower takes, by the library's own transform.
    """

    id: str
    name: str
    family: Family
    image: ImageSpec
    tower: Any
    normalise: Callable[[Any], Any]
    words: Words | None
    labels: tuple[str, ...]
    score: Score
    languages: tuple[str, ...]
    licence: str
    source: str
    cautions: tuple[Caution, ...]
    quality: str = ""


def tower(network: Any, run: Callable[[Any, Any], Any]) -> Any:
    """A torch module of one argument that does `run(network, argument)`."""
    import torch

    class Tower(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(self, given: Any) -> Any:
            return run(self.network, given)

    return Tower().eval()
