"""Does an exported encoder give what torch gives: measured through this program's own sessions."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Pixels
from photoapp.encoder.encoder import Encoder
from photoapp.encoder.export.extra import quiet
from photoapp.encoder.export.network import Network, Words
from photoapp.encoder.export.samples import TEXTS
from photoapp.encoder.folder import ModelFolder
from photoapp.encoder.graph import Vectors
from photoapp.encoder.runtime import CPU

LARGEST_ERROR = 1e-4
"""Most that a number of a vector of length 1, or a probability, may differ from torch's."""

_BATCH = 4  # pictures that torch is given at once


@dataclass(frozen=True, slots=True)
class Parity:
    """How far the exported graphs are from torch: the largest difference of any number.

    texts: None without a text side.
    """

    pictures: float
    texts: float | None


def compare(network: Network, folder: ModelFolder, pixels: Pixels) -> Parity:
    """pixels: uint8 [N, S, S, 3] as `folder.view` says. Raises PhotoappError(EXPORT_DISAGREES)."""
    encoder = Encoder(folder, provider=CPU)
    try:
        pictures = _largest(encoder.embed_images(pixels), _pictures(network, pixels))
        texts = None
        if network.words is not None:
            texts = _largest(encoder.embed_texts(TEXTS), _texts(network.words))
    finally:
        encoder.close()
    for error in (pictures, texts):
        # Not "larger than": NaN is neither.
        if error is not None and not error <= LARGEST_ERROR:
            detail = f"{error:.2g} apart, at most {LARGEST_ERROR:.0e} is right"
            raise PhotoappError(Code.EXPORT_DISAGREES, name=network.name, detail=detail)
    return Parity(pictures, texts)


def _pictures(network: Network, pixels: Pixels) -> Vectors:
    import torch

    given = torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255
    with torch.inference_mode(), quiet():
        rows = [network.tower(network.normalise(part)) for part in given.split(_BATCH)]
        return _array(torch.cat(rows))


def _texts(words: Words) -> Vectors:
    import torch

    ids = torch.tensor(padded(words)) if words.encode is None else words.encode(list(TEXTS))
    with torch.inference_mode(), quiet():
        return _array(words.tower(ids))


def padded(words: Words) -> list[list[int]]:
    """TEXTS as the tokenizers package itself would fill them up, cleaned as the network wants."""
    from tokenizers import Tokenizer

    from photoapp.encoder.spec import Cleaning
    from photoapp.encoder.texts import canonical

    spec = words.spec
    tokenizer = Tokenizer.from_str(words.tokenizer.to_str())
    tokenizer.enable_truncation(spec.context)
    tokenizer.enable_padding(length=spec.context, pad_id=spec.pad_id)
    canonic = spec.clean is Cleaning.CANONICAL
    texts = [canonical(text) if canonic else text for text in TEXTS]
    return [encoding.ids for encoding in tokenizer.encode_batch(texts)]


def _array(tensor: Any) -> Vectors:
    found: Vectors = tensor.numpy()
    return found


def _largest(one: Vectors, other: Vectors) -> float:
    return float(np.max(np.abs(one - other)))
