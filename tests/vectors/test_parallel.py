import threading

import pytest

from photoapp.base.messages import Cancelled
from photoapp.vectors import parallel


@pytest.fixture(params=[1, 4])
def cores(request, monkeypatch):
    monkeypatch.setattr(parallel, "usable_cores", lambda: request.param)
    return request.param


def test_every_item_is_done_once(cores):
    done = []
    parallel.each(range(1000), done.append, None)
    assert sorted(done) == list(range(1000))


def test_stop_ends_the_work_before_its_end(cores):
    done = []
    with pytest.raises(Cancelled):
        parallel.each(range(10**9), done.append, lambda: len(done) >= 20)
    assert len(done) < 10**9


def test_stop_is_asked_in_the_callers_thread(cores):
    asked = set()
    parallel.each(range(100), lambda _: None, lambda: asked.add(threading.get_ident()))
    assert asked == {threading.get_ident()}


def test_an_error_in_any_thread_reaches_the_caller(cores):
    def fail(item):
        raise OSError(item)

    with pytest.raises(OSError, match=r"\d"):
        parallel.each(range(100), fail, None)


def test_an_error_in_a_helper_alone_reaches_the_caller(monkeypatch):
    monkeypatch.setattr(parallel, "usable_cores", lambda: 2)
    caller = threading.current_thread()
    helped = threading.Event()

    def work(item):
        if threading.current_thread() is not caller:
            helped.set()
            raise OSError(item)
        assert helped.wait(60)

    with pytest.raises(OSError, match=r"\d"):
        parallel.each(range(100), work, None)


def test_no_thread_is_left(cores):
    before = threading.active_count()
    parallel.each(range(100), lambda _: None, None)
    assert threading.active_count() == before
