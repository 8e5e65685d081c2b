"""Questions in a language that an encoder does not know: noticed, and put into English words.

What is noticed is certain or not said at all: a name must never be taken for a word. By letters
alone where no other language is written so; for German, French and Spanish by the vocabulary
(resources/vocabulary) and by small words.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from photoapp.base.gazetteer import gazetteer
from photoapp.base.messages import Language
from photoapp.base.resources import resources
from photoapp.search.smallwords import ADJECTIVES, ALSO_ENGLISH, ENGLISH, PARTICLES, SMALL
from photoapp.search.tree import About, Query, Words, leaves

MANY = "mul"
"""Many languages, unnamed (ISO 639-2)."""

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 32  # of a question that are looked at
_LONGEST = 4  # words of a vocabulary's form
_STEM = 2  # letters that a plural has in common with its singular
_LARGE = 50_000
"""A word alone that is a place of so many inhabitants means the place: Essen, Nantes."""

_MOST_SIGNS = 500
_COLOUR = "colour"
_PLURALS = ("s", "men", "mice", "children")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})

_SCRIPTS = (
    ("HIRAGANA", Language.JAPANESE),
    ("KATAKANA", Language.JAPANESE),
    ("HANGUL", Language.KOREAN),
    ("CJK", Language.CHINESE),
    ("CYRILLIC", Language.CYRILLIC),
    ("GREEK", Language.GREEK),
    ("HEBREW", Language.HEBREW),
    ("ARABIC", Language.ARABIC),
    ("DEVANAGARI", Language.DEVANAGARI),
    ("THAI", Language.THAI),
)

Form = tuple[str, ...]


class Understood(NamedTuple):
    """A text in another language. english: the same in English words, "" where none is known."""

    language: Language
    english: str


class _Span(NamedTuple):
    """Some words of a text as a language has them.

    english: "" for an article; as it was written for a name, or a word nobody listed. told: it
    tells the language. content: it is more than a small word. describes: it is an adjective.
    length: in words.
    """

    english: str
    told: bool
    content: bool = True
    known: bool = True
    describes: bool = False
    length: int = 1


class _Vocabulary(NamedTuple):
    """The words of a language, folded, by their English; which are adjectives.

    words: those of every form that is not English as it stands ("hot dog"). written: words with
    their accents, in small letters.
    """

    english: Mapping[Form, str]
    adjectives: frozenset[Form]
    words: frozenset[str]
    written: frozenset[str]


class Reading(NamedTuple):
    """A question as an encoder of English has to be asked. english: by its texts that change."""

    language: Language
    english: Mapping[str, str]


def reading(tree: Query, languages: Sequence[str]) -> Reading | None:
    """How a question is put to an encoder of some languages (ISO 639); None: as it is.

    An encoder that does not say what it knows, or knows many, is asked as the question is.
    """
    if "en" not in languages or MANY in languages:
        return None
    texts = [leaf.text for leaf, _ in leaves(tree) if isinstance(leaf, Words | About)]
    found = {text: one for text in texts if (one := understood(text))}
    strange = {text: one for text, one in found.items() if one.language not in languages}
    if not strange:
        return None
    english = {text: one.english for text, one in strange.items() if one.english}
    return Reading(next(iter(strange.values())).language, english)


def understood(text: str) -> Understood | None:
    """A text in another language than English; None if it is English, a name, or may be."""
    shown = _WORD.findall(text)[:_MOST_WORDS]
    words = [fold(word) for word in shown]
    if not words:
        return None
    by_letters = _language_of_letters(text)
    if by_letters is not None:
        return None if _is_place(words) else Understood(by_letters, "")
    read = {language: _read(words, shown, language) for language in SMALL}
    sure = {language: _sureness(spans) for language, spans in read.items()}
    accents = {language: _as_written(shown, language) for language in read}
    best = max(sure, key=lambda language: (sure[language], accents[language]))
    rank = (sure[best], accents[best])
    alone = sum((sure[one], accents[one]) == rank for one in read) == 1
    if not sure[best] or not alone or _has_english(shown, best) or _is_place(words):
        return None
    return Understood(best, _english(_read(words, shown, best, _places(words)), best))


def fold(word: str) -> str:
    """A word without case and accents; "ß" is "ss"."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _read(
    words: Sequence[str],
    shown: Sequence[str],
    language: Language,
    names: frozenset[int] = frozenset(),
) -> list[_Span]:
    """A text as one language has it, the longest forms first. names: words that are none."""
    vocabulary, small = _vocabulary(language), SMALL[language]
    spans: list[_Span] = []
    at = 0
    while at < len(words):
        length = next(
            (
                n
                for n in range(min(_LONGEST, len(words) - at), 0, -1)
                if tuple(words[at : at + n]) in vocabulary.english
                and names.isdisjoint(range(at, at + n))
            ),
            0,
        )
        word, form = words[at], tuple(words[at : at + length])
        before_noun = (*words[at + 1 : at + 2],) in vocabulary.english
        if length and not (word in small and before_noun):
            told = not (_is_shared(shown[at]) if length == 1 else form in _english_forms())
            describes = form in vocabulary.adjectives
            spans.append(_Span(vocabulary.english[form], told, describes=describes, length=length))
        elif word in small and at not in names:
            told = word not in PARTICLES and not _is_shared(shown[at])
            spans.append(
                _Span(small[word], told, content=False, describes=small[word] in ADJECTIVES)
            )
        else:
            spans.append(_Span(shown[at], told=False, known=word.isdecimal()))
        at += length or 1
    return spans


