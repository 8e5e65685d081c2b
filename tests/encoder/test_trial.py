"""A provider counts as used only if it runs, agrees and is faster; otherwise the reason is kept."""

from pathlib import Path
from typing import Any

import networks
import numpy as np
import pytest

from photoapp.base.messages import Code, PhotoappError, WhyNotFaster
from photoapp.encoder import Encoder, ModelFolder, Runtime
from photoapp.encoder.runtime import COREML, CPU, CUDA, Session

SECONDS = {CPU: 1.0, CUDA: 0.1, COREML: 0.2}  # a run takes so long on the clock of the double


class Device(Runtime):
    """Plays machines with other providers: each session is the CPU's, with a flaw or without."""

    def __init__(self, **flaws: str) -> None:
        self.flaws = flaws
        self.opened: list[str] = []
        self.clock = 0.0

    def providers(self) -> list[str]:
        return [CUDA, COREML, CPU]

    def now(self) -> float:
        return self.clock

    def open(self, path: Path, provider: str, threads: int) -> Session:
        self.opened.append(provider)
        flaw = self.flaws.get(provider, "")
        if flaw == "refuses":
            raise RuntimeError("no kernel image is available")
        return Played(self, super().open(path, CPU, threads), provider, flaw)  # type: ignore[return-value]


class Played:
    def __init__(self, device: Device, session: Session, provider: str, flaw: str) -> None:
        self.device, self.session, self.provider, self.flaw = device, session, provider, flaw

    def __getattr__(self, name: str) -> Any:
        return getattr(self.session, name)

    def get_providers(self) -> list[str]:
        return [CPU] if self.flaw == "falls back" else [self.provider, CPU]

    def run(self, outputs: list[str], feed: dict[str, Any]) -> list[np.ndarray]:
        self.device.clock += 2.0 if self.flaw == "slow" else SECONDS[self.provider]
        if self.flaw == "dies":
            raise RuntimeError("CUDNN_STATUS_INTERNAL_ERROR\nat a place nobody knows")
        (vectors,) = self.session.run(outputs, feed)
        if self.flaw == "wrong":
            vectors = vectors[:, ::-1].copy()
        if self.flaw == "nan":
            vectors = np.full_like(vectors, np.nan)
        return [vectors]


def used(tmp_path: Path, device: Device, providers: list[str] | None = None) -> tuple[str, str]:
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    encoder = Encoder(folder, runtime=device, providers=providers)
    red = encoder.embed_images(networks.plain((255, 0, 0)))[0]
    assert np.argmax(red) == 0, "whatever was tried, the vectors are right"
    return encoder.provider, encoder.why_not_faster


def test_a_provider_that_agrees_and_is_faster_is_used(tmp_path: Path) -> None:
    assert used(tmp_path, Device()) == (CUDA, "")


@pytest.mark.parametrize(
    ("flaw", "why"),
    [
        ("refuses", WhyNotFaster.FAILED),
        ("falls back", WhyNotFaster.FAILED),
        ("dies", WhyNotFaster.FAILED),
        ("nan", WhyNotFaster.FAILED),
        ("wrong", WhyNotFaster.DISAGREES),
        ("slow", WhyNotFaster.NOT_FASTER),
    ],
)
def test_a_provider_with_a_flaw_is_found_out(tmp_path: Path, flaw: str, why: WhyNotFaster) -> None:
    assert used(tmp_path, Device(**{CUDA: flaw}), [CUDA]) == (CPU, why)


def test_the_next_provider_gets_its_chance_and_the_first_reason_is_kept(tmp_path: Path) -> None:
    assert used(tmp_path, Device(**{CUDA: "wrong"})) == (COREML, WhyNotFaster.DISAGREES)
    both = Device(**{CUDA: "wrong", COREML: "slow"})
    assert used(tmp_path, both) == (CPU, WhyNotFaster.DISAGREES)


def test_what_the_runtime_does_not_offer_is_said(tmp_path: Path) -> None:
    device = Device()
    asked = ["TensorrtExecutionProvider"]
    assert used(tmp_path, device, asked) == (CPU, WhyNotFaster.NOT_OFFERED)
    assert device.opened == [CPU]


@pytest.mark.parametrize("providers", [[], [CPU], [CPU, CUDA]])
def test_nothing_is_tried_that_was_not_asked_for(tmp_path: Path, providers: list[str]) -> None:
    device = Device()
    assert used(tmp_path, device, providers) == (CPU, "")
    assert device.opened == [CPU]


def test_words_stay_on_the_processor(tmp_path: Path) -> None:
    device = Device()
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    encoder = Encoder(folder, runtime=device)
    encoder.embed_texts(["red"])
    assert device.opened == [CPU]
    assert encoder.provider == ""


def test_a_network_broken_everywhere_is_the_networks_fault(tmp_path: Path) -> None:
    with pytest.raises(PhotoappError) as raised:
        used(tmp_path, Device(**{CPU: "dies", CUDA: "dies"}))
    assert raised.value.code is Code.MODEL_BROKEN
    assert raised.value.values["detail"] == "CUDNN_STATUS_INTERNAL_ERROR"


def test_this_machine_runs_on_what_it_says(tmp_path: Path) -> None:
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    encoder = Encoder(folder)
    encoder.warm(text=False)
    assert encoder.provider in Runtime().providers()
