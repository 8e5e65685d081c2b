"""A provider counts as used only if it runs, agrees and is faster; otherwise the reason is kept."""

import threading
from pathlib import Path

import networks
import numpy as np
import pytest
from devices import Crash, Device

from photoapp.base.hardware import Gpu, Vendor
from photoapp.base.messages import Code, PhotoappError, WhyNotFaster
from photoapp.encoder import BATCH, Decisions, Encoder, ModelFolder, Runtime, trial
from photoapp.encoder.images import ON_A_CARD, SAMPLE
from photoapp.encoder.plugins import OPENVINO, WEBGPU
from photoapp.encoder.runtime import COREML, CPU, CUDA, TENSORRT


@pytest.fixture(autouse=True)
def no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the machine that runs the tests is no part of them."""
    monkeypatch.setattr(trial, "gpus", tuple)


@pytest.fixture
def folder(tmp_path: Path) -> ModelFolder:
    return ModelFolder.read(networks.colours(tmp_path / "m"))


def used(encoder: Encoder, pictures: int = 1) -> tuple[str, str]:
    red = encoder.embed_images(networks.plain((255, 0, 0), pictures))
    assert np.all(np.argmax(red, axis=1) == 0), "whatever was tried, the vectors are right"
    return encoder.provider, encoder.why_not_faster


def test_a_provider_that_agrees_and_is_faster_is_used(folder: ModelFolder) -> None:
    assert used(Encoder(folder, runtime=Device())) == (CUDA, "")


@pytest.mark.parametrize(
    ("flaw", "why"),
    [
        ("refuses", WhyNotFaster.FAILED),
        ("falls back", WhyNotFaster.FAILED),
        ("dies", WhyNotFaster.FAILED),
        ("nan", WhyNotFaster.FAILED),
        ("wrong", WhyNotFaster.DISAGREES),
        ("slow", WhyNotFaster.NOT_FASTER),
        ("no device", WhyNotFaster.NO_DEVICE),
        ("fits 0", WhyNotFaster.OUT_OF_MEMORY),
    ],
)
def test_a_provider_with_a_flaw_is_found_out(
    folder: ModelFolder, flaw: str, why: WhyNotFaster
) -> None:
    device = Device(**{CUDA: flaw})
    device.offers = [CUDA, CPU]
    assert used(Encoder(folder, runtime=device)) == (CPU, why)


def test_the_fastest_of_those_that_work_is_used(folder: ModelFolder) -> None:
    assert used(Encoder(folder, runtime=Device(**{CUDA: "slow"}))) == (COREML, "")


def test_the_next_provider_gets_its_chance_and_the_first_reason_is_kept(
    folder: ModelFolder,
) -> None:
    wrong = Device(**{CUDA: "wrong"})
    assert used(Encoder(folder, runtime=wrong)) == (COREML, WhyNotFaster.DISAGREES)
    both = Device(**{CUDA: "wrong", COREML: "slow"})
    assert used(Encoder(folder, runtime=both)) == (CPU, WhyNotFaster.DISAGREES)


def test_what_the_runtime_does_not_offer_is_said(folder: ModelFolder) -> None:
    device = Device()
    encoder = Encoder(folder, runtime=device, provider=TENSORRT)
    assert used(encoder) == (CPU, WhyNotFaster.NOT_OFFERED)
    assert device.opened == [CPU]


def test_tensorrt_is_tried_only_when_asked_for(folder: ModelFolder) -> None:
    device = Device()
    device.offers = [TENSORRT, CPU]
    assert used(Encoder(folder, runtime=device)) == (CPU, "")
    assert device.opened == [CPU]


def test_the_user_may_insist_on_a_provider_that_is_slower(folder: ModelFolder) -> None:
    device = Device(**{COREML: "slow"})
    assert used(Encoder(folder, runtime=device, provider="coreml")) == (COREML, "")
    assert CUDA not in device.opened


@pytest.mark.parametrize(
    ("flaw", "why"), [("wrong", "provider_disagrees"), ("dies", "provider_failed")]
)
def test_the_user_cannot_insist_on_wrong_vectors(folder: ModelFolder, flaw: str, why: str) -> None:
    device = Device(**{CUDA: flaw})
    assert used(Encoder(folder, runtime=device, provider="cuda")) == (CPU, why)


@pytest.mark.parametrize("provider", [CPU, "cpu", "CPU"])
def test_the_processor_alone_is_a_choice(folder: ModelFolder, provider: str) -> None:
    device = Device()
    assert used(Encoder(folder, runtime=device, provider=provider)) == (CPU, "")
    assert device.opened == [CPU]


def test_words_stay_on_the_processor(folder: ModelFolder) -> None:
    device = Device()
    encoder = Encoder(folder, runtime=device)
    encoder.embed_texts(["red"])
    assert device.opened == [CPU]
    assert encoder.provider == ""


def test_a_network_broken_everywhere_is_the_networks_fault(folder: ModelFolder) -> None:
    device = Device(**{CPU: "dies", CUDA: "dies"})
    with pytest.raises(PhotoappError) as raised:
        used(Encoder(folder, runtime=device))
    assert raised.value.code is Code.MODEL_BROKEN
    assert raised.value.values["detail"] == "CUDNN_STATUS_INTERNAL_ERROR"


def test_this_machine_runs_on_what_it_says(folder: ModelFolder) -> None:
    encoder = Encoder(folder)
    encoder.warm(text=False)
    assert encoder.provider in Runtime().providers()


# -- cards that nothing uses ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vendor", "offers", "why"),
    [
        (Vendor.NVIDIA, [CPU], WhyNotFaster.NVIDIA_UNUSED),
        (Vendor.AMD, [CPU], WhyNotFaster.AMD_UNUSED),
        (Vendor.INTEL, [CPU], WhyNotFaster.INTEL_UNUSED),
        (Vendor.OTHER, [CPU], ""),
        (Vendor.NVIDIA, [CUDA, CPU], WhyNotFaster.FAILED),
        # A plug-in for another maker's cards finds nothing; what would use this one is the news.
        (Vendor.NVIDIA, [OPENVINO, CPU], WhyNotFaster.NVIDIA_UNUSED),
        (Vendor.AMD, [WEBGPU, CPU], WhyNotFaster.NO_DEVICE),
    ],
)
def test_a_card_that_nothing_installed_uses_is_named(
    folder: ModelFolder,
    monkeypatch: pytest.MonkeyPatch,
    vendor: Vendor,
    offers: list[str],
    why: str,
) -> None:
    monkeypatch.setattr(trial, "gpus", lambda: (Gpu(vendor, "", ""),))
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    monkeypatch.setattr("sys.platform", "linux")
    device = Device(**{CUDA: "refuses", OPENVINO: "no device", WEBGPU: "no device"})
    device.offers = offers
    assert used(Encoder(folder, runtime=device)) == (CPU, why)


def test_nothing_is_advised_that_cannot_be_installed(
    folder: ModelFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "gpus", lambda: (Gpu(Vendor.NVIDIA, "", ""),))
    monkeypatch.setattr("platform.machine", lambda: "aarch64")
    device = Device()
    device.offers = [CPU]
    assert used(Encoder(folder, runtime=device)) == (CPU, "")


# -- memory of decisions --------------------------------------------------------------------------


def test_the_next_start_does_not_try_again(folder: ModelFolder, tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "providers.json")
    first = Device(**{COREML: "wrong"})
    assert used(Encoder(folder, runtime=first, decisions=decisions)) == (CUDA, "provider_disagrees")
    assert first.opened == [CPU, CUDA, COREML]
    second = Device()
    assert used(Encoder(folder, runtime=second, decisions=decisions)) == (
        CUDA,
        "provider_disagrees",
    )
    assert second.opened == [CUDA]


def test_that_nothing_is_faster_is_remembered_too(folder: ModelFolder, tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "providers.json")
    used(Encoder(folder, runtime=Device(**{CUDA: "slow", COREML: "slow"}), decisions=decisions))
    again = Device()
    assert used(Encoder(folder, runtime=again, decisions=decisions)) == (CPU, "provider_not_faster")
    assert again.opened == [CPU]


def test_another_machine_or_network_or_wish_is_tried_anew(
    folder: ModelFolder, tmp_path: Path
) -> None:
    decisions = Decisions(tmp_path / "providers.json")
    used(Encoder(folder, runtime=Device(**{CUDA: "wrong"}), decisions=decisions))
    insisting = Device()
    assert used(Encoder(folder, runtime=insisting, decisions=decisions, provider="cuda"))[0] == CUDA
    other = ModelFolder.read(networks.colours(tmp_path / "other", size=32))
    tried = Device()
    Encoder(other, runtime=tried, decisions=decisions).warm(text=False)
    assert tried.opened == [CPU, CUDA, COREML]
    newer = Device()
    newer.hardware = "the same with another driver"
    assert used(Encoder(folder, runtime=newer, decisions=decisions)) == (CUDA, "")


@pytest.mark.usefixtures("expected_warnings")
def test_a_provider_that_stopped_working_is_tried_with_the_others(
    folder: ModelFolder, tmp_path: Path
) -> None:
    decisions = Decisions(tmp_path / "providers.json")
    used(Encoder(folder, runtime=Device(), decisions=decisions))
    broken = Device(**{CUDA: "refuses"})
    assert used(Encoder(folder, runtime=broken, decisions=decisions)) == (COREML, "provider_failed")


def test_a_provider_that_ended_the_program_is_left_alone(
    folder: ModelFolder, tmp_path: Path
) -> None:
    path = tmp_path / "providers.json"
    decisions = Decisions(path)
    seen: list[bytes] = []

    class Ending(Device):
        def open(self, *args: object) -> object:  # type: ignore[override]
            if args[1] == CUDA:
                seen.append(path.read_bytes())
            return super().open(*args)  # type: ignore[arg-type]

    with pytest.raises(Crash):
        run_here(Encoder(folder, runtime=Ending(**{CUDA: "crashes"}), decisions=decisions))
    path.write_bytes(seen[0])  # what the disk held when the process ended
    after = Device(**{CUDA: "crashes"})
    after.offers = [CUDA, CPU]
    assert used(Encoder(folder, runtime=after, decisions=decisions)) == (CPU, "provider_crashed")
    assert CUDA not in after.opened
    decisions.forget()
    mended = Device()
    assert used(Encoder(folder, runtime=mended, decisions=decisions)) == (CUDA, "")


def run_here(encoder: Encoder) -> None:
    """Start an encoder with its trials in this thread, so that a crash ends up here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trial, "_in_time", lambda work, _: work())
        encoder.warm(text=False)


