"""The road that joins scanning, decoding, encoding and storing."""

from photoapp.indexing.road import Decoder, Eye, EyeKind
from photoapp.indexing.run import index, indexing_lock

__all__ = ["Decoder", "Eye", "EyeKind", "index", "indexing_lock"]
