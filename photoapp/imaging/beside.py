"""Finding the XMP file beside a photo, by both habits of naming it."""

import os
import stat

from photoapp.base.pairing import sidecar_state


def find_sidecar(path: str) -> str:
    """`name.jpg.xmp` if there is one, else `name.xmp`, else "". Looks without opening."""
    for start in (path, os.path.splitext(path)[0]):
        for extension in (".xmp", ".XMP"):
            if state(start + extension):
                return start + extension
    return ""


def state(sidecar: str) -> str:
    """What tells one version of a sidecar from another, "" if there is none."""
    try:
        found = os.lstat(sidecar)
    except (OSError, ValueError):
        return ""
    return sidecar_state(found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else ""
