"""A file is read once, never harmed, and known by its bytes."""

import os
import stat
from pathlib import Path

import pytest
import xxhash

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Fingerprint
from photoapp.imaging import decode
from photoapp.imaging.source import PIECE, WHOLE_LIMIT, open_file


def problem_of(path: Path) -> PhotoappError:
    with pytest.raises(PhotoappError) as caught:
        decode(str(path), [])
    return caught.value


def test_the_original_keeps_its_bytes_its_mode_and_its_times(photo):
    os.chmod(photo, 0o440)
    os.utime(photo, ns=(1_500_000_000_123_456_789, 1_400_000_000_987_654_321))
    data, before = photo.read_bytes(), os.stat(photo)
    os.utime(photo, ns=(before.st_atime_ns, before.st_mtime_ns))
    decode(str(photo), [])
    after = os.stat(photo)
    assert photo.read_bytes() == data
    assert after.st_mtime_ns == before.st_mtime_ns
    assert stat.S_IMODE(after.st_mode) == 0o440


@pytest.mark.skipif(not hasattr(os, "O_NOATIME"), reason="Linux only")
def test_reading_ones_own_file_leaves_its_access_time_alone(photo):
    os.utime(photo, ns=(1_000_000_000_000_000_000, os.stat(photo).st_mtime_ns))
    decode(str(photo), [])
    assert os.stat(photo).st_atime_ns == 1_000_000_000_000_000_000


def test_the_fingerprint_is_of_every_byte(photo):
    data = photo.read_bytes()
    expected = Fingerprint(xxhash.xxh3_128_digest(data), len(data))
    assert decode(str(photo), []).fingerprint == expected


def test_above_64_mib_start_middle_and_end_make_the_fingerprint_and_it_says_so(photo):
    length = WHOLE_LIMIT + 12_345
    os.truncate(photo, length)  # a picture may be followed by anything
    decoded = decode(str(photo), [])
    digest = xxhash.xxh3_128(length.to_bytes(8, "little"))
    with photo.open("rb") as file:
        for start in (0, (length - PIECE) // 2, length - PIECE):
            file.seek(start)
            digest.update(file.read(PIECE))
    assert decoded.fingerprint == Fingerprint(digest.digest(), length, partial=True)
    assert (decoded.width, decoded.height) == (480, 320)


def test_every_mebibyte_that_arrives_is_a_sign_of_life(tmp_path):
    path = tmp_path / "five.bin"
    path.write_bytes(bytes(5 << 20))
    beats: list[int] = []
    with open_file(str(path), beats.append) as source:
        assert source.length == 5 << 20
    assert len(beats) >= 5
    assert sum(beats) == 5 << 20


def test_a_file_that_grows_while_it_is_read_is_left_for_later(photo):
    def grow(_count: int) -> None:
        with photo.open("ab") as file:
            file.write(b"more")

    with pytest.raises(PhotoappError) as caught:
        decode(str(photo), [], heartbeat=grow)
    assert caught.value.code is Code.FILE_CHANGING


def test_a_file_that_shrinks_while_it_is_read_is_left_for_later(tmp_path):
    path = tmp_path / "shrinking.jpg"
    path.write_bytes(bytes(3 << 20))
    with pytest.raises(PhotoappError) as caught:
        decode(str(path), [], heartbeat=lambda _count: os.truncate(path, 1 << 20))
    assert caught.value.code is Code.FILE_CHANGING


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX only")
def test_a_fifo_is_refused_at_once_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    assert problem_of(tmp_path / "pipe.jpg").code is Code.FILE_UNREADABLE


def test_what_cannot_be_read_says_why(tmp_path):
    missing = problem_of(tmp_path / "missing.jpg")
    assert (missing.code, missing.values["detail"]) == (Code.FILE_UNREADABLE, os.strerror(2))
    assert problem_of(tmp_path).code is Code.FILE_UNREADABLE
    (tmp_path / "empty.jpg").touch()
    assert problem_of(tmp_path / "empty.jpg").code is Code.FILE_EMPTY


def test_any_name_the_file_system_allows_can_be_read(tmp_path, photo):
    odd = os.fsencode(tmp_path) + b"/caf\xe9\n\xff.jpg"
    os.rename(photo, odd)
    assert decode(os.fsdecode(odd), []).width == 480
