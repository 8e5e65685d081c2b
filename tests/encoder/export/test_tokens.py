"""The tokenizer that is written gives the ids of open_clip's own, and the given ones end right."""

from pathlib import Path

import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder.export import bpe, tokenizing
from photoapp.encoder.export.samples import TEXTS

CONTEXT = 77
ODD = [
    "",
    " ",
    "a",
    "A Photo Of A CAT",
    "  two   spaces\tand\nlines ",
    "dog's don't I'll we've it'd",
    "🐈 cat 🐕‍🦺 dog 👩‍👩‍👧",
    "🇵🇹",
    "café naïve Ångström ÆSIR",
    "cafe\u0301 e\u0301te\u0301",
    "straße ẞ",
    "ΑΒΓΔ ος",
    "Привет, мир",
    "猫と犬",
    "고양이",
    "שלום",
    "مرحبا",
    "हिन्दी",
    "ไทย",
    "a&amp;b &lt;i&gt; &quot;x&quot;",
    "rock &amp;amp; roll",
    "&eacute;t&eacute; &copy; 2019 &nbsp; x",
    "it&#39;s",
    "“curly” ‘quotes’ it’s",
    "ﬁne ﬂow",
    "ＦＵＬＬ　ｗｉｄｔｈ！",
    "№ 5 ½ x² ①",
    "IMG_2019-07-04.JPG",
    "a_b_c",
    "...!!!???",
    "#tag @name",
    "1234567890",
    "3.14 1,000",
    "http://example.org/a?b=c&d=e",
    "C++ / C#",
    "e-mail: a@b.c",
    "50% off",
    "x" * 300,
    "word " * 200,
    "a, " * 100,
    "🐈" * 60,
    "supercalifragilisticexpialidocious",
    "\u200b zero",
    "İstanbul",
    "ﷺ",
    "𝒜𝓁𝓅𝒽𝒶",
    "٣٤٥",
    "Ⅳ",
    "a\u00a0b",
    "soft\u00adhyphen",
    "(parens) [square] {curly}",
    "'s 't 're 've 'm 'll 'd",
    "''quoted''",
    "—dash– -minus-",
    "$5 €5 £5 ¥5",
    "^caret~tilde`tick`",
    "<html>",
]
PLAIN = [
    f"{article} {colour} {thing}"
    for article in ("a", "The", "two")
    for colour in ("red", "dark-green", "blue", "YELLOW")
    for thing in ("car", "house by the sea", "dogs, playing", "Bird!")
]


@pytest.mark.usefixtures("extra")
def test_clips_tokenizer_gives_the_ids_of_open_clip() -> None:
    import open_clip

    texts = [*TEXTS, *ODD, *PLAIN]
    assert len(texts) >= 100
    own, made = open_clip.get_tokenizer("ViT-B-32"), bpe.tokenizer()
    made.enable_truncation(CONTEXT)
    made.enable_padding(length=CONTEXT, pad_id=0)
    theirs = own(texts).tolist()
    # As the program does: lower case first, since model.json says so.
    ours = [made.encode(text.lower()).ids for text in texts]
    wrong = [text for text, one, other in zip(texts, theirs, ours, strict=True) if one != other]
    assert not wrong


def test_a_given_tokenizer_ends_each_text_and_pads_as_the_network_learnt(speech: Path) -> None:
    made = tokenizing.given(speech, ends_with_padding=False)
    assert made.encode("a cat").ids[-1] == made.token_to_id("<eos>")
    assert tokenizing.pad_id(made, "timm/ViT-B-32-SigLIP2-256") == made.token_to_id("<pad>")
    stripped = tokenizing.given(speech, ends_with_padding=True)
    assert stripped.encode("a cat").ids[-1] == made.token_to_id("<pad>")


def test_siglips_first_tokenizer_pads_with_the_end() -> None:
    from tokenizers import Tokenizer, models

    made = Tokenizer(models.WordLevel({"<pad>": 0, "</s>": 1, "<unk>": 2}, "<unk>"))
    assert tokenizing.pad_id(made, "timm/ViT-B-16-SigLIP") == 1
    assert tokenizing.pad_id(made, "timm/ViT-B-16-SigLIP-i18n-256") == 1
    assert tokenizing.pad_id(made, "timm/ViT-B-16-SigLIP2") == 0


def test_a_file_that_is_no_tokenizer_is_refused(tmp_path: Path) -> None:
    for content in (b"", b"{}", b"\x80\x04 pickle"):
        file = tmp_path / "tokenizer.json"
        file.write_bytes(content)
        with pytest.raises(PhotoappError) as raised:
            tokenizing.given(file, ends_with_padding=False)
        assert raised.value.code is Code.TOKENIZER_UNUSABLE
