"""What a good answer to bad input is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.apps import apps
from django.db import models

from checks.bad_input.asking import Reply
from checks.bad_input.finding import Target, name_of
from checks.bad_input.ladder import Value
from checks.bad_input.reading import Field
from checks.bad_input.trials import CHOSEN, TYPED, Trial

GOOD = {302, 400, 403, 404, 405, 409, 413, 422, 429}
# allauth answers these two with a page again.
BY_LIBRARY = {"mfa_reauthenticate_webauthn", "mfa_login_webauthn"}
# These ask, or keep a name among the data of a library.
ASKS = {"people:ask_new_way_in", "mfa_edit_webauthn"}
_LONGEST_KEPT = 20_000
_LEFTOVER = re.compile(r"__all__|%\((?!kwaad)|Traceback|<class|ValidationError|object at 0x|Ensure this|\bNone\b")
_ENGLISH = re.compile(
    r"\b(the|this|that|please|your|with|not|ensure|enter|valid|field|value|must|cannot|required)\b", re.I
)


def judge(target: Target, trial: Trial, reply: Reply) -> Iterator[str]:
    """Everything that is wrong with an answer."""
    if reply.broke or reply.status >= 500:
        yield f"broke: {reply.status} {reply.broke}"
        return
    if reply.status not in GOOD and not (reply.status == 200 and target.name in BY_LIBRARY):
        yield f"answered {reply.status}"
    if reply.status == 302 and not reply.is_taken and name_of(reply.leads_to) != target.name:
        yield f"led away to {reply.leads_to}"
    if reply.is_taken and trial.is_refused and target.is_taken:
        yield "was taken"
    yield from unescaped(reply)
    if reply.status in (409, 422):
        yield from _sentences(target, reply)
        yield from _lost(target, trial, reply)


def unescaped(reply: Reply) -> Iterator[str]:
    """Tags or attributes of ours that came out of a text."""
    if b"<kwaad" in reply.body or b"onkwaad" in reply.body:
        yield from (f"unescaped: <{tag}>" for tag in reply.page.tags if "kwaad" in tag)


def _has_form(target: Target, reply: Reply) -> bool:
    return any(one.name in form.fields for form in reply.main.posts for one in target.typed)


def _sentences(target: Target, reply: Reply) -> Iterator[str]:
    """At the form what is wrong with it; on a page that only says no, the sentence on top."""
    told = reply.main.told["wrong" if _has_form(target, reply) else "lead"]
    said = [sentence for sentence in told if len(sentence) > 8]
    if not said:
        yield "says not what is wrong"
    dutch = b'<html lang="nl' in reply.body  # the door for guests speaks more languages
    for sentence in said:
        if found := _LEFTOVER.search(sentence) or (dutch and _ENGLISH.search(sentence)):
            yield f"says {found[0]!r}: {sentence[:120]}"


def _lost(target: Target, trial: Trial, reply: Reply) -> Iterator[str]:
    """What was typed and is no longer on the page."""
    if trial.body is not None:
        return
    shown = {normal(value) for form in reply.main.forms for one in form.fields.values() for value in one.values}
    offered = {value for form in reply.main.forms for one in form.fields.values() for value in one.options}
    has_form = _has_form(target, reply)
    said = normal("".join(reply.main.said))
    for one in target.typed:
        for value in trial.filled.get(one.name, ()):
            text = normal(value)
            # A page that only says no keeps the texts; what was chosen is chosen again.
            if has_form or (one.kind in ("text", "textarea") and " " in text):
                if one.kind in TYPED and len(text) <= _LONGEST_KEPT and text not in shown and text.strip() not in said:
                    yield f"lost {one.name}: {text[:60]!r}"
                if one.kind in CHOSEN - {"button", "submit"} and text in offered and text not in shown:
                    yield f"lost choice {one.name}: {text[:60]!r}"


def normal(value: Value) -> str:
    """As the server reads it, with plain line ends."""
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    return text.replace("\r\n", "\n").replace("\r", "\n")


def as_kept(one: Field, value: Value) -> str:
    """What is stored of a text: without what hangs over, and on one line where there is one."""
    text = normal(value).strip()
    return text if one.kind == "textarea" else re.sub("[\r\n\t\u2028\u2029]+", " ", text)


class Storage:
    """Looks whether a text stands in the database, exactly as it was typed."""

    def __init__(self) -> None:
        fields = [
            (model, field)
            for model in apps.get_models()
            for field in model._meta.concrete_fields
            if model.__module__.startswith("leerkring")
        ]
        self.columns = [
            (model, field.name) for model, field in fields if isinstance(field, models.CharField | models.TextField)
        ]
        self.trees = [(model, field.name) for model, field in fields if isinstance(field, models.JSONField)]
        self.places: dict[str, tuple[type[models.Model], str]] = {}

    def holds(self, target: Target, text: str) -> bool:
        first = [self.places[target.name]] if target.name in self.places else []
        for model, name in first + self.columns:
            if model._default_manager.filter(**{name: text}).exists():
                self.places[target.name] = (model, name)
                return True
        rows = (row for model, name in self.trees for row in model._default_manager.values_list(name, flat=True))
        # A list may be typed with one thing a line; a line is kept as it is, or as in a field of one line.
        kept = [{line.strip() for line in text.split("\n")}, {line.strip() for line in text.splitlines()}]
        kept.append({" ".join(line.split()) for line in kept[0]})
        return any(text in leaves or any(lines <= leaves for lines in kept) for leaves in map(set, map(_leaves, rows)))


def _leaves(tree: object) -> Iterator[object]:
    """Everything that stands in what was kept as JSON."""
    inside = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else None
    if inside is None:
        yield tree
    for branch in inside or ():
        yield from _leaves(branch)
