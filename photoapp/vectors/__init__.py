"""The mapped matrix of an encoder: exact top-k, incremental updates, background statistics."""

from photoapp.vectors.index import VectorIndex
from photoapp.vectors.rows import VectorBlock, VectorRows
from photoapp.vectors.snapshot import Allowed, Ranked, Snapshot

__all__ = ["Allowed", "Ranked", "Snapshot", "VectorBlock", "VectorIndex", "VectorRows"]
