"""What the program can be told stands in its README, and nothing else does."""

import re
from pathlib import Path

import click
import pytest

from photoapp.cli.app import cli
from photoapp.search.filters import FILTERS

CHECKOUT = Path(__file__).resolve().parent.parent
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
EVERYWHERE = {"--help", "-h", "--json"}


def commands(group: click.Group = cli, before: str = "") -> dict[str, click.Command]:
    """Every command by what is typed for it: "search", "folders list"."""
    found: dict[str, click.Command] = {}
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            found |= commands(command, f"{name} ")
        else:
            found[before + name] = command
    return found


def row(name: str) -> str:
    match = re.search(rf"^\| `photoapp {name}\b.*$", README, re.MULTILINE)
    assert match, f"README.md has no row for `photoapp {name}`"
    return match[0]


@pytest.mark.parametrize("name", commands())
def test_readme_has_every_command_with_its_options(name: str) -> None:
    told = row(name)
    for parameter in commands()[name].params:
        for option in set(parameter.opts) - EVERYWHERE:
            if isinstance(parameter, click.Option):
                assert option in told, f"{option} of `photoapp {name}`"


def test_every_command_can_print_json() -> None:
    for name, command in commands().items():
        prints = any("--json" in parameter.opts for parameter in command.params)
        assert prints or name == "gui", name


def test_readme_names_no_command_that_does_not_exist() -> None:
    known = set(commands())
    for told in re.findall(r"^\| `photoapp ([a-z]+(?: [a-z-]+)?)", README, re.MULTILINE):
        assert told in known


def test_readme_and_help_name_every_filter() -> None:
    help_of_search = commands()["search"].help or ""
    for name in FILTERS:
        assert f"`{name}:" in README
        assert f"{name}:" in help_of_search


def test_what_readme_shows_and_links_exists() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (CHECKOUT / target).exists(), target


def test_the_first_screen_has_the_two_commands() -> None:
    first_screen = README[:1500]
    assert '.venv/bin/pip install ".[cpu,raw,jxl]" && .venv/bin/photoapp' in first_screen
    tested = '.venv/bin/pip install -e ".[cpu,raw,jxl,test]" && .venv/bin/pytest -n auto'
    assert tested in first_screen


def test_ci_runs_the_very_command_of_the_readme() -> None:
    ci = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
    assert '.venv/bin/pip install --quiet -e ".[cpu,raw,jxl,test]"' in ci
    assert re.search(r"^\.venv/bin/pytest -n auto$", ci, re.MULTILINE)
