"""The self-test tells a sound encoder from a broken one, and what each way to run it is worth."""

from dataclasses import replace
from pathlib import Path

import networks
import numpy as np
import pytest
from devices import Device
from PIL import Image

from photoapp.base.checked import EncoderCheck
from photoapp.base.messages import Code, WhyNotFaster
from photoapp.encoder import Decisions, ModelFolder, Runtime, find
from photoapp.encoder.check import check, golden
from photoapp.encoder.runtime import COREML, CPU, CUDA


def views(folder: ModelFolder) -> np.ndarray:
    side = folder.view.size
    opened = [Image.open(one.path).convert("RGB") for one in golden()]
    return np.stack(
        [np.asarray(one.resize((side, side), Image.Resampling.BICUBIC)) for one in opened]
    )


COLOURS = np.concatenate(
    [networks.plain(tuple(np.array(rgb) * 127 + 128)) for rgb in networks.COLOURS.values()]
)
"""What the tiny network understands, in place of the drawings."""
WORDS = [f"a photo of {colour}" for colour in networks.COLOURS]


def colours(folder: Path, runtime: Runtime | None = None, **oddity: object) -> EncoderCheck:
    made = ModelFolder.read(networks.colours(folder, **oddity))
    return check(made, COLOURS, WORDS, runtime=runtime or Device())


def codes(report: EncoderCheck) -> list[Code]:
    return [error.code for error in report.troubles]


def test_the_built_in_encoder_passes_with_room_to_spare(tmp_path: Path) -> None:
    starter = find("starter", tmp_path)
    words = [one.words for one in golden()]
    report = check(starter, views(starter), words)
    assert (report.found, report.asked, report.troubles) == (8, 8, ())
    assert report.runs[0].provider == CPU
    assert report.runs[0].images_per_second
    assert report.runs[0].cosine == pytest.approx(1)


def test_the_drawings_stay_small() -> None:
    assert sum(one.path.stat().st_size for one in golden()) < 100_000


def test_every_way_to_run_it_is_told_with_its_speed(tmp_path: Path) -> None:
    report = colours(tmp_path / "m")
    assert codes(report) == []
    assert (report.found, report.asked) == (6, 6)
    assert [(run.variant, run.provider, run.why) for run in report.runs] == [
        ("reference", CPU, ""),
        ("reference", CUDA, ""),
        ("reference", COREML, ""),
    ]
    speeds = [run.images_per_second for run in report.runs]
    assert speeds == pytest.approx([6.0, 60.0, 30.0])
    assert [run.cosine for run in report.runs] == pytest.approx([1, 1, 1])


@pytest.mark.parametrize(
    ("flaw", "why"),
    [
        ("wrong", WhyNotFaster.DISAGREES),
        ("falls back", WhyNotFaster.FAILED),
        ("refuses", WhyNotFaster.FAILED),
        ("fits 1", WhyNotFaster.OUT_OF_MEMORY),
        ("no device", WhyNotFaster.NO_DEVICE),
        ("nan", WhyNotFaster.FAILED),
        ("slow", ""),
    ],
)
def test_a_wrong_provider_is_found_out_and_does_not_make_the_encoder_broken(
    tmp_path: Path, flaw: str, why: str
) -> None:
    report = colours(tmp_path / "m", Device(**{CUDA: flaw}))
    assert codes(report) == []
    assert report.runs[1].why == why
    if flaw == "wrong":
        assert report.runs[1].cosine is not None
        assert report.runs[1].cosine < 0.999
    if flaw == "slow":
        assert report.runs[1].images_per_second == pytest.approx(3.0)


def test_a_provider_that_hung_is_tried_again_when_a_person_asks(tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "providers.json")
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    with pytest.raises(TimeoutError), decisions.attempt("the machine of the test", CUDA):
        raise TimeoutError
    report = check(folder, COLOURS, WORDS, decisions=decisions, runtime=Device())
    assert report.runs[1].why == ""


def test_a_network_that_knows_nothing_says_so(tmp_path: Path) -> None:
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    report = check(folder, COLOURS, list(reversed(WORDS)), runtime=Device())
    assert codes(report) == [Code.ENCODER_CONFUSED]
    assert report.troubles[0].values == {"name": "Colours", "found": 0, "asked": 6}


