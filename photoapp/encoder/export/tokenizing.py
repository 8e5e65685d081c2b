"""A tokenizer.json that the user gives, for networks whose own tokenizer lives on the hub."""

from pathlib import Path
from typing import TYPE_CHECKING

from photoapp.base.messages import Code, PhotoappError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_LIMIT = 64 << 20  # bytes, as where it is read
_ENDS = ("</s>", "<eos>", "[SEP]")
_PADS = ("<pad>", "[PAD]")
# SigLIP's first tokenizers pad with the end of the text; the vectors are noise otherwise.
_PADDED_WITH_END = ("SigLIP", "SigLIP-i18n-256")


def given(file: Path, *, ends_with_padding: bool) -> "Tokenizer":
    """The tokenizer in a file, ending each text as the network learnt it.

    ends_with_padding: the end token is replaced by padding. Raises
    PhotoappError(TOKENIZER_UNUSABLE).
    """
    from tokenizers import Tokenizer

    try:
        if file.stat().st_size > _LIMIT:
            raise _unusable(file, f"larger than {_LIMIT} bytes")
        made = Tokenizer.from_file(str(file))
    except PhotoappError:
        raise
    except Exception as error:  # tokenizers raises nothing more special
        raise _unusable(file, str(error)[:300]) from error
    made.no_padding()
    made.no_truncation()
    return _ended(made, file, ends_with_padding=ends_with_padding)


def pad_id(tokenizer: "Tokenizer", hub: str) -> int:
    """What texts are padded with. hub: the repository of the network's own tokenizer."""
    names: tuple[str, ...] = _PADS
    if hub.startswith("timm/ViT-") and hub.endswith(_PADDED_WITH_END):
        names = _ENDS
    found = (tokenizer.token_to_id(name) for name in names)
    return next((number for number in found if number is not None), 0)


def _ended(tokenizer: "Tokenizer", file: Path, *, ends_with_padding: bool) -> "Tokenizer":
    from tokenizers import processors

    end = next((name for name in _ENDS if tokenizer.token_to_id(name) is not None), None)
    if end is None:
        raise _unusable(file, f"none of its tokens ends a text: {', '.join(_ENDS)}")
    ids = tokenizer.encode("a").ids
    number = tokenizer.token_to_id(end)
    if ends_with_padding:
        start, pad = tokenizer.id_to_token(ids[0]), tokenizer.id_to_token(0)
        tokenizer.post_processor = processors.TemplateProcessing(
            single=f"{start} $A {pad}", special_tokens=[(start, ids[0]), (pad, 0)]
        )
    elif not ids or ids[-1] != number:
        tokenizer.post_processor = processors.TemplateProcessing(
            single=f"$A {end}", special_tokens=[(end, number)]
        )
    return tokenizer


def _unusable(file: Path, detail: str) -> PhotoappError:
    return PhotoappError(Code.TOKENIZER_UNUSABLE, path=str(file), detail=detail)
