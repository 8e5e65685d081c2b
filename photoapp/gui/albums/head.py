"""What stands above the photos of an album or a tag: what it is called, is about and follows."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from photoapp.base.tagged import Album, Tag, Taught, TaughtBy
from photoapp.gui import theme
from photoapp.gui.tags import called, lesson
from photoapp.gui.widgets.controls import Button, ElidedLabel, IconButton, label
from photoapp.gui.widgets.icons import paint as paint_icon
from photoapp.gui.wording import words

_COVER = 64
_LOW = 420  # a page less high has no room for what is said beside the title


class Head(QWidget):
    """Shows an album or a tag; hidden for anything else.

    Signals: describe(Album), edit_rule(Album), review(Tag), ask(Tag) what was clicked;
    menu(Tag | Album, QPoint) everything else.
    """

    describe = Signal(object)
    edit_rule = Signal(object)
    review = Signal(object)
    ask = Signal(object)
    menu = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thing: Tag | Album | None = None
        self._low = False
        self._cover = _Cover(self)
        self._title = _Title(self)
        self._count = label("", "secondary", self)
        self._count.setWordWrap(False)
        self._more = IconButton("dots-three", self.tr("More"), self, small=True)
        self._more.clicked.connect(self._open_menu)
        self._about = _Line(self)
        self._follows = _Line(self)
        self._lay_out()
        self.hide()

    @property
    def said(self) -> list[str]:
        """What it says, line by line."""
        lines = [self._title.text(), self._count.text()]
        lines += [line.text for line in (self._about, self._follows) if not line.isHidden()]
        return lines

    @property
    def offers(self) -> list[Button]:
        """The buttons beside its lines."""
        found = (button for line in (self._about, self._follows) for button in line.buttons)
        return [button for button in found if not button.isHidden()]

    def show_nothing(self) -> None:
        """Neither an album nor a tag is shown."""
        self._thing = None
        self.hide()

    def show_album(self, album: Album, photos: int, cover: QImage) -> None:
        """Show an album with so many photos in sight."""
        self._thing = album
        self._cover.show_image(cover, "magic-wand" if album.by_rule else "cards")
        self._cover.show()
        self._say(album.name, photos)
        if album.description:
            describe = partial(self.describe.emit, album)
            self._about.say(album.description, (self.tr("Edit"), describe))
        else:
            self._about.hide()
        edit = partial(self.edit_rule.emit, album)
        if album.broken:
            text = self.tr("Its rule names a tag or an album that is gone: {0}")
            self._follows.say(text.format(album.rule), (self.tr("Edit rule"), edit), "warning")
        elif album.by_rule:
            text = self.tr("Fills itself: {0}").format(words.rule(album.rule))
            if album.keeps:
                text = self.tr("{0} · keeps what matched").format(text)
            self._follows.say(text, (self.tr("Edit rule"), edit))
        else:
            self._follows.hide()
        self._fit()

    def show_tag(self, tag: Tag, photos: int, taught: Taught | None) -> None:
        """Show a tag, with what was learnt of it."""
        self._thing = tag
        self._cover.hide()
        self._say(called(tag.name) if tag.concept else tag.name, photos)
        if taught is None:
            self._about.hide()
        else:
            ask = (self.tr("Ask me about some photos"), partial(self.ask.emit, tag))
            self._about.say(lesson(taught), ask if taught.by is not TaughtBy.NOTHING else None)
        if tag.suggestions:
            text = self.tr("More photos may show it.")
            offer = self.tr("Review %Ln suggestion(s)", "", tag.suggestions)
            self._follows.say(text, (offer, partial(self.review.emit, tag)))
        else:
            self._follows.hide()
        self._fit()

    def fit(self, room: int) -> None:
        """Keep to the title where a page is so low."""
        self._low = room < _LOW
        self._fit()

    def _fit(self) -> None:
        for line in (self._about, self._follows):
            line.setVisible(line.wanted and not self._low)
        self._cover.setVisible(isinstance(self._thing, Album) and not self._low)
        self.setVisible(self._thing is not None)

    def _say(self, title: str, photos: int) -> None:
        self._title.setText(title)
        self._count.setText(words.photos(photos))
        self.setAccessibleName(f"{title}, {words.photos(photos)}")

    def _open_menu(self) -> None:
        where = self._more.mapToGlobal(self._more.rect().bottomLeft())
        self.menu.emit(self._thing, where)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(self._title)
        top.addWidget(self._count)
        top.addWidget(self._more)
        top.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._about)
        column.addWidget(self._follows)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.TINY)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)


class _Title(ElidedLabel):
    """The name, as wide as it is as long as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, mode=Qt.TextElideMode.ElideMiddle)
        theme.dress(self, theme.TEXT_TITLE, semibold=True)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Maximum)
        self.setSizePolicy(policy)


class _Line(QWidget):
    """A line of words with a link behind it. wanted: whether it has anything to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted = False
        self._deed: partial[None] = partial(lambda: None)
        self._text = _Quiet(self)
        self._link = Button("", "small link", parent=self)
        self._link.clicked.connect(lambda: self._deed())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._text)
        row.addWidget(self._link)
        row.addStretch(1)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def buttons(self) -> list[Button]:
        return [self._link]

    def say(
        self, text: str, offer: tuple[str, partial[None]] | None, kind: str = "secondary"
    ) -> None:
        self.wanted = True
        self._text.setText(" ".join(text.split()))
        self._text.setVisible(bool(text))
        if self._text.property("kind") != kind:
            self._text.setProperty("kind", kind)
            self._text.style().polish(self._text)
        self._link.setVisible(offer is not None)
        if offer is not None:
            self._link.setText(offer[0])
            self._deed = offer[1]
        self.show()

    def hide(self) -> None:
        self.wanted = False
        super().hide()


class _Quiet(ElidedLabel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setProperty("kind", "secondary")
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Maximum)
        self.setSizePolicy(policy)


class _Cover(QWidget):
    """The photo that stands for an album, or its icon while it has none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image, self._icon = QImage(), ""
        self.setFixedSize(_COVER, _COVER)

    def show_image(self, image: QImage, icon: str) -> None:
        self._image, self._icon = image, icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_COVER, _COVER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(box, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        painter.fillPath(path, QColor(tokens.hover))
        if self._image.isNull():
            sign = QRectF(0, 0, theme.ICON, theme.ICON)
            sign.moveCenter(box.center())
            paint_icon(painter, sign, self._icon, tokens.secondary)
            return
        painter.setClipPath(path)
        wide, high = self._image.width(), self._image.height()
        side = min(wide, high)
        middle = QRectF((wide - side) / 2, (high - side) / 2, side, side)
        painter.drawImage(box, self._image, middle)
