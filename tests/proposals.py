"""Suggestions written into a real library as a machine would write them, for tests."""

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np

from photoapp.base.tagged import TagSource
from photoapp.catalog import Connection, proposing, suggestions
from photoapp.catalog.proposing import Machine, Proposed
from photoapp.library import PhotoLibrary

EYE = Machine(TagSource.ENCODER, "eye")


def propose(
    library: PhotoLibrary, said: Mapping[str, Mapping[int, float]], *, about: Sequence[int] = ()
) -> dict[str, int]:
    """Let a machine say of photos how surely they bear tags; returns the tags' ids by name.

    about: photos of which it says nothing else any more.
    """
    catalog = library._catalog
    ids = {name: catalog.write(partial(_tag, name=name)) for name in said}
    rows = [(photo, ids[name], sure) for name in said for photo, sure in said[name].items()]
    table = np.array(rows or np.zeros((0, 3)), np.float64)
    photos, tags, sure = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), table[:, 2]
    proposed = Proposed(photos, tags, sure.astype(np.float32), sure.astype(np.float32))
    everything = sorted({*photos.tolist(), *about})
    catalog.write(partial(proposing.propose, by=EYE, about=everything, proposed=proposed))
    catalog.write(partial(suggestions.let_speak, source=EYE.source, model=EYE.model))
    return ids


def _tag(connection: Connection, name: str) -> int:
    key = name.casefold()
    found = connection.execute("SELECT id FROM tags WHERE folded = ?", (key,)).fetchone()
    if found is None:
        row = "INSERT INTO tags(name, folded, kept) VALUES (?, ?, 1) RETURNING id"
        found = connection.execute(row, (name, key)).fetchone()
    return int(found[0])
