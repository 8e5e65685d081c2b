"""The search field: pictures and a folder as chips, words, and the buttons at its end."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from photoapp.base.question import PictureTerm
from photoapp.gui import theme
from photoapp.gui.controls import IconButton
from photoapp.gui.icons import icon
from photoapp.gui.search.chip import Chip, PictureChip
from photoapp.gui.search.offered import Source, acceptable, offered

DEBOUNCE_MS = 120


class SearchField(QWidget):
    """What is asked, while it is being asked.

    Signals: changed() when the question is another one, at most every DEBOUNCE_MS while typing;
    thumbnail_wanted(source) for the picture of a new chip, answered by show_thumbnail;
    given(Offered) for what was pasted; browse() to choose a picture file; unscoped() when the
    folder's chip was removed; left() when the user goes on to the photos; entered() when a question
    is about to be typed.
    """

    changed = Signal()
    thumbnail_wanted = Signal(object)
    given = Signal(object)
    browse = Signal()
    unscoped = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.FIELD_HEIGHT + 2 * theme.RING)
        self.setMaximumWidth(theme.FIELD_WIDTH + 2 * theme.RING)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pictures: list[PictureChip] = []
        self._scope: Chip | None = None
        self._scope_tag = False
        self._idle = False
        self._timer = QTimer(self, interval=DEBOUNCE_MS, singleShot=True)
        self._timer.timeout.connect(self.changed)
        self._edit = _Edit(self)
        self._edit.textEdited.connect(self._typed)
        self._edit.textChanged.connect(self._show_clear)
        self._edit.returnPressed.connect(self._entered)
        self._edit.installEventFilter(self)
        self._glass = QLabel(self)
        self._picture = IconButton("image", self.tr("Search with a picture"), self)
        self._picture.setCursor(Qt.CursorShape.ArrowCursor)
        self._picture.clicked.connect(self.browse)
        self._clear = IconButton("x", self.tr("Clear the search"), self, shortcut="Esc")
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._lay_out()
        self.setFocusProxy(self._edit)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def text(self) -> str:
        """The words, in the question language."""
        return self._edit.text().strip()

    @property
    def pictures(self) -> tuple[PictureTerm, ...]:
        """The pictures, in their order."""
        return tuple(PictureTerm(chip.source, chip.negative) for chip in self._pictures)

    @property
    def asked(self) -> bool:
        """Whether anything is asked."""
        return bool(self.text or self._pictures)

    def set_text(self, text: str) -> None:
        """Ask these words, at once."""
        self._edit.setText(text)
        self._now()

    def begin(self, text: str) -> None:
        """Go on typing here what was begun elsewhere in the window."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.insert(text)
        self._typed()

    def add_picture(self, source: Source, *, negative: bool = False) -> None:
        """Ask with one more picture; one that is there already only changes its sign."""
        chip = next((c for c in self._pictures if c.source == source), None)
        if chip is None:
            chip = PictureChip(source, self)
            self._chips.addWidget(chip)
            self._pictures.append(chip)
            chip.removed.connect(partial(self._remove, chip))
            chip.toggled.connect(self._now)
            self.thumbnail_wanted.emit(source)
        chip.set_negative(negative)
        self._pictures_changed()

    def show_thumbnail(self, source: Source, image: QImage) -> None:
        """The picture of a chip has been read."""
        for chip in self._pictures:
            if chip.source == source:
                chip.show_image(image)

    def set_scope(self, name: str, *, tag: bool = False) -> None:
        """Say that only a folder, or what has a tag, is searched; "" for everything."""
        if self._scope is not None:
            self._scope.deleteLater()
            self._scope = None
        self._scope_tag = tag
        if name:
            self._scope = Chip(name, self)
            self._scope.show_text(name, icon="tag" if tag else "folder-simple")
            self._scope.setToolTip(self.tr("Only photos in {0} are searched").format(name))
            self._scope.removed.connect(self.unscoped)
            self._chips.insertWidget(0, self._scope)
        self._words()

    @property
    def idle(self) -> bool:
        """Whether there is nothing to search yet."""
        return self._idle

    def set_idle(self, idle: bool) -> None:
        """Whether there is nothing to search yet; drops are welcome all the same."""
        self._idle = idle
        self._picture.setVisible(not idle)
        self._edit.setEnabled(not idle)
        self._words()

    def clear(self) -> None:
        """Ask nothing."""
        if not self.asked and not self._edit.text():
            return
        for chip in self._pictures:
            chip.deleteLater()
        self._pictures.clear()
        self._edit.clear()
        self._pictures_changed()

    def paste(self) -> bool:
        """Take a picture or file from the clipboard. Returns whether there was one."""
        mime = QGuiApplication.clipboard().mimeData()
        if not acceptable(mime):
            return False
        found = offered(mime)
        if found:
            self.given.emit(found)
        return bool(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
            if event.type() is QEvent.Type.FocusIn:
                self.entered.emit()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_glass()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._edit.hasFocus()
        box = QRectF(self.rect()).adjusted(theme.RING, theme.RING, -theme.RING, -theme.RING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.window if focused else tokens.field))
        painter.drawRoundedRect(box, theme.RADIUS_CARD, theme.RADIUS_CARD)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), theme.RING))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 9, 9)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.RING + theme.MEDIUM, 0, theme.RING + 2, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self._glass)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(theme.TINY)
        layout.addLayout(self._chips)
        layout.addWidget(self._edit, 1)
        ends = QHBoxLayout()
        ends.setSpacing(0)
        ends.addWidget(self._picture)
        ends.addWidget(self._clear)
        layout.addLayout(ends)
        self._draw_glass()
        self._words()

    def _draw_glass(self) -> None:
        colour = theme.tokens_of(self).secondary
        side = theme.ICON_SMALL
        self._glass.setPixmap(icon("magnifying-glass", colour).pixmap(side, side))

    def _words(self) -> None:
        if self._idle:
            self._edit.setPlaceholderText(self.tr("Search"))
        elif self._pictures:
            self._edit.setPlaceholderText(self.tr("and words, if you like"))
        elif self._scope and self._scope_tag:
            self._edit.setPlaceholderText(self.tr("Search among these"))
        elif self._scope:
            self._edit.setPlaceholderText(self.tr("Search in this folder"))
        else:
            self._edit.setPlaceholderText(
                self.tr("Search: a dog in the snow, lisbon 2019, or drop a picture here")
            )

    def _typed(self) -> None:
        self._timer.start()

    def _now(self) -> None:
        self._timer.stop()
        self.changed.emit()

    def _entered(self) -> None:
        self._now()
        self.left.emit()

    def _show_clear(self) -> None:
        self._clear.setVisible(self.asked or bool(self._edit.text()))

    def _remove(self, chip: PictureChip) -> None:
        self._pictures.remove(chip)
        chip.deleteLater()
        self._edit.setFocus()
        self._pictures_changed()

    def _pictures_changed(self) -> None:
        for chip in self._pictures:
            chip.set_compact(len(self._pictures) > 1)
        self._words()
        self._show_clear()
        self._now()

    def _key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.paste()
        if event.key() == Qt.Key.Key_Escape:
            if self._edit.text() or self.asked:
                self.clear()
            else:
                self.left.emit()
            return True
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
            return True
        at_start = self._edit.cursorPosition() == 0 and not self._edit.hasSelectedText()
        if event.key() == Qt.Key.Key_Backspace and at_start and self._pictures:
            self._remove(self._pictures[-1])
            return True
        return False


class _Edit(QLineEdit):
    """The words; its menu can paste pictures too."""

    def __init__(self, parent: SearchField) -> None:
        super().__init__(parent)
        self._field = parent
        self.setProperty("kind", "bare")
        self.setAcceptDrops(False)  # the window takes drops, wherever they fall
        self.setAccessibleName(self.tr("Search"))
        self.setMinimumWidth(80)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.aboutToHide.connect(menu.deleteLater)
        if acceptable(QGuiApplication.clipboard().mimeData()):
            action = QAction(self.tr("Paste picture"), menu)
            action.triggered.connect(self._field.paste)
            menu.insertAction(menu.actions()[0], action)
        menu.popup(event.globalPos())
