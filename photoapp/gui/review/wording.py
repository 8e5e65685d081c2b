"""What the page says of suggestions and of the line, in the user's language."""

from PySide6.QtCore import QCoreApplication

from photoapp.gui.wording import words

_ALL = 0.975  # a share from which "nearly all" is right


def suggestions(count: int) -> str:
    """117 -> "117 suggestions, surest first"."""
    return QCoreApplication.translate("review", "%Ln suggestion(s), surest first", "", count)


def line(right: float, above: int) -> str:
    """What the line says. right: the share above it that is right, 0 to 1."""
    if not above:
        return QCoreApplication.translate("review", "drag this line down to accept many at once")
    return QCoreApplication.translate("review", "{0} · drag it").format(trust(right))


def trust(right: float) -> str:
    """0.9 -> "about 9 in 10 above this line are right"."""
    if right >= _ALL:
        return QCoreApplication.translate("review", "nearly all above this line are right")
    tenths = min(max(round(right * 10), 1), 9)
    text = QCoreApplication.translate("review", "about {0} in {1} above this line are right")
    return text.format(words.number(tenths), words.number(10))


def accept_above(count: int, *, short: bool) -> str:
    """96 -> "Accept the 96 above the line", or shorter where there is little room."""
    if short or not count:
        text = QCoreApplication.translate("review", "Accept {0}")
    else:
        return QCoreApplication.translate("review", "Accept the %Ln above the line", "", count)
    return text.format(words.number(count))


def sure(confidence: float) -> str:
    """0.92 -> "92 % sure"; never all, since only the user knows."""
    text = QCoreApplication.translate("review", "{0} % sure")
    return text.format(words.number(min(round(confidence * 100), 99)))


def alike(count: int) -> str:
    """5 -> "5 look-alikes"."""
    return QCoreApplication.translate("review", "%Ln look-alike(s)", "", count)


def decided(accepted: bool, count: int) -> str:
    """What was just done with photos."""
    if accepted:
        text = QCoreApplication.translate("review", "Accepted {0}")
    else:
        text = QCoreApplication.translate("review", "Rejected {0}")
    return text.format(words.photos(count))