def test_a_network_that_sees_no_difference_says_so(tmp_path: Path) -> None:
    folder = ModelFolder.read(networks.colours(tmp_path / "m", text=False))
    report = check(folder, networks.plain((255, 0, 0), 6), WORDS, runtime=Device())
    assert codes(report) == [Code.ENCODER_BLIND]


def test_a_network_that_mixes_its_batch_says_so(tmp_path: Path) -> None:
    class Mixing(Device):
        def open(self, path: Path, provider: str, threads: int):  # type: ignore[no-untyped-def]
            session = super().open(path, provider, threads)
            alone = session.run

            def run(outputs, feed):  # type: ignore[no-untyped-def]
                (vectors,) = alone(outputs, feed)
                return [vectors + vectors.mean(axis=0) * (len(vectors) > 1)]

            session.run = run
            return session

    assert Code.ENCODER_UNSTEADY in codes(colours(tmp_path / "m", Mixing()))


@pytest.mark.parametrize("side", ["image.onnx", "text.onnx", "tokenizer.json"])
def test_a_changed_file_is_found(tmp_path: Path, side: str) -> None:
    made = networks.colours(tmp_path / "m")
    folder = ModelFolder.read(made)
    content = bytearray((made / side).read_bytes())
    content[len(content) // 2] ^= 1
    (made / side).write_bytes(content)
    report = check(folder, COLOURS, WORDS, runtime=Device())
    assert codes(report) == [Code.MODEL_BROKEN]
    assert "SHA-256" in str(report.troubles[0].values["detail"])


def test_a_network_that_gives_nonsense_is_broken(tmp_path: Path) -> None:
    report = colours(tmp_path / "m", nan=True)
    assert codes(report) == [Code.MODEL_BROKEN]
    assert report.runs == ()


@pytest.mark.parametrize(
    ("languages", "asked"), [(["en"], 6), ([], 6), (["de", "en"], 6), (["zh"], 0)]
)
def test_only_what_a_network_can_understand_is_asked(
    tmp_path: Path, languages: list[str], asked: int
) -> None:
    assert colours(tmp_path / "m", languages=languages).asked == asked


def test_a_network_without_words_is_not_asked_for_any(tmp_path: Path) -> None:
    report = colours(tmp_path / "m", text=False)
    assert (report.asked, codes(report)) == (0, [])


def test_each_variant_is_run_and_its_loss_told(tmp_path: Path) -> None:
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    twin = networks.colours(tmp_path / "twin", unit=False)
    (folder.path / "small.onnx").write_bytes((twin / "image.onnx").read_bytes())
    networks.state(
        folder.path,
        networks.manifest(folder.path)
        | {"variants": [{"name": "int8", "image": {"file": "small.onnx"}, "image_cosine": 0.999}]},
    )
    report = check(ModelFolder.read(folder.path), COLOURS, WORDS, runtime=Device())
    assert [(run.variant, run.provider) for run in report.runs] == [
        (variant, provider) for variant in ("reference", "int8") for provider in (CPU, CUDA, COREML)
    ]
    assert codes(report) == []


@pytest.mark.parametrize("side", ["image", "text"])
def test_a_variant_that_loses_too_much_is_no_variant(tmp_path: Path, side: str) -> None:
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))

    class Losing(Device):
        def open(self, path: Path, provider: str, threads: int):  # type: ignore[no-untyped-def]
            session = super().open(path, provider, threads)
            session.flaw = "wrong" if path.name == f"small-{side}.onnx" else ""
            return session

    variant: dict[str, object] = {"name": "int8", "image_cosine": 1.0, "text_cosine": 1.0}
    for part in ("image", "text"):
        own = folder.path / f"small-{part}.onnx"
        own.write_bytes((folder.path / f"{part}.onnx").read_bytes())
        variant[part] = {"file": own.name}
    said = networks.manifest(folder.path) | {"variants": [variant]}
    networks.state(folder.path, said)
    report = check(ModelFolder.read(folder.path), COLOURS, WORDS, runtime=Losing())
    assert codes(report) == [Code.VARIANT_LOSES]
    assert report.troubles[0].values["kind"] == "int8"


def test_an_encoder_is_checked_as_it_would_be_used(tmp_path: Path) -> None:
    fixed = colours(tmp_path / "m", batch=4)
    assert codes(fixed) == []
    assert replace(fixed.runs[0], images_per_second=None).cosine == pytest.approx(1)
