import pytest

from photoapp import __version__
from photoapp.cli.commands import COMMANDS
from photoapp.library import PhotoLibrary


def test_help_is_short_and_names_every_command(run) -> None:
    answer = run("--help")
    assert answer.code == 0
    assert all(f"  {name} " in answer.out for name in COMMANDS)
    assert len(answer.out.splitlines()) <= 32


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(run, name: str) -> None:
    answer = run(name, "--help")
    assert answer.code == 0
    assert "Usage: photoapp " + name in answer.out


def test_version(run) -> None:
    assert run("--version").out == f"photoapp {__version__}\n"


def test_a_mistyped_command_names_the_near_one(run) -> None:
    answer = run("serch", "dog")
    assert answer.code == 2
    assert 'Did you mean "search"?' in answer.err
    assert len(answer.err.splitlines()) == 1


def test_a_word_like_no_command_is_called_neither(run) -> None:
    answer = run("/no/such/place", "--json")
    assert answer.code == 2
    error = answer.document["error"]
    assert error["code"] == "usage"
    assert "neither a command nor a folder" in error["message"]
    assert "--help" in error["hint"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["status", "--nonsense"],
        ["search", "sea", "--limit", "0"],
        ["search", "sea", "--limit", "-3"],
        ["search", "sea", "--sort", "colour"],
        ["similar"],
        ["folders"],
        ["folders", "polish"],
        ["models", "use"],
    ],
)
def test_wrong_usage_is_one_line_or_one_document(run, arguments: list[str]) -> None:
    told = run(*arguments)
    assert (told.code, told.out) == (2, "")
    assert len(told.err.splitlines()) == 1
    printed = run(*arguments, "--json")
    assert printed.code == 2
    assert printed.document["error"]["code"] == "usage"
    assert "\0" not in printed.document["error"]["message"]


def test_a_damaged_catalog_is_named_and_left_alone(run, home) -> None:
    home.create()
    home.catalog.write_bytes(b"this is no database" * 1000)
    answer = run("status", "--json")
    assert answer.code == 5
    assert answer.document["error"]["code"] == "catalog_damaged"
    assert home.catalog.read_bytes().startswith(b"this is no database")


def test_a_home_that_cannot_be_made_is_named(run, tmp_path, monkeypatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("PHOTOAPP_HOME", str(tmp_path / "file" / "home"))
    answer = run("status", "--json")
    assert answer.code == 5
    assert answer.document["error"]["code"] == "catalog_unreadable"


def test_a_fault_of_our_own_ends_in_one_line_and_a_log_without_names(
    run, home, monkeypatch, expected_warnings
) -> None:
    def fails(self: PhotoLibrary) -> None:
        raise RuntimeError("cannot read '/home/ann/My Photos/secret.jpg'")

    monkeypatch.setattr(PhotoLibrary, "status", fails)
    answer = run("status")
    assert answer.code == 1
    assert len(answer.err.splitlines()) == 1
    assert str(home.log) in answer.err
    logged = home.log.read_text()
    assert "RuntimeError" in logged
    assert "photoapp/cli/status.py" in logged
    assert "secret" not in logged
    assert "/ann" not in logged
    assert [record.name for record in expected_warnings] == ["photoapp.cli.app"]
