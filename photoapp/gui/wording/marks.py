"""Marks a text of a table for the translators; what shows it asks for the translation."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself. lupdate finds it by this name; Qt's own one has no type."""
    return text
