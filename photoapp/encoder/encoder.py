"""An encoder at work: pictures and words in, unit vectors out. The face of a model folder."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from photoapp.base.hardware import usable_cores
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Pixels
from photoapp.encoder.folder import PROMPT_SLOT, ModelFolder
from photoapp.encoder.graph import Vectors
from photoapp.encoder.images import ImageTower
from photoapp.encoder.runtime import Runtime
from photoapp.encoder.texts import TextTower

_PROMPTED = 2  # a question of at most so many words is put into the prompt forms


class Encoder:
    """A network in use. Nothing is loaded before its side is needed; safe from any thread.

    Attributes: folder.
    """

    def __init__(
        self,
        folder: ModelFolder,
        *,
        threads: int | None = None,
        providers: Sequence[str] | None = None,
        runtime: Runtime | None = None,
    ) -> None:
        """threads: of each session, the usable cores by default. providers: names as ONNX Runtime
        has them, best first, each used only if it earns it; by default those it offers.
        runtime: the door to ONNX Runtime.
        """
        runtime = runtime or Runtime()
        threads = threads or usable_cores()
        self.folder = folder
        self._images = ImageTower(folder, runtime, threads, providers)
        self._texts = TextTower(folder, folder.text, runtime, threads) if folder.text else None

    @property
    def provider(self) -> str:
        """What pictures really run on, "" before the first."""
        return self._images.provider

    @property
    def why_not_faster(self) -> str:
        """A WhyNotFaster of the first faster provider that failed its trial, "" if none did."""
        return self._images.why_not_faster or ""

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

    def warm(self, *, text: bool) -> None:
        """Load the text side, or the image side, ahead of its first use. Raises PhotoappError."""
        if text:
            self._text_tower().open()
        else:
            self._images.open()

    def close(self) -> None:
        """Let both sessions go, once no run is using them."""
        self._images.close()
        if self._texts is not None:
            self._texts.close()

    def _text_tower(self) -> TextTower:
        if self._texts is None:
            raise PhotoappError(Code.NO_TEXT_ENCODER, name=self.folder.name)
        return self._texts
