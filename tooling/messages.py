"""The catalogues in leerkring/locale: `python -m tooling.messages update` brings them up to date and compiles them.

Words stand in the code in English. Dutch (`nl`) has all of them; Flemish (`nl_BE`) only those it says otherwise, and
falls back on Dutch for the rest. The languages of guests have the words that a guest can see (tooling/guests.py). The
files hold no line numbers and no dates, so that two branches merge in peace.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tooling.guests import places

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "leerkring"
COMPLETE, DEVIATING = "nl", ("nl_BE",)
GUESTS = ("tr", "ar", "pl", "uk", "fr", "de")

METHODS = [
    ("**/tests/**", "ignore"),
    ("**/migrations/**", "ignore"),
    ("**.py", "python"),
    ("**/templates/**.html", "jinja2.ext:babel_extract"),
    ("**/templates/**.txt", "jinja2.ext:babel_extract"),
]
# As kit/jinja.py makes its environment; a template that does not parse stops the extraction.
JINJA = {"trimmed": "yes", "trim_blocks": "yes", "lstrip_blocks": "yes", "newstyle_gettext": "yes", "silent": "no"}
OPTIONS = {pattern: JINJA for pattern, method in METHODS if method.startswith("jinja2")}
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
NOISE = (
    b'"POT-Creation-Date',
    b'"PO-Revision-Date',
    b'"Generated-By',
    b'"Last-Translator',
    b'"Language-Team',
    b'"Report-Msgid',
)


def path_of(language: str, package: Path = PACKAGE) -> Path:
    return package / "locale" / language / "LC_MESSAGES" / "django.po"


def extract(package: Path = PACKAGE) -> Catalog:
    """Every word in the code and the templates, without where it stands."""
    words = Catalog()
    for _file, _line, message, comments, context in _found(package):
        words.add(message, auto_comments=comments, context=context)
    return words


def said(package: Path = PACKAGE) -> list[tuple[str | tuple[str, ...], str | None]]:
    """Every word as it stands, as often as it stands, with its plural and its context."""
    return [(message, context) for _file, _line, message, _comments, context in _found(package)]


def _found(package: Path) -> Iterator[tuple[str, int, str | tuple[str, ...], list[str], str | None]]:
    return extract_from_dir(
        package, METHODS, OPTIONS, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    )


def extract_for_guests(package: Path = PACKAGE) -> Catalog:
    """Every word that a guest of a meeting can see."""
    words = Catalog()
    for file in places(package):
        method, options = ("python", {}) if file.suffix == ".py" else ("jinja2.ext:babel_extract", JINJA)
        for _line, message, _comments, context in extract_from_file(method, file, KEYWORDS, (), options):
            words.add(message, context=context)
    return words


def words_for(language: str, package: Path = PACKAGE) -> Catalog:
    """The words that this language has to have, or may have."""
    return extract_for_guests(package) if language in GUESTS else extract(package)


def load(language: str, package: Path = PACKAGE) -> Catalog:
    """The catalogue as it stands; an empty one when there is none yet."""
    path = path_of(language, package)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def messages_of(catalog: Catalog) -> Iterator[Message]:
    """Its messages without the header."""
    return (message for message in catalog if message.id)


def is_translated(message: Message) -> bool:
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(forms)


def save(catalog: Catalog, path: Path) -> None:
    """Write sorted, each message on one line, and only when something changed."""
    catalog.header_comment = "# Words of Leerkring. Written by ./dev messages; fill in msgstr."
    catalog.project, catalog.version, catalog.fuzzy = "Leerkring", "", False
    raw = BytesIO()
    write_po(raw, catalog, width=0, no_location=True, sort_output=True, ignore_obsolete=True, include_previous=False)
    text = (
        b"".join(line for line in raw.getvalue().splitlines(keepends=True) if not line.startswith(NOISE)).rstrip()
        + b"\n"
    )
    if not path.exists() or path.read_bytes() != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)


def update(package: Path = PACKAGE) -> None:
    """New words in, removed ones out; a changed word is a new word and never guessed at."""
    for language in (COMPLETE, *DEVIATING, *GUESTS):
        catalog, words = load(language, package), words_for(language, package)
        catalog.update(words, no_fuzzy_matching=True, update_header_comment=False)
        if language in DEVIATING:
            for message in [message for message in messages_of(catalog) if not is_translated(message)]:
                catalog.delete(message.id, message.context)
        save(catalog, path_of(language, package))


def compile_all(package: Path = PACKAGE) -> None:
    """Make the .mo files that gettext reads; each appears whole or not at all."""
    for path in (package / "locale").glob("*/LC_MESSAGES/django.po"):
        made = path.with_suffix(".mo")
        fresh = made.with_name(f"{made.name}.{os.getpid()}")
        with fresh.open("wb") as file:
            write_mo(file, load(path.parent.parent.name, package))
        fresh.replace(made)


def main(arguments: list[str]) -> int:
    if arguments == ["update"]:
        update()
        for language in (COMPLETE, *GUESTS):
            known = list(messages_of(load(language)))
            left = sum(not is_translated(message) for message in known)
            print(f"Words without {Locale.parse(language).english_name}: {left} of {len(known)}")
    elif arguments != ["compile"]:
        print("Say update or compile.")
        return 2
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
