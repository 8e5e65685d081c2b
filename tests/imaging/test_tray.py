"""A large picture is handed over in memory that both processes share, and leaves none behind."""

import gc
import os
import sys
from contextlib import suppress

import numpy as np
import pytest

from photoapp.base.answers import Picture
from photoapp.base.messages import PhotoappError
from photoapp.imaging import DecodePool, open_picture
from photoapp.imaging.tray import Address, Hand, Laid, Tray

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere pictures take the pipe")


def held() -> int:
    """Trays open or mapped in this process."""
    found = 0
    for name in os.listdir("/proc/self/fd"):
        with suppress(FileNotFoundError):
            found += "photoapp-picture" in os.readlink(f"/proc/self/fd/{name}")
    with open("/proc/self/maps", encoding="utf-8") as maps:
        return found + sum("photoapp-picture" in line for line in maps)


@pytest.fixture(autouse=True)
def nothing_held() -> None:
    """Pictures of other tests may live as long as those do."""
    gc.collect()


def test_what_is_laid_down_is_taken_without_a_copy():
    tray = Tray.new()
    assert tray is not None
    hand = Hand(tray.address)
    screen = hand.room(3, 5)
    screen[...] = 7
    sent = hand.over(Picture(screen, 50, 30))
    assert sent == Laid(3, 5, 50, 30)
    taken = tray.take(sent)
    tray.close()
    screen[1, 2] = 9  # one memory, seen from both sides
    assert taken.screen[1, 2].tolist() == [9, 9, 9, 9]
    assert (taken.width, taken.height) == (50, 30)


def test_the_memory_is_given_back_with_the_last_array_over_it():
    before, tray = held(), Tray.new()
    assert tray is not None
    hand = Hand(tray.address)
    taken = tray.take(hand.over(Picture(hand.room(64, 64), 64, 64)))
    tray.close()
    assert held() > before
    del taken
    assert held() == before


def test_who_may_not_reach_the_tray_sends_the_pixels_themselves():
    for address in (None, Address(os.getpid(), 999_999, (0, 0))):
        hand = Hand(address)
        picture = Picture(hand.room(3, 5), 50, 30)
        assert hand.over(picture) is picture


def test_a_file_that_took_the_number_of_a_tray_is_not_written_to(tmp_path):
    catalog = tmp_path / "catalog.sqlite"
    catalog.write_bytes(b"all that a person has")
    tray = Tray.new()
    assert tray is not None
    hand = Hand(tray.address)
    with catalog.open("r+b") as opened:
        os.dup2(opened.fileno(), tray.address.descriptor)
        picture = Picture(hand.room(3, 5), 50, 30)
        assert hand.over(picture) is picture
    tray.close()
    assert catalog.read_bytes() == b"all that a person has"


def test_the_pool_hands_over_what_decoding_here_gives(lab, tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(lab.encode(lab.scene(900, 600)))
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0nothing")
    before = held()
    with DecodePool(1) as pool:
        there = pool.submit_picture(str(path), 450).result(timeout=60)
        assert np.array_equal(there.screen, open_picture(str(path), 450).screen)
        with pytest.raises(PhotoappError):
            pool.submit_picture(str(tmp_path / "broken.jpg"), 450).result(timeout=60)
    del there
    assert held() == before


def test_a_picture_that_was_handed_over_outlives_the_processes(lab, tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(lab.encode(lab.scene()))
    with DecodePool(1) as pool:
        picture = pool.submit_picture(str(path), 480).result(timeout=60)
    assert np.array_equal(picture.pixels, open_picture(str(path), 480).pixels)
