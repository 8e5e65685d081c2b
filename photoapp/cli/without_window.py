"""What `photoapp FOLDER...` does where no window can open: the same work, in the terminal."""

import os
import sys
from collections.abc import Sequence

from photoapp.cli import app, display
from photoapp.cli.codes import FAILED
from photoapp.cli.output import note, program


def index_instead(trouble: display.Obstacle, paths: Sequence[str]) -> int:
    """Say what a window lacks, index the folders, say how to search. Returns the exit code."""
    note(str(trouble))
    folders = [path for path in paths if not os.path.isfile(path)]
    if len(folders) < len(paths):
        note(f"Pictures are searched for like this: {program()} search --image FILE")
    if not folders:
        note(f"Everything works in the terminal too: {program()} --help")
        return FAILED
    code = app.main(["index", "--", *folders])
    if code == 0:
        sys.stdout.write(f'Now search: {program()} search "a dog on a beach"\n')
    return code