@pytest.mark.usefixtures("expected_warnings")
def test_a_provider_that_hangs_is_left_behind(folder: ModelFolder, tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "providers.json")
    device = Device(**{CUDA: "hangs"})
    device.patience = 0.05
    device.offers = [CUDA, CPU]
    assert used(Encoder(folder, runtime=device, decisions=decisions)) == (CPU, "provider_hung")
    other = ModelFolder.read(networks.colours(tmp_path / "other", size=32))
    again = Device(**{CUDA: "hangs"})
    again.offers = [CUDA, CPU]
    encoder = Encoder(other, runtime=again, decisions=decisions)
    encoder.warm(text=False)
    assert (encoder.provider, encoder.why_not_faster) == (CPU, "provider_hung")
    assert again.opened == [CPU]
    device.released.set()


# -- batches and memory ---------------------------------------------------------------------------


def test_the_batch_grows_while_that_pays(folder: ModelFolder) -> None:
    card, processor = Encoder(folder, runtime=Device()), Device()
    used(card, SAMPLE)
    assert card.batch == 0, "a few pictures need no trial"
    used(card, 100)
    assert card.batch == ON_A_CARD
    alone = Encoder(folder, runtime=processor, provider="cpu")
    used(alone, 100)
    assert alone.batch <= BATCH
    assert max(rows for _, rows in processor.rows) <= BATCH


