"""A file -> upright sRGB pixels, metadata, thumbnail; the processes that decode."""

from photoapp.imaging.decoding import decode, decode_bytes, open_picture

__all__ = ["decode", "decode_bytes", "open_picture"]
