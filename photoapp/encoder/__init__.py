"""A model folder -> vectors: what one is, which are installed, and running one.

Importing this loads no network library; ONNX Runtime and tokenizers come with the first vector.
"""

from photoapp.encoder.encoder import Encoder
from photoapp.encoder.folder import Family, ImageSpec, ModelFolder, Score, TextSpec
from photoapp.encoder.graph import BATCH, Vectors
from photoapp.encoder.importing import import_folder
from photoapp.encoder.installed import find, installed, remove
from photoapp.encoder.runtime import Runtime, check_runtime
from photoapp.encoder.verify import verify

__all__ = [
    "BATCH",
    "Encoder",
    "Family",
    "ImageSpec",
    "ModelFolder",
    "Runtime",
    "Score",
    "TextSpec",
    "Vectors",
    "check_runtime",
    "find",
    "import_folder",
    "installed",
    "remove",
    "verify",
]
