"""How the user arranged the sidebar: the order of sections and searches, what is left out."""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from photoapp.base.question import SavedSearch
from photoapp.base.shelves import Spot
from photoapp.base.tagged import Tag
from photoapp.gui.sidebar.carried import Carried
from photoapp.gui.sidebar.said import heading
from photoapp.gui.sidebar.tree import Key, More, Node, Places, Rows, Section, Thing
from photoapp.gui.widgets.menu import submenu

MOST_SPOTS, MOST_TAGS = 12, 24
"""Rows below one at first, where more would be endless."""

_SPARE = 2  # rows that are not worth a row which stands for them
_SECTIONS = tuple(one for one in Section if one is not Section.LIBRARY)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """order: of sections, the others behind. hidden: sections left out. searches: their names in
    order, the others behind.
    """

    order: tuple[Section, ...] = ()
    hidden: frozenset[Section] = frozenset()
    searches: tuple[str, ...] = ()

    @property
    def sections(self) -> list[Section]:
        """Every section in its order."""
        return [*self.order, *(one for one in _SECTIONS if one not in self.order)]


def told(how: Arrangement) -> str:
    """It as text, for the settings."""
    hidden = sorted(one.name for one in how.hidden)
    order = [one.name for one in how.order]
    return json.dumps({"order": order, "hidden": hidden, "searches": list(how.searches)})


def understood(text: str) -> Arrangement:
    """The reverse of `told`; what cannot be read is as at first."""
    try:
        said = json.loads(text)
        return Arrangement(
            tuple(dict.fromkeys(_sections(said["order"]))),
            frozenset(_sections(said["hidden"])),
            tuple(str(name) for name in said["searches"]),
        )
    except (ValueError, TypeError, KeyError):
        return Arrangement()


def _sections(names: Sequence[str]) -> list[Section]:
    return [one for name in names for one in _SECTIONS if one.name == name]


def arranged(places: Places, how: Arrangement, whole: Collection[Key] = ()) -> Places:
    """The rows as the user arranged them. whole: rows that show all that is below them."""
    tops = [node for node in places.nodes if node.parent is None]
    sections = {node.thing: node for node in tops if isinstance(node.thing, Section)}
    shown = [node for node in tops if not isinstance(node.thing, Section)]
    shown += [sections[one] for one in how.sections if one in sections and one not in how.hidden]
    rows = Rows()
    waiting: list[tuple[Node, Node | None]] = [(node, None) for node in reversed(shown)]
    while waiting:
        node, above = waiting.pop()
        added = rows.add(node.thing, node.name, above)
        below = _below(node, how, whole)
        waiting += [(child, added) for child in reversed(below)]
    return replace(places, nodes=tuple(rows.nodes))


def _below(node: Node, how: Arrangement, whole: Collection[Key]) -> list[Node]:
    children = node.children
    if node.thing is Section.SEARCHES:
        ranks = {name: rank for rank, name in enumerate(how.searches)}
        return sorted(children, key=lambda one: ranks.get(one.name, len(ranks)))
    first = children[0].thing if children else None
    if isinstance(first, Spot):
        return _bounded(node, Section.PLACES, MOST_SPOTS, lambda _: 0, whole)
    if isinstance(first, Tag):
        return _bounded(node, Section.TAGS, MOST_TAGS, _of_weight, whole)
    return children


def _bounded(
    node: Node,
    section: Section,
    most: int,
    weight: Callable[[Node], object],
    whole: Collection[Key],
) -> list[Node]:
    """Those that weigh least in their order, and a row that stands for the others."""
    children = node.children
    if len(children) <= most + _SPARE:
        return children
    shown = node.key in whole
    more = Node(More(section, node.key, len(children), shown), "", 0, 0)
    if shown:
        return [*children, more]
    kept = set(sorted(range(len(children)), key=lambda n: weight(children[n]))[:most])  # type: ignore[arg-type,return-value]
    return [*(child for n, child in enumerate(children) if n in kept), more]


def _of_weight(node: Node) -> tuple[bool, int]:
    """The user's own first, those with narrower ones below among them, then the most used."""
    tag = node.thing
    if not isinstance(tag, Tag):
        return True, 0
    return not (tag.own or tag.taught or node.children), -tag.photos


