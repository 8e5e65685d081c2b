"""What an encoder is asked for a concept: texts that read naturally, several for each."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Cancelled
from photoapp.base.resources import resources
from photoapp.tagging.vocabulary import Concept, Kind

Vector = NDArray[np.float32]
Stop = Callable[[], bool]

BARE, WITH_ARTICLE = "{}", "{a}"
"""Where a form has the word: as it is, or with "a" before it if it is a thing one can count."""

_PLURALS = ("s", "men", "mice", "geese", "feet", "children")
_STEM = 2  # letters that a plural has in common with its singular
_VOWELS = "aeiou"
_NOT_AS_SPELLED = ("uni", "use", "eu")  # "a unicorn"


def prompts(concept: Concept) -> tuple[str, ...]:
    """The texts for a concept: its own, or those of its kind."""
    if concept.prompts:
        return concept.prompts
    word = concept.word
    return tuple(
        dict.fromkeys(
            form.replace(WITH_ARTICLE, _with_article(concept)).replace(BARE, word)
            for form in _forms().get(concept.kind, (BARE,))
        )
    )


def tag_vectors(
    embed: Callable[[Sequence[str]], Vector],
    concepts: Sequence[Concept],
    stop: Stop | None = None,
) -> Vector:
    """What an encoder takes concepts for: the mean direction of their texts, float32 [T, D].

    Averaging over forms takes out what belongs to a form and not to the concept (Radford and
    others 2021, Learning Transferable Visual Models, 3.1.4). embed: texts as they are to unit
    vectors float32 [n, D]. Raises Cancelled.
    """
    rows = []
    for concept in concepts:
        if stop is not None and stop():
            raise Cancelled
        mean = embed(prompts(concept)).astype(np.float64).mean(axis=0)
        rows.append(mean / np.linalg.norm(mean))
    return np.asarray(rows, np.float32)


@cache
def _forms() -> Mapping[Kind, tuple[str, ...]]:
    """The forms of each kind, from resources/vocabulary/prompts.tsv."""
    text = (resources() / "vocabulary" / "prompts.tsv").read_text(encoding="utf-8")
    found: dict[Kind, tuple[str, ...]] = {}
    for line in text.splitlines()[1:]:
        kind, form = line.split("\t")
        found[Kind(kind)] = (*found.get(Kind(kind), ()), form)
    return found


def _with_article(concept: Concept) -> str:
    """With "a" or "an" what can be counted, which has a plural: "a dog", "an owl", "snow"."""
    word, plural = concept.word, next(iter(concept.synonyms["en"]), "")
    if not plural.endswith(_PLURALS) or plural[:_STEM] != word[:_STEM]:
        return word
    vowel = word[0].lower() in _VOWELS and not word.lower().startswith(_NOT_AS_SPELLED)
    return f"{'an' if vowel else 'a'} {word}"
