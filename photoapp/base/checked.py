"""What the self-test of an encoder tells the faces."""

from dataclasses import dataclass

from photoapp.base.messages import PhotoappError


@dataclass(frozen=True, slots=True)
class EncoderTrial:
    """How one variant of an encoder did on one provider when it was checked.

    provider: its name in ONNX Runtime. images_per_second: None if it did not run. cosine: the
    least to the reference network's vectors on the processor, None if it gave none; 1 - cosine is
    what the variant loses. why: a WhyNotFaster of why the program would not use it, or "".
    """

    variant: str
    provider: str
    images_per_second: float | None
    cosine: float | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class EncoderCheck:
    """What the self-test of an encoder found.

    found, asked: for how many of how many texts the right picture came first, 0 of 0 where that
    cannot be asked. troubles: what is wrong with it; the encoder is sound if there is none.
    """

    id: str
    name: str
    family: str
    runs: tuple[EncoderTrial, ...]
    found: int
    asked: int
    troubles: tuple[PhotoappError, ...]
