"""Looks into an ONNX file without running it: is it one, what it takes, gives and would read."""

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_DEEPEST = 64
_MOST_FIELDS = 20_000_000

# Messages of onnx.proto that lead to tensors and ports: field number -> message inside.
_INSIDE: dict[str, dict[int, str]] = {
    "model": {7: "main", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "function": {7: "node", 11: "attribute"},
    "main": {1: "node", 5: "initializer", 11: "input", 12: "output", 15: "sparse"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {13: "entry"},
    "initializer": {13: "entry"},
    "entry": {},
    "input": {},
    "output": {},
}

# Fields with a name in them, in the order in which `_note` takes them.
_NAMES: dict[str, dict[int, str]] = {
    "node": {7: "domain", 4: "operator"},
    "function": {10: "domain", 1: "name"},
    "initializer": {8: "name"},
}

# Sets of operators that ONNX Runtime brings; any other needs a library of somebody's own.
_DOMAINS = frozenset(
    {
        "", "ai.onnx", "ai.onnx.ml", "ai.onnx.preview", "ai.onnx.preview.training",
        "ai.onnx.training", "com.microsoft", "com.microsoft.nchwc", "com.ms.internal.nhwc",
    }
)  # fmt: skip
_FLOATS, _WHOLES = frozenset({1, 10, 11, 16}), frozenset({5, 6, 7, 12, 13})  # TensorProto.DataType
_LONGEST_NAME = 1_000  # bytes
_MOST_AXES = 16
_MOST_PORTS = 1_000


class NotOnnxError(ValueError):
    """The file is no ONNX model, or is cut short; the text says how it was found out."""


@dataclass(frozen=True, slots=True)
class Port:
    """An input or output. floats, wholes: what kind of number. shape: None where free; () if the
    file does not say.
    """

    name: str
    floats: bool
    wholes: bool
    shape: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What a file says. inputs: without those that have a value already. foreign: operators that
    ONNX Runtime does not bring, as domain and name.
    """

    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    locations: frozenset[str]
    foreign: frozenset[str]


def external_files(path: Path) -> set[str]:
    """Names of the files that tensors of the model are stored in, as the model spells them.

    Raises NotOnnxError, OSError.
    """
    return set(look(path).locations)


def look(path: Path) -> Look:
    """Read what a file says of itself. Weights stay untouched: the walk reads field headers alone.

    Raises NotOnnxError, OSError.
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
    return walk.found()


class _Walk:
    """One pass over a file. nodes: operators seen. locations: external files named.

    operators, functions: (domain, name) of those used and of those the model itself defines.
    """

    def __init__(self, content: mmap.mmap) -> None:
        self.nodes = 0
        self.locations: set[str] = set()
        self.operators: set[tuple[str, str]] = set()
        self.functions: set[tuple[str, str]] = set()
        self._ports: dict[str, list[Port]] = {"input": [], "output": []}
        self._valued: set[str] = set()
        self._content = content
        self._fields = 0

    def found(self) -> Look:
        """What the pass came to."""
        foreign = {
            f"{domain}:{name}"
            for domain, name in self.operators - self.functions
            if domain not in _DOMAINS
        }
        inputs = [port for port in self._ports["input"] if port.name not in self._valued]
        outputs = tuple(self._ports["output"])
        return Look(tuple(inputs), outputs, frozenset(self.locations), frozenset(foreign))

    def message(self, kind: str, start: int, end: int, depth: int) -> None:
        """Go through a message and those inside it."""
        if depth > _DEEPEST:
            raise NotOnnxError(f"nested deeper than {_DEEPEST}")
        if kind == "entry":
            self._entry(start, end)
            return
        if kind in self._ports:
            self._port(kind, start, end)
            return
        self.nodes += kind == "node"
        inside, names = _INSIDE[kind], _NAMES.get(kind, {})
        said: dict[int, str] = {}
        for number, wire, first, last in self._walk(start, end):
            if number in names and wire == 2:
                said[number] = self._name(first, last)
            child = inside.get(number)
            if child is not None:
                if wire != 2:
                    raise NotOnnxError(f"field {number} of a {kind} is no message")
                self.message(child, first, last, depth + 1)
        self._note(kind, [said.get(number, "") for number in names])

    def _note(self, kind: str, names: list[str]) -> None:
        if kind == "node":
            self.operators.add((names[0], names[1]))
        elif kind == "function":
            self.functions.add((names[0], names[1]))
        elif kind == "initializer":
            self._valued.add(names[0])

    def _port(self, kind: str, start: int, end: int) -> None:
        """A ValueInfoProto: name, type { tensor { element, shape { axis { value } } } }."""
        name, element, shape = "", 0, []
        for first, last in self._inside(start, end, 1):
            name = self._name(first, last)
        for type_ in self._inside(start, end, 2):
            for tensor in self._inside(*type_, 1):
                for number, wire, first, last in self._walk(*tensor):
                    if number == 1 and wire == 0:
                        element, _ = self._varint(first, last)
                    elif number == 2 and wire == 2:
                        shape = [self._axis(*axis) for axis in self._inside(first, last, 1)]
        if len(shape) > _MOST_AXES or len(self._ports[kind]) >= _MOST_PORTS:
            raise NotOnnxError("more inputs, outputs or axes than a network has")
        port = Port(name, element in _FLOATS, element in _WHOLES, tuple(shape))
        self._ports[kind].append(port)

    def _axis(self, start: int, end: int) -> int | None:
        for number, wire, first, last in self._walk(start, end):
            if number == 1 and wire == 0:
                length, _ = self._varint(first, last)
                return length if 0 < length < 1 << 40 else None
        return None

    def _inside(self, start: int, end: int, wanted: int) -> Iterator[tuple[int, int]]:
        for number, wire, first, last in self._walk(start, end):
            if number == wanted and wire == 2:
                yield first, last

    def _name(self, first: int, last: int) -> str:
        if last - first > _LONGEST_NAME:
            raise NotOnnxError(f"a name of more than {_LONGEST_NAME} bytes")
        return self._content[first:last].decode("utf-8", "replace")

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
