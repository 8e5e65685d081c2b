"""Who says that a photo bears a tag, and how sure it is, in plain words."""

from PySide6.QtCore import QCoreApplication, QLocale

from photoapp.base.tagged import Decision, Mark, TagSource, Taught, TaughtBy
from photoapp.gui.wording import words

BEGINS, GOOD = 3, 8  # examples from which a tag is learnt, and learnt well


def percent(share: float) -> str:
    """0.923 -> "92 %", as the user's language writes it."""
    return _tr("{0} %").format(QLocale().toString(int(share * 100)))


def is_by_itself(mark: Mark) -> bool:
    """Whether a machine gave the tag and nobody has looked."""
    machine = mark.source not in {TagSource.USER, TagSource.FILE}
    return mark.decision is Decision.APPLIED and machine


def mark_words(mark: Mark) -> str:
    """How a photo came by a tag that it bears."""
    if mark.source is TagSource.USER:
        return _tr("given by you")
    if mark.source is TagSource.FILE:
        return _tr("a keyword in its file")
    source = words.source(mark.source)
    if mark.score is None:
        said = _tr("suggested by {0}").format(source)
    else:
        said = _tr("suggested by {0}, {1} sure").format(source, percent(mark.score))
    if is_by_itself(mark):
        return _tr("{0}, given without asking").format(said)
    return _tr("{0}, accepted by you").format(said)


def proposal_words(sources: tuple[TagSource, ...], confidence: float) -> str:
    """Who proposes a tag, and how sure they are."""
    said = _tr(", ", "between who suggests a tag").join(map(words.source, sources))
    return _tr("Suggested by {0}, {1} sure").format(said, percent(confidence))


def examples(count: int) -> str:
    """1 -> "1 example", 5 -> "5 examples"."""
    return _tr("%Ln example(s)", count=count)


def lesson(taught: Taught) -> str:
    """What a tag was learnt from, and how many examples more would help."""
    if taught.by is TaughtBy.NOTHING:
        more = words.number(max(BEGINS - taught.yes, 1))
        said = _tr("Has {0}. With {1} more it begins to learn.")
        return said.format(examples(taught.yes), more)
    if taught.yes < GOOD:
        more = words.number(GOOD - taught.yes)
        said = _tr("Learns from {0}. {1} more would make it better.")
        return said.format(examples(taught.yes), more)
    return _tr("Learns from {0}.").format(examples(taught.yes))


def _tr(source: str, about: str = "", count: int = -1) -> str:
    return QCoreApplication.translate("tags", source, about, count)
