"""Which input of a graph takes the picture or the words, and which output is the vector."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from photoapp.encoder.layouts.draft import Gap
from photoapp.encoder.onnxfile import Look, NotOnnxError, Port, look

_PIXELS = ("pixel_values", "image", "images", "input")
_TOKENS = ("input_ids", "text", "input")
_BESIDE = frozenset({"attention_mask", "position_ids", "token_type_ids", "pixel_attention_mask"})
_PICTURE = ("image_embeds", "image_embedding", "image_features")
_WORDS = ("text_embeds", "text_embedding", "text_features")
# Of one tower. A pooled vector goes before tokens, a projected one before a pooled one.
_ONE = ("embedding", "embeddings", "output", "pooler_output")
_LOGITS = "logits"
_TOKENS_OUT = "last_hidden_state"


@dataclass(frozen=True, slots=True)
class Ports:
    """An input and an output of a graph. size, context: lengths that the graph fixes, or None.

    dim: of the output, None if free. tokens: the output is [N, tokens, dim].
    """

    input: str
    output: str
    length: int | None
    dim: int | None
    tokens: bool


def seen(root: Path, name: str) -> Look:
    """Look into a graph; what is wrong with it names it. Raises NotOnnxError."""
    try:
        return look(root / name)
    except NotOnnxError as error:
        raise NotOnnxError(f"{name}: {error}") from error


def of_pictures(name: str, graph: Look, *, pooled: bool = True) -> Ports:
    """The picture's side. pooled: prefer one vector to all tokens. Raises Gap."""
    planes = [port for port in graph.inputs if port.floats and len(port.shape) in (0, 4)]
    port = _input(name, "pictures", graph, planes, _PIXELS)
    wanted: tuple[str, ...] = (*_PICTURE, *_ONE, _LOGITS, _TOKENS_OUT)
    if not pooled:
        wanted = (_LOGITS, _TOKENS_OUT, *wanted)
    output = _output(name, graph, [one for one in graph.outputs if one.name not in _WORDS], wanted)
    return _ports(port, output, 3)


def of_words(name: str, graph: Look) -> Ports:
    """The side of words. Raises Gap."""
    ids = [
        port
        for port in graph.inputs
        if port.wholes and len(port.shape) in (0, 2) and port.name not in _BESIDE
    ]
    port = _input(name, "words", graph, ids, _TOKENS)
    outputs = [one for one in graph.outputs if one.name not in _PICTURE]
    return _ports(port, _output(name, graph, outputs, (*_WORDS, *_ONE)), 1)


def takes_words(graph: Look) -> bool:
    """Whether a graph has a side of words."""
    return any(port.name in _TOKENS and port.wholes for port in graph.inputs)


def _input(
    name: str, what: str, graph: Look, fitting: Sequence[Port], names: Sequence[str]
) -> Port:
    for wanted in names:
        for port in fitting:
            if port.name == wanted:
                return port
    if len(fitting) == 1:
        return fitting[0]
    found = ", ".join(port.name for port in graph.inputs[:5]) or "none"
    raise Gap(f"{name} has no input for {what}; its inputs are {found}")


def _output(name: str, graph: Look, outputs: Sequence[Port], names: Sequence[str]) -> Port:
    floats = [port for port in outputs if port.floats]
    for wanted in names:
        for port in floats:
            if port.name == wanted:
                return port
    if len(floats) == 1:
        return floats[0]
    found = ", ".join(port.name for port in graph.outputs[:5]) or "none"
    raise Gap(f"{name} has no output that is a vector; its outputs are {found}")


def _ports(port: Port, output: Port, axis: int) -> Ports:
    length = port.shape[axis] if len(port.shape) > axis else None
    dim = output.shape[-1] if output.shape else None
    return Ports(port.name, output.name, length, dim, _tokens(output))


def _tokens(output: Port) -> bool:
    # A file that does not give the shape is taken at the name's word.
    return len(output.shape) == 3 if output.shape else output.name == _TOKENS_OUT