def _is_shared(shown: str) -> bool:
    """Whether a word is an English one too, or a name. With its accents: "bar" is no "Bär"."""
    written = shown.casefold()
    return written in ALSO_ENGLISH or written in ENGLISH or written in _english_words()


def _sureness(spans: Sequence[_Span]) -> int:
    """How many words tell the language; 0 where they are too few to be sure of it.

    One word of the vocabulary beside unknown ones, with nothing between them, is a name: Puerto
    Rico. Small words alone have to be two.
    """
    told = sum(one.length for one in spans if one.told)
    nouns = sum(one.told and one.content for one in spans)
    unknown = sum(not one.known for one in spans)
    small = sum(not one.content for one in spans)
    if nouns >= 2 or (nouns and (small or not unknown)) or (not nouns and told >= 2):
        return told + sum(one.length for one in spans if one.known)
    return 0


def _as_written(shown: Sequence[str], language: Language) -> int:
    """How many words the language writes with these accents: "bébé" is French, "bebé" Spanish."""
    return sum(word.casefold() in _vocabulary(language).written for word in shown)


def _has_english(shown: Sequence[str], language: Language) -> bool:
    """Whether a word is English and nothing else.

    Small English words are looked for as they are written: "the" is no "thé".
    """
    vocabulary, small = _vocabulary(language), SMALL[language]
    for word, written in ((fold(one), one.casefold()) for one in shown):
        is_small = written in ENGLISH and written not in vocabulary.written
        is_form = (word,) in _english_forms() and word not in vocabulary.words
        if (is_small or is_form) and word not in small:
            return True
    return False


def _english(spans: Sequence[_Span], language: Language) -> str:
    """English words for a text, "" if more of its words are unknown than known."""
    content = [one for one in spans if one.content]
    if 2 * sum(one.known for one in content) < max(1, len(content)):
        return ""
    said: list[_Span] = []
    for one in spans:
        after_small = bool(said) and not (said[-1].content or said[-1].describes)
        if one.english and not (one.english == "of" and after_small):  # "delante de", "cerca de"
            said.append(one)
    while said and not said[-1].content and not said[-1].describes:
        said.pop()  # typed so far: "dog on"
    if language is not Language.GERMAN:  # where adjectives come after what they describe
        for i in range(1, len(said)):
            if said[i].describes and said[i - 1].content and not said[i - 1].describes:
                said[i - 1], said[i] = said[i], said[i - 1]
    return " ".join(one.english for one in said)