class Arranging(QObject):
    """What the user says of the arrangement. Attribute: whole, rows that show all below them.

    Signals: changed() rows are to be shown otherwise; kept(str) for the settings.
    """

    changed = Signal()
    kept = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.how = Arrangement()
        self.whole: set[Key] = set()

    def begin(self, text: str) -> None:
        """Begin as it was told to `kept` before."""
        self.how = understood(text)
        self.changed.emit()

    def turn(self, more: More) -> None:
        """Show all that is below a row, or no longer."""
        self.whole ^= {more.above}
        self.changed.emit()

    def hide(self, section: Section, hidden: bool) -> None:
        """Leave a section out, or show it again."""
        if (section in self.how.hidden) is not hidden:
            self._say(replace(self.how, hidden=self.how.hidden ^ {section}))

    def rename(self, search: SavedSearch, name: str) -> None:
        """A search is to be called otherwise, and stays where it is."""
        names = tuple(name if one == search.name else one for one in self.how.searches)
        self.how = replace(self.how, searches=names)
        self.kept.emit(told(self.how))

    def lands(self, thing: Thing, what: Carried, places: Places) -> bool | None:
        """Whether what is carried would stand behind a row of its like, False for before it, None
        for neither.
        """
        line, now, then = self._line(thing, what, places)
        if now == then or now not in line or then not in line:
            return None
        return line.index(now) < line.index(then)

    def put(self, thing: Thing, what: Carried, places: Places) -> None:
        """Let what is carried stand where a row of its like is."""
        line, now, then = self._line(thing, what, places)
        if now not in line or then not in line:
            return
        behind = line.index(now) < line.index(then)
        if what.section:  # those that are not shown now keep their places, too
            line = [one.name for one in self.how.sections]
        line.remove(now)
        line.insert(line.index(then) + behind, now)
        if what.section:
            self._say(replace(self.how, order=tuple(_sections(line))))
        else:
            self._say(replace(self.how, searches=tuple(line)))

    def shift(self, thing: Thing, rows: int, places: Places) -> bool:
        """Let a heading or a search change places with the one so many rows on, if there is one."""
        what = _carried(thing)
        line = self._names(what, places)
        name = what.section or what.search
        at = line.index(name) + rows if name in line else -1
        if not 0 <= at < len(line):
            return False
        found = next(node.thing for node in places.nodes if _name(_carried(node.thing)) == line[at])
        self.put(found, what, places)
        return True

    def fill(self, menu: QMenu, thing: Thing, places: Places, all_: Places) -> None:
        """Put into a menu how a heading or a search is moved, and which sections are shown.

        places: as they are shown. all_: with those that are left out.
        """
        if _carried(thing).moves:
            menu.addSeparator()
            up, down = (partial(self.shift, thing, rows, places) for rows in (-1, 1))
            line = self._names(_carried(thing), places)
            at = line.index(_name(_carried(thing)))
            menu.addAction(_tr("Move up"), up).setEnabled(at > 0)
            menu.addAction(_tr("Move down"), down).setEnabled(at < len(line) - 1)
        if isinstance(thing, Section):
            menu.addAction(_tr("Hide this section"), partial(self.hide, thing, True))
        if thing is None or isinstance(thing, Section):
            self._fill_shown(menu, all_)

    def _fill_shown(self, menu: QMenu, places: Places) -> None:
        there = {node.thing for node in places.nodes if isinstance(node.thing, Section)}
        if not there:
            return
        listed = submenu(menu, _tr("Show in sidebar"))
        for section in self.how.sections:
            if section in there:
                action = listed.addAction(heading(section))
                action.setCheckable(True)
                action.setChecked(section not in self.how.hidden)
                action.toggled.connect(partial(self._show, section))

    def _show(self, section: Section, shown: bool) -> None:
        self.hide(section, not shown)

    def _line(self, thing: Thing, what: Carried, places: Places) -> tuple[list[str], str, str]:
        """Those like what is carried, in their order; its name, and that of where it is."""
        return self._names(what, places), _name(what), _name(_carried(thing))

    def _names(self, what: Carried, places: Places) -> list[str]:
        kind = Section if what.section else SavedSearch
        return [_name(_carried(node.thing)) for node in places.nodes if type(node.thing) is kind]

    def _say(self, how: Arrangement) -> None:
        self.how = how
        self.kept.emit(told(how))
        self.changed.emit()


def _carried(thing: Thing) -> Carried:
    if isinstance(thing, Section):
        return Carried(section=thing.name)
    return Carried(search=thing.name) if isinstance(thing, SavedSearch) else Carried()


def _name(what: Carried) -> str:
    return what.section or what.search


def _tr(source: str) -> str:
    return QCoreApplication.translate("sidebar", source)
