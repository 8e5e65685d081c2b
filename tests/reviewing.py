"""The page of suggestions in the hands of a test: keys, and what the library then knows."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photoapp.gui.review import ReviewPage
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


@dataclass
class Review:
    """The page, and what a person does with it. photos: of the library, in any order."""

    page: ReviewPage
    library: PhotoLibrary
    work: Work
    photos: list[int]
    tags: dict[str, int]
    qtbot: QtBot

    def press(self, *keys: Qt.Key, control: bool = False, alt: bool = False) -> None:
        """Press keys where the keyboard is."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        held = Qt.KeyboardModifier.AltModifier if alt else held
        for key in keys:
            focused = self.page.window().focusWidget()
            assert focused is not None
            self.qtbot.keyClick(focused, key, held)

    def shown(self) -> list[int]:
        """The cells, in order."""
        return [int(photo) for photo in self.page.board.photos.ids]

    def open(self, tag: str) -> None:
        """Go to the suggestions of a tag and wait for them."""
        self.page.show_tag(self.tags[tag])
        wanted = self.tags[tag]
        self.qtbot.waitUntil(lambda: self.settled() and self.page.session.tag == wanted)

    def settled(self) -> bool:
        """Whether the library has answered."""
        return self.page.session.waiting is not None or self.page.nothing.isVisible()

    def heard(self, tag: str) -> tuple[list[int], list[int]]:
        """The photos for which a tag was accepted and rejected, once the library has heard all."""
        self.qtbot.waitUntil(lambda: not self.page.session.busy)
        marks = self.library.tags.marks(self.photos)
        said: dict[str, list[int]] = {"accepted": [], "rejected": []}
        for photo, of_photo in marks.items():
            for mark in of_photo:
                if mark.tag == tag and mark.decision in said:
                    said[mark.decision].append(photo)
        return sorted(said["accepted"]), sorted(said["rejected"])
