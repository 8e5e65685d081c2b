"""What a writer changes is told to one who counts, and neither waits for the other."""

import threading
from contextlib import closing

from photoapp.base.home import Home
from photoapp.catalog import Catalog
from photoapp.catalog.connection import open_reader, open_writer
from photoapp.catalog.noting import Notes, data_version


def test_who_asks_does_not_wait_for_a_writer_that_waits_for_it(home: Home) -> None:
    Catalog(home).close()
    holding, answered = threading.Event(), threading.Event()
    # Where there is no write-ahead log, a writer whose memory is full keeps readers out.
    with (
        closing(open_writer(home.catalog, "DELETE")) as writer,
        closing(open_writer(home.catalog, "DELETE")) as another,
        closing(open_reader(home.catalog)) as watch,
    ):
        writer.execute("PRAGMA cache_size = 8")
        watch.execute("PRAGMA busy_timeout = 0")
        asked, begun = list[int](), threading.Event()

        def version() -> int:
            if threading.current_thread() is writing:
                return data_version(watch)
            if asked:
                answered.set()  # the writer goes on, towards what the asker has by now
            asked.append(data_version(watch))
            if writing.is_alive() and not holding.is_set():
                begun.set()
                holding.wait()
            return asked[-1]

        notes = Notes(writer, version)

        def write() -> None:
            begun.wait()
            try:
                with notes.transaction() as connection:
                    connection.execute("CREATE TABLE large(said BLOB)")
                    for _ in range(64):
                        connection.execute("INSERT INTO large VALUES (zeroblob(4096))")
                    holding.set()
                    answered.wait()
            finally:
                holding.set()  # or the asker would wait where this fails

        writing = threading.Thread(target=write)
        notes.take()
        another.execute("CREATE TABLE other(said BLOB)")
        writing.start()
        try:
            told = notes.take()
        finally:
            answered.set()
            writing.join()
        assert told is None
        assert notes.take() == set()
