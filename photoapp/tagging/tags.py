"""The tags of a library: what there is, who bears what, giving, taking away and arranging."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from photoapp.base.tagged import Mark, Tag, TagSource
from photoapp.catalog import Catalog, arranging, keywords, ledger, takingback
from photoapp.catalog import tags as rows
from photoapp.catalog.tagtree import Concept, find, known, name_of, of_concept
from photoapp.catalog.tallies import Tallies
from photoapp.tagging import lists
from photoapp.tagging.vocabulary import same, vocabulary


class Tags:
    """The tags of a library. Usable from any thread; each change is one action of the history.

    A name is found in any case. A new tag called as the vocabulary calls a concept, in any of its
    languages, stands for that concept.
    """

    def __init__(self, catalog: Catalog, wished: Callable[[], None] = lambda: None) -> None:
        """wished: called when the user wants other tags proposed than before."""
        self._catalog = catalog
        self._wished = wished
        self._tallies = Tallies()

    def all(self, *, hidden: bool = False) -> list[Tag]:
        """Every tag that some photo bears, made by hand, taught or proposed, and those above them;
        by name. `photos` counts those that bear it or a tag below it; `suggestions` is 0 here.

        parent: the nearest tag above it that is among them. hidden: also hidden ones.
        """
        return rows.tags(self._catalog.read(), self._tallies, hidden=hidden)

    def of(self, photos: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The tags of photos, by name, without hidden ones; photos without any are absent."""
        return rows.tags_of(self._catalog.read(), photos)

    def among(self, photos: Sequence[int]) -> list[Tag]:
        """The tags that some of these photos bear, by name, without hidden ones; `photos` counts
        among these.
        """
        return rows.tags_among(self._catalog.read(), photos)

    def marks(self, photos: Sequence[int]) -> dict[int, tuple[Mark, ...]]:
        """What the ledger says of photos, by name of the tag: also what was rejected, and hidden
        tags. Photos without any are absent.
        """
        return ledger.marks(self._catalog.read(), photos)

    def find(self, name: str) -> Tag:
        """A tag by its name in any case, or as `add` takes it: by another name of its concept.

        Raises PhotoappError TAG_UNKNOWN.
        """
        connection = self._catalog.read()
        return rows.one(connection, known(connection, _meant(connection, name)))

    # -- on photos ---------------------------------------------------------------------------

    def add(self, name: str, photos: Sequence[int]) -> int:
        """Give photos a tag, new or known; returns how many did not have it.

        What was rejected is accepted by that. Raises PhotoappError TAG_NAME.
        """
        return self._catalog.write(lambda c: rows.tag(c, name, photos, chain(name)))

    def remove(self, name: str, photos: Sequence[int]) -> int:
        """Take a tag from photos; returns how many had it.

        Where anybody but the user said so, or may say so again, it is rejected for ever. The name
        is one by which `find` finds it. Raises PhotoappError TAG_UNKNOWN.
        """
        return self._catalog.write(lambda c: rows.untag(c, _meant(c, name), photos))

    # -- tags themselves ---------------------------------------------------------------------

    def make(self, name: str, parent: str | None = None) -> Tag:
        """Make a tag, below another. Raises PhotoappError: TAG_NAME, TAG_EXISTS, TAG_UNKNOWN."""
        return self._arranged(lambda c: arranging.make(c, name, parent, chain(name)))

    def rename(self, name: str, new: str) -> Tag:
        """Call a tag otherwise. Raises PhotoappError: TAG_UNKNOWN, TAG_NAME, TAG_EXISTS."""
        return self._arranged(lambda c: arranging.rename(c, name, new))

    def merge(self, name: str, into: str) -> int:
        """Make a tag part of another; returns how many photos bore it. Albums by rule follow.

        Raises PhotoappError TAG_UNKNOWN.
        """
        return self._catalog.write(lambda c: arranging.merge(c, name, into))

    def nest(self, name: str, under: str | None) -> Tag:
        """Put a tag below another, or (None) at the top. Raises PhotoappError: TAG_UNKNOWN,
        TAG_CYCLE.
        """
        return self._arranged(lambda c: arranging.nest(c, name, under))

    def hide(self, name: str, *, hidden: bool = True) -> Tag:
        """Neither list nor propose a tag and those below it, or do so again; photos keep it.

        Raises PhotoappError TAG_UNKNOWN.
        """
        tag = self._arranged(lambda c: arranging.hide(c, name, hidden=hidden))
        self._wished()
        return tag

    def delete(self, name: str) -> int:
        """Forget a tag and all that is said of it; returns how many photos bore it.

        Raises PhotoappError TAG_UNKNOWN.
        """
        bore = self._catalog.write(lambda c: arranging.delete(c, name))
        self._wished()
        return bore

    def _arranged(self, act: Callable[[rows.Connection], int]) -> Tag:
        return self._catalog.write(lambda c: rows.one(c, act(c)))

    # -- who says so -------------------------------------------------------------------------

    def take_back(self, source: TagSource, checkpoint: Callable[[], object] = lambda: None) -> int:
        """Undo what a source gave photos by itself, and let it propose nothing until `use`;
        returns how many photos. What the user accepted or rejected stays.

        checkpoint: called now and then; where it raises, or the process is killed, the next run
        goes on. Raises ValueError for the user's own tags.
        """
        return takingback.take_back(self._catalog, source, checkpoint)

    def begin_taking_back(self, source: TagSource) -> None:
        """Do only the first step of `take_back`, which decides: from then on the source is silent.

        `PhotoLibrary.go_on`, or the next run, does the rest. Raises ValueError as `take_back`.
        """
        self._catalog.write(partial(takingback.begin, source=source))

    def use(self, source: TagSource) -> None:
        """Let a source that was taken back speak again. Files do so at once."""

        def again(connection: rows.Connection) -> None:
            if source in ledger.silent(connection):
                said = keywords.unsaid(connection) if source is TagSource.FILE else []
                ledger.use(connection, source, said)

        self._catalog.write(again)

    def sources(self) -> dict[TagSource, bool]:
        """Whether each source but the user may speak."""
        silent = ledger.silent(self._catalog.read())
        return {one: one not in silent for one in TagSource if one is not TagSource.USER}

    # -- lists -------------------------------------------------------------------------------

    def import_list(self, path: str | Path) -> int:
        """Make the tags of a list, see `tagging.lists`; returns how many are new.

        Raises PhotoappError: TAGS_UNREADABLE, TAG_NAME.
        """
        paths = lists.read(Path(path))
        return self._catalog.write(lambda c: arranging.import_tags(c, paths, chain))

    def export_list(self) -> str:
        """All tags as a list that `import_list` reads, hidden ones included."""
        return lists.written(self.all(hidden=True))


