import logging

import pytest

from photoapp.base.logfile import log_file, redacted


@pytest.mark.parametrize(
    ("said", "logged"),
    [
        ("No such file: '/home/ann/My Photos/a b.jpg'", "No such file: <path>"),
        ("cannot open /home/ann/My Photos/a.jpg: denied", "cannot open <path>: denied"),
        (r"cannot open C:\Users\ann\a.jpg", "cannot open <path>"),
        ("12 of 30 and/or 3", "12 of 30 and/or 3"),
        (
            'File "/home/ann/src/photoapp/cli/app.py", line 3, in main',
            "File <photoapp/cli/app.py>, line 3, in main",
        ),
        (
            'File "/home/ann/.venv/lib/site-packages/click/core.py", line 9, in x',
            "File <site-packages/click/core.py>, line 9, in x",
        ),
    ],
)
def test_the_log_tells_no_names_of_files(said: str, logged: str) -> None:
    assert redacted(said) == logged


def test_the_log_appears_with_its_first_line(home) -> None:
    with log_file(home):
        assert not home.path.exists()
        logging.getLogger("photoapp.test").info("began")
    assert "INFO photoapp.test: began" in home.log.read_text()


def test_an_error_is_logged_with_its_lines_of_code_but_without_its_words(
    home, expected_warnings
) -> None:
    question = "grandmother in the garden"
    with log_file(home):
        try:
            raise ValueError(question)
        except ValueError:
            logging.getLogger("photoapp.test").exception("unexpected")
    logged = home.log.read_text()
    assert "ValueError" in logged
    assert "test_logfile.py" in logged
    assert question not in logged


def test_after_it_nothing_is_written(home) -> None:
    with log_file(home):
        pass
    logging.getLogger("photoapp.test").info("later")
    assert not home.log.exists()


def test_a_home_that_cannot_be_written_stops_nothing(tmp_path) -> None:
    from photoapp.base.home import Home

    (tmp_path / "file").write_text("in the way")
    with log_file(Home(tmp_path / "file" / "home")):
        logging.getLogger("photoapp.test").info("began")
