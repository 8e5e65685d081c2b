"""The top bar: sidebar, search field, order, cell size, details, add a folder, everything else."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QToolButton, QWidget, QWidgetAction

from photoapp.base.question import Sort
from photoapp.gui import theme
from photoapp.gui.search import SearchField
from photoapp.gui.widgets.controls import Button, IconButton
from photoapp.gui.widgets.menu import Menu


class TopBar(QWidget):
    """Signals: sidebar(bool), details(bool) are to show; sort(Sort); cell(int) a new cell side;
    add_folder(). Attribute: field, the search field.
    """

    sidebar = Signal(bool)
    details = Signal(bool)
    sort = Signal(object)
    cell = Signal(int)
    add_folder = Signal()

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.hold(self, height=theme.TOP_BAR)
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sidebar = IconButton("sidebar", self.tr("Sidebar"), self, shortcut="F9")
        self.field = SearchField(self)
        self._sidebar.clicked.connect(self._turn_sidebar)
        self._sidebar_shown = True
        self._sort = IconButton("sort-ascending", self.tr("Order"), self)
        self._sort_menu = Menu(self._sort)
        self._pop(self._sort, self._sort_menu)
        self._cells = IconButton("squares-four", self.tr("Size of the pictures"), self)
        self._slider = self._size_slider()
        self._details = IconButton("info", self.tr("Details"), self, shortcut="Ctrl+I")
        self._details.setCheckable(True)
        self._details.clicked.connect(self.details)
        self._add = Button(self.tr("Add folder"), icon_name="plus", parent=self)
        self._add.clicked.connect(self.add_folder)
        self._more = IconButton("dots-three-vertical", self.tr("Menu"), self, shortcut="F10")
        self._pop(self._more, menu)
        self._narrow = False
        self._lay_out()
        self.offer_sorts(Sort.DATE, ranked=False)

    def show_sidebar(self, shown: bool) -> None:
        """The sidebar is open, or not."""
        self._sidebar_shown = shown

    def show_details(self, shown: bool) -> None:
        """The details are open, or not."""
        self._details.setChecked(shown)

    def show_cell(self, side: int) -> None:
        """Cells have this size."""
        self._slider.blockSignals(True)
        self._slider.setValue(side)
        self._slider.blockSignals(False)

    def offer_sorts(self, chosen: Sort, *, ranked: bool) -> None:
        """Offer the orders that make sense: best first only where some are better."""
        self._sort_menu.clear()
        group = QActionGroup(self._sort_menu)
        names = {
            Sort.SCORE: self.tr("Best first"),
            Sort.DATE: self.tr("Newest first"),
            Sort.OLDEST: self.tr("Oldest first"),
            Sort.ADDED: self.tr("Newly added first"),
            Sort.NAME: self.tr("By name"),
        }
        for sort, name in names.items():
            if sort is Sort.SCORE and not ranked:
                continue
            action = QAction(name, self._sort_menu, checkable=True, checked=sort is chosen)
            action.triggered.connect(partial(self.sort.emit, sort))
            group.addAction(action)
            self._sort_menu.addAction(action)

    def set_empty(self, empty: bool) -> None:
        """Without any photo there is nothing to sort, size or search."""
        for part in (self._sort, self._cells, self._details, self._sidebar):
            part.setEnabled(not empty)
        if empty:
            self._details.setChecked(False)
        self.field.set_idle(empty)

    def open_menu(self) -> None:
        """Open the menu of everything, from the keyboard."""
        self._more.showMenu()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        # A narrow window needs the words' place for the search.
        narrow = self.width() < 900
        if narrow != self._narrow:
            self._narrow = narrow
            self._add.setText("" if narrow else self.tr("Add folder"))
            self._add.setToolTip(self.tr("Add folder") if narrow else "")
            self._add.setAccessibleName(self.tr("Add folder"))

    def _turn_sidebar(self) -> None:
        self.sidebar.emit(not self._sidebar_shown)

    def _pop(self, button: QToolButton, menu: QMenu) -> None:
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _size_slider(self) -> QSlider:
        menu = Menu(self._cells)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(theme.CELL_LEAST, theme.CELL_MOST)
        slider.setSingleStep(16)
        slider.setPageStep(32)
        slider.setFixedWidth(180)
        slider.setAccessibleName(self.tr("Size of the pictures"))
        slider.valueChanged.connect(self.cell)
        holder = QWidget(menu)
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        inside.addWidget(slider)
        action = QWidgetAction(menu)
        action.setDefaultWidget(holder)
        menu.addAction(action)
        menu.aboutToShow.connect(slider.setFocus)
        self._pop(self._cells, menu)
        return slider

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, 0, theme.MEDIUM, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self._sidebar)
        layout.addStretch(1)
        layout.addWidget(self.field, 1000)
        layout.addStretch(1)
        for part in (self._sort, self._cells, self._details, self._add, self._more):
            layout.addWidget(part)
