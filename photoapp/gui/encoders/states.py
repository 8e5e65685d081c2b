"""What state an encoder is in on the page: what is said of it and what can be done."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from photoapp.base.answers import EncoderRole
from photoapp.base.checked import EncoderCheck
from photoapp.base.jobs import Progress
from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.encoders import told
from photoapp.gui.encoders.listing import Listed
from photoapp.gui.jobs import wording
from photoapp.gui.wording import words

translate = QCoreApplication.translate


class Deed(Enum):
    """What a person can ask of an encoder."""

    GET = auto()
    CANCEL = auto()  # getting it
    USE = auto()
    NOW = auto()  # switch without waiting
    STOP = auto()  # using it, or building it up
    REMOVE = auto()
    TEST = auto()
    VARIANT = auto()  # value: its name
    PROVIDER = auto()  # value: its short name, "" for the fastest
    PROBLEMS = auto()  # show the files that cannot be read
    DISMISS = auto()  # the trouble was read


@dataclass(frozen=True, slots=True)
class Doing:
    """What goes on with an encoder that the library does not keep.

    progress: of fetching it. waits: for another one to be fetched. busy: what else is done to it.
    error: what went wrong, when the deed `failed` was tried. tested: what its test found.
    """

    progress: Progress | None = None
    waits: bool = False
    busy: str = ""
    error: Exception | None = None
    failed: Deed | None = None
    tested: EncoderCheck | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """A button. primary: the one thing to do."""

    deed: Deed
    text: str
    primary: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """badge: beside the title. says: a line with news. share: of the bar, -1 for none, None for
    one whose end is not known. acts: buttons, the main one first.
    """

    badge: str = ""
    says: str = ""
    share: float | None = -1
    acts: tuple[Act, ...] = ()


def view(one: Listed, doing: Doing, searching: str) -> View:
    """What the page shows of an encoder. searching: the name of the one that search uses."""
    if doing.progress is not None or doing.waits:
        return _coming(doing)
    shown = _absent(one) if one.here is None else _present(one, searching)
    if doing.busy:
        return View(shown.badge, doing.busy, None)
    if doing.failed is Deed.GET:
        return View(shown.badge, acts=(_again(doing.error),))
    return shown


def _coming(doing: Doing) -> View:
    cancel = (Act(Deed.CANCEL, translate("encoders", "Cancel")),)
    if doing.progress is None:
        return View("", translate("encoders", "Waits until the other one is here."), None, cancel)
    progress = doing.progress
    share = progress.done / progress.total if progress.total else None
    return View("", wording.fetched(progress), share, cancel)


def _again(error: Exception | None) -> Act:
    broken = isinstance(error, PhotoappError) and error.code is Code.HUB_CONNECTION
    text = translate("encoders", "Go on") if broken else translate("encoders", "Try again")
    return Act(Deed.GET, text, primary=broken)


def _absent(one: Listed) -> View:
    badge = translate("encoders", "Recommended") if one.recommended else ""
    if one.entry is not None and one.entry.needs_export:
        return View(badge, acts=(Act(Deed.GET, translate("encoders", "How to get it…")),))
    return View(badge, acts=(Act(Deed.GET, translate("encoders", "Get…"), one.recommended),))


def _present(one: Listed, searching: str) -> View:
    following = one.state(EncoderRole.NEXT)
    if following is not None:
        stop = Act(Deed.STOP, translate("encoders", "Stop"))
        text = translate("encoders", "Switch now")
        says = told.learning(following, searching)
        if following.seconds_left and not following.ready:
            says = f"{says} · {words.time_left(following.seconds_left)}"
        now = Act(Deed.NOW, text, following.ready)
        return View(translate("encoders", "Next"), says, told.share(following), (now, stop))
    if not one.states:
        badge = translate("encoders", "Recommended") if one.recommended else ""
        return View(
            badge, acts=(Act(Deed.USE, translate("encoders", "Use this"), one.recommended),)
        )
    state = one.states[0]
    says = told.coverage(state)
    stop = Act(Deed.STOP, translate("encoders", "Stop using"))
    acts: tuple[Act, ...] = () if state.role is EncoderRole.SEARCH else (stop,)
    return View(translate("encoders", "In use"), says, told.share(state) if says else -1, acts)
