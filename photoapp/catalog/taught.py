"""Teaching a tag, and no longer: actions of the user on the ledger and on the tag's row."""

import sqlite3
from collections.abc import Iterable, Sequence

from photoapp.base.messages import Action
from photoapp.base.tagged import Decision
from photoapp.catalog import ledger, tagtree
from photoapp.catalog.beginning import begin
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.recording import Rows, recorded
from photoapp.catalog.tagtree import Concept

Connection = sqlite3.Connection


def teach(
    connection: Connection,
    name: str,
    yes: Iterable[int],
    no: Iterable[int] = (),
    chain: Sequence[Concept] = (),
) -> int:
    """Have a tag learnt, new or known, from photos that bear it and others that do not; returns it.

    A photo in both bears it. chain: as `tags.tag` takes it. Raises TAG_NAME.
    """
    given = dict.fromkeys(yes)
    spelling = tagtree.spelled(name)
    with recorded(connection, Action.TAG_TAUGHT) as rows:
        begun = begin(connection, rows, spelling, chain)
        begun.put(rows, taught=1, hidden=0)
        ledger.accept(connection, rows, begun.tag, given)
        _reject(connection, rows, begun.tag, [photo for photo in no if photo not in given])
        rows.values.update(tag=begun.name, photos=len(given))
    return begun.tag


def stop(connection: Connection, name: str) -> int:
    """Have a tag learnt no more; photos keep it, and what was rejected stays so. Returns it.

    Raises TAG_UNKNOWN.
    """
    tag = tagtree.known(connection, name)
    with recorded(connection, Action.TAG_UNTAUGHT, tag=tagtree.name_of(connection, tag)) as rows:
        rows.put("tags", [{"id": tag}], {"taught": 0, "kept": 1})
    return tag


def _reject(connection: Connection, rows: Rows, tag: int, photos: Iterable[int]) -> None:
    """The user says that photos do not bear a tag, whoever said what before."""
    wanted = listed(dict.fromkeys(photos))
    there = connection.execute(f"SELECT id FROM photos WHERE id {IN_LIST}", (wanted,)).fetchall()
    told = connection.execute(
        f"SELECT photo_id, decision FROM photo_tags WHERE tag_id = ? AND photo_id {IN_LIST}",
        (tag, wanted),
    ).fetchall()
    rejected = str(Decision.REJECTED)
    open_ = [photo for photo, decision in told if decision != rejected]
    decided = {"decision": rejected, "at": ledger.now()}
    rows.put("photo_tags", [ledger.key(photo, tag) for photo in open_], decided)
    known = {photo for photo, _ in told}
    new = [ledger.key(photo, tag) for (photo,) in there if photo not in known]
    rows.put("photo_tags", new, {**ledger.BY_USER, "decision": rejected})
