"""A question's way through the window: from the field to the answer, and what is said of both."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from photoapp.base.answers import Folder
from photoapp.base.messages import Code, PhotoappError, Remark
from photoapp.base.question import Question, SavedSearch, Sort
from photoapp.base.shelves import Spot
from photoapp.base.tagged import Album, Tag
from photoapp.gui.browsing.browse import Browse, Shown, Wish, asking, scope_name
from photoapp.gui.search import NothingPage, SearchField
from photoapp.gui.sidebar import OnShelf, Places, Thing, shelf_icon, shelf_name
from photoapp.gui.tags import called as tag_called
from photoapp.gui.widgets.notice import Notice
from photoapp.gui.wording.remarks import remark_sentence
from photoapp.gui.wording.sentences import error_sentence

_WITH_BUTTON = {Remark.OTHER_LANGUAGE, Remark.TRANSLATED}  # a better encoder may be offered
_WITHOUT_ENCODER = {Code.NO_ENCODER, Code.MODEL_BROKEN, Code.NO_TEXT_ENCODER}


class Questions(QObject):
    """Attribute: places, what the sidebar shows now, kept up by the window.

    Signals: asking() a question is about to be answered; improve() other encoders are wanted;
    broken(Exception) an error that needs a dialog.
    """

    asking = Signal()
    improve = Signal()
    broken = Signal(object)

    def __init__(
        self,
        browse: Browse,
        field: SearchField,
        notice: Notice,
        nothing: NothingPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._browse, self._field, self._notice = browse, field, notice
        self.places = Places()
        self._refused: PhotoappError | None = None  # not yet said
        field.changed.connect(self._ask)
        field.settled.connect(self._say_refused)
        field.left.connect(self._say_refused)
        browse.failed.connect(self._fail)
        browse.tried.connect(nothing.show_tries)
        nothing.instead.connect(lambda one: field.set_question(one.text, one.pictures))
        nothing.closest.connect(self._ask_closest)

    def show(self, shown: Shown) -> None:
        """Say what an answer says of itself beside its photos."""
        self._refused = None
        remarks = shown.results.remarks if shown.results is not None else ()
        text = " ".join(remark_sentence(remark) for remark in remarks)
        better = any(one.code in _WITH_BUTTON and one.values.get("better") for one in remarks)
        offer = self.tr("Better search…") if better else ""
        self._notice.say(text, "secondary", offer, self.improve.emit)

    @property
    def asked(self) -> Question:
        """The question in the field, with where it is asked and in which order it is answered."""
        return self._browse.wish.question

    def go_to(self, chosen: Thing) -> None:
        """Show what the sidebar chose (None: all photos), or ask a kept question."""
        self.asking.emit()
        if isinstance(chosen, SavedSearch):
            kept = chosen.question
            self._field.set_scope("")
            self._browse.want(asking(self._browse.wish, kept))
            self._field.set_question(kept.text, kept.pictures)
            return
        folder = chosen if isinstance(chosen, Folder) else None
        tag = chosen.name if isinstance(chosen, Tag) else ""
        album = self.places.album_path(chosen) if isinstance(chosen, Album) else ""
        where, called = _elsewhere(chosen)
        wish = replace(
            self._browse.wish,
            folder=folder,
            tag=tag,
            album=album,
            where=where,
            called=called or tag_called(tag),
        )
        self._field.set_scope(scope_name(wish) if wish.within else "", icon=_icon(chosen))
        self._browse.want(wish)

    def begin(self, wish: Wish, chosen: Thing) -> None:
        """Show what was shown when the window was closed. chosen: where, as the sidebar has it."""
        self._field.set_scope(scope_name(wish) if wish.within else "", icon=_icon(chosen))
        self._browse.want(wish)
        if wish.asks:
            self._field.set_question(wish.text, wish.pictures)

    def _ask(self) -> None:
        wish = self._browse.wish
        self._refused = None
        text, pictures = self._field.text, self._field.pictures
        if (text, pictures) == (wish.text, wish.pictures):
            self.asking.emit()
            return
        asked = replace(wish, text=text, pictures=pictures, everything=False)
        if asked.asks and not wish.asks:
            asked = replace(asked, sort_answer=Sort.SCORE)
        self.asking.emit()
        self._browse.want(asked)

    def _ask_closest(self) -> None:
        self._browse.want(replace(self._browse.wish, everything=True))

    # What cannot be asked.

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PhotoappError):
            self.broken.emit(error)
            return
        self._refused = error
        spot = _spot(error)
        begun = error.code is Code.BAD_QUESTION and spot is not None
        if not (begun and spot is not None and self._field.is_typed_at(sum(spot))):
            self._say_refused()

    def _say_refused(self) -> None:
        """Say what is wrong, once nobody is in the middle of typing it."""
        error, self._refused = self._refused, None
        if error is None:
            return
        said, spot = error_sentence(error), _spot(error)
        nearest = str(error.values.get("nearest", ""))
        text = f"{said.text} {said.advice}".strip()
        if spot is None:
            offer = self.tr("Better search…") if error.code in _WITHOUT_ENCODER else ""
            self._notice.say(text, "warning", offer, self.improve.emit)
            return
        self._field.show_fault(*spot)
        offer = self.tr("Use “{0}”").format(f"{nearest}:") if nearest else ""
        self._notice.say(text, "warning", offer, lambda: self._mend(error, nearest))

    def _mend(self, error: PhotoappError, nearest: str) -> None:
        """Write the filter that was perhaps meant."""
        spot = _spot(error)
        if spot is not None:
            start, length = spot
            said = self._field.text[start : start + length]
            name = str(error.values["name"])
            at = said.casefold().find(name.casefold())
            if at >= 0:  # something else may stand there by now
                self._field.change_text(start + at, len(name), nearest)


def _elsewhere(chosen: Thing) -> tuple[str, str]:
    """The filter of what is neither folder nor tag, and what it or an album is called."""
    if isinstance(chosen, OnShelf):
        return chosen.shelf.where, shelf_name(chosen.shelf)
    if isinstance(chosen, Spot):
        return chosen.where, chosen.name
    return "", chosen.name if isinstance(chosen, Album) else ""


def _icon(chosen: Thing) -> str:
    if isinstance(chosen, OnShelf):
        return shelf_icon(chosen.shelf)
    icons = {Album: "cards", Tag: "tag", Spot: "map-pin"}
    return icons.get(type(chosen), "folder-simple")


def _spot(error: PhotoappError) -> tuple[int, int] | None:
    """Where in the text the fault is: its first sign and its length."""
    position, length = error.values.get("position"), error.values.get("length")
    found = isinstance(position, int) and isinstance(length, int)
    return (int(position), int(length)) if found else None  # type: ignore[arg-type]
