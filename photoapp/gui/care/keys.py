"""The keys for looking after photos, in the grid and on a photo large alike."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from photoapp.gui.care.desk import CareDesk
from photoapp.gui.shortcuts.commands import Commands

_STARS = {Qt.Key(Qt.Key.Key_0 + rating): rating for rating in range(6)}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class CareKeys(QObject):
    """Binds the commands of photos to what is chosen.

    chosen: gives the photos meant now. remove: what Delete does with photos where they are shown,
    False if that leaves them to the trash. grid, large: where the keys count; elsewhere letters
    are letters, and they are so in the grid as well while no photo is chosen.
    """

    def __init__(
        self,
        desk: CareDesk,
        commands: Commands,
        chosen: Callable[[], list[int]],
        remove: Callable[[Sequence[int]], bool],
        grid: QWidget,
        large: Sequence[QWidget],
    ) -> None:
        super().__init__(desk)
        self._desk, self._chosen, self._remove = desk, chosen, remove
        caring = desk.caring
        deeds: dict[str, Callable[[list[int]], object]] = {
            "favourite": caring.turn_favourite,
            "turn-left": lambda photos: caring.turn(photos, -1),
            "turn-right": lambda photos: caring.turn(photos, 1),
            "copy": desk.clipboard.copy,
            "rename": desk.ask_rename,
            "move": desk.ask_move,
            "copy-to": desk.ask_copy,
            "hide": caring.turn_hidden,
            "remove": self._take_away,
            "trash": desk.ask_trash,
        }
        self._actions = [
            commands.bind(name, partial(self._do, deed), (grid, *large))
            for name, deed in deeds.items()
        ]
        grid.installEventFilter(self)
        self.look()

    def look(self) -> None:
        """Other photos are chosen, or none."""
        some = bool(self._chosen())
        for action in self._actions:
            action.setEnabled(some)

    def _do(self, deed: Callable[[list[int]], object]) -> None:
        photos = self._chosen()
        if photos:
            deed(photos)

    def _take_away(self, photos: list[int]) -> None:
        if not self._remove(photos):
            self._desk.ask_trash(photos)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rate what is chosen in the grid; a photo large looks at these keys itself."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            rating = _STARS.get(Qt.Key(event.key()))
            photos = [] if rating is None or event.modifiers() & _HELD else self._chosen()
            if photos:
                self._desk.caring.rate(photos, rating)
                return True
        return super().eventFilter(watched, event)
