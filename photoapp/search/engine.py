"""A question -> ranked photos: parse, filter, look, fuse with names, order, explain."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

from photoapp.base.answers import NO_TIME
from photoapp.base.messages import Cancelled, Why
from photoapp.base.question import Question, Remarked, Results, Sort
from photoapp.catalog import Catalog, Connection, care
from photoapp.catalog import names as written
from photoapp.catalog import photos as rows
from photoapp.catalog.filters import every as every_row
from photoapp.catalog.filters import photo_ids
from photoapp.search import names
from photoapp.search.branches import Branches, joined
from photoapp.search.filters import HIDDEN, MISSING, Asked
from photoapp.search.fusion import fuse
from photoapp.search.judging import Judge, Judged, Judges, judge
from photoapp.search.language import parse
from photoapp.search.looks import (
    NO_TERMS,
    Allowed,
    Index,
    Ranked,
    Stop,
    Terms,
    Vector,
    looks_like,
    mean_of,
    unlike,
)
from photoapp.search.plan import asks_for, condition, plan, texts
from photoapp.search.relevance import LIKELY
from photoapp.search.tree import (
    About,
    Exact,
    Filter,
    Query,
    Words,
    every,
    is_about_pictures,
    leaves,
    negated,
)

Ids = NDArray[np.int64]

_NOTHING = Ranked(np.zeros(0, np.int64), np.zeros(0, np.float32))

EXPLAINED = 1000
"""For so many of the first photos an answer says in which words they were found."""


@dataclass(frozen=True, slots=True)
class Sight:
    """An encoder with its vectors of the library, and the pictures of the question.

    embed: text -> unit vector float32 [D]. index: exact scores. cut: the least mean score that
    counts as a match where nobody can judge. name: of the encoder. wanted, unwanted: a vector for
    each picture; weights: of the wanted, then of the unwanted; none: all alike. copies: the photos
    that show a picture of the question, and how: they come first. remarks: of what was read.
    judges: who say what scores mean, if the library is known well enough.
    """

    embed: Callable[[str], Vector]
    index: Index
    cut: float
    name: str
    wanted: Sequence[Vector] = field(default=())
    unwanted: Sequence[Vector] = field(default=())
    weights: Sequence[float] = field(default=())
    copies: Mapping[int, Why] = field(default_factory=dict)
    remarks: tuple[Remarked, ...] = ()
    judges: Judges | None = None


def read_question(question: Question) -> Query:
    """A question's text as a tree, with the filters its face adds.

    Raises PhotoappError BAD_QUESTION or UNKNOWN_FILTER.
    """
    asked = About(question.text) if question.literal and question.text else parse(question.text)
    return every([asked, parse(question.within)]) if question.within else asked


def needs_sight(question: Question, tree: Query) -> bool:
    """Whether a question is about what pictures look like."""
    return bool(question.pictures) or is_about_pictures(tree)


def search(
    catalog: Catalog,
    question: Question,
    tree: Query,
    sight: Sight | None,
    stop: Stop = lambda: False,
    *,
    today: date | None = None,
) -> Results:
    """Answer a question from any thread.

    tree: of `read_question`. sight: None if the question needs none (see `needs_sight`) or there
    is no encoder: names and filters still answer. stop: asked between steps; once true Cancelled
    is raised. today: what "last summer" is counted from, None for the clock's day.
    Raises PhotoappError BAD_QUESTION.
    """
    started = time.perf_counter()
    connection = catalog.read()
    asked = Asked(connection, today or datetime.now().astimezone().date())
    found = _Search(asked, question, tree, sight, stop)
    ranked = found.answer()
    _check(stop)
    ids, scores = _ordered(connection, question, tree, ranked)
    relevance = found.relevance(ids)
    likely = None
    if relevance is not None and not question.everything:
        sure = found.is_sure(ids, relevance)
        order = np.argsort(~sure, kind="stable")
        ids, scores, relevance = ids[order], scores[order], relevance[order]
        likely = int(np.count_nonzero(sure[order][: question.limit]))
    results = Results(
        question,
        ids[: question.limit],
        scores[: question.limit],
        len(ids),
        sight.name if sight is not None else "",
        time.perf_counter() - started,
        _understood(connection, sight, found.missing),
        found.reasons(ids[:EXPLAINED][: question.limit]),
        found.looks,
        () if sight is None else sight.remarks,
        None if relevance is None else relevance[: question.limit],
        likely,
        needs_sight(question, tree),
    )
    _check(stop)
    return results


class _Search:
    """One question on its way to an answer."""

    def __init__(
        self, asked: Asked, question: Question, tree: Query, sight: Sight | None, stop: Stop
    ) -> None:
        self._asked = asked
        self._question = question
        self._plan = plan(tree)
        self._tree = tree
        self._sight = sight
        self._stop = stop
        self._cut = None if question.everything or sight is None else sight.cut
        self._named = names.NOTHING
        self._looked: Ids | None = None
        self._relevances: Vector | None = None
        self.missing = rows.missing_photos(asked.connection)
        self.count = rows.photo_count(asked.connection)

    def answer(self) -> Ranked:
        """What matches, best first. Raises Cancelled."""
        allowed = self._allowed()
        _check(self._stop)
        if not needs_sight(self._question, self._tree):
            ids = photo_ids(self._asked.connection, every_row(())) if allowed is None else allowed
            return Ranked(ids, np.zeros(len(ids), np.float32))
        hidden = self._hidden()
        _check(self._stop)
        by = self._by_branches if self._plan.branches else self._by_one_pass
        return self._copies_first(by(allowed, hidden), allowed, hidden)

    def _copies_first(self, ranked: Ranked, allowed: Ids | None, hidden: Ids) -> Ranked:
        """Copies of the question's pictures come first, whatever its words say of them."""
        if self._sight is None or not self._sight.copies:
            return ranked
        copies = np.array(list(self._sight.copies), np.int64)
        copies = copies[~np.isin(copies, hidden)]
        if allowed is not None:
            copies = copies[np.isin(copies, allowed)]
        if self._plan.branches or self._plan.unwanted or self._sight.unwanted:
            copies = copies[np.isin(copies, ranked.photos)]
        terms = self._terms()
        scores = self._sight.index.scores_of(mean_of(terms.wanted, terms.weights), copies)
        rest = ~np.isin(ranked.photos, copies)
        return Ranked(
            np.concatenate([copies, ranked.photos[rest]]),
            np.concatenate([np.nan_to_num(scores), ranked.scores[rest]]),
        )

    def _allowed(self) -> Ids | None:
        """The photos that rows alone admit, None: all that are there."""
        masks = [condition(self._asked, term) for term in self._plan.masks]
        missing, hidden = asks_for(self._tree, MISSING), asks_for(self._tree, HIDDEN)
        if not (masks or missing or hidden):
            return None
        where = every_row(masks)
        return photo_ids(self._asked.connection, where, missing=missing, hidden=hidden)

    def _hidden(self) -> Ids:
        """What is in no answer: photos that are gone or hidden, what bears a word not wanted."""
        hidden = np.zeros(0, np.int64) if asks_for(self._tree, MISSING) else self.missing
        if not asks_for(self._tree, HIDDEN):
            hidden = np.union1d(hidden, care.hidden(self._asked.connection))
        for term in self._plan.unwanted:
            if isinstance(term, Words):
                bearing = names.find(self._asked.connection, term.text, self.count).full
                hidden = np.union1d(hidden, bearing)
        return hidden

    def _terms(self) -> Terms:
        """The pictures of the question."""
        if self._sight is None:
            return NO_TERMS
        wanted, unwanted = self._sight.wanted, self._sight.unwanted
        weights = self._sight.weights or [1.0] * (len(wanted) + len(unwanted))
        return Terms(wanted, unwanted, weights, (len(wanted), len(unwanted)))

    def _by_one_pass(self, allowed: Ids | None, hidden: Ids) -> Ranked:
        """Words, negatives and pictures that must hold together: the index finds the best."""
        sight, ranked, terms, judging = self._sight, _NOTHING, NO_TERMS, None
        if sight is not None:
            terms = joined(self._plan.wanted, self._plan.unwanted, self._terms(), sight.embed)
            visible = _visible(sight, allowed, hidden)
            judging = judge(sight.judges, terms, visible, self._stop)
            ranked = self._judged(judging) if judging else self._compared(sight, terms, visible)
        self._looked = ranked.photos
        text = texts(self._plan.wanted)
        if not text:
            return ranked
        _check(self._stop)
        named = _only(names.find(self._asked.connection, text, self.count), allowed, hidden)
        if judging is not None and self._cut is not None and terms.unwanted:
            named = named.only(named.full[~judging.shows_unwanted(named.full)])
        elif sight is not None and self._cut is not None:
            against = terms.unwanted, terms.pictured[1]
            named = named.only(unlike(sight.index, named.full, *against, self._cut))
        self._named = named
        scores = np.zeros(len(named.full), np.float32)
        if sight is not None and terms.wanted:
            mean = mean_of(terms.wanted, terms.weights)
            scores = np.nan_to_num(sight.index.scores_of(mean, named.full))
        return fuse(ranked, named, scores, self.count)

    def _judged(self, judging: Judge) -> Ranked:
        """What looks like the question, by relevance; literal words as the encoder has it."""
        found = judging.every() if self._cut is None else judging.answer()
        if self._question.literal:
            order = np.lexsort((found.photos, -found.scores))
            found = Judged(found.photos[order], found.scores[order], found.relevances[order])
        self._relevances = found.relevances
        return Ranked(found.photos, found.scores)

    def _compared(self, sight: Sight, terms: Terms, visible: Allowed) -> Ranked:
        """What looks like the question, by scores: nobody can judge them yet."""
        return looks_like(
            sight.index,
            terms.wanted,
            terms.unwanted,
            weights=terms.weights,
            pictured=terms.pictured[1],
            cut=self._cut,
            allowed=visible,
            stop=self._stop,
        )

    def _by_branches(self, allowed: Ids | None, hidden: Ids) -> Ranked:
        """Alternatives: every photo is judged by every part."""
        ids = photo_ids(self._asked.connection, every_row(())) if allowed is None else allowed
        ids = np.setdiff1d(ids, hidden, assume_unique=True)
        sight = self._sight
        branches = Branches(
            self._asked,
            ids,
            None if sight is None else sight.index,
            None if sight is None else sight.embed,
            self._cut,
            None if sight is None else sight.judges,
            self.count,
            self._stop,
        )
        rest = self._plan
        tree = every([*rest.wanted, *map(negated, rest.unwanted), *rest.branches])
        found = branches.answer(tree, self._terms())
        self._looked, self._named = found.looked, found.named
        self._relevances = found.relevances
        return fuse(found.ranked, found.named, found.scores, self.count)

    def relevance(self, ids: Ids) -> Vector | None:
        """How sure photos of the answer are, float32 [n], NaN where looks have no say; None where
        nothing is judged.
        """
        if self._relevances is None or self._looked is None or not self.looks:
            return None
        order = np.argsort(self._looked)
        looked = self._looked[order]
        at = np.searchsorted(looked, ids).clip(max=max(len(looked) - 1, 0))
        if not len(looked):
            return np.full(len(ids), np.nan, np.float32)
        found = self._relevances[order][at]
        return np.where(looked[at] == ids, found, np.float32(np.nan))

    def is_sure(self, ids: Ids, relevance: Vector) -> NDArray[np.bool_]:
        """What is likely right: by its looks, by bearing every word, or as a copy of a picture."""
        copies = np.array([] if self._sight is None else list(self._sight.copies), np.int64)
        sure = np.isnan(relevance) | (relevance >= LIKELY)
        return sure | np.isin(ids, self._named.full) | np.isin(ids, copies)

    @property
    def looks(self) -> tuple[Why, ...]:
        """Why a photo is here that looks like the question, or fits its filters."""
        if not needs_sight(self._question, self._tree):
            return (Why.FILTER,) if self._has_filters else ()
        if self._sight is None:
            return ()
        said = any(
            isinstance(leaf, Words | About) and not negative
            for leaf, negative in leaves(self._tree)
        )
        pictures = any(not one.negative for one in self._question.pictures)
        return (Why.WORDS,) * said + (Why.PICTURE,) * pictures

    def reasons(self, ids: Ids) -> dict[int, tuple[Why, ...]]:
        """Why some photos are in the answer."""
        exact = [
            leaf.text
            for leaf, negative in leaves(self._tree)
            if isinstance(leaf, Exact) and not negative
        ]
        phrases = [*self._named.words, *exact]
        bearing = written.where(self._asked.connection, phrases, ids.tolist())
        placed = set(self._named.placed.tolist())
        looked = None if self._looked is None else set(self._looked.tolist())
        copies = {} if self._sight is None else self._sight.copies
        found = {}
        for photo in ids.tolist():
            why = bearing.get(photo, ()) + (Why.PLACE,) * (photo in placed)
            if looked is not None and photo in looked:
                why += self.looks
            if copy := copies.get(photo):
                why = (copy, *(one for one in why if one is not Why.PICTURE))
            found[photo] = why or ((Why.FILTER,) if self._has_filters else ())
        return found

    @property
    def _has_filters(self) -> bool:
        return any(isinstance(leaf, Filter | Exact) for leaf, _ in leaves(self._tree))


