"""A method as a file in TOML: from text and to text."""

import re
import tomllib

import tomli_w

from leerkring.methods.rules.data import method_from, method_to_data
from leerkring.methods.rules.faults import Fault, Faults, Problem
from leerkring.methods.rules.plans import Method

LARGEST = 100_000
# The parser takes a time that grows with the square of the dots in a key.
_DOTS = 200
_PLACE = re.compile(r"\(at line (\d+), column \d+\)")


def read_method(text: str) -> Method | Faults:
    """Read a method from a file: all of it, or nothing and what is wrong with it, place by place."""
    if len(text) > LARGEST:
        return Faults((Fault(Problem.TOO_LARGE, limit=str(LARGEST // 1000)),))
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if any(line.count(".") > _DOTS for line in text.split("\n")):
        return Faults((Fault(Problem.TOO_DEEP),))
    try:
        return method_from(tomllib.loads(text))
    except ValueError as error:
        place = _PLACE.search(str(error))
        return Faults((Fault(Problem.NOT_TOML, line=int(place[1]) if place else text.count("\n") + 1),))
    except RecursionError:
        return Faults((Fault(Problem.TOO_DEEP),))


def write_method(method: Method) -> str:
    """The file of a method; read again it is the same method."""
    return tomli_w.dumps(method_to_data(method), multiline_strings=True)
