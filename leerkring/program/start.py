"""The door of the program: it finds the command, and says what goes wrong in one sentence.

A command is a module of this folder with its own name (`opinion-map` is `opinion_map.py`) and four things in it, see
`Command`. It reads plain files and answers plain data; the door prints that as words, or as JSON.
"""

from __future__ import annotations

import json
import os
import re
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn, Protocol, cast

from leerkring import RELEASE
from leerkring.program.tables import Wrong

# Each command and what it does; the module is imported when somebody asks for it.
COMMANDS: dict[str, str] = {
    "choose-themes": "choose themes fairly from approval ballots",
    "control-chart": "does a series move, or does it only waver; in figures and in words",
    "reliability": "how far the answers to a list of questions belong together",
    "opinion-map": "what people think together, from who agreed with what",
}


# What a terminal would obey instead of showing, and half characters from the name of a file.
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class Command(Protocol):
    """What the module of a command holds; its docstring is its description."""

    __doc__: str | None

    def declare(self, parser: ArgumentParser) -> None:
        """Name the files and options that the command takes; `--json` is there already."""

    def answer(self, options: Namespace) -> dict[str, Any]:
        """Read, work it out, and answer plain data. Raises `Wrong` with one sentence."""

    def words(self, answer: Mapping[str, Any]) -> str:
        """The same answer for somebody who reads it."""


class Parser(ArgumentParser):
    """Argparse, but what is wrong is one sentence."""

    def error(self, message: str) -> NoReturn:
        raise Wrong(f"{message[:1].upper()}{message[1:].rstrip('.')}. See: {self.prog} --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it answered, 2 when it could not because of what it was given."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, TextIOWrapper):  # the same bytes on every machine
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        say(told(given))
    except Wrong as wrong:
        if sys.stderr is not None:  # print would say it to stdout
            print(shown(str(wrong)).replace("\n", "\\n"), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def say(text: str) -> None:
    """Print it, however soon whoever reads us has seen enough."""
    if sys.stdout is None:
        raise Wrong("The answer cannot be written: standard output is closed.")
    try:
        print(text)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python tries again when it ends
        if not isinstance(error, BrokenPipeError):
            raise Wrong(f"The answer cannot be written ({error.strerror}).") from error


def shown(text: str) -> str:
    """Names in a file are somebody else's: what they would do to a terminal is written out, as \\x1b."""
    return UNSEEN.sub(lambda one: one[0].encode("unicode_escape").decode(), text)


def told(given: Sequence[str]) -> str:
    """What the command that these arguments name has to say."""
    name = top_parser().parse_args(given[:1]).command
    command = cast(Command, import_module(f"leerkring.program.{name.replace('-', '_')}"))
    parser = Parser(
        prog=f"leerkring {name}", description=command.__doc__, allow_abbrev=False,
        formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    command.declare(parser)
    parser.add_argument("--json", action="store_true", help="answer as JSON instead of words")
    options = parser.parse_args(given[1:])
    answer = command.answer(options)
    return json.dumps(answer, ensure_ascii=False, allow_nan=False) if options.json else shown(command.words(answer))


def top_parser() -> Parser:
    listed = "\n".join(f"  {name:<16}{does}" for name, does in COMMANDS.items())
    top = Parser(
        prog="leerkring",
        usage="leerkring COMMAND …",
        description=f"Commands; each explains itself with --help:\n\n{listed}",
        formatter_class=RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"Leerkring {RELEASE}")
    top.add_argument("command", metavar="COMMAND", choices=COMMANDS, help="one of the above")
    return top
