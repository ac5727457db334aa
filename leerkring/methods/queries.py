"""Reads about methods that deserve a name."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from leerkring.methods.rules import Faults, Method, read_method

LIBRARY = Path(__file__).parent / "library"


@cache
def library() -> Mapping[str, Method]:
    """The methods that come with the software, by id."""
    methods = (read_method(path.read_text(encoding="utf-8")) for path in sorted(LIBRARY.glob("*.toml")))
    return {method.id: method for method in methods if not isinstance(method, Faults)}
