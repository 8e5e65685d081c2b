"""Where the packed data is: inside the installed package, or beside it in a checkout."""

from pathlib import Path


def resources() -> Path:
    """The `resources` folder. Raises FileNotFoundError if the installation is incomplete."""
    package = Path(__file__).resolve().parent.parent
    for candidate in (package / "resources", package.parent / "resources"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"no resources folder in or beside {package}")