def _meant(connection: rows.Connection, name: str) -> str:
    """What the tag is called that a name stands for; the name itself where there is none."""
    concept = vocabulary().named(name)
    if concept is None or find(connection, name) is not None:
        return name
    tag = of_concept(connection, concept)
    return name if tag is None else name_of(connection, tag)


def chain(name: str) -> tuple[Concept, ...]:
    """The concept that a name stands for in any language, after those above it; else nothing."""
    concept = vocabulary().named(name)
    return () if concept is None else concepts([concept])


def concepts(ids: Iterable[str]) -> tuple[Concept, ...]:
    """Concepts by their ids and all those they stand below, as `tagtree.ensure_concepts` has it."""
    wanted = dict.fromkeys(above for one in ids for above in reversed(_line(one)))
    found = []
    for one in wanted:
        others = [other for other in vocabulary().above(one) if other not in _line(one)]
        found.append(_row(one)._replace(also=tuple(map(_row, others))))
    return tuple(found)


def _line(concept: str) -> list[str]:
    """A concept and all those it stands below, the nearest first."""
    line = [concept]
    while parent := vocabulary().concept(line[-1]).parent:
        line.append(parent)
    return line


def _row(concept: str) -> Concept:
    one = vocabulary().concept(concept)
    forms = [form for forms in one.synonyms.values() for form in forms]
    # A tag may be called by its names without accents and signs; then it is found so, too.
    forms += map(same, one.names.values())
    return Concept(one.id, one.parent, one.names["en"], tuple(one.names.values()), tuple(forms))
