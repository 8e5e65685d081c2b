"""The command line as a whole: its commands, and the one place where failures become a line."""

import importlib
import logging
import os
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

import click

from photoapp import __version__
from photoapp.base.home import Home
from photoapp.base.logfile import log_file
from photoapp.base.messages import Cancelled, Code, PhotoappError
from photoapp.cli.codes import CANCELLED, USAGE, Sentence
from photoapp.cli.commands import COMMANDS, nearest
from photoapp.cli.output import note, print_json, program, shown
from photoapp.cli.sentences import error_sentence, sentence

_log = logging.getLogger(__name__)

_NUL = re.compile(r"\0|\\x00")  # how `search` marks words, as it is and as repr shows it
STOPPED = Sentence("Stopped.", "What was understood so far is kept.", CANCELLED)


class _Commands(click.Group):
    """The commands by name; each is imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(COMMANDS[cmd_name].module), cmd_name)
        assert isinstance(command, click.Command)  # noqa: S101 - told to the type checker
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.purpose) for name, entry in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(_unknown(args[0]), ctx)
        return super().resolve_command(ctx, args)


def _unknown(word: str) -> str:
    near = nearest(word)
    meant = f' Did you mean "{near}"?' if near else ""
    return f'"{shown(word)}" is neither a command nor a folder.{meant}'


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="[FOLDER]... | COMMAND [OPTIONS] [ARGUMENTS]...",
    options_metavar="",
    epilog="Each command tells more: photoapp COMMAND --help",
)
@click.version_option(__version__, prog_name="photoapp", message="%(prog)s %(version)s")
def cli() -> None:
    """Find your photos by describing them. Local, offline and private.

    With folders, or with nothing, photoapp opens its window on them. Without a display it
    indexes them right here. The photos are only read, never changed.
    """


def main(arguments: Sequence[str]) -> int:
    """Run a command. Returns the exit code; nothing is raised, not even for Ctrl+C."""
    _tolerate_any_name()
    with log_file(Home.default()), _terminated_like_interrupted():
        return _guarded(list(arguments), "--json" in arguments)


def _guarded(arguments: list[str], as_json: bool) -> int:
    try:
        return _run(arguments)
    except (KeyboardInterrupt, Cancelled) as stop:
        what_stays = str(stop) or STOPPED.hint
        return _fail(as_json, "cancelled", STOPPED._replace(hint=what_stays))
    except PhotoappError as error:
        return _fail(as_json, str(error.code), error_sentence(error))
    except click.ClickException as error:
        return _fail(as_json, "usage", _usage(error))
    except BrokenPipeError:
        # Whoever read our output has seen enough; the interpreter must not flush it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last resort: one line and a log entry
        _log.error("command failed", exc_info=error)
        if (told := _explained(error)) is not None:
            return _fail(as_json, str(told.code), error_sentence(told))
        return _fail(as_json, str(Code.INTERNAL), _internal(error))


def _explained(error: Exception) -> PhotoappError | None:
    """What a failure of the disk or of the database under any command means."""
    from photoapp.catalog.connection import explained_anywhere

    return explained_anywhere(error, Home.default().catalog)


def _run(arguments: list[str]) -> int:
    try:
        # Not click's own main: it would answer a closed pipe and Ctrl+C by itself.
        with cli.make_context("photoapp", arguments) as context:
            result = cli.invoke(context)
    except click.exceptions.Exit as end:
        result = end.exit_code
    sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _fail(as_json: bool, code: str, why: Sentence) -> int:
    if as_json:
        error = {"code": code, "message": shown(why.text), "hint": shown(why.hint)}
        print_json({"error": error})
    else:
        note(f"photoapp: {shown(why.text)} {shown(why.hint)}".rstrip())
    return why.exit_code


def _usage(error: click.ClickException) -> Sentence:
    ctx = getattr(error, "ctx", None)
    command = ctx.command_path.partition(" ")[2] if isinstance(ctx, click.Context) else ""
    hint = " ".join(filter(None, ["See:", program(), command, "--help"]))
    return Sentence(_NUL.sub("", " ".join(error.format_message().split())), hint, USAGE)


def _internal(error: Exception) -> Sentence:
    values = {"detail": f"{type(error).__name__}: {error}", "log": str(Home.default().log)}
    return sentence(Code.INTERNAL, values)


def _tolerate_any_name() -> None:
    """Printing a name that the terminal's encoding lacks must not end a command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


@contextmanager
def _terminated_like_interrupted() -> Iterator[None]:
    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
