"""All tags in one place, hidden ones too; and who gives tags, to take back what one gave."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from photoapp.base.tagged import Tag, TagSource
from photoapp.gui import theme
from photoapp.gui.naming import ask_until_done
from photoapp.gui.tags.desk import TagDesk
from photoapp.gui.tags.names import called
from photoapp.gui.widgets import reading
from photoapp.gui.widgets.branches import paint_caret, paint_chosen
from photoapp.gui.widgets.controls import Button, ElidedLabel, IconButton, heading, label
from photoapp.gui.widgets.fitting import fit
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words
from photoapp.library import PhotoLibrary

_SIZE = 620, 760
_LOW = 520  # a dialog less high has no room for all tags and who gives them at once


class Everything(NamedTuple):
    """tags: with hidden ones. sources: whether each may give tags."""

    tags: Sequence[Tag]
    sources: dict[TagSource, bool]


def everything(library: PhotoLibrary) -> Everything:
    """Ask the library. Not on the GUI thread."""
    return Everything(library.tags.all(hidden=True), library.tags.sources())


class TagManager(QDialog):
    """Signals: asked(str) the photos with a tag are wanted; undo(), redo() by key."""

    asked = Signal(str)
    undo = Signal()
    redo = Signal()

    def __init__(self, desk: TagDesk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tags: dict[int, Tag] = {}
        self.setWindowTitle(self.tr("All tags"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "window")
        fit(self, *_SIZE)
        self._sought = QLineEdit(self)
        self._sought.setPlaceholderText(self.tr("Find a tag"))
        self._sought.setAccessibleName(self.tr("Find a tag"))
        self._sought.setClearButtonEnabled(True)
        self._sought.textChanged.connect(self._seek)
        self.tree = _Tree(self)
        self.tree.menu_asked.connect(self._menu)
        self.tree.opened.connect(self._open)
        self.tree.renamed.connect(self.ask_rename)
        self.tree.deleted.connect(lambda: self._with_current(desk.delete))
        for keys, signal in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(signal)
        self._givers = QWidget(self)
        self._sources = QVBoxLayout()
        self._sources.setSpacing(0)
        self._fold = IconButton("caret-down", "", self, small=True)
        self._fold.clicked.connect(self._turn)
        self._unfolded = self.height() >= theme.scaled(_LOW)
        self._lay_out()
        self._share_out()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - as Qt calls it
        reading.order(self)
        return super().focusNextPrevChild(next)

    def show_everything(self, found: Everything) -> None:
        """Take what there is now; what is chosen and open stays so."""
        chosen = self.current
        opened = {number for number, item in self.tree.items.items() if item.isExpanded()}
        self._tags = {tag.id: tag for tag in found.tags}
        self.tree.show_tags(found.tags)
        for number, item in self.tree.items.items():
            item.setExpanded(number in opened)
        if chosen is not None and chosen.id in self.tree.items:
            self.tree.setCurrentItem(self.tree.items[chosen.id])
        self._seek(self._sought.text())
        self._show_sources(found.sources)

    @property
    def current(self) -> Tag | None:
        """The tag chosen."""
        item = self.tree.currentItem()
        return self._tags.get(item.data(0, Qt.ItemDataRole.UserRole)) if item else None

    def seek(self, text: str) -> None:
        """Show only tags with this in their names."""
        self._sought.setText(text)

    def menu_of(self, tag: Tag) -> QMenu:
        """What can be done with a tag."""
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Show its photos"), partial(self.asked.emit, tag.name))
        self._desk.fill_tag(menu, tag, lambda _: self.ask_rename())
        return menu

    def ask_rename(self) -> None:
        """Ask for another name of the tag chosen."""
        tag = self.current
        if tag is not None:
            title, button = self.tr("Rename the tag"), self.tr("Rename")
            rename = partial(self._desk.library.tags.rename, tag.name)
            dialog = ask_until_done(
                self._desk, self, title, "", button, lambda name: partial(rename, name)
            )
            dialog.begin(tag.name)

    def _lay_out(self) -> None:
        new = Button(self.tr("New tag"), "quiet", "plus", self)
        new.clicked.connect(self._ask_new)
        bring = Button(self.tr("Import a list…"), "quiet", "download-simple", self)
        bring.setToolTip(self.tr("A text file with a tag on each line"))
        bring.clicked.connect(self._choose_list)
        close = Button(self.tr("Close"), "quiet", parent=self)
        close.clicked.connect(self.close)
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(heading(self.tr("All tags"), parent=self))
        top.addStretch()
        top.addWidget(new)
        top.addWidget(bring)
        bottom = QHBoxLayout()
        bottom.addStretch()
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addLayout(top)
        column.addWidget(self._sought)
        column.addWidget(self.tree, 1)
        fold = QHBoxLayout()
        fold.setSpacing(theme.TINY)
        fold.addWidget(self._fold)
        fold.addWidget(heading(self.tr("Who gives tags"), theme.TEXT, self), 1)
        column.addLayout(fold)
        text = self.tr(
            "Taking back what one of them gave leaves alone what you gave or accepted yourself. "
            "It suggests nothing more until you let it again. You can undo it."
        )
        givers = QVBoxLayout(self._givers)
        givers.setContentsMargins(0, 0, 0, 0)
        givers.setSpacing(theme.MEDIUM)
        givers.addWidget(label(text, "secondary", self._givers))
        givers.addLayout(self._sources)
        givers.addStretch()
        column.addWidget(self._givers)
        column.addLayout(bottom)

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self._share_out()

    def _share_out(self) -> None:
        """In a low dialog, who gives tags takes the place of the tags."""
        low = self.height() < theme.scaled(_LOW)
        self._fold.show_icon("caret-down" if self._unfolded else "caret-right")
        hide, show = self.tr("Hide who gives tags"), self.tr("Show who gives tags")
        self._fold.describe(hide if self._unfolded else show)
        self._givers.setVisible(self._unfolded)
        for part in (self._sought, self.tree):
            part.setVisible(not (self._unfolded and low))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _show_sources(self, sources: dict[TagSource, bool]) -> None:
        while (item := self._sources.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for source, used in sources.items():
            if source is not TagSource.USER:
                self._sources.addWidget(self._source_row(source, used))

    def _source_row(self, source: TagSource, used: bool) -> QWidget:
        holder = QWidget(self)
        name = words.source(source)
        name = name[:1].upper() + name[1:]
        shown = name if used else self.tr("{0} · switched off").format(name)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ElidedLabel(shown, holder), 1)
        text = self.tr("Take back everything") if used else self.tr("Let it give tags again")
        button = Button(text, "small link", parent=holder)
        button.setAccessibleName(f"{text}: {name}")
        deed = self._desk.take_back if used else self._desk.use
        button.clicked.connect(partial(deed, source))
        row.addWidget(button)
        return holder

    def _seek(self, text: str) -> None:
        self.tree.seek(_same(text))

    def _menu(self, where: QPoint) -> None:
        if self.current is not None:
            self.menu_of(self.current).popup(where)

    def _open(self) -> None:
        self._with_current(lambda tag: self.asked.emit(tag.name))

    def _with_current(self, deed: object) -> None:
        if self.current is not None and callable(deed):
            deed(self.current)

    def _ask_new(self) -> None:
        title, button = self.tr("New tag"), self.tr("Make tag")
        make = self._desk.library.tags.make
        ask_until_done(self._desk, self, title, "", button, lambda name: partial(make, name))

    def _choose_list(self) -> None:
        dialog = QFileDialog(self, self.tr("A list of tags"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists (*.txt *.csv *.tsv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._desk.import_list)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _Tree(QTreeWidget):
    """The tags. Signals: menu_asked(QPoint); opened(), renamed(), deleted() of the current one."""

    menu_asked = Signal(QPoint)
    opened = Signal()
    renamed = Signal()
    deleted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: dict[int, QTreeWidgetItem] = {}
        self.setProperty("kind", "lines")
        self.setAccessibleName(self.tr("All tags"))
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setIndentation(theme.LARGE)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda where: self.menu_asked.emit(self.viewport().mapToGlobal(where))
        )
        self.itemDoubleClicked.connect(lambda *_: self.opened.emit())

    def show_tags(self, tags: Sequence[Tag]) -> None:
        self.clear()
        self.items = {tag.id: QTreeWidgetItem(self._columns(tag)) for tag in tags}
        quiet = QColor(theme.tokens_of(self).secondary)
        ends = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        for tag in sorted(tags, key=lambda tag: _shown(tag).casefold()):
            item = self.items[tag.id]
            item.setData(0, Qt.ItemDataRole.UserRole, tag.id)
            item.setToolTip(0, _shown(tag))
            item.setTextAlignment(2, ends)
            for column in (0, 1, 2) if tag.hidden else (1, 2):
                item.setForeground(column, quiet)
            above = self.items.get(tag.parent) if tag.parent is not None else None
            if above is not None:
                above.addChild(item)
            else:
                self.addTopLevelItem(item)

    def seek(self, key: str) -> None:
        """Hide all but what has this in its name, and what stands above it."""
        for item in self.items.values():
            item.setHidden(bool(key))
        for item in self.items.values() if key else ():
            if key in _same(item.text(0)):
                one: QTreeWidgetItem | None = item
                while one is not None:
                    one.setHidden(False)
                    if one is not item:
                        one.setExpanded(True)
                    one = one.parent()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_F2: self.renamed,
            Qt.Key.Key_Delete: self.deleted,
        }
        signal = signals.get(Qt.Key(event.key()))
        if signal is not None:
            signal.emit()
        else:
            super().keyPressEvent(event)

    def drawRow(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        paint_chosen(self, painter, option.rect, index)
        super().drawRow(painter, option, index)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        paint_caret(self, painter, rect, index)

    def _columns(self, tag: Tag) -> list[str]:
        notes = [self.tr("hidden")] if tag.hidden else []
        notes += [self.tr("learns from you")] if tag.taught else []
        return [_shown(tag), " · ".join(notes), words.number(tag.photos) if tag.photos else ""]


def _shown(tag: Tag) -> str:
    return called(tag.name) if tag.concept else tag.name


def _same(text: str) -> str:
    from photoapp.tagging.vocabulary import same  # which the window's start does without

    return same(text)
