"""Which files of a repository make a model that can be read; nothing else is fetched."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from photoapp.encoder.catalogue import Layout
from photoapp.encoder.folder import CARD, MANIFEST
from photoapp.encoder.layouts import LAYOUTS, Gap
from photoapp.encoder.manifest import FILE


class Offered(NamedTuple):
    """A variant as a publisher has it. files: its graphs with the weights beside them."""

    image: str
    text: str
    files: tuple[str, ...]


MOST = 64
"""Files of a model in our own layout: five networks of two graphs, their weights in two files
each, leave room. Each is a request to the hub, and thousands of them would be an attack."""

_OWN = re.compile(r".+\.(onnx|onnx_data|onnx\.data|data|json)")
# Beside a graph of Immich's, weights may have any name; these are for other runtimes or tools.
_OTHERS = re.compile(r".+\.(onnx|armnn|rknn|json|txt|md|model)")


def wanted(names: Iterable[str], layout: Layout | None = None) -> list[str]:
    """The files to fetch: graphs of the best precision, what they read, tokenizer, configs.

    layout: the only one to look for; None for any. Names that could lead out of a folder are
    never among them. Raises Gap, whose text says what is missing.
    """
    safe = [name for name in names if re.fullmatch(FILE, name)]
    if layout in (None, Layout.OWN) and MANIFEST in safe:
        own = [name for name in safe if _OWN.fullmatch(name) or name == CARD]
        if len(own) > MOST:
            raise Gap(f"names {len(own)} files, more than the {MOST} of any model")
        return own
    for one in LAYOUTS:
        if layout in (None, one.name) and (taken := one.wanted(safe)) is not None:
            graphs = list(dict.fromkeys([taken.graphs[0].image, taken.graphs[0].text]))
            weights = [name for name in safe if any(_beside(name, graph) for graph in graphs)]
            return [*graphs, *weights, *taken.others]
    raise Gap("no model in a layout that is read")


def offered(names: Iterable[str], variant: str, image: str, text: str) -> Offered | None:
    """The graphs of another precision that lie beside a network's own; None if there are none.

    image, text: the network's own graphs; text is "" without words, `image` where one file holds
    both towers, as it then must here.
    """
    safe = [name for name in names if re.fullmatch(FILE, name)]
    for layout in LAYOUTS:
        try:
            taken = layout.wanted(safe)
        except Gap:
            continue  # somebody's own: what was installed of it was named file by file
        for one in taken.graphs if taken else ():
            graphs = list(dict.fromkeys([one.image, one.text]))
            alike = (one.image == one.text) == (text in ("", image))
            if one.name == variant and alike and not {image, text} & set(graphs):
                weights = [name for name in safe if any(_beside(name, graph) for graph in graphs)]
                return Offered(one.image, one.text, (*graphs, *weights))
    return None


def _beside(name: str, graph: str) -> bool:
    """Whether a graph may keep weights in a file, by the names alone."""
    folder = graph.rpartition("/")[0]
    if name.startswith((f"{graph}_", f"{graph}.")):
        return True
    return (
        folder in ("visual", "textual")
        and name.rpartition("/")[0] == folder
        and not _OTHERS.fullmatch(name)
    )
