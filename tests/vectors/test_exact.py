import numpy as np
import pytest

from photoapp.vectors import kernel
from photoapp.vectors.exact import exact


@pytest.mark.parametrize("dim", [2, 10, 64, 200, 512, 768])
def test_a_row_has_the_same_score_to_the_last_bit_in_any_company(dim):
    rng = np.random.default_rng(dim)
    half = rng.standard_normal((300, dim // 2))
    # What is added and taken away again leaves only the rounding of the sum's own order.
    halves = np.concatenate([half, -half], axis=1).astype(np.float16)
    query = np.tile(rng.standard_normal(dim // 2), 2)
    whole = exact(halves, query, kernel.NUMPY)
    for start, count in ((0, 1), (1, 2), (3, 7), (10, 64), (99, 201)):
        some = slice(start, start + count)
        for loops in (kernel.NUMPY, kernel.simd()):
            np.testing.assert_array_equal(exact(halves[some], query, loops), whole[some])


def test_a_score_is_rounded_once():
    halves = np.array([[1, 2**-14, 0], [1, 0, 2**-14]], np.float16)
    query = np.array([1, 2**-10, 1.5 * 2**-10])
    assert exact(halves, query, kernel.NUMPY).tolist() == [1, 1 + 2**-23]
