"""The text side of an encoder: words to unit vectors, remembered."""

import string
import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from photoapp.encoder.folder import Cleaning, ModelFolder, Padding, TextSpec, broken
from photoapp.encoder.graph import Graph, Vectors, guarded
from photoapp.encoder.runtime import CPU, Runtime

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_MASK = "attention_mask"
_NOTHING = "photo"  # stands for a text without any token
_LONGEST = 20_000  # characters looked at; the longest context holds fewer words
_TOKENIZER_LIMIT = 64 << 20  # bytes; 256,000 entries (SigLIP2) take about half of it
_PUNCTUATION = str.maketrans("", "", string.punctuation)
_REMEMBERED = 1_024  # vectors; 1 MiB at 256 numbers each


class TextTower:
    """Opens tokenizer and session at the first use, always on the CPU; safe from any thread.

    On the CPU because one question is a few milliseconds there, and is asked before anything
    else is warm. Attributes: used, the runtime's clock at the last use.
    """

    def __init__(self, folder: ModelFolder, spec: TextSpec, runtime: Runtime, threads: int) -> None:
        self._folder = folder
        self._spec = spec
        self._runtime = runtime
        self._threads = threads
        self._lock = threading.Lock()
        self.used = 0.0
        self._opened: tuple[Graph, Tokenizer] | None = None
        self._known = _Recent(_REMEMBERED)

    def open(self) -> "tuple[Graph, Tokenizer]":
        """The graph and its tokenizer. Raises PhotoappError."""
        with self._lock:
            self.used = self._runtime.now()
            if self._opened is None:
                self._opened = self._graph(), self._tokenizer()
            return self._opened

    @property
    def is_open(self) -> bool:
        """Whether a text would be embedded at once."""
        return self._opened is not None

    def close(self) -> None:
        """Let session and tokenizer go; a later use opens them again."""
        with self._lock:
            self._opened = None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """float32 [N, dim] of length 1, a copy the caller may change. Raises PhotoappError."""
        clean = [self._clean(text) for text in texts]
        found = self._known.get(clean)
        missing = [text for text in dict.fromkeys(clean) if text not in found]
        if missing:
            fresh = dict(zip(missing, self._run(missing), strict=True))
            self._known.put(fresh)
            found |= fresh
        if not clean:
            return np.empty((0, self._folder.dim), np.float32)
        return np.stack([found[text] for text in clean])

    def _clean(self, text: str) -> str:
        # Lone surrogates (a file name in a question) cannot cross into the tokenizer.
        text = text[:_LONGEST].encode("utf-8", "replace").decode("utf-8")
        if self._spec.clean is Cleaning.CANONICAL:
            return canonical(text)
        return text.lower() if self._spec.lower else text

    def _run(self, texts: Sequence[str]) -> list[Vectors]:
        graph, tokenizer = self.open()
        with guarded(self._folder.file(self._spec.tokenizer)):
            tokens = [self._tokens(tokenizer, text) for text in texts]
        rows: list[Vectors] = []
        for start in range(0, len(tokens), graph.batch):
            part = tokens[start : start + graph.batch]
            rows.extend(graph.vectors(self._feed(graph, part), self._folder.dim))
        return rows

    def _tokens(self, tokenizer: "Tokenizer", text: str) -> list[int]:
        for candidate in (text, _NOTHING):
            tokens: list[int] = tokenizer.encode(candidate).ids
            # Nothing but padding (the text "[PAD]") is no text either: graphs divide by its length.
            if any(token != self._spec.pad_id for token in tokens):
                return tokens
        raise broken(self._folder.file(self._spec.tokenizer), f"knows no token of {_NOTHING!r}")

    def _feed(self, graph: Graph, tokens: Sequence[Sequence[int]]) -> dict[str, NDArray[np.int64]]:
        spec = self._spec
        width = max(map(len, tokens)) if spec.padding is Padding.LONGEST else spec.context
        shape = (len(tokens), graph.fixed(spec.input, 1) or width)
        ids, mask = np.full(shape, spec.pad_id, np.int64), np.zeros(shape, np.int64)
        for row, text in enumerate(tokens):
            ids[row, : len(text)] = text
            mask[row, : len(text)] = 1
        feed = {spec.input: ids}
        if _MASK in graph.inputs:
            feed[_MASK] = mask
        return feed

    def _graph(self) -> Graph:
        spec = self._spec
        path = self._folder.file(spec.file)
        inputs = [spec.input, _MASK]
        side = self._folder.image.size
        graph = Graph.open(self._runtime, CPU, self._threads, path, inputs, spec.output, side=side)
        if graph.fixed(spec.input, 1) not in (spec.context, None):
            raise broken(path, f"does not take {spec.context} tokens")
        return graph

    def _tokenizer(self) -> "Tokenizer":
        from tokenizers import Tokenizer

        path = self._folder.file(self._spec.tokenizer)
        if self._folder.files[self._spec.tokenizer].bytes > _TOKENIZER_LIMIT:
            raise broken(path, f"is larger than {_TOKENIZER_LIMIT} bytes")
        with guarded(path):
            tokenizer = Tokenizer.from_file(str(path))
            # What the file itself says of padding and length gives way to model.json.
            tokenizer.no_padding()
            tokenizer.enable_truncation(self._spec.context)
        return tokenizer


def canonical(text: str) -> str:
    """A text as SigLIP was trained on it: no ASCII punctuation, lower case, single spaces.

    As canonicalize_text of big_vision, and `clean="canonicalize"` of open_clip after it.
    """
    return " ".join(text.replace("_", " ").translate(_PUNCTUATION).lower().split())


class _Recent:
    """Vectors by text, the least recently asked for forgotten first. Safe from any thread."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._vectors: OrderedDict[str, Vectors] = OrderedDict()

    def get(self, texts: Sequence[str]) -> dict[str, Vectors]:
        with self._lock:
            known = {text: self._vectors[text] for text in texts if text in self._vectors}
            for text in known:
                self._vectors.move_to_end(text)
            return known

    def put(self, vectors: dict[str, Vectors]) -> None:
        with self._lock:
            self._vectors.update(vectors)
            while len(self._vectors) > self._limit:
                self._vectors.popitem(last=False)
