"""Counts of tags are those of the rows, whatever changed since the last count."""

from collections.abc import Callable
from contextlib import suppress

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from shelf import Shelf

from photoapp.base.messages import PhotoappError
from photoapp.catalog import Catalog, arranging, tags, tagtree
from photoapp.catalog.history import History
from photoapp.catalog.tagtree import BORNE
from photoapp.catalog.tallies import Tallies

NAMES = ("a", "b", "c", "d")


def counted(catalog: Catalog) -> dict[int, int]:
    """By the rows themselves."""
    connection = catalog.read()
    found = {}
    for (tag,) in connection.execute("SELECT id FROM tags").fetchall():
        below = ", ".join(map(str, tagtree.below(connection, [tag])))
        row = connection.execute(
            f"SELECT count(DISTINCT photo_id) FROM photo_tags WHERE {BORNE} AND tag_id IN ({below})"
            " AND photo_id IN (SELECT photo_id FROM files WHERE NOT missing)"
        )
        found[tag] = row.fetchone()[0]
    return found


@given(data=st.data())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_counts_follow_every_change(catalog: Catalog, shelf: Shelf, data: st.DataObject) -> None:
    tallies, history = Tallies(), History(catalog)
    ids = [shelf.put(f"{number}.jpg") for number in range(4)]
    name, some = st.sampled_from(NAMES), st.lists(st.sampled_from(ids), min_size=1)

    def act(deed: Callable[..., object], *values: st.SearchStrategy[object]) -> None:
        drawn = [data.draw(one) for one in values]
        catalog.write(lambda c: deed(c, *drawn))

    deeds = {
        "tag": lambda: act(tags.tag, name, some),
        "untag": lambda: act(tags.untag, name, some),
        "nest": lambda: act(arranging.nest, name, name),
        "delete": lambda: act(arranging.delete, name),
        "lose": lambda: shelf.lose(data.draw(st.sampled_from(ids))),
        "find": lambda: shelf.put(f"{data.draw(st.integers(0, 6))}.jpg"),
        "undo": history.undo,
    }
    for _ in range(8):
        with suppress(PhotoappError):
            deeds[data.draw(st.sampled_from(sorted(deeds)))]()
        assert tallies.count(catalog.read()) == counted(catalog)
