"""What was found out about providers is remembered, and never stands in the way."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.base.messages import WhyNotFaster
from photoapp.encoder import Decisions
from photoapp.encoder import decisions as memory
from photoapp.encoder.decisions import Decision, Refused
from photoapp.encoder.runtime import COREML, CPU, CUDA

HERE = "onnxruntime 1.31.1; EPYC; nvidia H200 580.65"

made_up = st.builds(
    Decision,
    st.sampled_from([CPU, CUDA, COREML]),
    st.none() | st.sampled_from(WhyNotFaster),
    st.integers(0, 1024),
    st.dictionaries(st.text(max_size=9), st.floats(0, 1e6), max_size=3),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "providers.json"


@given(made=st.dictionaries(st.text(min_size=1, max_size=9), made_up, max_size=3))
def test_what_is_put_is_there_at_the_next_start(
    tmp_path_factory: pytest.TempPathFactory, made: dict[str, Decision]
) -> None:
    path = tmp_path_factory.mktemp("home") / "providers.json"
    for name, decision in made.items():
        Decisions(path).put(HERE, name, decision)
    for name, decision in made.items():
        assert Decisions(path).get(HERE, name) == decision
    assert Decisions(path).get(HERE, "another network") is None


def test_another_machine_knows_nothing_of_this_one(path: Path) -> None:
    Decisions(path).put(HERE, "m", Decision(CUDA))
    assert Decisions(path).get("another driver", "m") is None
    Decisions(path).put("another driver", "m", Decision(CPU))
    assert Decisions(path).get(HERE, "m") is None


def test_a_decision_can_be_forgotten(path: Path) -> None:
    kept = Decisions(path)
    kept.put(HERE, "m", Decision(CUDA))
    kept.put(HERE, "n", Decision(CPU))
    kept.put(HERE, "m", None)
    assert kept.get(HERE, "m") is None
    assert kept.get(HERE, "n") == Decision(CPU)
    kept.forget()
    assert kept.get(HERE, "n") is None
    kept.forget()


def good() -> dict[str, object]:
    decision = {"provider": CUDA, "why": None, "batch": 8, "speeds": {CPU: 1.5}}
    return {
        "format": 1,
        "machine": HERE,
        "decisions": {"m": decision},
        "refused": {},
        "attempt": "",
    }


def test_the_file_is_read_as_it_is_documented(path: Path) -> None:
    path.write_text(json.dumps(good()))
    assert Decisions(path).get(HERE, "m") == Decision(CUDA, None, 8, {CPU: 1.5})


@pytest.mark.parametrize(
    "damage",
    [
        {"format": 2},
        {"decisions": []},
        {"decisions": {"m": {"provider": CUDA}}},
        {"decisions": {"m": None}},
        {"decisions": {"m": {"provider": 1, "why": None, "batch": 8, "speeds": {}}}},
        {"decisions": {"m": {"provider": CUDA, "why": "?", "batch": 8, "speeds": {}}}},
        {"decisions": {"m": {"provider": CUDA, "why": None, "batch": -1, "speeds": {}}}},
        {"decisions": {"m": {"provider": CUDA, "why": None, "batch": 10**9, "speeds": {}}}},
        {"decisions": {"m": {"provider": CUDA, "why": None, "batch": 8, "speeds": {"a": "b"}}}},
        {"decisions": {"m": {"provider": CUDA, "why": None, "batch": 8, "speeds": {"a": 10**400}}}},
        {"decisions": {"m": {"provider": CUDA, "why": None, "batch": 8, "speeds": {"a": 1e999}}}},
        {"refused": {CUDA: "dislike"}},
        {"attempt": None, "refused": None},
    ],
    ids=str,
)
def test_a_damaged_file_is_no_memory(path: Path, damage: dict[str, object]) -> None:
    path.write_text(json.dumps(good() | damage))
    assert Decisions(path).get(HERE, "m") is None
    Decisions(path).put(HERE, "m", Decision(CPU))
    assert Decisions(path).get(HERE, "m") == Decision(CPU)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b"7", b" " * (2 << 20), b"[" * 200_000],
    ids=["empty", "cut", "list", "bytes", "number", "long", "deep"],
)  # fmt: skip
def test_a_file_that_is_something_else_is_no_memory(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert Decisions(path).get(HERE, "m") is None
    with Decisions(path).attempt(HERE, CUDA):
        pass


def test_a_home_that_cannot_be_written_is_no_memory_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    nowhere = Decisions(tmp_path / "file" / "providers.json")
    nowhere.put(HERE, "m", Decision(CUDA))
    with nowhere.attempt(HERE, CUDA):
        pass
    nowhere.forget()
    assert nowhere.get(HERE, "m") is None


def test_an_attempt_that_ends_leaves_no_trace(path: Path) -> None:
    kept = Decisions(path)
    kept.put(HERE, "m", Decision(CPU))
    for _ in range(2):
        with kept.attempt(HERE, CUDA):
            assert json.loads(path.read_bytes())["attempt"] == CUDA
    with pytest.raises(ValueError, match="any"), kept.attempt(HERE, CUDA):
        raise ValueError("any failure that can be caught")
    with kept.attempt(HERE, CUDA):
        pass
    assert kept.get(HERE, "m") == Decision(CPU)


def test_a_process_that_ends_in_an_attempt_is_found_out(path: Path) -> None:
    dies = (
        "import os, sys\nfrom pathlib import Path\nfrom photoapp.encoder import Decisions\n"
        "with Decisions(Path(sys.argv[1])).attempt(sys.argv[2], sys.argv[3]):\n    os.abort()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", dies, str(path), HERE, CUDA], check=False, capture_output=True
    )
    assert ended.returncode != 0
    for _ in range(2):
        with pytest.raises(Refused) as refused, Decisions(path).attempt(HERE, CUDA):
            pytest.fail("tried again")
        assert refused.value.why is WhyNotFaster.CRASHED
    with Decisions(path).attempt(HERE, COREML):
        pass
    with Decisions(path).attempt("another driver", CUDA):
        pass


def test_a_provider_that_hangs_is_left_alone(path: Path) -> None:
    with pytest.raises(TimeoutError), Decisions(path).attempt(HERE, CUDA):
        raise TimeoutError
    with pytest.raises(Refused) as refused, Decisions(path).attempt(HERE, CUDA):
        pytest.fail("tried again")
    assert refused.value.why is WhyNotFaster.HUNG
    Decisions(path).forget()
    with Decisions(path).attempt(HERE, CUDA):
        pass


def test_a_process_that_is_stuck_in_an_attempt_holds_up_no_other_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "WAIT", 0.05)
    with Decisions(path).attempt(HERE, CUDA):
        with pytest.raises(Refused) as refused, Decisions(path).attempt(HERE, CUDA):
            pytest.fail("tried again")
        assert refused.value.why is WhyNotFaster.CRASHED


def test_who_uses_the_processor_alone_writes_and_locks_nothing(path: Path) -> None:
    assert Decisions(path).get(HERE, "m") is None
    assert list(path.parent.iterdir()) == []
