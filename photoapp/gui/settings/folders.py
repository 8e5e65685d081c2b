"""The section of folders: how each is, what is left out of it, and what can be done with it."""

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from itertools import pairwise
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from photoapp.base.answers import Folder, RootStatus
from photoapp.base.files import printable
from photoapp.gui import theme
from photoapp.gui.settings import said
from photoapp.gui.settings.parts import Confirm, DropDown, Section
from photoapp.gui.widgets.controls import Button, ElidedLabel, IconButton, LinkRow, label
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words


class FoldersSection(Section):
    """Signals: add(); look(path); reveal(path); exclude(Folder, path of its root); include(Folder,
    pattern); relocate(Folder, path); accept_empty(Folder); remove(Folder, forget); problems().

    rescan(int) minutes after which all are looked through, 0 for never.

    Attribute: watched, tells of a path whether changes in it are noticed as they happen: "wholly",
    "partly" or "".
    """

    add = Signal()
    look = Signal(str)
    reveal = Signal(str)
    exclude = Signal(object, str)
    include = Signal(object, str)
    relocate = Signal(object, str)
    accept_empty = Signal(object)
    remove = Signal(object, bool)
    problems = Signal()
    rescan = Signal(int)

    def __init__(self, *, rescan: int, parent: QWidget | None = None) -> None:
        intro = self.tr(
            "Photoapp shows the photos of these folders and of those inside them. It never moves "
            "or changes them unless you ask for exactly that."
        )
        super().__init__(self.tr("Folders"), intro, parent)
        self.watched: Callable[[str], str] = lambda _: ""
        self._cards: dict[int, FolderCard] = {}
        self._empty = label(self.tr("There are no folders yet."), "soft", self)
        self._add = Button(self.tr("Add folder…"), "primary", "plus", self)
        self._add.clicked.connect(self.add)
        self.column.addWidget(self._empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.SMALL)
        self.column.addLayout(self._list)
        self.column.addSpacing(theme.SMALL)
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self._often = DropDown(self.tr("Look through all folders"), self)
        self._often.chosen.connect(self._choose_often)
        self._offer_often(rescan)
        self.add_group(self.tr("From time to time"))
        text = self.tr(
            "What changes in your folders is noticed as it happens. On network drives, and where "
            "your system cannot tell, only looking helps."
        )
        self.add_row(self.tr("Look through all folders"), text, self._often)
        self.column.addStretch()

    def show_folders(self, roots: Sequence[RootStatus]) -> None:
        """Take what there is now; cards of folders that stay are the same widgets."""
        there = {root.root for root in roots}
        for gone in self._cards.keys() - there:
            card = self._cards.pop(gone)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, root in enumerate(roots):
            card = self._cards.get(root.root) or self._made(root)
            card.show_root(root, self.watched(root.path))
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)
        self._empty.setVisible(not roots)
        self._put_in_order([self._cards[root.root] for root in roots])

    def _put_in_order(self, cards: Sequence["FolderCard"]) -> None:
        """Let Tab go as the eye does, though cards come and go."""
        controls = [control for card in cards for control in card.controls]
        for one, following in pairwise([*controls, self._add, self._often]):
            QWidget.setTabOrder(one, following)

    def _offer_often(self, minutes: int) -> None:
        known = {
            10: self.tr("every 10 minutes"),
            30: self.tr("every half hour"),
            120: self.tr("every 2 hours"),
            1440: self.tr("once a day"),
            0: self.tr("never"),
        }
        known.setdefault(minutes, self.tr("every %Ln minute(s)", "", minutes))
        self._often.offer([(str(one), text) for one, text in known.items()], str(minutes))

    def _choose_often(self, value: str) -> None:
        self._offer_often(int(value))
        self.rescan.emit(int(value))

    def _made(self, root: RootStatus) -> "FolderCard":
        card = FolderCard(self)
        for signal, into in (
            (card.look, self.look),
            (card.reveal, self.reveal),
            (card.exclude, self.exclude),
            (card.include, self.include),
            (card.relocate, self.relocate),
            (card.accept_empty, self.accept_empty),
            (card.remove, self.remove),
            (card.problems, self.problems),
        ):
            signal.connect(into)
        self._cards[root.root] = card
        return card