def _is_place(words: Sequence[str]) -> bool:
    """Whether the whole text is the name of a place; of a large one, if it is one word."""
    entries = gazetteer().find(" ".join(words))
    large = any(gazetteer().named(one).inhabitants >= _LARGE for one in entries.tolist())
    return large or (len(entries) > 0 and _is_long(words))


def _places(words: Sequence[str]) -> frozenset[int]:
    """Which words stand in names of places of two words or more."""
    found: set[int] = set()
    for length in range(2, _LONGEST + 1):
        for first in range(len(words) - length + 1):
            some = words[first : first + length]
            if _is_long(some) and len(gazetteer().spelled(" ".join(some))):
                found.update(range(first, first + length))
    return frozenset(found)


def _is_long(words: Sequence[str]) -> bool:
    """Whether two of the words are more than small ones; villages are called "La Plage", too."""
    return sum(all(word not in small for small in SMALL.values()) for word in words) > 1


def _language_of_letters(text: str) -> Language | None:
    """The language that most letters of a text are written in, None for Latin letters."""
    letters = [sign for sign in text[:_MOST_SIGNS] if sign.isalpha()]
    found: list[Language] = []
    for sign in letters:
        name = unicodedata.name(sign, "")
        found += [language for script, language in _SCRIPTS if name.startswith(script)][:1]
    if 2 * len(found) < max(1, len(letters)):
        return None
    if Language.JAPANESE in found:  # which has Chinese signs as well
        return Language.JAPANESE
    return max(dict.fromkeys(found), key=found.count)


# -- the vocabulary ------------------------------------------------------------------------------


@cache
def _rows() -> list[dict[str, str]]:
    text = (resources() / "vocabulary" / "vocabulary.tsv").read_text(encoding="utf-8")
    names, *lines = (line.split("\t") for line in text.splitlines())
    return [dict(zip(names, line, strict=True)) for line in lines]


@cache
def _vocabulary(language: Language) -> _Vocabulary:
    english: dict[Form, str] = {}
    adjectives: set[Form] = set()
    for row in _rows():
        one, *others = row["en"].lower().split(" | ")  # as people type: "christmas"
        many = next((other for other in others[:1] if other.endswith(_PLURALS)), one)
        stem = next(_forms(row[language]))[0][:_STEM]
        for place, cell in enumerate(row[language].split(" | ")):
            for form in _forms(cell):
                # By the order of the table's cells: the second form is the plural of the first,
                # unless it is another word ("Hügel" has no plural of its own).
                is_plural = place == 1 and form[0].startswith(stem)
                english.setdefault(form, many if is_plural else one)
                if row["kind"] == _COLOUR:
                    adjectives.add(form)
    foreign = (form for form in english if len(form) == 1 or form not in _english_forms())
    written = (word.casefold() for row in _rows() for word in _WORD.findall(row[language]))
    return _Vocabulary(
        english,
        frozenset(adjectives),
        frozenset(word for form in foreign for word in form),
        frozenset(written),
    )


@cache
def _english_forms() -> frozenset[Form]:
    return frozenset(form for row in _rows() for form in _forms(row["en"]))


@cache
def _english_words() -> frozenset[str]:
    """English forms of one word as they are written, in small letters."""
    forms = (form.casefold() for row in _rows() for form in row["en"].split(" | "))
    return frozenset(form for form in forms if _WORD.fullmatch(form))


def _forms(cell: str) -> Iterator[Form]:
    """The forms in a cell, each as folded words; German umlauts as two letters, too."""
    for form in cell.split(" | "):
        for spelling in dict.fromkeys((form, form.lower().translate(_UMLAUTS))):
            yield tuple(fold(word) for word in _WORD.findall(spelling))
