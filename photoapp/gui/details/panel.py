"""The details panel: loads what it shows of one photo, in the background, newest wins."""

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from photoapp.base.answers import Details, Picture
from photoapp.base.files import printable
from photoapp.base.picture import THUMBNAIL_SIDE
from photoapp.base.question import Results
from photoapp.gui import theme
from photoapp.gui.albums import AlbumSection
from photoapp.gui.details.facts import Facts, as_text, facts
from photoapp.gui.details.reasons import Reasons
from photoapp.gui.details.said import Common, Said, common
from photoapp.gui.details.thumbs import COLUMNS, ROWS, Preview, Strip
from photoapp.gui.details.value import Value
from photoapp.gui.grid.thumbnails import Cut, read, turned
from photoapp.gui.search import reasons
from photoapp.gui.tags import TagSection
from photoapp.gui.widgets.controls import Button, label
from photoapp.gui.widgets.scrolling import QuietBar
from photoapp.gui.wording import words
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary

_DOT, _FIXED = " · ", "\u00a0"  # between facts on one line; a blank at which no line ends
_ROOM = 150  # for the folder, beside the name of the row and what copies it
_SHORT = 12  # letters of a fact that stays in one piece


class _Loaded(NamedTuple):
    details: Details
    facts: Facts
    thumbnail: QImage


