"""The catalogues say every word, and say it of the same things."""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from tooling.messages import (
    COMPLETE,
    DEVIATING,
    GUESTS,
    KEYWORDS,
    PACKAGE,
    is_translated,
    load,
    messages_of,
    said,
    words_for,
)

PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
OTHER_NAME = re.compile(r"\b(?:n?p?gettext)(?:_lazy|_noop)? as (\w+)")
Key = tuple[str, str | None]


def key(message: Message) -> Key:
    first = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
    return str(first), message.context


def forms(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, (tuple, list)) else [str(value)]


def keys(catalog: Catalog) -> set[Key]:
    return {key(message) for message in messages_of(catalog)}


def out_of_date(package: Path = PACKAGE) -> list[str]:
    """Words in the code that are not in the catalogue, and the other way round."""
    faults = []
    for language in (COMPLETE, *DEVIATING, *GUESTS):
        said, known = keys(words_for(language, package)), keys(load(language, package))
        lacking = set() if language in DEVIATING else said - known
        faults += [f"{word!r} is not in {language}: run ./dev messages" for word, _ in sorted(lacking, key=str)]
        faults += [
            f"{word!r} is in {language} and nowhere else: run ./dev messages"
            for word, _ in sorted(known - said, key=str)
        ]
    return faults


def untranslated(package: Path = PACKAGE) -> list[str]:
    """Words without Dutch, guests' words without their languages, and guesses that nobody looked at."""
    faults = []
    for language in (COMPLETE, *DEVIATING, *GUESTS):
        for message in messages_of(load(language, package)):
            if not is_translated(message):
                faults.append(f"{key(message)[0]!r} has no words in {language}")
            if message.fuzzy:
                faults.append(f"{key(message)[0]!r} is only guessed at in {language}")
    return faults


def unheard(package: Path = PACKAGE) -> list[str]:
    """Words that are said by a name of gettext's that nobody listens for, and so never reach a catalogue."""
    return [
        f"{name} in {file.relative_to(package)}: no words are found under this name"
        for file in sorted(package.rglob("*.py"))
        for name in OTHER_NAME.findall(file.read_text(encoding="utf-8"))
        if name not in KEYWORDS
    ]


def misplaced(package: Path = PACKAGE) -> list[str]:
    """Translations that do not use the same values as the words they translate."""
    faults = []
    for language in (COMPLETE, *DEVIATING, *GUESTS):
        for message in messages_of(load(language, package)):
            wanted = [set(PLACE.findall(one)) for one in forms(message.id)]
            for form in forms(message.string):
                if form and set(PLACE.findall(form)) not in wanted:
                    faults.append(f"{key(message)[0]!r} uses other values in {language}: {form!r}")
    return faults


def said_twice(package: Path = PACKAGE) -> list[str]:
    """Words that stand alone in one place and have a plural in another: older Pythons do not find the first ones."""
    alone: set[Key] = set()
    counted: set[Key] = set()
    for word, context in said(package):
        (counted if isinstance(word, tuple) else alone).add((forms(word)[0], context))
    both = sorted(alone & counted, key=str)
    return [f"{word!r} has a plural elsewhere: give one of the two a context" for word, _ in both]


def needless(package: Path = PACKAGE) -> list[str]:
    """Flemish that is the same as Dutch; it would stay behind when the Dutch changes."""
    dutch = {key(message): message.string for message in messages_of(load(COMPLETE, package))}
    return [
        f"{key(message)[0]!r} is the same in {language} as in {COMPLETE}"
        for language in DEVIATING
        for message in messages_of(load(language, package))
        if dutch.get(key(message)) == message.string
    ]
