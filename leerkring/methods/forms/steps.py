"""The steps of a method: each kind asks only what it uses."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Line, Text
from leerkring.methods.forms.fields import number_field, putting
from leerkring.methods.rules import (
    NO_WORDS,
    TRAITS,
    Fault,
    Kind,
    Method,
    Reveal,
    Speaks,
    StepPlan,
    Traits,
    Use,
    Words,
    Yield,
    settled,
)
from leerkring.methods.rules import data as limits
from leerkring.methods.rules.checks import check
from leerkring.methods.rules.composing import with_step
from leerkring.methods.words import REVEALS, SPEAKS, YIELDS, language, said, say

# Everybody gives one answer to each thing there is; so nobody asks how many.
_ONE_ANSWER = (Kind.POLL, Kind.RANKING, Kind.RATING, Kind.STATEMENTS, Kind.PERSPECTIVES)


class StepForm(Form):
    """One step; only what its kind uses is asked. `started_from` is the number of the method before the change."""

    started_from = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    name = Line(label=_("What is this step called?"), max_length=limits.STEP_NAME)
    question = Line(label=_("Which question stands on the screen?"), max_length=limits.QUESTION, required=False)
    minutes = number_field(_("How many minutes?"), 1, limits.MOST_MINUTES)

    def __init__(self, *args: Any, method: Method, number: int, kind: Kind, at: int | None = None, **kwargs: Any):
        self.method, self.kind, self.at = method, kind, at
        self.step = method.steps[at - 1] if at else _new_step(kind, meeting=_last_meeting(method))
        super().__init__(*args, initial=_initial(self.step) | {"started_from": number}, **kwargs)
        self.fields |= _fields(TRAITS[kind], method, at or len(method.steps) + 1)
        if kind in _ONE_ANSWER:
            del self.fields["each"]
        elif kind == Kind.CHOICE:
            self.initial["each"] = max(self.step.each, 1)
            self.fields["each"] = number_field(
                _("How many do you choose together?"), 1, limits.MOST_EACH, required=True
            )

    @property
    def written(self) -> StepPlan:
        """The step as it was filled in."""
        asked = self.cleaned_data
        put = putting(asked)
        plain = ["minutes", "speaks", "yields", "size", "meeting", "alone_first", "reveal", "each", "names", "source"]
        given = {key: asked[key] for key in plain if key in asked}
        if "options" in asked:
            given["options"] = _options(self.step.options, asked["options"])
        write = put("write", self.step.write) if "write" in asked else self.step.write
        name, question = put("name", self.step.name), put("question", self.step.question)
        return settled(replace(self.step, name=name, question=question, write=write, **given))

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or self.cleaned_data
        if self.errors:
            return asked
        wanted = with_step(self.method, self.written, self.at)
        here = f"steps.{self.at or len(wanted.steps)}."
        for fault in self.faults(wanted, here):
            key = fault.place.removeprefix(here)
            self.add_error(key if key in self.fields else None, say(replace(fault, place="")))
        return asked

    def faults(self, wanted: Method, here: str) -> list[Fault]:
        """What is wrong with the method as it would be; `here` begins the places of this step."""
        return check(wanted)

    def clean_options(self) -> list[str]:
        options = [line.strip() for line in self.cleaned_data["options"].splitlines() if line.strip()]
        if len(options) > limits.MOST_OPTIONS:
            raise ValidationError(gettext("At most %(limit)s fit.") % {"limit": limits.MOST_OPTIONS})
        if any(len(option) > limits.OPTION for option in options):
            raise ValidationError(
                gettext("One of these is longer than %(limit)s characters.") % {"limit": limits.OPTION}
            )
        return options


class MoveForm(Form):
    """Which step goes one place up or down; or which one goes."""

    started_from = forms.IntegerField(min_value=1)
    way = forms.TypedChoiceField(choices=[("-1", "up"), ("1", "down")], coerce=int)
    step = forms.IntegerField(min_value=1, max_value=limits.MOST_STEPS)


class RemoveForm(Form):
    """The number of the method from which somebody removes a step."""

    started_from = forms.IntegerField(min_value=1)


def _new_step(kind: Kind, meeting: int) -> StepPlan:
    """A step as most groups want it: cards are written alone first, and everybody has a few dots."""
    few = {Kind.DOTS: 3, Kind.CHOICE: 1}.get(kind, 0)
    return settled(StepPlan(kind, NO_WORDS, alone_first=kind == Kind.CARDS, each=few, meeting=meeting))


def _last_meeting(method: Method) -> int:
    return max((step.meeting for step in method.steps), default=1)


def _initial(step: StepPlan) -> dict[str, Any]:
    texts = {"name": said(step.name), "question": said(step.question), "write": said(step.write)}
    plain = {key: getattr(step, key) for key in ("minutes", "speaks", "alone_first", "reveal", "each", "names", "size")}
    more = {"source": step.source, "yields": step.yields, "meeting": step.meeting}
    return texts | plain | more | {"options": "\n".join(said(option) for option in step.options)}


def _fields(traits: Traits, method: Method, number: int) -> dict[str, forms.Field]:
    """The fields that this kind of step uses, in the order in which one thinks of them."""
    fields: dict[str, forms.Field] = {}
    if traits.write != Use.NO:
        hint = _("The words above the empty card, such as: I see …")
        fields["write"] = Line(
            label=_("What do people write?"), help_text=hint, max_length=limits.WRITE, required=traits.write == Use.MUST
        )
    if traits.options != Use.NO:
        hint = _("One on each line. Leave it empty to work on the cards of an earlier step.")
        fields["options"] = Text(label=_("About which words?"), help_text=hint, rows=3, required=False)
    if traits.source != Use.NO:
        fields["source"] = _source_field(method, number, required=traits.source == Use.MUST)
    if traits.size != Use.NO:
        sizes = [(2, _("Twos")), (3, _("Threes")), (4, _("Fours"))]
        fields["size"] = forms.TypedChoiceField(label=_("How large are the groups?"), choices=sizes, coerce=int)
    if traits.reveals:
        fields |= _giving_fields()
    if len(traits.speaks) > 1:
        fields["speaks"] = _choice(_("Who speaks?"), Speaks, {word: SPEAKS[word] for word in traits.speaks})
    if len(traits.yields) > 1:
        fields["yields"] = _choice(
            _("What does it leave behind?"), Yield, {word: YIELDS[word] for word in traits.yields}
        )
    if method.meetings > 1:
        fields["meeting"] = number_field(_("In which of the meetings?"), 1, method.meetings)
    return fields


def _giving_fields() -> dict[str, forms.Field]:
    return {
        "alone_first": forms.BooleanField(label=_("Everybody alone first"), required=False),
        "reveal": _choice(_("When do others see it?"), Reveal, REVEALS),
        "each": number_field(
            _("How many each?"), 0, limits.MOST_EACH, help_text=_("0 is as many as you like."), required=True
        ),
        "names": forms.BooleanField(label=_("Show who wrote it"), required=False),
    }


def _choice(label: Any, kind: type[StrEnum], words: Mapping[Any, Any]) -> forms.TypedChoiceField:
    choices = [(str(value), name) for value, name in words.items()]
    return forms.TypedChoiceField(label=label, choices=choices, coerce=kind)


def _source_field(method: Method, number: int, *, required: bool) -> forms.TypedChoiceField:
    """The earlier steps in which something is written."""
    earlier = [
        (place, f"{place}. {said(step.name)}")
        for place, step in enumerate(method.steps[: number - 1], 1)
        if TRAITS[step.kind].leaves_cards
    ]
    empty = [] if required else [("", _("No cards of before"))]
    return forms.TypedChoiceField(
        label=_("With the cards of which step?"),
        choices=[*empty, *earlier],
        coerce=int,
        empty_value=None,
        required=required,
    )


def _options(before: tuple[Words, ...], lines: list[str]) -> tuple[Words, ...]:
    """The options; those that did not change keep their words in the other language."""
    known = {said(option): option for option in before}
    return tuple(known.get(line, NO_WORDS.put(line, language())) for line in lines)
