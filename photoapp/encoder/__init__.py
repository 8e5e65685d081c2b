"""A model folder -> vectors: what one is, which are installed, and running one.

Importing this loads no network library; ONNX Runtime and tokenizers come with the first vector.
"""

from photoapp.encoder.decisions import Decisions
from photoapp.encoder.encoder import REFERENCE, Encoder
from photoapp.encoder.folder import Family, ImageSpec, ModelFolder, Score, TextSpec, Variant
from photoapp.encoder.graph import BATCH, Vectors
from photoapp.encoder.importing import About, import_model
from photoapp.encoder.installed import find, installed, remove
from photoapp.encoder.runtime import SHORT_NAMES, Runtime, check_runtime
from photoapp.encoder.verify import verify

__all__ = [
    "BATCH",
    "REFERENCE",
    "SHORT_NAMES",
    "About",
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
    "import_model",
    "installed",
    "remove",
    "verify",
]
