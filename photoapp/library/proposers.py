"""Who proposes tags in a library at present: the encoder that search uses, and a classifier."""

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.tagged import TagSource
from photoapp.catalog import Catalog, ledger, proposing, tagtree
from photoapp.catalog import labels as label_rows
from photoapp.catalog.proposing import NOTHING, Machine, Proposed
from photoapp.library.backgrounds import Backgrounds
from photoapp.library.encoders import Encoders
from photoapp.library.sessions import Opened, Sessions
from photoapp.search.looks import ENOUGH
from photoapp.tagging.calibration import Calibration, Reviews, Tally
from photoapp.tagging.known import known_concepts
from photoapp.tagging.labels import Labels, label_concept
from photoapp.tagging.scoring import Scorer, digest, digest_of, embedded_tags, kinship
from photoapp.tagging.suggesting import Decided, Suggested, Suggester, suggestable
from photoapp.tagging.tags import concepts
from photoapp.vectors import Snapshot
from photoapp.vectors.background import Background

Ids = NDArray[np.int64]

NAME = "tags.npz"

GROWN = 1.1
"""A library so many times as large, or as small, as when it was counted is counted anew."""


class Proposer(Protocol):
    """One machine as it is now, with what the user has decided. N photos that it has seen.

    model: who that is. made: differs once it would say something else of the same photos. rows:
    int64 [N], larger for what it saw later. photos: int64 [N].
    """

    model: str
    made: str
    rows: Ids
    photos: Ids

    def propose(self, photos: Ids) -> Proposed:
        """What it proposes for some of them.

        What the user has decided on is among it, so that undoing a decision finds it again.
        """
        ...


class Known:
    """The concepts of a library: their tags, and what was decided about them. Read once.

    Attribute: unwanted, ids of the concepts that the user does not want. A photo that shows one is
    proposed as what stands above it.
    """

    def __init__(self, catalog: Catalog, by: Machine) -> None:
        self._catalog = catalog
        connection = catalog.read()
        self._told = proposing.told(connection, by)
        self._merged = proposing.merged(connection)
        self.unwanted = proposing.unwanted(connection)
        self._ids: dict[int, int | None] = {}  # of tags, by the place of the concept
        places = kinship().places
        known = proposing.concepts(connection)
        found = [places.get(known.get(tag, ""), -1) for tag in self._told.tags.tolist()]
        self._places = np.array(found, np.int64)

    @property
    def made(self) -> str:
        """Differs after any decision."""
        unwanted = repr((self._merged, sorted(self.unwanted)))
        said = [unwanted.encode(), *(part.tobytes() for part in self._told)]
        return hashlib.sha256(b"".join(said)).hexdigest()[:16]

    @property
    def reviews(self) -> Reviews:
        """What the machine can learn from."""
        mine = self._told.reviewed & (self._places >= 0)
        told = self._told
        return Reviews(self._places[mine], told.evidence[mine], told.borne[mine])

    def decided(self, photos: Ids) -> Decided:
        """What was decided about some photos."""
        told = self._told
        first = np.searchsorted(told.photos, photos.min(), side="left")
        last = np.searchsorted(told.photos, photos.max(), side="right")
        near = slice(int(first), int(last))
        mine = np.isin(told.photos[near], photos) & (self._places[near] >= 0)
        return Decided(told.photos[near][mine], self._places[near][mine], told.borne[near][mine])

    def rows(self, suggested: Suggested) -> Proposed:
        """The same by the ids of tags, made where a concept has none; deleted ones are left out."""
        wanted = set(suggested.tags.tolist()) - self._ids.keys()
        if wanted:
            names = {kinship().tags[place]: place for place in wanted}
            ensure = partial(tagtree.ensure_concepts, concepts=concepts(names))
            made = self._catalog.write(ensure)
            self._ids |= {place: made.get(name) for name, place in names.items()}
        ids = np.array([self._ids[place] or 0 for place in suggested.tags.tolist()], np.int64)
        kept = ids > 0
        return Proposed(
            suggested.photos[kept], ids[kept], suggested.confidence[kept], suggested.log_odds[kept]
        )


class Silent:
    """Somebody who can say nothing, for now."""

    made = ""

    def __init__(self, model: str) -> None:
        self.model = model
        self.rows = self.photos = np.zeros(0, np.int64)

    def propose(self, photos: Ids) -> Proposed:  # noqa: ARG002 - as Proposer has it
        """See Proposer."""
        return NOTHING


class ByEncoder:
    """What the encoder for search says of the vocabulary. See Proposer."""

    def __init__(
        self, opened: Opened, snapshot: Snapshot, background: Background, tally: Tally, known: Known
    ) -> None:
        self.model = opened.folder.id
        self.rows, self.photos = snapshot.rows, snapshot.photos
        able = known_concepts(opened.folder.path)
        counted = hashlib.sha256(tally.reached.tobytes()).hexdigest()[:16]
        measured = _hash(repr(None if able is None else sorted(able)))
        said = (opened.folder.identity, tally.scorer.digest, counted, measured, known.made)
        self.made = " ".join(said)
        self._snapshot = snapshot
        self._yardstick = background.yardstick
        self._suggester = Suggester(
            tally, Calibration.learnt(known.reviews), suggestable(able, known.unwanted)
        )
        self._known = known

    def propose(self, photos: Ids) -> Proposed:
        """See Proposer."""
        vectors = self._snapshot.vectors_of(photos)
        spreads = self._yardstick.usual(vectors)[1]
        decided = self._known.decided(photos)
        found = self._suggester.of(photos, vectors, spreads, decided)
        if len(decided.photos):
            touched = np.isin(photos, decided.photos)
            rest = photos[touched], vectors[touched], spreads[touched]
            found = _with(found, self._suggester.of(*rest), decided)
        return self._known.rows(found)


