"""A model folder -> vectors: what one is, which are installed, and running one.

Importing this loads no network library; ONNX Runtime and tokenizers come with the first vector.
What only bringing a network in or trying it needs is public too, but imported when it is used:
`catalogue`, `check`, `export`, `importing`, `install`.
"""

from photoapp.encoder.decisions import Decisions
from photoapp.encoder.encoder import REFERENCE, Encoder
from photoapp.encoder.folder import Family, ImageSpec, ModelFolder, Score, TextSpec, Variant
from photoapp.encoder.graph import BATCH, Vectors
from photoapp.encoder.installed import find, installed, remove
from photoapp.encoder.runtime import SHORT_NAMES, Runtime, check_runtime, out_of_memory
from photoapp.encoder.verify import verify

__all__ = [
    "BATCH",
    "REFERENCE",
    "SHORT_NAMES",
    "Decisions",
    "Encoder",
    "Family",
    "ImageSpec",
    "ModelFolder",
    "Runtime",
    "Score",
    "TextSpec",
    "Variant",
    "Vectors",
    "check_runtime",
    "find",
    "installed",
    "out_of_memory",
    "remove",
    "verify",
]
