"""A torch module -> an ONNX file whose batch is free."""

from pathlib import Path
from typing import Any

from photoapp.encoder.export.extra import quiet
from photoapp.encoder.export.network import OUTPUT

_LARGEST = 1_900_000_000  # bytes of weights inside one file; protobuf ends at 2 GiB
_EXAMPLES = 2  # rows of the example: torch takes a batch of 1 for a constant


def convert(tower: Any, row: Any, name: str, path: Path) -> list[Path]:
    """Write `path`, and a file of weights beside it where one file would be too large.

    row: a tensor [1, ...] that the tower takes. name: what the graph shall call its input.
    Returns the files written.
    """
    import torch

    example = row.repeat(_EXAMPLES, *[1] * (row.ndim - 1))
    with quiet(), torch.inference_mode(False), torch.no_grad():
        program = torch.onnx.export(
            tower,
            (example,),
            dynamo=True,
            dynamic_shapes=({0: torch.export.Dim("batch")},),
            input_names=[name],
            output_names=[OUTPUT],
            external_data=False,
            verbose=False,
        )
    weights = program.model.graph.initializers.values()
    apart = sum(tensor.const_value.nbytes for tensor in weights) > _LARGEST
    with quiet():
        program.save(path, external_data=apart)
    return [path, *([path.with_name(f"{path.name}.data")] if apart else [])]
