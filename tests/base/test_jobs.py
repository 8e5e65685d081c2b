"""A job can be paused and cancelled by anybody at any moment, and never waits for ever."""

import threading

import pytest

from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, JobName


class Crossing(threading.Event):
    """A gate that is closed while another thread cancels."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job
        self.set()

    def clear(self) -> None:
        self.job.cancel()
        super().clear()


def test_a_job_that_is_cancelled_while_it_is_paused_wakes() -> None:
    job = Job(JobName.INDEXING)
    job.pause()
    job.cancel()
    with pytest.raises(Cancelled):
        job.checkpoint()


def test_a_pause_that_crosses_a_cancel_holds_nobody() -> None:
    job = Job(JobName.INDEXING)
    job._running = Crossing(job)
    job.pause()
    with pytest.raises(Cancelled):
        job.checkpoint()