class DetailsPanel(QScrollArea):
    """What is known of the photo chosen. preview: with a large picture on top. Attributes: tags,
    albums, said.

    Signals: like(photo, bool) search for photos like it, or (False) leave such ones out;
    show_in_folder(path); opened(photo, list[int]) a similar photo, one of these, was chosen;
    tag_asked(str) the photos with a tag are wanted; album_asked(int) those of an album; left() the
    user is done with typing; menu_asked(photo, QPoint) for a similar one.
    """

    like = Signal(object, bool)
    show_in_folder = Signal(str)
    opened = Signal(object, object)
    tag_asked = Signal(str)
    album_asked = Signal(int)
    left = Signal()
    menu_asked = Signal(object, QPoint)

    def __init__(
        self,
        library: PhotoLibrary,
        work: Work,
        parent: QWidget | None = None,
        *,
        preview: bool = True,
    ) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._photo: int | None = None
        self._results: Results | None = None
        self._path = ""
        self.setProperty("kind", "panel")
        theme.hold(self, width=theme.DETAILS)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QuietBar(self)
        self.setAccessibleName(self.tr("Details"))
        self._with_preview = preview
        self._build()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No photo is chosen."""
        self.said.begin(())
        self.tags.hide()
        self.albums.show_photos(())
        self._say(self.tr("Choose a photo to see what is known about it."))

    def show_many(self, photos: Sequence[int]) -> None:
        """Several photos are chosen."""
        self._say("")
        self._many.setText(self.tr("{0} chosen").format(words.photos(len(photos))))
        self._many.show()
        self.said.begin(photos)
        self._work.query(
            ("details", id(self)), partial(common, self._library, photos), self._show_common
        )
        self.tags.show_photos(photos)
        self.tags.show()
        self.albums.show_photos(photos)

    def type_tag(self) -> None:
        """Let the user type a tag for what is shown."""
        self._empty.hide()
        self.tags.show()  # though all else is still being loaded: what is typed next is the tag
        self.tags.type_tag()
        self.ensureWidgetVisible(self.tags)

    def refresh_tags(self) -> None:
        """Load the tags again; another program may have changed them."""
        self.tags.refresh()
        self.albums.refresh()

    def show_photo(self, photo: int, results: Results | None = None) -> None:
        """Load and show a photo, with its reasons if it is one of `results`."""
        self._photo, self._results = photo, results
        self.said.begin([photo])
        self.tags.show_photos([photo])
        self.albums.show_photos([photo])
        library = self._library
        self._work.query(
            ("details", id(self)), partial(_load, library, photo), self._show, self._gone
        )
        self._work.query(
            ("similar", id(self)),
            partial(_similar, library, photo),
            self._show_similar,
            self._alone,
        )

    def refresh(self) -> None:
        """Load the same photo again; something changed."""
        if self._photo is not None:
            self.show_photo(self._photo, self._results)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low panel keeps room for words below the picture."""
        super().resizeEvent(event)
        self._preview.fit(self.viewport().height())

    def _build(self) -> None:
        inside = QWidget(self)
        inside.setProperty("kind", "inside")
        self._empty = label("", "secondary", inside)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty.setContentsMargins(0, theme.HUGE * 2, 0, 0)
        self._many = label("", "secondary", inside)
        self._many.setContentsMargins(theme.TINY, 0, theme.TINY, 0)
        self._body = QWidget(inside)
        self._preview = Preview(inside)
        self.said = Said(inside)
        self.said.left.connect(self.left)
        outer = QVBoxLayout(inside)
        # Words typed in place stand inside a ring: it takes its room from the margin.
        ring = theme.TINY
        outer.setContentsMargins(theme.LARGE - ring, theme.MEDIUM, theme.LARGE - ring, theme.LARGE)
        outer.setSpacing(0)
        outer.addWidget(self._empty)
        outer.addWidget(self._many)
        outer.addLayout(_within(self._preview, ring))
        outer.addSpacing(theme.SMALL)
        outer.addWidget(self.said)
        outer.addWidget(self._body)
        self.tags = TagSection(self._library, self._work, inside)
        self.tags.asked.connect(self.tag_asked)
        self.tags.left.connect(self.left)
        outer.addSpacing(theme.MEDIUM)
        outer.addLayout(_within(self.tags, ring))
        self.albums = AlbumSection(self._library, self._work, inside)
        self.albums.asked.connect(self.album_asked)
        self.albums.setContentsMargins(0, theme.MEDIUM, 0, 0)
        outer.addLayout(_within(self.albums, ring))
        self._facts = QWidget(inside)
        outer.addWidget(self._facts)
        outer.addStretch()

        self._why = Reasons(self._body)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(theme.TINY)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnMinimumWidth(0, theme.scaled(76))
        self._rows.setColumnStretch(1, 1)
        self._similar_title = label(self.tr("More like this"), "secondary", self._facts)
        self._strip = Strip(self._facts)
        self._strip.opened.connect(self.opened)
        self._strip.menu_asked.connect(self.menu_asked)
        self._arrange()
        self.setWidget(inside)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(theme.TINY, 0, theme.TINY, 0)
        layout.setSpacing(0)
        layout.addWidget(self._why)
        layout.addLayout(self._buttons())
        below = QVBoxLayout(self._facts)
        below.setContentsMargins(theme.TINY, theme.MEDIUM, theme.TINY, 0)
        below.setSpacing(0)
        below.addLayout(self._rows)
        below.addSpacing(theme.LARGE)
        below.addWidget(self._similar_title)
        below.addSpacing(theme.TINY)
        below.addWidget(self._strip)

    def _buttons(self) -> QHBoxLayout:
        more = Button(self.tr("More like this"), "pill", parent=self._body)
        more.clicked.connect(partial(self._like, True))
        self._less = less = Button(self.tr("Not this"), "pill", parent=self._body)
        less.setToolTip(self.tr("Leave out photos like this one"))
        less.clicked.connect(partial(self._like, False))
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.SMALL, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(more)
        row.addWidget(less)
        row.addStretch()
        return row

    def _like(self, wanted: bool) -> None:
        if self._photo is not None:
            self.like.emit(self._photo, wanted)

    def _say(self, text: str) -> None:
        self._photo, self._results = None, None
        self._work.drop(("details", id(self)))
        self._work.drop(("similar", id(self)))
        self._empty.setText(text)
        self._empty.setVisible(bool(text))
        self._many.hide()
        self.said.hide()
        self._preview.hide()
        self._body.hide()
        self._facts.hide()

    def _gone(self, error: Exception) -> None:
        # Only this very KeyError says that the photo is forgotten; any other is a fault.
        if not (isinstance(error, KeyError) and error.args == (self._photo,)):
            self._work.failed.emit(error)
        self.show_nothing()

    def _show(self, loaded: _Loaded) -> None:
        said = loaded.facts
        self._path = said.path
        self._empty.hide()
        self._many.hide()
        self.said.show()
        self._body.show()
        self.tags.show()
        self._facts.show()
        if self._with_preview:
            self._preview.show()
            shape = loaded.details.width, loaded.details.height
            self._preview.show_shape(*(shape[::-1] if loaded.details.turned % 2 else shape))
            self._preview.show_image(loaded.thumbnail)
            self._sharpen(loaded.details.photo, loaded.details.turned)
        self.said.show_one(loaded.details, said.name, said.date, said.warning)
        self._show_rows(said, as_text(loaded.details, said))
        self._show_reasons(loaded.details)

    def _show_common(self, found: Common) -> None:
        self.said.show_many(found)
        self.said.show()

    def _sharpen(self, photo: int, quarters: int) -> None:
        wanted = round(self._preview.width() * self.devicePixelRatioF())
        if self.devicePixelRatioF() <= 1:
            return  # the thumbnail is sharp enough
        self._work.query(
            ("sharp", id(self)),
            partial(_picture, self._library, photo, wanted, quarters),
            self._preview.show_image,
            lambda _error: None,  # the thumbnail stays; the problem list says why
            lane=Lane.PICTURE,
        )

    def _show_rows(self, said: Facts, text_of_all: str) -> None:
        _empty_layout(self._rows)
        for row, (name, text) in enumerate(said.rows):
            shown = _value(_breakable(text))
            is_place = text == said.place  # whose position is a detail
            shown.setToolTip(said.position if is_place else "")
            self._add_row(row, name, Value(shown, name, said.position if is_place else text))
        link = Button(said.folder, "link", parent=self._facts)
        room, middle = theme.scaled(_ROOM), Qt.TextElideMode.ElideMiddle
        short = link.fontMetrics().elidedText(said.folder, middle, room)
        link.setText(words.isolated(short))
        link.setToolTip(self.tr("Show in folder"))
        link.setAccessibleName(self.tr("Show in folder {0}").format(said.folder))
        link.clicked.connect(lambda: self.show_in_folder.emit(self._path))
        folder = Value(link, self.tr("folder"), printable(str(PurePath(said.path).parent)))
        self._add_row(len(said.rows), self.tr("Folder"), folder)
        everything = Button(self.tr("Copy all as text"), "small link", parent=self._facts)
        everything.clicked.connect(lambda: _copy(everything, text_of_all))
        self._rows.addWidget(everything, len(said.rows) + 1, 1)

    def _add_row(self, row: int, name: str, value: QWidget) -> None:
        top = Qt.AlignmentFlag.AlignTop
        said = label(name, "secondary")
        said.setContentsMargins(0, 7, 0, 0)  # on one line with what stands beside its button
        self._rows.addWidget(said, row, 0, top)
        self._rows.addWidget(value, row, 1, top)

    def _show_reasons(self, details: Details) -> None:
        results = self._results
        said = () if results is None else reasons(results, details.photo, details)
        self._why.show_reasons(said)
        self._less.setVisible(results is not None)

    def _show_similar(self, photos: list[tuple[int, QImage]]) -> None:
        self._similar_title.setVisible(bool(photos))
        self._strip.show_photos(photos)

    def _alone(self, error: Exception) -> None:
        # Without a search model, or for a photo not understood yet, nothing is similar.
        del error
        self._show_similar([])


