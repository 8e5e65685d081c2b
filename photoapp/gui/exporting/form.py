"""What is asked of an export: where to, as what, how large, saying what, called how."""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from photoapp.base.exports import (
    Colours,
    ExportFormat,
    ExportWish,
    Keep,
    SubFolders,
    Taken,
)
from photoapp.base.messages import PhotoappError
from photoapp.gui import theme
from photoapp.gui.exporting.remembered import PRESETS, Preset, Remembered, preset_of
from photoapp.gui.settings.parts import DropDown, Scale, Segments
from photoapp.gui.widgets.controls import Button, CheckBox, ElidedLabel, label
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words

_SIZES = (640, 1024, 1280, 1600, 2048, 2560, 3840, 5120)
_NAMES = {
    ExportFormat.JPEG: "JPEG",
    ExportFormat.PNG: "PNG",
    ExportFormat.WEBP: "WebP",
    ExportFormat.TIFF: "TIFF",
}
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_QUALITY_LEAST, _QUALITY_STEP = 10, 1
_LOSSY = (ExportFormat.SAME, ExportFormat.JPEG, ExportFormat.WEBP)


class ExportForm(QWidget):
    """Rows of choices. Signals: changed() by the user or a folder chosen; moved() the folder is
    another; other_folder() the user wants one that is not offered.

    Attributes: folder, "" for none yet; usual, what may be proposed while the user has exported
    nowhere yet; below_names, room below the field for names; shown, a line that says that the
    library shows what is in the folder.
    """

    changed = Signal()
    moved = Signal()
    other_folder = Signal()

    def __init__(self, remembered: Remembered, parent: QWidget) -> None:
        super().__init__(parent)
        self.usual = () if remembered.folders else _usual()
        self._recent = remembered.folders or self.usual[:1]
        self.folder = self._recent[0]
        self._wish = remembered.wish
        self._make()
        self._lay_out()
        self._connect()
        self._show()

    def wish(self) -> ExportWish | PhotoappError:
        """What is wished now, or why that cannot be."""
        try:
            return replace(self._wish, pattern=self.pattern.text().strip() or "{name}")
        except PhotoappError as error:
            return error

    def show_folder(self, path: str) -> None:
        """Export into this folder."""
        self.folder = os.path.normpath(path)
        self._offer_folders()
        self.moved.emit()
        self.changed.emit()

    def begin_at(self, path: str) -> None:
        """Propose this folder, unless the user has chosen another meanwhile."""
        if self.usual and self.folder == self.usual[0] != path:
            self._recent = (path,)
            self.show_folder(path)

    def _make(self) -> None:
        self.preset = Segments(
            [
                (Preset.WEB, self.tr("For the web")),
                (Preset.FULL, self.tr("Full size")),
                (Preset.SAME, self.tr("As they are")),
            ],
            self,
        )
        self.into = ElidedLabel(parent=self, mode=Qt.TextElideMode.ElideMiddle)
        self.choose = Button(self.tr("Choose…") + "\u2002", "quiet", "caret-down", self)
        self.choose.setAccessibleName(self.tr("Choose the folder"))
        self.choose.setMenu(Menu(self.choose))
        text = self.tr("This folder is in your library: the copies will be among your photos, too.")
        self.shown = label(text, "secondary", self)
        self.shown.hide()
        self.format = DropDown(self.tr("Format"), self)
        self.longest = DropDown(self.tr("Size"), self)
        self.quality = Scale(self.tr("Quality"), (_QUALITY_LEAST, 100), _QUALITY_STEP, self)
        self.keep = DropDown(self.tr("What they say"), self)
        self.srgb = CheckBox(self.tr("Colours that look right on every screen (sRGB)"), self)
        self.pattern = QLineEdit(self)
        self.pattern.setAccessibleName(self.tr("Pattern of names"))
        self.insert = Button(self.tr("Insert") + "\u2002", "quiet", "caret-down", self)
        self.folders = DropDown(self.tr("Sort into folders"), self)
        self.companions = CheckBox(self.tr("Raw files, films and sidecars come along"), self)
        self.skip = CheckBox(self.tr("Leave out photos whose name is taken"), self)

    def _lay_out(self) -> None:
        into = QVBoxLayout()
        into.setSpacing(theme.TINY)
        into.addLayout(_row(self.into, self.choose))
        into.addWidget(self.shown)
        names = _row(self.pattern, self.insert)
        self.below_names = QVBoxLayout()
        self.below_names.setSpacing(theme.TINY)
        self.below_names.addLayout(names)
        self._explained = label("", "secondary", self)
        said = QVBoxLayout()
        said.setSpacing(theme.TINY)
        said.addLayout(_row(self.keep, None))
        said.addWidget(self._explained)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        self._titles: dict[object, QWidget] = {}
        for title, part in (
            ("", self.preset),
            (self.tr("Into"), into),
            (self.tr("Format"), _row(self.format, None)),
            (self.tr("Size"), _row(self.longest, None)),
            (self.tr("Quality"), self.quality),
            (self.tr("Details"), said),
            ("", self.srgb),
            (self.tr("Names"), self.below_names),
            (self.tr("Folders"), _row(self.folders, None)),
            ("", self.companions),
            ("", self.skip),
        ):
            self._add(grid, title, part)
        grid.setRowStretch(grid.rowCount(), 1)

    def _add(self, grid: QGridLayout, title: str, part: QWidget | QBoxLayout) -> None:
        row = grid.rowCount()
        told = label(title, "secondary", self)
        told.setWordWrap(False)
        if title:  # beside the first line of its part, which may have more below
            told.setMinimumHeight(self.choose.sizeHint().height())
            told.setAlignment(_START)
        grid.addWidget(told, row, 0, _TOP)
        self._titles[part] = told
        if isinstance(part, QBoxLayout):
            grid.addLayout(part, row, 1)
        else:
            grid.addWidget(part, row, 1, _START)

    def _connect(self) -> None:
        self.preset.chosen.connect(self._take_preset)
        self.format.chosen.connect(lambda value: self._take(format=ExportFormat(value)))
        self.longest.chosen.connect(lambda value: self._take(longest=int(value) or None))
        self.quality.moved.connect(lambda value: self._take(quality=value))
        self.keep.chosen.connect(self._take_keep)
        self.srgb.toggled.connect(
            lambda on: self._take(colours=Colours.SRGB if on else Colours.KEPT)
        )
        self.folders.chosen.connect(lambda value: self._take(folders=SubFolders(value)))
        self.companions.toggled.connect(lambda on: self._take(companions=on))
        self.skip.toggled.connect(
            lambda on: self._take(taken=Taken.SKIPPED if on else Taken.NUMBERED)
        )
        self.pattern.textChanged.connect(self.changed)

    def _take(self, **values: object) -> None:
        self._wish = replace(self._wish, **values)  # type: ignore[arg-type]
        self._show()
        self.changed.emit()

    def _take_keep(self, value: str) -> None:
        keep = Keep(value)
        self._take(keep=keep, companions=self._wish.companions and keep is Keep.ALL)

    def _take_preset(self, value: str) -> None:
        wish, mine = PRESETS[Preset(value)], self._wish
        self._take(
            format=wish.format,
            longest=wish.longest,
            quality=wish.quality,
            keep=wish.keep,
            colours=wish.colours,
            companions=wish.companions and mine.companions,
        )

    # What is shown.

    def _show(self) -> None:
        wish = self._wish
        with QSignalBlocker(self):
            self._show_choices(wish)
        preset = preset_of(wish)
        self.preset.show_value(preset or "")
        self._offer_folders()
        lossy = wish.format in _LOSSY and (
            wish.format is not ExportFormat.SAME or wish.longest is not None
        )
        for part in (self.quality, self._titles[self.quality]):
            part.setVisible(lossy)
        self.companions.setEnabled(wish.keep is Keep.ALL)
        self._explained.setText(self._meaning(wish.keep))
        if not self.pattern.text():
            self.pattern.setText(wish.pattern)

    def _show_choices(self, wish: ExportWish) -> None:
        self.format.offer(
            [
                (ExportFormat.SAME, self.tr("As each is")),
                *((one, _NAMES[one]) for one in _NAMES),
            ],
            wish.format,
        )
        sizes = sorted({*_SIZES, *([wish.longest] if wish.longest else [])})
        offered = [("0", self.tr("Full size"))]
        offered += [(str(one), self.tr("{0} pixels at most").format(one)) for one in sizes]
        self.longest.offer(offered, str(wish.longest or 0))
        self.quality.show_value(wish.quality)
        self.keep.offer(self._keeps(), wish.keep)
        self.folders.offer(self._sub_folders(), wish.folders)
        for box, on in (
            (self.srgb, wish.colours is Colours.SRGB),
            (self.companions, wish.companions),
            (self.skip, wish.taken is Taken.SKIPPED),
        ):
            with QSignalBlocker(box):
                box.setChecked(on)

    def _offer_folders(self) -> None:
        self.into.setText(words.place(self.folder))
        menu = self.choose.menu()
        menu.clear()
        for path in dict.fromkeys((self.folder, *self._recent)):
            shown = words.place(path).replace("&", "&&")
            menu.addAction(shown, partial(self.show_folder, path))
        menu.addSeparator()
        menu.addAction(self.tr("Another folder…"), self.other_folder.emit)

    def _keeps(self) -> Sequence[tuple[str, str]]:
        return [
            (Keep.ALL, self.tr("Everything")),
            (Keep.PUBLIC, self.tr("Nothing private")),
            (Keep.NOTHING, self.tr("Nothing")),
        ]

    def _meaning(self, keep: Keep) -> str:
        return {
            Keep.ALL: self.tr("Time, place, camera, and your titles, stars and tags."),
            Keep.PUBLIC: self.tr(
                "Time, camera, title and stars. No place, no serial numbers, no tags or names."
            ),
            Keep.NOTHING: self.tr("Only the picture."),
        }[keep]

    def _sub_folders(self) -> Sequence[tuple[str, str]]:
        return [
            (SubFolders.NONE, self.tr("All in one")),
            (SubFolders.YEAR, self.tr("By year")),
            (SubFolders.MONTH, self.tr("By month")),
            (SubFolders.DAY, self.tr("By day")),
            (SubFolders.FOLDER, self.tr("As in the library")),
        ]


def _usual() -> tuple[str, ...]:
    """Folders for exports that people find again, the best first: with the pictures, else where
    the library does not look.
    """
    where = QStandardPaths.StandardLocation
    # Where a language says the same, tr() would go on to what a QWidget calls "Export".
    name = QCoreApplication.translate("ExportForm", "Export", "name of a folder")
    places = (where.PicturesLocation, where.DocumentsLocation, where.HomeLocation)
    return tuple(os.path.join(QStandardPaths.writableLocation(one), name) for one in places)


def _row(part: QWidget, beside: QWidget | None) -> QHBoxLayout:
    """A control, with another at the end of the row or with nothing behind it."""
    row = QHBoxLayout()
    row.setSpacing(theme.SMALL)
    row.addWidget(part, 0 if beside is None else 1)
    if beside is None:
        row.addStretch(1)
    else:
        row.addWidget(beside)
    return row
