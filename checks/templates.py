"""Templates parse, keep the strict policy of the pages, load nothing from elsewhere, and have no words of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import jinja2
from jinja2 import nodes

# Names and signs that are the same in every language.
SAME_EVERYWHERE = {"Leerkring", "ICS", "CSV", "SVG", "PLG"}
# For developers, who see every component in it with invented words.
SHOWCASE = {"kit.html"}
SPOKEN = {"alt", "aria-description", "aria-label", "aria-roledescription", "placeholder", "title"}
LOADING = {("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("use", "href")}
TRANSLATORS = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
SENTENCE = re.compile(r"[A-Z][a-z]+\b(?![.:/])")
WORD = re.compile(r"[^\W\d_]{2,}")


def environment() -> jinja2.Environment:
    return jinja2.Environment(extensions=["jinja2.ext.i18n"], autoescape=True)


def templates(root: Path) -> list[Path]:
    return sorted(root.glob("leerkring/*/templates/**/*.html"))


def own_text(source: str) -> str:
    """What the template itself says, with a mark where a value or a translation comes in."""
    return "".join(
        node.data if isinstance(node, nodes.TemplateData) else "\N{OBJECT REPLACEMENT CHARACTER}"
        for output in environment().parse(source).find_all(nodes.Output)
        for node in output.nodes
    )


def own_constants(source: str) -> list[str]:
    """Sentences handed to a macro or a filter without passing through gettext: they begin with a capital."""
    page = environment().parse(source)
    translated = {
        id(argument)
        for call in page.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in TRANSLATORS
        for argument in call.args
    }
    constants = (one for one in page.find_all(nodes.Const) if id(one) not in translated)
    return [one.value for one in constants if isinstance(one.value, str) and SENTENCE.match(one.value)]


class Reader(HTMLParser):
    """Collects the faults of one page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.inside = [*self.inside, tag] if tag in ("script", "style", "code") else self.inside
        if tag == "style" or (tag == "script" and "src" not in given):
            self.faults.append(f"<{tag}> in the page: the policy refuses it; put it in a file")
        for name, value in given.items():
            self.faults += list(attribute_faults(tag, name, value))

    def handle_endtag(self, tag: str) -> None:
        if self.inside and self.inside[-1] == tag:
            self.inside = self.inside[:-1]

    def handle_data(self, data: str) -> None:
        if not self.inside and has_words(data):
            self.faults.append(untranslated(data))


def attribute_faults(tag: str, name: str, value: str) -> Iterator[str]:
    if name == "style" or name.startswith(("on", "hx-on")):
        yield f"{name}= on <{tag}>: the policy refuses it; put it in a file"
    if value.strip().lower().startswith("javascript:"):
        yield f"a javascript: address on <{tag}>"
    if (tag, name) in LOADING and re.match(r"(https?:)?//", value.strip()):
        yield f"<{tag}> loads from elsewhere: {value}"
    if name in SPOKEN and has_words(value):
        yield untranslated(value)


def untranslated(text: str) -> str:
    return f"{' '.join(text.split())!r} is not translated"


def has_words(text: str) -> bool:
    return any(word not in SAME_EVERYWHERE for word in WORD.findall(text))


def all_faults(root: Path) -> list[str]:
    found = []
    for path in templates(root):
        reader = Reader()
        try:
            source = path.read_text(encoding="utf-8")
            reader.feed(own_text(source))
            reader.close()
            reader.faults += [untranslated(text) for text in own_constants(source)]
        except jinja2.TemplateSyntaxError as error:
            reader.faults.append(f"line {error.lineno}: {error.message}")
        faults = [fault for fault in reader.faults if path.name not in SHOWCASE or not fault.endswith("translated")]
        found += [f"{path.relative_to(root)}: {fault}" for fault in faults]
    return found
