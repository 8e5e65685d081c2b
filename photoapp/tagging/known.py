"""What an encoder is measured to know: a weak one suggests nothing else."""

import csv
import logging
from pathlib import Path

from photoapp.tagging.vocabulary import vocabulary

log = logging.getLogger(__name__)

NAME = "known.tsv"
"""In a model folder: concepts that the encoder may suggest, a row each; without it, all."""

_LIMIT = 1 << 20  # bytes; a real one has some 2 KiB


def known_concepts(folder: Path) -> frozenset[str] | None:
    """The concepts that a model folder's list names; None where there is no list: all of them.

    A list that cannot be read names nothing: an encoder that needs one is not trusted without it.
    """
    path = folder / NAME
    try:
        if path.stat().st_size > _LIMIT:
            raise ValueError(f"larger than {_LIMIT} bytes")
        with path.open(encoding="utf-8", newline="") as stream:
            rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
            named = {row["concept"] or "" for row in rows}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, csv.Error) as error:
        log.warning("the list of what an encoder knows cannot be read: %r", error)
        return frozenset()
    return frozenset(one for one in named if one in vocabulary())
