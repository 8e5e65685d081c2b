"""Everything the window can be told by key: one table, for the menu, the keys and their sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from photoapp.gui.wording.marks import QT_TRANSLATE_NOOP


class Group(Enum):
    """What a command is about, in the order of the sheet. Its value is the title, untranslated."""

    LIBRARY = QT_TRANSLATE_NOOP("commands", "Library")
    SEARCH = QT_TRANSLATE_NOOP("commands", "Search")
    PHOTOS = QT_TRANSLATE_NOOP("commands", "Photos")
    TAGS = QT_TRANSLATE_NOOP("commands", "Tags and albums")
    VIEW = QT_TRANSLATE_NOOP("commands", "View")
    GRID = QT_TRANSLATE_NOOP("commands", "In the grid")
    COMPARE = QT_TRANSLATE_NOOP("commands", "Photos side by side")
    VIEWER = QT_TRANSLATE_NOOP("commands", "One photo large")
    REVIEW = QT_TRANSLATE_NOOP("commands", "Reviewing tags")

    @property
    def title(self) -> str:
        """Its title in the user's language."""
        return QCoreApplication.translate("commands", self.value)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done.

    name: for the program, never changed once settings hold it. text: English, see `title`.
    keys: as QKeySequence reads them, the first is shown. part: belongs to the part of the window
    that its group names, which looks at these keys itself: they are told of, and cannot be changed.
    """

    name: str
    group: Group
    text: str
    keys: tuple[str, ...] = ()
    part: bool = False

    @property
    def title(self) -> str:
        """What it is called in the user's language."""
        return QCoreApplication.translate("commands", self.text)


def _window(group: Group, *rows: tuple[str, ...]) -> tuple[Command, ...]:
    return tuple(Command(name, group, text, tuple(keys)) for name, text, *keys in rows)


def _part(group: Group, *rows: tuple[str, ...]) -> tuple[Command, ...]:
    named = ((f"{group.name.lower()}-{number}", row) for number, row in enumerate(rows))
    return tuple(Command(name, group, text, tuple(keys), True) for name, (text, *keys) in named)


