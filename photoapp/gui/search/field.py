"""The search field: pictures and a folder as chips, words, and the buttons at its end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from photoapp.base.picture import Region
from photoapp.base.question import Completes, Completion, PictureTerm
from photoapp.gui import theme
from photoapp.gui.search.chips import Chips
from photoapp.gui.search.completing import Completing
from photoapp.gui.search.offered import Source, acceptable, offered
from photoapp.gui.search.words import QuestionEdit
from photoapp.gui.widgets.controls import IconButton
from photoapp.gui.widgets.icons import icon

DEBOUNCE_MS = 120


class SearchField(QWidget):
    """What is asked, while it is being asked.

    Signals: changed() when the question is another one, at most every DEBOUNCE_MS while typing;
    thumbnail_wanted(PictureTerm) for the picture of a new chip, answered by show_thumbnail;
    completions_wanted(str, int) of a text at a cursor, answered by show_completions;
    saved_chosen(str) a saved search is to be asked; save(bool) the question is to be kept, or no
    longer; given(Offered) for what was pasted; browse() to choose a picture file; unscoped() when
    the folder's chip was removed; left() when the user goes on to the photos; settled() when the
    cursor is elsewhere; naming(bool) the name of a filter is being typed, or no longer; entered()
    when a question is about to be typed.
    """

    changed = Signal()
    thumbnail_wanted = Signal(object)
    completions_wanted = Signal(str, int)
    saved_chosen = Signal(str)
    save = Signal(bool)
    given = Signal(object)
    browse = Signal()
    unscoped = Signal()
    left = Signal()
    settled = Signal()
    naming = Signal(bool)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.hold(self, height=theme.FIELD_HEIGHT + 2 * theme.RING)
        self.setMaximumWidth(theme.FIELD_WIDTH + 2 * theme.RING)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._in_folder = False
        self._idle = False
        self._timer = QTimer(self, interval=DEBOUNCE_MS, singleShot=True)
        self._timer.timeout.connect(self.changed)
        self._edit = QuestionEdit(self)
        self._completing = Completing(self._edit, self)
        self._chips = Chips(self)
        self._glass = QLabel(self)
        self._star = IconButton("bookmark-simple", "", self)
        self._star.setCheckable(True)
        self._picture = IconButton("image", self.tr("Search with a picture"), self)
        self._clear = IconButton("x", self.tr("Clear the search"), self, shortcut="Esc")
        self._lay_out()
        self._connect()
        self.show_saved(False)
        self.setFocusProxy(self._edit)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    # What is asked.

    @property
    def text(self) -> str:
        """The words, in the question language."""
        return self._edit.text().strip()

    @property
    def pictures(self) -> tuple[PictureTerm, ...]:
        """The pictures, in their order."""
        return self._chips.pictures

    @property
    def asked(self) -> bool:
        """Whether anything is asked."""
        return bool(self.text or self.pictures)

    def set_text(self, text: str) -> None:
        """Ask these words, at once."""
        self._edit.setText(text)
        self._completing.hide()
        self._now()

    def set_question(self, text: str, pictures: tuple[PictureTerm, ...]) -> None:
        """Ask this and nothing else, at once."""
        self._edit.setText(text)
        self._completing.hide()
        self._chips.show_pictures(pictures)
        self._pictures_changed()

    def change_text(self, position: int, length: int, text: str) -> None:
        """Ask other words in the place of some. position: in `text`."""
        begins = self._begins()
        self._edit.replace(begins + position, begins + position + length, text)
        self._now()

    def enter(self) -> None:
        """Take the keyboard: the next letter begins another question, if there is one."""
        if not self._edit.hasFocus():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)  # which does the same
        elif self._edit.text():
            self._edit.selectAll()
        else:
            self._completing.ask()

    def begin(self, text: str) -> None:
        """Go on typing here what was begun elsewhere in the window."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.insert(text)
        self._typed()

    def add_picture(
        self, source: Source, *, negative: bool = False, region: Region | None = None
    ) -> None:
        """Ask with one more picture; one that is there already only changes its sign."""
        self._chips.put(PictureTerm(source, negative, region=region))

    def clear(self) -> None:
        """Ask nothing."""
        if self.asked or self._edit.text():
            self.set_question("", ())

    # What is shown.

    def show_thumbnail(self, picture: PictureTerm, image: QImage) -> None:
        """The picture of a chip has been read."""
        self._chips.show_thumbnail(picture, image)

    def show_completions(self, text: str, cursor: int, found: Sequence[Completion]) -> None:
        """Completions of a text at a cursor have been found."""
        self._completing.offer(text, cursor, found)

    def show_fault(self, position: int, length: int) -> None:
        """Underline what cannot be read. position: in `text`."""
        self._edit.show_fault(self._begins() + position, length)

    def is_typed_at(self, end: int) -> bool:
        """Whether the cursor is where a part of `text` ends: it may not be done."""
        return self._edit.hasFocus() and self._edit.cursorPosition() == self._begins() + end

    def show_saved(self, saved: bool) -> None:
        """Say whether the question is kept."""
        self._star.setChecked(saved)
        self._star.show_icon("bookmark-simple-fill" if saved else "bookmark-simple")
        text = self.tr("Delete this saved search") if saved else self.tr("Save this search")
        self._star.describe(text, "Ctrl+D")

    def set_scope(self, name: str, *, icon: str = "folder-simple") -> None:
        """Say that only a folder, album or tag is searched; "" for everything."""
        self._in_folder = icon == "folder-simple"
        tip = self.tr("Only photos in {0} are searched").format(name)
        self._chips.set_scope(name, icon, tip)
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

    def paste(self) -> bool:
        """Take a picture or file from the clipboard. Returns whether there was one."""
        mime = QGuiApplication.clipboard().mimeData()
        if not acceptable(mime):
            return False
        found = offered(mime)
        if found:
            self.given.emit(found)
        return bool(found)

    def turn_saved(self) -> None:
        """Keep the question, or no longer."""
        if self.asked:
            self._star.click()

    # What Qt asks.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit and isinstance(event, QFocusEvent):
            self.update()
            if event.gotFocus():
                self.entered.emit()
                asked_for = event.reason() in {
                    Qt.FocusReason.MouseFocusReason,
                    Qt.FocusReason.ShortcutFocusReason,
                }
                if asked_for and not self._edit.text():
                    QTimer.singleShot(0, self._completing.ask)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._completing.key(event) or self._key(event)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
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
        layout.setContentsMargins(0, 0, 0, 0)  # they would not change sides with the language
        layout.setSpacing(2)
        layout.addSpacing(theme.RING + theme.MEDIUM)
        layout.addWidget(self._glass)
        layout.addSpacing(theme.TINY)
        layout.addWidget(self._chips)
        layout.addWidget(self._edit, 1)
        layout.addSpacing(theme.TINY)
        ends = QHBoxLayout()
        ends.setSpacing(0)
        for button in (self._star, self._picture, self._clear):
            button.setCursor(Qt.CursorShape.ArrowCursor)
            ends.addWidget(button)
        self._clear.hide()
        self._star.hide()
        layout.addLayout(ends)
        layout.addSpacing(theme.RING + 2)
        self._draw_glass()
        self._words()

    def _connect(self) -> None:
        edit, completing = self._edit, self._completing
        edit.textEdited.connect(self._typed)
        edit.textChanged.connect(self._show_ends)
        edit.returnPressed.connect(self._entered)
        edit.pasted.connect(self.paste)
        edit.settled.connect(self.settled)
        edit.installEventFilter(self)
        completing.wanted.connect(self.completions_wanted)
        completing.taken.connect(self._taken)
        completing.naming.connect(self.naming)
        self._chips.changed.connect(self._pictures_changed)
        self._chips.left.connect(edit.setFocus)
        self._chips.unscoped.connect(self.unscoped)
        self._chips.thumbnail_wanted.connect(self.thumbnail_wanted)
        self._picture.clicked.connect(self.browse)
        self._clear.clicked.connect(self.clear)
        self._star.clicked.connect(self.save)

    def _draw_glass(self) -> None:
        colour = theme.tokens_of(self).secondary
        side = theme.scaled(theme.ICON_SMALL)
        self._glass.setPixmap(icon("magnifying-glass", colour).pixmap(side, side))

    def _words(self) -> None:
        self._edit.setPlaceholderText(self._placeholder())

    def _placeholder(self) -> str:
        if self._idle:
            return self.tr("Search")
        if self.pictures:
            return self.tr("and words, if you like")
        if self._chips.scope is not None:
            folder = self._in_folder
            return self.tr("Search in this folder") if folder else self.tr("Search among these")
        return self.tr("Search: a dog in the snow, lisbon 2019, or drop a picture here")

    def _begins(self) -> int:
        """Where `text` begins in what is typed."""
        typed = self._edit.text()
        return len(typed) - len(typed.lstrip())

    def _typed(self) -> None:
        self._timer.start()

    def _now(self) -> None:
        self._timer.stop()
        self.changed.emit()

    def _entered(self) -> None:
        self._completing.hide()
        self._now()
        self.left.emit()

    def _taken(self, one: Completion) -> None:
        if one.kind is Completes.SAVED:
            self.saved_chosen.emit(one.shown)
        elif one.kind is not Completes.FILTER:
            self._now()

    def _show_ends(self) -> None:
        self._clear.setVisible(self.asked or bool(self._edit.text()))
        self._star.setVisible(self.asked)

    def _pictures_changed(self) -> None:
        self._words()
        self._show_ends()
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
        if event.key() == Qt.Key.Key_Backspace and at_start:
            return self._chips.remove_last()
        return False
