"""What tags are called on screen: those of the vocabulary in the user's own language."""

from functools import cache

from PySide6.QtCore import QLocale


def called(name: str) -> str:
    """A tag's name as shown: one that still has its English name from the vocabulary, translated.

    The first call reads the vocabulary, so not on the GUI thread.
    """
    language = _language()
    return name if language == "en" else _translations(language).get(name, name)


def known_names() -> list[str]:
    """The names of the vocabulary in the user's language. As `called`, not on the GUI thread."""
    from photoapp.tagging.vocabulary import vocabulary  # which the start does without

    language = _language()
    return [one.names[language] for one in vocabulary().tags]


def _language() -> str:
    from photoapp.tagging.vocabulary import LANGUAGES

    language = QLocale().name().partition("_")[0]
    return language if language in LANGUAGES else "en"


@cache
def _translations(language: str) -> dict[str, str]:
    from photoapp.tagging.vocabulary import vocabulary

    return {one.names["en"]: one.names[language] for one in vocabulary().concepts}
