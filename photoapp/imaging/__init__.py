"""A file -> upright sRGB pixels, metadata, thumbnail; the processes that decode."""

from typing import TYPE_CHECKING, Any

from photoapp.imaging.pool import DecodePool

if TYPE_CHECKING:
    from photoapp.imaging.decoding import decode, decode_bytes, open_picture
    from photoapp.imaging.sidecar import read_sidecar

__all__ = ["DecodePool", "decode", "decode_bytes", "open_picture", "read_sidecar"]


def __getattr__(name: str) -> Any:
    # Pillow, pi-heif and lxml take 0.1 s to import: a cold search should not wait for them.
    if name in __all__:
        from photoapp.imaging import decoding, sidecar

        return getattr(sidecar if name == "read_sidecar" else decoding, name)
    raise AttributeError(name)
