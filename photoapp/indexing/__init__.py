"""The road that joins scanning, decoding, encoding and storing."""

from photoapp.indexing.eyes import Eye, EyeKind
from photoapp.indexing.road import Decoder
from photoapp.indexing.run import index, indexing_lock

__all__ = ["Decoder", "Eye", "EyeKind", "index", "indexing_lock"]