@pytest.mark.parametrize(
    ("each", "fixed", "most", "batch"),
    [
        (0.010, 0.0, 16, 4),  # nothing is gained by more at once
        (0.001, 0.5, 64, 64),
        (0.001, 0.5, 16, 16),
        (0.001, 0.5, 2, 2),
        (0.3, 1.0, 64, 4),  # a run of 8 would take too long
    ],
)
def test_a_batch_is_as_large_as_pays_and_fits(
    each: float, fixed: float, most: int, batch: int
) -> None:
    from photoapp.encoder.images import best_batch

    assert best_batch(most, lambda count: fixed + each * count) == batch


def test_the_batch_is_remembered(folder: ModelFolder, tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "providers.json")
    used(Encoder(folder, runtime=Device(), decisions=decisions), 100)
    again = Device()
    encoder = Encoder(folder, runtime=again, decisions=decisions)
    used(encoder, 100)
    assert encoder.batch == ON_A_CARD
    assert [rows for _, rows in again.rows] == [SAMPLE, ON_A_CARD, 36]


def test_memory_bounds_the_batch(folder: ModelFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photoapp.encoder.images.memory", lambda: 8 * 3 * 12 * 16 * 16 * 64)
    device = Device()
    encoder = Encoder(folder, runtime=device, provider="cpu")
    used(encoder, 10)
    assert encoder.batch == 3


@pytest.mark.usefixtures("expected_warnings")
def test_a_full_card_gets_fewer_pictures_at_once(folder: ModelFolder, tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "providers.json")
    used(Encoder(folder, runtime=Device(), decisions=decisions), 100)
    full = Device(**{CUDA: "fits 20"})
    encoder = Encoder(folder, runtime=full, decisions=decisions)
    assert used(encoder, 100) == (CUDA, "")
    assert encoder.batch == 16
    assert CPU not in full.opened
    later = Encoder(folder, runtime=Device(), decisions=decisions)
    later.warm(text=False)
    assert later.batch == 16, "the next start does not fill the card again"


def test_a_card_found_too_small_while_batches_are_tried(folder: ModelFolder) -> None:
    encoder = Encoder(folder, runtime=Device(**{CUDA: "fits 10"}))
    assert used(encoder, 100) == (CUDA, "")
    assert encoder.batch == 8


@pytest.mark.usefixtures("expected_warnings")
def test_where_no_picture_fits_the_processor_goes_on(folder: ModelFolder, tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "providers.json")
    used(Encoder(folder, runtime=Device(), decisions=decisions), 100)

    class Filling(Device):
        def open(self, path: Path, provider: str, threads: int):  # type: ignore[no-untyped-def]
            session = super().open(path, provider, threads)
            if provider == CUDA:
                session.runs_left = 1
                whole = session.run

                def run(outputs, feed):  # type: ignore[no-untyped-def]
                    session.flaw = "" if session.runs_left else "fits 0"
                    session.runs_left = 0
                    return whole(outputs, feed)

                session.run = run
            return session

    device = Filling()
    encoder = Encoder(folder, runtime=device, decisions=decisions)
    assert used(encoder, 100) == (CPU, "provider_out_of_memory")
    assert device.opened == [CUDA, CPU]
    assert used(encoder, 100) == (CPU, "provider_out_of_memory")
    assert used(Encoder(folder, runtime=Device(), decisions=decisions)) == (CUDA, "")


@pytest.mark.usefixtures("expected_warnings")
def test_a_card_that_breaks_at_work_hands_over_to_the_processor(folder: ModelFolder) -> None:
    encoder = Encoder(folder, runtime=Device(**{CUDA: "breaks after 20"}))
    for _ in range(20):
        used(encoder, 40)
    assert (encoder.provider, encoder.why_not_faster) == (CPU, "provider_failed")


@pytest.mark.usefixtures("expected_warnings")
def test_memory_that_ends_on_the_processor_halves_the_batch_too(folder: ModelFolder) -> None:
    encoder = Encoder(folder, runtime=Device(**{CPU: "fits 5"}), provider="cpu")
    assert used(encoder, 100) == (CPU, "")
    assert encoder.batch == 4
    nothing = Device(**{CPU: "fits 0"})
    with pytest.raises(PhotoappError):
        used(Encoder(folder, runtime=nothing, provider="cpu"))


@pytest.mark.usefixtures("expected_warnings")
def test_a_graph_of_one_batch_only_is_not_halved(tmp_path: Path) -> None:
    fixed = ModelFolder.read(networks.colours(tmp_path / "fixed", batch=4))
    device = Device(**{CUDA: "breaks after 9"})
    encoder = Encoder(fixed, runtime=device)
    for _ in range(4):
        used(encoder, 10)
    assert {rows for _, rows in device.rows} == {4}
    assert encoder.provider == CPU


@pytest.mark.usefixtures("expected_warnings")
def test_threads_that_meet_a_full_card_together_all_get_their_vectors(folder: ModelFolder) -> None:
    encoder = Encoder(folder, runtime=Device(**{CUDA: "fits 5"}))
    together = threading.Barrier(4)
    found: list[tuple[str, str]] = []

    def ask() -> None:
        together.wait()
        found.append(used(encoder, 50))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [(CUDA, "")] * 4
    assert encoder.batch == 4


# -- letting go -----------------------------------------------------------------------------------


def test_a_side_that_rests_is_let_go_and_comes_back(folder: ModelFolder) -> None:
    device = Device()
    encoder = Encoder(folder, runtime=device, provider="cpu")
    before = encoder.embed_texts(["red"])
    used(encoder)
    assert device.opened == [CPU, CPU]
    device.clock += 200
    encoder.let_go_if_idle(300)
    used(encoder)
    assert device.opened == [CPU, CPU], "too early to let anything go"
    device.clock += 200
    encoder.let_go_if_idle(300)
    used(encoder)
    assert device.opened == [CPU, CPU], "pictures were used meanwhile"
    np.testing.assert_array_equal(encoder.embed_texts(["red"]), before)
    assert device.opened == [CPU, CPU], "remembered words need no session"
    encoder.embed_texts(["blue"])
    assert device.opened == [CPU, CPU, CPU]
    device.clock += 400
    encoder.let_go_if_idle(300)
    assert encoder.provider == ""
    used(encoder)
    assert encoder.provider == CPU