def _with(found: Suggested, whatever: Suggested, decided: Decided) -> Suggested:
    """Suggestions, and those among others that were decided on."""
    size = len(kinship())
    kept = np.isin(whatever.photos * size + whatever.tags, decided.photos * size + decided.tags)
    return Suggested(
        np.concatenate([found.photos, whatever.photos[kept]]),
        np.concatenate([found.tags, whatever.tags[kept]]),
        np.concatenate([found.confidence, whatever.confidence[kept]]),
        np.concatenate([found.log_odds, whatever.log_odds[kept]]),
    )


class ByLabels:
    """What a classifier's labels say in the words of the vocabulary. See Proposer."""

    def __init__(self, catalog: Catalog, opened: Opened, known: Known) -> None:
        self.model = opened.folder.id
        self.rows, self.photos = proposing.seen(catalog.read(), opened.row)
        names = opened.folder.labels
        read = [label_concept(name) for name in names]
        self.made = f"{opened.folder.identity} {digest()} {_hash(repr(read))} {known.made}"
        self._catalog = catalog
        self._row = opened.row
        self._labels = Labels.of(names, Calibration.learnt(known.reviews), known.unwanted)
        self._known = known

    def propose(self, photos: Ids) -> Proposed:
        """See Proposer."""
        said = label_rows.of_photos(self._catalog.read(), self._row, photos.tolist())
        found = [
            (row, *label)
            for row, photo in enumerate(photos.tolist())
            for label in said.get(photo, ())
        ]
        table = np.array(found or np.zeros((0, 3)), np.float64)
        rows, numbers = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64)
        asked = photos, rows, numbers, table[:, 2].astype(np.float32)
        decided = self._known.decided(photos)
        suggested = self._labels.suggested(*asked, decided)
        if len(decided.photos):
            suggested = _with(suggested, self._labels.suggested(*asked), decided)
        return self._known.rows(suggested)


def _hash(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()[:16]


class Proposers:
    """Finds out who proposes, and has ready what that takes."""

    def __init__(
        self,
        home: Home,
        catalog: Catalog,
        encoders: Encoders,
        sessions: Sessions,
        backgrounds: Backgrounds,
    ) -> None:
        self._home = home
        self._catalog = catalog
        self._encoders = encoders
        self._sessions = sessions
        self._backgrounds = backgrounds

    def now(self, job: Job) -> dict[TagSource, Proposer | None]:
        """Who proposes at present, by source; None where nobody does any more.

        Absent is what stays as it is: of a source that the user switched off, of an encoder about
        which nothing is counted yet. job: cancels. Raises Cancelled, PhotoappError.
        """
        used = self._encoders.used()
        silent = ledger.silent(self._catalog.read())
        found: dict[TagSource, Proposer | None] = {}
        if TagSource.ENCODER not in silent:
            proposer = self._encoder(self._sessions.open(used.search), job)
            if proposer is not None:
                found[TagSource.ENCODER] = proposer
        if TagSource.CLASSIFIER not in silent:
            labels = used.labels
            found[TagSource.CLASSIFIER] = (
                None if labels is None else self._labels(self._sessions.open(labels))
            )
        return found

    def _encoder(self, opened: Opened, job: Job) -> Proposer | None:
        snapshot = self._sessions.vectors(opened)
        if len(snapshot) < ENOUGH:
            return Silent(opened.folder.id)
        background = self._backgrounds.background(opened)
        if background is None:
            return None
        if not background.tells:
            return Silent(opened.folder.id)
        tally = self._tally(opened, snapshot, background, lambda: job.cancelled)
        known = Known(self._catalog, Machine(TagSource.ENCODER, opened.folder.id))
        return ByEncoder(opened, snapshot, background, tally, known)

    def _labels(self, opened: Opened) -> Proposer:
        known = Known(self._catalog, Machine(TagSource.CLASSIFIER, opened.folder.id))
        return ByLabels(self._catalog, opened, known)

    def _tally(
        self, opened: Opened, snapshot: Snapshot, background: Background, stop: Callable[[], bool]
    ) -> Tally:
        """What tags reach in the library, counted anew where it has grown. Raises Cancelled."""
        path: Path = self._home.vectors / opened.folder.identity / NAME
        held = Tally.load(path, digest_of(background.yardstick))
        if held is not None and held.library / GROWN <= len(snapshot) <= held.library * GROWN:
            return held
        if held is None:
            vectors = embedded_tags(opened.session.embed_texts, stop)
        else:
            vectors = (held.scorer.vectors + background.yardstick.mean).astype(np.float32)
        tally = Tally.count(Scorer.of(vectors, background), snapshot, background, stop)
        tally.save(path)
        return tally
