import sys

import numpy as np
import pytest

from photoapp.vectors import kernel

DIMS = (1, 7, 8, 64, 100, 256, 512, 768, 1041, 1152, 2500, 4096)


@pytest.fixture
def unloaded():
    kernel.simd.cache_clear()
    yield
    kernel.simd.cache_clear()


@pytest.fixture(params=["numpy", "simd"])
def loops(request):
    return kernel.NUMPY if request.param == "numpy" else kernel.simd()


@pytest.mark.parametrize("dim", DIMS)
def test_products_are_the_exact_integers_rounded_once(loops, dim):
    rng = np.random.default_rng(dim)
    codes = rng.integers(-127, 128, (50, dim), dtype=np.int8)
    codes[0], codes[1] = 127, -127
    code = np.full(dim, -127, np.int8)
    exact = codes.astype(np.int64) @ code.astype(np.int64)
    np.testing.assert_array_equal(loops.dots(codes, code), exact.astype(np.float32))


def test_every_half_widens_to_itself(loops):
    halves = np.arange(2**16, dtype=np.uint16).view(np.float16).reshape(-1, 64)
    np.testing.assert_array_equal(loops.widen(halves), halves.astype(np.float32))


def test_nothing_gives_nothing(loops):
    assert loops.dots(np.empty((0, 8), np.int8), np.zeros(8, np.int8)).shape == (0,)
    assert loops.widen(np.empty((0, 8), np.float16)).shape == (0, 8)


def test_memory_mapped_for_reading_only_will_do(loops):
    codes = np.frombuffer(bytes(range(64)) * 4, np.int8).reshape(4, 64)
    assert loops.dots(codes, codes[0]).tolist() == [sum(i * i for i in range(64))] * 4


def test_without_numkong_numpy_is_used_and_the_log_says_so(
    unloaded, monkeypatch, expected_warnings
):
    monkeypatch.setitem(sys.modules, "numkong", None)
    assert kernel.simd() is kernel.NUMPY
    assert ["cannot be used" in record.message for record in expected_warnings] == [True]


def test_a_kernel_that_is_wrong_on_this_processor_is_not_used(
    unloaded, monkeypatch, expected_warnings
):
    import numkong

    def saturating(codes, code, out):
        out[:] = np.clip(codes.astype(np.int64) @ code.astype(np.int64), -(2**15), 2**15 - 1)

    monkeypatch.setattr(numkong, "dot", saturating)
    assert kernel.simd() is kernel.NUMPY
    assert ["disagrees" in record.message for record in expected_warnings] == [True]


def test_one_question_to_a_small_library_does_not_load_numkong(monkeypatch):
    monkeypatch.setattr(kernel, "_rows_read", 0)
    assert kernel.kernel_for(5_000) is kernel.NUMPY
    assert kernel.kernel_for(kernel.WORTH_SIMD) is kernel.simd()
    assert kernel.kernel_for(1) is kernel.simd()