COMMANDS: tuple[Command, ...] = (
    *_window(
        Group.LIBRARY,
        ("add-folder", QT_TRANSLATE_NOOP("commands", "Add folder…"), "Ctrl+O"),
        ("look-again", QT_TRANSLATE_NOOP("commands", "Look for new photos"), "F5"),
        ("undo", QT_TRANSLATE_NOOP("commands", "Undo"), "Ctrl+Z"),
        ("redo", QT_TRANSLATE_NOOP("commands", "Redo"), "Ctrl+Shift+Z", "Ctrl+Y"),
        ("history", QT_TRANSLATE_NOOP("commands", "History…"), "Ctrl+H"),
        ("work", QT_TRANSLATE_NOOP("commands", "Show all work"), "Ctrl+J"),
        ("settings", QT_TRANSLATE_NOOP("commands", "Settings…"), "Ctrl+,"),
        ("back-up", QT_TRANSLATE_NOOP("commands", "Back up now…")),
        ("log", QT_TRANSLATE_NOOP("commands", "Show the log file")),
        ("menu", QT_TRANSLATE_NOOP("commands", "Open the menu"), "F10"),
        ("shortcuts", QT_TRANSLATE_NOOP("commands", "Keyboard shortcuts…"), "F1", "?"),
        ("quit", QT_TRANSLATE_NOOP("commands", "Quit"), "Ctrl+Q"),
    ),
    *_window(
        Group.SEARCH,
        ("find", QT_TRANSLATE_NOOP("commands", "Search"), "Ctrl+F", "/"),
        ("paste", QT_TRANSLATE_NOOP("commands", "Search with the picture copied"), "Ctrl+V"),
        ("save-search", QT_TRANSLATE_NOOP("commands", "Save this search"), "Ctrl+D"),
        ("forget-questions", QT_TRANSLATE_NOOP("commands", "Clear search history")),
        ("all-photos", QT_TRANSLATE_NOOP("commands", "All photos"), "Alt+Home"),
        ("encoders", QT_TRANSLATE_NOOP("commands", "Better search…")),
    ),
    *_window(
        Group.PHOTOS,
        ("like", QT_TRANSLATE_NOOP("commands", "More like this"), "Ctrl+L"),
        ("unlike", QT_TRANSLATE_NOOP("commands", "Not this"), "Ctrl+Shift+L"),
    ),
    *_window(
        Group.PHOTOS,
        ("favourite", QT_TRANSLATE_NOOP("commands", "Favourite, or no longer"), "F"),
        ("turn-left", QT_TRANSLATE_NOOP("commands", "Turn left for display"), "["),
        ("turn-right", QT_TRANSLATE_NOOP("commands", "Turn right for display"), "]"),
        ("copy", QT_TRANSLATE_NOOP("commands", "Copy"), "Ctrl+C"),
        ("rename", QT_TRANSLATE_NOOP("commands", "Rename…"), "F2"),
        ("move", QT_TRANSLATE_NOOP("commands", "Move to folder…"), "Ctrl+Shift+M"),
        ("copy-to", QT_TRANSLATE_NOOP("commands", "Copy to folder…")),
        ("export", QT_TRANSLATE_NOOP("commands", "Export…"), "Ctrl+E"),
        ("hide", QT_TRANSLATE_NOOP("commands", "Hide, or show again"), "H"),
        (
            "remove",
            QT_TRANSLATE_NOOP("commands", "Take out of the album, elsewhere into the trash"),
            "Delete",
        ),
        ("trash", QT_TRANSLATE_NOOP("commands", "Put into the trash…"), "Ctrl+Delete"),
        ("hidden", QT_TRANSLATE_NOOP("commands", "Hidden photos")),
    ),
    *_window(
        Group.TAGS,
        ("review", QT_TRANSLATE_NOOP("commands", "Review suggested tags"), "Ctrl+R"),
        ("teach", QT_TRANSLATE_NOOP("commands", "Teach a tag from these…"), "Ctrl+T"),
        ("new-tag", QT_TRANSLATE_NOOP("commands", "New tag…"), "Ctrl+Shift+T"),
        ("all-tags", QT_TRANSLATE_NOOP("commands", "All tags…")),
        ("new-album", QT_TRANSLATE_NOOP("commands", "New album…"), "Ctrl+Shift+N"),
        (
            "keep-as-album",
            QT_TRANSLATE_NOOP("commands", "Keep this search as an album…"),
            "Ctrl+Shift+D",
        ),
    ),
    *_window(
        Group.VIEW,
        ("sidebar", QT_TRANSLATE_NOOP("commands", "Sidebar"), "F9"),
        ("details", QT_TRANSLATE_NOOP("commands", "Details"), "Ctrl+I"),
        ("larger", QT_TRANSLATE_NOOP("commands", "Larger pictures"), "Ctrl++", "Ctrl+="),
        ("smaller", QT_TRANSLATE_NOOP("commands", "Smaller pictures"), "Ctrl+-"),
        ("crop", QT_TRANSLATE_NOOP("commands", "Fill squares, or show whole photos"), "Ctrl+0"),
    ),
    *_part(
        Group.GRID,
        (QT_TRANSLATE_NOOP("commands", "Open the photo large"), "Return", "Space"),
        (QT_TRANSLATE_NOOP("commands", "Choose, or no longer"), "Ctrl+Space"),
        (QT_TRANSLATE_NOOP("commands", "Choose all"), "Ctrl+A"),
        (QT_TRANSLATE_NOOP("commands", "Choose all below the same title"), "Ctrl+Shift+A"),
        (QT_TRANSLATE_NOOP("commands", "Choose none"), "Esc"),
        (QT_TRANSLATE_NOOP("commands", "Rate the photos chosen"), "0", "5"),
        (QT_TRANSLATE_NOOP("commands", "Tag the photos chosen"), "T"),
        (QT_TRANSLATE_NOOP("commands", "Compare two to four photos"), "C"),
    ),
    *_part(
        Group.VIEWER,
        (QT_TRANSLATE_NOOP("commands", "Next photo"), "Right"),
        (QT_TRANSLATE_NOOP("commands", "Photo before"), "Left"),
        (QT_TRANSLATE_NOOP("commands", "First photo"), "Home"),
        (QT_TRANSLATE_NOOP("commands", "Last photo"), "End"),
        (QT_TRANSLATE_NOOP("commands", "Back to the grid"), "Esc", "Space"),
        (QT_TRANSLATE_NOOP("commands", "Whole photo or full size"), "Z"),
        (QT_TRANSLATE_NOOP("commands", "Zoom in"), "+"),
        (QT_TRANSLATE_NOOP("commands", "Zoom out"), "-"),
        (QT_TRANSLATE_NOOP("commands", "Favourite"), "F"),
        (QT_TRANSLATE_NOOP("commands", "Rate, from none to five stars"), "0", "5"),
        (QT_TRANSLATE_NOOP("commands", "Turn for display"), "R"),
        (QT_TRANSLATE_NOOP("commands", "Details"), "I"),
        (QT_TRANSLATE_NOOP("commands", "Tag"), "T"),
        (QT_TRANSLATE_NOOP("commands", "More like this"), "L"),
        (QT_TRANSLATE_NOOP("commands", "Not this"), "N"),
        (QT_TRANSLATE_NOOP("commands", "Search with a part of the photo"), "P"),
        (QT_TRANSLATE_NOOP("commands", "Slide show"), "F5"),
        (QT_TRANSLATE_NOOP("commands", "Full screen"), "F11"),
        (QT_TRANSLATE_NOOP("commands", "Film strip"), "S"),
        (QT_TRANSLATE_NOOP("commands", "Whole photo"), "Ctrl+0"),
        (QT_TRANSLATE_NOOP("commands", "Full size"), "Ctrl+1"),
        (QT_TRANSLATE_NOOP("commands", "Move an enlarged photo"), "Shift+Right"),
    ),
    *_part(
        Group.COMPARE,
        (QT_TRANSLATE_NOOP("commands", "Next photo"), "Right"),
        (QT_TRANSLATE_NOOP("commands", "Zoom all together, or each alone"), "K"),
        (QT_TRANSLATE_NOOP("commands", "Whole photo or full size"), "Z"),
        (QT_TRANSLATE_NOOP("commands", "Favourite"), "F"),
        (QT_TRANSLATE_NOOP("commands", "Change places with the next photo"), "S", "Ctrl+Right"),
        (QT_TRANSLATE_NOOP("commands", "Rate, from none to five stars"), "0", "5"),
        (QT_TRANSLATE_NOOP("commands", "Turn for display"), "R"),
        (QT_TRANSLATE_NOOP("commands", "Take out of the comparison"), "X"),
        (QT_TRANSLATE_NOOP("commands", "Open the photo large"), "Return"),
        (QT_TRANSLATE_NOOP("commands", "Back"), "Esc", "C"),
    ),
    *_part(
        Group.REVIEW,
        (QT_TRANSLATE_NOOP("commands", "Yes, it shows that"), "A"),
        (QT_TRANSLATE_NOOP("commands", "No, it does not"), "X"),
        (QT_TRANSLATE_NOOP("commands", "Yes to the surest"), "Ctrl+Return"),
        (QT_TRANSLATE_NOOP("commands", "Look-alikes together"), "G"),
        (QT_TRANSLATE_NOOP("commands", "Put the line here"), "L"),
        (QT_TRANSLATE_NOOP("commands", "Next tag"), "J"),
        (QT_TRANSLATE_NOOP("commands", "Tag before"), "K"),
        (QT_TRANSLATE_NOOP("commands", "Closer"), "Space"),
    ),
)

