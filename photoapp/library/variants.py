"""The networks in less precision that can stand in for an encoder's own: which, and making one."""

from collections.abc import Mapping

from photoapp.base.answers import EncoderVariant
from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import REFERENCE, ModelFolder

MAKEABLE = ("int8", "fp16")
"""What `photoapp.encoder.export.variants` makes, which is imported only to make one."""


def variants(folder: ModelFolder, measured: Mapping[str, float]) -> tuple[EncoderVariant, ...]:
    """Those that an encoder has, then those that could be made of it, which are not measured."""
    here = [
        EncoderVariant(
            one.name,
            sum(folder.files[name].bytes for name in one.files),
            min(one.image_cosine, one.image_cosine if one.text_cosine is None else one.text_cosine),
            measured.get(speed_of(one.name)),
        )
        for one in folder.variants
    ]
    have = {one.name for one in here}
    missing = [] if folder.built_in else [name for name in MAKEABLE if name not in have]
    return (*here, *map(EncoderVariant, missing))


def with_variant(folder: ModelFolder, name: str | None) -> ModelFolder:
    """The folder with a variant, which is made if it is not there. None, "": none is asked for.

    Raises PhotoappError: VARIANT_UNKNOWN, and as `make_variant`. Raises OSError.
    """
    if not name or name == REFERENCE or name in {one.name for one in folder.variants}:
        return folder
    if name not in MAKEABLE:
        raise PhotoappError(Code.VARIANT_UNKNOWN, name=folder.name, variant=name)
    from photoapp.encoder.export.variants import Kind, make_variant

    return make_variant(folder, Kind(name))


def speed_of(variant: str) -> str:
    """The name of the figure that says how many times as fast a variant is."""
    return f"{variant}_speed"
