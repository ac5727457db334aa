"""Everything that is tried on one form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.files.uploadedfile import SimpleUploadedFile

from checks.bad_input.asking import FORM, Filled
from checks.bad_input.finding import Target
from checks.bad_input.ladder import (
    BLANK,
    FILE_CONTENTS,
    FILE_NAMES,
    Value,
    file_steps,
    odd_texts,
    some,
    steps_for,
)
from checks.bad_input.reading import Field

TYPED = {"text", "textarea", "search", "email", "url", "date", "time", "number"}
CHOSEN = {"select", "radio", "checkbox", "button", "submit"}
_CUT_OFF = b'--x\r\nContent-Disposition: form-data; name="te'
_A_FIELD, _TOGETHER, _BODIES = 1, 5, 2


@dataclass(frozen=True)
class Trial:
    """One thing to try: what is filled in, or a body of its own. `odd` is a text that must be kept whole when taken."""

    name: str
    filled: Filled
    is_refused: bool = False
    odd: Value = ""
    files: Sequence[SimpleUploadedFile] = ()
    body: bytes | None = None
    kind: str = FORM


def is_text(one: Field) -> bool:
    return one.kind in ("text", "textarea", "search") and not one.is_decimal


def trials(target: Target, number: int, foreign: Sequence[str]) -> Iterator[Trial]:
    """`number` says where on each ladder to begin, so that together the forms climb all of it."""
    filled = target.filled
    for place, one in enumerate(target.typed):
        if one.kind not in TYPED or place == number % len(target.typed):
            yield Trial(f"{one.name}: missing", {name: own for name, own in filled.items() if name != one.name})
        if one.kind == "file":
            yield from _files(target, number)
        else:
            yield from _alone(filled, one, number + place * 5)
        if one.kind in ("select", "radio") or (one.kind == "checkbox" and one.is_many):
            yield Trial(f"{one.name}: foreign", {**filled, one.name: [foreign[(number + place) % len(foreign)]]}, True)
    yield from _together(target, number)
    yield from _odd(target, number)
    yield from list(_bodies(filled, number))[: _BODIES if target.typed else 2]


def _alone(filled: Filled, one: Field, start: int) -> Iterator[Trial]:
    ladder = steps_for(one)
    nul = [step for step in ladder if step.name == "nul"]
    for step in [*nul, *some([step for step in ladder if step not in nul], start, _A_FIELD)]:
        # A checkbox of its own is on or off, whatever stands in it; a button is what somebody pressed.
        plain = one.kind in ("checkbox", "button", "submit") and not one.is_many
        yield Trial(f"{one.name}: {step.name}", {**filled, one.name: [step.value]}, step.is_refused and not plain)


def _together(target: Target, number: int) -> Iterator[Trial]:
    """All fields wrong at once: everything that was typed must still be there."""
    typed = [one for one in target.typed if one.kind in TYPED]
    for turn in range(_TOGETHER if typed else 0):
        wrong: dict[str, Sequence[Value]] = {}
        for place, one in enumerate(typed):
            steps = [step for step in steps_for(one) if step.is_refused and len(step.value) < 100_000]
            wrong[one.name] = [steps[(number + turn * 2 + place) % len(steps)].value]
        yield Trial(f"all fields {turn}", {**target.filled, **wrong}, True)
    if typed:
        blank = BLANK[number % len(BLANK)]
        yield Trial(f"all {blank.name}", {**target.filled, **{one.name: [blank.value] for one in typed}})


def _odd(target: Target, number: int) -> Iterator[Trial]:
    """Texts that nobody expects and everybody may write; what does not fit in one field stands first in another."""
    texts = [one for one in target.typed if is_text(one)]
    for step in odd_texts(number) if texts else []:
        value = step.value
        odd = {one.name: [value[: one.limit] if one.limit and isinstance(value, str) else value] for one in texts}
        yield Trial(f"odd {step.name}", {**target.filled, **odd}, odd=value)
    if texts:
        longest = {one.name: ["é" * (one.limit or 1_000)] for one in texts}
        yield Trial("odd longest", {**target.filled, **longest})


def _files(target: Target, number: int) -> Iterator[Trial]:
    for step in file_steps():
        content = step.value if isinstance(step.value, bytes) else step.value.encode()
        yield Trial(step.name, target.filled, True, files=[_file("groot.txt", content)])
    for place, name in enumerate(FILE_NAMES):
        yield Trial(f"file {name!r:.40}", target.filled, files=[_file(name, FILE_CONTENTS[place % 2])])
    yield Trial("101 files", target.filled, True, files=[_file(f"{turn}.txt", b"x") for turn in range(101)])
    yield Trial("no file", target.filled, True)


def _file(name: str, content: bytes) -> SimpleUploadedFile:
    file = SimpleUploadedFile("a", content)
    # As a browser of ill will sends it: Django's own class would clean the name here already.
    file.__dict__["_name"] = name
    return file


def _bodies(filled: Filled, number: int) -> Iterator[Trial]:
    """Forms that no page of ours makes."""
    pairs = [(name, value) for name, values in filled.items() for value in values]
    whole = urlencode([("key", "k" * 24), *pairs]).encode()
    first = next(iter(filled), "text")
    made = [
        Trial("no key", filled, body=urlencode(pairs).encode() or b"a=b"),
        Trial("short key", {**filled, "key": ["kort"]}),
        Trial("long key", {**filled, "key": ["k" * 65]}),
        Trial("endless key", {**filled, "key": ["k" * 100_000]}),
        Trial("broken key", {**filled, "key": ["k\0" * 12]}),
        Trial("key of other signs", {**filled, "key": ["\u202eé👩‍👩‍👧‍👦'\"<%(kwaad)s>     "]}),
        Trial("thousand more fields", filled, body=whole + b"".join(b"&x%d=1" % turn for turn in range(1_000))),
        Trial("400 more fields", filled, body=whole + b"".join(b"&x%d=1" % turn for turn in range(400))),
        Trial("one field a thousand times", filled, body=whole + f"&{first}=kwaad".encode() * 1_000),
        Trial("one field 400 times", filled, body=whole + f"&{first}=kwaad".encode() * 400),
        Trial("JSON", filled, body=b'{"key": "' + b"k" * 24 + b'"}', kind="application/json"),
        Trial("plain text", filled, body=whole, kind="text/plain"),
        Trial("no boundary", filled, body=whole, kind="multipart/form-data"),
        Trial("cut off", filled, body=_CUT_OFF, kind="multipart/form-data; boundary=x"),
        Trial("unknown signs", filled, body=whole, kind=f"{FORM}; charset=kwaad"),
        Trial("other signs", filled, body=whole, kind=f"{FORM}; charset=utf-16"),
        Trial("no type", filled, body=whole, kind=""),
        Trial("nothing", filled, body=b""),
        Trial("noise", filled, body=b"%zz=%&&==;\xff\xfe%ED%A0%80=%00&key=%ff" + bytes(range(256))),
        Trial("too much", filled, body=whole + b"&x=" + b"x" * 3_000_000),
    ]  # fmt: skip
    start = number * 3 % len(made)
    yield from made[start:] + made[:start]
