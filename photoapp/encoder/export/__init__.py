"""Networks of open_clip and timm -> model folders, and variants in less precision (extra `export`).

Importing this loads neither torch nor onnx; they come with the first export.
"""

from photoapp.encoder.export.exporting import Asked, Exported, Step, export
from photoapp.encoder.export.network import Caution
from photoapp.encoder.export.parity import LARGEST_ERROR, Parity
from photoapp.encoder.export.variants import LEAST, Kind, make_variant

__all__ = [
    "LARGEST_ERROR",
    "LEAST",
    "Asked",
    "Caution",
    "Exported",
    "Kind",
    "Parity",
    "Step",
    "export",
    "make_variant",
]
