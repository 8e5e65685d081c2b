"""What the tests of the vector index share."""

import pytest

from photoapp.vectors import kernel, scan, segment, snapshot


@pytest.fixture
def codes_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The roads of a large library also in a small one: small blocks, codes for every question."""
    monkeypatch.setattr(snapshot, "_FEW", 0)
    for module in (segment, scan):
        monkeypatch.setattr(module, "BLOCK", 64)


@pytest.fixture(params=["numpy", "numkong"])
def inner_loops(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to compute the inner loops."""
    monkeypatch.setattr(kernel, "WORTH_SIMD", 0 if request.param == "numkong" else 2**62)
    return str(request.param)