def _check(stop: Stop) -> None:
    if stop():
        raise Cancelled


def _visible(sight: Sight, allowed: Ids | None, hidden: Ids) -> Allowed:
    """What the index may answer with: the allowed photos (None: all) but for those hidden."""
    if not len(hidden):
        return allowed
    if allowed is None:
        return ~np.isin(sight.index.photos, hidden)
    return np.setdiff1d(allowed, hidden, assume_unique=True)


def _only(named: names.NameMatches, allowed: Ids | None, hidden: Ids) -> names.NameMatches:
    full = np.setdiff1d(named.full, hidden, assume_unique=True)
    if allowed is not None:
        full = np.intersect1d(full, allowed, assume_unique=True)
    return named.only(full)


def _ordered(
    connection: Connection, question: Question, tree: Query, ranked: Ranked
) -> tuple[Ids, Vector]:
    """The order that was asked for; without anything to score by, newest first."""
    sort = question.sort
    if sort is Sort.SCORE and needs_sight(question, tree):
        return ranked
    if sort is Sort.NAME:
        order = rows.sorted_by_name(connection, ranked.photos)
    elif sort is Sort.ADDED:
        order = np.argsort(~ranked.photos)  # they get their numbers as they come
    elif sort is Sort.OLDEST:
        walls = rows.walls(connection, ranked.photos)
        order = np.lexsort((ranked.photos, walls, walls == NO_TIME))
    else:
        # Descending by complement: there is no negative of NO_TIME, which comes last.
        order = np.lexsort((~ranked.photos, ~rows.walls(connection, ranked.photos)))
    return ranked.photos[order], ranked.scores[order]


def _understood(connection: Connection, sight: Sight | None, missing: Ids) -> float:
    photos = rows.photo_count(connection) - len(missing)
    if sight is None or photos <= 0:
        return 1.0
    seen = len(sight.index) - int(np.isin(missing, sight.index.photos).sum())
    return min(1.0, seen / photos)
