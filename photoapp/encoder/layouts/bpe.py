"""CLIP's vocabulary as OpenAI published it, a list of merges, becomes a tokenizer.json.

The algorithm is that of openai/CLIP's simple_tokenizer.py; the form is that of
openai/clip-vit-base-patch32's tokenizer.json.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

from photoapp.encoder.layouts.draft import Gap

START, END = "<|startoftext|>", "<|endoftext|>"
_MERGES = 49_152 - 256 - 2  # as many of the list as CLIP uses
_LIMIT = 8 << 20  # bytes unpacked; the list has 3.1 MiB
_WORDS = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"


def write_tokenizer(merges: Path, target: Path) -> None:
    """Write a tokenizer.json from a gzipped list of merges. Raises Gap, OSError."""
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    pairs = list(_pairs(merges))
    letters = list(_letters())
    words = [*letters, *(f"{one}</w>" for one in letters), *map("".join, pairs), START, END]
    vocabulary = {word: number for number, word in enumerate(words)}
    if not all(one in vocabulary and other in vocabulary for one, other in pairs):
        raise Gap(f"{merges.name} is no list of merges")
    made = Tokenizer(
        models.BPE(
            vocab=vocabulary,
            merges=pairs,
            unk_token=END,
            continuing_subword_prefix="",
            end_of_word_suffix="</w>",
        )
    )
    made.normalizer = normalizers.Sequence(
        [normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()]
    )
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_WORDS), behavior="removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    made.add_special_tokens([START, END])
    ends = (END, vocabulary[END]), (START, vocabulary[START])
    made.post_processor = processors.RobertaProcessing(
        *ends, trim_offsets=False, add_prefix_space=False
    )
    made.save(str(target))


def _pairs(merges: Path) -> Iterator[tuple[str, str]]:
    """The merges in use, the most common first; the first line of the list is its version."""
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        content = unpacker.decompress(merges.read_bytes(), _LIMIT)
        lines = content.decode("utf-8").split("\n")[1 : _MERGES + 1]
    except (zlib.error, UnicodeDecodeError) as error:
        raise Gap(f"{merges.name} is damaged") from error
    for line in lines:
        parts = line.split()
        if len(parts) == 2:
            yield parts[0], parts[1]
        elif parts:
            raise Gap(f"{merges.name} is no list of merges")


def _letters() -> Iterator[str]:
    """A printable letter for each byte, in the order of CLIP's numbers."""
    plain = [*range(ord("!"), ord("~") + 1), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    yield from map(chr, plain)
    yield from (chr(0x100 + n) for n in range(0x100 - len(plain)))
