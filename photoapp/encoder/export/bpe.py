"""The tokenizer of CLIP, from the vocabulary that open_clip ships, in the form this program reads.

It gives the ids of open_clip's SimpleTokenizer, which cleans texts with ftfy and html first. What
of this can be said as replacements is said here; mojibake, of which no question consists, is not.
"""

import html.entities
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photoapp.encoder.layouts.bpe import write_tokenizer

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_UNESCAPED = 2  # times that open_clip unescapes HTML, one after the other
_ASCII = range(0x20, 0x7F)
_WIDE = range(0xFF01, 0xFFEF)  # the forms of letters that East Asian keyboards give
_LIGATURES = range(0xFB00, 0xFB07)
_LATIN_LIGATURES = "ĲĳŉǱǲǳǄǅǆǇǈǉǊǋǌ"
_SINGLE_QUOTES, _DOUBLE_QUOTES = "‘’‚‛ʼ", "“”„‟"
_UNSEEN = "\ufeff\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb"


def tokenizer() -> "Tokenizer":
    """Starts and ends each text with its two tokens, and cleans it as open_clip does."""
    from open_clip.tokenizer import default_bpe
    from tokenizers import Tokenizer

    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "tokenizer.json"
        write_tokenizer(Path(default_bpe()), file)
        made = Tokenizer.from_file(str(file))
    made.normalizer = _cleaning()
    return made


def _cleaning() -> Any:
    """ftfy.fix_text, html.unescape twice, white space, lower case: as replacements."""
    from tokenizers import Regex, normalizers

    steps = [normalizers.Replace(old, new) for old, new in _replacements()]
    return normalizers.Sequence(
        [
            *steps,
            normalizers.NFC(),
            normalizers.Replace(Regex(r"\s+"), " "),
            normalizers.Strip(),
            normalizers.Lowercase(),
        ]
    )


def _replacements() -> Iterator[tuple[str, str]]:
    for _ in range(_UNESCAPED):
        yield from _entities()
    for places, plain in ((_SINGLE_QUOTES, "'"), (_DOUBLE_QUOTES, '"'), (_UNSEEN, "")):
        for letter in places:
            yield letter, plain
    for letter in (*map(chr, (*_WIDE, *_LIGATURES)), *_LATIN_LIGATURES):
        plain = unicodedata.normalize("NFKC", letter)
        if plain != letter:
            yield letter, plain
    yield "\u3000", " "


def _entities() -> Iterator[tuple[str, str]]:
    for code in _ASCII:
        if chr(code) != "&":
            yield f"&#{code};", chr(code)
    for name, code in html.entities.name2codepoint.items():
        if name != "amp":
            yield f"&{name};", chr(code)
    # Last, because what it makes belongs to the next round.
    yield "&#38;", "&"
    yield "&amp;", "&"
