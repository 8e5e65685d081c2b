"""The networks in less precision that can stand in for an encoder's own: which, getting one."""

from collections.abc import Mapping

from photoapp.base.answers import EncoderVariant
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import REFERENCE, ModelFolder

MAKEABLE = ("int8", "fp16")
"""What `photoapp.encoder.export.variants` makes, which is imported only to make one."""

# What a hub may answer and a variant be made all the same.
_NOT_THERE = frozenset({
    Code.HUB_ANSWER, Code.HUB_CONNECTION, Code.HUB_NOT_ALLOWED, Code.HUB_NOT_FOUND,
    Code.HUB_OFFLINE, Code.MODEL_BROKEN, Code.VARIANT_LOSES,
})  # fmt: skip


def variants(folder: ModelFolder, measured: Mapping[str, float]) -> tuple[EncoderVariant, ...]:
    """Those that an encoder has, then those it could have, which are not measured."""
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
    published = _published(folder) if missing else {}
    return (
        *here,
        *(EncoderVariant(name, download_bytes=published.get(name, 0)) for name in missing),
    )


def _published(folder: ModelFolder) -> Mapping[str, int]:
    """Bytes of the variants that the publisher of an encoder has, as far as is known of it."""
    from photoapp.encoder.catalogue import entry_for

    entry = entry_for(folder.id)
    if entry is None or entry.hub is None or f"/{entry.hub.repository}@" not in folder.source:
        return {}
    return entry.hub.variants


def with_variant(folder: ModelFolder, name: str | None, job: Job) -> ModelFolder:
    """The folder with a variant; None, "": none is asked for.

    One that is not there is taken from where the encoder came from. Where that has none, or none
    that is like the network, or cannot be asked, it is made. job: counts the bytes, and cancels.
    Raises PhotoappError: VARIANT_UNKNOWN, and as `install_variant` and `make_variant`; Cancelled;
    OSError.
    """
    if not name or name == REFERENCE or name in {one.name for one in folder.variants}:
        return folder
    if name not in MAKEABLE:
        raise PhotoappError(Code.VARIANT_UNKNOWN, name=folder.name, variant=name)
    from photoapp.encoder.export.variants import Kind, make_variant
    from photoapp.encoder.install import install_variant

    refused: PhotoappError | None = None
    if not folder.built_in:
        try:
            if (grown := install_variant(folder, name, job)) is not None:
                return grown
        except PhotoappError as error:
            broke_off = error.code is Code.HUB_CONNECTION and job.done  # it goes on another time
            if error.code not in _NOT_THERE or broke_off:
                raise
            refused = error
    job.total, job.counting, job.done, job.before = None, True, 0, 0
    try:
        return make_variant(folder, Kind(name), job=job)
    except PhotoappError as error:
        if refused is not None and error.code is Code.EXPORT_NOT_INSTALLED:
            raise refused from error
        raise


def speed_of(variant: str) -> str:
    """The name of the figure that says how many times as fast a variant is."""
    return f"{variant}_speed"
