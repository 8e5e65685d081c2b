"""A disk mounted inside a folder of the library that vanishes at any moment of a run."""

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

UNSHARE = ["unshare", "--mount", "--propagation", "private"]

# In a namespace of its own, so that nothing but this process sees the mounts.
SCRIPT = """
    import shutil, subprocess, sys
    from pathlib import Path
    import drawing
    from photoapp.base.home import Home
    from photoapp.base.jobs import Job
    from photoapp.base.messages import JobName
    from photoapp.catalog import photos
    from photoapp.library import PhotoLibrary

    place = Path(sys.argv[1])
    folder, disk = place / "photos", place / "photos" / "disk"

    class Pull(Job):
        "Takes the disk out at its n-th checkpoint."

        def __init__(self, moment):
            super().__init__(JobName.INDEXING)
            self.left = moment

        def checkpoint(self):
            self.left -= 1
            if self.left == 0:
                subprocess.run(["umount", "--lazy", disk], check=True)
            super().checkpoint()

    def plug():
        subprocess.run(["mount", "--bind", place / "outside", disk], check=True)

    def state(library):
        reading = library._catalog.read()
        rows = reading.execute("SELECT path, name, photo_id, missing FROM files JOIN folders"
                               " ON folders.id = folder_id WHERE photo_id IS NOT NULL")
        return {b"/".join(row[:2]).decode(): row[2:] for row in rows}

    def main():
        (place / "outside").mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", place / "outside"], check=True)
        drawing.draw_photos(folder, 4)
        disk.mkdir()
        drawing.draw_photos(place / "more", 16)
        drawn = sorted((place / "more").rglob("*.jpg"), key=lambda path: path.name)
        for number, photo in enumerate(drawn[4:12]):
            to = place / "outside" / ["", "one", "one/two", "three"][number % 4]
            to.mkdir(parents=True, exist_ok=True)
            shutil.copy(photo, to / photo.name)
        plug()
        with PhotoLibrary.open(Home(place / "home")) as library:
            library.add_folder(str(folder))
            assert library.index(Job(JobName.INDEXING)).added == 12
            before, pulled = state(library), 0
            for moment in range(1, 14):
                # Something to decode on the disk and beside it while it goes.
                new = drawn[12 + moment % 4]
                for to in (disk / "one", folder):
                    (to / f"new-{moment}.jpg").write_bytes(new.read_bytes() + bytes(moment))
                report = library.index(Pull(moment))
                after = state(library)
                for path, was in before.items():
                    assert after[path] == was, (moment, path)
                assert report.missing == 0, moment
                assert library.problems() == [], (moment, library.problems())
                assert library.status().missing == 0
                if not any(disk.iterdir()):
                    pulled += 1
                    assert library.index(Job(JobName.INDEXING)).offline == (str(disk),), moment
                    assert library.status().missing == 0
                    plug()
                report = library.index(Job(JobName.INDEXING))
                assert (report.offline, report.missing, report.problems) == ((), 0, 0), moment
                before = state(library)
                assert len(before) == 12 + 2 * moment
            assert pulled >= 8, pulled

    if __name__ == "__main__":
        main()
"""


def test_a_disk_that_vanishes_at_any_moment_of_a_run_takes_nothing_along(tmp_path: Path) -> None:
    if shutil.which("unshare") is None:
        pytest.skip("needs unshare")
    if subprocess.run([*UNSHARE, "true"], capture_output=True).returncode:
        pytest.skip("needs the right to mount (root, or user namespaces)")
    script = tmp_path / "pull.py"
    script.write_text(textwrap.dedent(SCRIPT))
    run = subprocess.run(
        [*UNSHARE, sys.executable, script, tmp_path],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "PYTHONPATH": _paths()},
    )
    assert run.returncode == 0, run.stderr


def _paths() -> str:
    tests = Path(__file__).resolve().parent.parent
    return f"{tests.parent}:{tests}"
