"""Questions with alternatives: every part of the tree says of each photo whether and how well."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Cancelled
from photoapp.catalog.filters import photo_ids
from photoapp.search import names
from photoapp.search.filters import Asked
from photoapp.search.judging import Judges, judge
from photoapp.search.looks import (
    NO_TERMS,
    Index,
    Ranked,
    Stop,
    Terms,
    Vector,
    bars,
    mean_of,
    standard_scores,
)
from photoapp.search.names import NameMatches
from photoapp.search.plan import Meaning, condition, plan, texts
from photoapp.search.relevance import LIKELY, MAYBE
from photoapp.search.tree import All, Either, Node, Not, Words, is_about_pictures

Ids = NDArray[np.int64]
Flags = NDArray[np.bool_]
Scores = NDArray[np.float32]
Embed = Callable[[str], Vector] | None
"""A meaning to its unit vector float32 [D]; None if nothing can be seen."""

_NEVER = -1e9  # the merit of what has no vector: finite, so that nothing times it is nothing


@dataclass(frozen=True, slots=True)
class Part:
    """What a part of a question says of N photos.

    match: it holds. merit: float32, how well: the logarithm of the relevance, or a standard score
    where nobody judges; comparable between parts. weight: what the merit counts, 0 for what looks
    have no say in. score: float32, the mean cosine. looked: it holds by what the picture shows.
    full: the photo
    bears all words of the part; own, whole, called: as `NameMatches` has them, not by folders
    alone. share: float32, how much of its words. words, placed: as in `NameMatches`.
    """

    match: Flags
    merit: Scores
    weight: float
    score: Scores
    looked: Flags
    full: Flags
    own: Flags
    whole: Flags
    called: Flags
    share: Scores
    words: tuple[str, ...] = ()
    begun: bool = False
    placed: Ids = field(default_factory=lambda: names.NOTHING.placed)


class Answer(NamedTuple):
    """What matches, best first; what is called so, with the score of each of `named.full`; and
    the photos found by their looks with their relevance, float32, None where nobody judges.
    """

    ranked: Ranked
    named: NameMatches
    scores: Scores
    looked: Ids
    relevances: Scores | None


class Branches:
    """Evaluates trees over some photos: ids, int64 [N], ascending.

    embed: a meaning to its vector. cut: the least mean cosine that counts, None: any. judges: who
    decides in its place, if they can. photos: how many the library has. index: None if nothing can
    be seen.
    """

    def __init__(
        self, asked: Asked, ids: Ids, index: Index | None, embed: Embed, cut: float | None,
        judges: Judges | None, photos: int, stop: Stop,
    ) -> None:  # fmt: skip
        self._asked = asked
        self._ids = ids
        self._index = index
        self._embed = embed
        self._cut = cut
        self._judges = judges
        self._judged = False
        self._photos = photos
        self._stop = stop

    def answer(self, tree: Node, pictures: Terms) -> Answer:
        """What matches, best first.

        pictures: of the question; they must be so beside the tree.
        """
        part = self._together(tree, pictures)
        if self._judged and self._cut is not None:
            part = _cut(part)
        found = np.flatnonzero(part.match)
        order = found[np.lexsort((found, -part.merit[found]))]
        full = part.full & part.match
        some = np.flatnonzero(part.share)
        named = NameMatches(
            part.words,
            self._ids[full],
            self._ids[full & part.whole],
            self._ids[full & ~part.own],
            self._ids[full & part.called],
            self._ids[some],
            part.share[some],
            part.placed,
            part.begun,
        )
        ranked = Ranked(self._ids[order], part.score[order])
        relevances = np.exp(part.merit[part.looked]) if self._judged else None
        return Answer(ranked, named, part.score[full], self._ids[part.looked], relevances)

    def _part(self, node: Node) -> Part:
        self._check()
        if not is_about_pictures(node):
            wanted = condition(self._asked, node)
            found = photo_ids(self._asked.connection, wanted, missing=True, hidden=True)
            return self._plain(np.isin(self._ids, found))
        if isinstance(node, Either):
            return _either([self._part(term) for term in node.terms])
        if isinstance(node, Not) and isinstance(node.term, All):
            shown = self._part(node.term)
            return self._plain(~(shown.full | (shown.match & _likely(shown, self._judged))))
        return self._together(node, NO_TERMS)

    def _check(self) -> None:
        if self._stop():
            raise Cancelled

    def _together(self, node: Node, pictures: Terms) -> Part:
        planned = plan(node)
        parts = [self._part(one) for one in (*planned.masks, *planned.branches)]
        if planned.wanted or planned.unwanted or pictures.weights:
            parts.append(self._seen(planned.wanted, planned.unwanted, pictures))
        return _every(parts)

    def _seen(
        self, wanted: Sequence[Meaning], unwanted: Sequence[Meaning], pictures: Terms
    ) -> Part:
        """Words and pictures that one pass over the vectors answers."""
        terms = joined(wanted, unwanted, pictures, self._embed)
        seen = self._looking(terms)
        part = self._named(texts(wanted), seen)
        against = np.zeros(len(self._ids), np.bool_)
        for term in unwanted:
            if isinstance(term, Words):
                full = names.find(self._asked.connection, term.text, self._photos).full
                against |= np.isin(self._ids, full)
        return _masked(part, ~(against | self._close(terms)))

    def _looking(self, terms: Terms) -> Part:
        """What looks say. What has no vector looks like nothing."""
        count = len(self._ids)
        if self._index is None or not len(self._index) or not (terms.wanted or terms.unwanted):
            return self._plain(np.zeros(count, np.bool_))
        score = np.zeros(count, np.float32)
        if terms.wanted:
            mean = mean_of(terms.wanted, terms.weights)
            score = np.nan_to_num(self._index.scores_of(mean, self._ids))
        weight = float(sum(terms.weights[: len(terms.wanted)])) or 1.0
        judging = judge(self._judges, terms, self._ids, self._stop)
        if judging is not None:
            self._judged = True
            logs = judging.logs(self._ids)
            least = -np.inf if self._cut is None or not terms.wanted else np.log(MAYBE)
            match = logs >= least  # no vector, no logarithm: NaN matches nothing
            merit = np.nan_to_num(logs, nan=_NEVER).clip(_NEVER).astype(np.float32)
        else:
            direction, mean_score = standard_scores(
                self._index, terms.wanted, terms.unwanted, terms.weights
            )
            length = float(np.sqrt(np.square(terms.weights).sum()))
            values = self._index.scores_of(direction, self._ids)
            match = ~np.isnan(values)
            merit = np.nan_to_num((values - mean_score) / length).astype(np.float32)
            if terms.wanted:
                match &= score >= (-np.inf if self._cut is None else self._cut)
        return self._plain(match, match & bool(terms.wanted), merit, score, weight)

    def _close(self, terms: Terms) -> Flags:
        """What shows what is not wanted."""
        close = np.zeros(len(self._ids), np.bool_)
        if self._index is None or self._cut is None or not terms.unwanted:
            return close
        judging = judge(self._judges, terms, self._ids, self._stop)
        if judging is not None:
            return judging.shows_unwanted(self._ids)
        reached = bars(self._index, terms.unwanted, terms.pictured[1], self._cut)
        for against, bar in zip(terms.unwanted, reached, strict=True):
            close |= self._index.scores_of(against, self._ids) >= bar
        return close

    def _named(self, text: str, part: Part) -> Part:
        """The part, joined by what bears its words."""
        if not text:
            return part
        found = names.find(self._asked.connection, text, self._photos)
        full = np.isin(self._ids, found.full)
        share = np.zeros(len(self._ids), np.float32)
        at = np.searchsorted(self._ids, found.partial).clip(max=max(len(self._ids) - 1, 0))
        if len(self._ids):
            known = self._ids[at] == found.partial
            share[at[known]] = found.shares[known]
        # What bears the words is what they ask for: nothing is more relevant.
        merit = np.where(full & self._judged, np.float32(0), part.merit)
        return Part(
            part.match | full,
            merit,
            part.weight or 1.0,
            part.score,
            part.looked,
            full,
            full & ~np.isin(self._ids, found.foldered),
            np.isin(self._ids, found.whole),
            np.isin(self._ids, found.in_whole_folder),
            share,
            found.words,
            found.begun,
            found.placed,
        )

    def _plain(
        self,
        match: Flags,
        looked: Flags | None = None,
        merit: Scores | None = None,
        score: Scores | None = None,
        weight: float = 0.0,
    ) -> Part:
        """A part that no names belong to."""
        none, zero = np.zeros(len(self._ids), np.bool_), np.zeros(len(self._ids), np.float32)
        return Part(
            match,
            zero if merit is None else merit,
            weight,
            zero if score is None else score,
            none if looked is None else looked,
            none,
            none,
            none,
            none,
            zero,
        )


def joined(
    wanted: Sequence[Meaning], unwanted: Sequence[Meaning], pictures: Terms, embed: Embed
) -> Terms:
    """Pictures and meanings as one pass over the vectors; nothing if nothing can be seen."""
    if embed is None:
        return NO_TERMS
    split = len(pictures.wanted)
    return Terms(
        [*pictures.wanted, *(embed(term.text) for term in wanted)],
        [*pictures.unwanted, *(embed(term.text) for term in unwanted)],
        [
            *pictures.weights[:split],
            *(term.weight for term in wanted),
            *pictures.weights[split:],
            *(term.weight for term in unwanted),
        ],
        pictures.pictured,
    )


def _likely(part: Part, judged: bool) -> Flags:
    """What is likely right of what matches; all of it where nobody judges."""
    return part.merit >= np.log(LIKELY) if judged else np.ones(len(part.match), np.bool_)


def _cut(part: Part) -> Part:
    """Without what is not worth showing; see `relevance.cut`."""
    if not part.looked.any():
        return part
    nothing = not (part.looked & (part.merit >= np.log(LIKELY))).any()
    shown = part.looked & (part.merit >= np.log(MAYBE)) & (not nothing)
    return replace(part, match=shown | part.full | (part.match & ~part.looked), looked=shown)


def _weighed(parts: Sequence[Part]) -> Scores:
    """The mean merit of the parts that looks have a say in."""
    weights = [part.weight for part in parts]
    if not any(weights):
        return parts[0].merit
    return np.average([part.merit for part in parts], axis=0, weights=weights).astype(np.float32)


def _masked(part: Part, keep: Flags) -> Part:
    return replace(part, match=part.match & keep, looked=part.looked & keep, full=part.full & keep)


def _every(parts: Sequence[Part]) -> Part:
    """What fits all parts; it bears all words if each part is borne or else fits."""
    match = np.logical_and.reduce([part.match for part in parts])
    full = np.logical_or.reduce([part.full for part in parts]) & match
    return _joined(
        parts,
        match,
        full,
        _weighed(parts),
        sum(part.weight for part in parts),
        _mean([part.score for part in parts if part.score.any()], parts[0].score),
        _mean([part.share for part in parts if part.words], parts[0].share),
    )


def _either(parts: Sequence[Part]) -> Part:
    """What fits one of the parts, as well as the best of them."""
    match = np.logical_or.reduce([part.match for part in parts])
    full = np.logical_or.reduce([part.full for part in parts])
    merits = np.stack([np.where(part.match, part.merit, -np.inf) for part in parts])
    best = merits.argmax(axis=0)
    scores = np.stack([part.score for part in parts])
    rows = np.arange(len(match))
    return _joined(
        parts,
        match,
        full,
        np.where(match, merits[best, rows], 0).astype(np.float32),
        max(part.weight for part in parts),
        scores[best, rows],
        np.max([part.share for part in parts], axis=0),
    )


def _joined(
    parts: Sequence[Part],
    match: Flags,
    full: Flags,
    merit: Scores,
    weight: float,
    score: Scores,
    share: Scores,
) -> Part:
    return Part(
        match,
        merit,
        weight,
        score,
        np.logical_or.reduce([part.looked for part in parts]) & match,
        full,
        full & np.logical_or.reduce([part.own for part in parts]),
        full & np.logical_or.reduce([part.whole for part in parts]),
        full & np.logical_or.reduce([part.called for part in parts]),
        share,
        tuple(dict.fromkeys(word for part in parts for word in part.words)),
        any(part.begun for part in parts),
        np.unique(np.concatenate([part.placed for part in parts])),
    )


def _mean(scores: Sequence[Scores], nothing: Scores) -> Scores:
    return np.mean(scores, axis=0, dtype=np.float32) if scores else nothing