_BY_NAME = {command.name: command for command in COMMANDS}


class Commands(QObject):
    """What the rows do in a window. Signal: changed(name) its keys are others now.

    own: the user's keys by a command's name; names that no longer exist are passed over.
    """

    changed = Signal(str)

    def __init__(self, window: QWidget, own: Mapping[str, Sequence[str]] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._own = {name: tuple(keys) for name, keys in (own or {}).items() if name in _BY_NAME}
        self._actions: dict[str, QAction] = {}

    def bind(
        self, name: str, deed: Callable[[], object], within: Sequence[QWidget] = ()
    ) -> QAction:
        """Say what a command does from now on. Raises KeyError for one that is not in the table.

        within: its keys count only in these parts of the window, in which it can be a letter.
        """
        action = QAction(_BY_NAME[name].title, self._window)
        action.setObjectName(name)
        action.triggered.connect(lambda: deed())
        self._actions[name] = action
        self._set(name)
        if within:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for part in within or (self._window,):
            part.addAction(action)
        return action

    def action(self, name: str) -> QAction:
        """What a menu shows. Raises KeyError for one that is not bound."""
        return self._actions[name]

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys in use, the first is shown."""
        return self._own.get(name, _BY_NAME[name].keys)

    @property
    def own(self) -> dict[str, tuple[str, ...]]:
        """The keys that the user chose."""
        return dict(self._own)

    def give(self, name: str, keys: Sequence[str] | None) -> None:
        """Use other keys from now on, None for those of the table."""
        if keys is None or tuple(keys) == _BY_NAME[name].keys:
            self._own.pop(name, None)
        else:
            self._own[name] = tuple(keys)
        self._set(name)
        self.changed.emit(name)

    def taken(self, key: str) -> Command | None:
        """The command of the window that a key belongs to now."""
        wanted = QKeySequence(key)
        for name in self._actions:
            if any(QKeySequence(one) == wanted for one in self.keys(name)):
                return _BY_NAME[name]
        return None

    def _set(self, name: str) -> None:
        self._actions[name].setShortcuts([QKeySequence(key) for key in self.keys(name)])
