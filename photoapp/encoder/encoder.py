"""An encoder at work: pictures and words in, unit vectors out. The face of a model folder."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from photoapp.base.hardware import usable_cores
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Pixels
from photoapp.encoder.decisions import Decisions
from photoapp.encoder.folder import PROMPT_SLOT, ModelFolder
from photoapp.encoder.graph import Vectors
from photoapp.encoder.images import ImageTower
from photoapp.encoder.runtime import Runtime
from photoapp.encoder.texts import TextTower

REFERENCE = "reference"
"""The network itself, as against its variants in less precision."""

IDLE = 300.0
"""Seconds after which an unused side is let go: a text tower takes up to a gigabyte."""

_PROMPTED = 2  # a question of at most so many words is put into the prompt forms


class Encoder:
    """A network in use. Nothing is loaded before its side is needed; safe from any thread.

    Attributes: folder; variant, which of its networks runs.
    """

    def __init__(
        self,
        folder: ModelFolder,
        *,
        variant: str = REFERENCE,
        provider: str | None = None,
        decisions: Decisions | None = None,
        threads: int | None = None,
        runtime: Runtime | None = None,
    ) -> None:
        """provider: the one for pictures, by ONNX Runtime's name or a short one ("cuda"), used if
        it works; None for the fastest that works. decisions: what was found out at earlier starts.
        threads: of each session, the usable cores by default. runtime: the door to ONNX Runtime.

        Raises PhotoappError(VARIANT_UNKNOWN).
        """
        self._runtime = runtime or Runtime()
        threads = threads or usable_cores()
        self.folder = folder
        self.variant = variant
        run = as_variant(folder, variant)
        network = f"{folder.identity} {variant}"
        self._images = ImageTower(run, self._runtime, threads, provider, decisions, network)
        self._texts = TextTower(run, run.text, self._runtime, threads) if run.text else None

    @property
    def provider(self) -> str:
        """What pictures really run on, "" before the first."""
        decision = self._images.decision
        return decision.provider if decision else ""

    @property
    def why_not_faster(self) -> str:
        """A WhyNotFaster of what speaks against something faster; "" if nothing does, or before
        the first picture.
        """
        decision = self._images.decision
        return (decision and decision.why) or ""

    @property
    def batch(self) -> int:
        """How many pictures at once are fastest, 0 while that is not known."""
        decision = self._images.decision
        return decision.batch if decision else 0

    @property
    def speeds(self) -> Mapping[str, float]:
        """Pictures a second by provider, of those that ran when one was chosen."""
        decision = self._images.decision
        return decision.speeds if decision else {}

    def embed_images(self, pixels: Pixels) -> Vectors:
        """uint8 [N, S, S, 3] as `folder.view` says to float32 [N, dim] of length 1.

        Raises PhotoappError: MODEL_BROKEN, NO_RUNTIME, TWO_RUNTIMES.
        """
        return self._images.embed(pixels)

    def embed_texts(self, texts: Sequence[str]) -> Vectors:
        """Texts as they are to float32 [N, dim] of length 1; longer ones are cut at the context.

        Raises PhotoappError: NO_TEXT_ENCODER, MODEL_BROKEN, NO_RUNTIME, TWO_RUNTIMES.
        """
        return self._text_tower().embed(texts)

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """A question to float32 [dim] of length 1: one or two words by way of the prompt forms.

        Raises PhotoappError as `embed_texts`.
        """
        prompts = self.folder.prompts if 1 <= len(text.split()) <= _PROMPTED else ()
        forms = [prompt.replace(PROMPT_SLOT, text) for prompt in prompts] or [text]
        mean = self.embed_texts(forms).mean(axis=0)
        unit: NDArray[np.float32] = mean / np.linalg.norm(mean)
        return unit

    @property
    def knows_words(self) -> bool:
        """Whether its text side is loaded, so that a question waits for nothing."""
        return self._texts is not None and self._texts.is_open

    def warm(self, *, text: bool) -> None:
        """Load the text side, or the image side, ahead of its first use. Raises PhotoappError."""
        if text:
            self._text_tower().open()
        else:
            self._images.open()

    def let_go_if_idle(self, seconds: float = IDLE) -> None:
        """Close each side that was not used for so long; it opens again when it is needed.

        To be called now and then by whoever has a timer; costs nothing.
        """
        before = self._runtime.now() - seconds
        for side in (self._images, self._texts):
            if side is not None and side.used < before:
                side.close()

    def close(self) -> None:
        """Let both sessions go, once no run is using them."""
        self._images.close()
        if self._texts is not None:
            self._texts.close()

    def _text_tower(self) -> TextTower:
        if self._texts is None:
            raise PhotoappError(Code.NO_TEXT_ENCODER, name=self.folder.name)
        return self._texts


def as_variant(folder: ModelFolder, name: str) -> ModelFolder:
    """The folder with the graphs of a variant, or itself. Raises PhotoappError(VARIANT_UNKNOWN)."""
    if name == REFERENCE:
        return folder
    for variant in folder.variants:
        if variant.name == name:
            return folder.as_variant(variant)
    raise PhotoappError(Code.VARIANT_UNKNOWN, name=folder.name, variant=name)
