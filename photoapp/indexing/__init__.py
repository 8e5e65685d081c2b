"""The road that joins scanning, decoding, encoding and storing."""

from photoapp.indexing.road import Decoder, Eye
from photoapp.indexing.run import index, indexing_lock

__all__ = ["Decoder", "Eye", "index", "indexing_lock"]
