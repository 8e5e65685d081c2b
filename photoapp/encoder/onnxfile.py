"""Looks into an ONNX file without running it: is it one, and which other files would it read."""

import mmap
from collections.abc import Iterator
from pathlib import Path

_DEEPEST = 64
_MOST_FIELDS = 20_000_000

# Messages of onnx.proto that lead to tensors: field number -> message inside.
_INSIDE: dict[str, dict[int, str]] = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "function": {7: "node", 11: "attribute"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {13: "entry"},
    "entry": {},
}


class NotOnnxError(ValueError):
    """The file is no ONNX model, or is cut short; the text says how it was found out."""


def external_files(path: Path) -> set[str]:
    """Names of the files that tensors of the model are stored in, as the model spells them.

    Weights stay untouched: the walk reads field headers alone. Raises NotOnnxError, OSError.
    """
    with path.open("rb") as stream:
        try:
            content = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError as error:
            raise NotOnnxError("the file is empty") from error
        with content:
            walk = _Walk(content)
            walk.message("model", 0, len(content), 0)
    if not walk.nodes:
        raise NotOnnxError("no graph with operators in it")
    return walk.locations


class _Walk:
    """One pass over a file. nodes: operators seen. locations: external files named."""

    def __init__(self, content: mmap.mmap) -> None:
        self.nodes = 0
        self.locations: set[str] = set()
        self._content = content
        self._fields = 0

    def message(self, kind: str, start: int, end: int, depth: int) -> None:
        if depth > _DEEPEST:
            raise NotOnnxError(f"nested deeper than {_DEEPEST}")
        if kind == "entry":
            self._entry(start, end)
            return
        self.nodes += kind == "node"
        inside = _INSIDE[kind]
        for number, wire, first, last in self._walk(start, end):
            child = inside.get(number)
            if child is not None:
                if wire != 2:
                    raise NotOnnxError(f"field {number} of a {kind} is no message")
                self.message(child, first, last, depth + 1)

    def _entry(self, start: int, end: int) -> None:
        found: dict[int, list[bytes]] = {1: [], 2: []}
        for number, _, first, last in self._walk(start, end):
            found.setdefault(number, []).append(self._content[first:last])
        if b"location" in found[1]:
            self.locations.update(value.decode("utf-8", "replace") for value in found[2])

    def _walk(self, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
        """(field number, wire type, first byte, byte after the last) of each field."""
        at = start
        while at < end:
            self._fields += 1
            if self._fields > _MOST_FIELDS:
                raise NotOnnxError(f"more than {_MOST_FIELDS} fields")
            tag, at = self._varint(at, end)
            number, wire = tag >> 3, tag & 7
            first = at
            if wire == 0:
                _, at = self._varint(at, end)
            elif wire == 2:
                length, first = self._varint(at, end)
                at = first + length
            elif wire in (1, 5):
                at += 8 if wire == 1 else 4
            else:
                raise NotOnnxError("not an ONNX file")
            if number == 0:
                raise NotOnnxError("not an ONNX file")
            if at > end:
                raise NotOnnxError("the file is cut short, or not an ONNX file")
            yield number, wire, first, at

    def _varint(self, at: int, end: int) -> tuple[int, int]:
        value = 0
        for shift in range(0, 70, 7):
            if at >= end:
                break
            byte = self._content[at]
            at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value, at
        raise NotOnnxError("the file is cut short, or not an ONNX file")