def _load(library: PhotoLibrary, photo: int) -> _Loaded:
    details = library.details(photo)
    data = library.thumbnails([photo]).get(photo)
    thumbnail = turned(_decoded(data), details.turned) if data else QImage()
    card = library.cards([photo]).get(photo)
    said = facts(details, offline=card is not None and card.offline)
    return _Loaded(details, said, thumbnail)


def _similar(library: PhotoLibrary, photo: int) -> list[tuple[int, QImage]]:
    ids = library.similar(photo, COLUMNS * ROWS).ids.tolist()
    found, turns = library.thumbnails(ids), library.turns(ids)
    return [(i, turned(_decoded(found[i]), turns.get(i, 0))) for i in ids if i in found]


def _decoded(encoded: bytes) -> QImage:
    return read(encoded, Cut(THUMBNAIL_SIDE, 0, crop=False))


def _picture(library: PhotoLibrary, photo: int, longest: int, quarters: int) -> QImage:
    return turned(as_image(library.picture(photo, longest)), quarters)


def as_image(picture: Picture) -> QImage:
    """A QImage with its own copy of the pixels."""
    height, width, _ = picture.pixels.shape
    data = picture.pixels.tobytes()
    return QImage(data, width, height, width * 3, QImage.Format.Format_RGB888).copy()


def _within(part: QWidget, margin: int) -> QVBoxLayout:
    framed = QVBoxLayout()
    framed.setContentsMargins(margin, 0, margin, 0)
    framed.addWidget(part)
    return framed


def _value(text: str) -> QLabel:
    made = label(text)
    made.setContentsMargins(theme.TINY, 3, 0, 3)  # as a link's ring, which stands in line with it
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _breakable(text: str) -> str:
    # What is short stays in one piece, as "ISO 800"; zero-width spaces let a name of 300 characters
    # without a blank wrap inside the panel.
    short = (
        each.replace(" ", _FIXED) if len(each) <= _SHORT else each for each in text.split(_DOT)
    )
    text = f"{_FIXED}{_DOT.lstrip()}".join(short)
    parts = []
    for word in text.split(" "):
        pieces = [word[at : at + 24] for at in range(0, len(word), 24)]
        parts.append("\u200b".join(pieces))
    return " ".join(parts)


def _copy(button: Button, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    button.setText(QCoreApplication.translate("DetailsPanel", "Copied"))


def _empty_layout(layout: QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
