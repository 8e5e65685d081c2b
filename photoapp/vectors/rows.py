"""What this room asks of whoever keeps the vectors."""

from collections.abc import Iterator
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

VectorBlock = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float16]]
"""Row ids int64 [n], photo ids int64 [n] and vectors float16 [n, D], in order of row id."""


class VectorRows(Protocol):
    """The stored vectors of one encoder. A photo has at most one.

    A row id is given once: replacing a vector, or bringing a deleted one back, adds a row with a
    larger id than any before. So count and largest id tell whether anything changed. (A catalog
    restored from a backup breaks that promise: delete the index's folder.)
    """

    def newest(self) -> tuple[int, int]:
        """How many rows there are and the largest row id (0 without rows). Asked often: cheap."""
        ...

    def ids(self) -> NDArray[np.int64]:
        """All row ids, int64 [N], ascending."""
        ...

    def after(self, row_id: int) -> Iterator[VectorBlock]:
        """The rows with a larger id, in blocks of a few thousand, ascending."""
        ...