class FolderCard(QFrame):
    """One folder. Signals: those of the section."""

    look = Signal(str)
    reveal = Signal(str)
    exclude = Signal(object, str)
    include = Signal(object, str)
    relocate = Signal(object, str)
    accept_empty = Signal(object)
    remove = Signal(object, bool)
    problems = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._root: RootStatus | None = None
        self.setProperty("kind", "card")
        self._name = ElidedLabel("", self, mode=Qt.TextElideMode.ElideMiddle)
        theme.dress(self._name, semibold=True)
        self._path = ElidedLabel("", self, mode=Qt.TextElideMode.ElideMiddle)
        self._path.setProperty("kind", "secondary")
        self._state = label("", "secondary", self)
        self._look = IconButton("arrow-clockwise", self.tr("Look for new photos"), self)
        self._look.clicked.connect(lambda: self.look.emit(self._path_of()))
        self._more = IconButton("dots-three-vertical", self.tr("More"), self)
        self._menu = Menu(self._more)
        self._menu.aboutToShow.connect(self._fill)
        self._more.setMenu(self._menu)
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._given_back: list[QWidget] = []
        self._left_out = QVBoxLayout()
        self._left_out.setSpacing(0)
        self._leave_out = Button(self.tr("Leave out a folder inside…"), "small link", parent=self)
        self._leave_out.clicked.connect(self._choose_inside)
        self._confirm = Confirm(self)
        self._confirm.agreed.connect(partial(self._remove, True))
        self._confirm.declined.connect(self._more.setFocus)
        self._lay_out()

    def show_root(self, root: RootStatus, watched: str) -> None:
        """Take what is known of it now."""
        before, self._root = self._root, root
        name = printable(os.path.basename(root.path) or root.path)
        self._name.setText(name)
        self._path.setText(words.place(root.path))
        self._say(said.state(root, datetime.now(), watched), offline=root.offline)  # noqa: DTZ005
        self.setAccessibleName(f"{name}: {self._state.text()}")
        self._look.describe(self.tr("Look for new photos in {0}").format(name))
        self._more.describe(self.tr("More for {0}").format(name))
        self._leave_out.setAccessibleName(self.tr("Leave out a folder inside {0}").format(name))
        self._leave_out.setVisible(not root.offline)
        if before is None or before.exclude != root.exclude:
            self._show_left_out(root)

    @property
    def controls(self) -> list[QWidget]:
        """What the keyboard reaches, in the order of reading."""
        back = self._given_back
        return [self._look, self._more, *back, self._leave_out, *self._confirm.buttons]

    def _lay_out(self) -> None:
        words_of = QVBoxLayout()
        words_of.setSpacing(theme.TINY // 2)
        for part in (self._name, self._path, self._state):
            words_of.addWidget(part)
        top = QHBoxLayout()
        top.setSpacing(theme.TINY)
        top.addLayout(words_of, 1)
        top.addWidget(self._look, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.MEDIUM, theme.SMALL)
        column.setSpacing(theme.TINY)
        column.addLayout(top)
        column.addLayout(self._left_out)
        link = LinkRow()
        link.addWidget(self._leave_out)
        link.addStretch()
        column.addLayout(link)
        column.addWidget(self._confirm)

    def _say(self, text: str, *, offline: bool) -> None:
        kind = "warning" if offline else "secondary"
        if self._state.property("kind") != kind:
            self._state.setProperty("kind", kind)
            self._state.style().polish(self._state)
        self._state.setText(text)

    def _show_left_out(self, root: RootStatus) -> None:
        while (item := self._left_out.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._given_back = []
        for pattern in root.exclude:
            self._left_out.addWidget(self._excluded(pattern))

    def _excluded(self, pattern: str) -> QWidget:
        line = QWidget(self)
        name = printable(pattern.strip("/"))
        text = ElidedLabel(
            self.tr("Left out: {0}").format(name), line, mode=Qt.TextElideMode.ElideMiddle
        )
        text.setProperty("kind", "secondary")
        back = Button(self.tr("Take back"), "small link", parent=line)
        back.setAccessibleName(self.tr("Take {0} back into the library").format(name))
        back.clicked.connect(lambda: self.include.emit(self._folder(), pattern))
        self._given_back.append(back)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(text, 1)
        row.addWidget(back)
        return line

    def _fill(self) -> None:
        menu, root = self._menu, self._root
        menu.clear()
        if root is None:
            return
        menu.addAction(self.tr("Show in file manager"), lambda: self.reveal.emit(root.path))
        if root.problems:
            menu.addAction(self.tr("Show its problems"), self.problems.emit)
        if not root.offline:
            menu.addAction(self.tr("Leave out a folder inside…"), self._choose_inside)
        menu.addAction(self.tr("Show where it is now…"), self._choose_place)
        if root.offline:
            gone = self.tr("Its photos are gone on purpose")
            menu.addAction(gone, lambda: self.accept_empty.emit(self._folder()))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the library"), partial(self._remove, False))
        menu.addAction(self.tr("Remove and forget its photos…"), self._ask_forget)

    def _choose_inside(self) -> None:
        title = self.tr("Leave out a folder inside {0}").format(printable(self._path_of()))
        self._choose(title, self._path_of(), self._exclude)

    def _choose_place(self) -> None:
        title = self.tr("Where is {0} now?").format(printable(self._path_of()))
        above = os.path.dirname(self._path_of())
        self._choose(title, above, lambda path: self.relocate.emit(self._folder(), path))

    def _choose(self, title: str, start: str, then: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title, start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _exclude(self, path: str) -> None:
        inside, root = PurePath(path), PurePath(self._path_of())
        if root not in inside.parents:
            text = self.tr("{0} does not lie inside this folder.").format(printable(path))
            self._say(text, offline=True)
            return
        relative = inside.relative_to(root).as_posix()
        root_id = self._folder().root
        self.exclude.emit(Folder(root_id, relative, path, 0, False), self._path_of())

    def _ask_forget(self) -> None:
        text = self.tr(
            "Tags, ratings and albums of the photos that only this folder shows are forgotten "
            "too. This cannot be undone. The files themselves stay where they are."
        )
        self._confirm.ask(text, self.tr("Remove and forget"), self.tr("Keep it"))

    def _remove(self, forget: bool) -> None:
        self.remove.emit(self._folder(), forget)

    def _path_of(self) -> str:
        return self._root.path if self._root is not None else ""

    def _folder(self) -> Folder:
        root = self._root
        assert root is not None  # noqa: S101 - told to the type checker: only a card shown is asked
        return Folder(root.root, "", root.path, root.photos, root.offline)
