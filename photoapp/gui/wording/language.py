"""The language of the window: what the user chose, else the system's, else English."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from photoapp.base.resources import resources
from photoapp.gui.wording import words
from photoapp.gui.wording.marks import QT_TRANSLATE_NOOP

PLAIN = "en"  # the language of the sources; its file knows one photo from several
_NAME: Final = "language"  # by which the translators in use are found again
KEYS: Final = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
)
"""Keys as Qt asks for their names: its own Spanish has them longer than the keys themselves."""

_NAMES: Final = {"name of a folder"}  # what is no sentence, but goes into a path


def speak(app: QApplication, code: str = "") -> QLocale:
    """Let the program speak a language (ISO 639), dates and figures too; "" is the system's.

    For windows made from now on. A language without translations is spoken in English, with the
    dates and figures and from the side that it asks for. Returns what was chosen.
    """
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    locale = _locale(code)
    QLocale.setDefault(locale)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = str(resources() / "translations")
    _install(app, locale, "qtbase", qt)
    mirrored = locale.textDirection() is Qt.LayoutDirection.RightToLeft
    if not _install(app, locale, "photoapp", own):
        english = _FromTheLeft if mirrored else _Translator
        _install(app, QLocale(PLAIN), "photoapp", own, english)
    app.setLayoutDirection(locale.textDirection())
    return locale


def _locale(code: str) -> QLocale:
    system = QLocale.system()
    chosen = QLocale(code) if code else system
    if chosen.language() == system.language() != QLocale.Language.C:
        return system  # somebody in Vienna who chooses German wants Austrian dates
    if chosen.language() in {QLocale.Language.C, QLocale.Language.English}:
        # Without a language, Qt writes dates and figures for machines.
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return chosen


class _Translator(QTranslator):
    """Translations that nobody can take away: Qt would map the file, and a program whose mapped
    file is cut short is killed. Qt only points to the bytes, so they live as long as it does.
    """

    def __init__(self, app: QApplication, file: str) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        self._bytes = Path(file).read_bytes()
        self.load(self._bytes)


class _FromTheLeft(_Translator):
    """English in a window that is read from the right. Else its full stop would stand before it,
    and figures change places.
    """

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        said = super().translate(context, text, disambiguation or "", n)
        theirs = context.startswith("Q") and context != "QWidget"  # Qt's own words
        named = disambiguation in _NAMES or "(*" in text
        if theirs or named:
            return said or None  # type: ignore[return-value]  # "" would be a translation
        return words.from_the_left(said or text)


def _install(
    app: QApplication,
    locale: QLocale,
    name: str,
    folder: str,
    kind: type[_Translator] = _Translator,
) -> bool:
    finder = QTranslator()
    if not finder.load(locale, name, "_", folder):
        return False
    return app.installTranslator(kind(app, finder.filePath()))
