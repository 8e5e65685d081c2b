"""The section of looks: colours, size of text, language, how photos stand in the grid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photoapp.gui import theme
from photoapp.gui.settings.parts import DropDown, Scale, Section, Segments
from photoapp.gui.settings.stored import LANGUAGES, TEXT_LEAST, TEXT_MOST, Settings
from photoapp.gui.widgets.controls import CheckBox
from photoapp.gui.wording import words

_FILL, _WHOLE = "fill", "whole"


class AppearanceSection(Section):
    """Signals: look(theme.Choice), text(int) percent, language(str), crop(bool), cell(int),
    fades(bool): what the user chose just now.
    """

    look = Signal(object)
    text = Signal(int)
    language = Signal(str)
    crop = Signal(bool)
    cell = Signal(int)
    fades = Signal(bool)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Appearance"), "", parent)
        self._settings = settings
        self._looks = Segments(
            [
                (theme.Choice.SYSTEM.value, self.tr("As the system")),
                (theme.Choice.LIGHT.value, self.tr("Light")),
                (theme.Choice.DARK.value, self.tr("Dark")),
            ],
            self,
        )
        self._looks.chosen.connect(lambda value: self.look.emit(theme.Choice(value)))
        self.add_row(self.tr("Colours"), "", self._looks)
        self._text = _Percent(self.tr("Size of text"), (TEXT_LEAST, TEXT_MOST), 5, self)
        self._text.moved.connect(self.text)
        self.add_row(self.tr("Size of text"), "", self._text)
        self._languages = DropDown(self.tr("Language"), self)
        self._languages.chosen.connect(self._choose_language)
        text = self.tr("Another language is spoken from the next start on.")
        self.add_row(self.tr("Language"), text, self._languages)
        self._add_grid()
        self.column.addStretch()
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now, whoever chose it."""
        settings = self._settings
        self._looks.show_value(settings.look.value)
        self._text.show_value(settings.text_percent)
        self._languages.offer(self._offered(), settings.language)
        self._crops.show_value(_FILL if settings.crop else _WHOLE)
        self._fades.setChecked(settings.fades)

    def show_cell(self, side: int) -> None:
        """Cells have this size now."""
        self._cells.show_value(side)

    def _add_grid(self) -> None:
        self.add_group(self.tr("Photos in the grid"))
        choices = [(_FILL, self.tr("Fill the square")), (_WHOLE, self.tr("Whole photo"))]
        self._crops = Segments(choices, self)
        self._crops.chosen.connect(lambda value: self.crop.emit(value == _FILL))
        self.add_row(self.tr("Shape"), "", self._crops)
        limits = theme.CELL_LEAST, theme.CELL_MOST
        self._cells = Scale(self.tr("Size of the pictures"), limits, 8, self)
        self._cells.show_value(self._settings.cell)
        self._cells.moved.connect(self.cell)
        self.add_row(self.tr("Size of the pictures"), "", self._cells)
        self._fades = CheckBox(self.tr("Fade in"), self)
        theme.hold(self._fades, height=theme.TARGET)
        self._fades.clicked.connect(self.fades)
        text = self.tr("Where your desktop asks for no animation, photos appear at once anyway.")
        self.add_row(self.tr("Photos that appear"), text, self._fades)

    def _offered(self) -> list[tuple[str, str]]:
        return [("", self.tr("As the system")), *LANGUAGES.items()]

    def _choose_language(self, code: str) -> None:
        self.language.emit(code)
        self._languages.offer(self._offered(), code)


class _Percent(Scale):
    """A scale of percent."""

    def say(self, value: int) -> str:
        return self.tr("{0} %").format(words.number(value))
